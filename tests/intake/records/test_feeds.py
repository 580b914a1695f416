"""RSS, Atom and JSON Feed, made by Pelican's feed library and written as outlets write them."""

import datetime as dt
import hashlib
import json
from io import BytesIO

import feedgenerator
import feedparser
import pytest

from generator import intake
from generator.notices import Notice
from tests.intake.records.reading import MILL, ROOF, body, codes, read, roles, the_one

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>The Gazette</title>
<link>https://gazette.example/</link><atom:link href="https://gazette.example/feed" rel="self"/><language>en-gb</language>
%s</channel></rss>"""
ITEM = f"""<item><title>Mill &amp; fire</title><link>https://gazette.example/mill</link><guid isPermaLink="false">77</guid>
<dc:creator><![CDATA[Jane Doe]]></dc:creator><pubDate>Thu, 02 May 2019 23:30:00 -0500</pubDate><category>Fires</category>
<description>A teaser&nbsp;only &amp; more</description><content:encoded><![CDATA[<p>{MILL}</p><p>{ROOF}</p>]]></content:encoded>
<media:content url="https://gazette.example/mill.jpg" medium="image"><media:credit>PA</media:credit></media:content></item>"""


def made(cls: type) -> bytes:
    """A feed by the library with which Pelican writes its feeds."""
    feed = cls(title="The Gazette", link="https://gazette.example/", description="News", language="en")
    feed.add_item(title="Mill fire", link="https://gazette.example/mill", description="Teaser.", content=f"<p>{MILL}</p>",
                  author_name="Jane Doe", pubdate=dt.datetime(2019, 5, 2, 10, tzinfo=dt.UTC), categories=["Fires"])
    feed.add_item(title="Roof falls", link="https://gazette.example/roof", description=ROOF)
    return str(feed.writeString("utf-8")).encode()


@pytest.mark.parametrize("cls", [feedgenerator.Rss201rev2Feed, feedgenerator.Atom1Feed])
def test_a_made_feed_is_read_as_feedparser_reads_it(cls: type) -> None:
    data = made(cls)
    drafts, notices = read(data)
    oracle = feedparser.parse(data)

    assert [] == notices
    assert [(e.title, e.link) for e in oracle.entries] == [(draft.headline, draft.url) for draft in drafts]
    assert ("The Gazette", "en", ("Jane Doe",), "2019-05-02", ("Fires",)) == (
        drafts[0].publication, drafts[0].language, drafts[0].bylines, drafts[0].published and drafts[0].published.edtf, drafts[0].tags)
    in_full = cls is feedgenerator.Atom1Feed  # its RSS has no content:encoded
    assert ([MILL] if in_full else ["Teaser."], None if in_full else "excerpt") == (body(drafts[0]), drafts[0].access)
    assert ([ROOF], "excerpt") == (body(drafts[1]), drafts[1].access)


def test_the_full_text_is_preferred_and_the_day_is_that_of_its_own_zone() -> None:
    draft = the_one(RSS % ITEM)

    assert ("Mill & fire", ("Jane Doe",), "2019-05-02", "The Gazette", "en-GB", "https://gazette.example/mill", None) == (
        draft.headline, draft.bylines, draft.published and draft.published.edtf, draft.publication, draft.language, draft.url, draft.access)
    assert [MILL, ROOF] == body(draft)
    assert ("A teaser only & more", [("https://gazette.example/mill.jpg", "PA")]) == (
        draft.standfirst, [(picture.src, picture.credit) for picture in draft.pictures])


def test_a_teaser_is_an_excerpt_and_a_bare_ampersand_breaks_nothing() -> None:
    draft = the_one(RSS % "<item><title>B & Q</title><description>Only & a teaser</description></item>")

    assert ("B & Q", ["Only & a teaser"], "excerpt") == (draft.headline, body(draft), draft.access)


def test_a_guid_is_the_address_only_when_it_is_a_permalink() -> None:
    item = "<item><title>A</title><guid{}>https://gazette.example/g</guid><description>x</description></item>"

    assert ("https://gazette.example/g", None) == (
        the_one(RSS % item.format("")).url, the_one(RSS % item.format(' isPermaLink="false"')).url)


def test_a_broken_entry_is_told_and_the_others_are_read() -> None:
    broken = "<item><title>Broken</title><description><b></description></item>"
    drafts, notices = read(RSS % (ITEM + broken + ITEM.replace("Mill", "Kiln")))

    assert (["Mill & fire", "Kiln & fire"], ["I-045"]) == ([draft.headline for draft in drafts], [notice.code for notice in notices])


@pytest.mark.parametrize("wound", ["<item><title>No end</title>", "<item><title><![CDATA[No end</title></item>"])
def test_an_entry_without_an_end_costs_no_other(wound: str) -> None:
    drafts, notices = read(RSS % (ITEM + "\n" + wound + "\n" + ITEM.replace("Mill", "Kiln")))

    assert (["Mill & fire", "Kiln & fire"], [("I-045", 9)]) == ([draft.headline for draft in drafts], codes(notices))


def test_a_feed_that_was_cut_off_gives_what_was_whole() -> None:
    whole = RSS % (ITEM + ITEM)
    drafts, notices = read(whole[:len(whole) - 300])

    assert (["Mill & fire"], ["I-045"]) == ([draft.headline for draft in drafts], [notice.code for notice in notices])


def test_an_entry_s_digest_is_of_its_own_bytes_whatever_stands_around_it() -> None:
    digests = set()
    for data in (RSS % ITEM, (RSS % (ITEM + ITEM.replace("77", "78"))).replace("The Gazette", "Gazette")):
        piece = next(intake.pieces(BytesIO(data.encode()), len(data.encode()), "x"))
        assert not isinstance(piece, Notice)
        digests.add(piece.sha256)

    assert {hashlib.sha256(ITEM.encode()).hexdigest()} == digests


def test_an_atom_entry_with_xhtml_and_its_own_source_is_read() -> None:
    draft = the_one(f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Planet</title><entry>
<title type="html">A &lt;i&gt;mill&lt;/i&gt;</title><link rel="alternate" href="https://gazette.example/mill"/><id>urn:x:1</id>
<published>2019-05-02T10:00:00Z</published><updated>2019-05-03T10:00:00Z</updated><author><name>Jane Doe</name></author>
<source><title>The Gazette</title></source>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><h2>Fire</h2><p>{MILL}</p></div></content></entry></feed>""")

    assert ("A mill", "The Gazette", "2019-05-02", "2019-05-03", "en") == (
        draft.headline, draft.publication, draft.published and draft.published.edtf, draft.modified, draft.language)
    assert [("heading", "Fire"), (None, MILL)] == roles(draft)[-3:-1]


