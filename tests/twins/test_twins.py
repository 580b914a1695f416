"""Reports of invented events come out as well as the two articles that the archive began with: no rule may know those by heart.

Each pair has the shapes of the seed articles and none of their names, figures, dates or places; the texts and their keys are in
tests/data/twins, and make_keys.py says how the keys are made.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from . import compare, make_keys
from .report import DATA, Report, Row, read_key, run

# What must hold at the least, of 18 quotations and 26 figures in a pair; raise a floor when the rules have become better.
QUOTES_FLOOR = dict.fromkeys("12345", 17)
FIGURES_FLOOR = dict.fromkeys("12345", 25)
ENTITIES_FLOOR = 0.98
MENTIONS_FLOOR = 0.97

# The undated reports: the first agrees with its twin on every weekday, the second may be of the same day or of the day before,
# the third and the fifth cannot be told from theirs, the fourth agrees, and the last tells of another Friday.
UNDATED: dict[str, set[tuple[str | None, str | None]]] = {
    "1": {("2017-10-11~", "inferred")},
    "2": {("2019-06-07~", "inferred"), ("2019-06-06~", "inferred"), (None, None)},
    "3": {(None, None)},
    "4": {("2024-01-23~", "inferred")},
    "5": {(None, None)},
    "apart": {(None, None)},
}

PAIRS = ("1", "2", "3", "4", "5")
ALL = (*PAIRS, "apart")


@dataclass(frozen=True, slots=True, kw_only=True)
class Twins:
    """A pair as our archive shows it, and its key."""

    name: str
    undated: Report
    dated: Report
    story: Row
    tables: dict[str, list[Row]]

    @property
    def both(self) -> list[Report]:
        return [self.undated, self.dated]

    @property
    def entities(self) -> list[Row]:
        return self.tables["entities"]


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Twins]:
    """Pairs by name, each made once."""
    made: dict[str, Twins] = {}

    def archive(name: str) -> Twins:
        if name not in made:
            made[name] = load(name, tmp_path_factory.mktemp(f"twins-{name}"))
        return made[name]
    return archive


@pytest.fixture
def twins(archives: Callable[[str], Twins], request: pytest.FixtureRequest) -> Twins:
    return archives(request.param)


def load(name: str, work: Path) -> Twins:
    folder = DATA / name
    tables = run(folder, work)
    keys = [read_key(path) for path in sorted((folder / "seeds-gold").glob("[0-9]*.json"))]
    undated, dated = (Report(key, tables) for key in keys)
    story = read_key(folder / "seeds-gold" / "story.json")["story"]
    return Twins(name=name, undated=undated, dated=dated, story=story, tables=tables)


def test_keys_are_what_their_source_says() -> None:
    """The committed keys are those that make_keys.py makes of key.yaml."""
    assert [] == [path for folder in make_keys.folders() for path in make_keys.stale(folder)]


@pytest.mark.parametrize("twins", ALL, indirect=True)
def test_every_line_has_its_role(twins: Twins) -> None:
    """Furniture is set aside or kept in a field, and every line of the text is a block of its kind."""
    assert [] == [complaint for report in twins.both for complaint in compare.wrong_lines(report)]


@pytest.mark.parametrize("twins", ALL, indirect=True)
def test_paragraphs_are_the_printed_ones(twins: Twins) -> None:
    """The body is the printed paragraphs, character by character, in their order."""
    for report in twins.both:
        assert [paragraph["text"] for paragraph in report.key["body_paragraphs"]] == compare.paragraphs(report)


@pytest.mark.parametrize("twins", ALL, indirect=True)
def test_printed_date_is_stated(twins: Twins) -> None:
    """The report that prints its date has it, and says that it was stated."""
    assert (twins.dated.key["publication_date"], "stated") == compare.date(twins.dated)


@pytest.mark.parametrize("twins", ALL, indirect=True)
def test_undated_report_is_dated_only_by_agreeing_weekdays(twins: Twins) -> None:
    """A report without a date gets none, except an inferred one from a report of the same event whose weekdays agree."""
    assert compare.date(twins.undated) in UNDATED[twins.name]


@pytest.mark.parametrize("twins", PAIRS, indirect=True)
def test_two_reports_of_one_event_are_one_story(twins: Twins) -> None:
    """Both reports stand in one story."""
    ids = {report.article["id"] for report in twins.both}

    assert [ids] == [set(story["articles"]) for story in twins.tables["stories"]]


@pytest.mark.parametrize("twins", ["apart"], indirect=True)
def test_two_events_of_one_topic_are_no_story(twins: Twins) -> None:
    """Two fires in one city, years apart, share no story."""
    assert [] == [story["articles"] for story in twins.tables["stories"] if len(story["articles"]) > 1]


@pytest.mark.parametrize("twins", ALL, indirect=True)
def test_names_of_one_thing_are_one_entity_and_of_two_things_two(twins: Twins) -> None:
    """Every pair of names that must merge has merged, and no pair that must not."""
    assert [] == compare.wrong_merges(twins.story, twins.both, twins.entities)


@pytest.mark.parametrize("twins", PAIRS, indirect=True)
def test_mentions_are_gathered_under_their_entities(twins: Twins) -> None:
    """B-cubed F1 of our entities over all mentions of the key."""
    assert compare.b_cubed(compare.labels(twins.both)) >= ENTITIES_FLOOR, compare.wrong_mentions(twins.both)[0]


@pytest.mark.parametrize("twins", PAIRS, indirect=True)
def test_names_are_found_where_they_stand(twins: Twins) -> None:
    """F1 of our mentions by exact place and type."""
    complaints, right = compare.wrong_mentions(twins.both)

    assert 2 * right / (2 * right + len(complaints)) >= MENTIONS_FLOOR, complaints


@pytest.mark.parametrize("twins", PAIRS, indirect=True)
def test_quotations_have_their_speakers(twins: Twins) -> None:
    """Quotations are found in full and given to who said them, to nobody when nobody did."""
    complaints = compare.wrong_quotes(twins.both, twins.entities)

    assert sum(len(report.key["quotes"]) for report in twins.both) - len(complaints) >= QUOTES_FLOOR[twins.name], complaints


@pytest.mark.parametrize("twins", PAIRS, indirect=True)
def test_figures_have_their_attribution(twins: Twins) -> None:
    """Figures are found with their value and with whose claim they are."""
    complaints = compare.wrong_figures(twins.both)

    assert sum(len(report.key["numbers"]) for report in twins.both) - len(complaints) >= FIGURES_FLOOR[twins.name], complaints


@pytest.mark.parametrize("twins", PAIRS, indirect=True)
def test_conflicts_are_shown(twins: Twins) -> None:
    """Where the reports disagree, the story says so and quotes both."""
    story, = twins.tables["stories"]

    assert "differences" in story, "stories.jsonl has no column for them"
    assert [] == compare.missing_conflicts(twins.story, twins.both, story)
