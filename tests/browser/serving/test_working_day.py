"""Somebody works on the archive while its site is served: what is saved is seen in the open browser, by itself."""

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checkout import ROOT, Checkout, digests
from tests.browser.conftest import Visit
from tests.browser.serving.working_day import WorkingDay, rewrite

ASSAD, TURNS_RED = "assad-regime", "syrias-aleppo"
SEED = 1_931
CLIPPING = """Mill burns in Dewsbury

By Hester Pyle

May 2, 1931

Five men died when a mill burned in Dewsbury on Saturday, the police said.

The owner, Hester Pyle, said that it would be built again before the winter, and that the men's families would be looked after.
"""


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkingDay]:
    """A serving process that has built."""
    begun = WorkingDay(Checkout.of(ROOT, tmp_path_factory.mktemp("a working day") / "pressmark"))
    begun.until(lambda: begun.built)
    yield begun
    begun.end()


@pytest.fixture
def page(day: WorkingDay, visit: Visit) -> Iterator[Page]:
    """An article's page in a browser that must have nothing to complain of."""
    with visit(day.address) as (context, watch):
        opened = context.new_page()
        opened.goto(f"{day.address}articles/{day.article(ASSAD).stem}.html")
        yield opened
        assert [] == watch.faults


def test_an_edit_is_seen_in_the_open_page_before_it_is_built_and_only_built_pages_are_written(day: WorkingDay, page: Page) -> None:
    built = day.built
    rewrite(day.article(ASSAD), r"\n\Z", "\n\nThe lamp of Thornwick was lit.\n")

    expect(page.get_by_text("The lamp of Thornwick was lit.")).to_be_visible()
    day.until(lambda: day.built > built)
    assert any("shown at once, as a preview" in line for line in day.lines)
    written = (day.checkout.output / "articles" / f"{day.article(ASSAD).stem}.html").read_text("utf-8")
    assert "The lamp of Thornwick was lit." in written
    assert ".pressmark" not in written
    expect(page.get_by_text("The lamp of Thornwick was lit.")).to_be_visible()


def test_what_cannot_be_built_stands_over_the_last_good_page_until_it_is_mended(day: WorkingDay, page: Page) -> None:
    file = day.article(ASSAD)
    good = file.read_text("utf-8")
    rewrite(file, r"\nheadline: ", "\nheadline: [")
    panel = page.get_by_role("alert")

    expect(panel).to_contain_text(f"content/articles/{file.name}:")
    expect(panel).to_contain_text("F-001")
    expect(panel).to_contain_text("check the indentation and the quotes")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    day.until(lambda: "not built: the last good site is still shown" in day.lines[-1])
    assert "F-001" in "\n".join(day.lines)

    file.write_text(good, "utf-8")
    expect(panel).to_have_count(0)


def test_a_style_and_a_template_are_seen_at_once(day: WorkingDay, page: Page) -> None:
    sheet = day.checkout.folder / "theme/styles/article.css"
    sheet.write_text(sheet.read_text("utf-8") + "\nh1 { letter-spacing: 7px; }\n", "utf-8")
    expect(page.get_by_role("heading", level=1)).to_have_css("letter-spacing", "7px")

    rewrite(day.checkout.folder / "theme/templates/base.html", '<footer class="foot"', '<footer class="foot" data-new="yes"')
    expect(page.locator("footer[data-new]")).to_be_visible()


def test_a_clipping_that_is_dropped_among_the_originals_is_read_and_has_its_page(day: WorkingDay, page: Page) -> None:
    page.goto(f"{day.address}articles/")
    (day.checkout.content / "originals/mill.txt").write_text(CLIPPING, "utf-8")

    expect(page.get_by_role("link", name="Mill burns in Dewsbury").first).to_be_visible(timeout=60_000)


def test_after_hasty_edits_of_all_kinds_the_site_is_what_a_build_from_nothing_makes(
        day: WorkingDay, tmp_path_factory: pytest.TempPathFactory) -> None:
    dice = random.Random(SEED)  # noqa: S311
    for number in range(8):
        edit = dice.choice(sorted(EDITS))
        EDITS[edit](day, number)
        time.sleep(dice.choice((0, 0.3, 1.5)))
    rewrite(day.article(ASSAD), r"\n\Z", "\n\nThe last edit of the day.\n")
    page = day.checkout.output / "articles" / f"{day.article(ASSAD).stem}.html"
    day.until(lambda: page.is_file() and "The last edit of the day." in page.read_text("utf-8") and "built in" in day.lines[-1])

    clean = Checkout.of(day.checkout.folder, tmp_path_factory.mktemp("clean") / "pressmark")
    shutil.rmtree(clean.output)
    done = clean.press()
    assert done.returncode == 0, done.stderr
    assert digests(clean.output) == digests(day.checkout.output)


def _text(day: WorkingDay, number: int) -> None:
    rewrite(day.article(TURNS_RED), r"\n\Z", f"\n\nParagraph {number} of Brimsey.\n")


def _headline(day: WorkingDay, number: int) -> None:
    rewrite(day.article(TURNS_RED), r"\nheadline: .*", f"\nheadline: Lamp {number} of Thornwick is lit")


def _about(day: WorkingDay, number: int) -> None:
    rewrite(day.checkout.content / "pages/about.md", r"\n\Z", f"\n\nLine {number}.\n")


def _person(day: WorkingDay, number: int) -> None:
    file = day.checkout.content / "authority/people.yaml"
    own, _, _ = file.read_text("utf-8").partition("- name: Hester Pyle")
    file.write_text(f"{own}- name: Hester Pyle\n  note: number {number} of her trade\n", "utf-8")


def _broken(day: WorkingDay, number: int) -> None:
    file = day.article(TURNS_RED)
    good = file.read_text("utf-8")
    file.write_text(f"{number}", "utf-8")
    file.write_text(good, "utf-8")


EDITS: dict[str, Callable[[WorkingDay, int], None]] = {
    "text": _text, "headline": _headline, "own page": _about, "person": _person, "broken and mended": _broken}


def asked(day: WorkingDay, path: str, **headers: str) -> tuple[int, str]:
    connection = HTTPConnection("127.0.0.1", day.port, timeout=20)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    found = answer.status, answer.read().decode()
    connection.close()
    return found


def test_a_site_that_calls_this_machine_by_a_name_of_its_own_is_told_nothing(day: WorkingDay) -> None:
    assert 200 == asked(day, "/")[0]
    assert (403, "This site is for this machine only.\n") == asked(day, "/", Host="courier.example:8000")


def test_nothing_outside_the_site_is_served(day: WorkingDay) -> None:
    (day.checkout.output / "link.txt").symlink_to(day.checkout.folder / "pelicanconf.py")
    try:
        for path in ("/../pelicanconf.py", "/%2e%2e/pelicanconf.py", "/link.txt", "/.nojekyll", "/.pressmark/conducting.py"):
            assert 404 == asked(day, path)[0], path
    finally:
        (day.checkout.output / "link.txt").unlink()


def test_a_port_that_is_taken_is_told_with_another_one(day: WorkingDay) -> None:
    done = subprocess.run([sys.executable, "-m", "generator.serving", "content", "--port", str(day.port)], cwd=ROOT, capture_output=True,
                          text=True, timeout=60, check=False)

    assert 5 == done.returncode
    assert "T-040 error" in done.stderr
    assert "make serve PORT=" in done.stderr


def test_ctrl_c_ends_it_in_peace(day: WorkingDay) -> None:
    assert 0 == day.end()
    assert day.lines[-1].endswith("stopped")
    assert not any("Traceback" in line for line in day.lines)
