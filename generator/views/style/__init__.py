"""The style page: every component in every state, light and dark side by side, made by the real macros from an invented archive.

Only builds of one's own have it; a test fails while a macro of the theme has no specimen. What it says of itself is in English.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.views.article import article_page
from generator.views.article_row import Group, Row, by_month, row
from generator.views.calendar import month_page, year_page
from generator.views.cards import Card, card_of
from generator.views.concordance import PartLink
from generator.views.desk import Desk, desk_for
from generator.views.entities import entities_pages
from generator.views.entity import entity_page
from generator.views.frame import STYLE as PATH
from generator.views.frame import Frame, NavLink, frame
from generator.views.letters import Rows, letter_rows
from generator.views.meta import NO_INDEX
from generator.views.on_this_day import TodayView
from generator.views.page import Page
from generator.views.spine import Here, Spine, spine
from generator.views.story import story_page
from generator.views.style.archive import Invented, invented
from generator.views.style.contrast import contrast
from generator.views.workings import Workings

PAPER = "paper"
TYPES = ("as-h1", "as-h2", "as-h3", "standfirst", "kicker", "text", "from", "mono")
SAYS = {
    "title": "The components of this archive",
    "about": "Each twice: as you have set the colours, and the other way round, which is only a picture. Made from an invented archive.",
    "sample": "Nine passengers of the Orrin ferry are missing, 1971–2016; quays are closed.",
    "type": "Type", "colours": "Colours, and their contrast with the paper, light and dark", "spines": "The spine",
    "slips": "Accession slips", "bodies": "Text",
    "rows": "Articles in lists", "notices": "Notices and empty states", "controls": "Buttons, fields, chips and tabs",
    "cards": "Link cards", "lists": "Names", "reasons": "Reasons", "over_time": "Over time, and on the map",
    "mentions": "Mentions and quotations",
    "told": "How the papers told it", "changes": "Versions and copies", "days": "Sheets of days", "taking": "Citing and taking away",
    "print": "Print",
    "printing": "Print this page: the navigation is left out, colours are those of paper, and a slip is boxed at the head of its article.",
}
"""What the page says of itself."""

ARTICLES = ("full", "later", "copy", "undated", "month", "withdrawn", "ar")
LETTERED = tuple(f"people/a-z/{letters}" for letters in ("c", "h", "ha", "ho", "l", "0-9"))
ENTITIES = {"person": "people/ines-calloway", "place": "places/brimsey"}
ROWS = ("full", "undated", "month", "withdrawn", "comment", "obituary", "feature", "long", "ar", "he", "el", "ru")
"""The articles that stand as rows: a report, one without a date, with a month alone …, the genres, a name too long, four scripts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What the theme's files say of themselves."""

    sheets: tuple[str, ...]
    """Style sheets of the kinds of pages, all of which are shown here."""

    tokens: Mapping[str, tuple[str, str]]
    """Colour -> what it is in light and in dark: "ink" -> ("#1b1815", "#e9e3d8")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Swatch:
    """A colour."""

    name: str
    light: str
    dark: str
    on_light: str
    """Its contrast with the paper: "16.8"."""

    on_dark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleView:
    """Everything that style.html prints."""

    frame: Frame
    sheets: tuple[str, ...]
    swatches: tuple[Swatch, ...]
    types: tuple[str, ...]
    """Classes that set type."""

    views: Mapping[str, object]
    """What it shows -> the view of the page that a component stands on."""

    spines: Mapping[str, Spine | None]
    cards: Mapping[str, Card]
    rows: tuple[Row, ...]
    groups: tuple[Group, ...]
    says: Mapping[str, str]
    parts: tuple[PartLink, ...]
    orders: tuple[NavLink, ...]
    letters: Rows
    today: TodayView


def style_page(desk: Desk, look: Look) -> Page:
    """The page; what is around its specimens is the archive's own."""
    made = invented()
    bench = desk_for(made.catalogue, desk.site)
    shown = tuple(row(bench, PATH, made.article[key]) for key in ROWS)
    view = StyleView(
        frame=frame(desk, PATH, "Style", metas=NO_INDEX), sheets=look.sheets, swatches=_swatches(look.tokens), types=TYPES,
        views=_views(bench, made), spines=_spines(bench, made), cards=_cards(bench, made), rows=shown,
        groups=by_month(bench, PATH, [made.article[key] for key in ("full", "month", "undated")]),
        says=SAYS, parts=(PartLink(label="2016", href=PATH, count="12"),),
        orders=(NavLink(label="A–Z", href=PATH, current=True), NavLink(label="1–9", href=PATH)),
        letters=tuple(tuple(replace(link, href=PATH) for link in row) for row in letter_rows("people/a-z/ha.html", LETTERED)),
        today=TodayView(rows=shown[:1], href=PATH, more=shown[0].when.text))
    return Page(path=PATH, template="style.html", view=view)


def _swatches(tokens: Mapping[str, tuple[str, str]]) -> tuple[Swatch, ...]:
    light, dark = tokens[PAPER]
    return tuple(Swatch(name=name, light=one, dark=other, on_light=f"{contrast(one, light):.1f}", on_dark=f"{contrast(other, dark):.1f}")
                 for name, (one, other) in tokens.items())


def _views(bench: Desk, made: Invented) -> dict[str, object]:
    held, workings = made.catalogue, Workings(bench)
    articles = {key: made.article[key] for key in ARTICLES} | {"version": held.current(made.article["later"])}
    articles["copied"] = articles.pop("copy")
    articles["earlier"] = held.versions[made.article["later"]][0]
    found: dict[str, object] = {key: article_page(bench, held.by_id[id_], workings, (None, None)).view for key, id_ in articles.items()}
    found |= {key: entity_page(bench, held.entity[id_]).view for key, id_ in ENTITIES.items()}
    folder, title, people = bench.lists()[0]
    found["people"] = next(iter(entities_pages(bench, folder, title, people))).view
    found["story"] = story_page(bench, held.stories[0]).view
    return found | {"year": year_page(bench, "2016").view, "april": month_page(bench, "2016-04").view}


def _spines(bench: Desk, made: Invented) -> dict[str, Spine | None]:
    dates, person = made.catalogue.dates, made.catalogue.mentioned_in[ENTITIES["person"]]
    return {
        "nowhere": spine(bench, PATH),
        "day": spine(bench, PATH, Here(day=dates[made.article["full"]], ticks=(dates[made.article["other"]],))),
        "month": spine(bench, PATH, Here(day=dates[made.article["month"]])), "undated": spine(bench, PATH, Here(undated=True)),
        "person": spine(bench, PATH, Here(articles=person, words="Ines Calloway")), "year": spine(bench, PATH, Here(period="2016"))}


def _cards(bench: Desk, made: Invented) -> dict[str, Card]:
    story, articles = made.catalogue.stories[0].id, made.article
    return {"person": card_of(bench, ENTITIES["person"]), "story": card_of(bench, story), "article": card_of(bench, articles["full"]),
            "withdrawn": card_of(bench, articles["withdrawn"]), "long": card_of(bench, articles["long"]),
            "arabic": card_of(bench, articles["ar"])}
