"""BM25 with Snowball stemming, as the package bm25s has it: {docs, queries, language} on standard input, the best ten of each out.

Runs under a Python that has bm25s and PyStemmer, which the project has no other use for; search.py calls it.
"""

import json
import sys

import bm25s
import Stemmer

SNOWBALL = {"ar": "arabic", "de": "german", "en": "english", "es": "spanish", "ru": "russian", "tr": "turkish"}


def main() -> None:
    asked = json.load(sys.stdin)
    stemmer = Stemmer.Stemmer(SNOWBALL[asked["language"]])
    stop = "en" if asked["language"] == "en" else None

    def tokens(texts: list[str]) -> object:
        return bm25s.tokenize(texts, stopwords=stop, stemmer=stemmer, show_progress=False)

    index = bm25s.BM25()
    index.index(tokens([f"{doc['title']} {doc['text']}" for doc in asked["docs"]]), show_progress=False)
    found, scores = index.retrieve(tokens([query["text"] for query in asked["queries"]]), k=10, show_progress=False)
    rows = zip(found, scores, strict=True)
    json.dump([[int(at) for at, score in zip(row, of, strict=True) if score > 0] for row, of in rows], sys.stdout)


main()
