"""An invented archive to be read in: names in several articles, a story, links from text to text, a very long article, an Arabic one."""

from dataclasses import replace
from functools import cache

from generator import catalogue
from generator.authority import Authority
from generator.catalogue import Catalogue
from generator.model import Article, Name, Withdrawal
from generator.permalinks import Ledger
from tests.views import sample

LAMP, GONE, BARE = (f"https://echo.example/{what}" for what in ("lamp", "gone", "bare"))
LINES = ("Divers went down at dawn and came up with nothing but rope.", "The board met behind closed doors until the lamps were lit.",
         "Nobody on the quay could say who had ordered the second boat.", "A clerk read the list of names twice, and then once more.")
NAMES = tuple(Name(name=name, type=kind, surfaces=(name,), roles=roles) for name, kind, roles in (
    ("Petra Lindqvist", "person", ("harbour master",)), ("Oswin Hale", "person", ()), ("Port Kessel", "place", ()),
    ("حيدر عبد الكريم", "person", ())))
ALIKE = "One of the divers said that they had found"
SAID = "Petra Lindqvist said in Port Kessel that the well-known lamp, R&D and all, would be lit again"

ARABIC = "قال حيدر عبد الكريم إن العبّارة احترقت يوم الجمعة.\n\nعاد الجميع إلى الميناء."
START = f"""[The *lamp*]({LAMP}), [one report]({GONE}) and [another]({BARE}) were on the table in Port Kessel.

{SAID}; that is what they had all read.

## What is left

Oswin Hale disagreed with Petra Lindqvist.

- a list
- of two"""


@cache
def articles() -> dict[str, Article]:
    """What each is for -> the article."""
    return {
        "lamp": _made("Lamp of Thornwick is lit again", f"{SAID}.\n\n" + _paragraphs(4), "2012-05-02", url=LAMP),
        "gone": _made("A report that was taken down", "Nothing of Petra Lindqvist may be shown, said Oswin Hale.", "2012-05-03", url=GONE,
                      withdrawn=Withdrawal(date="2020-02-03", reason="At the publisher's request.")),
        "bare": _made("A report known by its headline", "Secret words of Oswin Hale.", "2012-05", url=BARE, access="metadata"),
        "start": _made("Petra Lindqvist asks who paid for the lamp",
                       f"{START}\n\n{ALIKE} a bell.\n\n{ALIKE} a lamp.\n\n{_paragraphs(20)}", "2012-05-04",
                       standfirst="Petra Lindqvist asks"),
        "between": _made("Harbour dues rise", "Oswin Hale spoke of dues.\n\n" + _paragraphs(2), "2012-06-01"),
        "later": _made("Petra Lindqvist closes the books", f"Petra Lindqvist closed them in Port Kessel.\n\n{_paragraphs(2)}",
                       "2012-07-01"),
        "long": _made("The whole inquiry", _paragraphs(160), "2013-01-01"),
        "arabic": _made("حريق في الميناء", ARABIC, "2013-02-01", language="ar", direction="rtl"),
    }


def archive() -> Catalogue:
    """As a build makes it."""
    return catalogue.build(articles().values(), Authority(), Ledger(()))


def path_of(which: str) -> str:
    """The address of one of the articles."""
    made = articles()[which]
    return f"articles/{made.slug}-{made.id}.html"


def _paragraphs(count: int) -> str:
    return "\n\n".join(f"Number {n}. {LINES[n % len(LINES)]}" for n in range(1, count + 1))


def _made(headline: str, body: str, published: str, **more: object) -> Article:
    given = {"publication": "The Kessel Echo", "language": "en"} | more
    made = sample.article(headline, body, published=published, **given)
    return replace(made, names=tuple(name for name in NAMES if name.name in made.text))
