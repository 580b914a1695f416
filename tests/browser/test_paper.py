"""Pages of names and stories on paper, as Chromium prints them: what stands in columns, and how much room a table takes."""

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO

import pytest
from playwright.sync_api import Browser
from pypdf import PageObject, PdfReader

from generator import catalogue
from generator.authority import Authority, StoryRecord
from generator.model import Article, Name
from generator.permalinks import Ledger
from tests.views import render, sample

CALLOWAY = Name(name="Ines Calloway", type="person", surfaces=("Ines Calloway",))
YEARS = range(1931, 1991)
NAME = "people/ines-calloway.html"
HEIGHT, MARGIN = 842, 57
"""Of an A4 page, in points."""

LEFT, SECOND = 57, 310
"""Where the first column begins, and the second."""

Piece = tuple[int, int, str]
"""Where words begin, from the left and from the foot of the page, and the words."""

Printer = Callable[[str], list[list[Piece]]]


def spoken() -> list[Article]:
    """A name in one article of each of sixty years, and in nine more of the last."""
    body = "Ines Calloway spoke of boat {0}. Ines Calloway left.\n\nThe harbour of boat {0} is old."
    dated = [*((year, "03-01") for year in YEARS), *((YEARS[-1], f"04-{day:02}") for day in range(10, 19))]
    return [sample.article(f"Report {number}", body.format(number), published=f"{year}-{day}", names=(CALLOWAY,))
            for number, (year, day) in enumerate(dated)]


def told() -> list[Article]:
    """Eight reports of one story, each of which adds sentences."""
    things = ("keel", "mast", "sail", "anchor", "buoy", "net", "oar", "hull")
    return [sample.article(f"The wreck and its {thing}", f"The wreck was raised. Divers found the {thing} of the wreck on Monday, "
                           f"he said.\n\nThe {thing} weighed {number + 2} tonnes and was sold in Orrin.", published="2001-05-02",
                           publication=f"Paper {number}") for number, thing in enumerate(things)]


@pytest.fixture(scope="module")
def printer(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Printer]:
    """What prints a page of the archive."""
    folder, reports = tmp_path_factory.mktemp("paper"), told()
    wreck = StoryRecord(name="wreck", articles=tuple(report.id for report in reports))
    render.write(catalogue.build([*spoken(), *reports], Authority(stories=(wreck,)), Ledger(())), folder)
    context = browser.new_context(viewport={"width": 642, "height": 971})
    page = context.new_page()

    def sheets(path: str) -> list[list[Piece]]:
        page.goto(f"{folder.as_uri()}/{path}")
        return [pieces(sheet) for sheet in PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, format="A4"))).pages]

    yield sheets
    context.close()


def pieces(sheet: PageObject) -> list[Piece]:
    """The words of a sheet without the number of the page."""
    held: list[Piece] = []

    def met(text: str, cm: Sequence[float], tm: Sequence[float], *_: object) -> None:
        if text.strip():
            held.append((round(tm[4] * cm[0] + cm[4]), round(tm[5] * cm[3] + cm[5]), text.strip()))

    sheet.extract_text(visitor_text=met)
    return [piece for piece in held if piece[1] > MARGIN]


def lefts(sheet: Sequence[Piece], word: str) -> set[int]:
    """Where what begins with this word begins."""
    return {left for left, _, text in sheet if text.startswith(word)}


def lowest(sheet: Sequence[Piece]) -> str:
    """The last line of the sheet."""
    foot = min(height for _, height, _ in sheet)
    return " ".join(text for _, height, text in sheet if height == foot)


def test_mentions_of_a_year_stand_in_two_columns(printer: Printer) -> None:
    last = printer(NAME)[-1]

    assert [LEFT, SECOND] == sorted(lefts(last, "Report 6"))


def test_what_each_report_of_a_story_adds_stands_in_two_columns(printer: Printer) -> None:
    first, *_ = printer("stories/wreck.html")

    assert [LEFT, SECOND] == sorted(lefts(first, "1 figure in this report alone"))


def test_a_table_of_sixty_years_leaves_the_first_sheet_room_for_mentions(printer: Printer) -> None:
    first, *_ = printer(NAME)
    (begins,) = [height for _, height, text in first if text == "In context"]

    assert {str(year) for year in YEARS} <= {text for *_, text in first}
    assert begins > HEIGHT / 3
    assert len([text for *_, text in first if text.startswith("Report ")]) > 1


def test_no_sheet_ends_with_the_heading_of_what_stands_on_the_next(printer: Printer) -> None:
    assert [] == [foot for sheet in printer(NAME) if (foot := lowest(sheet)).endswith(("articles", "article", "In context", "Stories"))]
