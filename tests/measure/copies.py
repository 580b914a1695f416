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
import random
import re
import resource
import string
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from generator import dates, permalinks, versions
from generator.model import Article, Block, Original, Provenance

Paragraphs = tuple[str, ...]
LEAST = 60
"""Words of an article that may be copied."""

KEPT, KEPT_WORDS = 0.5, 30
"""What a copy must hold of its source to be called one."""


@dataclass(frozen=True, slots=True)
class Told:
    """A text before it is an article."""

    name: str
    headline: str
    paragraphs: Paragraphs
    publication: str | None
    day: str | None

    @property
    def words(self) -> int:
        """Of the paragraphs."""
        return sum(len(paragraph.split()) for paragraph in self.paragraphs)


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
                               dt.datetime.strptime(day[1], "%d-%b-%Y").date().isoformat())  # noqa: DTZ007


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


# ---------------------------------------------------------------- what papers do to a text

@dataclass(slots=True)
class Hand:
    """An editor, and what lies on the desk beside the text."""

    chance: random.Random
    foreign: Sequence[Told]

    def other(self) -> Told:
        """A text that has nothing to do with it."""
        return self.chance.choice(self.foreign)


Edit = Callable[[Told, Hand], Told]
ENDS = re.compile(r"(?<=[.!?][\"'”]) +(?=[A-Z])|(?<=[a-z0-9)][.!?]) +(?=[A-Z\"“])")


def headline(told: Told, hand: Hand) -> Told:
    """Another headline, of another matter."""
    return replace(told, headline=hand.other().headline)


def cut(told: Told, hand: Hand) -> Told:
    """The last 30 to 60 % of the sentences gone, as many as may be."""
    sentences = [(n, s) for n, p in enumerate(told.paragraphs) for s in ENDS.split(p)]
    total = sum(len(s.split()) for _, s in sentences)
    keep, kept = max(KEPT_WORDS + 5, round(total * hand.chance.uniform(0.4, 0.7))), 0
    left: dict[int, list[str]] = {}
    for n, sentence in sentences:
        if kept >= keep:
            break
        left.setdefault(n, []).append(sentence)
        kept += len(sentence.split())
    return replace(told, paragraphs=tuple(" ".join(part) for part in left.values()))


def lead(told: Told, hand: Hand) -> Told:
    """Another first sentence, with another one's words."""
    first, *others = told.paragraphs
    own = ENDS.split(first)[1:]
    return replace(told, paragraphs=(ENDS.split(hand.other().paragraphs[0])[0], *([" ".join(own)] if own else []), *others))


def lines(told: Told, hand: Hand) -> Told:
    """A dateline before, a credit and a reader's invitation behind, or the last paragraph and what stood before a dash gone."""
    place = hand.chance.choice(("LONDON", "NEW YORK (Northern News Service)", "TOKYO, Thursday"))
    first, *others = told.paragraphs
    credit = hand.chance.choice(("Reporting by our staff in London; editing by Jane Doe", "Sign up to our morning letter and never miss a story.",
                                 "© Northern News Service. All rights reserved.", "Additional reporting by agencies."))
    return replace(told, paragraphs=(f"{place} — {first}", *others, credit))


STYLES = ((r"\bpct\b", "per cent"), (r"\bmln\b", "million"), (r"\bbln\b", "billion"), (r"\bdlrs?\b", "dollars"), (r"\bU\.S\.", "US"),
          (r"\bstg\b", "sterling"), (r"\bMr ", ""), (r"(?<=\d)%", " percent"), (r"(?<=\d)m\b", " million"), (r"(?<=\d)bn\b", " billion"),
          (r"\b(\w+)isation(s?)\b", r"\1ization\2"), (r"\b(\w{3,})ise(d?)\b", r"\1ize\2"), (r"\b(col|fav|lab|hon|behavi|neighb)our", r"\1or"),
          (r"\bcentre", "center"), (r"\bprogramme", "program"), (r"\"", "'"), (r" - ", " — "), (r"\bFeb\b", "February"), (r"\bDec\b", "December"))


def style(told: Told, hand: Hand) -> Told:
    """The paper's own spelling."""
    def spelled(text: str) -> str:
        for pattern, by in STYLES:
            text = re.sub(pattern, by, text)
        return text
    return replace(told, paragraphs=tuple(map(spelled, told.paragraphs)))


SWAPS = {"said": "told reporters", "also": "further", "but": "however", "would": "was to", "will": "is to", "about": "some", "because": "as",
         "last": "the past", "however": "but", "company": "firm", "government": "administration", "increase": "rise", "more than": "over",
         "although": "though", "including": "among them", "added": "went on", "expected": "forecast", "while": "whereas", "near": "close to",
         "after": "following", "before": "ahead of", "such": "this kind of", "quarter": "three months", "years": "years' time"}


def rewrite(told: Told, hand: Hand) -> Told:
    """A light hand over every sentence: words exchanged, some left out, one sentence in eight gone, paragraphs joined."""
    paragraphs = []
    for paragraph in told.paragraphs:
        kept = [s for s in ENDS.split(paragraph) if hand.chance.random() > 1 / 8]
        words = [SWAPS.get(w, w) if hand.chance.random() < 0.8 else w for s in kept for w in s.split()]
        paragraphs.append(" ".join(w for w in words if hand.chance.random() > 0.02))
    whole = [p for p in paragraphs if p] or list(told.paragraphs)
    if len(whole) > 2:
        at = hand.chance.randrange(len(whole) - 1)
        whole[at:at + 2] = [" ".join(whole[at:at + 2])]
    return replace(told, paragraphs=tuple(whole))


