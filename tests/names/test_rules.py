"""Each rule and step on invented sentences, after a recogniser that is made to say something wrong; each is missed when it is gone."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.names import ballot, collate, finding, organisations
from generator.names.finding import find
from generator.names.locating import locate
from generator.names.page import Page
from generator.names.recognisers import Span
from generator.names.rules import ANY_LANGUAGE, RULES, rules_for
from tests.names.making import article

Case = dict[str, Any]
GOLDEN = Path(__file__).with_name("rules")
FILES: dict[str, list[Case]] = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted(GOLDEN.glob("*.yaml"))}
CASES = [pytest.param(case, id=f"{stem}: {case['case']}") for stem, cases in FILES.items() for case in cases]
RULE_NAMES = {rule.__name__ for rule in (*RULES, *ANY_LANGUAGE)}


class Says:
    """A recogniser that finds the given strings, wherever they stand."""

    def __init__(self, spans: dict[str, Any], *, trusted: bool = False) -> None:
        self.spans, self.trusted = spans, trusted

    def read(self, texts: list[str]) -> list[list[Span]]:
        return [[Span(at, at + len(words), kind) for words, kind in self.spans.items()
                 for at in range(len(text)) if text.startswith(words, at)] for text in texts]


def came_of(case: Case) -> Case:
    """What the case's text gives, as far as the case speaks of it."""
    page = article(case["text"], language=case.get("language", "en"))
    found = find(page, Says(case.get("model", {}), trusted=case.get("trusted", False)))
    wide = {"roles": {n.name: list(n.roles) for n in found if n.roles}, "surfaces": {n.name: list(n.surfaces) for n in found},
            "times": Counter(mention.name for mention in locate(replace(page, names=found)))}
    return {"names": {n.name: n.type for n in found}} | {key: value for key, value in wide.items() if key in case}


def expected(case: Case) -> Case:
    return {key: case[key] for key in ("names", "roles", "surfaces", "times") if key in case}


@pytest.mark.parametrize("case", CASES)
def test_a_golden_case_gives_just_what_it_says(case: Case) -> None:
    """Names with their types; roles, surfaces and numbers of mentions where the case lists them."""
    assert expected(case) == came_of(case)


def test_every_rule_has_its_golden_file_with_near_misses() -> None:
    """At least four cases a file, one of which says what must not change."""
    assert RULE_NAMES | set(STEPS) == set(FILES)
    assert [] == [stem for stem, cases in FILES.items() if len(cases) < 4 or not any(c["case"].startswith("not ") for c in cases)]


@pytest.mark.parametrize("rule", sorted(RULE_NAMES))
def test_without_the_rule_a_case_of_its_file_fails(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing else does the rule's work."""
    monkeypatch.setattr(finding, "rules_for", lambda language: tuple(r for r in rules_for(language) if r.__name__ != rule))

    assert [] != [case["case"] for case in FILES[rule] if expected(case) != came_of(case)]


def _nothing(*_: object) -> dict[str, str]:
    return {}


STEPS: dict[str, tuple[tuple[Any, str, Any], ...]] = {
    "majority": ((ballot, "winner", lambda votes: next(iter(votes))), ),
    "short_forms": ((collate, "_people", _nothing), (collate, "_organisations", _nothing)),
    "defined_acronyms": ((organisations, "defined_acronyms", _nothing), ),
    "headlines": ((Page, "prose", property(lambda page: frozenset(range(len(page.blocks))))), ),
    "hashtags": ((finding, "rules_for", lambda language: tuple(r for r in rules_for(language) if r.__name__ != "furniture")), ),
}
"""Step that is no rule of the list -> what stands in the way of its work: owner, attribute, replacement."""


@pytest.mark.parametrize("step", STEPS)
def test_without_the_step_a_case_of_its_file_fails(step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing else does the step's work."""
    for owner, attribute, instead in STEPS[step]:
        monkeypatch.setattr(owner, attribute, instead)

    assert [] != [case["case"] for case in FILES[step] if expected(case) != came_of(case)]
