"""Every path on the work-list can be typed as it stands where its commands are, whatever the archive's folder is called."""

import re
from pathlib import Path

import pytest

from generator import cli, commands, worklist
from generator.model import Name, worded
from generator.notices import Notice, Offer
from generator.placing import placed
from tests.worklist.making import DATE, FURNITURE, Archive, with_doubts
from tests.worklist.test_doubts import AMBIGUOUS

NAMED = (Name(name="Mohammed Zubwa", type="person", surfaces=("Mohammed Zubwa",)),
         Name(name="Muhammad Zubwa", type="person", surfaces=("Muhammad Zubwa",)))
PATH = re.compile(r"[\w./-]+\.(?:md|yaml|jsonl|txt)\b")


@pytest.fixture(params=["content", "papers/of the valley"])
def content(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive with something of every kind on its work-list, seen from the folder where commands are typed."""
    body = "A fire. Mohammed Zubwa saw it, and Muhammad Zubwa ran.\n\nCLICK HERE FOR MORE FIRES\n"
    archive = Archive.of(tmp_path, with_doubts(DATE, FURNITURE, **AMBIGUOUS, body=body, names=NAMED))
    folder = Path(str(request.param).replace(" ", "-"))
    monkeypatch.chdir(tmp_path)
    folder.parent.mkdir(exist_ok=True)
    archive.content.rename(tmp_path / folder)
    (folder / "authority").mkdir()
    (folder / "authority/people.yaml").write_text("- name: Nobody Here\n", "utf-8")
    (folder / "authority/stories.yaml").write_text("- headline: None\n  articles: [zzzzzzzzzz]\n", "utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in/empty.txt").write_bytes(b"")
    assert 3 == cli.main(["--content", str(folder), "add", "in"])
    return folder


def test_each_path_in_the_terminal_is_there(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert 0 == cli.main(["--content", str(content), "check", "--output", "none"])
    said = capsys.readouterr().out

    told = set(PATH.findall(said))
    assert {f"{content}/authority/people.yaml", f"{content}/authority/stories.yaml", "in/empty.txt"} <= told
    assert [] == [path for path in sorted(told) if not Path(path).is_file()]
    assert {"authority", "articles"}.isdisjoint(path.split("/")[0] for path in told)


def test_each_item_names_its_file_so(content: Path) -> None:
    items = worklist.items_of(commands.read_catalogue(content)[0], content.absolute(), content)

    assert {"W-030", "W-031", "W-040", "W-042", "W-047", "W-060", "W-061"} <= {item.notice.code for item in items}
    assert [] == [item.notice.file for item in items if not Path(str(item.notice.file)).is_file()]


def test_a_finding_of_an_archive_elsewhere_says_where_it_lies_in_every_language() -> None:
    notice = Notice(code="W-030", file="content/authority/people.yaml", message=worded("see %(file)s", file="content/articles/a.md"),
                    hint=Offer(((worded("paste into %(file)s", file="content/authority/people.yaml"), "- name: A"),)))
    said = placed(notice, Path("b"))

    assert ("b/authority/people.yaml", "see b/articles/a.md") == (said.file, said.message)
    assert {"file": "b/articles/a.md"} == dict(said.message.values)  # type: ignore[attr-defined]
    assert (("paste into b/authority/people.yaml", "- name: A"),) == said.hint.fixes  # type: ignore[attr-defined]
    assert notice == placed(notice, Path("content"))


def test_other_words_stay() -> None:
    notice = Notice(code="F-001", file="/srv/content/articles/a.md", message="content/here and content/authority-like", hint="no content")

    assert notice == placed(notice, Path("b"))
