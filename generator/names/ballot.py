"""One type per string per article: every finding votes, tables and head nouns count more than the model's guess."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from generator.model import EntityType
from generator.names.gazetteer import candidates, capitals, states
from generator.names.lexicon import by_form, words
from generator.names.page import Found, Page

OTHER: EntityType = "work"
"""What a trusted recogniser takes for a name of something else, a film, a tax, a cup, counts for: it is no person, body or place."""

WEIGHT = {"model": 1.0, "possessives": 0.5, "offices": 0.5, "table": 6.0, "people": 3.0, "organisations": 3.0, "apposed": 3.0,
          "facilities": 4.0, "places": 2.0, "demonyms": 1.0, "events": 4.0, "lists": 1.5, "acronyms": 3.0, "bodies": 3.0, "papers": 4.0,
          "governments": 2.0, "coordinated": 3.0, "peoples": 3.0, "companies": 3.0,
          "dealings": 3.0, "partners": 3.0, "clubs": 3.0, "titled_works": 3.0}
TRUST, BESIDE = 6.0, 3.0
"""What a trusted recogniser's finding counts, times its probability, and the most that any other counts beside it."""

BESIDE_TRUSTED = {"facilities": 1.0, "organisations": 1.5, "papers": 7.0, "dealings": 9.0, "partners": 9.0, "clubs": 9.0,
                  "titled_works": 9.0}
"""Papers show themselves, and so do companies, clubs and works that the text deals with as such. Where head nouns contradict a
trusted recogniser, it is right two times in three, on buildings nine in ten."""

COUNTRY = 7.0
"""A country or region of the tables: where a trusted recogniser takes it for a body, the table is right 23 times in 24."""

TOWN = 1.5
"""What the gazetteer adds for a town of LARGE or more people; a third of it for a smaller one."""

CITY = 6.5
"""The same for a town of METROPOLIS or more; for a capital each time that a trusted recogniser takes it for something."""

BODY = 9.0
"""What a word counts that makes a body's name, for each finding."""

COURTS = frozenset("District Supreme High Appeal Appeals Crown Circuit Federal Constitutional Criminal County".split())
"""Words beside "Court" that make it no street and no park."""

CONTESTS = frozenset("Cup Open Championship Championships Olympics Games Prix Trophy Masters".split())
"""Last words of what is played for: no body, and no place."""

LAWS = frozenset("Tax Act Bill Requirement Index Treaty Amendment Directive Duty Accord".split())
"""Last words of laws, levies and measures."""

CONTESTS_AND_LAWS: tuple[tuple[EntityType, frozenset[str]], ...] = (("event", CONTESTS), (OTHER, LAWS))

LONGEST_ACRONYM = 3
"""Letters up to which capitals are likely an acronym, whatever else is spelled so."""

LARGE, METROPOLIS = 100_000, 500_000
ORDER: tuple[EntityType, ...] = ("place", "person", "organisation", "group", "event", "work")
"""Which type wins a draw."""

Votes = dict[EntityType, float]


def count(page: Page, found: tuple[Found, ...]) -> dict[str, Votes]:
    """Surface -> weight of each type; surfaces that nothing could type are left out."""
    votes: dict[str, Votes] = defaultdict(lambda: defaultdict(float))
    times = Counter(page.surface(name) for name in found if name.source == "model") if page.trusted else Counter[str]()
    for name in found:
        ballot, kind = votes[page.surface(name)], name.type or (OTHER if page.trusted and name.source == "model" else None)
        if kind:
            ballot[kind] += _weight(page, name)
    _written_out(votes)
    for surface, ballot in votes.items():
        if not page.trusted and "group" in ballot and candidates(surface):
            ballot["place"] = ballot.get("place", 0) + ballot.pop("group")
        _tables(surface, ballot, max(1, times[surface]))
        _shouted(surface, ballot)
    return {surface: dict(ballot) for surface, ballot in votes.items() if ballot}


def _written_out(votes: Mapping[str, Votes]) -> None:
    """A name in capitals that the article also prints in small letters is the same thing: "FRANKFURT" and "Frankfurt"."""
    for surface in [s for s in votes if s.isupper() and len(s) > LONGEST_ACRONYM and s.title() in votes]:
        for kind, weight in votes[surface.title()].items():
            votes[surface][kind] = votes[surface].get(kind, 0) + weight


def _weight(page: Page, name: Found) -> float:
    if not page.trusted:
        return WEIGHT[name.source]
    if name.source == "model":
        return TRUST * name.sure
    return COUNTRY if name.source == "table" and name.type == "place" else BESIDE_TRUSTED.get(name.source, min(WEIGHT[name.source], BESIDE))


def winner(ballot: Mapping[EntityType, float]) -> EntityType:
    return max(ballot, key=lambda kind: (ballot[kind], -ORDER.index(kind)))


def _shouted(surface: str, ballot: Votes) -> None:
    """A word in capitals throughout is hardly a person: what the model took for one counts for an organisation."""
    if surface.isupper() and len(surface) > 2 and surface.isalpha() and "person" in ballot:
        ballot["organisation"] = ballot.get("organisation", 0) + ballot.pop("person")


def _tables(surface: str, ballot: Votes, times: int) -> None:
    """What tables say of the words; of a capital as often as a trusted recogniser took them for something."""
    last = surface.rpartition(" ")[2] if " " in surface else ""
    for kind, heads in CONTESTS_AND_LAWS:
        if ballot and last in heads:
            ballot[kind] = ballot.get(kind, 0) + BODY * times
    if _bodys_name(surface) and ballot:
        ballot["organisation"] = ballot.get("organisation", 0) + BODY * times
    known = by_form().get(surface)
    if known:
        ballot[known.type] = ballot.get(known.type, 0) + (WEIGHT["table"] if surface not in known.guarded else 1.0)
        return
    bearers = candidates(surface)
    if surface in states():
        ballot["place"] = ballot.get("place", 0) + 2 * TOWN
    elif bearers:
        ballot["place"] = ballot.get("place", 0) + _weight_of_town(surface, bearers[0].population, times)


def _bodys_name(surface: str) -> bool:
    """Whether the first word makes a body of what follows ("Gruppo Z"), or the last is a court's."""
    first, *middle = surface.split()
    court = bool(middle) and middle[-1] == "Court" and bool(COURTS & {first, *middle})
    return bool(middle) and (court or first in words("organisation_first.txt"))


def _weight_of_town(name: str, population: int, times: int) -> float:
    """A capital acts and speaks in the news as people do and is hardly ever anything else; a small town shares its name with anybody."""
    if population >= METROPOLIS and name in capitals():
        return CITY * times
    return CITY if population >= METROPOLIS else TOWN if population >= LARGE else TOWN / 3
