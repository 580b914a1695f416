"""Articles that laws are tried on, and one to look at."""

import datetime as dt

from hypothesis import strategies as st

from generator import dates, prose
from generator.document import direction_of
from generator.front_matter import SAME
from generator.model import Article, Name, Original, PromoLink, Provenance, SetAside, Withdrawal

ID = "nk3fq7m2ab"
BODY = """\
The worsted mill in Long Causeway burned on Friday night.

## Nobody hurt

The engines of four towns could do nothing against the wind, the brigade said.

It will be built again."""


def article(**fields) -> Article:
    """The mill fire, with some fields otherwise."""
    given = {
        "id": ID, "slug": "mill-fire-at-dewsbury", "headline": "Mill fire at Dewsbury", "bylines": ("Jane Doe",),
        "published": dates.parse("1931-05-02", "stated"), "date_basis": "stated", "date_text": "2 May, 1931", "language": "en",
        "original": Original(file="fire.txt", media_type="text/plain", bytes=412, sha256="0a" * 32, received="2026-11-22"),
        "credits": ("Photo: Asa Lees",), "links": (PromoLink(label="Read More", text="Fog closes airport"),), "tags": ("Fires", "#Mill"),
        "names": (Name(name="Asa Lees", type="person", surfaces=("Asa Lees", "Lees"), roles=("mill owner",)),
                  Name(name="Dewsbury", type="place", surfaces=("Dewsbury",))),
        "set_aside": (SetAside(line=2, rule="date_line", text="2 May, 1931"),), "body": BODY} | fields
    blocks, text = prose.lay_out(headline=given["headline"], kicker=given.get("kicker"), standfirst=given.get("standfirst"),
                                 body=given["body"])
    return Article(**given, file=f"articles/{given['slug']}-{given['id']}.md", blocks=blocks, text=text,
                   direction=direction_of(given["language"]))


# YAML allows no control characters, and neither does intake let any through.
LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\ufeff\ufffe\uffff")
WORDS = st.text(LETTERS, max_size=30) | st.sampled_from(
    ["null", "yes", "1931-05-02", "12:30", "a: b", "#tag", "- x", "[Photo: x]", "it's “said”", 'a "b" c', "*x*", "---", "\u2028", " a "])
PRINTED = WORDS.filter(str.strip)
MAYBE = st.none() | PRINTED
MANY = st.lists(PRINTED, max_size=3).map(tuple)
NAMES = st.builds(
    Name, name=PRINTED, type=st.sampled_from(["person", "organisation", "place", "group"]),
    surfaces=st.lists(PRINTED, min_size=1, max_size=3).map(tuple), roles=MANY)
DATES = st.none() | st.builds(
    dates.parse, st.dates(dt.date(1, 1, 1)).map(dt.date.isoformat), st.sampled_from(["stated", "curated", "metadata"]))
PARAGRAPHS = st.lists(PRINTED.map(prose.escape).filter(str.strip), max_size=6)


@st.composite
def articles(draw) -> Article:
    """Any article that the program could make."""
    published = draw(DATES)
    fields = {key: draw(MAYBE) for key in SAME if key in (
        "kicker", "standfirst", "standfirst_label", "dateline", "date_text", "publication", "section", "page", "genre", "url",
        "language", "rights")}
    lists = {key: draw(MANY) for key in ("bylines", "credits", "corrections", "tags", "repairs")}
    return article(
        **fields, **lists, headline=draw(PRINTED), published=published, date_basis=published.basis if published else None,
        names=tuple(draw(st.lists(NAMES, max_size=3))), access=draw(st.sampled_from(["full", "excerpt", "metadata"])),
        withdrawn=draw(st.none() | st.builds(Withdrawal, date=PRINTED, reason=PRINTED, replaced_by=MAYBE)),
        provenance=tuple(draw(st.lists(st.builds(Provenance, file=PRINTED, sha256=PRINTED, received=MAYBE, url=MAYBE), max_size=2))),
        links=tuple(draw(st.lists(st.builds(PromoLink, label=MAYBE, text=PRINTED, url=MAYBE), max_size=2))),
        set_aside=tuple(draw(st.lists(st.builds(SetAside, line=st.integers(1, 999), rule=PRINTED, text=PRINTED), max_size=2))),
        body="\n\n".join(draw(PARAGRAPHS)).strip("\n"))
