"""Laws that hold on any text at all."""

import time
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator import claims
from generator.model import Article, Block, Mention
from generator.sentences import sentences, tokens
from tests.claims.invented import ORIGINAL, mention

WORDS = st.sampled_from(
    "“ ” \" ' ‘ ’ , . ! ? : ; — … ( ) said told that he she Ann Lee according to the a 12 24-hour dozens of killed were 1,000 "
    "„ « » ” apologised told asked none as Mr 1,000-1,500 3-1 2254 resolution $ % and or U.S. Dr. "
    "including who # \n saying put at between half dozen several ’s 's \x00 é".split(" ")
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join), st.lists(WORDS, max_size=40).map("".join))


def article_of(texts: list[str]) -> Article:
    blocks, at = [], 0
    for number, text in enumerate(texts):
        blocks.append(Block(kind="headline" if number == 0 else "paragraph", text=text, start=at))
        at += len(text) + 2
    return Article(id="x", slug="x", file="x", original=ORIGINAL, headline=texts[0], blocks=tuple(blocks), text="\n\n".join(texts))


@given(st.lists(TEXTS, min_size=1, max_size=4), st.data())
def test_a_claims_span_cuts_out_exactly_the_words_it_claims(texts: list[str], data: st.DataObject) -> None:
    article = article_of(texts)
    mentions = data.draw(mentions_in(article))

    for claim in (*claims.quotes(article, mentions), *claims.figures(article, mentions)):
        assert claim.text == article.text[claim.start : claim.end]
        assert claim.text.strip()
    for figure in claims.figures(article, mentions):
        assert figure.sentence[0] <= figure.start < figure.end <= figure.sentence[1]


def mentions_in(article: Article) -> st.SearchStrategy[tuple[Mention, ...]]:
    spans = st.tuples(st.integers(0, len(article.text)), st.integers(1, 9), st.sampled_from(["person", "organisation", "place"]))
    return st.lists(spans, max_size=4).map(
        lambda rows: tuple(mention("x", at, article.text[at : at + n], kind) for at, n, kind in rows if article.text[at : at + n])
    )


@given(TEXTS)
def test_sentences_lose_nothing_but_white_space(text: str) -> None:
    kept = "".join(text[a:b] for a, b in sentences(text))

    assert "".join(text.split()) == "".join(kept.split())


@given(TEXTS)
def test_tokens_are_in_order_and_where_they_say(text: str) -> None:
    found = tokens(text)

    assert [t.text for t in found] == [text[t.start : t.end] for t in found]
    assert all(a.end <= b.start for a, b in pairwise(found))


def seconds(text: str) -> float:
    article = article_of(["h", text])
    begun = time.process_time()
    claims.quotes(article, ())
    claims.figures(article, ())
    return time.process_time() - begun


def test_time_grows_with_the_text_and_not_with_its_square() -> None:
    """Eight times the text may take at most twenty-four times as long; a quadratic step would take sixty-four."""
    traps = ["‘a’s ", "'x ", "“",
             "said, ", "and officials ", "12 ", "a, b, said ", "“A. ", '"a. ', "» ”a", "he, “b” as a said ",
             "one million thousand ", "of the 5 ", "“a”, 5, "]
    for trap in traps:
        short = min(seconds(trap * 150) for _ in range(2))
        assert min(seconds(trap * 1200) for _ in range(2)) < 24 * short + 0.05, trap


def test_the_order_of_the_mentions_does_not_matter() -> None:
    text = "Ann Lee said that Ivo Bek called it “dead” and 12 people were killed in Oslo."
    article = article_of(["h", text])
    at = article.text.index
    mentions = [mention("x", at(name), name, kind) for name, kind in (("Ann Lee", "person"), ("Ivo Bek", "person"), ("Oslo", "place"))]
    shuffled = [mentions[2], mentions[0], mentions[1]]

    assert claims.quotes(article, mentions) == claims.quotes(article, shuffled)
    assert claims.figures(article, mentions) == claims.figures(article, shuffled)


@given(st.lists(TEXTS, min_size=1, max_size=4), st.data())
def test_no_two_quotations_overlap(texts: list[str], data: st.DataObject) -> None:
    article = article_of(texts)

    found = claims.quotes(article, data.draw(mentions_in(article)))

    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.lists(TEXTS, min_size=1, max_size=4), st.data())
def test_another_archive_reads_the_same_claims(texts: list[str], data: st.DataObject) -> None:
    """Neither an article's id nor those of its people change what it says; only the names of the ids change."""
    here = article_of(texts)
    mentions = data.draw(mentions_in(here))
    there = replace(here, id="other", slug="other", file="other")
    moved = [replace(m, article="other", entity=f"elsewhere/{m.entity}") for m in mentions]

    quotes = [replace(q, article="other", speaker=q.speaker and f"elsewhere/{q.speaker}") for q in claims.quotes(here, mentions)]
    figures = [replace(f, article="other", attribution_entity=f.attribution_entity and f"elsewhere/{f.attribution_entity}")
               for f in claims.figures(here, mentions)]  # fmt: skip

    assert quotes == list(claims.quotes(there, moved))
    assert figures == list(claims.figures(there, moved))


@given(st.lists(TEXTS, min_size=1, max_size=4), st.sampled_from(["de", "fr-FR", "ar", "sv"]), st.data())
def test_another_language_than_english_names_no_speaker(texts: list[str], language: str, data: st.DataObject) -> None:
    article = replace(article_of(texts), language=language)

    assert all(q.speaker is q.speaker_text is None for q in claims.quotes(article, data.draw(mentions_in(article))))
