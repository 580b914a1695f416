"""The files by which a project introduces itself agree with what it is."""

import re
import tomllib
from pathlib import Path

import yaml

from generator import __version__

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def test_the_citation_file_names_this_version_and_licence() -> None:
    said = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))

    assert ("1.2.0", PROJECT["version"], PROJECT["license"]) == (said["cff-version"], said["version"], said["license"])
    assert {"message", "title", "authors"} <= said.keys()
    assert __version__ == PROJECT["version"]


def test_the_changes_have_a_part_for_this_version() -> None:
    assert PROJECT["version"] in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_each_form_of_an_issue_can_be_filled_in() -> None:
    forms = [yaml.safe_load(path.read_text("utf-8")) for path in sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))
             if path.name != "config.yml"]

    assert 2 == len(forms)
    for form in forms:
        assert {"name", "description", "body"} <= form.keys()
        assert len({part["id"] for part in form["body"]}) == len(form["body"])
        assert all({"type", "attributes"} <= part.keys() and part["attributes"]["label"] for part in form["body"])


def test_every_file_that_the_manual_leads_to_is_there() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
    prose = {page: re.sub(r"^    .*$", "", page.read_text("utf-8"), flags=re.MULTILINE) for page in pages}
    lost = [f"{page.name}: {target}" for page, text in prose.items() for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", text)
            if not (page.parent / target).exists()]

    assert [] == lost


def test_every_target_that_the_manual_names_is_one() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = {word for page in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"))
             for word in re.findall(r"(?:^    |`)make ([a-z]+)", page.read_text("utf-8"), re.MULTILINE)}

    assert {"new", "publish", "export"} <= named
    assert set() == named - targets
