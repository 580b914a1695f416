"""What was done to the characters of an original, as its page says it: article files keep it in English (generator/decoding)."""

import re
from dataclasses import dataclass

from generator.wording import Wording, marked

DONE = (
    marked("no-break spaces to spaces"), marked("page and line separators to spaces"), marked("invisible characters removed"),
    marked("direction overrides removed"), marked("control characters removed"), marked("halves of characters to \ufffd"),
    marked("letters joined with their accents"), marked("lines of mojibake undone"),
    marked("read as %(encoding)s, which nothing declares"), marked("bytes that are no %(encoding)s replaced by \ufffd"),
    marked("read as utf-8 with lines in windows-1252 among it"),
)
"""Everything that decoding can say, without its count."""

_COUNTED = re.compile(r"(.+) \((\d+)(?: places)?\)")
_SAID = tuple((re.compile(re.escape(message).replace(re.escape("%(encoding)s"), r"(?P<encoding>\S+)")), message) for message in DONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """A kind of repair."""

    words: str
    """With how often: "no-break spaces to spaces (3)"."""

    language: str | None
    """Of the words, where it is not the interface's: of what an editor wrote there."""


def told(say: Wording, repair: str) -> Repair:
    """A repair in the page's language."""
    counted = _COUNTED.fullmatch(repair)
    done = counted[1] if counted else repair
    found = next(((match, message) for pattern, message in _SAID if (match := pattern.fullmatch(done))), None)
    if found is None:
        return Repair(words=repair, language=say.marks_english)
    match, message = found
    words = say.gettext(message, **{name: say.apart(value) for name, value in match.groupdict().items()})
    if counted:
        words = say.gettext("%(repair)s (%(count)s)", repair=words, count=say.number(int(counted[2])))
    return Repair(words=words, language=None)
