"""Memory that is free again is the system's."""

import subprocess
import sys
from pathlib import Path

import pytest

ARRAYS = """
import sys
from pathlib import Path
import numpy as np
from generator import heap

if sys.argv[1] == "back":
    heap.give_back()
np.ones(30 << 17)  # 30 MB that are freed at once: glibc takes such pieces for small from now on
held, small = [], []
for _ in range(40):
    held.append(np.ones(4 << 17))
    small.append(np.ones(200))
held.clear()
print(int(Path("/proc/self/status").read_text().partition("RssAnon:")[2].split()[0]) // 1024)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists() or sys.platform != "linux", reason="heap — no Linux: nothing is asked for there")
def test_large_pieces_that_are_freed_between_small_ones_go_back() -> None:
    kept, back = (int(subprocess.run([sys.executable, "-c", ARRAYS, how], capture_output=True, text=True, check=True,
                                     cwd=Path(__file__).parents[2]).stdout) for how in ("kept", "back"))

    assert kept - back > 100  # of 160 MB
