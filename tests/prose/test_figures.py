"""Images of an article: the archive's own copies are shown, all others are words."""

from generator import prose
from generator.markdown_body import body_of
from generator.model import Line, Picture

OWN = "media/0123456789abcdef-1200x800.jpg"


def html(body: str, root: str = "") -> str:
    blocks, _ = prose.lay_out(headline="Mill fire", body=body)
    return prose.render(body, blocks, root=root).replace(' id="p', "\0").split("\0", 1)[0] + "|" + prose.render(body, blocks, root=root)


def test_an_own_image_alone_is_a_figure_with_caption_and_credit() -> None:
    page = html(f'![The *mill* on Friday]({OWN} "Photo: A & B")', "../")
    assert f'<img src="../{OWN}" alt="" width="1200" height="800" loading="lazy">' in page
    assert "<figcaption>The <em>mill</em> on Friday <small>Photo: A &amp; B</small></figcaption></figure>" in page


def test_an_image_from_elsewhere_is_never_loaded() -> None:
    for where in ("https://tracker.example/1.gif", "//x.example/a.jpg", "media/../secret.jpg", "data:image/png;base64,AA", "javascript:x"):
        page = html(f"![The mill]({where})\n\nThere was ![a mill]({where}) here.")
        assert ("<img" in page, "a mill" in page) == (False, True)


def test_a_caption_is_a_block_of_its_own_whose_words_are_searched_and_linked() -> None:
    body = f"The mill burned.\n\n![Dewsbury on Friday]({OWN})"
    blocks, text = prose.lay_out(headline="Mill fire", body=body)
    assert ("caption", "Dewsbury on Friday") == (blocks[-1].kind, text[blocks[-1].start:blocks[-1].end])
    start = text.index("Dewsbury")
    assert '<figcaption><a href="x.html">Dewsbury</a> on Friday</figcaption>' in prose.render(
        body, blocks, (prose.Span(start=start, end=start + 8, kind="link", href="x.html"),))


def lines(*rows: tuple[str | None, str]) -> list[Line]:
    return [Line(number=number, text=text, role=role) for number, (role, text) in enumerate(rows, 1)]


def test_a_draft_s_tables_lists_and_captions_read_back_as_they_were_printed() -> None:
    body = body_of(
        lines((None, "Two * three."), ("table", "Day | Dead"), ("table", "Monday | 3 [sic]"), ("numbered", "First"), ("numbered", "Second"),
              ("list", "• a"), ("list", "b"), ("caption", "A [mill] in \"Dewsbury\""), ("quote", "“So it was.”"), ("furniture", "Share")),
        [Picture(line=8, media=OWN, credit='The "Post"\nGetty')])
    assert [
        ("headline", "H"), ("paragraph", "Two * three."), ("table", "Day\nDead\nMonday\n3 [sic]"),
        ("list", "First\nSecond"), ("list", "a\nb"),
        ("caption", 'A [mill] in "Dewsbury"'), ("quote", "“So it was.”"),
    ] == [(block.kind, block.text) for block in prose.lay_out(headline="H", body=body)[0]]
    assert f'({OWN} "The \\"Post\\" Getty")' in body


def test_a_line_keeps_its_links_only_when_they_read_back_as_its_words() -> None:
    good = Line(number=1, text="The mill burned.", markdown="The [mill](https://mills.example) burned.")
    bad = Line(number=2, text="The mill burned.", markdown="The [mill](https://mills.example) was burned.")
    assert "The [mill](https://mills.example) burned.\n\nThe mill burned." == body_of([good, bad])


def test_headings_keep_their_level() -> None:
    assert "### The fire\n\n## The mill" == body_of([
        Line(number=1, text="The fire", role="heading", level=3), Line(number=2, text="The mill", role="heading")])


def test_a_picture_without_a_caption_stands_after_its_line() -> None:
    assert f"The mill burned.\n\n![]({OWN})\n\nIt rained." == body_of(
        lines((None, "The mill burned."), ("furniture", "Share"), (None, "It rained.")), [Picture(line=2, media=OWN, alt="A mill")])
