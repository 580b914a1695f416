"""Many small invented articles."""

from pathlib import Path

TOWNS = ("Selby", "Thirsk", "Whitby", "Ripon", "Malton", "Yarm", "Settle")
THINGS = ("bridge", "mill", "harbour", "school", "quarry", "market")

WITHOUT_RECOGNISER = "recognisers:\n  en: none\n"
"""A content/settings.yaml with which no model is loaded: the rules of names still run."""


def article(number: int) -> str:
    """A text that shares no sentence with another one."""
    town, thing = TOWNS[number % len(TOWNS)], THINGS[number % len(THINGS)]
    return (f"The {thing} of {town} is closed for {number} weeks\n\n{1 + number % 28} May, 1931\n\n"
            f"The {thing} at {town} was shut on the order number {number} of the county surveyor, Jane Roe{number}.\n\n"
            f"A clerk counted {number} carts on the road to {TOWNS[(number + 3) % len(TOWNS)]} before noon, and none turned back.\n")


def archive(folder: Path, count: int) -> Path:
    """A content folder with nothing in it, and beside it a folder `in` of so many articles."""
    (folder / "in").mkdir(parents=True)
    (folder / "content").mkdir()
    (folder / "content/settings.yaml").write_text(WITHOUT_RECOGNISER)
    for number in range(count):
        (folder / f"in/{number:04}.txt").write_text(article(number))
    return folder / "content"


def files(content: Path) -> dict[str, bytes]:
    """Every file of an archive."""
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in sorted(content.rglob("*")) if path.is_file()}
