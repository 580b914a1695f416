"""Why these reports are one story, in words for its reader."""

from collections.abc import Iterable, Mapping, Sequence

from generator.model import ArchiveDate, Because, Entity, Fact, worded
from generator.stories.likeness import days_apart
from generator.stories.profiles import Features
from generator.stories.rarity import Stepped
from generator.stories.stems import content
from generator.stories.weekdays import weekday_named

_SHOWN = 4


def reasons(
    members: Sequence[Features],
    named: Sequence[Entity],
    dates: Mapping[str, ArchiveDate],
    rarity: Stepped,
    alike: Sequence[Fact] = (),
) -> tuple[Because, ...]:
    """Names, days, dates, figures and words of the reports of a story, the weightiest first.

    `named` are the entities that every report names, as they print them, `alike` the story's facts.
    """
    found = (
        _names(named, len(members), rarity),
        _days(members),
        _dates(members, dates),
        _figures(alike, len(members)),
        _words(members, rarity),
    )
    return tuple(sorted((b for b in found if b), key=lambda b: (-b.weight, b.kind)))


def _names(named: Sequence[Entity], count: int, rarity: Stepped) -> Because | None:
    if not named:
        return None
    names = sorted(named, key=lambda e: (-_rarity(e, rarity), e.name))
    some = tuple(e.name for e in names[:_SHOWN])
    detail = worded("both name %(names)s", names=some) if count == 2 else worded("all name %(names)s", names=some)
    if len(named) > _SHOWN:
        detail = worded("they share %(count)s names, among them %(names)s", count=len(named), names=some)
    return Because(kind="shared-names", detail=detail, weight=min(1.0, len(named) / 10))


def _rarity(entity: Entity, rarity: Stepped) -> float:
    """A name is as rare as its rarest word; a nationality says little."""
    return max(map(rarity.of, content(entity.name)), default=0.0) / (2 if entity.type == "group" else 1)


def _days(members: Sequence[Features]) -> Because | None:
    days = [d for d in members[0].days if all(d in p.days for p in members)]
    if not days:
        return None
    day = weekday_named(days[-1])
    detail = worded("both report on %(day)s", day=day) if len(members) == 2 else worded("all report on %(day)s", day=day)
    return Because(kind="weekday", detail=detail, weight=0.5)


def _dates(members: Sequence[Features], dates: Mapping[str, ArchiveDate]) -> Because | None:
    ids = [p.article for p in members]
    if any(i not in dates or dates[i].earliest != dates[i].latest for i in ids):
        return None
    gaps = [days_apart(a, b, dates) for n, a in enumerate(ids) for b in ids[:n]]
    if not gaps or None in gaps:
        return None
    widest = max(gap for gap in gaps if gap is not None)
    when = worded("dated the same day") if widest == 0 else worded("dated within %(count)s days", count=widest + 1)
    return Because(kind="dates", detail=when, weight=max(0.1, 0.6 - 0.1 * widest))


def _figures(alike: Sequence[Fact], count: int) -> Because | None:
    if not alike:
        return None
    printed = list(dict.fromkeys(fact.sides[0].claim for fact in sorted(alike, key=lambda f: -len(f.sides))))
    all_give = all(len(fact.sides) == count for fact in alike)
    shown = tuple(f"“{p}”" for p in printed[:_SHOWN])
    detail = worded("two or more of them give the same figures of the same things: %(figures)s", figures=shown)
    if all_give:
        detail = (worded("both give the same figures of the same things: %(figures)s", figures=shown) if count == 2
                  else worded("all give the same figures of the same things: %(figures)s", figures=shown))
    return Because(kind="figures", detail=detail, weight=min(0.8, 0.3 * len(alike)))


def _words(members: Sequence[Features], rarity: Stepped) -> Because | None:
    common = frozenset.intersection(*(p.opening for p in members))
    names = frozenset.union(*(p.name_words for p in members))
    rare = sorted(
        (w for w in common - names if rarity.of(w) > 3 and w.isalpha() and len(w) > 2 and all(w in p.printed for p in members)),
        key=lambda w: (-rarity.of(w), w),
    )
    if len(rare) < 2:
        return None
    printed = ["/".join(dict.fromkeys(p.printed[w].lower() for p in members if w in p.printed)) for w in rare[:_SHOWN]]
    detail = (worded("both open with the words %(words)s", words=tuple(printed)) if len(members) == 2
              else worded("all open with the words %(words)s", words=tuple(printed)))
    return Because(kind="words", detail=detail, weight=min(0.7, 0.15 * len(rare)))


def listed(words: Iterable[str]) -> str:
    """ "a, b and c"."""
    *most, last = list(words)
    return f"{', '.join(most)} and {last}" if most else last