def test_rss_1_and_a_feed_in_utf_16_and_in_latin_1_are_read() -> None:
    rdf = f"""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Gazette</title></channel><item><title>Mill fire</title>
<link>https://gazette.example/mill</link><dc:date>2019-05-02</dc:date><description>{MILL}</description></item></rdf:RDF>"""
    latin = (RSS % "<item><title>Brûlé</title><description>Le château</description></item>").replace("UTF-8", "ISO-8859-1")

    assert ("The Gazette", "2019-05-02") == (the_one(rdf).publication, the_one(rdf).published.edtf)  # type: ignore[union-attr]
    assert "Mill & fire" == the_one((RSS % ITEM).replace("UTF-8", "UTF-16").encode("utf-16")).headline
    assert "Brûlé" == the_one(latin.encode("latin-1")).headline


def test_entities_that_a_document_type_declares_are_not_expanded() -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    drafts, _ = read(bomb + (RSS % "<item><title>Mill</title><description>&b; burned</description></item>").partition("?>")[2])

    assert all("aaaa" not in " ".join(body(draft)) for draft in drafts)


def test_json_feed_is_read_with_its_authors_and_its_own_extensions() -> None:
    draft = the_one(json.dumps({
        "version": "https://jsonfeed.org/version/1.1", "title": "The Gazette", "language": "en", "home_page_url": "https://gazette.example/",
        "authors": [{"name": "The desk"}], "items": [{
            "id": "1", "url": "https://gazette.example/mill", "title": "Mill fire", "content_html": f"<p>{MILL}</p>",
            "summary": "Nothing is left.", "date_published": "2019-05-02T10:00:00-07:00", "authors": [{"name": "Jane Doe"}],
            "tags": ["Fires"], "image": "https://gazette.example/mill.jpg", "_desk": {"code": "N1"}}]}))

    assert ("Mill fire", ("Jane Doe",), "2019-05-02", "The Gazette", "en", "Nothing is left.", ("Fires",)) == (
        draft.headline, draft.bylines, draft.published and draft.published.edtf, draft.publication, draft.language, draft.standfirst,
        draft.tags)
    assert (["id: 1", "_desk.code: N1"], [MILL]) == ([line.words for line in draft.lines if line.rule == "unknown_key"], body(draft))


def test_an_empty_feed_is_told_and_is_no_error() -> None:
    assert [("I-046", "work")] == [(notice.code, notice.level) for notice in read(RSS % "")[1]]
