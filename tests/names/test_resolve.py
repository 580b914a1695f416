"""Who is who across articles."""

from generator.authority import EntityRecord
from generator.permalinks import Ledger, Row
from tests.names.making import about, article, entity_of, name, resolved


def test_forms_of_one_thing_in_the_tables_are_one_entity_under_its_canonical_name() -> None:
    """US and U.S. are the United States, with its place on the map, and the reason is held."""
    found = resolved(about("a", name("U.S.", "place")), about("b", name("US", "place")))

    assert ["places/united-states"] == [e.id for e in found.entities]
    assert ("US", 38.0, "alias") == (found.entities[0].country, found.entities[0].latitude, found.entities[0].because[0].kind)


def test_small_words_do_not_tell_long_organisations_apart() -> None:
    """ "for the" in place of "of the" is the same committee."""
    found = resolved(about("a", name("International Committee for the Red Cross", "organisation")),
                     about("b", name("ICRC", "organisation")))

    assert ["International Committee of the Red Cross"] == [e.name for e in found.entities]


def test_a_bare_surname_is_that_of_the_one_person_who_keeps_the_same_company() -> None:
    """With one Zubwa in the archive, "Zubwa" is she where the articles share another name; the reason names it, and counts for less."""
    found = resolved(about("a", name("Imelda Zubwa", "person", "Zubwa"), name("Wend Growers Union", "organisation")),
                     about("b", name("Zubwa", "person"), name("Wend Growers Union", "organisation")))
    reason = next(b for e in found.entities for b in e.because if b.kind == "surname")

    assert entity_of(found, "a", "Imelda Zubwa") == entity_of(found, "b", "Zubwa") == "people/imelda-zubwa"
    assert ("Imelda Zubwa is the only person of the archive with the last name Zubwa, and the articles have Wend Growers Union in common",
            0.75) == (reason.detail, reason.weight)


def test_a_bare_surname_in_strange_company_is_left_open() -> None:
    """One Zubwa in the archive does not make every Zubwa her."""
    found = resolved(about("a", name("Imelda Zubwa", "person", "Zubwa")), about("b", name("Zubwa", "person")))

    assert ["people/imelda-zubwa", "people/zubwa"] == [e.id for e in found.entities]


def test_a_bare_surname_is_that_of_a_person_who_is_known_by_it() -> None:
    """Five articles that call Imelda Zubwa "Zubwa" are enough."""
    five = [about(f"a{n}", name("Imelda Zubwa", "person", "Zubwa")) for n in range(5)]

    assert ["people/imelda-zubwa", "people/zubwa"] == [entity_of(resolved(*some, about("b", name("Zubwa", "person"))), "b", "Zubwa")
                                                       for some in (five, five[:4])]


def test_a_bare_surname_with_an_office_is_that_of_its_only_holder() -> None:
    """Of two Zubwas the judge is meant by "Judge Zubwa"."""
    judge, other = name("Imelda Zubwa", "person", roles=("chief judge",)), name("Otto Zubwa", "person", roles=("minister",))
    found = resolved(about("a", judge), about("b", other), about("c", name("Zubwa", "person", roles=("Judge",))))

    assert "people/imelda-zubwa" == entity_of(found, "c", "Zubwa")


def test_a_bare_surname_is_that_of_the_bearer_whose_full_name_stands_in_the_text() -> None:
    """Also when the names of the article do not record it."""
    here = article("We met Otto Zubwa.\nso Zubwa too.", id_="c", named=(name("Zubwa", "person"),))
    found = resolved(*(about(bearer, name(bearer, "person")) for bearer in ("Imelda Zubwa", "Otto Zubwa")), here)

    assert "people/otto-zubwa" == entity_of(found, "c", "Zubwa")


def test_a_surname_of_two_people_of_an_article_is_that_of_whom_it_named_first() -> None:
    """ "Zubwa" stands before Otto is named, so that she is meant."""
    named = (name("Imelda Zubwa", "person"), name("Zubwa", "person"), name("Otto Zubwa", "person"))
    found = resolved(article("so Imelda Zubwa said.\nso Zubwa said.\nso Otto Zubwa said.", named=named))

    assert "people/imelda-zubwa" == entity_of(found, "a", "Zubwa")

    late = resolved(article("so Imelda Zubwa said.\nso Otto Zubwa said.\nso Zubwa said.", named=named))
    assert "people/zubwa" == entity_of(late, "a", "Zubwa")


