"""What is too big to be an article."""

from generator.notices import Notice, Refused

LARGEST = 20_000_000
"""Bytes. The longest newspaper supplements on record are under a tenth of it."""

LONGEST_LINE = 1_000_000
"""Characters: a line that long is data, and no paragraph."""

MOST_LINES = 200_000
"""The longest novels have a quarter of it as they are printed, a list of 34,361 dead, in three lines each, half. Each line may become a
paragraph, of which 10,000 take a second or two and 70 MB."""

MEGA = 1_000_000


def check_size(size: int, file: str) -> None:
    """Refuse (I-002) an input that is larger than LARGEST."""
    if size > LARGEST:
        raise Refused(Notice(
            code="I-002", file=file,
            message=f"this file has {size / MEGA:.0f} MB, more than the {LARGEST // MEGA} MB of any article",
            hint="split it into one file an article"))


def check_lines(lines: list[str], file: str) -> None:
    """Refuse (I-005) a text with a line that is longer than LONGEST_LINE, or with more lines than MOST_LINES."""
    if len(lines) > MOST_LINES:
        raise Refused(Notice(code="I-005", file=file, message=f"this text has {len(lines):,} lines, more than any article",
                             hint="split it into one file an article"))
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            raise Refused(Notice(
                code="I-005", file=file, line=number,
                message=f"this line has {len(line) / MEGA:.1f} million characters, more than any paragraph",
                hint="break the text into paragraphs, with a blank line between them"))
