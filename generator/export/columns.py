"""The tables, and what each of their columns holds: one description for the files, the database and the data package."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "integer", "number", "list", "record"]
"""Lists and records are JSON in a table's cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column."""

    name: str
    kind: Kind
    says: str
    """What it holds, as a sentence without a full stop."""

    to: str | None = None
    """The table whose ids it holds; None when it holds none, or those of several tables."""

    needed: bool = False
    """Whether every row has a value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table."""

    name: str
    says: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    """The columns that tell its rows apart; empty when nothing promises it."""

    label: str | None = None
    """The column by which a person knows a row."""


def _of(name: str, says: str, kind: Kind = "text", *, to: str | None = None, needed: bool = False) -> Column:
    return Column(name=name, kind=kind, says=says, to=to, needed=needed)


def _needed(name: str, says: str, kind: Kind = "text", to: str | None = None) -> Column:
    return _of(name, says, kind, to=to, needed=True)


ARTICLE = _needed("article", "The article that it stands in", to="articles")
START = _needed("start", "Where it begins in the article's text, in code points from 0", "integer")
END = _needed("end", "Just past its last code point", "integer")
PERMALINK = "Its page below the top of the site"

TABLES = (
    Table(name="articles", key=("id",), label="headline", says="Every article, earlier versions and withdrawn ones too", columns=(
        _needed("id", "Ten characters from the digest of the original"),
        _needed("original", "The file as received: name, media type, size, SHA-256, day, part", "record"),
        _needed("headline", "The headline as printed"),
        _of("kicker", "The line above the headline"),
        _of("standfirst", "The lines between headline and text"),
        _needed("bylines", "Who signs, as printed", "list"),
        _of("published", "The date in force, in the Extended Date/Time Format"),
        _of("date_basis", "How the date is known: stated, metadata, url, filename, inferred or curated"),
        _of("date_text", "The date as printed"),
        _of("publication", "The newspaper"),
        _of("section", "The section of the newspaper"),
        _of("url", "Where the newspaper published it"),
        _of("language", "BCP 47 tag"),
        _needed("direction", "Of its script: ltr or rtl"),
        _needed("credits", "Credits of pictures", "list"),
        _of("dateline", "The place printed at the head of the text"),
        _of("genre", "news, comment, letter, obituary, feature"),
        _of("page", "The page of the newspaper"),
        _of("rights", "Whose the article is, as recorded"),
        _needed("access", "How much of it may be shown: full, excerpt or metadata"),
        _of("withdrawn", "When and why it was taken down, and what replaces it", "record"),
        _needed("corrections", "What the newspaper corrected later", "list"),
        _needed("provenance", "Every way in which these bytes came in", "list"),
        _needed("set_aside", "What is printed in the original and is not the article's text, with line and rule", "list"),
        _needed("links", "Links to other articles that stood among the text", "list"),
        _needed("tags", "Topics and hashtags", "list"),
        _of("text", "Headline, standfirst, headings and paragraphs, joined by one blank line"),
        _needed("blocks", "Where each part stands in the text", "list"),
        _needed("permalink", PERMALINK),
        _of("story", "The story that it is a report of", to="stories"),
        _needed("versions", "Ids of all its versions, the current one last; empty when there is one", "list"),
        _of("duplicate_of", "The earliest article of another newspaper with the same text", to="articles"))),
    Table(name="mentions", key=("article", "start", "end"), says="Every place where a name stands", columns=(
        ARTICLE, START, END, _needed("surface", "The words as printed"),
        _needed("type", "person, organisation, place, group, work or event"), _of("entity", "Who or what it names", to="entities"))),
    Table(name="entities", key=("id",), label="name", says="People, organisations, places, groups, works and events", columns=(
        _needed("id", "Kind and name"), _needed("type", "person, organisation, place, group, work or event"),
        _needed("name", "The name in full"), _needed("aliases", "Its other names", "list"),
        _needed("articles", "How many articles name it", "integer"), _needed("mentions", "How often they name it", "integer"),
        _needed("same_as", "Addresses of the same thing elsewhere", "list"),
        _of("latitude", "Degrees north", "number"), _of("longitude", "Degrees east", "number"), _of("permalink", PERMALINK))),
    Table(name="stories", key=("id",), label="headline", says="Reports of one event, side by side", columns=(
        _needed("id", "Kind and name"), _needed("headline", "What happened"),
        _needed("articles", "Ids of its reports, in order of time", "list"),
        _of("first", "The first day that their dates allow"), _of("last", "The last day that their dates allow"),
        _needed("because", "Why they are one story", "list"), _needed("permalink", PERMALINK),
        _needed("differences", "Where the reports differ", "list"))),
    Table(name="quotes", says="Quotations and who speaks", columns=(
        ARTICLE, START, END, _needed("text", "The words quoted, without the marks"),
        _of("speaker", "Who speaks", to="entities"), _of("speaker_text", "Who speaks, as printed"),
        _needed("kind", "full, fragment, scare or heading"))),
    Table(name="figures", says="Numbers that articles report, with whose claim they are", columns=(
        ARTICLE, START, END, _of("value", "The number; the lower end of a range", "number"), _needed("text", "The figure as printed"),
        _of("qualifier", "at least, over, nearly …"), _of("what", "What was counted or happened"), _of("who", "To whom"),
        _of("where", "Where"), _of("attribution", "Whose claim, as printed"))),
    Table(name="links", key=("from", "to", "kind"), says="Every computed link, and why", columns=(
        _needed("from", "The article that it leads from", to="articles"),
        _needed("to", "Id of an article, a name, a topic or a story"),
        _needed("kind", "version, copy, reference, topic, story, related or mention"), _needed("because", "Why", "list"))),
)
