"""Laws of resolution, over invented archives: the order of arrival, one article more, what the ledger has published."""

import random
from collections.abc import Iterable, Sequence

from anyascii import anyascii
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Article, Entity, Name
from generator.names import Resolution
from generator.names.lexicon import known
from generator.names.organisations import initials
from generator.names.resolution import NO_LEDGER
from generator.names.resolution.senses import senses
from generator.permalinks import Ledger, Row
from tests.names.making import about, name, resolved

NAMES = st.sampled_from([
    name("Imelda Zubwa", "person", "Zubwa", roles=("chief judge",)), name("Otto Zubwa", "person"),
    name("Zubwa", "person", roles=("judge",)),
    name("Zubwa", "person"), name("I. Zubwa", "person"), name("Imelda Ada Zubwa", "person"), name("Fellow Zubwa", "person"),
    name("US", "place"), name("U.S.", "place"), name("United States", "place"), name("American", "group"), name("USA", "organisation"),
    name("Wend Growers Union", "organisation", "WGU"), name("West Gate University", "organisation", "WGU"), name("WGU", "organisation"),
    name("Wend Union", "organisation"), name("Tripoli", "place"), name("Libya", "place"), name("Lebanese", "group"),
    name("Damascus", "place"),
    name("Syria", "place"), name("Georgia", "place"), name("Alabama", "place"), name("Ala.", "place"), name("Armenia", "place"),
    name("Finance Ministry", "organisation"), name("Ministry of Finance", "organisation"), name("Libyan Finance Ministry", "organisation"),
    name("Congress", "organisation"), name("Dunnock", "organisation"), name("Dunnock", "person"), name("Dunnock Mills Inc", "organisation"),
    name("Dunnock Mills", "organisation"), name("Dunnock Mills Plc", "organisation"), name("Green Gloves", "organisation"),
    name("Green Gloves", "place"), name("Åre", "place"), name("Are", "place"), name("Bombay", "place"), name("Mumbai", "place")])
OWN = st.lists(NAMES, min_size=1, max_size=5, unique_by=lambda n: n.name)
ARCHIVES = st.lists(OWN, min_size=1, max_size=7)


def articles_of(archive: Sequence[Sequence[Name]]) -> list[Article]:
    return [about(f"a{number}", *own) for number, own in enumerate(archive)]


def ledger_of(found: Resolution, articles: Iterable[Article], before: Ledger = NO_LEDGER) -> Ledger:
    """What a build would have published, behind what was published before."""
    rows = [Row(path=f"articles/{a.id}.html", kind="article", target=a.id) for a in articles]
    rows += [Row(path=f"{e.id}.html", kind=e.type, target=e.id) for e in found.entities if e.type in ("person", "organisation", "place")]
    return Ledger((*before.rows, *(row for row in rows if row not in before.rows)))


def words(*forms: str) -> set[str]:
    """The words of names, their initials, and what the tables know under them: all that can make two names kin."""
    found = set(forms)
    for thing in known():
        if found & set(thing.forms) or (thing.demonym_of and thing.demonym_of in found):
            found |= {thing.name, *thing.forms, *([thing.demonym_of] if thing.demonym_of else [])}
    found |= {sense.name for form in forms for sense in senses(form)}
    return {word for form in found for word in (*anyascii(form).casefold().replace(".", "").split(), initials(form).casefold())}


def kin(entity: Entity) -> set[str]:
    return words(entity.name, *entity.aliases)


@given(ARCHIVES, st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing(archive: list[list[Name]], chance: random.Random) -> None:
    """The same articles in another order give the same entities, mentions and notices."""
    articles = articles_of(archive)
    shuffled = list(articles)
    chance.shuffle(shuffled)

    assert resolved(*articles) == resolved(*shuffled)


@given(ARCHIVES, OWN, st.sampled_from(["A", "a3x", "z"]))
def test_one_article_more_changes_only_what_shares_a_word_with_its_names(archive: list[list[Name]], own: list[Name], id_: str) -> None:
    """Whatever its place in the order of ids; everything else is the same entity to the last field, with the same mentions."""
    articles, new = articles_of(archive), about(id_, *own)
    before, after = resolved(*articles), resolved(*articles, new)
    touched = words(*(form for n in own for form in (n.name, *n.surfaces)))
    spared = [entity for entity in before.entities if not kin(entity) & touched]

    assert spared == [entity for entity in after.entities if not kin(entity) & touched]
    assert [m for own_ in before.mentions.values() for m in own_ if m.entity in {e.id for e in spared}] == [
        m for own_ in after.mentions.values() for m in own_ if m.entity in {e.id for e in spared}]


@given(ARCHIVES, OWN, st.sampled_from(["A", "a3x", "z"]))
def test_what_was_published_keeps_its_address_and_its_name_when_an_article_arrives(
        archive: list[list[Name]], own: list[Name], id_: str) -> None:
    """An address goes only when all its mentions are now at another; a name changes only for a fuller one."""
    articles = articles_of(archive)
    before = resolved(*articles)
    ledger = ledger_of(before, articles)
    after = resolved(*articles, about(id_, *own), ledger=ledger)
    now = {entity.id: entity for entity in after.entities}
    moved = {(m.article, m.start): m.entity for mentions in after.mentions.values() for m in mentions}
    for entity in before.entities:
        if entity.type not in ("person", "organisation", "place"):
            continue
        homes = {moved[m.article, m.start] for mentions in before.mentions.values() for m in mentions if m.entity == entity.id}
        if entity.id in now:
            assert now[entity.id].name == entity.name or not set(now[entity.id].name.split()) < set(entity.name.split())
        else:
            assert homes & set(now)
            assert all(any(row.target == home for row in ledger.rows) for home in homes if home and home in now) or len(homes) > 1


@given(ARCHIVES, OWN)
def test_publishing_what_was_published_changes_nothing(archive: list[list[Name]], own: list[Name]) -> None:
    """A build after a build, without a new article, gives the same entities; and once more with what that one published."""
    articles = articles_of(archive)
    first = resolved(*articles)
    ledger = ledger_of(first, articles)
    grown = [*articles, about("z", *own)]
    second = resolved(*grown, ledger=ledger)

    assert first == resolved(*articles, ledger=ledger)
    assert second == resolved(*grown, ledger=ledger_of(second, grown, ledger))


@given(ARCHIVES)
def test_every_mention_has_an_entity_and_every_entity_a_mention_and_an_id_of_its_own(archive: list[list[Name]]) -> None:
    """Nothing is left over on either side."""
    found = resolved(*articles_of(archive))
    ids = [e.id for e in found.entities]

    assert len(ids) == len(set(ids))
    assert set(ids) == {m.entity for own in found.mentions.values() for m in own}


@given(ARCHIVES)
def test_every_entity_of_two_forms_holds_a_reason_on_the_scale(archive: list[list[Name]]) -> None:
    """No merge without its Because, and none above certainty."""
    found = resolved(*articles_of(archive))
    forms: dict[str, set[str]] = {e.id: {e.name} for e in found.entities}
    for mention in (m for own in found.mentions.values() for m in own):
        forms[mention.entity or ""].add(mention.surface)

    assert [] == [e.id for e in found.entities if len(forms[e.id]) > 1 and not e.because]
    assert [] == [(e.id, b) for e in found.entities for b in e.because if not 0 < b.weight <= 1]