def test_a_bare_surname_of_two_people_is_nobodys_in_the_best_of_company() -> None:
    """Imelda and Otto both keep company with the Wend Growers Union, and Imelda alone with the West Gate University."""
    growers, gate = name("Wend Growers Union", "organisation"), name("West Gate University", "organisation")
    found = resolved(about("a", name("Imelda Zubwa", "person"), growers, gate), about("b", name("Otto Zubwa", "person"), growers),
                     about("c", name("Zubwa", "person"), gate))

    assert "people/zubwa" == entity_of(found, "c", "Zubwa")


def test_a_published_name_stays_until_it_is_clearly_outvoted_and_its_address_for_good() -> None:
    """Of two forms the published one heads the page against three articles, not against eight; the address is the same."""
    old, new = (name(f"International Committee {word} the Red Stones", "organisation") for word in ("of", "for"))
    id_ = "organisations/international-committee-of-the-red-stones"
    ledger = Ledger((Row(path=f"{id_}.html", kind="organisation", target=id_),))
    found = [resolved(about("a", old), *(about(f"b{n}", new) for n in range(times)), ledger=ledger) for times in (3, 8)]

    assert [(id_, old.name), (id_, new.name)] == [(e.id, e.name) for r in found for e in r.entities]


def test_what_is_left_open_says_whom_it_fits() -> None:
    """The page of a bare last name names its bearers."""
    printed = ("Imelda Zubwa", "Otto Zubwa", "Zubwa", "Zubwa")
    found = resolved(*(about(f"k{number}", name(one, "person")) for number, one in enumerate(printed)))
    page = next(e for e in found.entities if e.id == "people/zubwa")

    assert ("open", 0.3, True) == (page.because[0].kind, page.because[0].weight, "Imelda Zubwa and Otto Zubwa" in page.because[0].detail)


def test_a_people_is_not_its_country_but_knows_it() -> None:
    """Syrian is a group of its own, named after Syria; without Syria in the archive after nothing."""
    with_place = resolved(about("a", name("Syrian", "group"), name("Syria", "place")))
    without = resolved(about("a", name("Syrian", "group")))

    assert ["places/syria", None] == [next(e.demonym_of for e in r.entities if e.type == "group") for r in (with_place, without)]


def test_names_that_only_share_words_stay_apart() -> None:
    """Washington is no newspaper, the UN is not its council, a hospital is no city."""
    found = resolved(about("a", name("Washington", "place"), name("Washington Post", "organisation"), name("UN", "organisation"),
                           name("UN Security Council", "organisation"), name("al-Quds hospital", "place"), name("al-Quds", "place")))

    assert 6 == len(found.entities)


def test_an_acronym_defined_in_one_article_is_understood_in_another() -> None:
    """WGU is the Wend Growers Union."""
    found = resolved(about("a", name("Wend Growers Union", "organisation", "WGU")), about("b", name("WGU", "organisation")))

    assert ["organisations/wend-growers-union"] == [e.id for e in found.entities]


def test_a_short_form_joins_the_one_longer_name_and_none_when_there_are_two() -> None:
    """Zan Coalition is Zan National Coalition unless a Zan Liberal Coalition exists."""
    short, one, two = (name(n, "organisation") for n in ("Zan Coalition", "Zan National Coalition", "Zan Liberal Coalition"))

    assert [1, 3] == [len(resolved(*(about(str(n), x) for n, x in enumerate(some))).entities) for some in ((short, one), (short, one, two))]


def test_a_doubtful_town_is_decided_by_the_company_it_keeps() -> None:
    """Damascus with Syria is the one in Syria; Springfield alone is left without coordinates."""
    found = resolved(about("a", name("Damascus", "place"), name("Syria", "place")), about("b", name("Springfield", "place")))
    damascus, springfield = (next(e for e in found.entities if e.name == n) for n in ("Damascus", "Springfield"))

    assert ("SY", "company", None, None) == (damascus.country, damascus.because[0].kind, springfield.country, springfield.latitude)


# ---------------------------------------------------------------- what people decided

def record(of: str, **fields: object) -> EntityRecord:
    return EntityRecord(**{"name": of, "type": "person", **fields})  # type: ignore[arg-type]


