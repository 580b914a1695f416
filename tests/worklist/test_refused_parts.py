"""A refused part of a file is named once on the work-list."""

from pathlib import Path

import pytest

from generator.refusals import Refusal
from generator.worklist.from_refusals import refused


@pytest.mark.parametrize(("part", "message", "told"), [
    ("b.txt", "this file is empty", "b.txt: this file is empty"),
    ("b.txt", "b.txt: this is a link", "b.txt: this is a link"),
    ("inner.zip/b.txt", "inner.zip: b.txt: this is a link", "inner.zip: b.txt: this is a link"),
])
def test_the_part_stands_before_a_message_that_does_not_name_it(part: str, message: str, told: str) -> None:
    refusal = Refusal(file="in/x.zip", part=part, code="I-024", message=message, hint="pack the file itself", day="2026-11-22")

    assert f"refused on 2026-11-22 (I-024): {told}" == refused(refusal, ".venv/bin/python -m generator", Path("content")).notice.message
