"""How well our search ranks, how it bears misspellings, and what it costs, each beside its yardstick in the same run.

    python tests/measure/search.py rank DATA --yardstick PYTHON [--only time npl]
    python tests/measure/search.py typos DATA
    python tests/measure/search.py size CORPUS.json … [--pagefind PROGRAM]

DATA holds the judged collections (search/NAME.json.gz); PYTHON has the packages bm25s and PyStemmer; CORPUS.json is a collection
{docs: [{id, title, text, …}], queries: [{text}]} of articles as long as news is. A row for each collection is nDCG@10 of ours and of
BM25 with Snowball stemming, and the difference with the interval of 95 % of a paired bootstrap. A benchmark, no test.
"""

import argparse
import gzip
import json
import math
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from generator import search
from generator.catalogue import Catalogue
from generator.search.stems import stem
from generator.search.words import words
from tests.search.conftest import ENGINE, article, catalogue

COLLECTIONS = ("time", "time_kw2", "time_kw3", "cisi", "npl", "xquad_ar", "xquad_de", "xquad_en", "xquad_es", "xquad_ru", "xquad_tr")
SAMPLES = 10_000
SYNTAX = re.compile(r'["“”„«»]|(?<!\S)-')
"""What has a meaning in our queries and has none in sentences written for judging."""

DAY = re.compile(r"\d{4}-\d\d-\d\d")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
Collection = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    ranking = verbs.add_parser("rank")
    ranking.add_argument("data", type=Path)
    ranking.add_argument("--yardstick", required=True)
    ranking.add_argument("--only", nargs="*", default=COLLECTIONS)
    verbs.add_parser("typos").add_argument("data", type=Path)
    sizes = verbs.add_parser("size")
    sizes.add_argument("corpora", type=Path, nargs="+")
    sizes.add_argument("--pagefind")
    asked = parser.parse_args()
    if asked.verb == "rank":
        rank(asked.data, asked.yardstick, asked.only)
    elif asked.verb == "typos":
        typos(asked.data)
    else:
        for corpus in asked.corpora:
            size(corpus, asked.pagefind)


# ---------------------------------------------------------------- ranking

def rank(data: Path, yardstick: str, names: Sequence[str]) -> None:
    """A row for each collection, and one for all queries of collections that are in English and one text each."""
    print(f"{'':10} {'ours':>6} {'bm25s':>6}  difference [95 %]")
    differences: dict[str, list[float]] = {}
    for name in names:
        collection = read(data, name)
        language = name[-2:] if name.startswith("xquad") else "en"
        collection["queries"] = [{**query, "text": SYNTAX.sub(" ", query["text"])} for query in collection["queries"]]
        ours = gains(collection, [row["hits"] for row in ask(index(collection, language), collection["queries"])])
        peer = gains(collection, yardsticks(collection, language, yardstick))
        print_row(name, ours, peer)
        differences[name] = [ours[i] - peer[i] for i in range(len(ours))]
    print(f"mean of the collections {sum(sum(found) / len(found) for found in differences.values()) / len(differences):+.4f}")


def print_row(name: str, ours: Sequence[float], peer: Sequence[float]) -> None:
    low, high = interval([one - other for one, other in zip(ours, peer, strict=True)])
    mean = [sum(found) / len(found) for found in (ours, peer)]
    print(f"{name:10} {mean[0]:6.3f} {mean[1]:6.3f}  {mean[0] - mean[1]:+.4f} [{low:+.4f}, {high:+.4f}]"
          f"{' BELOW' if high < 0 else ' above' if low > 0 else ''}", flush=True)


def read(data: Path, name: str) -> Collection:
    with gzip.open(data / "search" / f"{name}.json.gz", "rt", encoding="utf-8") as file:
        found: Collection = json.load(file)
    return found


