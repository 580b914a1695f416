"""The engines that are measured, each given texts and queries, each giving for every query the numbers of the texts found, best first."""

import gzip
import json
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from generator.search.stems import STOP_WORDS
from tests.measure.search import ours, pages
from tests.measure.search.corpus import Text
from tests.search.conftest import ENGINE

NODE = Path(__file__).with_name("node")
Ranking = list[list[int]]
Engine = Callable[[Sequence[Text], Sequence[str], int], Ranking]


def in_node(name: str, queries: Sequence[str], **given: Any) -> list[list[Any]]:
    """What an engine under Node says to each query. Raises CalledProcessError."""
    question = json.dumps({"name": name, "queries": queries, **given})
    ran = subprocess.run(["node", str(NODE / "ask.mjs")], input=question, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    answer: list[list[Any]] = json.loads(ran.stdout)
    return answer


def own(texts: Sequence[Text], queries: Sequence[str], limit: int) -> Ranking:
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        folder = Path(temporary)
        for name, data in ours.index(ours.archive(texts)):
            ours.put(name, data, folder)
        found = in_node("ours", queries, engine=str(ENGINE), folder=f"{folder}/", limit=limit)
    return [[ours.number(id_) for id_ in row] for row in found]


def bm25s(texts: Sequence[Text], queries: Sequence[str], limit: int) -> Ranking:
    """BM25 with Snowball's stems and, in English, without stop words: the yardstick."""
    import bm25s as library
    import Stemmer

    from generator.search.stems import SNOWBALL

    language = texts[0].language
    stemmer, stop = Stemmer.Stemmer(SNOWBALL[language]), "en" if language == "en" else None

    def tokens(of: Sequence[str]) -> Any:
        return library.tokenize(list(of), stopwords=stop, stemmer=stemmer, show_progress=False)

    index = library.BM25()
    index.index(tokens([f"{text.title} {text.text}" for text in texts]), show_progress=False)
    found, scores = index.retrieve(tokens(queries), k=min(limit, len(texts)), show_progress=False)
    rows = zip(found, scores, strict=True)
    return [[int(at) for at, score in zip(row, of, strict=True) if score > 0] for row, of in rows]


def javascript(name: str, **options: Any) -> Engine:
    """MiniSearch or Lunr, with options of ours."""
    def ask(texts: Sequence[Text], queries: Sequence[str], limit: int) -> Ranking:
        rows = [{"title": text.title, "text": text.text} for text in texts]
        return in_node(name, queries, texts=rows, language=texts[0].language, stop=sorted(STOP_WORDS), limit=limit, **options)
    return ask


def pagefind(texts: Sequence[Text], queries: Sequence[str], limit: int) -> Ranking:
    """Pagefind as it is shipped."""
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        folder = Path(temporary)
        pages.write(texts, folder)
        pages.indexed(folder)
        bundle = folder / "pagefind"
        number = {path.name.partition(".")[0]: _page(path) for path in (bundle / "fragment").iterdir()}
        return [[number[id_] for id_ in row] for row in in_node("pagefind", queries, folder=f"{bundle}/", limit=limit)]


def _page(fragment: Path) -> int:
    """The number of the text whose page a fragment holds."""
    text = gzip.decompress(fragment.read_bytes()).removeprefix(b"pagefind_dcd").decode()
    return pages.number(json.loads(text)["url"])
