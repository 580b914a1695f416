"""What single articles say for resolution is read again only of articles that are others than they were."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import names
from generator.authority import Authority, EntityRecord
from generator.memo import Memo
from generator.model import Article, Mention, Name
from generator.names.resolution import NO_LEDGER, inside, nodes, records
from tests.names.making import about, name, resolved
from tests.names.test_resolution_laws import ARCHIVES, articles_of

CONTINENTAL = name("Wend Continental Bank", "organisation", "Continental")
SHORT = name("Continental", "organisation")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles whose records were read, and after a mark those whose short forms were looked for."""
    ids: list[str] = []
    make, explain = records._nodes, inside._explained

    def noted(article: Article, mentions: Sequence[Mention]) -> tuple[nodes.Node, ...]:
        ids.append(article.id)
        return make(article, mentions)

    def explained(own: Sequence[nodes.Node], decisions: object) -> Iterator[inside.Explained]:
        ids.append(f"short forms of {own[0].article}")
        return explain(own, decisions)  # type: ignore[arg-type]
    monkeypatch.setattr(records, "_nodes", noted)
    monkeypatch.setattr(inside, "_explained", explained)
    return ids


def built(path: Path, *articles: Article, records: tuple[EntityRecord, ...] = ()) -> names.Resolution:
    """The resolution of one build."""
    memo = Memo(path, "code")
    try:
        return names.resolve(articles, {a.id: names.locate(a) for a in articles}, Authority(entities=records), NO_LEDGER,
                             names.Remembered(memo=memo))
    finally:
        memo.close()


FIRST, SECOND = about("a", CONTINENTAL, SHORT), about("b", name("Otto Zubwa", "person"), name("Tripoli", "place"))


def test_one_article_more_leaves_the_records_of_others_unread(read: list[str], tmp_path: Path) -> None:
    built(tmp_path / "memo", FIRST, SECOND)
    before = len(read)
    more = built(tmp_path / "memo", FIRST, SECOND, about("c", name("Imelda Zubwa", "person")))

    assert ["c", "short forms of c"] == read[before:]
    assert resolved(FIRST, SECOND, about("c", name("Imelda Zubwa", "person"))) == more


def test_a_decision_has_the_short_forms_looked_for_again(read: list[str], tmp_path: Path) -> None:
    decision = (EntityRecord(name="Continental", type="organisation"),)
    built(tmp_path / "memo", FIRST)
    decided = built(tmp_path / "memo", FIRST, records=decision)

    assert ["a", "short forms of a", "short forms of a"] == read
    assert resolved(FIRST, records=decision) == decided


@given(ARCHIVES, st.data())
def test_what_is_remembered_resolves_as_what_is_read(memory: Path, archive: list[list[Name]], data: st.DataObject) -> None:
    """Some articles of an archive, then all of it, in one memory."""
    articles = articles_of(archive)
    some = [a for a in articles if data.draw(st.booleans())]
    for held in (some, articles):
        assert resolved(*held) == built(memory, *held)


@pytest.fixture(scope="module")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all the archives of a law."""
    return tmp_path_factory.mktemp("memory") / "memo"
