"""How well quotations, their speakers and figures are read in 91 articles that were labelled by hand.

    python tests/measure/claims.py DATA [--show]

DATA holds the texts (raw-dev, fa-kes, bulk); claims.tsv beside this file has what was labelled, and of the texts' words nothing
but digests. Four samples, each drawn at random and labelled before the rules' output on it was seen. A and B were the first
forty articles; the rules were mended on A, measured on B, mended on B, measured on C, and so on: D was the last that nothing
had been tuned to, and now nothing is. Of each article the first 6,000 characters were labelled for quotations (C 4,000, D 3,200)
and of some the first 3,000 (C 2,000) for figures. A benchmark, no test: it needs the texts, which are not ours to ship.

Speakers: right is the right entity, or no entity and the right words; words says that only the words are right, where an entity
should have been named; none names nobody; wrong puts words in somebody else's mouth.
"""

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

SMALL = frozenset("the a an of to in by and".split())
KINDS = {
    "f": ("full",), "g": ("fragment",), "s": ("scare", "heading"), "e": ("full", "fragment"), "x": ("full", "fragment", "scare", "heading"),
}  # fmt: skip
"""A label's letter -> the kinds that are right."""
NUMBER = re.compile(
    r"(?<![\w])(?:\d[\d,.:/-]*\d|\d)\w*(?:-\w+)*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|"
    r"billions?|trillions?|dozens?|scores|half|third|thirds|quarter|quarters|several|many|few|couple|numerous|double[ds]?|triple[ds]?|"
    r"twice|both|no one|nobody)\b(?:-\w+)*",
    re.I,
)
"""Words that were looked at as figures."""

Row = dict[str, object]


def digest(text: str) -> str:
    """A few letters that stand for a text, its marks and spaces aside."""
    return hashlib.sha256("".join(c for c in text.lower() if c.isalnum()).encode()).hexdigest()[:10]


def stems(text: str | None) -> set[str]:
    """Digests of the beginnings of a text's words."""
    return {digest(w[:4]) for w in re.findall(r"\w+|%", (text or "").lower()) if w not in SMALL}


def anchor(text: str, start: int, end: int) -> str:
    """A digest of a number with the letters before it, which finds its place again."""
    return digest(text[max(0, start - 60) : end][-40:] + text[end : end + 12])


