"""Lines of a text value of a record: HTML, Markdown or plain text, told apart by what it holds."""

import html
import re

from generator.decoding.characters import repair, split
from generator.intake import html_lines, markdown_lines
from generator.intake.limits import check_lines
from generator.intake.markdown_marks import is_markdown
from generator.intake.rendering import Rendering
from generator.intake.unescaped import REFERENCE
from generator.model import Line

MARKUP = re.compile(
    r"</(?:p|div|a|em|strong|b|i|span|h[1-6]|li|ul|ol|blockquote|figure|td|section|article|body|pre)\s*>|<(?:p|br|img|hr)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE)
ESCAPED = re.compile(r"&lt;/?(?:p|div|br|a|h[1-6]|ul|li|strong|em|blockquote)\b", re.IGNORECASE)
PAGE = re.compile(r"<(?:html|body|head)[\s>]", re.IGNORECASE)


def is_html(text: str) -> bool:
    """Whether it has tags that nobody writes by chance."""
    return bool(MARKUP.search(text))


def is_page(text: str) -> bool:
    """Whether it is a whole web page and not only its article."""
    return bool(PAGE.search(text[:2000]))


def read(text: str, base: str | None, file: str) -> Rendering:
    """The lines of a value. Raises Refused (I-005) for a line that is no paragraph."""
    if not is_html(text) and ESCAPED.search(text):
        text = html.unescape(text)
    if is_html(text):
        rendering = html_lines.read(text, base)
        check_lines([line.text for line in rendering.lines], file)
        return rendering
    if is_markdown(text):
        return markdown_lines.read(text, base, file)
    return plain(text, file)


def plain(text: str, file: str) -> Rendering:
    """One line a line, character references resolved."""
    if references := len(REFERENCE.findall(text)):
        text = html.unescape(text)
    check_lines(split(text), file)
    text, repairs = repair(text.strip("\r\n"))
    lines = tuple(Line(number=number, text=line) for number, line in enumerate(split(text), 1))
    resolved = (f"character references resolved ({references})",) if references else ()
    return Rendering(lines=lines, repairs=(*resolved, *repairs))


def plain_words(text: str) -> str:
    """The words without marks, to compare two forms of one text."""
    if is_html(text):
        text = html_lines.read(text).words
    return " ".join(re.sub(r"[#*_>|\[\]\\-]+", " ", html.unescape(text)).split())
