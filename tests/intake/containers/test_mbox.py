"""A mailbox gives its messages, wherever a sentence begins with "From"."""

import mailbox
from pathlib import Path

import pytest

from generator.intake import Piece, read_piece
from generator.notices import Notice
from tests.intake.containers.invented import split
from tests.intake.containers.test_mail import attached, mail, words


def boxed(folder: Path, *messages: object) -> bytes:
    """As Python's mailbox module writes it."""
    box = mailbox.mbox(folder / "box")
    for message in messages:
        box.add(message)
    box.close()
    return (folder / "box").read_bytes()


def texts(data: bytes) -> list[list[str]]:
    return [words(read_piece(one, "x.mbox")) for one in split(data) if isinstance(one, Piece)]


def test_each_message_is_a_piece(tmp_path):
    data = boxed(tmp_path, mail(), attached(), mail(Subject="Third"))

    assert ["message 1", "message 2", "message 2/attachment 1", "message 2/attachment 2", "message 3"] == [one.part for one in split(data)]
    assert "Third" == read_piece(split(data)[-1], "x.mbox").headline


def test_escaped_lines_are_as_they_were(tmp_path):
    data = boxed(tmp_path, mail(text="Words.\n\nFrom the harbour came cries.\n\n>From the quay none.\n"))

    assert b"\n>From the harbour" in data
    assert [["Words.", "From the harbour came cries.", "From the quay none."]] == texts(data)


BOX = """From - Tue May  3 10:00:00 2022
From: Courier <n@courier.example>
Subject: One
Date: Tue, 3 May 2022 10:00:00 +0000
Message-ID: <1@x>

From the harbour came cries.

From 12 to 15 people were saved in 2022
Note: nobody was hurt.

From jo@example.org Tue May  3 11:00:00 2022
Subject: Two
From: Courier <n@courier.example>
Date: Tue, 3 May 2022 10:00:00 +0000

The second.

From Larn at 10:30 on 3 May 2022
they sailed, wrote
From news@courier.example
Note: nobody answered.

From news@courier.example
Received: by mx.example
From: Courier <n@courier.example>
Subject: Three

The third.
"""


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_sentence_that_begins_with_from_ends_no_message(ends):
    assert [["From the harbour came cries.", "From 12 to 15 people were saved in 2022", "Note: nobody was hurt."],
            ["The second.", "From Larn at 10:30 on 3 May 2022", "they sailed, wrote", "From news@courier.example",
             "Note: nobody answered."],
            ["The third."]] == texts(BOX.replace("\n", ends).encode())


def test_the_digest_of_a_message_does_not_depend_on_its_neighbours(tmp_path):
    alone, third = split(mail(Subject="Third").as_bytes())[0], split(boxed(tmp_path, mail(), mail(), mail(Subject="Third")))[2]

    assert alone.data.replace(b"\r\n", b"\n").rstrip() == third.data.replace(b"\r\n", b"\n").rstrip()
    assert third.sha256 == split(boxed(tmp_path, mail(Subject="Third")))[3].sha256


def test_a_message_that_is_too_large_is_one_notice_and_the_others_go_on():
    big = BOX.replace("The second.", "word word word word\n" * 1_100_000)
    found = split(big.encode(), "x.mbox")

    assert ["message 1", "message 3"] == [one.part for one in found if isinstance(one, Piece)]
    (notice,) = [one for one in found if isinstance(one, Notice)]
    assert ("I-035", True) == (notice.code, notice.message.startswith("message 2: "))
