"""What a person and the generator both changed: the person's is in force, the generator's is kept beside it until one is chosen."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import document, doubts, settling
from generator.model import Doubt, Name, PromoLink, SetAside
from tests.document.articles import BODY, ID, article

FILE = f"articles/mill-fire-at-dewsbury-{ID}.md"
FIRST, HEADING, SECOND, LAST = BODY.split("\n\n")


def parsed(text):
    return document.parse(text, FILE)[0]


def conflict(field, *options):
    return Doubt(kind="conflict", field=field, options=options, sources=("by hand", "generator"))


def run(text, fresh):
    """A re-run; a second one changes nothing more."""
    result, _ = document.merge(text, fresh, FILE)
    assert (result, ()) == document.merge(result, fresh, FILE)
    return result


FOG = PromoLink(label=None, text="Fog: a list", url="https://a.example/")
TOWN = Name(name="Dewsbury", type="organisation", surfaces=("Dewsbury",))
LATE = "The engines came too late."
EDITS = {
    "a text": (("language: en", "language: en-GB"), {"language": "fr"}, conflict("language", "en-GB", "fr")),
    "a text that is gone": (("language: en", "language: en-GB"), {"language": None}, conflict("language", "en-GB", "null")),
    "a date": (("published: 1931-05-02", "published: 1931-05-03"), {"published": None, "date_basis": None},
               conflict("published", "1931-05-03", "null")),
    "a list": (("- Jane Doe", "- Jane Dow"), {"bylines": ("J. Doe", "A. Lees")}, conflict("bylines", "- Jane Dow", "- J. Doe\n- A. Lees")),
    "a list of records": (("text: Fog closes airport", "text: Fog"), {"links": (FOG,)},
                          conflict("links", "- label: Read More\n  text: Fog", "- text: 'Fog: a list'\n  url: https://a.example/")),
    "a name": (("surfaces: [Dewsbury]", "surfaces: [Dewsbury, town]"), {"names": (article().names[0], TOWN)},
               conflict("names", "name: Dewsbury\ntype: place\nsurfaces:\n- Dewsbury\n- town",
                        "name: Dewsbury\ntype: organisation\nsurfaces:\n- Dewsbury")),
    "a paragraph": ((SECOND, "Nothing helped."), {"body": BODY.replace(SECOND, LATE)}, conflict("body", "Nothing helped.", LATE)),
    "a paragraph that a person removed": ((f"{SECOND}\n\n", ""), {"body": BODY.replace(SECOND, LATE)}, conflict("body", "", LATE)),
    "a paragraph that is gone": ((SECOND, "Nothing helped."), {"body": BODY.replace(f"{SECOND}\n\n", "")},
                                 conflict("body", "Nothing helped.", "")),
}
each = pytest.mark.parametrize("edit", EDITS)


def edited(edit):
    before, after = EDITS[edit][0]
    text = document.write(article())
    assert text.count(before) == 1
    return text.replace(before, after)


@each
def test_both_values_are_kept_and_the_persons_is_in_force(edit):
    """The file says so in every run from then on."""
    result = run(edited(edit), article(**EDITS[edit][1]))

    assert (EDITS[edit][2],) == parsed(result).doubts == doubts.open_in(parsed(result))
    assert EDITS[edit][0][1] in result
    assert replace(parsed(result), doubts=()) == parsed(edited(edit))


@each
def test_choosing_the_persons_leaves_everything_else_as_it_was(edit):
    """Only the entry goes, and it does not come back."""
    result = run(edited(edit), article(**EDITS[edit][1]))
    name = doubts.name_of(parsed(result).doubts[0])
    settled = document.edit(result, settling.accept(parsed(result), f"{name}=1"), FILE)

    assert () == parsed(settled).doubts
    assert replace(parsed(result), doubts=()) == parsed(settled)
    assert settled == document.edit(result, settling.refuse(parsed(result), name), FILE)
    assert settled == run(settled, article(**EDITS[edit][1]))


@each
def test_choosing_the_generators_gives_what_the_generator_would_have_written(edit):
    """And it does not come back."""
    fresh = article(**EDITS[edit][1])
    result = run(edited(edit), fresh)
    settled = document.edit(result, settling.accept(parsed(result), doubts.name_of(parsed(result).doubts[0]) + "=2"), FILE)

    curated = {"date_basis": "curated"} if edit == "a date" else {}
    assert replace(fresh, **curated) == parsed(settled)
    assert settled == run(settled, fresh)


@each
def test_a_third_version_takes_the_place_of_the_second(edit):
    """One entry, with what the generator says today; none when the person and the generator agree again."""
    first = run(edited(edit), article(**EDITS[edit][1]))
    back = run(first, article())

    assert 1 == len(parsed(back).doubts), parsed(back).doubts
    assert parsed(back).doubts[0].options[0] == EDITS[edit][2].options[0]
    agreed = run(back, replace(parsed(edited(edit)), generated=()))
    assert () == doubts.open_in(parsed(agreed))


def test_a_person_who_writes_what_the_generator_says_has_settled_it():
    """In the field and in the text."""
    for edit in ("a text", "a paragraph"):
        own, new = EDITS[edit][2].options
        result = run(edited(edit), article(**EDITS[edit][1]))
        head, fence, body = result.partition("\ndoubts:\n")
        by_hand = head.replace(own, new) + fence + body if edit == "a text" else head + fence + body.replace(f"\n\n{own}", f"\n\n{new}")

        assert () == doubts.open_in(parsed(by_hand))


def test_what_a_person_sets_aside_stays_beside_what_the_generator_sets_aside_later():
    """Entry by entry, in the order of lines."""
    mine, late = SetAside(line=7, rule="curated", text="Read more"), SetAside(line=5, rule="social", text="Share")
    text = document.write(article())
    edited = document.edit(text, article(set_aside=(*article().set_aside, mine)), FILE)
    result = run(edited, article(set_aside=(*article().set_aside, late)))

    assert [2, 5, 7] == [entry.line for entry in parsed(result).set_aside]
    assert () == parsed(result).doubts


# ---------------------------------------------------------------- neither side is lost

WORDS = st.sampled_from(["mill", "fire", "Friday", "wool", "brigade", "engine", "town", "loss"])
LINES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
TEXTS = st.none() | LINES
KEYS = ("kicker", "standfirst", "publication", "section", "page", "language", "dateline")
LISTS = ("bylines", "credits")
FIELDS = st.fixed_dictionaries(dict.fromkeys(KEYS, TEXTS) | dict.fromkeys(LISTS, st.lists(LINES, max_size=2).map(tuple)))
BODIES = st.lists(st.integers(0, 6), min_size=1, max_size=7).map(lambda ns: "\n\n".join(f"Paragraph {n}." for n in ns))
ASIDES = st.lists(st.integers(1, 6), max_size=4, unique=True).map(
    lambda ns: tuple(SetAside(line=n, rule="social", text=f"Aside {n}.") for n in sorted(ns)))
SIDES = st.tuples(FIELDS, BODIES, ASIDES)


def made(side, marked=""):
    """An article of one side; what it changes carries a mark, so that its words can be told from the other side's."""
    fields, body, asides = side
    return article(**fields, set_aside=asides, body=body.replace(".", f"{marked}."))


