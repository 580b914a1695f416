"""Quotations that several reports have, and how each cut them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from generator.model import Printing, SharedQuotation
from generator.views.because import Reason, reasons
from generator.views.story.sources import Source, Sources
from generator.views.words import tidied

How = Literal["kept", "left-out", "own"]

_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"\W+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words of a quotation, and what a report did with them."""

    text: str
    how: How


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A quotation as one report prints it, beside its fullest printing."""

    source: Source
    words: tuple[Words, ...]
    """Empty when the two cannot be set word beside word; `text` has it then."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One utterance."""

    text: str
    language: str | None
    direction: str
    speaker: str | None
    speaker_href: str | None
    whole: tuple[Source, ...]
    """The reports that print it as it stands here."""

    in_full: bool
    """Whether they print in full what others cut, or all print it word for word."""

    cut: tuple[Cut, ...]
    because: tuple[Reason, ...]


def quotations(sources: Sources, shared: Iterable[SharedQuotation]) -> tuple[Quotation, ...]:
    """The quotations, those that somebody cut first, otherwise in their order."""
    found = [_quotation(sources, one) for one in shared]
    return tuple(sorted(found, key=lambda quotation: not quotation.cut))


def _quotation(sources: Sources, shared: SharedQuotation) -> Quotation:
    article = sources.article(shared.fullest.article)
    cut = tuple(_cut(sources, shared, printing) for printing in shared.printings if not _is_whole(shared, printing))
    whole = tuple(sources.at(p.passage.article, p.passage.start) for p in shared.printings if _is_whole(shared, p))
    return Quotation(
        text=tidied(" ".join(shared.fullest.text.split())), language=article.language, direction=article.direction,
        speaker=sources.name_of(shared.speaker), speaker_href=sources.desk.href(sources.path, shared.speaker),
        whole=whole, in_full=bool(cut), cut=cut, because=reasons(sources.desk.say, shared.because))


def _is_whole(shared: SharedQuotation, printing: Printing) -> bool:
    text = shared.fullest.text
    kept = "".join(text[a:b] for a, b in printing.kept)
    return not printing.changed and _letters(kept) == _letters(text)


def _cut(sources: Sources, shared: SharedQuotation, printing: Printing) -> Cut:
    passage = printing.passage
    return Cut(source=sources.at(passage.article, passage.start), words=tuple(_beside(shared.fullest.text, printing) or ()),
               text=" ".join(passage.text.split()))


def _beside(fullest: str, printing: Printing) -> tuple[Words, ...] | None:
    """The fullest printing with what another leaves out and what it has instead; None when the words do not go side by side."""
    full, own = _tokens(fullest, printing.kept, inside=True), _tokens(printing.passage.text, printing.changed, inside=False)
    kept = [word for word, is_kept in full if is_kept]
    if [_letters(w) for w in kept] != [_letters(w) for w, unchanged in own if unchanged]:
        return None
    runs = [(" ".join(word for word, _ in run), how) for how, run in groupby(_woven(full, own), key=lambda pair: pair[1])]
    merged = groupby(_same_letters(runs), key=lambda pair: pair[1])
    return tuple(Words(text=" ".join(words for words, _ in run), how=how) for how, run in merged)


def _same_letters(runs: Sequence[tuple[str, How]]) -> Iterator[tuple[str, How]]:
    """What is left out and put back in other spelling ("double act", "double-act") is kept."""
    respelt = {n for n, ((one, how), (other, then)) in enumerate(pairwise(runs))
               if {how, then} == {"left-out", "own"} and _letters(one) == _letters(other)}
    for n, (text, how) in enumerate(runs):
        if n not in respelt:
            yield (text, "kept") if n - 1 in respelt and how == "own" else (text, how)


def _woven(full: Sequence[tuple[str, bool]], own: Sequence[tuple[str, bool]]) -> Iterator[tuple[str, How]]:
    place = 0
    for word, kept in full:
        while kept and place < len(own) and not own[place][1]:
            yield own[place][0], "own"
            place += 1
        yield (own[place][0], "kept") if kept else (word, "left-out")
        place += kept
    yield from ((word, "own") for word, _ in own[place:])


def _tokens(text: str, spans: Sequence[tuple[int, int]], *, inside: bool) -> list[tuple[str, bool]]:
    """Words of a text, each with whether it stands in the spans, or (not `inside`) outside of them; marks alone are no words."""
    found = [(m.group(), any(a < m.end() and m.start() < b for a, b in spans) == inside) for m in _WORD.finditer(text)]
    return [(word, held) for word, held in found if _letters(word)]


def _letters(text: str) -> str:
    return _LETTERS.sub("", text).casefold()
