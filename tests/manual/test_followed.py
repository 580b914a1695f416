"""The tutorial and the how-to guides do what they say, word for word."""

import re
import shutil
from pathlib import Path

import pytest

from generator import founding
from tests.manual.errors import ROOT
from tests.manual.followed import Reader, tool


def article_with(content: Path, words: str) -> Path:
    """The file of the only article that has these words."""
    (found,) = (path for path in (content / "articles").glob("*.md") if words in path.read_text("utf-8"))
    return found


def put(path: Path, lines: str) -> None:
    """Write these lines of front matter in the place of those with the same keys, or at its end."""
    head, _, rest = path.read_text("utf-8").removeprefix("---\n").partition("\n---\n")
    for key in re.findall(r"^(\w+):", lines, re.MULTILINE):
        head = re.sub(rf"^{key}: .*\n", "", head + "\n", flags=re.MULTILINE).rstrip("\n")
    path.write_text(f"---\n{head}\n{lines}---\n{rest}", "utf-8")


def paste(path: Path, entry: str) -> None:
    """Write an entry at the end of an authority file."""
    path.write_text(path.read_text("utf-8") + entry, "utf-8")


def failed(reader: Reader) -> list[tuple[str, int, str]]:
    return [(line, code, said) for line, code, said in reader.typed if code]


@pytest.fixture(scope="module")
def beginner(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """Who has followed the tutorial."""
    folder = tmp_path_factory.mktemp("machine")
    (folder / "home").mkdir()
    reader = Reader(home=folder / "home", place=tool(folder / "pressmark"))
    content = folder / "wendle/content"
    reader.pasted = {
        "published: 1931-05-05": lambda lines: put(article_with(content, "Ferry fares to rise"), lines),
        "- name: Orrin": lambda entry: paste(content / "authority/places.yaml", entry),
        "publication: The Amsel Gazette": lambda line: put(article_with(content, "Fire destroys mill"), line),
        "publication: The Carrow Sun": lambda line: put(article_with(content, "boiler house"), line)}
    reader.follow("tutorial.md")
    return reader


def test_every_command_of_the_tutorial_does_its_work(beginner: Reader) -> None:
    assert [] == failed(beginner)
    assert 9 == len(beginner.typed)


def test_after_the_tutorial_the_archive_is_what_the_tutorial_says(beginner: Reader) -> None:
    archive = beginner.place
    ferry = article_with(archive / "content", "Ferry fares to rise").read_text("utf-8")

    assert "wendle" == archive.name
    assert "published: 1931-05-05\ndate_basis: curated" in ferry
    assert "https://you.github.io/wendle/" in (archive / "output/index.html").read_text("utf-8")
    assert {"the-wendle-archive-bag", "the-wendle-archive.epub", "the-wendle-archive.zip"} == {
        path.name for path in (archive / "away").iterdir()}
    asked = next(said for line, _, said in beginner.typed if line == "make check")
    assert "2 things for a person to look at" in asked
    assert "prints no date" in asked
    assert "if it is always a place, paste into content/authority/places.yaml:\n          - name: Orrin\n" in asked
    assert "3 originals taken in; 3 articles: 3 new\n" in next(said for line, _, said in beginner.typed if line.startswith("make add"))
    assert "3 articles: 3 as they were (" in next(said for line, _, said in beginner.typed if line == "make html")
    assert "0 things for a person to look at" in next(said for line, _, said in beginner.typed if line.startswith("make publish"))


def test_the_two_reports_of_the_fire_are_the_one_story_of_the_tutorial(beginner: Reader) -> None:
    output = beginner.place / "output"
    front, (story,) = (output / "index.html").read_text("utf-8"), set((output / "stories").glob("*.html")) - {output / "stories/index.html"}
    told = story.read_text("utf-8")

    assert "fire-destroys-mill-at-amsel.html" == story.name
    assert "How the papers told it" in front and "Why these are one story" in told
    assert "The Amsel Gazette" in told and "The Carrow Sun" in told and "Ferry fares" not in told
    assert "Publication not recorded" not in told


CHAPTERS = ("Correct a name", "Date an undated article", "Correct what was read", "Take an article down", "Cite", "Move to another address",
            "Restore an archive from its bag")


@pytest.fixture(scope="module")
def practised(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """Who has an archive of two reports of one event, one of them undated, and a note that tells too little, and followed each guide."""
    folder = tmp_path_factory.mktemp("machine")
    home, clippings = folder / "home", folder / "home/clippings"
    shutil.copytree(ROOT / "tests/data/twins/1/seeds", clippings)
    (clippings / "mill.txt").write_text("Zxq\n\nPlm kdw rrt.\n", "utf-8")
    reader = Reader(home=home, place=tool(folder / "pressmark"))
    archive = folder / "wendle"
    reader._type("make new DIR=../wendle NAME=Wendle\ncd ../wendle\nmake add FROM=~/clippings\n")
    content = archive / "content"
    undated, odd = article_with(content, "Shells Another School").stem[-10:], article_with(content, "Plm kdw").stem[-10:]
    reader.article = lambda line: odd if "refuse" in line or "language" in line else undated
    reader.pasted = {
        "- name:": lambda entry: paste(content / "authority/people.yaml", entry),
        "published:": lambda lines: put(article_with(content, "Plm kdw"), lines),
        "withdrawn:": lambda lines: put(article_with(content, "Plm kdw"), lines)}
    for chapter in CHAPTERS:
        reader.follow("how-to.md", chapter)
    return reader


def test_every_guide_is_followed() -> None:
    text = (ROOT / "docs/how-to.md").read_text("utf-8")

    assert list(CHAPTERS) == re.findall(r"^## (.+)$", text, re.MULTILINE)


def test_every_command_of_the_guides_does_its_work(practised: Reader) -> None:
    assert [] == [(line, code, said) for line, code, said in failed(practised) if not (line == "make add FROM=~/clippings" and code == 3)]
    assert 17 == len(practised.typed)


def test_after_the_guides_the_archive_is_what_they_say(practised: Reader) -> None:
    restored, archive = practised.place, practised.place.parent / "wendle"
    dated = article_with(archive / "content", "Shells Another School").read_text("utf-8")
    taken = article_with(archive / "content", "At the request of a person named in it.")
    page = next(path for path in (archive / "output/articles").glob("*.html") if taken.stem[-10:] in path.name).read_text("utf-8")

    assert "restored" == restored.name
    assert (archive / founding.tool.LIST).read_bytes() == (restored / founding.tool.LIST).read_bytes()  # make upgrade knows it
    assert "date_basis: curated" in dated
    assert "At the request of a person named in it." in page
    assert "Plm kdw" not in page
    bag = next((archive / "away").glob("*-bag"))
    sites = [{path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
             for site in (restored / "output", bag / "data/site")]
    assert [] == sorted(str(path) for path in sites[0].keys() | sites[1].keys() if sites[0].get(path) != sites[1].get(path))
