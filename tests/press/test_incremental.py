"""A build makes only what has to be made anew, and what it leaves is what a build from nothing would have made, byte for byte."""

import os
import random
import re
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from generator import offline, shards
from tests.browser.checkout import ROOT, Checkout, digests

SEED = 20_161
COMPARED = (4, 8)
"""Edits after which a build from nothing is made too: it takes its time."""


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """The archive of this repository, built."""
    made = Checkout.of(ROOT, tmp_path_factory.mktemp("incremental") / "pressmark")
    for name, text in ARTICLES.items():
        write(made, name, text)
    return pressed(made)


@pytest.fixture
def archive(start: Checkout, tmp_path: Path) -> Checkout:
    """A copy of it, with what the last build noted."""
    copy = Checkout.of(start.folder, tmp_path / "pressmark")
    shutil.copytree(start.folder / ".cache", copy.folder / ".cache", dirs_exist_ok=True)
    return copy


HEAD = """---
id: {id}
headline: {headline}
bylines: []
published: {day}
date_basis: stated
publication: {paper}
language: en
tags: [{tags}]
original:
  file: {id}.txt
  media_type: text/plain
  bytes: 600
  sha256: {digest}
names:
- name: Hester Pyle
  type: person
  surfaces: [Hester Pyle, Pyle]
- name: Dewsbury
  type: place
  surfaces: [Dewsbury]
---
"""


def text_of(id_: str, headline: str, day: str, paper: str, tags: str, body: str) -> str:
    return HEAD.format(id=id_, digest=sha256(id_.encode()).hexdigest(), headline=headline, day=day, paper=paper, tags=tags) + body


ARTICLES = {
    "mills-m22222222a.md": text_of("m22222222a", "Mill burns in Dewsbury", "1931-04-06", "Dewsbury Gazette", "Fires",
                        "Five men died when a mill burned in Dewsbury, Hester Pyle said.\n"),
    "floods-f22222222b.md": text_of("f22222222b", "River rises at Dewsbury", "1931-05-04", "Northern Echo", "Floods",
                         "The river rose nine feet in Dewsbury. “We saw it come,” Hester Pyle said.\n"),
    "strike-s22222222c.md": text_of("s22222222c", "Weavers leave their looms", "1932-01-09", "Dewsbury Gazette", "Strikes",
                         "Forty weavers left their looms in Dewsbury on Friday.\n"),
}


def write(archive: Checkout, name: str, text: str) -> None:
    (archive.content / "articles" / name).write_text(text, "utf-8")


def pressed(archive: Checkout) -> Checkout:
    done = archive.press()
    assert done.returncode == 0, done.stdout + done.stderr
    return archive


def from_nothing(archive: Checkout, folder: Path) -> dict[str, str]:
    """The same archive in a folder of the same name, built without anything that was kept."""
    copy = Checkout.of(archive.folder, folder / archive.folder.name)
    shutil.rmtree(copy.output)
    return digests(pressed(copy).output)


# ---------------------------------------------------------------- what somebody may do

Edit = Callable[[Checkout], object]


def rewrite(name: str, old: str, new: str) -> Edit:
    def edit(archive: Checkout) -> None:
        path = archive.content / "articles" / name
        text = path.read_text("utf-8")
        path.write_text(re.sub(old, new, text, count=1), "utf-8")
    return edit


def add(archive: Checkout) -> None:
    write(archive, "bridge-k22222222d.md", text_of("k22222222d", "A bridge for Dewsbury", "1931-04-20", "Northern Echo", "Bridges",
                                      "Hester Pyle opened a bridge in Dewsbury. Five men died when a mill burned there.\n"))


def withdraw(archive: Checkout) -> None:
    taken_down = "withdrawn:\n  date: 2026-11-29\n  reason: At the paper's request.\n"
    rewrite("strike-s22222222c.md", "language: en\n", f"language: en\n{taken_down}")(archive)


def merge(archive: Checkout) -> None:
    path = archive.content / "authority" / "people.yaml"
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write("\n- name: Hester Pyle\n  note: harbour master of a town inland\n")


def rename_page(archive: Checkout) -> None:
    page = next(iter(sorted((archive.content / "pages").glob("*.md"))))
    page.write_text(page.read_text("utf-8").replace("title: ", "title: New ", 1), "utf-8")


EDITS: dict[str, Edit] = {
    "a word in a text": rewrite("mills-m22222222a.md", "Five men", "Six men"),
    "a headline": rewrite("floods-f22222222b.md", "River rises", "Calder rises"),
    "a date": rewrite("strike-s22222222c.md", "1932-01-09", "1931-06-09"),
    "a paper": rewrite("mills-m22222222a.md", "publication: Dewsbury Gazette", "publication: Leeds Mercury"),
    "a topic": rewrite("floods-f22222222b.md", "tags: \\[Floods", "tags: [Rivers, Floods"),
    "an article more": add,
    "an article is withdrawn": withdraw,
    "a note on a person": merge,
    "a page of the archive's own": rename_page,
}


def test_after_any_edits_in_any_order_the_site_is_what_a_build_from_nothing_makes(archive: Checkout, tmp_path: Path) -> None:
    order = random.Random(SEED).sample(sorted(EDITS), len(EDITS))  # noqa: S311
    for number, name in enumerate(order):
        before = digests(archive.output)
        EDITS[name](archive)
        pressed(archive)

        assert before != digests(archive.output), name
        if number in COMPARED:
            assert from_nothing(archive, tmp_path / str(number)) == digests(archive.output), order[:number + 1]


