"""A mail is its text and what its headers claim; newsletters, forwarded articles, attachments."""

from email import policy
from email.message import EmailMessage

import pytest

from generator.intake import Piece, read_piece
from generator.model import Draft
from tests.intake.containers.invented import PAGE, PNG, codes, split

WORDS = ("BRACKWATER — The council voted on Monday to raise the flood wall by a metre and a half, ten years after the great flood of the "
         "river Wend took forty houses in the lower town, as the mayor, Anna Holt, told the gallery.")
LIST = {"List-Id": "The Marsh Letter <letter.marsh.example>", "List-Unsubscribe": "<https://marsh.example/u>"}


def mail(*, html: str | None = None, text: str | None = WORDS, charset: str = "utf-8", cte: str | None = None,
         **headers: str) -> EmailMessage:
    message = EmailMessage(policy=policy.SMTP)
    known = {"From": "Marsh <news@marsh.example>", "To": "reader@example.org", "Subject": "Flood wall to be raised",
             "Date": "Tue, 03 May 2022 23:30:00 -0400", "Message-ID": "<1@marsh.example>"}
    for name, value in (known | {name.replace("_", "-"): value for name, value in headers.items()}).items():
        if value:
            message[name] = value
    if text is not None:
        message.set_content(text, charset=charset, cte=cte)
    if html is not None and text is not None:
        message.add_alternative(html, subtype="html", cte="quoted-printable")
    elif html is not None:
        message.set_content(html, subtype="html")
    return message


def draft(message: EmailMessage | bytes, part: str | None = None) -> Draft:
    data = message if isinstance(message, bytes) else message.as_bytes()
    piece = next(one for one in split(data, "m.eml") if isinstance(one, Piece) and one.part == part)
    assert ("message/rfc822" == piece.media_type) == (part is None or part.endswith("2"))
    return read_piece(piece, "m.eml")


def words(found: Draft) -> list[str]:
    return [line.words for line in found.lines if line.words]


def test_a_text_mail_has_its_subject_as_headline_and_its_day_as_date():
    found = draft(mail())

    assert ("Flood wall to be raised", "2022-05-03", "metadata") == (found.headline, found.published.edtf, found.published.basis)
    assert [WORDS] == words(found)


def test_a_sender_is_no_author():
    assert () == draft(mail(From="Edda Marlowe <edda@example.org>")).bylines


@pytest.mark.parametrize(("sender", "headers", "publication"), [
    ("Edda Marlowe <edda@example.org>", {}, None),
    ("The Wend Courier <news@courier.example>", {"List-Unsubscribe": "<mailto:u@x>"}, "The Wend Courier"),
    ("news@courier.example", {"List-Unsubscribe": "<mailto:u@x>"}, None),
    ("Edda Marlowe from The Wend Courier <edda@courier.example>", {"List-Unsubscribe": "<mailto:u@x>"}, "The Wend Courier"),
    ("Edda Marlowe <edda@example.org>", LIST, "The Marsh Letter"),
    ("Edda Marlowe <edda@example.org>", {"List-Id": "<x.y>", "List-Post": "<mailto:l@x>"}, None),
    ("=?utf-8?q?Die_Br=C3=BCcke?= <n@b.example>", {"List-Post": "NO", "List-Help": "<mailto:h@x>"}, "Die Brücke"),
])
def test_who_publishes_a_newsletter_is_known_by_its_list(sender, headers, publication):
    assert publication == draft(mail(From=sender, **headers)).publication


def test_a_subject_is_decoded_and_freed_of_what_programs_put_before_it():
    subject = b"Subject: Fwd: AW: =?utf-8?q?Die_Br=C3=BCcke?=\r\n =?utf-8?q?_f=C3=A4llt?=\r\n"

    assert "Die Brücke fällt" == draft(mail(Subject="").as_bytes().replace(b"To: ", subject + b"To: ", 1)).headline


def test_a_headline_that_the_text_repeats_is_not_printed_twice():
    found = draft(mail(text=f"Flood wall to be raised\n\n{WORDS}\n"))

    assert [("headline", "Flood wall to be raised"), (None, WORDS)] == [(line.role, line.words) for line in found.lines if line.words]


@pytest.mark.parametrize("date", ["", "yesterday", "Tue, 99 May 2022 10:00:00 +0000"])
def test_a_date_that_is_none_is_not_invented(date):
    data = mail(Date="").as_bytes()

    assert draft(data.replace(b"To: ", b"Date: " + date.encode() + b"\r\nTo: ", 1)).published is None


def test_html_is_preferred_when_it_has_the_text():
    html = f"<html><body><h1>Flood wall to be raised</h1><h2>At last</h2><p>{WORDS}</p><p>{WORDS[13:]}</p></body></html>"
    found = draft(mail(html=html, text=WORDS + "\n"))

    assert "At last" in words(found)
    assert "Flood wall to be raised" == found.headline


def test_html_that_only_says_that_there_is_no_html_is_not_taken():
    found = draft(mail(html=f"<style>{'p { color: red } ' * 50}</style><p style='{'margin: 0; ' * 50}'>Read this in text.</p>"))

    assert [WORDS] == words(found)


def test_another_headline_in_the_text_stays_there_and_is_a_doubt():
    html = f"<html><body><article><h1>The wall grows</h1><p>{WORDS}</p><p>{WORDS[13:]}</p></article></body></html>"
    found = draft(mail(html=html, text=None))

    assert "Flood wall to be raised" == found.headline
    assert "The wall grows" in words(found)
    assert "headline" not in {line.role for line in found.lines}
    (doubt,) = [doubt for doubt in found.doubts if doubt.field == "headline"]
    assert ("disagreement", ("Flood wall to be raised", "The wall grows")) == (doubt.kind, doubt.options)


