"""What happens when something is wrong: a coded message with its remedy, and the last good site still stands."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.checkout import Checkout, digests

CODED = re.compile(r"\b[A-Z]-\d{3}\b")
MALFORMED = {
    "a-picture.txt": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 20),
    "nothing.txt": b"",
    "one-line.txt": b"all work and no play " * 2_500_000,
}


def test_malformed_originals_are_refused_and_the_rest_is_built(copy: Checkout) -> None:
    """Not text, empty, 50 MB of one line: each is named with a code and a remedy, stays where it is, and stops nothing else."""
    published = {"SITEURL": "https://archive.example/a-town"}, "publishconf.py"  # a local site tells of them on its work-list
    assert 0 == copy.press(*published).returncode
    before = digests(copy.output)
    for name, data in MALFORMED.items():
        (copy.content / "originals" / name).write_bytes(data)
    done = copy.normalise()
    said = done.stdout + done.stderr

    assert 3 == done.returncode, said
    for name, data in MALFORMED.items():
        line = next(line for line in said.splitlines() if name in line)
        assert re.search(r"\bI-\d{3}\b", line), line
        assert data == (copy.content / "originals" / name).read_bytes()
    assert len(MALFORMED) <= said.count("hint: ")
    assert 0 == copy.press(*published).returncode
    assert before == digests(copy.output)
    assert 0 == copy.press().returncode
    assert all(name in (copy.output / "work-list.html").read_text("utf-8") for name in MALFORMED)


def an_article(checkout: Checkout) -> Path:
    return min((checkout.content / "articles").glob("*.md"))


def break_front_matter(copy: Checkout) -> None:
    path = an_article(copy)
    path.write_text(path.read_text("utf-8").replace("\nheadline:", "\nheadline: [", 1), "utf-8")


def write_an_impossible_date(copy: Checkout) -> None:
    path = an_article(copy)
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("published:")]
    path.write_text("\n".join([lines[0], "published: 29 April", *lines[1:], ""]), "utf-8")


def repeat_an_id(copy: Checkout) -> None:
    path = an_article(copy)
    path.with_name("a-copy.md").write_bytes(path.read_bytes())


def lose_a_template(copy: Checkout) -> None:
    (copy.folder / "theme/templates/article.html").unlink()


def lose_the_theme(copy: Checkout) -> None:
    shutil.rmtree(copy.folder / "theme")


def lose_the_styles(copy: Checkout) -> None:
    sheets = next((copy.folder / "theme").rglob("[0-9]*.css")).parent
    sheets.rename(sheets.with_name("mislaid"))


def break_a_template(copy: Checkout) -> None:
    path = copy.folder / "theme/templates/article.html"
    path.write_text(path.read_text("utf-8").replace("{% block main %}", "{% block main %}{{ page.no_such_value }}", 1), "utf-8")


def break_an_authority_file(copy: Checkout) -> None:
    (copy.content / "authority").mkdir(exist_ok=True)
    (copy.content / "authority/people.yaml").write_text("- name: [\n", "utf-8")


def lose_a_page(copy: Checkout) -> None:
    an_article(copy).unlink()


def lose_an_address(copy: Checkout) -> None:
    with (copy.content / "permalinks.csv").open("a", encoding="utf-8") as ledger:
        ledger.write("people/nobody-in-particular.html,person,people/nobody-in-particular\n")


@pytest.mark.parametrize(("damage", "code"), [
    (break_front_matter, 5), (write_an_impossible_date, 5), (repeat_an_id, 5), (lose_a_template, 5),
    (lose_the_styles, 5), (lose_the_theme, 5),
    (break_a_template, 5), (break_an_authority_file, 5), (lose_a_page, 4), (lose_an_address, 4)])
def test_a_broken_build_says_why_and_leaves_the_site(damage: Callable[[Checkout], None], code: int, copy: Checkout) -> None:
    """Exit 5 for what is broken, 4 for a broken promise; a code and a hint, no traceback; every byte of output/ as it was."""
    before = digests(copy.output)
    damage(copy)
    ledger = (copy.content / "permalinks.csv").read_bytes()
    done = copy.press()
    said = done.stdout + done.stderr

    assert code == done.returncode, said
    assert CODED.search(said), said
    assert "hint: " in said, said
    assert "Traceback" not in said, said
    assert before == digests(copy.output)
    assert ledger == (copy.content / "permalinks.csv").read_bytes()
    assert [] == [path.name for path in copy.folder.iterdir() if path.name.startswith(".output")]
