"""WordPress's export: made/blog.xml is written by hand, element by element as wp-admin/includes/export.php prints them.

An export that WordPress itself has made is read in test_wxr_of_wordpress.py.
"""

from pathlib import Path

from generator.intake.wordpress_text import as_html
from tests.intake.records.reading import body, codes, read, roles

BLOG = (Path(__file__).parent / "made/blog.xml").read_bytes()


def test_only_what_was_published_is_an_article_and_the_rest_is_counted() -> None:
    drafts, notices = read(BLOG)

    assert ["Mill fire at Dewsbury", "The owner speaks"] == [draft.headline for draft in drafts]
    assert [("I-047", "work", "passed over, for they are no published articles: 1 × attachment, 1 × draft")] == [
        (notice.code, notice.level, notice.message) for notice in notices]


def test_a_post_s_fields_are_those_that_its_page_prints() -> None:
    """The day is the blog's own, the writer's name the one that is shown, the old address an alias."""
    draft = read(BLOG)[0][0]

    assert ("2019-05-03", "2019-05-04", ("Jane Doe",), "The Dewsbury Post", "Fires", ("Fires", "Dewsbury"), "en-GB",
            "https://post.example/2019/05/mill-fire/", ("2019/05/mill-fire/",), "Nothing is left of it.") == (
        draft.published and draft.published.edtf, draft.modified, draft.bylines, draft.publication, draft.section, draft.tags,
        draft.language, draft.url, draft.aliases, draft.standfirst)


def test_paragraphs_captions_and_shortcodes_are_read_as_wordpress_shows_them() -> None:
    draft = read(BLOG)[0][0]

    assert [
        (None, "The mill at the end of Station Road burned to the ground."), (None, "A second line of the same paragraph [sic]."),
        ("caption", "The mill on Friday. Photo: R. Roe"), ("quote", "We saved what we could."),
        ("furniture", "https://video.example/watch?v=1"), (None, "The road is closed."),
        ("furniture", 'shortcode: [gallery ids="12,13"]'), ("furniture", 'shortcode: [box color="red"]'),
        ("furniture", "page_in_print: 7"), ("furniture", "comment: A reader: How sad.")] == roles(draft)[4:]
    assert [("https://post.example/mill-300.jpg", "The mill", "The mill on Friday. Photo: R. Roe")] == [
        (picture.src, picture.alt, picture.caption) for picture in draft.pictures]
    assert [False, True] == [line.joins for line in draft.lines if line.role is None and line.words][:2]


def test_blocks_of_the_newer_editor_are_read_without_their_comments() -> None:
    draft = read(BLOG)[0][1]

    assert ([(None, "She will rebuild the mill where it stood."), ("heading", "Insurance"), ("list", "Roof"), ("list", "Looms")],
            None, ()) == (
        roles(draft)[2:6], draft.section, draft.aliases)


def test_a_login_without_a_name_is_no_byline() -> None:
    draft = read(BLOG)[0][1]

    assert ((), "dc:creator: desk7") == (draft.bylines, roles(draft)[-1][1])


def test_an_export_that_was_cut_off_gives_the_posts_before_the_break() -> None:
    drafts, notices = read(BLOG[:BLOG.index(b"She will rebuild")])

    assert (["Mill fire at Dewsbury"], [("I-045", 87)]) == ([draft.headline for draft in drafts], codes(notices))


def test_a_piece_of_an_export_with_thousands_of_terms_stays_small() -> None:
    terms = b"<wp:tag><wp:tag_slug>x</wp:tag_slug></wp:tag>\n" * 5000
    drafts, _ = read(BLOG.replace(b"\t<wp:category>", terms + b"\t<wp:category>", 1))

    assert (("Jane Doe",), True) == (drafts[0].bylines, drafts[0].original.bytes < 10_000)


def test_words_in_brackets_stay_and_a_shortcode_without_attributes_goes_when_it_is_closed() -> None:
    assert ("<p>He said [laughs] so.</p>", ()) == as_html("He said [laughs] so.")
    assert ("<p>Read on here.</p>", ("[note]",)) == as_html("Read [note]on[/note] here.")


def test_text_in_pre_keeps_its_lines() -> None:
    data = BLOG.replace(b'[gallery ids="12,13"]', b"<pre>one\n\ntwo</pre>")

    assert ["one", "two"] == body(read(data)[0][0])[2:4]
