"""Invented citations, plain and hostile."""

from hypothesis import strategies as st

from generator import dates
from generator.citations import FORMATS, Citation, CitedAuthor
from generator.model import ArchiveDate, Because

FERRY = Citation(
    id="nk3fq7m2ab", title="Ferry Burns off Brimsey", authors=(CitedAuthor(name="Ines Calloway", family="Calloway", given="Ines"),
                                                              CitedAuthor(name="Coast Agency")),
    date=dates.parse("2016-04-29", "stated"), date_in_words="29 April 2016", publication="Brimsey Gazette", section="Harbour", page="3",
    language="en", archive="The Brimsey Archive", address="https://archive.example/articles/ferry-nk3fq7m2ab.html",
    original="https://gazette.example/ferry?id=1&b=%7B_~",
)
BARE = Citation(id="a000000001", title="Notice of the Board", archive="The Brimsey Archive")

TRAPS = ("ER  - ", "\r\nER  - \r\nTY  - BOOK\r\n", "}", "{", "\\", "\\end{document}", "@book{x,", "%", "$", '"', "#", "_", "&", "~",
         "^", "\u2028", "\x85", "\x0b", "\x1c", "\x00", "\ufffe", "</script>", " and ", ", ", "حريق", "Ü", "𝔘", "\u202e", "\\\\",
         "``", "''", "--", "<b>")
text = st.lists(st.one_of(st.sampled_from(TRAPS), st.text(max_size=6)), min_size=1, max_size=6).map("".join)
known = text.filter(lambda words: any(c.isalnum() for c in words))
"""Words with at least a letter or figure: a field of controls and spaces alone is an empty one."""

EDTF = ("2016", "2016-04", "2016-04-29", "2016-04-29~", "2016?", "2016-XX-XX", "201X", "19XX", "2016-22", "2016-03-04/2016-05", "2016/..",
        "../1931", "[2016-03-04,2016-04-03]", "0031-05-02")


def dated(edtf: str, basis: str = "stated") -> ArchiveDate:
    """A date; an inferred one has its reason."""
    because = (Because(kind="weekday", detail="a Friday"),) if basis == "inferred" else ()
    return dates.parse(edtf, basis, because)  # type: ignore[arg-type]


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    """Any citation that the archive can hold."""
    date = draw(st.one_of(st.none(), st.sampled_from(EDTF).map(dated)))
    names = draw(st.lists(st.tuples(known, st.one_of(st.none(), st.tuples(known, known))), max_size=3))
    authors = tuple(CitedAuthor(name=name, family=parts and parts[0], given=parts and parts[1]) for name, parts in names)
    return Citation(
        id=draw(st.from_regex(r"[a-z][a-z0-9]{9}", fullmatch=True)), title=draw(known), authors=authors, date=date,
        date_in_words=dates.show(date) if date else None, publication=draw(st.none() | known), section=draw(st.none() | known),
        page=draw(st.none() | known), language=draw(st.none() | st.just("ar")), archive=draw(known),
        address=draw(st.none() | known.map("https://archive.example/".__add__)),
        original=draw(st.none() | known.map("http://news.example/".__add__)), note=draw(st.none() | known),
    )


several = st.lists(citations(), min_size=1, max_size=4, unique_by=lambda citation: citation.id)


def written(ending: str, cited: list[Citation]) -> bytes:
    """The file of these citations."""
    format_ = next(each for each in FORMATS if each.ending == ending)
    return format_.file(map(format_.record, cited))
