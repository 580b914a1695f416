"""What holds for every text, whatever it says."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.decoding.characters import repair
from generator.drafting import article_from
from generator.intake import read, read_piece
from generator.intake.piece import whole
from generator.model import Draft
from generator.normalise import RULES, normalise
from generator.notices import Refused

FURNITURE = [
    "", "", "", "Mill fire at Dewsbury", "3 min read", "29 April, 2016", "Advertisement", "By Jane Doe", "Read More: Fog closes airport",
    "RELATED:", "Fog closes airport", "[Photo: A / B]", "Video: The mill burned for nine hours on Friday night, and nobody knows why.",
    "* * *", "• one", "• two", "> quoted words", "#MillFire #Dewsbury", "Copyright 2019 The Dewsbury Press. All rights reserved.",
    "The mill burned on Friday night, and the engines of four towns could do nothing against the wind, the brigade said.",
    "DEWSBURY (PA) — The mill burned on Friday night, and the engines of four towns could do nothing against the wind.",
    "1. First of all", "# not a heading", "- a dash", "    indented", "a\tb", "<b>bold</b> & <script>alert(1)</script>",
    "`x` *y* _z_ [a](b)",
    "Jane Doe is a senior writer at the Dewsbury Press. Follow her on Twitter @janedoe.", "Story highlights Nobody was hurt", "ANALYSIS",
    "Image copyright Getty Images Image caption The mill on Saturday", "More",
    "Facebook Twitter Pinterest Firemen. Photograph: A B/Reuters",
    "The mill on Saturday. (Jane Doe/Reuters)", "Lire aussi : La filature brûle",
    "FOG CLOSES AIRPORT FOR THE THIRD TIME IN A WEEK AS SHIPS WAIT",
    "10:32 a.m. ET", "Tags: mill, fire", "Now Playing: Mill fire", "Jane Doe contributed to this report.", "We use cookies on this site.",
    "About the author", "[Storm warnings ignored at pier, harbour master says]", "Correction: the mill is in Long Causeway.", "Home > News",
    "â€œdouble mojibake", "Jane Doe", "Jane Doe, Reuters | 3 May 2016",
    "+ plus", "===", "~~~", "| a | b |", "&amp; &copy;", "10) ten", "trailing \\", "![x](y)", "The End #", "ends with a dash -"]
PLAIN_LINES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), max_size=60)
TEXTS = st.lists(st.sampled_from(FURNITURE) | PLAIN_LINES, min_size=1, max_size=25).map("\n".join)


def draft_of(text: str) -> Draft | None:
    try:
        return read_piece(whole(text.encode(), "text/plain"), "law.txt")
    except Refused:
        return None


def squeezed(text: str) -> str:
    """Without white space, and without the marks that Markdown has of its own for lists and quotations."""
    return re.sub(r"[\s•●▪‣◦·■*>–-]", "", text)


@given(TEXTS)
def test_a_rule_never_changes_a_word(text):
    """The parts of a line, joined, are the line, after every single rule."""
    draft = draft_of(text)
    if draft is None:
        return
    printed = [(line.number, line.text) for line in draft.lines]
    for rule in RULES:
        draft = rule(draft)
        joined: dict[int, str] = {}
        for line in draft.lines:
            joined[line.number] = joined.get(line.number, "") + line.text
        assert printed == list(joined.items()), rule.__name__


@given(TEXTS)
def test_the_original_is_the_article_and_what_it_sets_aside(text):
    """Taking from each line what was set aside under its number leaves the headline, the standfirst and the body, in order."""
    draft = draft_of(text)
    if draft is None:
        return
    article = article_from(normalise(draft), id="abcdefghjk", slug="law")
    aside: dict[int, str] = {}
    for entry in (entry for entry in article.set_aside if entry.rule != "as_received"):
        aside[entry.line] = aside.get(entry.line, "") + squeezed(entry.text)

    left = []
    for number, line in enumerate(re.split("\r\n|\r|\n", repair(text.removeprefix("\ufeff"))[0]), 1):
        printed, apart = squeezed(line), aside.pop(number, "")
        assert printed.startswith(apart)
        left.append(printed[len(apart):])
    supplied = article.headline == "[Untitled]" or article.headline.endswith(" …]")
    shown = [squeezed(block.text) for block in article.blocks if not (supplied and block.kind == "headline")]

    assert not aside
    assert sorted("".join(left)) == sorted("".join(shown))
    body = "".join(squeezed(block.text) for block in article.blocks if block.kind not in ("headline", "kicker", "standfirst"))
    assert is_subsequence(body, "".join(left))


def is_subsequence(short: str, long: str) -> bool:
    rest = iter(long)
    return all(letter in rest for letter in short)


@given(TEXTS)
def test_normalising_twice_changes_nothing_more(text):
    """Every rule leaves alone what has a role."""
    draft = draft_of(text)
    if draft is None:
        return
    once = normalise(draft)
    again = normalise(once)

    assert once.lines == again.lines
    assert (once.headline, once.standfirst, once.published) == (again.headline, again.standfirst, again.published)


@pytest.mark.parametrize("trap", [
    "a" * 900_000, "Read More: " * 80_000, "By Jane Doe, " * 60_000, "a. " * 300_000, "( " * 400_000, "#" * 900_000, "> " * 400_000,
    "write @ " * 100_000, "a contributed to " * 50_000, ("Is a is a, " * 80 + "\n\n") * 900, "Jane Doe " * 90_000,
    ("A (b/c) " * 70 + "\n\n") * 1_500,
    "\u00e2\u20ac" * 300_000, "Photo: " * 100_000, ("A" * 99 + "\n") * 9_000, ("Mill fire\n\n") * 15_000, "sign up for " * 70_000])
def test_no_text_makes_the_rules_slow(trap):
    """A megabyte that nearly matches everywhere takes seconds at most."""
    began = time.perf_counter()
    normalise(read(f"Mill fire\n\n{trap}".encode(), "trap.txt"))

    assert time.perf_counter() - began < 20


@given(TEXTS)
def test_reading_is_the_same_every_time(text):
    """Same bytes, same draft."""
    one, other = draft_of(text), draft_of(text)

    assert one == other
    assert one is None or normalise(one) == normalise(other)