def own_matter(told: Told, hand: Hand) -> Told:
    """Paragraphs of the paper's own between and behind, up to as many words again."""
    room, added = told.words * hand.chance.uniform(0.3, 0.8), []
    for paragraph in hand.other().paragraphs:
        if sum(len(p.split()) for p in added) + len(paragraph.split()) > room:
            break
        added.append(paragraph)
    at = hand.chance.randint(1, len(told.paragraphs))
    return replace(told, paragraphs=(*told.paragraphs[:at], *added[:1], *told.paragraphs[at:], *added[1:]))


ALIKE = {"e": "c", "c": "e", "l": "1", "1": "l", "i": "l", "o": "0", "0": "o", "h": "b", "b": "h", "n": "u", "u": "n", "m": "rn", "s": "5",
         "5": "s", "a": "o", "t": "f", "f": "t", "g": "q", "8": "3", "3": "8", "I": "l", "S": "5", "B": "8", "r": "n", "w": "vv", "d": "cl"}
"""Letter -> what a scanner takes it for."""


def scanned(told: Told, share: float, chance: random.Random) -> Told:
    """So many of the characters misread, lost, doubled, split or run together."""
    def read(text: str) -> str:
        return "".join(_misread(c, chance) if chance.random() < share else c for c in text)
    return replace(told, headline=read(told.headline), paragraphs=tuple(map(read, told.paragraphs)))


def _misread(letter: str, chance: random.Random) -> str:
    draw = chance.random()
    if letter == " ":
        return "" if draw < 0.7 else "  "
    if draw < 0.65:
        return ALIKE.get(letter, chance.choice(string.ascii_lowercase))
    return "" if draw < 0.8 else f"{letter} " if draw < 0.9 else letter + chance.choice(".,'`;^")


KINDS: dict[str, tuple[float, tuple[Edit, ...]]] = {
    "the same": (0, ()), "headline": (0, (headline,)), "cut end": (0, (cut,)), "new lead": (0, (lead,)), "headline, lead": (0, (headline, lead)),
    "lines": (0, (lines,)), "house style": (0, (style,)), "rewrite": (0, (headline, rewrite)), "agency": (0, (headline, style, lines, cut)),
    "agency, lead": (0, (headline, style, lead, lines, cut)), "own matter": (0, (headline, own_matter)),
    "rewrite, lead": (0, (headline, lead, style, rewrite)), "read 1 %": (0.01, ()), "read 2 %": (0.02, ()), "read 3 %": (0.03, ()),
    "read 5 %": (0.05, ()), "read 3 %, cut": (0.03, (headline, cut)), "read 2 %, agency": (0.02, (headline, style, lines, cut)),
}
"""Name -> share of the characters that are misread in the end, and what is done before, in order."""


def planted(sources: Sequence[Told], foreign: Sequence[Told], each: int, seed: int) -> Iterator[tuple[str, Told, Told]]:
    """Kind, source, copy; half of each kind from either outlet."""
    for kind in KINDS:
        for outlet in sorted({told.publication or "" for told in sources}):
            chance = random.Random(f"{seed} {kind} {outlet}")  # noqa: S311
            own = [told for told in sources if told.publication == outlet]
            chance.shuffle(own)
            yield from islice(((kind, source, copy) for source in own if (copy := _copied(kind, source, Hand(chance, foreign)))), each // 2)


def _copied(kind: str, source: Told, hand: Hand) -> Told | None:
    """A copy; None when not enough of the source is left."""
    share, edits = KINDS[kind]
    copy = source
    for edit in edits:
        copy = edit(copy, hand)
    held, mine = (Counter(word for p in one.paragraphs for word in p.casefold().split()) for one in (style(source, hand), style(copy, hand)))
    if (common := (held & mine).total()) < max(KEPT * mine.total(), KEPT_WORDS):
        return None
    paper = hand.chance.choice(("Northern Echo", "Calder Observer", "Kessel Times"))
    day = (dt.date.fromisoformat(source.day) + dt.timedelta(hand.chance.randint(0, 1))).isoformat() if source.day else None
    return replace(scanned(copy, share, hand.chance), name=f"{kind}: {source.name}", publication=paper, day=day)


# ---------------------------------------------------------------- counting

def like(one: Told, other: Told) -> float:
    """Share of the shorter text's runs of six words, as printed, that the other has: of two sources, whether they are one text."""
    runs = [{tuple(words[n:n + 6]) for n in range(len(words) - 5)} for words in (" ".join(t.paragraphs).casefold().split() for t in (one, other))]
    return len(runs[0] & runs[1]) / (min(map(len, runs)) or 1)


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
    yield f"{right + wrong} ties: {result.right} of a copy, {len(result.again)} of texts sent again, {wrong} wrong: precision {right / (right + wrong):.4f}"


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
    texts = [replace(told, publication=None, day=None) for told in texts] if given.unnamed else texts
    foreign = long[given.articles - len(broadcast):]
    copies = [(k, s, replace(c, day=None) if given.unnamed else c) for k, s, c in planted(texts, foreign, given.each, given.seed)]
    result = counted(texts, copies)
    sys.stdout.writelines(f"{line}\n" for line in report(result))
    if given.false:
        given.false.write_text("\n".join(["WRONG", *printed(result.wrong), "SENT AGAIN", *printed(result.again),
                                          "MISSED", *printed((0.0, told, told) for told in result.missed)]), "utf-8")


if __name__ == "__main__":
    main()
