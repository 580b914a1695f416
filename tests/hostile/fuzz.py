"""Fuzzing of every reader: python -m tests.hostile.fuzz FORM … [--minutes 60] [--found DIR]

Bytes are spoiled and read as a form; whatever is read is normalised, written as an article file, read back and printed. Nothing may raise
but `PressmarkError`, take ten seconds or a gigabyte, or print what acts. Where Google's atheris is installed, what is covered guides the
spoiling (Python 3.11 to 3.13 on Linux: pip install atheris); else chance alone does.
"""

import argparse
import faulthandler
import hashlib
import random
import resource
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

SECONDS = 10
LARGEST = 40_000
"""Bytes that are read as one. The recogniser reads some 10,000 signs a second, each as a word: more would be slow without being a fault."""

MEMORY = 1 << 30
"""Bytes beyond what the process has when it begins."""


class TooSlow(BaseException):
    """No `except Exception` may swallow it."""


SIGNS = "aA1 \t\n\r\0.,;:!?'\"-\u2013\u201c\u00ab()[]{}<>*_`~#&|/\\@=+%\u00e9\u0627\u4e2d\u0301\u202e\ud83d"
PAIRS = (
    "a ", "A ", "A. ", "Mr ", "1 ", "1.", "a.b", "\n\n", "\r\n", "a\n\n", "- ", "> ", "# ", "  ", "1. ", "| a ", "\n|-", "***", "[a](",
    "![", "](", "[^1]", "http://", "a@", "<b>", "<p>", "<div>", "<a href=a>", "<table><tr><td>", "<svg>", "</p>", "<!--", "<![CDATA[",
    "&#", "&a;", '""', '"a":', "[1,", '{"a":', "\u201ca\u201d said ", "a's ", "of the ", "A of B, ", "--B\n", "From a\n", ": a\n",
    "=?", "%PDF", "<<", "PK\3\4",
)  # fmt: skip
UNITS = [one.encode("utf-8", "surrogatepass") for one in (*SIGNS, *PAIRS)]
"""What may stand a great many times in a row: where work grows with the square of its number, this takes too long."""


