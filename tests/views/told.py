"""A story with everything that its page can hold, and one of thirty reports; both of the burning ferry off Brimsey."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator import dates
from generator.catalogue import Catalogue
from generator.model import (
    Addition,
    Article,
    Because,
    Difference,
    Fact,
    Moment,
    OwnWords,
    Passage,
    Printing,
    Related,
    SharedQuotation,
    Side,
    Story,
)
from tests.views import sample
from tests.views.sample import BRIMSEY, CALLOWAY, article, passage

WHY = (Because(kind="words", detail="both sentences speak of the ferry", weight=0.8),)
SAID = "“She went like paper, and nobody on the quay had a boat that could reach her in time,” said Ines Calloway."

ECHO = article(
    "Ferry burns off Brimsey with fourteen aboard",
    f"A ferry burned off Brimsey on Friday with 14 passengers aboard, the Harbour Board said.\n\n{SAID}\n\n"
    "The flames were seen from the lighthouse.", published="2016-04-29", publication="The Kessel Echo")
STAR = article(
    "Nine lost on the sound",
    "Nine passengers were lost when a ferry burned off Brimsey on Friday, he said.\n\n“She went like paper,” said Ines Calloway, who "
    "had “a boat which could reach her.”\n\nA mutineer was arrested on Saturday.", published="2016-04-30", publication="The Orrin Star")
ARABIC = article("حريق العبّارة قبالة برمزي", "احترقت العبّارة قبالة الساحل يوم الجمعة وعلى متنها 14 راكبا.", language="ar", direction="rtl",
                 published="2016-04-30", publication="الجريدة")
UNDATED = article(
    "A headline so long that no column of any newspaper would have had room for it without a deck, a second deck and a turn to page nine",
    "A ferry with 14 passengers aboard burned off Brimsey.\n\nThe Coast Agency printed it.")
REPORTS = (ECHO, STAR, ARABIC, UNDATED)


def side(report: Article, words: str, claim: str, attribution: str | None = None, entity: str | None = None) -> Side:
    return Side(passage=passage(report, words), claim=claim, attribution=attribution, attribution_entity=entity)


def story(reports: Sequence[Article], **told: object) -> Story:
    fields: dict[str, object] = {
        "id": "stories/ferry", "founder": reports[0].id, "headline": "The burning ferry", "articles": tuple(a.id for a in reports),
        "because": WHY}
    return Story(**(fields | told))  # type: ignore[arg-type]


def words(report: Article, *given: str) -> OwnWords:
    return OwnWords(article=report.id, words=tuple(passage(report, word) for word in given))


def printing(report: Article, text: str, kept: Sequence[tuple[int, int]], changed: Sequence[tuple[int, int]] = ()) -> Printing:
    return Printing(passage=passage(report, text), kept=tuple(kept), changed=tuple(changed))


def span(text: str, *parts: str) -> list[tuple[int, int]]:
    return [(text.index(part), text.index(part) + len(part)) for part in parts]


def quotations() -> tuple[SharedQuotation, ...]:
    """One that the Star cut at its end, and one of which it changed a word."""
    full = "She went like paper, and nobody on the quay had a boat that could reach her in time,"
    whole, tail = passage(ECHO, full), "a boat which could reach her."
    return (
        SharedQuotation(fullest=whole, speaker=CALLOWAY.id, because=WHY, printings=(
            printing(ECHO, full, [(0, len(full))]), printing(STAR, "She went like paper,", span(full, "She went like paper,")))),
        SharedQuotation(fullest=whole, speaker=None, because=WHY, printings=(
            printing(ECHO, full, [(0, len(full))]), printing(STAR, tail, span(full, "a boat ", " could reach her"), span(tail, "which")))),
    )


def full() -> Catalogue:
    """Four reports, one in Arabic, one without a date, one of no known paper; every part of the page."""
    moments = (moment(ECHO, "on Friday", "2016-04-29"), moment(STAR, "on Friday", "2016-04-29~"), moment(STAR, "on Saturday", "2016-04-30"))
    told = story(
        REPORTS, shared=(BRIMSEY.id,), quotations=quotations(), timeline=moments,
        facts=(Fact(about="passengers aboard", because=WHY, sides=(
            side(ECHO, "14 passengers", "14 passengers", "the Harbour Board"), side(ARABIC, "14 راكبا", "14 راكبا"),
            side(UNDATED, "14 passengers", "14 passengers"))),),
        differences=(Difference(about="passengers lost", because=WHY, sides=(
            side(ECHO, "14 passengers", "14 passengers", "the Harbour Board"), side(STAR, "Nine passengers", "Nine passengers", "he"))),),
        additions=(Addition(kind="figure", passage=passage(STAR, "Nine passengers"), label="Nine passengers"),
                   Addition(kind="sentence", passage=whole_sentence(ECHO, "The flames were seen from the lighthouse."), label="x")),
        own_words=(words(ECHO, "lighthouse", "flames"), words(STAR, "mutineer")))
    return sample.catalogue(REPORTS, stories=(told,))


def whole_sentence(report: Article, text: str) -> Passage:
    found = passage(report, text)
    return replace(found, sentence=(found.start, found.end))


def moment(report: Article, text: str, day: str) -> Moment:
    basis = "inferred" if day.endswith("~") else "stated"
    return Moment(date=dates.parse(day, basis, WHY), passage=passage(report, text), because=WHY)  # type: ignore[arg-type]


def bare() -> Catalogue:
    """Two reports of which nothing is told."""
    return sample.catalogue((ECHO, UNDATED), stories=(story((ECHO, UNDATED), because=()),))


def curated() -> Catalogue:
    """The same, as an editor decided."""
    return sample.catalogue((ECHO, UNDATED), stories=(story((ECHO, UNDATED), because=(), curated=True),))


def thirty() -> Catalogue:
    """Thirty reports of no known paper and no known day, each with something of its own."""
    made = [article(f"The ferry off Brimsey, told for the {number}th time" + " and at length" * (number % 5),
                    f"A ferry burned off Brimsey. Report {number} counted {number} gulls over the wreck, and saw {number} lamps.")
            for number in range(4, 34)]
    own = tuple(Addition(kind="figure", passage=passage(a, f"{n} gulls"), label=f"{n} gulls") for n, a in enumerate(made, start=4))
    facts = tuple(Fact(about=f"lamps on mast {n}", sides=(side(a, "lamps", "lamps"), side(b, "lamps", "lamps")))
                  for n, (a, b) in enumerate(pairwise(made[:9])))
    return sample.catalogue(made, stories=(story(made, additions=own, shared=(BRIMSEY.id,), facts=facts),))


def days() -> Catalogue:
    """Nine reports of four days, the last undated; the fifth has a copy in another paper."""
    dated = [article(f"Day {number} of the ferry", f"A ferry burned off Brimsey. Day {number}.", published=f"2016-04-{20 + number // 2}",
                     publication=f"Paper {number}") for number in range(8)]
    made = [*dated, article("No day of the ferry", "A ferry burned off Brimsey once.")]
    found = sample.catalogue(made, stories=(story(made),))
    related = {made[0].id: (
        Related(article=made[8].id, weight=0.5, because=(Because(kind="dates", detail="2 days apart", weight=0.2),
                                                         Because(kind="names", detail="both name Brimsey", weight=0.7))),
        Related(article="gone", weight=0.4, because=WHY), Related(article=made[7].id, weight=0.3, because=()))}
    return replace(found, copies={made[4].id: (made[5].id,), made[5].id: (made[4].id,)}, related=related)
