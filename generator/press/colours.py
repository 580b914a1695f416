"""COLOURS in pelicanconf.py: the archive's own colours in the place of the theme's, where they can be read."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.notices import BrokenFile, Notice
from generator.views.style.contrast import contrast

Pairs = Mapping[str, tuple[str, str]]
"""Name of a colour -> what it is on light paper and on dark."""

COLOUR = re.compile(r"#[0-9a-f]{6}")
SURFACES = ("paper", "stock")
TEXT, CONTROL = 4.5, 3.0
"""WCAG 2.2, 1.4.3 and 1.4.11."""

LEAST = {"ink": TEXT, "second": TEXT, "stamp": TEXT, "control": CONTROL}


def chosen(settings: Any, theme: Pairs) -> dict[str, tuple[str, str]]:
    """The colours that the archive sets. Raises BrokenFile (T-030 a name, T-031 a colour, T-032 too little contrast)."""
    pairs: dict[str, Any] = dict(settings) if isinstance(settings, Mapping) else {"COLOURS": settings} if settings else {}
    wrong = [notice for name, pair in pairs.items() for notice in _wrong(name, pair, theme)]
    own = {} if wrong else {name: (pair[0].lower(), pair[1].lower()) for name, pair in pairs.items()}
    wrong += _faint({**theme, **own}) if own else ()
    if wrong:
        raise BrokenFile(*wrong)
    return own


def sheet(own: Pairs) -> str:
    """The rule that puts them in force; "" where there are none."""
    rules = "".join(f"--{name}:light-dark({light},{dark});" for name, (light, dark) in own.items())
    return f":root{{{rules}}}\n" if rules else ""


def _wrong(name: str, pair: Any, theme: Pairs) -> Iterator[Notice]:
    if name not in theme:
        yield Notice(code="T-030", file="pelicanconf.py", message=f"COLOURS: the theme has no colour that is called {name}",
                     hint=f"it has {', '.join(theme)}")
    elif not (isinstance(pair, (tuple, list)) and len(pair) == 2 and all(
            isinstance(one, str) and COLOUR.fullmatch(one.lower()) for one in pair)):
        yield Notice(code="T-031", file="pelicanconf.py", message=f"COLOURS: {name} is not two colours",
                     hint=f'write one for light paper and one for dark: "{name}": ("#93291e", "#f09a86")')


def _faint(colours: Pairs) -> Iterator[Notice]:
    for name, least in LEAST.items():
        for at, paper in enumerate(("light", "dark")):
            found = min((contrast(colours[name][at], colours[surface][at]) for surface in SURFACES if surface in colours), default=21.0) \
                if name in colours else 21.0
            if found < least:
                yield Notice(code="T-032", file="pelicanconf.py",
                             message=f"COLOURS: on {paper} paper {name} has a contrast of {found:.1f}, and readers need {least}",
                             hint=f"choose a {'darker' if at == 0 else 'lighter'} {name}, or another paper and stock")