def made(collection: Collection, language: str) -> Catalogue:
    """The collection's texts as articles; the article a007 is its document 7."""
    rows = [(number, doc, doc.get("date", "")) for number, doc in enumerate(collection["docs"])]
    return catalogue([article(number, doc["title"], doc["text"], language=language, date=date if DAY.fullmatch(date) else None)
                      for number, doc, date in rows])


def index(collection: Collection, language: str) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="search-"))
    write(made(collection, language), folder)
    return folder


def write(archive: Catalogue, folder: Path) -> None:
    for name, data in search.build(archive):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)


def ask(folder: Path, queries: Sequence[Mapping[str, str]], *, costs: bool = False, **options: Any) -> list[Any]:
    """The engine's answers; with `costs` each from a cold start, with the bytes and requests that it took."""
    texts = [query["text"] for query in queries]
    question = {"engine": str(ENGINE), "base": f"{folder}/", "queries": texts, "options": options, "bytes": costs}
    command = ["node", str(Path(__file__).with_name("search.js"))]
    ran = subprocess.run(command, input=json.dumps(question), capture_output=True, encoding="utf-8", check=True)
    shutil.rmtree(folder) if not costs else None
    return [json.loads(line) for line in ran.stdout.splitlines()]


def yardsticks(collection: Collection, language: str, python: str) -> list[list[str]]:
    command = [python, str(Path(__file__).with_name("search_yardstick.py"))]
    ran = subprocess.run(command, input=json.dumps({**collection, "language": language}), capture_output=True, encoding="utf-8", check=True)
    return [[f"a{number:03}" for number in row] for row in json.loads(ran.stdout)]


def gains(collection: Collection, hits: Sequence[Sequence[str]]) -> list[float]:
    """nDCG@10 of each query (Järvelin and Kekäläinen 2002)."""
    number = {doc["id"]: f"a{at:03}" for at, doc in enumerate(collection["docs"])}
    found = []
    for query, row in zip(collection["queries"], hits, strict=True):
        worth = {number[doc]: gain for doc, gain in collection["qrels"][query["id"]].items()}
        best = sum(gain / math.log2(at + 2) for at, gain in enumerate(sorted(worth.values(), reverse=True)[:10]))
        found.append(sum(worth.get(hit, 0) / math.log2(at + 2) for at, hit in enumerate(row[:10])) / best)
    return found


def interval(differences: Sequence[float]) -> tuple[float, float]:
    """The middle 95 % of the means of samples drawn with putting back."""
    chance = random.Random(1)  # noqa: S311
    means = sorted(sum(chance.choices(differences, k=len(differences))) / len(differences) for _ in range(SAMPLES))
    return means[SAMPLES // 40], means[-SAMPLES // 40]


# ---------------------------------------------------------------- misspellings

def typos(data: Path) -> None:
    """One slip in each of 300 words that 2 to 5 of TIME's articles print: does the article with the word come among ten?"""
    collection = read(data, "time")
    prints = [{word for word, _ in words(doc["text"])} for doc in collection["docs"]]
    df = Counter(word for found in prints for word in found)
    chance = random.Random(7)  # noqa: S311
    rare = sorted(word for word, count in df.items() if 2 <= count <= 5 and len(word) >= 5 and word.isascii() and word.isalpha())
    pairs = [(word, slip(word, chance)) for word in chance.sample(rare, 300)]
    answers = ask(index(collection, "en"), [{"text": wrong} for _, wrong in pairs])
    share = {word: stem(word, "en") for word in df}
    has = [{share[word] for word in found} for found in prints]
    missed = [(*pair, row) for pair, row in zip(pairs, answers, strict=True)
              if not any(share[pair[0]] in has[int(hit[1:])] for hit in row["hits"])]
    exactly = sum(any(word in prints[int(hit[1:])] for hit in row["hits"]) for (word, _), row in zip(pairs, answers, strict=True))
    told = sum(row["suggested"].get(wrong) == word for word, wrong, row in missed)
    print(f"success@10 {1 - len(missed) / len(pairs):.3f} of {len(pairs)}, in that very form {exactly / len(pairs):.3f}; of the missed, "
          f"{sum(wrong in df for _, wrong, _ in missed)} are words that the texts print, of which {told} are told as a suggestion")
    for word, wrong, row in missed:
        print(f"   {wrong} for {word}: {row['corrected'] or row['suggested']}")


def slip(word: str, chance: random.Random) -> str:
    """The word with one letter dropped, doubled in, changed, or swapped with the next: another word than before."""
    while True:
        at, letter = chance.randrange(len(word)), chance.choice(LETTERS)
        wrong = chance.choice((word[:at] + word[at + 1:], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1:],
                               word[:at] + word[at + 1:at + 2] + word[at] + word[at + 2:]))
        if wrong != word:
            return wrong


