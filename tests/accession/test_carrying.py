"""What a person corrected in one version holds for the next one, as long as the outlet left it alone."""

from dataclasses import replace

import pytest

from generator import document, doubts
from generator.accession.carrying import Carried, carried
from generator.model import Article, Name
from tests.document.articles import BODY, article

NEXT = "qr7m2xw4ab"


def kept(old: Article) -> Article:
    """As its file has it once the generator wrote it."""
    return document.parse(document.write(old), old.file)[0]


def edited(text: str, *changes: tuple[str, str]) -> Article:
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return document.parse(text, article().file)[0]


def fresh(**fields: object) -> Article:
    made = article(id=NEXT, **fields)
    return document.parse(document.write(made), made.file)[0]


def carry(*changes: tuple[str, str], **fields: object) -> Carried:
    """What a person's changes of the first version make of the second one, whose fields are the same but for these."""
    return carried(edited(document.write(article()), *changes), fresh(**fields))


def again(result: Carried) -> Article:
    """As the file of the new version has it."""
    return document.parse(document.write(result.article), result.article.file)[0]


def test_a_correction_holds_where_the_outlet_changed_nothing() -> None:
    result = carry(("- Jane Doe", "- Jane Q. Doe"), ("published: 1931-05-02", "published: 1931-05-01"),
                   ("publication: null", "publication: The Reporter"))
    made = again(result)
    assert (("Jane Q. Doe",), "1931-05-01", "curated", "The Reporter", ()) == (
        made.bylines, made.published.edtf if made.published else None, made.date_basis, made.publication, result.doubts)
    assert ("bylines", "published", "publication") == result.keys
    assert (NEXT, "Mill fire at Dewsbury") == (made.id, made.headline)


def test_what_both_changed_is_as_the_outlet_says_and_the_correction_stands_beside_it_as_a_doubt() -> None:
    result = carry(("- Jane Doe", "- Jane Q. Doe"), bylines=("John Roe",))
    made = again(result)
    (doubt,) = doubts.open_in(made)
    assert ("John Roe",) == made.bylines
    assert ("bylines", ("- John Roe", "- Jane Q. Doe"), "carrying") == (doubt.field, doubt.options, doubt.rule)
    assert () == doubts.open_in(replace(made, bylines=("Jane Q. Doe",)))


def test_what_only_the_outlet_changed_is_its_own() -> None:
    result = carry(("- Jane Doe", "- Jane Q. Doe"), headline="Second fire at Dewsbury")
    assert ("Second fire at Dewsbury", ("Jane Q. Doe",)) == (result.article.headline, result.article.bylines)


def test_a_file_that_nobody_edited_changes_nothing() -> None:
    new = fresh(headline="Second fire")
    assert Carried(article=new, keys=(), doubts=()) == carried(kept(article()), new)


def test_an_edited_paragraph_comes_along_and_new_ones_stay() -> None:
    new = BODY.replace("It will be built", "A child was found.\n\nIt will be built")
    result = carry(("the brigade said.", "the fire brigade said."), body=new)
    assert new.replace("the brigade said.", "the fire brigade said.") == again(result).body
    assert ("body",) == result.keys


def test_a_paragraph_that_the_outlet_rewrote_is_its_own_and_the_edit_a_doubt() -> None:
    new = BODY.replace("four towns", "six towns")
    result = carry(("the brigade said.", "the fire brigade said."), body=new)
    (doubt,) = doubts.open_in(again(result))
    assert (new, "body") == (result.article.body, doubt.field)
    assert ("six towns" in doubt.options[0], "fire brigade" in doubt.options[1]) == (True, True)


def test_the_same_correction_by_the_outlet_is_no_doubt() -> None:
    result = carry(("the brigade said.", "the fire brigade said."), body=BODY.replace("the brigade said.", "the fire brigade said."))
    assert () == result.doubts


def test_a_paragraph_that_a_person_took_out_or_put_in_is_so_in_the_new_version() -> None:
    out = carry(("## Nobody hurt\n\n", ""), body=BODY + "\n\nThe end.")
    assert BODY.replace("## Nobody hurt\n\n", "") + "\n\nThe end." == out.article.body
    put = carry(
        ("It will be built again.", "It will be built again.\n\n(The mill was never rebuilt.)"), body="A lead.\n\n" + BODY)
    assert "A lead.\n\n" + BODY + "\n\n(The mill was never rebuilt.)" == put.article.body


def test_names_are_carried_entry_by_entry_and_only_where_the_text_has_them() -> None:
    result = carry(
        ("- name: Asa Lees\n  type: person\n  surfaces: [Asa Lees, Lees]\n  roles: [mill owner]\n",
         "- name: Long Causeway\n  type: place\n  surfaces: [Long Causeway]\n"
         "- name: Lower Mill\n  type: place\n  surfaces: [Lower Mill]\n"),
        names=(*article().names, Name(name="Wakefield", type="place", surfaces=("Wakefield",))))
    assert ["Dewsbury", "Long Causeway", "Wakefield"] == sorted(name.name for name in again(result).names)


@pytest.mark.parametrize("key", ["original", "provenance", "set_aside", "repairs"])
def test_what_is_about_one_version_s_bytes_is_not_carried(key: str) -> None:
    old = edited(document.write(article(repairs=("tabs to spaces (2)",))), ("tabs to spaces (2)", "none"), ("bytes: 412", "bytes: 413"),
                 ("2 May, 1931\n", "3 May, 1931\n"))
    new = fresh(repairs=("tabs to spaces (2)",))
    assert getattr(new, key) == getattr(carried(old, new).article, key)


def test_a_version_of_a_page_that_was_taken_down_is_not_put_up_again() -> None:
    result = carry(("\ntags:\n", "\nwithdrawn:\n  date: 2020-02-03\n  reason: At the family's request.\ntags:\n"), body=BODY + "\n\nMore.")
    withdrawn = again(result).withdrawn
    assert withdrawn is not None and "At the family's request." == withdrawn.reason


def test_what_was_left_open_stays_open_in_the_version_after_next() -> None:
    second = again(carry(("- Jane Doe", "- Jane Q. Doe"), bylines=("John Roe",)))
    made = article(id="zz7m2xw4ab", bylines=("John Roe",))
    third = carried(second, document.parse(document.write(made), made.file)[0])
    assert [doubt.options for doubt in doubts.open_in(second)] == [doubt.options for doubt in third.doubts]


def test_a_file_without_a_stamp_carries_nothing() -> None:
    old = replace(kept(article(bylines=("By hand",))), generated=())
    new = fresh()
    assert new == carried(old, new).article
