"""A settings file that cannot be run is told with its line, and without a traceback."""

from pathlib import Path

import pytest

from generator.press.settings_file import problem_of


@pytest.mark.parametrize(("line", "why"), [
    ('SITENAME = "Wendle', "unterminated string literal"), ("SITENAME = Wendle", "name 'Wendle' is not defined"),
    ("SITENAME = 1/0", "division")])
def test_the_line_that_cannot_be_read_is_named(tmp_path: Path, line: str, why: str) -> None:
    (tmp_path / "pelicanconf.py").write_text(f'DESCRIPTION = "what there is"\n{line}\n')
    found = problem_of(tmp_path / "pelicanconf.py")

    assert found
    assert ("T-033", "pelicanconf.py", 2) == (found.code, found.file, found.line)
    assert why in found.message


def test_it_is_named_also_when_another_settings_file_begins_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "of_a_mill.py").write_text('SITENAME = "Wendle\n')
    (tmp_path / "publishconf.py").write_text("from of_a_mill import *\n")
    found = problem_of(tmp_path / "publishconf.py")

    assert found
    assert ("of_a_mill.py", 1) == (found.file, found.line)


def test_a_file_that_can_be_run_has_no_problem(tmp_path: Path) -> None:
    (tmp_path / "pelicanconf.py").write_text('SITENAME = "Wendle"\n')

    assert None is problem_of(tmp_path / "pelicanconf.py")
    assert None is problem_of(tmp_path / "not there.py")
