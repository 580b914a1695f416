"""The tagged texts that the recogniser learns from, brought to one set of kinds.

- worldwide: newswire of Africa, Asia, Latin America and indigenous outlets, hand-tagged with nine classes (Shan et al. 2023,
  arXiv 2404.13465); its repository has no licence file.
- wikigold: Wikipedia, CoNLL classes (Balasuriya et al. 2009); CC BY 4.0.
- WNUT17: rare names of social media (Derczynski et al. 2017); CC BY 4.0.
- silver: any texts as a spaCy pipeline tags them (silver.py).

Facilities are places. Wikigold's miscellaneous names may be peoples or anything else: both tags are right there.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Name = tuple[int, int, str]
"""First token, past the last, kind; EITHER where two kinds are possible."""

EITHER = "group|other"
WORLDWIDE = {"Person": "person", "Location": "place", "Facility": "place", "Organization": "organisation", "NORP": "group",
             "Misc": "other", "Product": "other"}
CONLL = {"PER": "person", "LOC": "place", "ORG": "organisation", "MISC": EITHER}
WNUT = {"person": "person", "location": "place", "corporation": "organisation", "group": "organisation", "product": "other",
        "creative-work": "other"}
SENTENCES_A_DOCUMENT = 20
"""Where a corpus does not say where its documents end."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens, and the names among them."""

    tokens: tuple[str, ...]
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """Sentences that belong together."""

    source: str
    """Region or corpus."""

    sentences: tuple[Sentence, ...]


def worldwide(data: Path) -> Iterator[Document]:
    """The newswire, its lines that are only an address left out; source is the region."""
    with gzip.open(data / "worldwide-train.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            sentences = (s for s in record["sentences"] if not (len(s) == 1 and s[0][0].startswith("http")))
            yield Document(record["region"], tuple(_sentence(sentence, WORLDWIDE) for sentence in sentences))


def wikigold(data: Path) -> Iterator[Document]:
    yield from conll(data / "wikigold/wikigold.conll.txt", CONLL, "wikigold")


def wnut(data: Path, part: str = "wnut17train.conll") -> Iterator[Document]:
    yield from conll(data / "WNUT17" / part, WNUT, "WNUT17")


def silver(path: Path) -> Iterator[Document]:
    """What silver.py wrote: a document a line, each sentence a pair of tokens and names."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield Document("silver", tuple(Sentence(tuple(tokens), tuple((a, b, kind) for a, b, kind in names))
                                           for tokens, names in json.loads(line)))


def conll(path: Path, kinds: Mapping[str, str], source: str) -> Iterator[Document]:
    """A file with a token and its tag on each line; documents end at -DOCSTART-, else after so many sentences."""
    documents: list[list[Sentence]] = [[]]
    for block in _blocks(path.read_text("utf-8")):
        if block[0][0] == "-DOCSTART-":
            documents.append([])
        else:
            documents[-1].append(_sentence(block, kinds))
    if len(documents) == 1:
        step = SENTENCES_A_DOCUMENT
        documents = [documents[0][at:at + step] for at in range(0, len(documents[0]), step)]
    return (Document(source, tuple(sentences)) for sentences in documents if sentences)


def _blocks(text: str) -> Iterator[list[tuple[str, str]]]:
    block: list[tuple[str, str]] = []
    for line in (*text.split("\n"), ""):
        columns = line.split("\t") if "\t" in line else line.split()
        if len(columns) > 1 and columns[0].strip():
            block.append((columns[0].strip(), columns[-1].strip()))
        elif block:
            yield block
            block = []


def _sentence(tagged: Iterable[Sequence[str]], kinds: Mapping[str, str]) -> Sentence:
    pairs = list(tagged)
    return Sentence(tuple(token for token, _ in pairs), tuple(names_of([tag for _, tag in pairs], kinds)))


def names_of(tags: Sequence[str], kinds: Mapping[str, str]) -> Iterator[Name]:
    """The names that B-, I-, E- and S- tags mark; classes without a kind are left out."""
    start, label = 0, ""
    for number, tag in enumerate((*tags, "O")):
        prefix, _, new = tag.partition("-")
        if label and (prefix in ("O", "B", "S") or new != label):
            if label in kinds:
                yield start, number, kinds[label]
            label = ""
        if not label and prefix != "O":
            start, label = number, new
