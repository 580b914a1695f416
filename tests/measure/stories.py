"""Which articles tell one story: B-cubed on topics that nothing was fitted on, and on all of them together.

    python tests/measure/stories.py FILE.jsonl.gz --work FOLDER [--unlike CONTENT] [--folds 5] [--seeds 3] [--fixed] [--fit] [--errors]

FILE holds pages {id, topic, story, text}, like the training part of ECB+ (CC BY 3.0). They are taken in once, into FOLDER, as their
scorer does it: one text file a page, a web address in the first line left out; FOLDER is then used again, so empty it when names
are found otherwise. CONTENT is an archive whose articles print the short names of shares ("<GM>"), as Reuters did in 1987: two that
share none are of two events, however alike their formulas are; without it the weights trust formulas too much. The topics are dealt
into folds, once a seed. For each fold the weights of likeness and the modularity at which groups are parted are chosen on the other
topics; the pages of the held-out topics are one archive, their names resolved among themselves. Versions of one article are not set
aside here, so that every page counts. `--fixed` takes those that the code has instead (they were chosen on all topics, so that this
flatters); `--fit` prints what all topics together would choose; `--errors` lists for each topic where its pages went in the archive of
all pages. A benchmark, no test.
"""

import argparse
import gzip
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from generator import authority, claims, commands, names, permalinks
from generator.model import ArchiveDate, Article
from generator.stories import grouping, likeness, parting
from generator.stories.corpus import Corpus
from generator.stories.profiles import features, lands_of

PARTS = (0.15, 0.17, 0.19, 0.21)
SHARE = 0.3
"""How much all pairs of `--unlike` together weigh beside those of FILE."""

SAMPLE = 4000

FIXED = {"apart": -1.0}
"""Weights that these pages cannot teach: the pages of one of two stories of a topic are undated."""

AGAINST = ("other day",)
"""Weights that are never above 0; the others never below it."""

TICKER = re.compile(r"<\s*([A-Za-z]{2,5})(?:\.[A-Za-z]{1,3})?\s*>")



@dataclass(frozen=True)
class Archive:
    """Some topics' pages, read."""

    gold: list[str]
    topics: list[int]
    files: list[str]
    corpus: Corpus
    dates: Mapping[str, ArchiveDate]
    pairs: "np.ndarray[Any, Any]"
    evidence: "np.ndarray[Any, Any]"