def timed(check: Callable[[bytes], None], data: bytes) -> None:
    """Raises TooSlow when the check takes more than SECONDS of the processor: others may be at work on the machine."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TooSlow

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        check(data)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def spoiled(chance: random.Random, seeds: list[bytes], words: list[bytes]) -> bytes:
    """A seed with a few changes: bits, cuts, doublings, words that mean something, pieces of other seeds."""
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.choice((1, 1, 2, 3, 5, 9))):
        at, size = chance.randrange(len(data) + 1), chance.choice((1, 2, 4, 9, 40, 400))
        match chance.randrange(9):
            case 0 if data:
                data[at % len(data)] ^= 1 << chance.randrange(8)
            case 1:
                del data[at : at + size]
            case 2:
                data[at:at] = data[at : at + size] * chance.choice((1, 2, 8, 200))
            case 3:
                data[at:at] = chance.choice(words)
            case 4:
                other = chance.choice(seeds)
                begin = chance.randrange(len(other) + 1)
                data[at : at + size] = other[begin : begin + size]
            case 5:
                data[at:at] = bytes(chance.randrange(256) for _ in range(min(size, 9)))
            case 6:
                data[at:at] = chance.choice(words) * chance.choice((2, 30, 3000))
            case 7:
                del data[at:]
            case 8:
                data[at:at] = swollen(chance)
    return bytes(data[:LARGEST])


def swollen(chance: random.Random) -> bytes:
    """One or two things over and over."""
    unit = b"".join(chance.choices(UNITS, k=chance.choice((1, 1, 2))))
    return unit * (chance.choice((300, 3_000, 30_000)) // len(unit))


def by_chance(check: Callable[[bytes], None], seeds: list[bytes], words: list[bytes], seconds: float, found: Path, seed: int) -> int:
    """Spoil until the time is up; how many were read."""
    chance, end, done = random.Random(seed), time.monotonic() + seconds, 0  # noqa: S311
    while time.monotonic() < end:
        data = spoiled(chance, seeds, words)
        done += 1
        try:
            timed(check, data)
        except (Exception, TooSlow) as fault:
            keep(found, data, fault)
    return done


def guided(check: Callable[[bytes], None], seeds: list[bytes], words: list[bytes], seconds: float, found: Path) -> None:
    """The same by atheris, which ends the process."""
    import atheris

    corpus = found / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for data in seeds:
        (corpus / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
    known = found / "words"
    known.write_text("".join('"' + "".join(f"\\x{byte:02x}" for byte in word) + '"\n' for word in words if 0 < len(word) < 100))

    def one(data: bytes) -> None:
        try:
            timed(check, data)
        except (Exception, TooSlow) as fault:
            keep(found, data, fault)

    atheris.Setup(
        [
            sys.argv[0],
            str(corpus),
            f"-dict={known}",
            f"-max_total_time={int(seconds)}",
            "-max_len=20000",
            "-rss_limit_mb=2500",
            f"-artifact_prefix={found}/",
            "-verbosity=0", "-print_final_stats=1",
        ],
        one,
    )
    atheris.Fuzz()


def keep(found: Path, data: bytes, fault: BaseException) -> None:
    """One file for each kind of fault: the first bytes that ran into it, with where it happened."""
    trace, places = fault.__traceback__, []
    while trace:
        places.append(f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    kind = f"{type(fault).__name__} {str(fault)[:200] if not isinstance(fault, TooSlow) else ''} at {' '.join(places[-6:])}"
    own = next((place for place in reversed(places) if not place.startswith("<")), "")
    name = hashlib.sha256(f"{type(fault).__name__}{'' if isinstance(fault, TooSlow) else own}".encode()).hexdigest()[:12]
    found.mkdir(parents=True, exist_ok=True)
    if not (found / name).exists():
        (found / name).write_bytes(data)
        (found / f"{name}.txt").write_text(kind + "\n", "utf-8", "backslashreplace")
        print(f"{found.name}: {kind} -> {found / name}", file=sys.stderr, flush=True)


def main() -> None:
    from tests.hostile import targets

    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("forms", nargs="*", metavar="FORM", help=", ".join(targets.FORMS))
    asked.add_argument("--minutes", type=float, default=60, help="in all, shared by the forms")
    asked.add_argument("--found", type=Path, default=Path(".cache/fuzz"), help="where what was found is kept")
    asked.add_argument("--chance", action="store_true", help="without atheris, also where it is installed")
    asked.add_argument("--seed", type=int, default=0)
    options = asked.parse_args()
    faulthandler.enable()
    forms = options.forms or list(targets.FORMS)
    begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    faults = 0
    for form in forms:
        for data in targets.FORMS[form].seeds():
            targets.FORMS[form].check(data)  # what is loaded once is not timed
        target, found, seconds = targets.FORMS[form], options.found / form, options.minutes * 60 / len(forms)
        if options.chance or not guides() or len(forms) > 1:
            done = by_chance(target.check, target.seeds(), target.words, seconds, found, options.seed)
            most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 - begun
            faults += len(list(found.glob("*.txt"))) + (most > MEMORY)
            print(f"{form}: {done:,} in {seconds:.0f} s, {len(list(found.glob('*.txt')))} kinds of fault, {most >> 20} MB", flush=True)
        else:
            guided(target.check, target.seeds(), target.words, seconds, found)
    sys.exit(bool(faults))


def guides() -> bool:
    from importlib.util import find_spec

    return find_spec("atheris") is not None


if __name__ == "__main__":
    if guides() and "--chance" not in sys.argv:
        import atheris

        with atheris.instrument_imports(
            include=[
                "generator.intake",
                "generator.normalise",
                "generator.document",
                "generator.prose",
                "generator.decoding",
                "generator.front_matter",
                "generator.typed_yaml",
                "generator.dates",
                "generator.drafting",
            ]
        ):
            pass
    main()
