"""What reports say alike, and where they differ."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.model import Difference, Fact, Side
from generator.views.because import Reason, reasons
from generator.views.context import Piece
from generator.views.story.once import Otherwise, Sentence, once, otherwise
from generator.views.story.sources import Source, Sources, named
from generator.views.words import tidied

Credit = Literal["speaker", "unnamed", "paper"]
"""Whose words they are: of somebody who is named, of somebody whom the sentence does not name, or the paper's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewOf:
    """What one report says of something."""

    claim: str
    pieces: tuple[Piece, ...]
    attribution: str | None
    attribution_href: str | None
    credit: Credit

    source: Source
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """One disagreement."""

    about: str | None
    sides: tuple[ViewOf, ...]
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """What some reports say in the same words, of the same source."""

    claim: str
    attribution: str | None
    attribution_href: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreeing:
    """One thing that reports say alike."""

    about: str | None
    claims: tuple[Claimed, ...]
    """The figures or offices; none of what is told in whole sentences."""

    told: Sentence | None
    """The shortest of its sentences, where nothing but a sentence can tell what it is."""

    others: tuple[Otherwise, ...]
    """The same in the other reports' words; none where there are claims."""

    sentences: tuple[Sentence, ...]
    """The sentences of claims, each once; none when one is all there is and it is shown already."""


def agreeing(sources: Sources, facts: Iterable[Fact]) -> tuple[Agreeing, ...]:
    """What the reports say alike, the same words once."""
    return tuple(_agreeing(sources, fact) for fact in facts)


def _agreeing(sources: Sources, fact: Fact) -> Agreeing:
    sides = tuple(_side(sources, side) for side in fact.sides)
    whole = fact.kind == "sentence"
    printed = once((_plain(side.pieces) if whole else side.pieces, side.source) for side in sides)
    told = min(printed, key=lambda sentence: len(sentence.text)) if fact.about is None else None
    rest = [sentence for sentence in printed if sentence is not told]
    return Agreeing(
        about=_capital(fact.about), claims=() if whole else _claims(sides), told=told,
        others=otherwise(told, rest) if whole and told else (), sentences=printed if rest and not whole else ())


def _plain(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    return tuple(replace(piece, css="") for piece in pieces)


def _claims(sides: Sequence[ViewOf]) -> tuple[Claimed, ...]:
    held: dict[tuple[str, str | None], list[ViewOf]] = {}
    for side in sides:
        held.setdefault((side.claim.casefold(), side.attribution), []).append(side)
    return tuple(Claimed(claim=same[0].claim, attribution=same[0].attribution, attribution_href=same[0].attribution_href,
                         sources=tuple(side.source for side in same)) for same in held.values())


def side_by_side(sources: Sources, found: Iterable[Difference]) -> tuple[Differing, ...]:
    """Each with its sides, in the order of the reports."""
    return tuple(
        Differing(about=_capital(one.about), because=reasons(sources.desk.say, one.because),
                  sides=tuple(_side(sources, side) for side in one.sides))
        for one in found)


def _capital(words: str | None) -> str | None:
    return words[:1].upper() + words[1:] if words else None


def _side(sources: Sources, side: Side) -> ViewOf:
    passage = side.passage
    name = named(side.attribution) or (sources.name_of(side.attribution_entity) if side.attribution else None)
    return ViewOf(
        claim=tidied(side.claim), pieces=sources.sentence(passage.article, passage.sentence, passage.start, passage.end),
        attribution=name, attribution_href=sources.desk.href(sources.path, side.attribution_entity) if name else None,
        credit="speaker" if name else "unnamed" if side.attribution else "paper",
        source=sources.at(passage.article, passage.start), when=sources.desk.when(passage.article).short)
