"""Which of several places of one name an article means."""

from generator.model import Because, Entity
from generator.names import Resolution
from generator.permalinks import Ledger, Row
from tests.names.making import about, article, entity_of, name, resolved


def place(found: Resolution, id_: str) -> Entity:
    return next(e for e in found.entities if e.id == f"places/{id_}")


def test_two_places_of_one_name_are_two_where_their_articles_point_to_two_countries() -> None:
    """Tripoli with Libya and Tripoli with Lebanon: each on its own spot, each with its reason."""
    found = resolved(about("a", name("Tripoli", "place"), name("Libya", "place")),
                     about("b", name("Tripoli", "place"), name("Libyan", "group")),
                     about("c", name("Tripoli", "place"), name("Lebanese", "group")))
    libya, lebanon = place(found, "tripoli"), place(found, "tripoli-lebanon")

    assert ("places/tripoli", "places/tripoli", "places/tripoli-lebanon") == tuple(entity_of(found, a, "Tripoli") for a in "abc")
    assert ("LY", "Tripoli", "LB", "Tripoli, Lebanon") == (libya.country, libya.name, lebanon.country, lebanon.name)
    assert libya.latitude != lebanon.latitude
    assert Because(kind="company", detail="Tripoli is taken for the one in Lebanon, since its articles name that country",
                   weight=0.9) in lebanon.because


def test_two_places_of_one_name_stay_two_when_an_article_takes_the_name_for_something_else() -> None:
    """An organisation San José joins one of them, never both."""
    found = resolved(about("a", name("San José", "place"), name("Costa Rica", "place")),
                     about("b", name("San José", "place"), name("California", "place")),
                     about("c", name("San José", "organisation")))

    assert entity_of(found, "a", "San José") != entity_of(found, "b", "San José")


def test_where_two_places_bear_the_name_an_article_that_says_nothing_is_left_open() -> None:
    """Its Tripoli is neither, and on no map."""
    found = resolved(about("a", name("Tripoli", "place"), name("Libya", "place")),
                     about("b", name("Tripoli", "place"), name("Lebanon", "place")),
                     about("c", name("Tripoli", "place")))
    unplaced = place(found, "tripoli-unplaced")

    assert ("places/tripoli-unplaced", None, None) == (entity_of(found, "c", "Tripoli"), unplaced.country, unplaced.latitude)


def test_with_one_such_place_in_the_archive_an_article_that_says_nothing_means_it() -> None:
    """There is but one Tripoli to think of."""
    found = resolved(about("a", name("Tripoli", "place"), name("Libya", "place")), about("c", name("Tripoli", "place")))

    assert "places/tripoli" == entity_of(found, "c", "Tripoli")


def test_a_land_printed_behind_a_town_decides() -> None:
    """ "Hyderabad, Pakistan" lies in Pakistan although the article speaks of India."""
    text = "so Hyderabad, Pakistan, too.\nso India and India."
    found = resolved(article(text, named=(name("Hyderabad", "place"), name("India", "place"), name("Pakistan", "place"))))

    assert ("PK", "printed as Hyderabad, Pakistan") == (place(found, "hyderabad").country, place(found, "hyderabad").because[-1].detail)


def test_a_metropolis_is_not_taken_for_its_small_namesake() -> None:
    """Paris among Americans is not the one in Texas, Washington among Britons not the one in Sunderland; with Texas behind it Paris is."""
    bare = resolved(about("a", name("Paris", "place"), name("United States", "place")),
                    about("b", name("Washington", "place"), name("United Kingdom", "place")))
    behind = resolved(article("so Paris, Texas, too.", named=(name("Paris", "place"),)))

    assert ("FR", "US", "US") == (place(bare, "paris").country, place(bare, "washington").country, place(behind, "paris").country)


def test_a_list_of_places_is_no_address() -> None:
    """ "Moscow, Georgia and Turkey" does not lie in Georgia."""
    found = resolved(article("so Moscow, Georgia and Turkey too.", named=(name("Moscow", "place"), name("Turkey", "place"))))

    assert "RU" == place(found, "moscow").country


def test_georgia_is_a_state_among_states_and_a_country_among_countries() -> None:
    """Two entities, the country with the plain address."""
    found = resolved(about("a", name("Georgia", "place"), name("Alabama", "place"), name("Florida", "place")),
                     about("b", name("Georgia", "place"), name("Armenia", "place"), name("Russia", "place")))

    assert ("places/georgia-united-states", "places/georgia") == (entity_of(found, "a", "Georgia"), entity_of(found, "b", "Georgia"))
    assert ("US", "GE") == (place(found, "georgia-united-states").country, place(found, "georgia").country)


