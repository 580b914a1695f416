"""What a command takes: run by itself, small, so that its own memory is not taken for the command's.

    python tests/measure/used.py COMMAND …

A process begins with the memory of the one that started it as its peak (Linux counts it before the new program is loaded), so whoever
measures a peak from a large process measures that. Prints {printed, seconds, peak, wall}: of the command and of all programs that it calls;
`seconds` are the processors', `wall` the clock's.
"""

import json
import resource
import subprocess
import sys
import time

UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes that ru_maxrss counts in."""


def peak(who: int = resource.RUSAGE_SELF) -> int:
    """Bytes of memory that this process, or the largest that it has waited for, has had at most."""
    return resource.getrusage(who).ru_maxrss * UNIT


def main(command: list[str]) -> int:
    start = time.perf_counter()
    ran = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    wall = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = {"seconds": used.ru_utime + used.ru_stime, "peak": peak(resource.RUSAGE_CHILDREN), "wall": wall}
    json.dump({"printed": ran.stdout, **taken}, sys.stdout)
    return ran.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