def test_a_curated_name_wins_and_its_aliases_join() -> None:
    """The canonical name, gloss and address are the person's choice."""
    found = resolved(about("a", name("I. Zubwa", "person")), about("b", name("Imelda Zubwa", "person")),
                     records=(record("Dame Imelda Zubwa", aliases=("I. Zubwa", "Imelda Zubwa"), note="a judge", slug="zubwa"),))

    assert [("people/zubwa", "Dame Imelda Zubwa", "a judge", True)] == [(e.id, e.name, e.note, e.curated) for e in found.entities]


def test_a_curated_alias_does_not_take_another_full_name_with_the_same_surname() -> None:
    """ "Zubwa" is Imelda where it stands alone, not where an article calls Otto so."""
    found = resolved(about("a", name("Zubwa", "person")), about("b", name("Otto Zubwa", "person", "Zubwa")),
                     records=(record("Imelda Zubwa", aliases=("Zubwa",)),))

    assert ["people/imelda-zubwa", "people/otto-zubwa"] == [e.id for e in found.entities]


def test_not_same_as_holds_against_every_rule() -> None:
    """Two records of one name are kept apart when a person says so."""
    found = resolved(about("a", name("Imelda Zubwa", "person")), about("b", name("Zubwa", "person")),
                     records=(record("Imelda Zubwa", not_same_as=("Zubwa",)),))

    assert 2 == len(found.entities)


def test_a_curated_type_retypes_entity_and_mentions() -> None:
    """What the program took for a person is an organisation."""
    found = resolved(about("a", name("Green Gloves", "person")), records=(record("Green Gloves", type="organisation"),))

    assert ("organisations/green-gloves", "organisation") == (found.entities[0].id, found.mentions["a"][0].type)


def test_a_stopped_name_is_mentioned_nowhere() -> None:
    """Its mentions are gone, and nobody is told that the entry is unused."""
    found = resolved(about("a", name("Photo Desk", "organisation")), records=(record("Photo Desk", stop=True),))

    assert ((), (), ()) == (found.entities, found.mentions["a"], found.notices)


def test_an_unused_entry_is_reported() -> None:
    """W-031 names it."""
    found = resolved(about("a", name("US", "place")), records=(record("Imelda Zubwa", file="content/authority/people.yaml", line=7),))

    assert [("W-031", 7, "no article mentions Imelda Zubwa")] == [(n.code, n.line, n.message) for n in found.notices]


def test_probable_duplicates_come_with_the_entry_to_paste() -> None:
    """W-030 for two spellings of one first name."""
    found = resolved(about("a", name("Mohammed Zubwa", "person")), about("b", name("Muhammad Zubwa", "person")))

    assert ["W-030"] == [n.code for n in found.notices]
    assert "- name: Mohammed Zubwa\n  aliases: [Muhammad Zubwa]" in found.notices[0].hint


def test_roles_are_kept_most_frequent_first() -> None:
    """As printed."""
    own = name("Imelda Zubwa", "person", roles=("judge",))
    found = resolved(article("so Imelda Zubwa said.", id_="a", named=(own,)), records=(record("Imelda Zubwa", roles=("chief justice",)),))

    assert ("chief justice", "judge") == found.entities[0].roles


def test_a_ministry_is_the_same_whichever_word_stands_first() -> None:
    """ "X Ministry" is the "Ministry of X" in articles about one country."""
    found = resolved(about("a", name("Ministry of Lost Umbrellas", "organisation"), name("Kenya", "place")),
                     about("b", name("Lost Umbrellas Ministry", "organisation"), name("Kenyan", "group")))

    assert entity_of(found, "a", "Ministry of Lost Umbrellas") == entity_of(found, "b", "Lost Umbrellas Ministry")


def test_ministries_of_two_countries_are_not_one_for_their_words_alone() -> None:
    """Where the articles are about different countries the turned name is another ministry."""
    found = resolved(about("a", name("Ministry of Lost Umbrellas", "organisation"), name("Kenya", "place")),
                     about("b", name("Lost Umbrellas Ministry", "organisation"), name("Peru", "place")))

    assert entity_of(found, "a", "Ministry of Lost Umbrellas") != entity_of(found, "b", "Lost Umbrellas Ministry")


def test_offices_of_other_things_are_not_one() -> None:
    """A ministry is no department, and of other words another ministry."""
    found = resolved(about("a", name("Ministry of Lost Umbrellas", "organisation"), name("Department of Lost Umbrellas", "organisation")),
                     about("b", name("Umbrellas Ministry", "organisation")))

    assert 3 == len(found.entities)
