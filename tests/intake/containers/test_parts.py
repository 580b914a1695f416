"""A notice on a part of a file names the part as the pieces do, so that what is refused can be grouped."""

import mailbox
import zipfile
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest

from generator import intake
from generator.intake import mbox
from generator.notices import Notice


def packed(members: dict[str, bytes], linked: str | None = None) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name)
            if name == linked:
                info.create_system, info.external_attr = 3, 0o120777 << 16
            archive.writestr(info, data)
    return out.getvalue()


def notices(data: bytes) -> list[tuple[str, str | None, str]]:
    found = intake.pieces(BytesIO(data), len(data), "x.zip")
    return [(one.code, one.part, one.message) for one in found if isinstance(one, Notice)]


def test_a_member_that_is_refused_is_a_part() -> None:
    assert [("I-024", "a/link.txt", "a/link.txt: this is a link to another file, and was not followed")] == notices(
        packed({"a/link.txt": b"../secret", "b.txt": b"The mill burned."}, linked="a/link.txt"))


def test_a_part_of_a_part_has_both_their_names_and_the_message_too() -> None:
    inner = packed({"link.txt": b"../secret"}, linked="link.txt")

    ((code, part, message),) = notices(packed({"week/inner.zip": inner}))

    assert ("I-024", "week/inner.zip/link.txt", "week/inner.zip: link.txt: this is a link to another file, and was not followed") == (
        code, part, message)


def test_an_archive_in_an_archive_that_is_cut_off_is_the_part() -> None:
    inner = packed({"a.txt": b"The mill burned.\n" * 9})[:-30]

    assert [("I-020", "inner.zip")] == [found[:2] for found in notices(packed({"inner.zip": inner}))]


def test_a_message_that_is_too_large_is_a_part_of_its_mailbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    box = mailbox.mbox(tmp_path / "box")
    for words in ("The mill burned.\n" * 100, "The roof fell in.\n"):
        message = EmailMessage()
        message["Subject"] = "Mill"
        message.set_content(words)
        box.add(message)
    box.close()
    monkeypatch.setattr(mbox, "LARGEST", 1000)
    data = (tmp_path / "box").read_bytes()

    assert [("I-035", "message 1")] == [found[:2] for found in notices(data)]
