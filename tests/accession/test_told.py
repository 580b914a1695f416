"""What a run says of the article files: how many are new, and why the others stand as they were."""

from pathlib import Path

import pytest

from generator import cli, document
from generator.accession import Report, told
from generator.names import finding

FILES = [f"articles/{letter}.md" for letter in "abcdef"]


def report(articles: int, new: int = 0, changed: int = 0) -> Report:
    return Report(articles=articles, added=FILES[:new], changed=FILES[new:new + changed], refused=[], refusals=[], work=[], arrivals=[])


@pytest.mark.parametrize(("run", "refused", "said"), [
    (report(2, new=2), 0, "2 articles: 2 new"),
    (report(2), 0, "2 articles: 2 as they were (their originals are read as before); what you edited stays"),
    (report(1), 0, "1 article: 1 as it was (its original is read as before); what you edited stays"),
    (report(3, new=1), 1, "3 articles: 1 new, 2 as they were (their originals are read as before), 1 refused; what you edited stays"),
    (report(3, changed=2), 0, "3 articles: 2 rewritten (their originals are read otherwise now), "
                              "1 as it was (its original is read as before); what you edited stays"),
    (report(0), 0, "no articles yet"), (report(0), 2, "no articles: 2 refused")])
def test_a_run_is_told_in_one_line_that_needs_no_manual(run: Report, refused: int, said: str) -> None:
    assert said == told(run, refused)


def test_a_run_for_what_is_new_says_so_when_nothing_is() -> None:
    assert "nothing new: every article file stays as it is" == told(report(0), 0, only_new=True)
    assert "1 article: 1 new" == told(report(1, new=1), 0, only_new=True)


def test_who_edited_an_article_reads_that_it_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mill.txt").write_text("Fire destroys mill at Amsel\n\nThe spinning mill at Amsel burned down on Saturday.\n", "utf-8")
    content = tmp_path / "content"
    assert 0 == cli.main(["--content", str(content), "add", str(tmp_path / "mill.txt")])
    (path,) = (content / "articles").glob("*.md")
    path.write_text(path.read_text("utf-8").replace("headline: Fire", "headline: Great fire"), "utf-8")
    capsys.readouterr()
    assert 0 == cli.main(["--content", str(content), "normalise"])

    assert "1 article: 1 as it was (its original is read as before); what you edited stays\n" == capsys.readouterr().out


def test_of_a_text_that_is_no_article_every_line_is_kept_and_its_beginning_is_read_for_names(
        tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Twenty megabytes took the recogniser half an hour."""
    monkeypatch.setattr(finding, "MOST_READ", 150)
    first = "The spinning mill of Asa Lees at Amsel burned down on Saturday, the fire brigade of the town said.\n\n"
    more = "The mayor, Harold Pickles, said that Asa Lees was in the mill.\n"
    (tmp_path / "mill.txt").write_text(f"Fire destroys mill\n\n{first}{more}", "utf-8")
    content = tmp_path / "content"
    assert 0 == cli.main(["--content", str(content), "add", str(tmp_path / "mill.txt")])
    (path,) = (content / "articles").glob("*.md")
    article, _ = document.parse(path.read_text("utf-8"), f"articles/{path.name}")

    assert ["Asa Lees"] == [name.name for name in article.names if name.type == "person"]
    assert "Harold Pickles" in article.text
    assert "I-073" in (told := capsys.readouterr()).out + told.err
    assert 0 == cli.main(["--content", str(content), "normalise"])
    assert "I-073" not in (told := capsys.readouterr()).out + told.err
