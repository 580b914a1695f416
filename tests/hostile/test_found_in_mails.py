"""What attacks have found in mails, each made small: it stays mended."""

import time
from io import BytesIO

import pytest

from generator.intake import mail, mime_parts
from generator.notices import Notice
from tests.intake.records.reading import MILL, body, read, the_one

MAIL = "From: a@b.example\nTo: c@d.example\nSubject: Mill\nContent-Type: {0}\n\n"


@pytest.mark.parametrize("value", ["text/html; name=\u201cmill\u201d\udcff", "multipart/mixed; boundary=\u00e9\udcc3"])
def test_a_header_of_a_mail_may_hold_any_bytes(value: str) -> None:
    headers = mime_parts.Headers({"content-type": value})

    assert "/" in headers.kind
    assert headers.charset is None


def test_thousands_of_mails_in_each_other_take_no_time_and_what_is_not_read_is_told() -> None:
    """Each part was looked for among all that are attached, by what is in it: half a minute."""
    nested = (MAIL.format("multipart/mixed; boundary=B") + "--B\nContent-Type: message/rfc822\n\n") * 20_000
    begun = time.process_time()
    found = list(mail.split(BytesIO(f"{nested}{MAIL.format('text/plain')}{MILL}".encode()), "law"))

    assert 4 > time.process_time() - begun
    assert ["I-035"] == [one.code for one in found if isinstance(one, Notice)]


@pytest.mark.parametrize("head", ["{0}\n\n", "From: a@b.example\n{0}\n\n", "To: c@d.example\nSubject: Mill\n{0}\n\n"])
def test_mails_that_are_nothing_but_mails_twenty_thousand_deep_are_refused_at_once(head: str) -> None:
    """As the plain text that they were taken for, each of their lines was searched for names: a minute."""
    begun = time.process_time()
    drafts, notices = read(head.format("Content-Type: message/rfc822") * 20_000 + MILL)

    assert ([], ["I-034"]) == (drafts, [one.code for one in notices])
    assert 1 > time.process_time() - begun


def test_a_mail_whose_whole_text_is_another_mail_is_that_one() -> None:
    assert [MILL] == body(the_one(f"{MAIL.format('message/rfc822')}{MAIL.format('text/plain')}{MILL}\n"))


def test_each_of_thousands_of_attached_mails_is_read() -> None:
    attached = "".join(f"--B\nContent-Type: message/rfc822\n\n{MAIL.format('text/plain')}{MILL} {n}\n" for n in range(4_000))
    drafts, notices = read(f"{MAIL.format('multipart/digest; boundary=B')}{attached}--B--\n")

    assert ([f"{MILL} {n}" for n in range(4_000)], []) == ([body(draft)[-1] for draft in drafts], notices)
