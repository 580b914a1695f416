"""Bodies that every state has, firms and their legal forms, short forms that an article explains."""

import pytest

from generator.names.organisations import defined_acronyms, short_for
from generator.names.resolution.keys import firm_of
from tests.names.making import about, entity_of, name, resolved


def test_a_ministry_of_finance_is_that_of_its_articles_country() -> None:
    """Finance Ministry with Kenya and with Peru are two, and the second says whose it is."""
    ministry = name("Finance Ministry", "organisation")
    found = resolved(about("a", ministry, name("Kenya", "place")), about("b", ministry, name("Kenyan", "group")),
                     about("c", ministry, name("Peru", "place")))

    assert ["organisations/finance-ministry", "organisations/finance-ministry", "organisations/finance-ministry-peru"] == [
        entity_of(found, a, "Finance Ministry") for a in "abc"]
    assert "Finance Ministry, Peru" == next(e.name for e in found.entities if e.id.endswith("-peru"))


def test_ministries_of_two_countries_stay_two_whatever_is_called_like_them() -> None:
    """A firm "Finance Ministry Corp" joins one of them at most."""
    ministry = name("Finance Ministry", "organisation")
    found = resolved(about("a", ministry, name("Kenya", "place")), about("b", ministry, name("Peru", "place")),
                     about("c", name("Finance Ministry Corp", "organisation")))

    assert entity_of(found, "a", "Finance Ministry") != entity_of(found, "b", "Finance Ministry")


def test_a_body_with_its_country_in_front_is_that_of_articles_about_the_country() -> None:
    """ "Kenyan Supreme Court" is the Supreme Court of an article about Kenya."""
    found = resolved(about("a", name("Kenyan Supreme Court", "organisation")),
                     about("b", name("Supreme Court", "organisation"), name("Kenya", "place")))

    assert entity_of(found, "a", "Kenyan Supreme Court") == entity_of(found, "b", "Supreme Court")


def test_the_congress_of_the_tables_is_meant_unless_the_article_is_clearly_about_another_country() -> None:
    """The US Congress among Americans, and where nothing is said; another one in Brazil."""
    congress = name("Congress", "organisation")
    found = resolved(about("a", name("U.S. Congress", "organisation"), name("United States", "place")), about("b", congress),
                     about("c", congress, name("Brazil", "place")))

    assert ["organisations/united-states-congress"] * 2 + ["organisations/congress"] == [
        entity_of(found, a, surface) for a, surface in (("a", "U.S. Congress"), ("b", "Congress"), ("c", "Congress"))]


def test_a_name_that_is_also_a_word_is_the_thing_of_the_tables_only_where_the_archive_names_that() -> None:
    """Wagner is the Wagner Group where one article says so, and else whatever it may be."""
    wagner, group = about("a", name("Wagner", "organisation")), about("b", name("Wagner Group", "organisation"))

    assert ["organisations/wagner-group", "organisations/wagner"] == [
        entity_of(resolved(*some), "a", "Wagner") for some in ((wagner, group), (wagner,))]


def test_a_firm_and_its_branch_in_another_land_are_two() -> None:
    """ "Zubwa Mills" is no short form of "Zubwa Mills South Africa Ltd"."""
    found = resolved(about("a", name("Zubwa Mills South Africa Ltd", "organisation"), name("Zubwa Mills", "organisation")))

    assert ["organisations/zubwa-mills", "organisations/zubwa-mills-south-africa-ltd"] == [e.id for e in found.entities]


@pytest.mark.parametrize(("printed", "firm"), [
    ("Zubwa Inc", ("zubwa", {"us"})), ("Zubwa and Co Ltd", ("zubwa", {""})), ("N.V. Zubwa", ("zubwa", {"nl"})),
    ("Zubwa <ZBW>", ("zubwa", set())),
    ("Zubwa Corp <ZBW.L>", ("zubwa", {"us"})), ("Inc", ("inc", set()))])
def test_a_firms_name_without_its_legal_form(printed: str, firm: tuple[str, set[str]]) -> None:
    assert firm == firm_of(printed)


def test_a_firm_is_one_with_and_without_its_legal_form() -> None:
    """Zubwa and Zubwa Inc, also in different articles, and where one took it for a person."""
    for kind in ("organisation", "person"):
        found = resolved(about("a", name("Zubwa Mills Inc", "organisation")), about("b", name("Zubwa Mills", kind)))

        assert [("organisation", ("same-firm", 0.9))] == [(e.type, next((b.kind, b.weight) for b in e.because if b.kind == "same-firm"))
                                                          for e in found.entities]


def test_a_firm_is_not_the_paper_that_has_an_article_before_its_name() -> None:
    """Sun Co is no newspaper; Microsoft Corp is Microsoft."""
    found = resolved(*(about(n, name(n, "organisation")) for n in ("Sun Co", "The Sun", "Microsoft Corp", "Microsoft")))

    assert ["organisations/microsoft", "organisations/sun-co", "organisations/the-sun"] == [e.id for e in found.entities]


def test_firms_of_two_laws_are_two_and_the_bare_name_is_neither() -> None:
    """Zubwa Electric Inc and Zubwa Electric Plc."""
    found = resolved(*(about(n, name(n, "organisation")) for n in ("Zubwa Electric Inc", "Zubwa Electric Plc", "Zubwa Electric")))

    assert 3 == len(found.entities)


def test_a_first_word_stands_for_the_organisation_in_its_own_article_only() -> None:
    """ "Dunnock" is Dunnock Textiles in one article and Dunnock Bank in the other."""
    found = resolved(*(about(key, name(full, "organisation"), name("Dunnock", "organisation"))
                       for key, full in (("a", "Dunnock Textiles Inc"), ("b", "Dunnock Bank"))))

    assert ["organisations/dunnock-textiles-inc", "organisations/dunnock-bank"] == [entity_of(found, a, "Dunnock") for a in "ab"]


