"""Tagged corpora come to one set of kinds, with the names as spans of tokens."""

import gzip
import json
from pathlib import Path

from generator.training.corpora import CONLL, EITHER, Document, Sentence, conll, names_of, silver, worldwide


def test_names_of_one_kind_side_by_side_are_told_apart_by_their_beginnings() -> None:
    tags = ["B-PER", "I-PER", "B-PER", "O", "I-LOC", "I-ORG"]

    assert [(0, 2, "person"), (2, 3, "person"), (4, 5, "place"), (5, 6, "organisation")] == list(names_of(tags, CONLL))


def test_single_and_end_tags_are_read_too() -> None:
    assert [(0, 1, "place"), (1, 3, "person")] == list(names_of(["S-LOC", "B-PER", "E-PER"], CONLL))


def test_a_class_without_a_kind_is_no_name() -> None:
    assert [] == list(names_of(["B-DATE", "I-DATE", "O"], CONLL))


def test_what_may_be_two_kinds_says_so() -> None:
    assert [(0, 1, EITHER)] == list(names_of(["I-MISC"], CONLL))


def test_documents_of_a_conll_file_end_where_it_says_so(tmp_path: Path) -> None:
    path = tmp_path / "two.conll"
    path.write_text("-DOCSTART- O\n\nAsta I-PER\nslept O\n\n-DOCSTART- O\n\nThun I-LOC\n", "utf-8")

    assert [Document("x", (Sentence(("Asta", "slept"), ((0, 1, "person"),)),)),
            Document("x", (Sentence(("Thun",), ((0, 1, "place"),)),))] == list(conll(path, CONLL, "x"))


def test_a_conll_file_that_does_not_say_is_cut_after_twenty_sentences(tmp_path: Path) -> None:
    path = tmp_path / "long.conll"
    path.write_text("Asta\tI-PER\n\n" * 45, "utf-8")

    assert [20, 20, 5] == [len(document.sentences) for document in conll(path, CONLL, "x")]


def test_lines_that_are_only_an_address_are_left_out(tmp_path: Path) -> None:
    record = {"id": "a", "region": "Arctic", "sentences": [[["http://x.example", "O"]], [["Asta", "B-Person"], ["slept", "O"]]]}
    with gzip.open(tmp_path / "worldwide-train.jsonl.gz", "wt") as file:
        file.write(json.dumps(record) + "\n")

    assert [Document("Arctic", (Sentence(("Asta", "slept"), ((0, 1, "person"),)),))] == list(worldwide(tmp_path))


def test_silver_texts_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "silver.jsonl"
    path.write_text(json.dumps([[["Asta", "slept"], [[0, 1, "person"]]]]) + "\n", "utf-8")

    assert [Document("silver", (Sentence(("Asta", "slept"), ((0, 1, "person"),)),))] == list(silver(path))
