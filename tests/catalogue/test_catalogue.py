"""The catalogue: total orders, addresses, topics, the calendar."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator import catalogue, dates, permalinks, prose
from generator.authority import Authority
from generator.catalogue import Catalogue
from generator.hidden import disguised
from generator.model import Article, Name, Original
from generator.notices import BrokenFile
from generator.permalinks import Ledger, Row

NOBODY = Authority()


def article(id_: str, headline: str, body: str, published: str | None = None, **more: object) -> Article:
    blocks, text = prose.lay_out(headline=headline, body=body)
    date = dates.parse(published, "stated") if published else None
    return Article(
        id=id_, slug=permalinks.slugify(headline), file=f"articles/{permalinks.slugify(headline)}-{id_}.md",
        original=Original(file=f"{id_}.txt", media_type="text/plain", bytes=1, sha256="0" * 64), headline=headline,
        published=date, date_basis="stated" if date else None, body=body, blocks=blocks, text=text, **more)  # type: ignore[arg-type]


LEES = Name(name="Asa Lees", type="person", surfaces=("Asa Lees", "Lees"))
OLDHAM = Name(name="Oldham", type="place", surfaces=("Oldham",))
ARTICLES = (
    article("bbbbbbbbbb", "Mill opens", "Asa Lees opened a mill in Oldham.", "1931-05-02", names=(LEES, OLDHAM),
            tags=("Industry", "#MillsOfOldham"), publication="The Oldham Standard"),
    article("cccccccccc", "Mill burns", "The mill of Asa Lees in Oldham burned.", "1931-05", names=(LEES, OLDHAM), tags=("Fires",)),
    article("dddddddddd", "Mill forgotten", "Nobody remembers Oldham now.", names=(OLDHAM,), tags=("Industry",)),
    article("ffffffffff", "Mill remembered", "A book on weaving came out.", "1932"),
)


def build(articles: Sequence[Article] = ARTICLES, ledger: Ledger = Ledger(())) -> Catalogue:  # noqa: B008
    return catalogue.build(articles, NOBODY, ledger)


def test_the_order_of_the_files_makes_no_difference() -> None:
    shuffled = list(ARTICLES)
    random.Random(7).shuffle(shuffled)  # noqa: S311
    assert build() == build(shuffled)


def test_articles_stand_oldest_first_and_undated_ones_last() -> None:
    assert ["cccccccccc", "bbbbbbbbbb", "ffffffffff", "dddddddddd"] == [article.id for article in build().articles]


def test_an_undated_article_is_in_no_year_and_one_dated_by_year_in_no_month() -> None:
    made = build()
    assert {"1931": ("cccccccccc", "bbbbbbbbbb"), "1932": ("ffffffffff",)} == made.years
    assert {"1931-05": ("cccccccccc", "bbbbbbbbbb")} == made.months
    assert ("dddddddddd",) == made.undated


def test_every_mention_says_what_stands_there_and_knows_its_entity() -> None:
    made = build()
    for own in made.mentions.values():
        for mention in own:
            assert mention.surface == made.by_id[mention.article].text[mention.start:mention.end]
            assert mention.entity in made.entity
    assert ("cccccccccc", "bbbbbbbbbb") == made.mentioned_in["people/asa-lees"]


def test_a_hashtag_has_an_address_read_word_by_word() -> None:
    assert "topics/mills-of-oldham.html" == build().paths["topics/mills-of-oldham"]


def test_a_publication_that_is_not_known_is_not_recorded() -> None:
    made = build()
    assert None is made.publication_name["publications/not-recorded"]
    assert "The Oldham Standard" == made.publication_name["publications/the-oldham-standard"]


@pytest.mark.parametrize("twin", ["Тhe Oldham Standard", "The Oldham Stаndard", "The Οldham Standard"], ids=["T", "a", "O"])
def test_a_paper_whose_name_only_looks_like_another_ones_has_a_page_of_its_own(twin: str) -> None:
    made = build((ARTICLES[0], replace(ARTICLES[1], publication=twin)))
    named = {name: path for path, name in made.publication_name.items()}

    assert {"The Oldham Standard", twin} == named.keys()
    assert "publications/the-oldham-standard" == named["The Oldham Standard"]
    assert 1 == len(made.publications[named[twin]])


@pytest.mark.parametrize("name", ["Правда", "NHK日本", "Τα Νέα", "L’Orient-Le Jour", "Süddeutsche Zeitung", "Газета Wyborcza"])
def test_a_name_in_one_alphabet_a_word_is_no_disguise(name: str) -> None:
    assert not disguised(name)


def test_an_address_stays_when_the_file_is_renamed() -> None:
    rows = catalogue.ledger_rows(build())
    ledger = permalinks.publish(Ledger(()), rows)
    renamed = [replace(a, slug="quite-another") if a.id == "bbbbbbbbbb" else a for a in ARTICLES]
    assert "articles/mill-opens-bbbbbbbbbb.html" == build(renamed, ledger).paths["bbbbbbbbbb"]
    assert ledger == permalinks.publish(ledger, catalogue.ledger_rows(build(renamed, ledger)))


def test_two_files_with_one_id_are_named_both() -> None:
    twin = replace(ARTICLES[0], file="articles/copy-bbbbbbbbbb.md")
    with pytest.raises(BrokenFile, match=r"copy-bbbbbbbbbb.md  F-090|mill-opens-bbbbbbbbbb.md  F-090"):
        build((*ARTICLES, twin))


def test_a_redirect_of_the_ledger_is_in_the_catalogue() -> None:
    ledger = Ledger((Row(path="people/a-lees.html", kind="redirect", target="people/asa-lees.html"),))
    assert {"people/a-lees.html": "people/asa-lees.html"} == build(ledger=ledger).redirects


def test_an_address_that_comes_back_to_life_leads_nowhere_else() -> None:
    rows = (Row(path="people/asa-lees.html", kind="redirect", target="people/index.html"),
            Row(path="places/oldham.html", kind="gone", target="a slip of the pen"))
    made = build(ledger=Ledger(rows))
    assert {} == made.redirects and {} == made.gone
    assert rows != permalinks.publish(Ledger(rows), catalogue.ledger_rows(made)).rows
