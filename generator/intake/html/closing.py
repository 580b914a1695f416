"""A page's source with the end tags that browsers supply where an element is ended, and what it holds is not.

`<template><div></template>`: browsers end the division with the template
(https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inhead); the parser passes the template's end tag over, since a
division weighs more, and all that follows would be within it. In a drawing `<style>`, `<script>` and `<title>` are elements like
others, and it ends them, as does what ends the drawing; to the parser all that follows is a style. `<noscript>` ends with the first
`</noscript`, be that in a comment or between quotation marks: with scripts on, what it holds is no markup.
"""

import re
from collections import Counter
from collections.abc import Iterator

from generator.intake.html.mending import BREAKING_OUT, HIDING

WEIGHT = {"div": 150, "td": 160, "th": 160, "tr": 170, "thead": 180, "tbody": 180, "tfoot": 180, "table": 190}
"""What the parser lets no other element's end tag end: libxml2's htmlEndPriority."""

SECTIONS = tuple("aside details figcaption figure footer form header math nav svg".split())
"""Elements of which what stands behind them is no part."""

DEEPEST = 1_000
"""Open elements of these kinds; more are no page's, and looking for one among them would take long."""

NAMES = "|".join((*HIDING, *SECTIONS, *WEIGHT))
TAG = re.compile(rf"(?is)<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1|\Z)|<(/?)({NAMES})(?=[\s/>])[^<>]*")
NO_SCRIPT = re.compile(r"(?is)<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1|\Z)|(<noscript\b[^<>]*>)")
NO_SCRIPT_ENDS = re.compile(r"(?i)</noscript\b")
OPENING = re.compile(r"<(?:!--|/?[a-zA-Z])")
STOPS = re.compile(r"=\s{0,20}([\"'])|>")
ENDS_COMMENT = re.compile("-->")
DRAWING = re.compile(r"(?is)<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1|\Z)|(<svg\b)")
DRAWN = re.compile(r"(?i)</svg\b")
RAW = re.compile(r"(?i)<(/?)(style|title|script)\b")
PARAGRAPH = re.compile(r"(?i)<(?:(/p|/br)|p|foreignobject|desc|title)\b")
"""What ends a drawing, and what may hold it."""

FORMULA = re.compile(r"(?i)<math\b[^<>]*>[^<]*(?=</(?:p|br)\b)")
OUT = re.compile(rf"(?i)<(?:{'|'.join(sorted(BREAKING_OUT))}|/(?:{'|'.join((*HIDING, *SECTIONS, *BREAKING_OUT))}|article|main))\b")
"""What ends a drawing that is never closed."""


def closed(text: str) -> str:
    """The source of a page, its lines as they were."""
    text = "".join(_without_scripts("".join(_drawn(FORMULA.sub(r"\g<0></math>", text)))))
    try:
        put = list(_supplied(text))
    except OverflowError:
        return text
    pieces, at = list[str](), 0
    for place, tags in put:
        pieces += text[at:place], tags
        at = place
    return "".join((*pieces, text[at:]))


def _without_scripts(text: str) -> Iterator[str]:
    """The source in pieces; a tag or a comment that is still open where a noscript ends begins none."""
    at = 0
    while (found := NO_SCRIPT.search(text, at)) is not None:
        begin = found.end()
        yield text[at:begin]
        ending = NO_SCRIPT_ENDS.search(text, begin) if found[2] else None
        if found[2] and ending is None:
            at = begin
            break
        at = ending.start() if ending else begin
        inside = text[begin:at]
        opened = _left_open(inside)
        yield inside if opened is None else f"{inside[:opened]}&lt;{inside[opened + 1:]}"
    yield text[at:]


def _left_open(text: str) -> int | None:
    """Where the tag or comment begins that has no end."""
    at = 0
    while (opening := OPENING.search(text, at)) is not None:
        at = opening.end()
        while (stop := (ENDS_COMMENT if opening[0] == "<!--" else STOPS).search(text, at)) is not None:
            at = stop.end()
            if stop[0].endswith(">"):
                break
            at = text.find(stop[1], at) + 1
            if not at:
                return opening.start()
        else:
            return opening.start()
    return None


def _drawn(text: str) -> Iterator[str]:
    """The source in pieces, with the end of what a drawing lacks."""
    at, last = 0, max((found.start() for found in DRAWN.finditer(text)), default=-1)
    while (found := DRAWING.search(text, at)) is not None:
        end = found.end()
        if found[2]:
            ending = (DRAWN if last >= end else OUT).search(text, end)
            end = ending.start() if ending else len(text)
            if (broken := PARAGRAPH.search(text, found.end(), end + 5)) is not None and broken[1]:
                end = broken.start()
        yield text[at:end]
        if found[2]:
            yield _raw_end(text[found.start():end]) + ("</svg>" if broken and broken[1] else "")
        at = end
    yield text[at:]


def _raw_end(drawing: str) -> str:
    """The end tag of what a drawing's last style or title lacks."""
    last = "".join(RAW.findall(drawing)[-1]) if "<" in drawing[1:] and RAW.search(drawing) else "/"
    return "" if last.startswith("/") else f"</{last}>"


def _supplied(text: str) -> Iterator[tuple[int, str]]:
    """Where which end tags are to be put in. Raises OverflowError."""
    stack, held = list[str](), Counter[str]()
    for found in TAG.finditer(text):
        name = (found[3] or "").lower()
        if name and not found[2]:
            stack.append(name)
            held[name] += 1
            if len(stack) > DEEPEST:
                raise OverflowError
        elif name and held[name]:
            within = len(stack) - 1 - stack[::-1].index(name)
            above = [one for one in stack[within + 1:] if one in WEIGHT]
            if name in WEIGHT and any(WEIGHT[one] > WEIGHT[name] for one in above):
                continue
            if name not in WEIGHT and above:
                yield found.start(), "".join(f"</{one}>" for one in reversed(above))
            held.subtract(stack[within:])
            del stack[within:]
