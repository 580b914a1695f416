"""Encodings, bounds, images and what is shown of other sites."""

import base64
import hashlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake.html import read
from generator.intake.html.inline import address
from generator.intake.html.page import parse, words
from generator.intake.piece import Piece
from generator.notices import Refused
from generator.prose import plain_text
from tests.intake.html.page_of_news import PAGE, PARAGRAPHS

GERMAN = "Die Spinnerei in Hühnerfeld brannte, und die Straße wurde für die Löscharbeiten gesperrt, sagte Bürgermeister Köhler am Montag."


def words_of(draft):
    return {line.words for line in draft.lines}


@pytest.mark.parametrize(("head", "encoding", "charset"), [
    ("", "utf-8", None),
    ("", "utf-8-sig", None),
    ("", "utf-16", None),
    ('<meta charset="iso-8859-1">', "cp1252", None),
    ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252", None),
    ('<meta charset="utf-8">', "utf-8", "iso-8859-1"),
    ("", "cp1250", "windows-1250"),
    ('<meta charset="utf-8">', "cp1252", None),
])
def test_a_page_is_read_in_the_encoding_that_its_bytes_bear_out(head, encoding, charset, draft_of):
    """Byte order mark, then UTF-8 when the bytes are that, then what the server and the page declare."""
    data = f"<html><head>{head}<title>Brand</title></head><body><p>{GERMAN}</p></body></html>".encode(encoding)

    assert GERMAN in words_of(draft_of(data, charset=charset))


def test_a_page_of_too_many_elements_is_refused(draft_of):
    """No article has so many."""
    with pytest.raises(Refused) as refusal:
        draft_of("<b>x" * 310_000)

    assert "I-010" == refusal.value.notices[0].code


@pytest.mark.parametrize("tag", ["div", "font", "blockquote", "span"])
def test_a_deeply_nested_page_is_laid_flat_and_read(tag, draft_of):
    """Broken templates never close what they open."""
    draft = draft_of(PAGE.replace("<article>", "<article>" + f"<{tag}>" * 3000))

    assert set(PARAGRAPHS[2:]) <= words_of(draft)
    assert ("elements nested more than 500 deep laid flat",) == draft.repairs


def test_elements_that_cannot_be_laid_flat_are_refused(draft_of):
    """What no rule knows how to flatten is not guessed at."""
    with pytest.raises(Refused) as refusal:
        draft_of("<x-y>" * 3000 + "words")

    assert "I-011" == refusal.value.notices[0].code


def test_a_page_without_a_word_is_refused(draft_of):
    """A script alone is no article."""
    with pytest.raises(Refused) as refusal:
        draft_of("<html><body><script>var words = 1</script></body></html>")

    assert "I-012" == refusal.value.notices[0].code


def test_an_article_of_one_word_is_an_article(draft_of):
    """Short is not empty."""
    assert "Fire." in words_of(draft_of("<html><body><p>Fire.</p></body></html>"))


def test_the_image_that_a_page_carries_is_taken_out_of_it(draft_of):
    """SingleFile writes images into the page, as base64."""
    image = b"\xff\xd8\xff" + hashlib.shake_128(b"mill").digest(5000)
    page = PAGE.replace("/img/mill.jpg", "data:image/jpeg;base64," + base64.b64encode(image).decode())
    (picture,) = draft_of(page).pictures

    assert (image, None) == (picture.data, picture.src)
    assert ("A burning mill", "The mill at midnight.", "Photo: Tom Rusk") == (picture.alt, picture.caption, picture.credit)


def test_a_lazy_image_is_known_by_where_it_would_be_loaded_from(draft_of):
    """The grey box in its place is none."""
    grey = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    page = PAGE.replace('src="/img/mill.jpg"', f'src="{grey}" data-srcset="/img/s.jpg 320w, /img/l.jpg 1200w"')
    (picture,) = draft_of(page, url="https://courier.example/news/mill").pictures

    assert "https://courier.example/img/l.jpg" == picture.src


def test_a_picture_stands_at_its_caption(draft_of):
    """Its line is the caption's."""
    draft = draft_of(PAGE)

    assert [line.number for line in draft.lines if line.role == "caption"] == [picture.line for picture in draft.pictures]


def test_a_video_is_kept_as_a_link_to_its_page(draft_of):
    """Nothing of another site is shown; where it is, is known."""
    (link,) = draft_of(PAGE).links

    assert ("Video", "The fire from the canal bridge", "https://www.youtube.com/watch?v=abc123") == (link.label, link.text, link.url)


def test_a_link_on_a_line_of_its_own_is_kept_as_a_link(draft_of):
    """"Read more: …" among the paragraphs leads to another article."""
    page = PAGE.replace("<h2>An", '<p>Read more: <a href="/tram">Council votes on the new tram line to Aldersley</a></p><h2>An')
    draft = draft_of(page, url="https://courier.example/news/mill")

    assert ("Read more", "https://courier.example/tram") in {(link.label, link.url) for link in draft.links}


@pytest.mark.parametrize("href", ["javascript:alert(1)", " JaVaScRiPt:x", "data:text/html,x", "#top", "", "vbscript:x", "http://", "//",
                                  "ftp://files.example/a"])
def test_an_unsafe_address_is_no_link(href):
    """Only http, https and mailto lead anywhere."""
    assert address(href, None) is None


@given(st.text(alphabet="ab <>()[]\\\"'`*_&#\n|1.", min_size=1, max_size=40), st.sampled_from(["b", "i", "a href='https://x.example/a(b)'"]))
def test_markdown_of_a_line_reads_back_as_its_words(text, tag):
    """Whatever the words are."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;")
    page = f"<html><body><p>Before <{tag}>{safe}</{tag.split()[0]}> after it.</p></body></html>"
    draft = read(Piece(data=page.encode(), media_type="text/html", sha256=""), "x.html")

    assert [] == [line for line in draft.lines if line.markdown and plain_text(line.markdown) != line.words]


def test_a_large_single_file_page_is_read_quickly(draft_of):
    """Five megabytes, most of them images and styles."""
    image = base64.b64encode(hashlib.shake_128(b"mill").digest(2_000_000)).decode()
    style = f"<style>.a {{ background: url(data:image/png;base64,{image[:1_000_000]}) }}" + ".x { color: red }\n" * 50_000 + "</style>"
    page = PAGE.replace("</head>", style + "</head>").replace("/img/mill.jpg", "data:image/jpeg;base64," + image)
    began = time.process_time()
    draft = draft_of(page)

    assert len(page) > 4_500_000
    assert set(PARAGRAPHS[2:]) <= words_of(draft)
    assert time.process_time() - began < 2


def test_the_address_that_the_browser_wrote_down_is_known():
    """SingleFile and browsers leave a comment."""
    comment = "<!--\n Page saved with SingleFile \n url: https://courier.example/news/mill \n saved date: x\n-->"
    page = f"<!DOCTYPE html><html>{comment}<body>x</body></html>"

    assert "https://courier.example/news/mill" == parse(Piece(data=page.encode(), media_type="text/html", sha256=""), "x.html").url


def test_the_words_of_an_element_are_those_that_a_reader_sees():
    """Hidden elements, scripts and words for screen readers are none of them."""
    page = ('<p>The mill<br>burned\u00a0down<script>x()</script><span hidden>secret</span><span class="sr-only">spoken</span>'
            '<i aria-hidden="true">*</i><span style="display: none">unseen</span>.</p>')
    soup = parse(Piece(data=page.encode(), media_type="text/html", sha256=""), "x.html").soup

    assert "The mill burned down." == words(soup.p)
