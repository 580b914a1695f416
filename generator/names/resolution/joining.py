"""What the rules of resolution share: uniting nodes with a reason, and listing forms in words."""

from collections.abc import Iterable, Sequence

from generator.model import Because, worded
from generator.names.resolution.forest import Forest
from generator.names.resolution.nodes import Key
from generator.names.resolution.scale import because


def join(forest: Forest[Key], short: Iterable[Key], full: Iterable[Key], reason: Because) -> None:
    """Unite the nodes of a shorter form with those of the full one."""
    target = next(iter(full))
    for key in short:
        forest.unite(key, target, reason)


def chain(forest: Forest[Key], keys: Sequence[Key], reason: Because) -> None:
    """Unite all of them."""
    for key in keys[1:]:
        forest.unite(key, keys[0], reason)


def left_open(forest: Forest[Key], keys: Sequence[Key], detail: str) -> None:
    """One page for all of them, or the one, which says what the name may mean."""
    chain(forest, keys, because("open", detail))
    if keys:
        forest.note(keys[0], because("open", detail))


def listed(forms: Sequence[str]) -> str:
    """ "A, B and C"; of more than four the first four."""
    shown = forms[:4]
    if len(shown) == 1:
        return shown[0]
    return ", ".join(shown[:-1]) + (" and " if len(forms) <= 4 else ", ") + shown[-1]


def printed_as(names: Sequence[str]) -> str:
    """Why nodes with these names, each article's own, are one name."""
    forms = sorted(set(names))
    if len(forms) == 1:
        return worded("printed as %(name)s in %(count)s articles", name=forms[0], count=len(names))
    return worded("printed as %(names)s: one name, spelled alike", names=listed(forms))
