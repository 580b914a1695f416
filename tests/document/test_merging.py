"""A re-run never undoes what a person wrote."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import dates, document
from generator.model import Name
from generator.notices import BrokenFile
from tests.document.articles import BODY, ID, article, articles

FILE = f"articles/mill-fire-at-dewsbury-{ID}.md"
OLD = document.write(article())
FIRST, HEADING, SECOND, LAST = BODY.split("\n\n")


def merged(text, fresh):
    result, notices = document.merge(text, fresh, FILE)
    assert (result, ()) == document.merge(result, fresh, FILE), "a second run changes nothing more"
    return result, notices


@settings(max_examples=25)
@given(articles())
def test_a_run_on_unchanged_inputs_changes_nothing(made):
    """Not one byte."""
    text = document.write(made)

    assert (text, ()) == document.merge(text, made, made.file)


@settings(max_examples=25)
@given(articles(), articles())
def test_an_unedited_file_becomes_what_is_written_today(old, new):
    """Where no hand was laid, the generator's word counts."""
    result, notices = document.merge(document.write(old), new, FILE)

    assert (new, ()) == (document.parse(result, FILE)[0], notices)


@settings(max_examples=25)
@given(articles(), articles())
def test_merging_twice_changes_nothing_more(old, new):
    """Whatever stood there before."""
    edited = document.write(old).replace("a", "e").replace("deted", "dated")
    try:
        once = document.merge(edited, new, FILE)[0]
    except BrokenFile:
        return

    assert once == document.merge(once, new, FILE)[0]


@pytest.mark.parametrize(("before", "after"), [
    ("publication: null", "publication: Dewsbury Reporter # from the masthead"),
    ("headline: Mill fire at Dewsbury", "headline: 'Mill fire in Dewsbury'"),
    ("language: en\n", "language: en-GB\nshelf: 4\n"),
    ("tags:\n- Fires\n", "tags:\n- Mills\n- Fires\n"),
    ("type: place", "type: organisation"),
    ("It will be built again.", "It will not be built again."),
    (f"\n\n{LAST}", ""),
    (FIRST, f"{FIRST}\n\nI saw it myself."),
])
def test_an_edit_survives_to_the_letter(before, after):
    """Comments, quotation marks and unknown keys too."""
    edited = OLD.replace(before, after)

    assert (edited, ()) == merged(edited, article())


@pytest.mark.parametrize(("edit", "upstream", "expected"), [
    (("publication: null", "publication: Mine"), {"credits": ("Photo: Nobody",)}, ["publication: Mine", "- 'Photo: Nobody'"]),
    ((FIRST, FIRST.upper()), {"body": BODY.replace(LAST, "It stands.")}, [FIRST.upper(), "It stands."]),
    ((FIRST, FIRST.upper()), {"body": BODY.replace(HEADING, "## All well")}, [FIRST.upper(), "## All well"]),
    ((f"\n\n{LAST}", ""), {"body": BODY.replace(FIRST, "It burned.")}, ["It burned.\n\n## Nobody hurt", "the brigade said.\n"]),
    ((FIRST, f"{FIRST}\n\nI saw it."), {"body": f"{BODY}\n\nThe end."}, ["night.\n\nI saw it.\n\n##", "again.\n\nThe end.\n"]),
    (("- Fires", "- Fires\n- Mills"), {"tags": ("Fires", "#Mill", "Wool")}, ["- Fires\n- Mills\n- '#Mill'\n- Wool\n"]),
])
def test_both_sides_come_in_where_they_do_not_meet(edit, upstream, expected):
    """A person's edit in one place, the generator's in another of the same file."""
    edited = OLD.replace(*edit)
    assert edited != OLD

    result, notices = merged(edited, article(**upstream))

    assert () == notices
    assert [part for part in expected if part not in result] == []


def test_names_are_merged_one_by_one():
    """A removed name stays away, a corrected one stays corrected, a new one comes in."""
    edited = OLD.replace("type: place", "type: organisation").replace(
        "- name: Asa Lees\n  type: person\n  surfaces: [Asa Lees, Lees]\n  roles: [mill owner]\n", "")
    wool = Name(name="Wool Board", type="organisation", surfaces=("Wool Board",))
    result, notices = merged(edited, article(names=(*article().names, wool)))

    assert [("Dewsbury", "organisation"), ("Wool Board", "organisation")] == [
        (name.name, name.type) for name in document.parse(result, FILE)[0].names]
    assert () == notices


def test_a_conflict_keeps_the_persons_value_and_shows_both():
    """Once; then it is settled."""
    edited = OLD.replace("language: en", "language: en-GB")
    result, notices = merged(edited, article(language="fr"))

    assert "language: en-GB" in result
    assert [(
        f"{FILE}  W-010 work\n"
        "  the language was changed by hand, and now the generator reads it otherwise; yours is kept\n"
        "  hint: yours:\n        en-GB\n        the generator's:\n        fr")] == list(map(str, notices))


def test_a_paragraph_that_both_changed_is_the_persons():
    """With a notice that shows both."""
    edited = OLD.replace(SECOND, "Nothing helped.")
    result, notices = merged(edited, article(body=BODY.replace(SECOND, "The engines came too late.")))

    assert "Nothing helped." in result
    assert "too late" not in document.parse(result, FILE)[0].body
    assert ["W-010"] == [notice.code for notice in notices]
    assert "The engines came too late." in notices[0].hint


def test_a_curated_date_is_never_taken_back():
    """Not even when the generator learns to read another."""
    edited = OLD.replace("published: 1931-05-02", "published: 1931-05-03")
    result, _ = merged(edited, article(published=None, date_basis=None))
    got = document.parse(result, FILE)[0]

    assert ("1931-05-03", "curated") == (got.published.edtf, got.date_basis)


def test_a_decision_made_through_the_program_counts_as_a_persons():
    """Accepting an inferred date writes it as curated, and re-runs leave it."""
    undated = article(published=None, date_basis=None, date_text=None)
    text = document.write(undated).replace("publication: null", "publication: null # ?")
    settled = replace(document.parse(text, FILE)[0], published=dates.parse("1931-05-02", "curated"), date_basis="curated")
    edited = document.edit(text, settled, FILE)

    assert text.replace("published: null\ndate_basis: null", "published: 1931-05-02\ndate_basis: curated") == edited
    assert (edited, ()) == merged(edited, undated)


def test_refusing_a_date_counts_too():
    """Null, curated, and so it stays."""
    undated = article(published=None, date_basis=None, date_text=None)
    text = document.write(undated)
    edited = document.edit(text, replace(document.parse(text, FILE)[0], date_basis="curated"), FILE)

    assert text.replace("date_basis: null", "date_basis: curated") == edited
    assert (edited, ()) == merged(edited, undated)


PARAGRAPHS = st.lists(st.sampled_from([f"Paragraph {n}." for n in range(8)]), unique=True, min_size=1, max_size=8)


@settings(max_examples=25)
@given(PARAGRAPHS, PARAGRAPHS, PARAGRAPHS)
def test_no_paragraph_of_the_person_is_ever_lost(base, own, new):
    """What a person added or changed is there afterwards, whatever came in."""
    text = document.write(article(body="\n\n".join(base)))
    edited = document.edit(text, article(body="\n\n".join(own)), FILE)
    result = document.parse(document.merge(edited, article(body="\n\n".join(new)), FILE)[0], FILE)[0].body.split("\n\n")

    assert [part for part in own if part not in base and part not in result] == []
    assert [part for part in result if part in base and part not in own and part not in new] == []
