"""For a reader: every statement that the pages of some stories make, one numbered line each, with what it rests on.

    PYTHONPATH=. python tests/measure/story_statements.py CONTENT [--sample 20] [--seed 1] [--texts]

Mark each statement true or false against the articles (--texts prints them in full), and those true ones that tell a reader something.
The sample: stories of which at least two reports are of different sources (neither known copies of one another nor the same sentences for
the most part), drawn at random by the seed from all such stories in order of their ids; when there are fewer, all stories make up
the number. A benchmark, no test: the verdicts are the reader's.
"""

import argparse
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator import authority, claims, commands, names, stories, versions
from generator.model import Article, Entity, Passage, SharedQuotation, Story
from generator.stories.pairs import sources
from generator.stories.report import report
from generator.stories.stems import content

Articles = Mapping[str, Article]
Entities = Mapping[str, Entity]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("content", type=Path)
    parser.add_argument("--sample", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--texts", action="store_true")
    options = parser.parse_args()
    evidence = read(options.content)
    chosen = sample(evidence, stories.find(evidence), options.sample, options.seed)
    print_all(evidence, chosen, texts=options.texts)


def read(folder: Path) -> stories.Evidence:
    """The evidence as a build would have it, curated stories aside."""
    articles, _ = commands.read_articles(folder)
    decisions, _ = authority.load(folder / "authority")
    same = versions.find(articles)
    current = {id_: group[-1] for group in same.versions for id_ in group}
    resolution = names.resolve(articles, {a.id: names.locate(a) for a in articles}, decisions)
    claimed = {a.id: claims.claims(a, resolution.mentions[a.id]) for a in articles}
    listed = tuple(a for a in articles if current.get(a.id, a.id) == a.id)
    return stories.Evidence(
        articles=listed,
        dates={a.id: a.published for a in listed if a.published},
        mentions=resolution.mentions,
        entities=resolution.entities,
        quotes={i: q for i, (q, _) in claimed.items()},
        figures={i: f for i, (_, f) in claimed.items()},
        copies=same.copies,
    )


def sample(evidence: stories.Evidence, found: Sequence[Story], size: int, seed: int) -> list[Story]:
    """Stories drawn by the rule above."""
    articles = {a.id: a for a in evidence.articles}
    told = [s for s in found if len(sources([report(evidence, articles[i]) for i in s.articles], evidence.copies)) > 1]
    chance = random.Random(seed)  # noqa: S311 - a sample for a reader
    drawn = chance.sample(told, min(size, len(told)))
    others = [s for s in found if s not in told]
    return drawn + chance.sample(others, min(size - len(drawn), len(others)))


def print_all(evidence: stories.Evidence, chosen: Sequence[Story], *, texts: bool) -> None:
    articles = {a.id: a for a in evidence.articles}
    entities = {e.id: e for e in evidence.entities}
    total = 0
    for story in chosen:
        print(f"\n==== {story.id} ({len(story.articles)} reports)")
        for id_ in story.articles:
            date = evidence.dates.get(id_)
            print(f"   {id_}  {date.edtf if date else 'undated'}  {articles[id_].publication or '-'}  {articles[id_].headline}")
            if texts:
                print("      " + articles[id_].text.replace("\n\n", "\n      "))
        for number, (line, resting) in enumerate(statements(story, articles, entities), 1):
            print(f"  {number}. {line}")
            for sentence in resting:
                print(f"        {sentence}")
            total += 1
    print(f"\n{total} statements on {len(chosen)} pages")


Statement = tuple[str, list[str]]


def statements(story: Story, articles: Articles, entities: Entities) -> Iterator[Statement]:
    """What a page says, in plain words, and the sentences that it rests on."""
    yield from ((f"ONE STORY because {b.detail}", []) for b in story.because)
    if story.shared:
        yield f"ALL NAME {', '.join(entities[e].name for e in story.shared)}", []
    for fact in story.facts:
        yield (
            f"ALIKE {fact.about or fact.kind}: " + " = ".join(_claim(s.claim, s.attribution) for s in fact.sides),
            [_sentence(s.passage, articles) for s in fact.sides],
        )
    for difference in story.differences:
        sides = " against ".join(_claim(s.claim, s.attribution) for s in difference.sides)
        yield f"DIFFER {difference.about or 'figures'}: {sides}", [_sentence(s.passage, articles) for s in difference.sides]
    for shared in story.quotations:
        yield _cut(shared, articles, entities)
    for addition in story.additions:
        said = f" ({entities[addition.entity].name})" if addition.kind == "quotation" and addition.entity else ""
        line = f"PRINTED ONLY IN {addition.passage.article} {addition.kind}: {_flat(addition.label)}{said}"
        yield line, [_sentence(addition.passage, articles), *_nearest(addition.passage, story, articles)]
    for own in story.own_words:
        yield (
            f"OWN WORDS of {own.article}: {', '.join(w.text for w in own.words)}",
            [f"{w.text}: {_sentence(w, articles)}" for w in own.words],
        )
    for moment in story.timeline:
        yield (
            f"ON {moment.date.edtf} ({moment.passage.text}): {'; '.join(b.detail for b in moment.because[:1])}",
            [_sentence(moment.passage, articles)],
        )


def _cut(shared: SharedQuotation, articles: Articles, entities: Entities) -> Statement:
    fullest = shared.fullest
    said = f" ({entities[shared.speaker].name})" if shared.speaker else ""
    lines = []
    for printing in shared.printings:
        kept = " […] ".join(fullest.text[a:b] for a, b in printing.kept)
        changed = f"; changed: {', '.join(printing.passage.text[a:b] for a, b in printing.changed)}" if printing.changed else ""
        lines += [f"{printing.passage.article} keeps: {_flat(kept)}{changed}", f"   prints: {_sentence(printing.passage, articles)}"]
    return f"BOTH QUOTE{said}: {_flat(fullest.text)}", lines


def _claim(claim: str, attribution: str | None) -> str:
    return f"{claim} ({attribution})" if attribution else claim


def _sentence(passage: Passage, articles: Articles) -> str:
    return f"[{passage.article}] {_flat(articles[passage.article].text[slice(*passage.sentence)])}"


def _nearest(passage: Passage, story: Story, articles: Articles) -> list[str]:
    """What of the other reports comes nearest to a sentence."""
    wanted = set(content(articles[passage.article].text[slice(*passage.sentence)]))
    others = [s for i in story.articles if i != passage.article for s in re.split(r"(?<=[.!?”\"])\s+", articles[i].text)]
    best = max(others, key=lambda s: len(wanted & set(content(s))), default="")
    return [f"   nearest: {_flat(best)[:400]}"]


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


if __name__ == "__main__":
    main()