def pages(path: Path) -> dict[str, dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {f"{page['id']}.txt": page for page in map(json.loads, lines)}


def taken_in(rows: Mapping[str, dict[str, Any]], work: Path) -> list[Article]:
    if not (work / "content").is_dir():
        (work / "in").mkdir(parents=True)
        for file, page in rows.items():
            text = "\n".join(line for line in page["text"].split("\n") if not re.match(r"https?\s*:\s*/", line))
            (work / "in" / file).write_text(text, "utf-8")
        commands.add(work / "content", [work / "in"], "2000-01-01")
    return sorted(commands.read_articles(work / "content")[0], key=lambda article: article.id)


def archive(articles: Sequence[Article], rows: Mapping[str, dict[str, Any]]) -> Archive:
    resolved = names.resolve(articles, {a.id: names.locate(a) for a in articles}, authority.Authority(), permalinks.Ledger(()))
    entities = {e.id: e for e in resolved.entities}
    mentions = resolved.mentions
    lands = lands_of(entities.values())
    corpus = Corpus([features(a, mentions[a.id], claims.claims(a, mentions[a.id])[1], entities, lands) for a in articles])
    dates = {a.id: a.published for a in articles if a.published}
    pairs = grouping.candidates(corpus, dates)
    files = [a.original.file for a in articles]
    return Archive(gold=[rows[f]["story"] for f in files], topics=[rows[f]["topic"] for f in files], files=files,
                   corpus=corpus, dates=dates, pairs=pairs, evidence=likeness.evidence(corpus, pairs, dates))


# ---------------------------------------------------------------- choosing

def unlike(content: Path) -> "np.ndarray[Any, Any]":
    """Evidence of pairs of articles about different firms."""
    articles = sorted(commands.read_articles(content)[0], key=lambda article: article.id)
    articles = sorted(random.Random(0).sample(articles, min(SAMPLE, len(articles))), key=lambda article: article.id)  # noqa: S311
    firms = [{name.lower() for name in TICKER.findall(article.text)} for article in articles]
    read = archive(articles, {a.original.file: {"story": "", "topic": 0} for a in articles})
    chosen_pairs = [n for n, (a, b) in enumerate(read.pairs.tolist()) if firms[a] and firms[b] and not firms[a] & firms[b]]
    return read.evidence[chosen_pairs]


def fitted(archives: Iterable[Archive], strange: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """Weights and, last, the constant: logistic regression by projected gradients, on the candidate pairs."""
    made = list(archives)
    x = np.concatenate([*(a.evidence for a in made), strange])
    y = np.concatenate([[a.gold[i] == a.gold[j] for i, j in a.pairs.tolist()] for a in made]).astype(float)
    heavy = np.concatenate([np.ones(len(y)), np.full(len(strange), SHARE * len(y) / max(1, len(strange)))])
    y = np.concatenate([y, np.zeros(len(strange))])
    x = np.hstack([x, np.ones((len(x), 1))])
    kinds = list(likeness.WEIGHTS)
    low = np.array([FIXED.get(k, -np.inf if k in AGAINST else 0.0) for k in kinds] + [-np.inf])
    high = np.array([FIXED.get(k, 0.0 if k in AGAINST else np.inf) for k in kinds] + [np.inf])
    w, step = np.clip(np.zeros(len(low)), low, high), 4 * heavy.sum() / np.linalg.norm(x * np.sqrt(heavy)[:, None], 2) ** 2
    ahead = w
    for turn in range(3000):
        probability = 1 / (1 + np.exp(-np.clip(x @ ahead, -50, 50)))
        new = np.clip(ahead - step * (x.T @ (heavy * (probability - y)) / heavy.sum()), low, high)
        ahead, w = new + turn / (turn + 3) * (new - w), new
    return w


def scores(a: Archive, weights: "np.ndarray[Any, Any]") -> dict[tuple[int, int], float]:
    by_name = np.array([kind in likeness.BY_NAME for kind in likeness.WEIGHTS])
    named = np.minimum(likeness.MOST_BY_NAME, a.evidence[:, by_name] @ weights[:-1][by_name])
    values = np.minimum(likeness.CEILING, named + a.evidence[:, ~by_name] @ weights[:-1][~by_name] + weights[-1])
    return grouping.within_reach(a.pairs, grouping.uncrowded(a.pairs, values), a.corpus.articles)


def own_weights() -> "np.ndarray[Any, Any]":
    return np.array([*likeness.WEIGHTS.values(), likeness.CONSTANT])


class Cuts:
    """Modularity cuts, each made once."""

    def __init__(self) -> None:
        self.known: dict[frozenset[tuple[int, str]], Any] = {}
        self.real: Callable[..., Any] = parting.cut

    def __call__(self, blocks: Sequence[Sequence[int]], corpus: Corpus) -> Any:
        key = frozenset((id(corpus), place) for block in blocks for place in block)
        if key not in self.known:
            self.known[key] = self.real(blocks, corpus)
        return self.known[key]


def grouped(a: Archive, scored: Mapping[tuple[int, int], float], threshold: float) -> list[int]:
    parting.PART = threshold
    dated = {n: a.dates[f.article] for n, f in enumerate(a.corpus.found) if f.article in a.dates}
    days = {n: (date.earliest.toordinal(), date.latest.toordinal()) for n, date in dated.items()}
    groups = [part for group in grouping.grouped(a.corpus.articles, scored, (), (), days) for part in parting.parted(group, a.corpus)]
    label = {place: number for number, group in enumerate(groups) for place in group}
    return [label[place] for place in range(a.corpus.articles)]


def chosen(archives: Sequence[Archive], weights: "np.ndarray[Any, Any]") -> float:
    scored = [scores(a, weights) for a in archives]
    value = {t: sum(b_cubed(grouped(a, s, t), a.gold)[2] for a, s in zip(archives, scored, strict=True))
             for t in PARTS}
    return max(value, key=lambda t: value[t])


# ---------------------------------------------------------------- measuring

def b_cubed(ours: Sequence[object], gold: Sequence[str]) -> tuple[float, float, float]:
    """Precision, recall, F1 (Bagga and Baldwin 1998)."""
    both, mine, theirs = Counter(zip(ours, gold, strict=True)), Counter(ours), Counter(gold)
    precision = sum(n * n / mine[o] for (o, _), n in both.items()) / len(gold)
    recall = sum(n * n / theirs[g] for (_, g), n in both.items()) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def dealt(topics: Iterable[int], folds: int, seed: int) -> list[list[int]]:
    order = sorted(topics)
    random.Random(seed).shuffle(order)  # noqa: S311  dealing cards, no secret
    return [order[n::folds] for n in range(folds)]


def shown(values: Iterable[float]) -> str:
    return "P {:.3f} R {:.3f} F1 {:.4f}".format(*values)


def errors(a: Archive, ours: Sequence[int]) -> None:
    held = Counter(ours)
    for topic in sorted(set(a.topics)):
        print(topic)
        where: dict[str, Counter[int]] = defaultdict(Counter)
        for place, number in enumerate(ours):
            if a.topics[place] == topic:
                where[a.gold[place]][number] += 1
        for story, groups in sorted(where.items()):
            print(f"  {story}: " + ", ".join(f"{n} in group {g} of {held[g]}" for g, n in groups.most_common()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--unlike", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--seeds", type=int, default=3)
    for flag in ("--fixed", "--fit", "--errors"):
        parser.add_argument(flag, action="store_true")
    options = parser.parse_args()
    rows = pages(options.file)
    articles = taken_in(rows, options.work)
    known: dict[tuple[int, ...], Archive] = {}
    parting.cut = Cuts()
    threshold = parting.PART
    strange = unlike(options.unlike) if options.unlike else np.zeros((0, len(likeness.WEIGHTS)))

    def of(topics: Iterable[int]) -> Archive:
        key = tuple(sorted(topics))
        if key not in known:
            known[key] = archive([a for a in articles if rows[a.original.file]["topic"] in key], rows)
        return known[key]

    topics = sorted({row["topic"] for row in rows.values()})
    results = []
    for seed in range(options.seeds):
        for fold in dealt(topics, options.folds, seed):
            rest = set(topics) - set(fold)
            held, others = of(fold), [of(part) for part in dealt(rest, options.folds - 1, seed)]
            others.append(of(rest))
            weights = own_weights() if options.fixed else fitted(others, strange)
            choice = threshold if options.fixed else chosen(others, weights)
            results.append(b_cubed(grouped(held, scores(held, weights), choice), held.gold))
            print(f"seed {seed}, topics {fold}: " + shown(results[-1]), "part", choice, flush=True)
    if results:
        print(f"mean of {len(results)} held-out folds: " + shown(np.mean(results, 0)))
    whole = of(topics)
    if options.fit:
        weights = fitted([of(part) for part in dealt(topics, options.folds, 0)], strange)
        print("weights", dict(zip([*likeness.WEIGHTS, "constant"], map(float, weights.round(2)), strict=True)))
        print("part", chosen([of(part) for part in dealt(topics, options.folds, 0)], weights))
    ours = grouped(whole, scores(whole, own_weights()), threshold)
    print(f"the code as it is, all {len(articles)} pages in one archive: " + shown(b_cubed(ours, whole.gold)))
    if options.errors:
        errors(whole, ours)


if __name__ == "__main__":
    main()
