"""Markdown bodies: blocks, offsets, anchors, HTML."""

from hypothesis import given
from hypothesis import strategies as st

from generator import prose
from generator.prose import Span

BODY = """The *mill* at Dewsbury burned.

## What was seen

> Nobody slept.
>
> Not one of us.

- a ladder
- a bell

| hour | what |
|---|---|
| nine | smoke |
"""

words = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs")) | st.sampled_from(" \n#*_-+>[]()!`~|&<=\\.1"))


def lines_of(text: str) -> str:
    return "\n".join(line.strip() for line in text.strip().split("\n") if line.strip())


@given(words)
def test_escaped_text_reads_back_as_the_same_words(text: str) -> None:
    assert lines_of(text) == prose.plain_text(prose.escape(text))


@given(words)
def test_escaping_is_stable(text: str) -> None:
    once = prose.escape(text)
    assert once == prose.escape(prose.plain_text(once))


def test_plain_sentences_get_no_backslash() -> None:
    text = "“The mill’s 2,500 spindles (of 1904) - all gone!” she said; 5 * 5 no more."
    assert text.replace("*", "\\*") == prose.escape(text)


def test_every_block_stands_where_it_says() -> None:
    blocks, text = prose.lay_out(headline="Mill fire", kicker="West Riding", standfirst="A night of smoke.", body=BODY)
    assert all(block.text == text[block.start:block.end] for block in blocks)
    assert ["headline", "kicker", "standfirst", "paragraph", "heading", "quote", "quote", "list", "table"] == [b.kind for b in blocks]
    assert "The mill at Dewsbury burned." == blocks[3].text


def test_anchors_depend_on_the_words_alone() -> None:
    before = {b.text: b.anchor for b in prose.lay_out(headline="x", body=BODY)[0]}
    after = {b.text: b.anchor for b in prose.lay_out(headline="y", body="A new first paragraph.\n\n" + BODY)[0]}
    assert before.items() - {("x", None)} <= after.items()


def test_repeated_paragraphs_have_different_anchors() -> None:
    blocks, _ = prose.lay_out(headline="x", body="Again.\n\nAgain.")
    assert 2 == len({block.anchor for block in blocks[1:]})


def test_a_span_is_marked_where_it_stands_and_the_text_stays_the_same() -> None:
    blocks, text = prose.lay_out(headline="Mill fire", body=BODY)
    at = text.index("Dewsbury")
    html = prose.render(BODY, blocks, [Span(start=at, end=at + 8, kind="link", href="../places/dewsbury.html")])
    assert '<em>mill</em> at <a href="../places/dewsbury.html">Dewsbury</a> burned.' in html


def test_a_quotation_may_hold_a_link_but_nothing_crosses() -> None:
    body = "“Come to Dewsbury,” she said."
    blocks, text = prose.lay_out(headline="x", body=body)
    quote = Span(start=text.index("“"), end=text.index("”") + 1, kind="quote", css="quote")
    link = Span(start=text.index("Dewsbury"), end=text.index(",”"), kind="link", href="d.html")
    crossing = Span(start=text.index("Dewsbury"), end=text.index("said"), kind="link", href="e.html")
    html = prose.render(body, blocks, [link, quote, crossing])
    assert '<span class="quote">“Come to <a href="d.html">Dewsbury</a>,”</span> she said.' in html


@given(st.lists(st.tuples(st.integers(0, 80), st.integers(1, 20), st.sampled_from(["link", "quote"]))))
def test_whatever_the_spans_the_words_survive_and_the_tags_balance(rows: list[tuple[int, int, str]]) -> None:
    from bs4 import BeautifulSoup

    blocks, _ = prose.lay_out(headline="Mill fire", body=BODY)
    spans = [Span(start=a, end=a + n, kind=kind, href="x.html" if kind == "link" else None) for a, n, kind in rows]  # type: ignore[arg-type]
    html = prose.render(BODY, blocks, spans)
    plain = BeautifulSoup(prose.render(BODY, blocks), "html.parser").get_text()
    assert plain == BeautifulSoup(html, "html.parser").get_text()
    assert html.count("<a ") == html.count("</a>") and html.count("<span") == html.count("</span>")


def test_raw_html_images_and_scripts_stay_words() -> None:
    body = "<script>alert(1)</script>\n\n![a bell](http://tracker.example/x.png)\n\n[x](javascript:alert)"
    html = prose.render(body, prose.lay_out(headline="x", body=body)[0])
    assert "<script" not in html and "<img" not in html and 'href="javascript' not in html
    assert "a bell" in html and "&lt;script&gt;" in html


def test_the_headline_is_the_only_first_level_heading() -> None:
    body = "# Shouted\n\n## Said"
    assert "<h1" not in prose.render(body, prose.lay_out(headline="x", body=body)[0])
