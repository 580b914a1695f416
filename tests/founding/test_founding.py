"""A new archive, what is its own in it, and a newer tool for it."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import attributes, cli, founding, hosting
from generator.export import imprint
from generator.founding import tool
from generator.founding.rooms import make_content
from generator.founding.settings_file import FILES, settings_file
from generator.notices import BrokenFile
from generator.wording import LANGUAGES

ROOT = Path(__file__).parents[2]
CHOICES = founding.Choices(name='The "Wendle"\\ archive', description="Löschwasser – $5", language="ar", stamp=("#7a1f6b", "#f0a0e0"))


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A tool of a few files, in the place of this one."""
    home = tmp_path / "tool"
    for name in ("generator/cli.py", "generator/old.py", "theme/a.css", "Makefile", "generator/__pycache__/cli.pyc"):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(f"{name} of the first version")
    monkeypatch.setattr(tool, "HOME", home)
    monkeypatch.setattr(tool, "ROOMS", ("generator", "theme", "Makefile"))
    return home


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def codes(problem: BrokenFile) -> list[tuple[str, str | None]]:
    return [(notice.code, notice.file) for notice in problem.notices]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new archive that uses all that may be its own, built with two Pelican signals and no article."""
    folder = tmp_path_factory.mktemp("new") / "an archive"
    folder.mkdir()
    make_content(folder / "content", CHOICES.language)
    (folder / "pelicanconf.py").write_text(settings_file(CHOICES).replace("SHOW_DRAFTS", 'PLUGINS += ["counting"]\nSHOW_DRAFTS'), "utf-8")
    for name in ("generator", "theme"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "content/files/plans").mkdir(parents=True)
    (folder / "content/files/plans/mill.txt").write_text("the plan")
    with (folder / "content/pages/about.md").open("a") as about:
        about.write("\nSee [the plan](files/plans/mill.txt).\n")
    (folder / "own/templates").mkdir(parents=True)
    (folder / "own/templates/page.html").write_text(
        '{% extends "!theme/page.html" %}{% block main %}{{ super() }}<p class="ours">{{ site.name }}</p>{% endblock %}')
    (folder / "own/plugins").mkdir()
    (folder / "own/plugins/counting.py").write_text(
        "from pelican import signals\n\n\n"
        "def count(generator, writer):\n    writer.put('count.txt', str(len(generator.articles)).encode())\n\n\n"
        "def register():\n    signals.article_writer_finalized.connect(count)\n")
    done = subprocess.run([sys.executable, "-m", "pelican", "content", "-o", "output", "-s", "pelicanconf.py", "--fatal", "warnings"],
                          cwd=folder, capture_output=True, text=True, timeout=120, check=False, env={**os.environ, "PYTHONPATH": "."})
    assert 0 == done.returncode, done.stdout + done.stderr
    return folder


def test_an_archive_without_articles_is_a_site_with_its_own_name_and_language(built: Path) -> None:
    home = (built / "output/index.html").read_text("utf-8")

    assert '<html lang="ar" dir="rtl"' in home
    assert "The &#34;Wendle&#34;\\ archive" in home
    assert "Löschwasser – $5" in home
    assert not (built / "output" / hosting.ADDRESSES).exists()


def test_its_own_pages_begin_in_its_language(built: Path) -> None:
    about = (built / "output/about.html").read_text("utf-8")

    assert "<h1>عن هذا الأرشيف</h1>" in re.sub(r"<h1[^>]*>\s*", "<h1>", about)
    assert "Write here what this archive keeps" not in about
    assert 'href="cite.html"><bdi>كيف توثّق</bdi></a>' in (built / "output/index.html").read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_of_each_language_say_as_much_as_the_english_ones(language: str, tmp_path: Path) -> None:
    make_content(tmp_path / "en", "en")
    make_content(tmp_path / language, language)
    english, own = files(tmp_path / "en/pages"), files(tmp_path / language / "pages")

    assert ["about.md", "cite.md"] == list(english) == list(own)
    for name, text in own.items():
        shapes = [re.findall(rb"^(?:## |title: |description: |---|\n)", page, re.MULTILINE) for page in (text, english[name])]
        assert shapes[0] == shapes[1]
        assert (language == "en") == (text == english[name])


@pytest.mark.parametrize(("language", "rights"), [
    ("de", "Die Artikel bleiben"), ("fr", "Les articles restent"), ("es", "Los artículos siguen"), ("ar", "تبقى المقالات"),
    ("en", "The articles remain")])
def test_make_new_gives_pages_and_rights_in_the_language_that_is_chosen(language: str, rights: str, tmp_path: Path, small: Path) -> None:
    assert 0 == cli.main(["new", str(tmp_path / "new"), "--language", language])
    title = re.search("title: (.+)", (FILES / f"pages/{language}/about.md").read_text("utf-8"))

    assert title is not None and title[0] in (tmp_path / "new/content/pages/about.md").read_text("utf-8")
    assert f'RIGHTS = "{rights}' in (tmp_path / "new/pelicanconf.py").read_text("utf-8")


def test_emptying_begins_with_pages_in_the_language_of_the_settings(tmp_path: Path) -> None:
    make_content(tmp_path / "content", "en")
    (tmp_path / "pelicanconf.py").write_text('DEFAULT_LANG = "fr-CA"\n', "utf-8")
    assert 0 == cli.main(["--content", str(tmp_path / "content"), "empty"])

    assert "À propos" in (tmp_path / "content/pages/about.md").read_text("utf-8")


def test_own_colours_are_in_force_on_every_page(built: Path) -> None:
    sheet = (built / "output/theme/site.css").read_text("utf-8")

    assert sheet.index("--stamp:light-dark(#93291e,#f09a86)") < sheet.index("--stamp:light-dark(#7a1f6b,#f0a0e0)")
    assert "#7a1f6b" in (built / "output/style.html").read_text("utf-8")


def test_own_files_templates_and_plugins_are_used(built: Path) -> None:
    about = (built / "output/about.html").read_text("utf-8")

    assert '<p class="ours">The &#34;Wendle&#34;\\ archive</p>' in about
    assert 'href="files/plans/mill.txt"' in about
    assert "the plan" == (built / "output/files/plans/mill.txt").read_text()
    assert "0" == (built / "output/count.txt").read_text()


def test_a_new_archive_keeps_no_promise_broken(built: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(built)

    assert 0 == cli.main(["check"])
    assert "0 broken promises, 0 things" in capsys.readouterr().out


def test_the_settings_file_says_what_it_was_told_and_has_a_dozen_lines(tmp_path: Path) -> None:
    (tmp_path / "pelicanconf.py").write_text(settings_file(CHOICES), "utf-8")
    about = imprint.read(tmp_path / "pelicanconf.py", "2026-01-01")
    said = ast.parse(settings_file(CHOICES)).body

    assert (CHOICES.name, CHOICES.description) == (about.name, about.description)
    assert 14 >= len(said)


def test_each_setting_has_its_comment() -> None:
    lines = re.findall(r"^[A-Z_]+ = .*", settings_file(CHOICES), re.MULTILINE)

    assert 10 == len(lines)
    assert [] == [line for line in lines if "  # " not in line]


def test_this_repository_s_own_settings_are_those_of_a_new_archive() -> None:
    about = imprint.read(ROOT / "pelicanconf.py", "2026-01-01")

    assert (ROOT / "pelicanconf.py").read_text("utf-8") == settings_file(
        founding.Choices(name=about.name or "", description=about.description, rights=about.rights))


def test_the_files_that_people_edit_begin_as_those_of_this_repository_do() -> None:
    for path in (FILES / "authority").glob("*.yaml"):
        assert (ROOT / "content/authority" / path.name).read_text("utf-8").startswith(path.read_text("utf-8").rstrip())
    assert {path.name for path in (ROOT / "content/authority").iterdir()} == {path.name for path in (FILES / "authority").iterdir()}


def test_a_new_archive_tells_git_what_this_repository_does(tmp_path: Path) -> None:
    attributes.keep(tmp_path)

    assert (ROOT / "content/.gitattributes").read_bytes() == (tmp_path / ".gitattributes").read_bytes()


def test_a_new_archive_has_the_tool_and_nothing_of_another_archive(small: Path, tmp_path: Path) -> None:
    founding.found(tmp_path / "new", CHOICES)
    made = files(tmp_path / "new")

    assert {"generator/cli.py", "generator/old.py", "theme/a.css", "Makefile", "pelicanconf.py", "README.md", ".pressmark.json",
            "content/authority/people.yaml", "content/pages/about.md", "content/originals/.gitkeep"} <= set(made)
    assert [] == [name for name in made if "__pycache__" in name or name.endswith("permalinks.csv") or name.startswith("tests/")]


def test_the_whole_tool_is_there_to_be_copied() -> None:
    names = {name.split("/")[0] for name in tool.files_of_tool()}

    assert {"generator", "theme", "docs", "requirements", "Makefile", "publishconf.py", ".github"} <= names
    assert not names & {"tests", "content", "pelicanconf.py", "README.md", ".venv"}


def test_a_folder_with_something_in_it_is_left_alone(small: Path, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new/thesis.txt").write_text("mine")
    with pytest.raises(BrokenFile, match="S-040"):
        founding.found(tmp_path / "new", CHOICES)

    assert {"thesis.txt"} == set(files(tmp_path / "new"))


def test_an_upgrade_replaces_the_tool_and_leaves_everything_else(small: Path, tmp_path: Path) -> None:
    archive = tmp_path / "new"
    founding.found(archive, CHOICES)
    (archive / "content/articles/a.md").write_text("an article")
    (archive / "pelicanconf.py").write_text("SITENAME = 'Mine'\n")
    before = files(archive)
    (small / "generator/cli.py").write_text("newer")
    (small / "generator/new.py").write_text("new")
    (small / "generator/old.py").unlink()

    assert (["generator/cli.py", "generator/new.py"], ["generator/old.py"]) == founding.upgrade(archive)
    after = files(archive)
    assert {"generator/cli.py", "generator/new.py", "generator/old.py", ".pressmark.json"} == {
        name for name in {*before, *after} if before.get(name) != after.get(name)}
    assert ([], []) == founding.upgrade(archive)


def test_a_file_of_the_tool_that_somebody_edited_stops_an_upgrade_and_is_named(small: Path, tmp_path: Path) -> None:
    archive = tmp_path / "new"
    founding.found(archive, CHOICES)
    (archive / "theme/a.css").write_text("mine")
    (small / "generator/cli.py").write_text("newer")
    before = files(archive)
    with pytest.raises(BrokenFile) as stopped:
        founding.upgrade(archive)

    assert [("S-043", "theme/a.css")] == codes(stopped.value)
    assert before == files(archive)
    assert "theme/a.css" in founding.upgrade(archive, discard=True)[0]


def test_a_list_of_the_tool_s_files_that_names_others_is_not_believed(small: Path, tmp_path: Path) -> None:
    archive = tmp_path / "new"
    founding.found(archive, CHOICES)
    for name in ("content/articles/a.md", "generator/../content/x.md", "/etc/passwd"):
        (archive / tool.LIST).write_text(json.dumps({"files": {name: "0"}}))
        with pytest.raises(BrokenFile, match="S-042"):
            founding.upgrade(archive, discard=True)


@pytest.mark.parametrize(("colours", "said"), [
    (("purple", "#f0a0e0"), "argument --colours: 'purple' is no colour like #93291e"), (("#7a1f6b",), "argument --colours: expected 2")])
def test_colours_that_are_none_are_refused_by_the_word_that_make_has_for_them(
    colours: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        cli.main(["new", str(tmp_path / "new"), "--colours", *colours])
    assert said in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_emptying_an_archive_deletes_nothing(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    before = files(tmp_path / "content")

    assert 0 == cli.main(["--content", str(tmp_path / "content"), "empty"])
    assert before == files(tmp_path / "content.before")
    assert [] == [name for name in files(tmp_path / "content") if name.endswith((".txt", ".csv")) or name.startswith("articles/a")]
    assert 0 == cli.main(["--content", str(tmp_path / "content"), "empty"])
    (tmp_path / "content/articles/a-nk3fq7m2ab.md").write_text("mine")

    assert 5 == cli.main(["--content", str(tmp_path / "content"), "empty"])
    assert before == files(tmp_path / "content.before")
