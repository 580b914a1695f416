"""Cells that no spreadsheet takes for a formula, and that lose nothing by it.

What a spreadsheet computes begins with one of = + - @ (https://owasp.org/www-community/attacks/CSV_Injection), full-width ones too. One
that expects semicolons or tabs between cells sees a cell's beginning behind every one of these, and behind a line break, inside our
quotation marks too. So an apostrophe is put before whatever could be a formula there, and before an apostrophe, so that it can be told:
`plain` takes away exactly what `harmless` put in.
"""

import re

_PLACE = r"(?:\A|(?<=[;\t\r\n]))"
_FORMULA = r"(?=(?:[^\S\t\r\n]|\")*[=+\-@＝＋－＠])"  # blanks and quotation marks are passed over by some before they look
_ADD = re.compile(_PLACE + f"(?:(?=')|{_FORMULA})")
_TAKE = re.compile(_PLACE + f"'(?:(?=')|{_FORMULA})")


def harmless(text: str) -> str:
    """The text with its apostrophes, for a cell."""
    return _ADD.sub("'", text)


def plain(text: str) -> str:
    """The text as it was before `harmless`."""
    return _TAKE.sub("", text)
