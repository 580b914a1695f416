"""What the accession slip of a page says, for a book: where an article came from, when it was, how we know, and its address."""

from collections.abc import Iterator
from html import escape
from xml.etree.ElementTree import Element

from generator.export.book.xhtml import Inside, element, fragment, under
from generator.model import Article
from generator.views.desk import Desk
from generator.views.slip import Slip, slip
from generator.wording import Wording


def facts(desk: Desk, article: Article, path: str) -> Element:
    """The slip of one article."""
    say, card = desk.say, slip(desk, article, path)
    rows = [*_rows(say, card), _address(desk, path)]
    listed = [element("div", element("dt", term), *(element("dd", *_set_apart(fact)) for fact in told)) for term, told in rows if told]
    return element("aside", element("h2", say.gettext("Accession slip")), element("p", card.accession, class_="number"),
                   element("dl", *listed), class_="slip", lang=say.language, dir=say.direction)


Row = tuple[str, list[Inside]]
"""Term, facts."""


def _rows(say: Wording, card: Slip) -> Iterator[Row]:
    page = say.gettext("page %(page)s", page=card.printed_page) if card.printed_page else None
    yield say.gettext("Publication"), [one for one in (card.publication, card.section, page) if one]
    yield say.gettext("Date"), [*_date(say, card)]
    yield say.gettext("Language"), [card.language] if card.language else []
    yield say.gettext("Credits"), [*card.credits]
    yield say.gettext("Original"), [card.original, card.kind]
    received: list[Inside] = [card.received or say.gettext("Day not recorded")] if card.received or card.source else []
    yield say.gettext("Received"), received + ([_link(card.source)] if card.source else [])
    yield "SHA-256", [card.digest.full]
    yield say.gettext("Rights"), [card.rights]
    yield say.gettext("Corrected"), [*card.corrections]
    yield say.gettext("Set aside"), [card.aside_count] if card.aside else []


def _date(say: Wording, card: Slip) -> Iterator[Inside]:
    when = card.when
    yield say.gettext("%(date)s, inferred", date=when.text) if when.inferred else when.text
    if when.printed:
        told = say.gettext("%(basis)s: “<bdi>%(printed)s</bdi>”", basis=escape(when.basis), printed=escape(when.printed))
        yield element("span", *under(fragment(told)))
    else:
        yield when.basis
    if when.inferred:
        yield from (reason.detail for reason in when.because)


def _address(desk: Desk, path: str) -> Row:
    if full := desk.full(path):
        return desk.say.gettext("Permalink"), [_link(full)]
    return desk.say.gettext("Address in this archive"), [path]


def _link(address: str) -> Element:
    return element("a", address, href=address, dir="ltr")


def _set_apart(fact: Inside) -> Iterator[Inside]:
    """Words of an article or a file, of which no sign changes sides for the words beside it."""
    yield element("bdi", fact) if isinstance(fact, str) else fact
