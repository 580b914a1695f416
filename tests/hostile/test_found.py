"""What attacks have found, each made small: it stays mended."""

import json
import time
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from bs4 import BeautifulSoup

from generator import assigned_topics, authority, cli, collection_files, document, names, permalinks, prose, sitecheck, traces
from generator.accession import taking_in
from generator.accession.inventory import Holding
from generator.accession.orders import make_article
from generator.hidden import HIDDEN, STEERING, escaped, printable
from generator.intake import html_lines
from generator.intake.html.mending import mended
from generator.normalise import normalise
from generator.notices import BrokenFile, Notice
from generator.versions import addresses
from generator.views import cite
from generator.worklist.from_doubts import context_of
from generator.yaml_writer import dump
from tests.hostile.attacks import EVERY
from tests.hostile.forms import word
from tests.hostile.inert import faults_of_page
from tests.hostile.targets import some
from tests.intake.records.reading import MILL, body, read, the_one
from tests.intake.records.test_books import NAV, epub

OVERRIDE = "\u202e"
ARTICLE = f"""---
id: nk3fq7m2ab
headline: Mill fire
original: {{file: a.txt, media_type: text/plain, bytes: 1, sha256: {"0" * 64}}}
---
"""


def article_file(body: str) -> str:
    return f"{ARTICLE}\n{body}\n"


def parsed(text: str) -> document.Article:
    return document.parse(text, "articles/mill-fire-nk3fq7m2ab.md")[0]


def made(data: str) -> document.Article:
    """The article that is made of an original."""
    holding = Holding(file="a", received="2026-11-30", sha256="a1" * 32)
    return make_article(normalise(the_one(data)), [holding], names.DEFAULTS)


def on_page(words: str) -> str:
    blocks, _ = prose.lay_out(headline="Mill", body=words)
    return prose.render(words, blocks)


@pytest.mark.parametrize(
    "where", ["<img src='http://[x'>", "<base href='http://[x'>", "<a href='http://[x'>a</a>", "<link rel=canonical href='http://[x'>"]
)
def test_an_address_that_is_none_does_not_stop_the_reading_of_a_page(where: str) -> None:
    assert [MILL] == body(
        the_one(f"<html><body><article><h1>Mill fire</h1><figure>{where}</figure><p>{MILL}</p></article></body></html>")
    )[:1]


def test_nor_that_of_a_book() -> None:
    drafts, _ = read(epub(**{"OEBPS/nav.xhtml": NAV.replace('href="b.xhtml"', 'href="http://[x"')}))

    assert 2 == len(drafts)