def originals(data: Path, wanted: set[str]) -> Iterator[tuple[str, bytes]]:
    """Labelled articles: name and bytes."""
    for path in (data / "raw-dev").glob("*.txt"):
        yield f"raw-{path.name}", path.read_bytes()
    for line in (data / "fa-kes" / "fa-kes-dev.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        yield f"fk-{row['unit_id']}.txt", f"{row['article_title']}\n\n{row['article_content']}".encode()
    with tarfile.open(data / "bulk" / "bbc-2225-txt.tar.gz") as bbc:
        for name in bbc.getnames():
            held = bbc.extractfile(name) if name.replace("/", "-") in wanted else None
            if held:
                yield name.replace("/", "-"), held.read()


def tables(data: Path, names: set[str], work: Path) -> dict[str, list[Row]]:
    """Articles, quotations, figures and entities of an archive of these articles."""
    (work / "in").mkdir()
    for name, held in originals(data, names):
        if name in names:
            (work / "in" / name).write_bytes(held)
    run = [sys.executable, "-m", "generator", "--content", str(work / "content")]
    subprocess.run([*run, "add", str(work / "in")], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([*run, "export", "tables", "--to", str(work / "out")], check=True, stdout=subprocess.DEVNULL)
    kinds = ("articles", "quotes", "figures", "entities")
    return {k: [json.loads(line) for line in (work / "out" / f"{k}.jsonl").read_text("utf-8").splitlines()] for k in kinds}


def speaker(ours: Row, gold: list[str], entities: dict[str, Row]) -> str:
    """right, words, none or wrong."""
    words, name, last, optional = set(gold[0].split()), gold[1], gold[2], gold[3] == "?"
    entity, text = ours["speaker"], str(ours["speaker_text"] or "")
    if entity:
        known = entities.get(str(entity), {})
        names = [str(known.get("name")), *(known.get("aliases") or [])]  # type: ignore[misc]
        return "right" if name and any(digest(n) == name or digest((n.split() or [""])[-1]) == last for n in names) else "wrong"
    if not text:
        return "right" if optional or not (words or name) else "none"
    if stems(text) & words or (not name and words and text.lower() in ("he", "she")):
        return "right" if optional or not name else "words"
    return "words" if last and last in {digest(w) for w in text.split()} else "wrong"


def score_quotes(rows: list[list[str]], ours: list[Row], entities: dict[str, Row], tally: Counter[str]) -> Iterator[str]:
    by_text: dict[str, list[Row]] = defaultdict(list)
    for quote in ours:
        by_text[digest(str(quote["text"]))].append(quote)
    for key, kind, *gold in rows:
        tally["quotations"] += 1
        if not by_text[key]:
            tally["missed"] += 1
            continue
        found = by_text[key].pop(0)
        verdict = speaker(found, gold, entities)
        tally[verdict] += 1
        tally["kind"] += found["kind"] in KINDS[kind]
        if verdict in ("wrong", "none"):
            yield f"{verdict}: {found['speaker']} {found['speaker_text']}: {str(found['text'])[:70]}"


def score_figures(rows: list[list[str]], text: str, ours: list[Row], tally: Counter[str]) -> Iterator[str]:
    places = {anchor(text, *m.span()): m.span() for m in NUMBER.finditer(text)}
    for key, value, qualifier, what, attribution in rows:
        if key not in places:
            continue
        start, end = places[key]
        tally["figures"] += 1
        near = [f for f in ours if int(str(f["start"])) < end and start < int(str(f["end"]))]
        wanted = None if value == "-" else float(value)
        found = next((f for f in near if f["value"] == wanted or (wanted is not None and f.get("upper") == wanted)), None)
        if found is None:
            tally["figures missed"] += 1
            yield f"missed: {text[max(0, start - 40) : end + 30]!r}"
            continue
        tally["value"] += 1
        tally["qualifier"] += (found["qualifier"] or "-") == qualifier
        tally["what"] += bool(stems(f"{found['what']} {found['who']}") & set(what.split())) or what == "*"
        said, asked = stems(str(found["attribution"] or "")), set(attribution.rstrip("?").split()) - {"-"}
        fits = len(said & asked) * 2 >= len(asked) if asked else not said
        tally["attribution"] += fits or (attribution.endswith("?") and not said)


def main(data: Path, show: bool) -> None:
    labels: dict[str, dict[str, list[list[str]]]] = defaultdict(lambda: defaultdict(list))
    sample: dict[str, str] = {}
    for line in (Path(__file__).parent / "claims.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            part, name, sort, *cells = line.split("\t")
            sample[name] = part
            labels[name][sort].append(cells)
    with tempfile.TemporaryDirectory() as work:
        found = tables(data, set(sample), Path(work))
    entities = {str(e["id"]): e for e in found["entities"]}
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    for article in found["articles"]:
        name = Path(str(article["original"]["file"])).name  # type: ignore[index]
        mine = {k: [row for row in found[k] if row["article"] == article["id"]] for k in ("quotes", "figures")}
        tally = tallies[sample[name]]
        notes = [*score_quotes(labels[name]["q"], mine["quotes"], entities, tally),
                 *score_figures(labels[name]["f"], str(article["text"]), mine["figures"], tally)]  # fmt: skip
        for note in notes if show else ():
            print(name, note)
    for part in sorted(tallies):
        print(part, ", ".join(f"{word} {n}" for word, n in tallies[part].items()))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", action="store_true", help="print each speaker that is wrong or missing, and each figure missed")
    given = parser.parse_args()
    main(given.data, given.show)
