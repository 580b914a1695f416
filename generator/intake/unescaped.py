"""A short value as one line of plain text: character references resolved, tags taken away, characters repaired."""

import html
import re

from generator.decoding.characters import repair
from generator.intake.html_tokens import RAW, tokens

REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
TAG = re.compile(
    r"</?(?:a|abbr|b|big|br|cite|code|del|div|em|font|h[1-6]|i|ins|mark|p|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE)


def one_line(text: str | None) -> str | None:
    """The words, white space runs as one space; None when there are none."""
    if not text:
        return None
    if TAG.search(text):
        text = _spelled(text)
        text = "".join(" " if token.value == "br" else "" if token.kind != "text" else token.value for token in tokens(text))
    elif REFERENCE.search(text):
        text = html.unescape(text)
    return " ".join(repair(text)[0].split()) or None


def _spelled(text: str) -> str:
    """With the tags as words that would take all behind them along: of what is about <script> and not one."""
    ended = text.lower()
    for name in sorted(RAW):
        if f"<{name}" in ended and f"</{name}" not in ended:
            text = re.sub(rf"(?i)<(?={name}\b)", "&lt;", text)
    return text
