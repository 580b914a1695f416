"""Names in running text: typed strict F1 of our recogniser, with and without the document rules, beside spaCy pipelines.

    python tests/measure/names.py DATA [--set worldwide --region Africa] [--model FILE.onnx …] [--spacy NAME …] [--bare] [--show 40]

DATA holds worldwide-train.jsonl.gz, wikigold/ and WNUT17/. A mention is right when both ends and the type agree; a leading the, a
or an and a trailing possessive do not count. Facilities are places; of WNUT17 corporations and groups are organisations. Every
other type is left out on both sides. Documents of a CoNLL file are cut after every 20 sentences. A benchmark, no test.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.names.finding import find
from generator.names.locating import locate
from generator.names.plain import article_of
from generator.names.recognisers import DEFAULTS, Recogniser, for_language
from generator.names.recognisers.own import OwnRecogniser
from generator.names.recognisers.spacy_pipeline import SpacyRecogniser
from generator.training.corpora import Document, wikigold, wnut, worldwide

KINDS = ("person", "place", "organisation")
Mention = tuple[int, int, str]


@dataclass(frozen=True)
class Text:
    """A document as plain text, a sentence a line, with the span of each token."""

    text: str
    tokens: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    gold: frozenset[Mention]


def rebuilt(document: Document) -> Text:
    tokens, spans, gold, at = [], [], set(), 0
    for sentence in document.sentences:
        first = len(tokens)
        for token in sentence.tokens:
            tokens.append(token)
            spans.append((at, at + len(token)))
            at += len(token) + 1
        gold |= {(first + a, first + b, kind) for a, b, kind in sentence.names if kind in KINDS}
    lines = " ".join(tokens)
    for sentence_end in _ends(document):
        if sentence_end < len(spans):
            at = spans[sentence_end][0] - 1
            lines = f"{lines[:at]}\n{lines[at + 1:]}"
    return Text(lines, tuple(tokens), tuple(spans), trimmed(gold, tokens))


def _ends(document: Document) -> Iterator[int]:
    number = 0
    for sentence in document.sentences:
        number += len(sentence.tokens)
        yield number


def trimmed(mentions: set[Mention], tokens: Sequence[str]) -> frozenset[Mention]:
    return frozenset((*inner, kind) for start, end, kind in mentions if (inner := _inner(start, end, tokens)))


def _inner(start: int, end: int, tokens: Sequence[str]) -> tuple[int, int] | None:
    """Without a leading article and a trailing possessive."""
    first, last = start, end
    while first < last and tokens[first].lower() in ("the", "a", "an"):
        first += 1
    while last > first and tokens[last - 1] in ("'s", "’s", "'", "’"):
        last -= 1
    return (first, last) if first < last else None


def of_tokens(found: set[tuple[int, int, str]], text: Text) -> frozenset[Mention]:
    """Character spans as token spans; of nested ones the outermost."""
    token_at = {place: n for n, (start, end) in enumerate(text.spans) for place in range(start, end)}
    spans = set()
    for start, end, kind in found:
        inside = [token_at[p] for p in range(start, end) if p in token_at]
        if inside:
            spans.add((inside[0], inside[-1] + 1, kind))
    outer = {m for m in spans if not any(o[:2] != m[:2] and o[0] <= m[0] and m[1] <= o[1] for o in spans)}
    return trimmed({m for m in outer if m[2] in KINDS}, text.tokens)


def bare(text: Text, reader: Recogniser) -> set[tuple[int, int, str]]:
    """What the recogniser says, without any rule."""
    article = article_of(text.text, "en")
    return {(block.start + span.start, block.start + span.end, span.type or "")
            for block, spans in zip(article.blocks, reader.read([b.text for b in article.blocks]), strict=True) for span in spans}


def ruled(text: Text, reader: Recogniser) -> set[tuple[int, int, str]]:
    """What stands in the archive in the end."""
    article = article_of(text.text, "en")
    return {(m.start, m.end, m.type) for m in locate(replace(article, names=find(article, reader)))}


def f1(right: int, wrong: int, missed: int) -> float:
    return 2 * right / (2 * right + wrong + missed) if right else 0.0


def measure(name: str, texts: Sequence[Text], reader: Recogniser, rules: bool, show: int) -> None:
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    errors: list[str] = []
    begun = time.process_time()
    answers = [(ruled if rules else bare)(text, reader) for text in texts]
    seconds = time.process_time() - begun
    for text, answer in zip(texts, answers, strict=True):
        ours = of_tokens(answer, text)
        right.update(m[2] for m in ours & text.gold)
        wrong.update(m[2] for m in ours - text.gold)
        missed.update(m[2] for m in text.gold - ours)
        errors += [f"{sign} {m[2]:12} {' '.join(text.tokens[m[0]:m[1]])}   « {' '.join(text.tokens[max(0, m[0] - 6):m[1] + 5])} »"
                   for sign, group in (("-", text.gold - ours), ("+", ours - text.gold)) for m in sorted(group)]
    each = "  ".join(f"{kind[:3]} {f1(right[kind], wrong[kind], missed[kind]):.3f}" for kind in KINDS)
    totals = right.total(), wrong.total(), missed.total()
    precision, recall = totals[0] / max(1, totals[0] + totals[1]), totals[0] / max(1, totals[0] + totals[2])
    pace = sum(len(text.tokens) for text in texts) / seconds
    print(f"  {name:34} {each}  all {f1(*totals):.4f}  P {precision:.3f} R {recall:.3f}  {pace:,.0f} words/CPU-s")
    step = max(1, len(errors) // show) if show else 0
    for line in errors[::step] if step else ():
        print("   ", line)


def sets(data: Path, which: str, region: str | None) -> Iterator[tuple[str, list[Document]]]:
    if which in ("worldwide", "all"):
        yield f"worldwide {region or ''}", [d for d in worldwide(data) if region in (None, d.source)]
    if which in ("wikigold", "all"):
        yield "wikigold", list(wikigold(data))
    if which in ("wnut", "all"):
        yield "WNUT17 dev", list(wnut(data, "emerging.dev.conll"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--set", default="all", choices=("all", "worldwide", "wikigold", "wnut"))
    parser.add_argument("--region")
    parser.add_argument("--model", action="append", default=[], type=Path)
    parser.add_argument("--spacy", action="append", default=[])
    parser.add_argument("--bare", action="store_true", help="the recognisers alone, without the document rules")
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--show", type=int, default=0, help="so many errors, spread over all of them")
    given = parser.parse_args()
    readers: dict[str, Recogniser] = {str(path): OwnRecogniser(path) for path in given.model}
    readers |= {name: SpacyRecogniser(name) for name in given.spacy}
    if not readers:
        own = for_language("en", DEFAULTS)
        readers = {"the shipped one": own} if own else {}
    for title, documents in sets(given.data, given.set, given.region):
        texts = [rebuilt(d) for d in (documents[::max(1, len(documents) // given.limit)] if given.limit else documents)]
        print(f"{title}: {len(texts)} documents, {sum(len(t.tokens) for t in texts):,} tokens, {sum(len(t.gold) for t in texts):,} names")
        for name, reader in readers.items():
            for rules in (False, True)[:1 if given.bare else 2]:
                measure(f"{name[-24:]}{' + rules' if rules else ''}", texts, reader, rules, given.show if rules or given.bare else 0)


if __name__ == "__main__":
    main()
