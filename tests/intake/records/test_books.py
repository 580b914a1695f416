"""EPUB, Word documents and PDF."""

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pypdf
import pytest

from generator import intake
from generator.intake import extras
from generator.notices import Notice, Refused
from tests.intake.records.reading import MILL, ROOF, aside, body, codes, read, roles, the_one

PDF = (Path(__file__).parent / "made/mill-fire.pdf").read_bytes()
"""Printed by Chromium from a page that we invented."""

CONTAINER = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
OPF = """<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>The Gazette, May 2019</dc:title><dc:creator>Jane Doe</dc:creator><dc:publisher>Gazette Press</dc:publisher>
<dc:date>2019-05-02</dc:date><dc:language>en</dc:language></metadata><manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
<item id="b" href="b.xhtml" media-type="application/xhtml+xml"/><item id="a" href="text/a%20mill.xhtml" media-type="application/xhtml+xml"/>
</manifest><spine><itemref idref="cover"/><itemref idref="nav"/><itemref idref="a"/><itemref idref="b"/></spine></package>"""
NAV = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol><li>
<span>News</span><ol><li><a href="text/a%20mill.xhtml">Mill fire</a></li></ol></li><li><a href="b.xhtml">Roof falls</a></li></ol></nav>
</body></html>"""
XHTML = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>{}</body></html>'


def epub(**more: str) -> bytes:
    """An issue with a cover, contents and two articles."""
    members = {
        "META-INF/container.xml": CONTAINER, "OEBPS/content.opf": OPF, "OEBPS/nav.xhtml": NAV,
        "OEBPS/cover.xhtml": XHTML.format('<img src="cover.jpg" alt="Cover"/>'),
        "OEBPS/text/a mill.xhtml": XHTML.format(f'<h1>Mill fire</h1><p>{MILL}</p><img src="../img/m.png" alt="The mill"/>'),
        "OEBPS/b.xhtml": XHTML.format(f"<h1>Roof falls</h1><p>{ROOF}</p>"), "OEBPS/img/m.png": "PNG"} | more
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip")
        for name, text in members.items():
            archive.writestr(name, text)
    return out.getvalue()


def test_each_document_of_an_issue_is_an_article_and_the_issue_its_publication() -> None:
    drafts, notices = read(epub())

    assert [("Mill fire", "News", [MILL]), ("Roof falls", None, [ROOF])] == [(d.headline, d.section, body(d)) for d in drafts]
    assert ("The Gazette, May 2019", ("Jane Doe",), "2019-05-02", "en", ["publisher: Gazette Press"]) == (
        drafts[0].publication, drafts[0].bylines, drafts[0].published and drafts[0].published.edtf, drafts[0].language, aside(drafts[0]))
    assert [("I-047", None)] == codes(notices)


def test_an_image_of_the_book_is_found_from_its_document() -> None:
    data = epub()
    piece = next(intake.pieces(BytesIO(data), len(data), "x"))

    assert not isinstance(piece, Notice)
    assert ("OEBPS/text/a mill.xhtml", b"PNG") == (piece.part, piece.beside and piece.beside("../img/m.png"))


def test_a_locked_document_is_refused_and_the_others_are_read() -> None:
    locked = """<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">
<enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><enc:CipherData>
<enc:CipherReference URI="OEBPS/b.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>"""
    drafts, notices = read(epub(**{"META-INF/encryption.xml": locked}))

    assert (["Mill fire"], ["I-060", "I-047"]) == ([draft.headline for draft in drafts], [notice.code for notice in notices])


def test_a_document_that_unpacks_to_a_bomb_is_refused_and_the_others_are_read() -> None:
    drafts, notices = read(epub(**{"OEBPS/b.xhtml": "0" * 30_000_000}))

    assert (["Mill fire"], ["I-049", "I-047"]) == ([draft.headline for draft in drafts], [notice.code for notice in notices])


def test_a_book_that_was_cut_off_or_says_nothing_of_itself_is_refused() -> None:
    assert [("I-048", None)] == codes(read(epub()[:2000])[1])
    assert [("I-048", None)] == codes(read(epub(**{"META-INF/container.xml": "<x/>"}))[1])


# ---------------------------------------------------------------- Word

def word() -> bytes:
    document = docx.Document()
    document.add_paragraph("Mill fire at Dewsbury", style="Title")
    document.add_paragraph("Nothing is left", style="Subtitle")
    paragraph = document.add_paragraph("The mill ")
    paragraph.add_run("burned").bold = True
    document.add_heading("Cause", 1)
    document.add_paragraph("wiring", style="List Bullet")
    document.add_paragraph("gas", style="List Number")
    document.add_paragraph("We saved it.", style="Quote")
    table = document.add_table(2, 2)
    for n, words in enumerate(("a", "b", "1", "2")):
        table.cell(n // 2, n % 2).text = words
    document.sections[0].header.paragraphs[0].text = "The Gazette"
    document.core_properties.author = "PC-17"
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_word_document_s_styles_are_its_roles_and_its_author_is_nobody() -> None:
    draft = the_one(word())

    assert [("headline", "Mill fire at Dewsbury"), ("standfirst", "Nothing is left"), (None, "The mill burned"), ("heading", "Cause"),
            ("list", "wiring"), ("numbered", "gas"), ("quote", "We saved it."), ("table", "a | b"), ("table", "1 | 2"),
            ("furniture", "The Gazette")] == roles(draft)[:10]
    assert ("Mill fire at Dewsbury", "Nothing is left", (), None) == (draft.headline, draft.standfirst, draft.bylines, draft.published)
    assert "document author: PC-17" in aside(draft)
    assert "The mill **burned**" == draft.lines[4].markdown


def test_a_damaged_word_document_is_refused() -> None:
    data = word()

    assert ["I-056"] == [notice.code for notice in read(data[:-3000])[1]]
    assert ["I-056"] == [notice.code for notice in read(data.replace(b"word/document.xml", b"word/documint.xml", 1))[1]]


# ---------------------------------------------------------------- PDF

def test_a_printed_page_s_lines_are_paragraphs_and_what_the_browser_adds_is_aside() -> None:
    draft = the_one(PDF)

    assert [("headline", "Mill fire at Dewsbury"), (None, "By Jane Doe")] == roles(draft)[:2]
    assert ["Cause unknown"] == [line.words for line in draft.lines if line.role == "heading"]
    assert [5, ["printed_by_browser", "printed_by_browser", "unknown_key"]] == [
        len([words for words in body(draft) if words]) + 1, [line.rule for line in draft.lines if line.role == "furniture"]]
    assert "the extraordinary nineteenth-century building remains" in " ".join(body(draft))


def test_a_scan_is_refused_with_the_advice_to_run_ocr() -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(300, 400)
    out = BytesIO()
    writer.write(out)
    _, notices = read(out.getvalue())

    assert [("I-059", True)] == [(notice.code, "ocrmypdf in.pdf out.pdf" in notice.hint) for notice in notices]


def test_a_locked_pdf_and_a_damaged_one_are_refused() -> None:
    writer = pypdf.PdfWriter(clone_from=BytesIO(PDF))
    writer.encrypt("secret", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)

    assert ["I-058"] == [notice.code for notice in read(out.getvalue())[1]]
    assert ["I-057"] == [notice.code for notice in read(PDF[:300])[1]]


def test_a_library_that_is_not_there_is_named_with_the_command_that_installs_it() -> None:
    with pytest.raises(Refused) as refused:
        extras.library("no_such_module", "no-such-module", "a.pdf")

    assert [("I-055", True)] == [(notice.code, "make documents" in notice.hint) for notice in refused.value.notices]
