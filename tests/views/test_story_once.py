"""What several reports say in nearly the same words is told once, with the papers and what each has otherwise."""

import re
from dataclasses import replace

import pytest

from generator.model import Fact, Passage
from generator.views.story.once import Sentence, once, otherwise
from generator.views.story.sources import Source
from tests.views import render, sample
from tests.views.reading import read
from tests.views.sample import article
from tests.views.told import WHY, side, story

TOLD = "The ferry from Brimsey burned to the waterline before noon."
PRINTED = {"The Kessel Echo": TOLD, "The Orrin Star": "The ferry from Brimsey burned to the waterline before noon!",
           "The Coast Post": "The old ferry from Brimsey burned to the waterline before nightfall."}
REPORTS = tuple(article(f"{paper} on the ferry", f"{words}\n\nOnly {paper} says so.", publication=paper, published="2016-04-29")
                for paper, words in PRINTED.items())


def agreed(kind: str) -> str:
    """The part of the page with what the reports say alike."""
    fact = Fact(about=None, kind=kind, because=WHY,  # type: ignore[arg-type]
                sides=tuple(side(report, PRINTED[str(report.publication)], "before noon") for report in REPORTS))
    whole = tuple(replace(each, passage=_whole(each.passage)) for each in fact.sides)
    made = sample.catalogue(REPORTS, stories=(story(REPORTS, facts=(replace(fact, sides=whole),)),))
    return render.rendered(made)["stories/ferry.html"].partition('id="agree"')[2].partition("<h2")[0]


def _whole(found: Passage) -> Passage:
    return replace(found, sentence=(found.start, found.end))


def test_a_sentence_of_three_papers_stands_once_with_those_that_print_it_so() -> None:
    text = " ".join(read(agreed("sentence")).text.split())

    assert 1 == text.count(TOLD)
    assert "Word for word in The Kessel Echo · The Orrin Star" in text
    assert "In their sentences" not in text


def test_what_another_paper_has_otherwise_is_struck_and_marked() -> None:
    held = re.sub(r'<span class="aside"[^>]*>([^<]*)</span>', r"\1", agreed("sentence"))

    assert "The <ins>its own: old</ins> ferry from Brimsey" in held
    assert "<del>left out: noon</del> <ins>its own: nightfall</ins>" in held


def test_the_sentences_of_a_figure_that_are_the_same_are_one_with_its_papers() -> None:
    held = agreed("figure").partition("In their sentences")[2]

    assert 2 == held.count("<li")
    assert ["The Kessel Echo", "The Orrin Star"] == re.findall(r"<bdi>(.*?)</bdi>", held.partition("</li>")[0])


def source(language: str | None = "en") -> Source:
    return Source(label="a paper", href=None, language=language, direction="ltr")


def sentence(words: str, language: str | None = "en") -> Sentence:
    from generator.views.context import Piece

    return once([((Piece(text=words),), source(language))])[0]


@pytest.mark.parametrize("other", [sentence("El transbordador ardió.", "es"), sentence("Fourteen were saved by a trawler that night.")])
def test_a_sentence_in_another_language_or_in_other_words_stands_as_it_is_printed(other: Sentence) -> None:
    (found,) = otherwise(sentence(TOLD), [other])

    assert ([("same", other.text)], False) == ([(words.kind, words.text) for words in found.words], found.marked)
