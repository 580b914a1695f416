"""Each rule has a file of cases: every line of an invented article with the role that it should get.

    role | line as printed          - for a paragraph, "join" for one that goes on with the line before it
    role +| rest of the line above  when a rule cuts a line in two
    = field: value                  a field of the draft afterwards
"""

from pathlib import Path

import pytest

from generator.intake import read
from generator.model import Draft
from generator.normalise import RULES, normalise

CASES = Path(__file__).parent / "cases"


def cases():
    for path in sorted(CASES.glob("*.txt")):
        for case in path.read_text("utf-8").split("# ")[1:]:
            fact, _, rows = case.partition("\n")
            yield pytest.param(rows.strip("\n").split("\n"), id=f"{path.stem}: {fact}")


def expected_of(rows):
    """Expected (role, text) of each line or part of one, the text of the original, and the expected fields."""
    lines, text, fields = [], "", {}
    for row in rows:
        if row.startswith("= "):
            key, _, value = row[2:].partition(": ")
            fields[key.rstrip(":")] = value
            continue
        mark, _, printed = row.partition("|")
        printed = printed.removeprefix(" ")
        text += printed if mark.strip().endswith("+") else f"\n{printed}"
        lines.append((mark.strip().removesuffix("+").strip(), printed))
    return lines, text.removeprefix("\n") + "\n", fields


def shown(draft: Draft, field: str) -> str:
    value = getattr(draft, field)
    if field == "links":
        return "; ".join(f"{link.label} -> {link.text}" for link in value)
    if field == "doubts":
        return "; ".join(f"{found.kind} {found.line}: {', '.join(found.options) or found.rule}" for found in value)
    if field == "published":
        return value.edtf if value else "None"
    return "; ".join(value) if isinstance(value, tuple) else str(value)


@pytest.mark.parametrize("rows", list(cases()))
def test_every_line_gets_its_role(rows):
    """The roles, and the fields that are filled on the way."""
    lines, text, fields = expected_of(rows)

    draft = normalise(read(text.encode(), "case.txt"))

    ours = [("join" if line.joins else line.role or ("-" if line.words else ""), line.text) for line in draft.lines if line.words]
    assert [(role, printed) for role, printed in lines if printed.strip()] == ours
    assert fields == {field: shown(draft, field) for field in fields}


def test_every_rule_has_its_file_of_cases():
    """A rule without a case would not be missed when it breaks."""
    assert {rule.__name__.removesuffix("_line_") for rule in RULES} <= {path.stem for path in CASES.glob("*.txt")}
