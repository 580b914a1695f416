"""The comparer has nothing to say against the key itself, and something against every answer with one fault in it."""

from collections.abc import Callable

import pytest

from . import compare
from .report import DATA, KINDS, TYPES, Report, Row, read_key
from .test_twins import PAIRS, Twins


def answer(name: str) -> Twins:
    """The tables of an archive that makes no mistake, from the key."""
    folder = DATA / name / "seeds-gold"
    keys, story = [read_key(path) for path in sorted(folder.glob("[0-9]*.json"))], read_key(folder / "story.json")["story"]
    articles = [article(key) for key in keys]
    tables: dict[str, list[Row]] = {"articles": articles, "entities": entities(keys, story),
                                    "mentions": [], "quotes": [], "figures": []}
    first, second = (Report(key, tables) for key in keys)
    for report in (first, second):
        report.mentions, report.quotes, report.figures = mentions(report), quotes(report), figures(report)
        tables["mentions"] += report.mentions
    tables["stories"] = [{"articles": [a["id"] for a in articles], "differences": differences(story, [first, second])}]
    return Twins(name=name, undated=first, dated=second, story=story, tables=tables)


def article(key: Row) -> Row:
    blocks: list[Row] = []
    start = 0
    for line in key["lines"]:
        if line["role"] in KINDS:
            label = (key["standfirst_prefix"] or "") if line["role"] == "standfirst" else ""
            text = line["text"].removeprefix(label).strip()
            blocks.append({"kind": min(KINDS[line["role"]]), "text": text, "start": start})
            start += len(text) + 2
    aside = [{"line": line["line"], "text": line["text"]} for line in key["lines"] if line["role"] not in KINDS]
    return {"id": key["id"], "original": {"file": key["file"]}, "blocks": blocks, "text": "\n\n".join(b["text"] for b in blocks),
            "set_aside": aside, "date_text": None, "bylines": [], "links": [], "credits": [],
            "published": key["publication_date"], "date_basis": key["publication_date"] and "stated"}


def entities(keys: list[Row], story: Row) -> list[Row]:
    """The key's entities with all names that the story's key gives them."""
    names: dict[str, set[str]] = {}
    for entity in (entity for key in keys for entity in key["entities"]):
        names.setdefault(entity["name"], set()).update(entity["surfaces"])
    for pair in story["alias_pairs_that_must_merge"]:
        for name, surfaces in names.items():
            if {name, *surfaces} & set(pair):
                surfaces.update(pair)
    return [{"id": name, "name": name, "aliases": sorted(surfaces)} for name, surfaces in names.items()]


def row(report: Report, gold: Row) -> Row:
    start, end = report.place(gold) or (0, 0)
    return {"article": report.article["id"], "start": start, "end": end}


def mentions(report: Report) -> list[Row]:
    return [row(report, m) | {"surface": m["surface"], "type": TYPES[e["type"]], "entity": e["name"]}
            for e, m, must in report.gold_mentions() if must]


def quotes(report: Report) -> list[Row]:
    return [row(report, q) | {"text": q["text"], "speaker": q["speaker_entity"], "speaker_text": q["speaker"]}
            for q in report.key["quotes"]]


def figures(report: Report) -> list[Row]:
    return [row(report, n) | {"text": n["evidence"], "attribution": n["attribution"], "value": value(n["value"])}
            for n in report.key["numbers"] if "identifier" not in n["what"] and "source_line" not in n]


def value(printed: int | str | None) -> float | None:
    return None if printed is None else float(str(printed).split("-")[0])


def differences(story: Row, reports: list[Report]) -> list[Row]:
    return [{"about": fact["fact"], "sides": [{"passage": row(r, fact["places"][r.key["id"]])} for r in reports]}
            for fact in story["number_comparison"] if fact["conflict"]]


def complaints(twins: Twins) -> list[str]:
    """All that the comparer has to say."""
    both, entities = twins.both, twins.entities
    return [*(c for report in both for c in compare.wrong_lines(report)), *compare.wrong_mentions(both)[0],
            *compare.wrong_merges(twins.story, both, entities),
            *compare.wrong_quotes(both, entities), *compare.wrong_figures(both),
            *compare.missing_conflicts(twins.story, both, twins.tables["stories"][0])]


@pytest.mark.parametrize("name", [*PAIRS, "apart"])
def test_key_agrees_with_itself(name: str) -> None:
    """An archive that says what the key says is right in everything."""
    twins = answer(name)

    assert [] == complaints(twins)
    assert 1.0 == compare.b_cubed(compare.labels(twins.both))


def drop_a_mention(twins: Twins) -> None:
    twins.undated.mentions.pop(3)


def call_a_place_a_person(twins: Twins) -> None:
    next(m for m in twins.dated.mentions if m["type"] == "place")["type"] = "person"


def split_an_entity(twins: Twins) -> None:
    second = twins.story["alias_pairs_that_must_merge"][0][1]
    next(m for m in twins.undated.mentions if m["surface"] == second)["entity"] = "another"


def print_the_read_time(twins: Twins) -> None:
    line = next(line for line in twins.dated.key["lines"] if line["role"] == "read_time")
    twins.dated.article["blocks"].append({"kind": "paragraph", "text": line["text"], "start": 0})


def change_a_speaker(twins: Twins) -> None:
    twins.undated.quotes[4]["speaker"] = twins.undated.quotes[6]["speaker"]


def give_scare_quotes_a_speaker(twins: Twins) -> None:
    twins.dated.quotes[0]["speaker_text"] = "the government"


def attribute_the_papers_own_figure(twins: Twins) -> None:
    twins.undated.figures[1]["attribution"] = "Reuters"


def change_a_value(twins: Twins) -> None:
    twins.undated.figures[1]["value"] += 1


def forget_a_difference(twins: Twins) -> None:
    twins.tables["stories"][0]["differences"].pop()


FAULTS = [drop_a_mention, call_a_place_a_person, split_an_entity, print_the_read_time, change_a_speaker,
          give_scare_quotes_a_speaker, attribute_the_papers_own_figure, change_a_value, forget_a_difference]


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("fault", FAULTS)
def test_one_fault_is_complained_of(name: str, fault: Callable[[Twins], None]) -> None:
    """Each fault that an archive can have makes the comparer speak."""
    twins = answer(name)

    fault(twins)

    assert [] != complaints(twins)
