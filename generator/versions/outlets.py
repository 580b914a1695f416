"""Whether two articles come from one outlet, as far as their names and addresses tell."""

import re
from typing import Literal

from generator.versions.addresses import site

Relation = Literal["same", "other", "unknown"]
_GENERIC = re.compile(r"^the|(?:news|online|com|org|net|couk)$")


def relation(names: tuple[str | None, str | None], urls: tuple[str | None, str | None]) -> Relation:
    """How two articles' publications are related, from their names and addresses; "unknown" when one of them tells neither.

    Where only a name and an address can be compared, "The Hill" is thehill.com and nothing else: a copy that is taken for a version
    would no longer be listed.
    """
    one, other = (_known(name, url) for name, url in zip(names, urls, strict=True))
    if not one or not other:
        return "unknown"
    return "same" if one & other else "other"


def _known(name: str | None, url: str | None) -> frozenset[str]:
    host = site(url)
    given = (_folded(name) if name else "", host or "", _folded(host.split(".")[0]) if host else "")
    return frozenset(filter(None, given))


def _folded(name: str) -> str:
    plain = re.sub(r"[\W_]+", "", name.casefold())
    return _GENERIC.sub("", _GENERIC.sub("", plain)) or plain
