"""What the files of many articles have of one is made once, and again only when what it says is another."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator import views
from generator.catalogue import Catalogue
from generator.citations import FORMATS
from generator.memo import Memo
from generator.model import Article
from generator.traces import Fact
from generator.views import Site, desk_for, pieces, pieces_of
from generator.views.gathering import whole
from generator.views.take_away import article_files, files_beside
from generator.views.workings import Workings
from tests.views import cited, sample
from tests.views.render import SITE

ONE, OTHER = sample.article("Mill burns", "Five men died.", published="1931-04-06"), sample.article("River rises", "Nine feet.")
"""Only one of them has a day."""


def archive(*articles: Article) -> Catalogue:
    return sample.catalogue(articles, entities=(), surfaces={"no such word": sample.BRIMSEY})


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of articles whose piece is made."""
    ids: list[str] = []

    def noted(desk: views.Desk, article: Article) -> pieces.Piece:
        ids.append(article.id)
        return one(desk, article)
    one = pieces.piece
    monkeypatch.setattr(pieces, "piece", noted)
    return ids


def built(folder: Path, held: Catalogue, site: Site = SITE) -> dict[str, tuple[str, ...]]:
    """One build: the citations of all articles."""
    memo = Memo(folder / "memo", "code")
    try:
        return pieces_of(desk_for(held, site), memo).records()
    finally:
        memo.close()


def test_another_headline_makes_no_piece_but_its_own_anew(tmp_path: Path, made: list[str]) -> None:
    built(tmp_path, archive(ONE, OTHER))
    made.clear()
    records = built(tmp_path, archive(replace(ONE, headline="Mill is ashes"), OTHER))

    assert [ONE.id] == made
    assert [True, False] == ["Mill is ashes" in "".join(records[one.id]) for one in (ONE, OTHER)]


def test_another_name_of_the_archive_makes_every_piece_anew(tmp_path: Path, made: list[str]) -> None:
    built(tmp_path, archive(ONE, OTHER))
    made.clear()
    records = built(tmp_path, archive(ONE, OTHER), replace(SITE, name="Dewsbury"))

    assert sorted((ONE.id, OTHER.id)) == sorted(made)
    assert all("Dewsbury" in record for record in records[ONE.id])


def test_what_is_not_asked_for_any_more_goes(tmp_path: Path) -> None:
    built(tmp_path, archive(*(sample.article(f"Report {number}", "Words.") for number in range(9))))
    built(tmp_path, archive(ONE))
    memo = Memo(tmp_path / "memo", "code")

    assert 1 == len(memo.read(pieces.NAME))
    memo.close()


@pytest.mark.parametrize("held", [cited.archive(), sample.ferry(), sample.odd(), sample.empty(), archive(ONE, OTHER)])
def test_files_are_the_same_from_pieces_that_are_kept_and_from_such_as_are_made(held: Catalogue, tmp_path: Path) -> None:
    built(tmp_path, held)
    memo, desk = Memo(tmp_path / "memo", "code"), desk_for(held, SITE)
    kept = Workings(desk, pieces_of(desk, memo))
    memo.close()

    assert files(Workings(desk)) == files(kept)


def files(workings: Workings) -> Sequence[views.File]:
    desk = workings.desk
    own = (file for article in desk.catalogue.articles for file in article_files(article, workings))
    return [*files_beside(whole(desk), workings), *own]


def test_who_uses_a_piece_notes_it_and_nothing_that_it_is_made_from() -> None:
    desk = desk_for(archive(ONE, OTHER), SITE)
    workings = Workings(desk, pieces_of(desk, Memo()))
    with desk.tracer.noted() as facts:
        workings.record(ONE, FORMATS[0])

    assert {Fact("pieces", "item", ONE.id)} == facts


def test_a_draft_whose_piece_nobody_made_is_cited_too() -> None:
    published = desk_for(archive(OTHER), SITE)
    workings = Workings(desk_for(archive(ONE, OTHER), SITE), pieces_of(published, Memo()))

    assert "Mill burns" in workings.record(ONE, FORMATS[0])
