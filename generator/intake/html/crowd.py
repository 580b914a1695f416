"""Elements with more attributes than any has: the parser compares each with all before it."""

import re

MOST_ATTRIBUTES = 500
"""Of one element; real ones have some dozens."""

ANYWHERE = 20_000
"""The same where it may be a script's: "a<b" and all words up to its next ">" look like one."""

SCRIPT = re.compile(r"(?is)<(script|style)\b.*?(?:</\1|\Z)")

ATTRIBUTE = re.compile(r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+)?+)?+""")
"""As parsers read it (https://html.spec.whatwg.org/multipage/parsing.html#before-attribute-name-state): a quotation mark opens a value
only after "="."""

TAG = re.compile(rf"<[A-Za-z][^\s/>]*+((?:{ATTRIBUTE.pattern})*+)")


def crowded(text: str) -> bool:
    """Whether an element of a page's source has more than MOST_ATTRIBUTES, or ANYWHERE something with more than that."""
    return _holds(SCRIPT.sub("", text), MOST_ATTRIBUTES) or _holds(text, ANYWHERE)


def _holds(text: str, most: int) -> bool:
    return any(len(tag[1]) > most and sum(1 for _ in ATTRIBUTE.finditer(tag[1])) > most for tag in TAG.finditer(text))