def test_a_first_word_that_mostly_stands_alone_is_a_thing_of_its_own() -> None:
    """Three articles print Dunnock without Dunnock Radio: it is no short form in the fourth."""
    alone = [about(f"a{n}", name("Dunnock", "organisation")) for n in range(3)]
    found = resolved(*alone, about("b", name("Dunnock Radio", "organisation"), name("Dunnock", "organisation")))

    assert "organisations/dunnock" == entity_of(found, "b", "Dunnock")


def test_a_founders_last_name_is_the_firm() -> None:
    """ "Dunnock" for W.R. Dunnock and Co."""
    found = resolved(about("a", name("W.R. Dunnock and Co", "organisation"), name("Dunnock", "organisation")))

    assert "organisations/w-r-dunnock-and-co" == entity_of(found, "a", "Dunnock")


def test_a_head_noun_stands_for_the_one_body_of_its_article() -> None:
    """ "Commission" is the Zander Commission, unless there is a Bream Commission too."""
    one, two, noun = (name(n, "organisation") for n in ("Zander Commission", "Bream Commission", "Commission"))

    assert ["organisations/zander-commission", "organisations/commission"] == [
        entity_of(resolved(about("a", *some, noun)), "a", "Commission") for some in ((one,), (one, two))]


def test_an_acronym_that_nearly_always_means_one_thing_means_it() -> None:
    """Nine articles against one; two against one leave it open."""
    def wgu(n: int, full: str) -> object:
        return about(f"{n}{full[:4]}", name(full, "organisation", "WGU"))
    lone = about("z", name("WGU", "organisation"))
    often, seldom = ([*(wgu(n, "Wend Growers Union") for n in range(times)), wgu(0, "West Gate University")] for times in (9, 2))

    assert ["organisations/wend-growers-union", "organisations/wgu"] == [
        entity_of(resolved(*some, lone), "z", "WGU") for some in (often, seldom)]  # type: ignore[arg-type]


def test_a_letter_wrong_in_one_article_makes_no_second_page() -> None:
    """ "Zander Comission" once, "Zander Commission" ten times."""
    found = resolved(*(about(f"a{n}", name("Zander Commission", "organisation")) for n in range(10)),
                     about("b", name("Zander Comission", "organisation")))

    assert ["organisations/zander-commission"] == [e.id for e in found.entities]


def test_what_bears_a_countrys_name_is_the_country() -> None:
    """Also where an article took it for an organisation."""
    found = resolved(about("a", name("Luxembourg", "place")), about("b", name("Luxembourg", "organisation")))

    assert ["places/luxembourg"] == [e.id for e in found.entities]


def test_one_word_as_person_here_and_as_firm_there_is_two_things() -> None:
    """A person named Ford has a full name in the archive; the firm is another thing."""
    found = resolved(about("a", name("Imelda Dunnock", "person", "Dunnock")), about("b", name("Dunnock", "person")),
                     *(about(f"c{n}", name("Dunnock", "organisation")) for n in range(20)))

    assert ["organisations/dunnock", "people/dunnock", "people/imelda-dunnock"] == [e.id for e in found.entities]


def test_the_legal_form_is_no_word_that_two_names_share() -> None:
    """ "Zubwa Corp" is not short for "Zubwa Financial Corp"."""
    assert [False, True] == [short_for(s, f) for s, f in (("Zubwa Corp", "Zubwa Financial Corp"), ("Zubwa Union", "Zubwa Free Union"))]


def test_a_country_in_brackets_is_no_acronym() -> None:
    """ "Zubwa Motor Works (USA)" does not define USA."""
    assert {} == defined_acronyms("Zubwa Motor Works (USA) said", ["Zubwa Motor Works"])


def test_words_in_front_of_a_name_do_not_make_another_person() -> None:
    """ "Chancellor Imelda Zubwa", and "Zedlander", which stands before two who are known without it."""
    names = ("Chancellor Imelda Zubwa", "Imelda Zubwa", "Zedlander Otto Roe", "Otto Roe", "Zedlander Ada Poe", "Ada Poe", "Mary Ada Poe")
    found = resolved(*(about(f"a{n}", name(one, "person")) for n, one in enumerate(names)))

    assert ["Ada Poe", "Imelda Zubwa", "Mary Ada Poe", "Otto Roe"] == [e.name for e in found.entities]


def test_spellings_of_a_first_name_are_one_person_in_the_same_company() -> None:
    """Danial and Daniel Zubwa, both undersecretary; not in one article, and not where two would fit."""
    def zubwa(first: str, key: str) -> object:
        return about(key, name(f"{first} Zubwa", "person", roles=("undersecretary",)))
    two, three = [zubwa("Daniel", "a"), zubwa("Danial", "b")], [zubwa("Daniel", "a"), zubwa("Danial", "b"), zubwa("Daniil", "c")]
    together = [about("a", *(name(f"{first} Zubwa", "person", roles=("judge",)) for first in ("Daniel", "Danial")))]

    assert [1, 3, 2] == [len(resolved(*some).entities) for some in (two, three, together)]  # type: ignore[arg-type]


def test_a_full_name_that_is_printed_in_capitals_does_not_head_a_page() -> None:
    """Datelines and headlines shout."""
    loud = name("ZUBWA GENERAL HOSPITAL", "place")
    found = resolved(*(about(f"a{n}", loud) for n in range(3)),
                     about("b", name("Zubwa General Hospital", "place")))

    assert ["Zubwa General Hospital"] == [e.name for e in found.entities]
