"""One word of a longer name, or initials, across articles; firms and their units; towns and their clubs; names of several."""

from tests.names.making import about, article, entity_of, name, resolved

UNION = name("Wend Growers Union", "organisation", "WGU")
MATCH = "The match of the season in the league, said the coach: Selby were tired, and the striker too."


def test_initials_of_one_article_are_not_those_of_another_that_prints_a_longer_name_for_them() -> None:
    """WGU beside the Wend Gas Utility, which does not say that it is called so, is not the growers' union."""
    found = resolved(about("a", UNION), about("b", name("WGU", "organisation"), name("Wend Gas Utility Trust", "organisation")))

    assert entity_of(found, "a", "Wend Growers Union") != entity_of(found, "b", "WGU")


def test_initials_that_more_articles_leave_unexplained_need_company() -> None:
    """One explains WGU, two do not: of these the one that shares another name with it means the same, and the other is open."""
    imelda = name("Imelda Zubwa", "person")
    found = resolved(about("a", UNION, imelda), about("b", name("WGU", "organisation"), imelda),
                     about("c", name("WGU", "organisation")))
    entity = next(e for e in found.entities if e.id == entity_of(found, "c", "WGU"))

    assert entity_of(found, "a", "Wend Growers Union") == entity_of(found, "b", "WGU") == "organisations/wend-growers-union"
    assert ("organisations/wgu", True) == (entity.id, entity.open)


def test_one_word_that_articles_print_for_two_bodies_is_open_elsewhere() -> None:
    """Zan is the Zan Bank here and the Zan Ferry there; a third article does not say, and its page says so."""
    short = [about("a", name("Zan Bank Ltd", "organisation", "Zan")), about("b", name("Zan Ferry Ltd", "organisation", "Zan"))]
    found = resolved(*short, about("c", name("Zan", "organisation")))
    entity = next(e for e in found.entities if e.id == entity_of(found, "c", "Zan"))

    assert 3 == len(found.entities)
    assert entity.open
    assert "Zan may mean Zan Bank Ltd and Zan Ferry Ltd, and nothing here says which" == entity.because[0].detail


def test_a_word_of_many_names_makes_no_one_thing_of_several_articles() -> None:
    """ "United" alone is a part of many clubs' names."""
    found = resolved(about("a", name("United", "organisation")), about("b", name("United", "organisation")))

    assert [True] == [e.open for e in found.entities]


def test_a_firm_that_an_article_tells_from_its_unit_is_not_the_unit() -> None:
    """ "Zubwar said its Zubwar Forest Inc unit": the bare name is the parent's; without these words it stands for the longer name."""
    names = name("Zubwar Forest Inc", "organisation"), name("Zubwar", "organisation")
    unit, plain = (article(text, id_="a", named=names) for text in ("In April Zubwar said its Zubwar Forest Inc unit closed a mill.",
                                                                    "In April Zubwar Forest Inc closed a mill. Zubwar was tired."))

    assert [2, 1] == [len(resolved(one).entities) for one in (unit, plain)]


def test_a_firm_with_its_legal_form_is_no_short_form_of_a_longer_one() -> None:
    """Zubwar Corp is beside Zubwar Forest Inc, and "Zubwar" stands for the Corp."""
    found = resolved(article("In April Zubwar Forest Inc and Zubwar Corp met. Zubwar was tired.", id_="a", named=(
        name("Zubwar Forest Inc", "organisation"), name("Zubwar Corp", "organisation"), name("Zubwar", "organisation"))))

    assert entity_of(found, "a", "Zubwar Corp") == entity_of(found, "a", "Zubwar") != entity_of(found, "a", "Zubwar Forest Inc")


def test_a_town_is_its_club_in_a_report_of_sport_where_the_archive_knows_the_club() -> None:
    """Three reports print Selby as a body: a fourth means it too, unless something happens in the town."""
    clubs = [article(MATCH, id_=f"c{n}", named=(name("Selby", "organisation"),)) for n in range(3)]
    report = article(MATCH, id_="r", named=(name("Selby", "place"),))
    scene = article(f"{MATCH} It was in Selby.", id_="s", named=(name("Selby", "place"),))

    assert "organisations/selby" == entity_of(resolved(*clubs, report), "r", "Selby")
    assert "places/selby" == entity_of(resolved(*clubs, scene), "s", "Selby")
    assert "places/selby" == entity_of(resolved(*clubs[:2], report), "r", "Selby")


def test_a_town_in_an_article_about_other_lands_is_not_the_one_that_is_known() -> None:
    """Westminster is a town of several American states; that of an article which names only Britain is left without a place on the map."""
    town, *lands = (name(n, "place") for n in ("Westminster", "United States", "UK"))
    found = resolved(about("a", town, lands[0]), about("b", town, lands[1]))

    assert entity_of(found, "a", "Westminster") != entity_of(found, "b", "Westminster")
    assert next(e for e in found.entities if e.id == entity_of(found, "b", "Westminster")).latitude is None