# ---------------------------------------------------------------- what is made anew

def made_anew(archive: Checkout, edit: Edit) -> set[str]:
    """Paths of the files that the next build wrote itself; the others are those of the last build."""
    def inodes() -> dict[str, int]:
        return {path.relative_to(archive.output).as_posix(): path.stat().st_ino for path in archive.output.rglob("*") if path.is_file()}
    before = inodes()
    edit(archive)
    pressed(archive)
    return {path for path, inode in inodes().items() if before.get(path) != inode}


def test_a_word_in_one_article_leaves_the_pages_of_all_that_does_not_show_it(archive: Checkout) -> None:
    anew = made_anew(archive, rewrite("strike-s22222222c.md", "on Friday", "on Saturday"))

    assert "articles/strike-s22222222c.html" in anew
    assert not [path for path in anew if path.startswith(("articles/mills", "articles/floods", "people/", "topics/fires", "1931/"))]


def test_what_somebody_changed_in_the_output_is_made_again(archive: Checkout) -> None:
    page = archive.output / "places/dewsbury.html"
    page.write_text("Scribbled on.", "utf-8")

    assert "places/dewsbury.html" in made_anew(archive, rewrite("strike-s22222222c.md", "on Friday", "on Saturday"))
    assert "Scribbled" not in page.read_text("utf-8")


def test_an_archive_that_is_moved_is_not_made_anew(archive: Checkout) -> None:
    """Seen by a page that nobody can tell from the one that was written: size and time are its own."""
    shutil.move(archive.folder, moved := archive.folder.with_name("moved"))
    page, facts = moved / "output/topics/floods.html", (moved / "output/topics/floods.html").stat()
    page.write_bytes(forged := page.read_bytes().replace(b"Floods", b"Flocks"))
    os.utime(page, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    rewrite("strike-s22222222c.md", "on Friday", "on Saturday")(Checkout(moved))
    pressed(Checkout(moved))

    assert forged == page.read_bytes()
    assert "on Saturday" in (moved / "output/articles/strike-s22222222c.html").read_text("utf-8")


def test_a_damaged_record_is_a_longer_build(archive: Checkout, tmp_path: Path) -> None:
    next(archive.folder.glob(".cache/*.pages")).write_bytes(b"\xff" * 100)
    rewrite("strike-s22222222c.md", "on Friday", "on Saturday")(archive)
    pressed(archive)

    assert from_nothing(archive, tmp_path / "clean") == digests(archive.output)


def test_a_change_of_the_theme_reaches_every_page(archive: Checkout) -> None:
    base = archive.folder / "theme/templates/base.html"
    base.write_text(base.read_text("utf-8").replace("<body ", '<body data-new="yes" ', 1), "utf-8")
    pressed(archive)

    assert [] == [path for path in archive.output.rglob("*.html")
                  if "<body" in (text := path.read_text("utf-8")) and "data-new" not in text]


def test_a_change_of_a_style_sheet_makes_the_sheet_anew_and_no_page_but_that_of_the_styles(archive: Checkout) -> None:
    def edit(archive: Checkout) -> None:
        sheet = archive.folder / "theme/styles/2-tokens.css"
        sheet.write_text(re.sub(r"(--stamp:light-dark\()#\w{6}", r"\1#123456", sheet.read_text("utf-8")), "utf-8")
    anew = made_anew(archive, edit)

    assert {"theme/site.css", "style.html"} == {path for path in anew if path.endswith(".css") or not path.startswith("theme/")}


def test_the_lists_of_a_published_site_name_all_that_a_reader_can_keep_and_are_those_of_a_build_from_nothing(
        archive: Checkout, tmp_path: Path) -> None:
    published = {"SITEURL": "https://archive.example/a"}
    assert 0 == archive.press(published, "publishconf.py").returncode
    before = (archive.output / "offline/index.txt").read_bytes()
    name = sorted(ARTICLES)[0]
    write(archive, name, ARTICLES[name].replace("Dewsbury", "Dewsbury town"))
    assert 0 == archive.press(published, "publishconf.py").returncode
    there = digests(archive.output)
    listed = [line.split("\t") for path in there if re.fullmatch(r"offline/(?!index)\w+\.txt", path)
              for line in (archive.output / path).read_text("utf-8").splitlines()]

    assert {path: digest[:12] for path, digest in there.items() if Path(path).suffix in offline.KINDS and path != "sw.js"} == {
        path: digest for digest, _, path in listed}
    assert before != (archive.output / "offline/index.txt").read_bytes()
    clean = Checkout.of(archive.folder, tmp_path / "clean" / archive.folder.name)
    shutil.rmtree(clean.output)
    assert 0 == clean.press(published, "publishconf.py").returncode
    assert digests(clean.output) == there


def test_a_build_says_how_large_the_site_is_and_lists_it_in_shards_where_that_is_set(archive: Checkout) -> None:
    """Both also when nothing changed; the lists have the very files that are there."""
    (archive.content / "settings.yaml").write_text("size_warning: 1\nshard_size: 0.5\n")
    written = digests(archive.output)
    for _ in range(2):
        done = archive.press()
        assert f"the site has {len(written)} files, " in done.stdout
        assert "S-020 warning" in done.stderr
    assert written == digests(archive.output)
    listed = shards.read(archive.folder / "output.shards")
    assert written == {file.path: file.sha256 for files in listed.values() for file in files}
    assert 1 < len(listed)
