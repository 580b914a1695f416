"""How well copies are found that were planted, with the edits that papers make, among the articles of `bulk`.

    python tests/measure/copies.py DATA [--articles 10000] [--seed 1] [--each 150] [--unnamed] [--false FILE]
    python tests/measure/copies.py DATA --growth 1000 10000 19000

DATA holds the texts (bulk). The articles are those of one broadcaster and of one agency with 60 words or more; the texts behind
them give the words that are foreign to a copy: new leads, paragraphs of the paper's own. Every planted copy is by a third paper and
keeps at least half of its words, and at least 30, from its source. The same seed plants the same copies.

A pair is right when both are copies of one source, or of two that are one text themselves (the agency sends a story again): those
are found by the share of verbatim runs alone, and printed to be read. Every other tie is wrong and goes into FILE with both texts.
`--unnamed`: no outlet and no date is known of the articles in bulk, as in a folder of text files.
A benchmark, no test: it needs the texts, which are not ours to ship.
"""

import argparse
import datetime as dt
import hashlib
import html
import re
import resource
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

from generator import dates, permalinks, versions
from generator.model import Article, Block, Original, Provenance
from tests.measure.planting import Told, planted

LEAST = 60
"""Words of an article that may be copied."""

# ---------------------------------------------------------------- the articles of bulk

def bbc(data: Path) -> Iterator[Told]:
    """By file name; the first line is the headline."""
    with tarfile.open(data / "bulk" / "bbc-2225-txt.tar.gz") as tar:
        for member in sorted(tar.getmembers(), key=lambda one: one.name):
            held = tar.extractfile(member) if member.name.endswith(".txt") else None
            if held:
                head, *rest = (line.strip() for line in held.read().decode("utf-8", "replace").split("\n"))
                yield Told(member.name, head, tuple(filter(None, rest)), "The Broadcaster", None)


def agency(data: Path) -> Iterator[Told]:
    """In the order in which they were sent."""
    with tarfile.open(data / "bulk" / "reuters21578-sgm.tar.gz") as tar:
        for member in sorted(tar.getmembers(), key=lambda one: one.name):
            held = tar.extractfile(member) if member.name.endswith(".sgm") else None
            for found in re.findall(r"<REUTERS.*?</REUTERS>", held.read().decode("latin-1") if held else "", re.S):
                title, body = re.search(r"<TITLE>(.*?)</TITLE>", found, re.S), re.search(r"<BODY>(.*?)</BODY>", found, re.S)
                day, number = re.search(r"<DATE>\s*(\d+-\w+-\d{4})", found), re.search(r'NEWID="(\d+)"', found)
                if title and body and day and number:
                    yield Told(f"reuters-{number[1]}", _plain(title[1]).title(), tuple(_paragraphs(_plain(body[1], "\n"))), "The Agency",
                               dt.datetime.strptime(day[1], "%d-%b-%Y").date().isoformat())


def _plain(text: str, joiner: str = " ") -> str:
    return joiner.join(html.unescape(re.sub(r"&#[0-9]{1,2};", "", text)).split("\n" if joiner == "\n" else None))


def _paragraphs(body: str) -> Iterator[str]:
    for part in re.split(r"\n {2,}(?=\S)", body):
        words = " ".join(part.split())
        if words and words.casefold() not in ("reuter", "reuter..."):
            yield re.sub(r"\s+reuter\W*$", "", words, flags=re.I)


def made(told: Told) -> Article:
    """An article as its file would give it."""
    digest = hashlib.sha256(repr(told).encode()).hexdigest()
    id_, slug = permalinks.mint_id(digest), permalinks.slugify(told.headline) or "untitled"
    blocks, start = [], 0
    for number, text in enumerate((told.headline, *told.paragraphs)):
        blocks.append(Block(kind="paragraph" if number else "headline", text=text, start=start))
        start += len(text) + 2
    date = dates.parse(told.day, "stated") if told.day else None
    return Article(
        id=id_, slug=slug, file=f"articles/{slug}-{id_}.md", headline=told.headline, publication=told.publication, published=date,
        blocks=tuple(blocks), text="\n\n".join(block.text for block in blocks), language="en",
        original=Original(file=told.name, media_type="text/plain", bytes=start, sha256=digest, received="2026-11-20"),
        provenance=(Provenance(file=told.name, sha256=digest, received="2026-11-20"),))


# ---------------------------------------------------------------- counting

def like(one: Told, other: Told) -> float:
    """Share of the shorter text's runs of six words, as printed, that the other has: of two sources, whether they are one text."""
    words = (" ".join(told.paragraphs).casefold().split() for told in (one, other))
    mine, yours = ({tuple(said[n:n + 6]) for n in range(len(said) - 5)} for said in words)
    return len(mine & yours) / (min(len(mine), len(yours)) or 1)


SENT_AGAIN = 0.5


