"""Everything that a story's page says of its reports, put side by side."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from generator.answers import Answers
from generator.arrays import Filling
from generator.memo import Memo, Told
from generator.model import ArchiveDate, Article, Entity, Story
from generator.stories.additions import additions
from generator.stories.company import infer_dates
from generator.stories.corpus import Corpus
from generator.stories.cut_quotations import cut_quotations
from generator.stories.differences import differences
from generator.stories.elsewhere import Elsewhere
from generator.stories.evidence import Evidence, sentence_spans
from generator.stories.facts import facts
from generator.stories.novelty import Novelty
from generator.stories.own_words import own_words
from generator.stories.pairs import sources
from generator.stories.profiles import Features
from generator.stories.rarity import Stepped
from generator.stories.reasons import reasons
from generator.stories.report import Report, report
from generator.stories.same_office import same_offices
from generator.stories.sure_names import Known, goes_on
from generator.stories.terms import number_of_text
from generator.stories.timeline import timeline
from generator.stories.told_alike import told_alike
from generator.stories.uniqueness import contradictions
from generator.stories.weights import Weights
from generator.stowing import AT_ONCE, by_id
from generator.traces import Tracer, digest

STORIES: Told[Story] = Told()
CHUNK = 4
"""Stories that are told at once; the largest take many times as long as most."""

Untold = tuple[Story, Sequence[int]]
"""A story of which nothing is told, and the places of its reports in the corpus."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What all stories of an archive are told from. The tables note what is asked of them: see `answers`."""

    evidence: Evidence
    found: Sequence[Features]
    """What was read of the articles, by their places in the corpus."""

    articles: Mapping[str, Article]
    rarity: Stepped
    weights: Weights
    known: Known
    furniture: Mapping[str, frozenset[str]]
    """Article id -> those of its sentences that stand in reports of two stories: background, or what is on the page and is not the
    article."""

    tracer: Tracer

    @classmethod
    def of(cls, evidence: Evidence, corpus: Corpus, stories: Sequence[Story]) -> "Telling":
        """Read the archive once; linear in its length. The corpus has all its articles."""
        bearers = Counter(e for a in evidence.articles for e in {m.entity for m in evidence.mentions.get(a.id, ()) if m.entity})
        tracer = Tracer()
        return cls(
            evidence=evidence,
            found=corpus.found,
            articles=by_id(evidence.articles),
            rarity=Stepped(corpus, tracer),
            weights=Weights(corpus.articles_printing, corpus.articles, tracer),
            known=tracer.over("known", Known.of({e.id: e for e in evidence.entities}, bearers)),
            furniture=_furniture(evidence, stories),
            tracer=tracer,
        )

    def tell_all(self, untold: Sequence[Untold], memo: Memo) -> Iterator[Story]:
        """Each story with all that its page says; told anew only where something is another than in an earlier build."""
        held = {story.id: (story, places) for story, places in untold}
        keys = {id_: self._key(*one) for id_, one in held.items()}
        answers, ids = Answers(memo, "stories", STORIES, self.tracer), iter(keys)
        while part := {id_: keys[id_] for id_ in islice(ids, AT_ONCE)}:
            yield from (story for _, story in answers.some(part, lambda id_: self.tell(*held[id_]), CHUNK))
        memo.forget("stories", set(keys.values()))

    def _key(self, story: Story, places: Sequence[int]) -> bytes:
        """Of what a story is told from, besides what it asks the tables for."""
        held = self.evidence
        own = [(held.reading(self.articles[id_]), held.dates.get(id_), held.copies.get(id_, ()), sorted(self.furniture[id_]))
               for id_ in story.articles]
        names = [sorted(self.found[place].name_words) for place in places]
        return digest((story, own, names, self.known.is_small))

    def tell(self, story: Story, places: Sequence[int]) -> Story:
        """The story with what its reports say alike, add, cut and contradict."""
        furniture = frozenset[str]().union(*(self.furniture[id_] for id_ in story.articles))
        reports = [report(self.evidence, self.articles[i], furniture) for i in story.articles]
        independent = sources(reports, self.evidence.copies)
        elsewhere, novelty = Elsewhere(reports), Novelty(reports, self.weights)
        alike = facts(independent, self.weights)
        whole = [frozenset(m.entity for m in r.mentions if m.entity and not goes_on(r, m)) for r in reports]
        named = tuple(sorted(frozenset.intersection(*whole)))
        return replace(
            story,
            because=reasons([self.found[place] for place in places], self._printed(reports, named), self.evidence.dates, self.rarity,
                            alike),
            shared=named,
            facts=(*alike, *told_alike(independent, self.weights, self.rarity, furniture, len(reports), alike),
                   *same_offices(independent)),
            additions=tuple(additions(reports, self.known, elsewhere, novelty, furniture)),
            differences=(*differences(independent, self.weights, self.known.countries), *contradictions(independent)),
            quotations=cut_quotations(independent),
            own_words=tuple(own_words(reports, elsewhere, self.weights)),
            timeline=timeline(reports, self._dates(story), furniture),
        )

    def _printed(self, reports: Sequence[Report], named: Sequence[str]) -> list[Entity]:
        """These entities, each under a name that a report prints: "Exxon" for what the tables call by a later name."""
        found = []
        for entity in (self.known.entities[id_] for id_ in named if id_ in self.known.entities):
            forms = [m.name for report in reports for m in report.mentions if m.entity == entity.id]
            found.append(entity if entity.name in forms else replace(entity, name=forms[0]))
        return found

    def _dates(self, story: Story) -> Mapping[str, ArchiveDate]:
        inferred = infer_dates(replace(self.evidence, articles=[self.articles[i] for i in story.articles]), [story])
        own = {i: date for i in story.articles if (date := self.evidence.dates.get(i)) is not None}
        return own | dict(inferred)


def _furniture(evidence: Evidence, stories: Sequence[Story]) -> dict[str, frozenset[str]]:
    """Article of a story -> its sentences that reports of another one have too."""
    articles = by_id(evidence.articles)
    printed = Filling(np.uint64)
    for story in stories:
        own = {number_of_text(text) for id_ in story.articles for text in _sentences(articles[id_])}
        printed.add(np.fromiter(own, np.uint64, len(own)))
    numbers, times = np.unique(printed.array(), return_counts=True)
    several = frozenset(numbers[times > 1].tolist())
    return {id_: frozenset(text for text in _sentences(articles[id_]) if number_of_text(text) in several)
            for story in stories for id_ in story.articles}


def _sentences(article: Article) -> Iterator[str]:
    return (article.text[a:b] for a, b in sentence_spans(article))