@settings(max_examples=120)
@given(SIDES, st.sets(st.sampled_from((*KEYS, *LISTS, "body", "set_aside"))), SIDES, SIDES)
def test_neither_side_is_lost(base, touched, own, new):
    """Every word that a person or the generator changed is in the file, in its doubts or set aside; the person's is in force."""
    old, fresh = made(base), made(new, " (new)")
    mine = made(own, " (own)") if "body" in touched else replace(made(own), body=old.body, text=old.text, blocks=old.blocks)
    mine = replace(mine, **{key: getattr(old, key) for key in (*KEYS, *LISTS, "set_aside") if key not in touched})
    edited = document.edit(document.write(old), mine, FILE)
    result = run(edited, fresh)
    got = parsed(result)
    held = result.partition("\ngenerated:")[0] + result.rpartition("\n---\n")[2]

    for key in (*KEYS, *LISTS):
        base_, own_, new_ = (getattr(one, key) for one in (old, mine, fresh))
        assert getattr(got, key) == (own_ if own_ != base_ else new_)
        assert new_ in (base_, None, ()) or doubts.option_of(new_ if isinstance(new_, str) else list(new_)).partition("\n")[0] in held
    assert [part for part in mine.body.split("\n\n") if part not in old.body and part not in got.body.split("\n\n")] == []
    assert [part for part in fresh.body.split("\n\n") if part not in held] == []
    texts = {entry.text for entry in got.set_aside}
    assert {entry.text for entry in mine.set_aside if entry not in old.set_aside} <= texts
    assert {entry.text for entry in fresh.set_aside if entry not in old.set_aside} <= texts