@dataclass(frozen=True, slots=True)
class Counted:
    """Found and missed, by kind."""

    of_kind: Counter[str]
    found: Counter[str]
    missed: list[Told]
    right: int
    again: list[tuple[float, Told, Told]]
    """Ties between texts of bulk, or a copy and a text that its source is like: with how much they have in common."""

    wrong: list[tuple[float, Told, Told]]


def counted(texts: Sequence[Told], copies: Sequence[tuple[str, Told, Told]]) -> Counted:
    """Run `versions.find` over all and compare."""
    articles = [made(told) for told in texts] + [made(copy) for _, _, copy in copies]
    told = {made_.id: text for made_, text in zip(articles, [*texts, *(copy for _, _, copy in copies)], strict=True)}
    source = {copy.name: (kind, source) for kind, source, copy in copies}
    ties = versions.find(articles).ties
    tied: set[frozenset[str]] = {frozenset((told[a].name, told[b].name)) for a, b in ties}
    found: Counter[str] = Counter(kind for kind, one, copy in copies if frozenset((one.name, copy.name)) in tied)
    missed = [copy for _, one, copy in copies if frozenset((one.name, copy.name)) not in tied]
    right, again, wrong = 0, [], []
    for a, b in sorted(ties):
        one, other = (source.get(told[id_].name, ("", told[id_]))[1] for id_ in (a, b))
        if one.name == other.name:
            right += 1
        else:
            share = like(one, other)
            (again if share >= SENT_AGAIN else wrong).append((share, told[a], told[b]))
    return Counted(Counter(kind for kind, _, _ in copies), found, missed, right, again, wrong)


def report(result: Counted) -> Iterator[str]:
    """A line for each kind, then all together."""
    for kind, number in result.of_kind.items():
        yield f"{kind:18} {result.found[kind]:5} of {number:5}   recall {result.found[kind] / number:.3f}"
    short = Counter(told.name.partition(": ")[2].startswith("reuters") for told in result.missed)
    total, found = result.of_kind.total(), result.found.total()
    right, wrong = result.right + len(result.again), len(result.wrong)
    yield f"{'together':18} {found:5} of {total:5}   recall {found / total:.4f}   missed: {short[False]} broadcaster, {short[True]} agency"
    yield (f"{right + wrong} ties: {result.right} of a copy, {len(result.again)} of texts sent again, {wrong} wrong: "
           f"precision {right / (right + wrong):.4f}")


def printed(pairs: Iterable[tuple[float, Told, Told]]) -> Iterator[str]:
    """Both texts of each pair, to be read."""
    for share, one, other in sorted(pairs, key=lambda pair: (pair[0], pair[1].name, pair[2].name)):
        yield f"==== {share:.2f}  {one.name} | {other.name}"
        for told in (one, other):
            yield f"  -- {told.day} {told.headline}\n" + "\n".join(told.paragraphs)


def grown(texts: Sequence[Told], sizes: Sequence[int]) -> Iterator[str]:
    """Seconds and memory of `versions.find`, each size in a process of its own."""
    for size in sizes:
        with get_context("fork").Pool(1) as pool:
            seconds, kilobytes, ties = pool.apply(_timed, (texts[:: max(1, len(texts) // size)][:size],))
        yield f"{size:6} articles  {seconds:7.2f} s  {1000 * seconds / size:6.3f} ms each  {kilobytes / 1024:7.1f} MB more  {ties} ties"


def _timed(texts: Sequence[Told]) -> tuple[float, int, int]:
    articles = [made(told) for told in texts]
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    ties = len(versions.find(articles).ties)
    return time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, ties


def main() -> None:
    """See above."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=150)
    parser.add_argument("--unnamed", action="store_true")
    parser.add_argument("--false", type=Path)
    parser.add_argument("--growth", type=int, nargs="+")
    given = parser.parse_args()
    broadcast, sent = list(bbc(given.data)), list(agency(given.data))
    long = [told for told in sent if told.words >= LEAST]
    if given.growth:
        sys.stdout.writelines(f"{line}\n" for line in grown([*broadcast, *long, *(t for t in sent if t.words < LEAST)], given.growth))
        return
    texts = [*broadcast, *long[:given.articles - len(broadcast)]]
    copies = list(planted(texts, long[given.articles - len(broadcast):], given.each, given.seed))
    if given.unnamed:
        texts = [replace(told, publication=None, day=None) for told in texts]
        copies = [(kind, source, replace(copy, day=None)) for kind, source, copy in copies]
    result = counted(texts, copies)
    sys.stdout.writelines(f"{line}\n" for line in report(result))
    if given.false:
        given.false.write_text("\n".join(["WRONG", *printed(result.wrong), "SENT AGAIN", *printed(result.again),
                                          "MISSED", *printed((0.0, told, told) for told in result.missed)]), "utf-8")


if __name__ == "__main__":
    main()
