"""At the door: which of the new articles are versions or copies of others, and a person's corrections carried into them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator import document, doubts, store, versions
from generator.accession.carrying import carried
from generator.field_words import called
from generator.merging import BODY
from generator.model import Article, Doubt, Tie
from generator.notices import Notice
from generator.versions import Print


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A new article that is one text with another one."""

    original: str
    """The file that it came in, with the part of it."""

    article: str
    """Its article file."""

    kind: str
    """"version", "earlier version" or "copy"."""

    of: str
    """The article file that it is a version of (the one before it, or after an earlier one) or a copy of."""

    because: tuple[str, ...]
    changed: str | None = None
    """What changed, of a version: "3 paragraphs changed"."""

    carried: tuple[str, ...] = ()
    """Keys of the article file whose value a person's corrections of the other version gave."""

    def __str__(self) -> str:
        what = {"version": "a version of", "earlier version": "an earlier version of", "copy": "the same text as"}[self.kind]
        kept = f"; carried over from it: {', '.join(self.carried)}" if self.carried else ""
        why = self.because[:2] if self.kind == "copy" else (self.because[0], self.changed)
        return f"{self.original} is {what} {self.of} ({'; '.join(filter(None, why))}){kept}"


@dataclass(slots=True)
class Door:
    """Who is there already, and who comes in."""

    content: Path
    watched: bool
    """Whether anybody new is expected: else nobody need be looked at."""

    prints: list[Print] = field(default_factory=list)
    file: dict[str, Path] = field(default_factory=dict)
    work: list[Notice] = field(default_factory=list)
    """What a person should look at, after `let_in`."""

    def see(self, article: Article, path: Path) -> None:
        """An article of the archive, as the generator would write it, and its file."""
        if self.watched:
            self.prints.append(versions.print_of(article))
            self.file[article.id] = path

    def let_in(self, added: Collection[str]) -> list[Arrival]:
        """Find the versions and copies among the new articles (ids); only their own files are written to."""
        self.prints.sort(key=lambda one: one.article)
        known = {one.article: one for one in self.prints}
        ties = versions.ties_of(self.prints, added)
        groups = versions.grouped(list(ties.values()), known)
        articles = {id_: self._read(id_) for id_ in {id_ for pair in ties for id_ in pair}}
        found = [arrival for group in groups for arrival in self._versions([articles[id_] for id_ in group], added, ties)]
        told = {arrival.article for arrival in found}
        copies = (arrival for arrival in self._copies(ties, groups, added, articles) if arrival.article not in told)
        return sorted((*found, *copies), key=lambda arrival: (arrival.original, arrival.article))

    def _read(self, id_: str) -> Article:
        path = self.file[id_]
        return document.parse(store.read_text(path), f"content/articles/{path.name}")[0]

    def _versions(self, group: Sequence[Article], added: Collection[str], ties: Mapping[tuple[str, str], Tie]) -> Iterable[Arrival]:
        """The new ones of a group, the oldest first, so that what is carried into one goes on into the next."""
        order, _ = versions.oldest_first(group)
        for place in [n for n, article in enumerate(order) if article.id in added]:
            other = order[place - 1 if place else 1]
            article, keys = self._carried(other, order[place]) if place else (order[place], ())
            order[place] = article
            yield Arrival(
                original=_original(article), article=article.file, kind="version" if place else "earlier version", of=other.file,
                because=_because(ties, article.id, other.id), carried=keys,
                changed=versions.in_short(versions.changes(other, article)) if place else None)

    def _carried(self, other: Article, article: Article) -> tuple[Article, tuple[str, ...]]:
        """A new version with the corrections of the one before it, written to its file; and the keys that they changed."""
        done = carried(other, article)
        if not done.keys and not done.doubts:
            return article, ()
        store.write(self.file[article.id], document.write(done.article).encode())
        self.work += (_doubtful(article, doubt) for doubt in done.doubts)
        return self._read(article.id), done.keys

    def _copies(self, ties: Mapping[tuple[str, str], Tie], groups: Sequence[Sequence[str]], added: Collection[str],
                articles: Mapping[str, Article]) -> Iterable[Arrival]:
        group_of = {id_: number for number, group in enumerate(groups) for id_ in group}
        of: dict[str, list[str]] = defaultdict(list)
        for pair in ties:
            one, other = pair if pair[0] in added else pair[::-1]
            if group_of.get(one, one) != group_of.get(other, other):
                of[one].append(other)
        for one, others in sorted(of.items()):
            other = min(others, key=lambda id_: (id_ in added, -ties[min(one, id_), max(one, id_)].strength, id_))
            yield Arrival(original=_original(articles[one]), article=articles[one].file, kind="copy", of=articles[other].file,
                          because=_because(ties, one, other))


def _because(ties: Mapping[tuple[str, str], Tie], one: str, other: str) -> tuple[str, ...]:
    tie = ties.get((min(one, other), max(one, other)))
    return tuple(why.detail for why in tie.because) if tie else ("through a version between them",)


def _original(article: Article) -> str:
    return f"{article.original.file}, {article.original.part}" if article.original.part else article.original.file


def _doubtful(article: Article, doubt: Doubt) -> Notice:
    name = doubts.name_of(doubt)
    return Notice(code="W-052", level="work", file=article.place,
                  message=f"{called(doubt.field or BODY)} was corrected {doubt.sources[1]}, "
                          "and the outlet has changed it since: its words are in force here",
                  hint=f"to have yours:\n  .venv/bin/python -m generator accept {article.id} {name}=2\n"
                       f"if the outlet is right:\n  .venv/bin/python -m generator refuse {article.id} {name}")