def test_shortened_states_are_the_state() -> None:
    """ "Ala." is Alabama, and so called."""
    found = resolved(about("a", name("Ala.", "place")), about("b", name("Ala", "place")), about("c", name("Alabama", "place")))

    assert [("places/alabama", "Alabama", "US")] == [(e.id, e.name, e.country) for e in found.entities]


def test_a_town_in_capitals_is_the_town_whatever_the_article_took_it_for() -> None:
    """FRANKFURT heads a report as its dateline; IBM is in capitals too and no town."""
    found = resolved(about("a", name("FRANKFURT", "organisation")), about("b", name("Frankfurt", "place")),
                     about("c", name("IBM", "organisation")))

    assert ["organisations/ibm", "places/frankfurt"] == [e.id for e in found.entities]


def test_two_names_of_one_town_are_one() -> None:
    """Bombay is Mumbai."""
    found = resolved(about("a", name("Bombay", "place")), about("b", name("Mumbai", "place")), about("c", name("MUMBAI", "place")))

    assert [("Mumbai", "IN")] == [(e.name, e.country) for e in found.entities]


def test_what_was_published_first_keeps_the_plain_address() -> None:
    """Ten new articles about the Tripoli in Lebanon do not take it from the one in Libya."""
    old = about("z", name("Tripoli", "place"), name("Libya", "place"))
    new = [about(f"a{n}", name("Tripoli", "place"), name("Lebanon", "place")) for n in range(10)]
    ledger = Ledger((Row(path="articles/z.html", kind="article", target="z"),
                     Row(path="places/tripoli.html", kind="place", target="places/tripoli")))

    found = resolved(old, *new, ledger=ledger)

    assert ("places/tripoli", "places/tripoli-lebanon") == (entity_of(found, "z", "Tripoli"), entity_of(found, "a0", "Tripoli"))


def test_the_only_such_town_that_is_known_is_not_meant_where_nothing_speaks_of_its_land() -> None:
    """GeoNames has one Madaya, in Burma; the articles tell of Syria. Its own name is no support for itself."""
    found = resolved(about("a", name("Madaya", "place"), name("Syria", "place")), about("b", name("Madaya", "place")))

    assert {(None, None)} == {(e.country, e.latitude) for e in found.entities if e.name.startswith("Madaya")}


def test_a_small_town_is_placed_where_the_article_names_its_land() -> None:
    found = resolved(about("a", name("Madaya", "place"), name("Myanmar", "place")))

    assert "MM" == place(found, "madaya").country


def test_a_town_known_in_many_languages_is_meant_among_any_lands_and_a_larger_one_is_not() -> None:
    """Strasbourg has fewer people than St. Petersburg in Florida or Santa Catarina in Mexico."""
    found = resolved(about("a", name("Strasbourg", "place"), name("Russia", "place")),
                     about("b", name("Santa Catarina", "place"), name("Brazil", "place")))

    assert ("FR", None) == (place(found, "strasbourg").country, place(found, "santa-catarina").country)


def test_a_city_is_not_meant_by_a_name_that_it_has_beside_its_own() -> None:
    """Ahmad is a name of Al Ahmadi in Kuwait, of 640,000 people."""
    found = resolved(about("a", name("Ahmad", "place")), about("b", name("Ahmad", "place"), name("Syria", "place")))

    assert {None} == {e.country for e in found.entities if e.name.startswith("Ahmad")}


def test_st_petersburg_is_the_great_city_unless_florida_is_named() -> None:
    """GeoNames spells the Russian one Saint Petersburg."""
    found = resolved(about("a", name("St. Petersburg", "place"), name("Syria", "place")))
    florida = resolved(article("so St. Petersburg, Fla., too.", named=(name("St. Petersburg", "place"),)))

    assert ("RU", "US") == (found.entities[0].country, florida.entities[0].country)


def test_an_article_of_other_lands_joins_the_only_such_place_where_most_articles_clearly_mean_it() -> None:
    """Two name Syria; the third speaks of France only, and of no second Manbij."""
    found = resolved(*(about(id_, name("Manbij", "place"), name("Syria", "place")) for id_ in "ab"),
                     about("c", name("Manbij", "place"), name("France", "place")))
    even = resolved(about("a", name("Manbij", "place"), name("Syria", "place")),
                    about("c", name("Manbij", "place"), name("France", "place")))

    assert 1 == len({entity_of(found, id_, "Manbij") for id_ in "abc"})
    assert 2 == len({entity_of(even, id_, "Manbij") for id_ in "ac"})