# ---------------------------------------------------------------- size and speed

def size(corpus: Path, pagefind: str | None) -> None:
    collection = json.loads(corpus.read_text("utf-8"))
    print(corpus.stem)
    folder = Path(tempfile.mkdtemp(prefix="search-"))
    archive = made(collection, "en")
    before, start = resource.getrusage(resource.RUSAGE_SELF), time.process_time()
    write(archive, folder)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    files = list(folder.rglob("*.js"))
    kinds = Counter[str]()
    for path in files:
        kinds[path.parent.name if path.parent != folder else "root"] += path.stat().st_size
    each = ", ".join(f"{kind} {bytes_ / 1e6:.2f}" for kind, bytes_ in sorted(kinds.items()))
    print(f"   ours: {seconds:.1f} CPU s, peak {peak // 1024} MB (of which {before.ru_maxrss // 1024} the archive itself), "
          f"{sum(kinds.values()) / 1e6:.1f} MB in {len(files)} files: {each}")
    rows = ask(folder, collection["queries"], costs=True)
    print(f"   to ten results: {mean(rows, 'bytes') / 1000:.1f} kB in {mean(rows, 'requests'):.1f} requests, "
          f"{mean(rows, 'ms'):.1f} ms under Node; "
          + ", ".join(f"{kind} {sum(row['kinds'][kind] for row in rows) / len(rows):.1f}" for kind in rows[0]["kinds"]))
    shutil.rmtree(folder)
    if pagefind:
        peer(collection, pagefind)


def mean(rows: Sequence[Mapping[str, Any]], key: str) -> float:
    return float(sum(row[key] for row in rows) / len(rows))


def peer(collection: Collection, pagefind: str) -> None:
    """Pagefind on the same texts, a page each."""
    site = Path(tempfile.mkdtemp(prefix="pagefind-"))
    for number, doc in enumerate(collection["docs"]):
        title, text = (value.replace("&", "&amp;").replace("<", "&lt;") for value in (doc["title"], doc["text"]))
        page = f"<!doctype html><html lang=en><title>{title}</title><main><h1>{title}</h1><p>{text}</p></main>"
        (site / f"{number}.html").write_text(page, "utf-8")
    script = ("import resource,subprocess,sys;subprocess.run(sys.argv[1:],check=True,capture_output=True);"
              "u=resource.getrusage(resource.RUSAGE_CHILDREN);print(u.ru_utime+u.ru_stime,u.ru_maxrss//1024)")
    ran = subprocess.run([sys.executable, "-c", script, pagefind, "--site", str(site)], capture_output=True, encoding="utf-8", check=True)
    seconds, megabytes = ran.stdout.split()
    files = [path for path in (site / "pagefind").rglob("*") if path.is_file()]
    index_ = [path for path in files if path.suffix in (".pf_index", ".pf_fragment", ".pf_meta", ".pf_filter")]
    size_ = sum(path.stat().st_size for path in index_) / 1e6
    print(f"   pagefind: {float(seconds):.1f} CPU s, peak {megabytes} MB, {size_:.1f} MB in {len(index_)} files")
    shutil.rmtree(site)


if __name__ == "__main__":
    main()