@pytest.mark.parametrize(("charset", "cte", "text"), [
    ("utf-8", "quoted-printable", "Größe = 3 — «così»"),
    ("iso-8859-1", "quoted-printable", "Die Brücke über den Fluß ist gesperrt"),
    ("windows-1252", "8bit", "“The bridge” – closed"),
    ("koi8-r", "base64", "Мост через реку закрыт"),
    ("iso-2022-jp", "7bit", "橋は閉鎖された"),
])
def test_the_text_is_decoded_as_its_headers_say(charset, cte, text):
    assert [text] == words(draft(mail(text=text, charset=charset, cte=cte)))


def test_soft_line_breaks_are_no_line_breaks():
    assert [WORDS] == words(draft(mail(text=WORDS, cte="quoted-printable")))


def test_a_flowed_text_has_its_paragraphs_whole():
    message = mail(text="The council voted \non Monday.\nThe wall grows.\n-- \nEdda\n").as_bytes()
    found = draft(message.replace(b'text/plain; charset="utf-8"', b"text/plain; charset=utf-8; format=flowed"))

    assert [("The council voted", False), ("on Monday.", True), ("The wall grows.", False), ("--", False), ("Edda", False)] == [
        (line.words, line.joins) for line in found.lines if line.words]


def test_images_of_a_mail_are_found_by_their_content_id():
    message = mail(html=f'<html><body><p>{WORDS}</p><img src="cid:pic1"></body></html>', text=None)
    message.add_related(PNG, "image", "png", cid="<pic1>")
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="a.pdf")
    (piece,) = split(message.as_bytes())

    assert WORDS in words(read_piece(piece, "m.eml"))


def attached() -> EmailMessage:
    message = mail()
    message.add_attachment(PAGE.decode(), subtype="html", filename="page.html")
    message.add_attachment(mail(Subject="Another", text="Another text."))
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="a.pdf")
    return message


def test_attached_pages_and_mails_are_pieces_and_other_attachments_are_passed_over():
    found = split(attached().as_bytes())

    assert [(None, "message/rfc822"), ("attachment 1", "text/html"), ("attachment 2", "message/rfc822")] == [
        (one.part, one.media_type) for one in found]
    assert "Another" == draft(attached(), "attachment 2").headline
    assert [WORDS] == words(draft(attached()))


def test_a_mail_that_only_carries_others_is_no_article_itself():
    message = mail(text=None)
    message.make_mixed()
    message.add_attachment(mail(Subject="Another", text="Another text."))

    assert ["attachment 1"] == [one.part for one in split(message.as_bytes())]


def test_a_mail_without_text_is_refused():
    message = mail(text=None)
    message.set_content(PNG, maintype="image", subtype="png")
    (piece,) = split(message.as_bytes())

    with pytest.raises(Exception, match="there is no text in this mail"):
        read_piece(piece, "m.eml")


FORWARDED = """Have you seen this?

---------- Forwarded message ---------
From: The Wend Courier <news@courier.example>
Date: Mon, May 2, 2022 at 7:01 AM
Subject: Ferry sinks off Larn
To: <jo@example.org>

From the harbour came cries for help, and then silence.

Subject: to weather, the search goes on today.
"""


def test_a_forwarded_article_has_its_own_subject_and_date():
    found = draft(mail(text=FORWARDED, Subject="Fwd: Ferry sinks"))

    assert ("Ferry sinks off Larn", "2022-05-02", "stated") == (found.headline, found.published.edtf, found.published.basis)
    assert ["Have you seen this?", "From the harbour came cries for help, and then silence.",
            "Subject: to weather, the search goes on today."] == [line.words for line in found.lines if line.words and not line.role]
    assert [("furniture", 1, "Have you seen this?")] == [(doubt.kind, doubt.line, doubt.text) for doubt in found.doubts]


def test_the_day_of_forwarding_is_not_the_day_of_publication():
    found = draft(mail(text=FORWARDED.replace("Mon, May 2, 2022 at 7:01 AM", "last Monday")))

    assert found.published is None


@pytest.mark.parametrize("block", [
    "Von: Der Wendbote <n@b.example>\nGesendet: Montag, 2. Mai 2022 07:01\nAn: jo@example.org\nBetreff: Fähre sinkt vor Larn\n",
    "*From:* Courier\n*Sent:* 2 May 2022 07:01\n*Subject:* Fähre sinkt vor Larn\n",
])
def test_other_programs_and_languages_forward_too(block):
    found = draft(mail(text=f"{block}\nDer Hafen meldet nichts.\n", Subject="WG: Fähre"))

    assert ("Fähre sinkt vor Larn", "2022-05-02") == (found.headline, found.published.edtf)


def test_a_transcript_is_not_taken_for_a_forwarded_message():
    text = ("From: the window one sees the river.\n\nTo: the left stands the mill.\n\nDate: unknown.\n\nWords.\n\nSubject: rain.\n\n"
            "Date: 2 May.\n")

    assert 6 == len([line for line in draft(mail(text=text)).lines if line.words and not line.role])


def test_a_text_that_begins_with_a_label_is_no_mail():
    for text in (b"Title: The wall\nDate: 2022-05-03\nAuthor: Edda\n\nWords follow.\n", b"From: a diary\n\nWords follow.\n",
                 b"Subject: rain\nDate: Monday\n\nIt rained.\n",
                 b"To: all of Larn\nFrom: one who knows\n\nWords follow.\n", b"From Larn to Oskey it is a day's walk.\n"):
        assert ["text/plain"] == [one.media_type if one.media_type != "text/markdown" else "text/plain" for one in split(text)]


def test_a_mail_that_is_too_large_is_refused():
    message = mail().as_bytes() + b"word " * 5_000_000

    assert ["I-035"] == codes(message)
