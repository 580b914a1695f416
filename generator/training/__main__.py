"""Train a recogniser: python -m generator.training --data DATA --minilm FOLDER --out FILE.onnx

    --sources mixed|cc-by      every corpus, or those under CC BY alone (wikigold, WNUT17)
    --silver FILE …            texts tagged by silver.py, read once before the rest (not with cc-by)
    --leave-out NAME …         regions or corpora (Africa, Asia, LATAM, Indigenous, wikigold, WNUT17) that are kept for judging

    python -m generator.training --tag FOLDER --spacy MODEL --out FILE.jsonl      makes such a silver file

docs/recogniser.md says what the shipped models were made with.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import torch

from generator.names.recognisers.own import MODELS
from generator.names.recognisers.words import Vocabulary
from generator.training import corpora, exporting, silver
from generator.training.batches import tagged
from generator.training.learning import Plan, learn
from generator.training.network import Network, pretrained
from generator.training.pieces import kept_pieces

FIRST = Plan(epochs=1, seed=7)
EPOCHS = {"mixed": 3, "cc-by": 6}
"""Rounds through the hand-tagged texts; the freely licensed are few."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder with worldwide-train.jsonl.gz, wikigold/ and WNUT17/")
    parser.add_argument("--minilm", type=Path, help="folder with MiniLM's model.safetensors and vocab.txt")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--sources", choices=("mixed", "cc-by"), default="mixed")
    parser.add_argument("--silver", type=Path, nargs="*", default=[])
    parser.add_argument("--leave-out", nargs="*", default=[])
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--first", type=Path, help="weights after the silver texts, kept from another run or to be kept")
    parser.add_argument("--tag", type=Path)
    parser.add_argument("--spacy", default="en_core_web_md")
    given = parser.parse_args()
    if given.tag:
        print(silver.tag(given.tag, given.spacy, given.out), "documents tagged")  # noqa: T201
        return
    torch.set_num_threads(1)  # the second core gains nothing on batches of this size
    kept = kept_pieces(given.minilm / "vocab.txt", MODELS / "vocabulary.txt")
    vocabulary = Vocabulary.load(MODELS / "vocabulary.txt")
    network = pretrained(given.minilm, kept)
    if given.silver and given.sources == "mixed":
        _learn_silver(network, given.silver, vocabulary, given.first)
    documents = [tagged(document) for document in _documents(given.data, given.sources, given.leave_out)]
    learn(network, documents, vocabulary, Plan(epochs=given.epochs or EPOCHS[given.sources]))
    exporting.export(network, given.out)


def _learn_silver(network: Network, files: list[Path], vocabulary: Vocabulary, first: Path | None) -> None:
    if first and first.is_file():
        network.load_state_dict(torch.load(first))
        return
    learn(network, [tagged(document) for path in files for document in corpora.silver(path)], vocabulary, FIRST)
    if first:
        torch.save(network.state_dict(), first)


def _documents(data: Path, sources: str, left_out: list[str]) -> Iterator[corpora.Document]:
    found = [*(corpora.worldwide(data) if sources == "mixed" else ()), *corpora.wikigold(data), *corpora.wnut(data)]
    return (document for document in found if document.source not in left_out)


if __name__ == "__main__":
    main()
