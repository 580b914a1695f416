"""Repair characters without touching words: what scraping broke, each kind of repair counted and recorded.

Quotation marks, dashes and spelling stay as printed.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable

from ftfy import fix_encoding

from generator.hidden import CONTROL, OVERRIDES, SURROGATE

NO_BREAK = re.compile("[\u00a0\u2007\u202f]")
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
ODD_BREAKS = re.compile("[\u0085\u2028\u2029\v\f]")
UNSEEN = re.compile(f"{INVISIBLE.pattern}|{OVERRIDES.pattern}|[\u200c\u200d]")
NO_TAG = re.compile(
    f"<[/!?]?[A-Za-z0-9:-]*(?:{INVISIBLE.pattern}|{OVERRIDES.pattern}|{CONTROL.pattern})"
    f"(?:[A-Za-z0-9:!-]|{INVISIBLE.pattern}|{OVERRIDES.pattern}|{CONTROL.pattern})*")
"""What would begin a tag or a comment if the characters in it that nobody sees were taken out."""

NUL_IN_TAG = re.compile("<[/!?]?[A-Za-z0-9:-]*\0[A-Za-z0-9:\0-]*")
MOST_ROUNDS = 5
LINE_BREAK = re.compile("\r\n|\r|\n")
# UTF-8 that was read as Windows-1252 or Latin-1 has one of these letters before a character that no word has there.
SUSPECT = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]")


def split(text: str) -> list[str]:
    """The lines of a text, ended by CR LF, CR or LF and by nothing else."""
    return LINE_BREAK.split(text)


def repair(text: str) -> tuple[str, tuple[str, ...]]:
    """The text, and what was done to it. Repairing twice changes nothing more; the number of lines stays."""
    counts: Counter[str] = Counter()
    for _ in range(MOST_ROUNDS):
        text, done = _round(text)
        counts += done
        if not done:
            break
    return text, tuple(f"{what} ({count})" for what, count in counts.items())


def repair_markup(source: str) -> tuple[str, tuple[str, ...]]:
    """As `repair`, of what has tags: what is none stays none, with all that nobody sees in it. It would swallow the words behind it."""
    held = NO_TAG.findall(source)
    if not held:
        return repair(source)
    mark = "heldback"
    while mark in source:
        mark += "k"
    numbers = iter(range(len(held)))
    text, done = repair(NO_TAG.sub(lambda _: f"{mark}{next(numbers)}.", source))
    return re.sub(rf"{mark}(\d+)\.", lambda found: held[int(found[1])], text), done


def without_nul(source: str) -> str:
    """A source that has tags, without U+0000, which no parser may meet; what it keeps from being a tag stays none."""
    return NUL_IN_TAG.sub(_no_tag, source).replace("\0", "") if "\0" in source else source


def _no_tag(found: re.Match[str]) -> str:
    return found[0].replace("<", "&lt;").replace("\0", "") if found[0][1] == "\0" else found[0].replace("\0", "x")


def as_received(before: str, after: str) -> dict[int, str]:
    """Number -> line as received, for each line of which a repair changed more than white space, accents' joining and what nobody sees."""
    pairs = enumerate(zip(split(before), split(after), strict=True), 1)
    return {number: OVERRIDES.sub("", raw) for number, (raw, mended) in pairs if raw != mended and _visible(raw) != _visible(mended)}


def _visible(line: str) -> str:
    """What a reader sees; control characters count, for they may stand for letters that were lost on the way."""
    return "".join(unicodedata.normalize("NFC", UNSEEN.sub("", line)).split())


def _round(text: str) -> tuple[str, Counter[str]]:
    """Every repair once; one may uncover what another mends."""
    done: Counter[str] = Counter()
    text = _mojibake(text, done)
    text = _replace(text, NO_BREAK, " ", "no-break spaces to spaces", done)
    text = _replace(text, ODD_BREAKS, " ", "page and line separators to spaces", done)
    text = _replace(text, INVISIBLE, "", "invisible characters removed", done)
    text = _replace(text, OVERRIDES, "", "direction overrides removed", done)
    text = _replace(text, CONTROL, "", "control characters removed", done)
    text = _replace(text, SURROGATE, "\ufffd", "halves of characters to \ufffd", done)
    if not unicodedata.is_normalized("NFC", text):
        before, text = text, unicodedata.normalize("NFC", text)
        done["letters joined with their accents"] = max(1, len(before) - len(text))
    return text, done


def _replace(text: str, pattern: re.Pattern[str], new: str, what: str, done: Counter[str]) -> str:
    text, count = pattern.subn(new, text)
    if count:
        done[what] = count
    return text


def _mojibake(text: str, done: Counter[str]) -> str:
    """Lines where UTF-8 was read as a one-byte encoding, read again; only where ftfy's measure of oddness falls."""
    count = 0

    def mend(line: str) -> str:
        nonlocal count
        mended = _settled(fix_encoding, line) if SUSPECT.search(line) else line
        mended = mended if LINE_BREAK.search(mended) is None else line
        count += mended != line
        return mended

    text = "\n".join(map(mend, split(text))) if SUSPECT.search(text) else text
    if count:
        done["lines of mojibake undone"] = count
    return text


def _settled(step: Callable[[str], str], line: str) -> str:
    """Apply a repair until it finds nothing more: pages are sometimes broken twice."""
    for _ in range(5):
        mended = step(line)
        if mended == line:
            break
        line = mended
    return line