def test_nor_the_check_of_a_site(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<a href="http://[x">a</a><a href="none.html">b</a>')

    assert 1 == len(list(sitecheck.broken_links(tmp_path)))


def test_nor_a_collection() -> None:
    file = collection_files.parse("---\ntitle: Ferries\narticles: ['http://[x']\n---\n\n[a](http://[x)\n", "collections/ferries.md")

    assert ("http://[x",) == tuple(one.article for one in file.wanted)


@pytest.mark.parametrize(
    "opened",
    ["<svg onload=x>", "<svg><p>", "<math>", "<video>", "<audio src=a>", "<object>", "<canvas>", "<button>", "<select>", "<template>",
     "<p>a</body><title>b</title>", "<figure><img src=a.png><figcaption><div><svg></figcaption></figure>"],
)  # fmt: skip
def test_what_is_never_closed_hides_no_paragraph_of_a_page(opened: str) -> None:
    assert MILL in " ".join(
        body(the_one(f"<html><body><article><h1>Fire</h1>{opened}<p>{MILL}</p><p>{MILL}</p></article></body></html>"))
    )


@pytest.mark.parametrize("opened", ["<svg>", "# <svg onload=x>", "<math><b>", "<video><p>"])
def test_thousands_in_each_other_take_no_time(opened: str) -> None:
    soup, begun = BeautifulSoup(opened * 2000, "lxml"), time.process_time()
    mended(soup, opened * 2000)

    assert 1 > time.process_time() - begun


@pytest.mark.parametrize("opened", ["<svg><meta>", "<svg><a>", "<math><mi><mglyph>"])
def test_no_drawing_holds_what_is_bold(opened: str) -> None:
    assert MILL in " ".join(body(the_one(f"<html><body><article><h1>Fire</h1><p>{opened} <b>{MILL}</b></p></article></body></html>")))


@pytest.mark.parametrize(
    "opened",
    ["<video>", "<audio>", "<object>", "<canvas>", "<button>", "<select>", "<template>", "<svg>", "<math>", "</head><head>",
     '<img src="/" =_=" title="a">', "<a b\"c>"],
)  # fmt: skip
def test_nor_of_a_record(opened: str) -> None:
    assert MILL in " ".join(line.text for line in html_lines.read(f'<p>{opened} <p>{MILL}</p><p class="a">b</p>', None).lines)


def test_what_is_closed_stays_hidden() -> None:
    hidden = "<video><p>No video</p></video><template><p>No video</p></template><svg><title>No video</title></svg><button>No video</button>"

    assert "No video" not in str(body(the_one(f"<html><body><article><h1>Fire</h1>{hidden}<p>{MILL}</p></article></body></html>")))
    assert "No video" not in str(html_lines.read(f"{hidden}<p>{MILL}</p>", None).lines)


def test_a_bug_of_a_reader_keeps_the_original_and_stops_no_other_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def reader(piece: object, name: str) -> None:
        raise ZeroDivisionError(name)

    (tmp_path / "a.txt").write_text(f"Mill fire\n\n{MILL}\n")
    monkeypatch.setattr(taking_in.intake, "read_piece", reader)

    assert 3 == cli.main(["--content", str(tmp_path / "content"), "add", str(tmp_path / "a.txt"), "--workers", "1"])
    assert "I-071" in capsys.readouterr().err
    assert (tmp_path / "content/originals/a.txt").is_file()


PIXELS = {
    "page": "<html><body><article><h1>Mill</h1><img src=//trap.example/a.gif width=1 height=1><p>{0}"
    "<img src=//trap.example/b.gif></p></article>",
    "feed": "<rss version='2.0'><channel><title>x</title><item><title>Mill</title><description>&lt;p&gt;{0}&lt;"
    "img src='//trap.example/a.gif' width='1'&gt;</description></item></channel></rss>",
    "markdown": "# Mill\n\n{0} ![](https://trap.example/a.gif)\n\n![a pixel](https://trap.example/b.gif)\n",
}


@pytest.mark.parametrize("form", PIXELS)
def test_a_pixel_that_counts_readers_leaves_no_trace(form: str) -> None:
    article = made(PIXELS[form].format(MILL))

    assert MILL == article.blocks[-1].text
    assert "trap" not in document.write(article) + prose.render(article.body, article.blocks)


def test_half_a_character_is_a_sign_of_its_loss_in_every_field() -> None:
    record = {"title": "Mill \ud83d", "author": "J\udc00 Doe", "text": MILL + "\udfff", "tags": ["\ud83d"], "source": "P \ud800"}
    article = made(json.dumps([record]))

    assert ("Mill \ufffd", "P \ufffd", ("\ufffd",), MILL + "\ufffd") == (article.headline, article.publication, article.tags, article.body)
    assert b"\xef\xbf\xbd" in document.write(article).encode()


@pytest.mark.parametrize("one", ["a{0} ", "a{0}=b ", "a{0}='<i>'", 'a{0} ="b"', "a{0} <", "<a{0} "])
def test_a_tag_of_more_attributes_than_any_has_is_refused(one: str) -> None:
    """The parser compares each with all before it."""
    drafts, notices = read("<html><body><p " + "".join(map(one.format, range(1000))) + f">{MILL}</p>")

    assert ([], ["I-010"]) == (drafts, [notice.code for notice in notices])


def test_a_word_document_of_millions_of_small_paragraphs_is_not_opened() -> None:
    """Half a megabyte became 1.4 GB."""
    sound, large = ZipFile(BytesIO(word(some()[0]))), BytesIO()
    with ZipFile(large, "w", ZIP_DEFLATED) as out:
        for name in sound.namelist():
            padding = b"<w:p/>" * 4_000_000 if name == "word/document.xml" else b""
            out.writestr(name, sound.read(name).replace(b"<w:sectPr", padding + b"<w:sectPr", 1))

    assert ([], ["I-049"]) == ((found := read(large.getvalue()))[0], [notice.code for notice in found[1]])


@pytest.mark.parametrize(
    "front",
    ["a0: &a0 [x]\n" + "".join(f"a{n + 1}: &a{n + 1} [*a{n}, *a{n}]\n" for n in range(40)), "a: &a [*a]\n",
     f"a: &a {'x' * 5000}\n" + "b: [" + "*a, " * 900 + "]\n"],
)  # fmt: skip
def test_aliases_make_no_front_matter_of_an_original_longer_than_any(front: str) -> None:
    """888 bytes became 2.5 GB."""
    drafts, notices = read(f"---\ntitle: Mill\n{front}---\n\n{MILL}\n")

    assert ([], ["I-050"]) == (drafts, [notice.code for notice in notices])


def test_a_few_aliases_are_read() -> None:
    assert "Mill" == the_one(f"---\ntitle: &a Mill\nsubject: *a\n---\n\n{MILL}\n").headline


@pytest.mark.parametrize("form", ["{0}", "# Mill\n\n{0}", "Subject: Mill\nFrom: a@b.example\nDate: Sat, 3 Feb 2024 07:00:00 +0000\n\n{0}"])
def test_a_text_of_more_lines_than_a_library_has_is_refused(form: str) -> None:
    drafts, notices = read(form.format(f"{MILL}\n" + "a\n" * 200_001))

    assert ([], ["I-005"]) == (drafts, [notice.code for notice in notices])


@pytest.mark.parametrize("nested", ['[{{"title": "a", "text": {0}{1}}}]', '{0}{1}'])
@pytest.mark.parametrize("pair", [("[", "]"), ('{"a":', "}")])
def test_json_nested_a_hundred_thousand_deep_takes_no_time(nested: str, pair: tuple[str, str]) -> None:
    begun = time.process_time()
    read(nested.format(pair[0] * 100_000, pair[1] * 100_000))

    assert 2 > time.process_time() - begun


def test_a_word_document_of_a_packer_that_is_to_come_is_told_of() -> None:
    data = bytearray(word(some()[0]))
    entry = data.find(b"PK\x01\x02")
    data[entry + 6:entry + 8] = b"\x59\x00"  # "zip file version 8.9"
    drafts, notices = read(bytes(data))

    assert ([], 1) == (drafts, len(notices))


def test_many_tags_may_have_many_attributes() -> None:
    assert MILL in body(the_one("<html><body><article><h1>Fire</h1>" + "<p a=b c='d' e>" * 1000 + f"{MILL}</p></article>"))


# ---------------------------------------------------------------- what nobody sees


@pytest.mark.parametrize("front", [f"kicker: a{OVERRIDE}b", r'kicker: "a\u202Eb"', r'bylines: ["\u2066x"]', r'tags: ["\x1B[2J"]'])
def test_front_matter_may_not_hide_anything(front: str) -> None:
    with pytest.raises(BrokenFile) as broken:
        parsed(article_file("Words.").replace("headline:", f"{front}\nheadline:"))

    assert [("F-001", 3)] == [(notice.code, notice.line) for notice in broken.value.notices]
    assert not HIDDEN.search(str(broken.value))


def test_what_is_quoted_as_it_was_received_may_and_is_written_as_escapes() -> None:
    text = article_file("Words.").replace("headline:", 'set_aside: [{line: 1, rule: as_received, text: "a\\x1Bb\\u202E"}]\nheadline:')
    article = parsed(text)

    assert f"a\x1bb{OVERRIDE}" == article.set_aside[0].text
    assert not HIDDEN.search(document.write(article))
    assert article.set_aside == parsed(document.write(article)).set_aside


@pytest.mark.parametrize("hidden", [OVERRIDE, "\x1b", "\x00", "\x9b", "\u2069", "\ufffe"])
def test_nor_may_the_text_of_an_article(hidden: str) -> None:
    with pytest.raises(BrokenFile) as broken:
        parsed(article_file(f"Words.\n\nMore {hidden} words."))

    assert [("F-017", 9)] == [(notice.code, notice.line) for notice in broken.value.notices]


def test_nor_a_decision(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text(r'- {name: Asa Lees, note: "\u202Ex"}' + "\n")
    with pytest.raises(BrokenFile):
        authority.load(tmp_path)


@pytest.mark.parametrize("words", ["a&#x202e;b", "[a](https://a.example '&#x202e;')", "![a ![b&#8238;](x)](y)", "&#27;[2J", "&#x2067;"])
def test_no_character_reference_brings_it_in(words: str) -> None:
    assert not HIDDEN.search(on_page(words))
    assert not HIDDEN.search(prose.plain_text(words))


def test_no_notice_moves_the_cursor() -> None:
    told = str(Notice(code="I-001", file="a\x1b[2J.txt", message=f"\x9b {OVERRIDE}", hint="\r\x08"))

    assert None is STEERING.search(told)
    assert "a\u241b[2J.txt" in told


def test_json_for_a_terminal_reads_back_the_same() -> None:
    said = ["\x1b[2J", OVERRIDE, "\x9b", "\u2028", "é"]
    written = escaped(json.dumps(said, ensure_ascii=False))

    assert said == json.loads(written)
    assert None is STEERING.search(written)


@pytest.mark.parametrize("name", [f"mill{OVERRIDE}gpj.txt", "a\x1b[2J.txt", "a\nb.txt"])
def test_a_file_whose_name_hides_something_is_refused(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_text(f"Mill fire\n\n{MILL}\n")

    assert 3 == cli.main(["--content", str(tmp_path / "content"), "add", str(tmp_path / "in")])
    assert "I-091" in (told := capsys.readouterr().err)
    assert printable(told) == told


# ---------------------------------------------------------------- addresses


@pytest.mark.parametrize(
    "href", ["ms-msdt:/id", "search-ms:query=x", "data:image/png;base64,xx", "vbscript:x", "JAVASCRIPT:x", "file:///etc/passwd", "tel:1"]
)
def test_no_link_in_a_text_starts_a_program_of_the_reader(href: str) -> None:
    assert None is BeautifulSoup(on_page(f"[a link]({href})"), "html.parser").find("a")


@pytest.mark.parametrize("href", ["/etc/passwd", "../../x.html", "%2e%2e/%2E%2e/x.html", "a/../../../x.html", "/%2e/x.html", "<../../a b>"])
def test_no_link_in_a_text_leads_to_what_lies_beside_the_site(href: str) -> None:
    shown = BeautifulSoup(on_page(f"[a link]({href}) and more"), "html.parser")

    assert None is shown.find("a")
    assert "a link and more" == shown.text.strip()


@pytest.mark.parametrize("href", ["x.html", "../people/asa-lees.html#a", "a/../../x.html", "?q=/etc/..", "#/../../x"])
def test_within_the_site_it_leads_where_it_says(href: str) -> None:
    assert href == BeautifulSoup(on_page(f"[a link]({href})"), "html.parser").find("a")["href"]  # type: ignore[index]


def test_a_link_without_a_scheme_leads_to_the_web_and_not_to_another_machine_of_the_network() -> None:
    assert 'href="https://trap.example/"' in on_page("[a](//trap.example/)")


def test_topics_whose_words_make_one_slug_have_addresses_of_their_own() -> None:
    tags = ["C", "C#", "C++", "#C", "fires", "Fires", "...", "—"]
    article = replace(parsed(article_file("Words.")), tags=tuple(tags))
    topics, _ = assigned_topics.topics([article], [], authority.Authority(), {article.id: ()})

    assert len(tags) == len({topic.id for topic in topics})
    assert {"C": "topics/c", "#C": "topics/c-hashtag", "Fires": "topics/fires"}.items() <= {
        topic.name: topic.id for topic in topics
    }.items()
    assert {topic.id for topic in topics} <= assigned_topics.ids_of([article])


def test_a_ledger_that_is_no_table_is_told_with_its_line() -> None:
    with pytest.raises(BrokenFile) as broken:
        permalinks.parse("path,kind,target\na.html,gone,x\rb\n", "permalinks.csv")

    assert [("A-002", 2)] == [(notice.code, notice.line) for notice in broken.value.notices]


def test_a_table_by_numbers_has_a_digest_whatever_the_order() -> None:
    assert traces.digest({0: "a", 1: "b"}) == traces.digest({1: "b", 0: "a"}) != traces.digest({0: "b", 1: "a"})


@pytest.mark.parametrize("attack", EVERY)
def test_an_attack_in_a_text_is_words_on_the_page(attack: str) -> None:
    words = HIDDEN.sub("", attack)

    assert [] == list(faults_of_page(on_page(words)))
    assert [] == list(faults_of_page(on_page(prose.escape(words))))


def test_the_reason_for_a_version_hides_nothing() -> None:
    assert "trap.example/[U+202E]a" == addresses.page("https://trap.example/%E2%80%AEa")


def test_a_doubtful_line_of_bullets_alone_has_a_context() -> None:
    assert "\u2022" == context_of(parsed(article_file("Words.")), "\u2022").words


def test_each_hidden_character_is_an_escape_in_yaml() -> None:
    for one in filter(HIDDEN.search, map(chr, range(0x10000))):
        assert not HIDDEN.search(dump([f"a{one}b"]))


@pytest.mark.parametrize("publication", ["9" * 26, "1 " * 13, "1," * 50_000, "\u0628 " * 50_000, "\u0628" + " " * 100_000])
def test_a_paper_called_by_a_long_number_is_cited_in_no_time(publication: str) -> None:
    begun = time.process_time()
    cite.LEFTWARDS.sub("", publication)

    assert 0.5 > time.process_time() - begun


def test_what_is_written_for_yaml_hides_nothing() -> None:
    assert '"a\\u202eb"\n' == dump(f"a{OVERRIDE}b")
