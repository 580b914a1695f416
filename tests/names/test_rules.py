"""Each document rule on one sentence, after a recogniser that is made to say something wrong."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.names.finding import find
from generator.names.recognisers import Span
from generator.names.rules import RULES
from tests.names.making import article

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("rules.yaml").read_text("utf-8"))


class Says:
    """A recogniser that finds the given strings, wherever they stand."""

    trusted = False

    def __init__(self, spans: dict[str, Any]) -> None:
        self.spans = spans

    def read(self, texts: list[str]) -> list[list[Span]]:
        return [[Span(at, at + len(words), kind) for words, kind in self.spans.items()
                 for at in range(len(text)) if text.startswith(words, at)] for text in texts]


@pytest.mark.parametrize("case", CASES, ids=[case["rule"] for case in CASES])
def test_the_rule_sets_right_what_the_recogniser_got_wrong(case: dict[str, Any]) -> None:
    """The names that come of the sentence are those of the case."""
    found = find(article(case["text"]), Says(case["model"]))

    assert case["names"] == {name.name: name.type for name in found}


def test_every_rule_has_a_case() -> None:
    """A rule without a case could be removed without a test failing."""
    tried = " ".join(case["rule"] for case in CASES).replace("ballot", "")
    elsewhere = {"furniture", "places", "facilities", "roles"}  # whole articles in test_find.py try these

    assert {rule.__name__ for rule in RULES} - elsewhere <= set(tried.split())
