"""What attacks have found in pages, their metadata and archives of them, each made small: it stays mended."""

import subprocess
import sys
import time
from io import BytesIO
from zipfile import ZipFile

import pytest

from generator.decoding.characters import repair_markup
from generator.intake import html_lines, markdown_lines
from generator.intake.html.closing import closed
from generator.intake.unescaped import one_line
from generator.intake.writers import writers
from tests.intake.records.reading import MILL, ROOF, body, read, the_one


def test_thirty_thousand_at_signs_are_no_address_of_a_writer_and_take_no_time() -> None:
    begun = time.process_time()

    assert ("@" * 30_000,) == writers(["@" * 30_000])
    assert ("Jane Doe",) == writers(["jane@gazette.example (Jane Doe)"])
    assert 1 > time.process_time() - begun


def test_elements_that_hold_the_same_are_not_compared_word_for_word() -> None:
    """Articles in each other, alike to the last: beautifulsoup4's == goes through all of them, and Python no deeper than 1,000."""
    page = f"<html><body>{f'<article><h1>Mill fire</h1><p>{MILL} <a href=b>' * 98}</body></html>"

    assert "Mill fire" in [line.words for line in the_one(page).lines if line.role == "headline"]


@pytest.mark.parametrize("opened", ["[", "{a: ", "- "])
def test_yaml_nested_without_end_is_refused_and_does_not_take_the_process_with_it(opened: str) -> None:
    """In a process of its own: libyaml has no exception for it."""
    script = (
        "import msgspec\nfrom generator import typed_yaml\nfrom generator.notices import BrokenFile, Notice\n"
        "from generator.intake import read_piece\nfrom generator.intake.piece import Piece\n"
        f"deep = {opened!r} * 60_000\n"
        "try: typed_yaml.load('a: ' + deep, dict[str, object], file='x')\n"
        "except BrokenFile as broken: print(broken.notices[0].code)\n"
        "from generator.intake import markdown_front\n"
        "try: markdown_front._loaded('YAML', 'title: a\\nb:\\n  ' + deep, 'x')\n"
        "except Exception as refused: print(refused.notices[0].code)\n"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert (0, ["F-001", "I-050"]) == (ran.returncode, ran.stdout.split()), ran.stderr[-300:]


def test_a_member_without_a_name_is_read_like_any_other() -> None:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("xyz.txt", f"Mill fire\n\n{MILL}\n")
        archive.writestr("b.txt", f"Mill fire\n\n{MILL} Nobody was hurt.\n")
    drafts, notices = read(packed.getvalue().replace(b"xyz.txt", b"\0yz.txt"))

    assert ([2], []) == ([len(drafts)], notices)


@pytest.mark.parametrize("name", ["script", "style"])
def test_a_script_that_compares_is_no_crowded_element(name: str) -> None:
    code = f"<{name}>for(i=0;i<n;i++){{{' a = 1;' * 700}}}</{name}>"

    assert MILL in " ".join(body(the_one(f"<html><body>{code}<article><h1>Fire</h1><p>{MILL}</p></article></body></html>")))


@pytest.mark.parametrize("stray", ['<p class="x"">', "<p class=\u201dx\">", '<i\n\t">'])
def test_a_stray_quotation_mark_crowds_no_element(stray: str) -> None:
    """Seen on one real page in fifty: all that stands up to its next partner looked like values."""
    rows = "".join(f'<li class="a" id="n{n}"><a href="/{n}" title="t">more</a></li>' for n in range(200))

    assert MILL in " ".join(body(the_one(f"<html><body><article><h1>Fire</h1>{stray}<p>{MILL}</p></article><ul>{rows}</ul></body></html>")))


UNENDED = [
    "<template><div></template>", "<div><template><div></template></div>", "<template><table></template>", "<noscript><div></noscript>",
    "<video><div></video>", "<object><div></object>", "<template><template></template>", "<svg><style></svg>", "<svg><title></svg>",
    "<aside><div></aside>", "<footer><div></footer>", "<!-- </template> --><template><DIV></TEMPLATE>",
]  # fmt: skip


@pytest.mark.parametrize("ended", UNENDED)
def test_what_is_not_ended_in_something_that_is_takes_no_paragraph_behind_it_along(ended: str) -> None:
    """The parser lets no element's end tag end a division or a table in it, as browsers do."""
    page = f"<html><body><article><h1>Fire</h1><p>{MILL}</p>{ended}<p>{ROOF}</p><p>{MILL} {ROOF}</p></article></body></html>"
    lines = html_lines.read(f"<p>{MILL}</p>{ended}<p>{ROOF}</p>", None).lines

    assert [MILL, ROOF, f"{MILL} {ROOF}"] == body(the_one(page))
    assert [MILL, ROOF] == [line.text for line in lines if line.text]


@pytest.mark.parametrize("opened", ["<p title='", '<img src="', "<!-- ", "<a b", "<p>Switch it on</p><p title = '"])
def test_a_noscript_ends_where_it_ends_with_scripts_on(opened: str) -> None:
    """To the parser its end tag was between quotation marks, and all behind it was the noscript."""
    ended = f"<p><noscript>{opened}</noscript><img src=x onerror=pwned(1)>'> {MILL}</p>"
    lines = html_lines.read(f"{ended}<p>{ROOF}</p>", None).lines

    shown = the_one(f"<html><body><article><h1>Fire</h1>{ended}<p>{ROOF}</p></article></body></html>").lines
    assert [MILL, ROOF] == [line.text.removeprefix("'> ") for line in shown if line.text and line.role != "headline"]
    assert [MILL, ROOF] == [line.text.removeprefix("'> ") for line in lines if line.text]


def test_a_noscript_behind_a_script_of_a_drawing_ends_too() -> None:
    broken = f"<p><svg><script href=data: /> <b>{MILL}</b></p><p><noscript><p title='</noscript><img src=x>'> {ROOF}</p>"
    page = the_one(f"<html><body><article><h1>Fire</h1>{broken}</article></body></html>")

    assert MILL in str(page.lines) and ROOF in str(page.lines)


@pytest.mark.parametrize("drawing", ["<svg></p>", "<math></p>", "<svg></br>", "<svg><style></style></p>"])
def test_the_end_of_a_paragraph_ends_a_drawing(drawing: str) -> None:
    assert [MILL, ROOF] == [line.text for line in html_lines.read(f"{drawing}{MILL}<p>{ROOF}</p>").lines if line.text]
    assert MILL in str(the_one(f"<html><body><article><h1>Fire</h1><p>{ROOF}</p>{drawing}{MILL}</article></body></html>").lines)


def test_an_end_tag_between_quotation_marks_ends_nothing() -> None:
    """What is never ended hides nothing."""
    lines = html_lines.read(f"<p title='</noscript>'>{MILL}</p><noscript>{ROOF}</p>").lines

    assert [MILL, ROOF] == [line.text for line in lines if line.text]


def test_words_on_the_line_that_opens_a_block_of_code_are_set_aside() -> None:
    lines = markdown_lines.read(f"``` {MILL}\nprint(1)\n```\n\n```python\nprint(2)\n```\n", None, "x").lines

    assert [(MILL, "shortcode"), ("print(1)", None), ("print(2)", None)] == [(line.text, line.rule) for line in lines if line.text]


def test_a_headline_about_a_tag_keeps_its_words() -> None:
    assert ["Why <script> is bad", "What <title> says", "Fire"] == [
        one_line(text) for text in ("Why <script> is <b>bad</b>", "What <title> <i>says</i>", "<style>a{}</style><b>Fire</b>")]


@pytest.mark.parametrize("broken", ["<\0script>", "<scr\0ipt>", "<\0style>", "<!\0-- ", "<!-\0- ", "</p><\0\0s\0cript>", "<t\0itle>"])
def test_what_is_no_tag_for_a_character_in_it_that_no_page_may_have_is_none(broken: str) -> None:
    page = f"<html><body><article><h1>Fire</h1><p>{MILL}</p><p>{broken} {ROOF}</p><p>{MILL} {ROOF}</p></article></body></html>"

    assert ROOF in " ".join(body(the_one(page))) and f"{MILL} {ROOF}" in body(the_one(page))


def test_of_a_page_that_has_such_characters_in_its_words_no_letter_is_lost() -> None:
    page = f"<html><body><article><h1>Fire</h1><p>{MILL.replace('e', chr(0) + 'e')}</p><p>{ROOF}</p></article></body></html>"

    assert [MILL, ROOF] == body(the_one(page))


def test_what_is_within_it_stays_hidden() -> None:
    ended = "<template><div><p>No video</template><video><div><p>No video</p></video><svg><style>No video</svg>"

    assert "No video" not in str(body(the_one(f"<html><body><article><h1>Fire</h1>{ended}<p>{MILL}</p></article></body></html>")))


@pytest.mark.parametrize("one", [
    "<template><div></template>", "<div><table><svg>", "<svg>", "<svg><style>", "</div>", "<!--", "<noscript>", "<noscript><a b='",
    "<noscript><!--</noscript>"])
def test_a_hundred_thousand_of_them_take_no_time(one: str) -> None:
    begun = time.process_time()
    closed(one * 100_000 + "</div>" * 100_000)

    assert 3 > time.process_time() - begun


def test_a_page_whose_tags_are_all_ended_is_left_as_it_is() -> None:
    page = f"<div><table><tr><td>{MILL}<td>{ROOF}</table><svg><title>a</title></svg><template><div><br></div></template></div></section>"

    assert page == closed(page)


@pytest.mark.parametrize("drawing", [
    "<figcaption><svg><script href=data:,p]]>wned(1) /></figcaption>", "<div><svg><style>a{}</div>"])
def test_a_script_of_a_drawing_ends_with_the_drawing(drawing: str) -> None:
    """Browsers read it as an element like others; to the parser all behind it was the script."""
    earlier = '<script type="application/ld+json">{"keywords": "<svg><script>"}</script>'
    page = f"<html><head>{earlier}</head><body><article><h1>Fire</h1><figure>{drawing}</figure><p>{MILL}</p></article></body></html>"

    assert MILL in " ".join(body(the_one(page)))


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\u202e", "\x07"])
@pytest.mark.parametrize("tag", ["<scr{}ipt>", "<{}script>", "<s{0}tyl{0}e>"])
def test_a_repair_makes_no_tag_of_what_is_none(tag: str, unseen: str) -> None:
    """All behind it would be a script, a style or a comment, and no word of the text."""
    broken = tag.format(unseen)

    for read_ in (lambda text: markdown_lines.read(text, None, "x"), html_lines.read):
        lines = [line.text for line in read_(f"Fire at the mill.\n\n{broken}pwned(1) {MILL}\n\nNobody was hurt.\n").lines]
        assert MILL in " ".join(lines) and "Nobody was hurt." in " ".join(lines)


def test_what_is_repaired_in_a_page_is_what_is_repaired_in_a_text() -> None:
    done = ("no-break spaces to spaces (1)", "invisible characters removed (1)")

    assert ("a b <p>c</p>", done) == repair_markup("a\u00a0b <p>c\u00ad</p>")
