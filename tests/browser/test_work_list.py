"""The work-list in a browser: whole without a script, easier with one, and only where the site is read from a disk."""

import json
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import expect

from generator import document
from tests.browser import tools
from tests.browser.checkout import Checkout
from tests.browser.conftest import Visit
from tests.browser.test_checkers import AXE, CONFUSED
from tests.browser.test_opening import NARROW, OVERFLOW
from tests.worklist.making import DATE, FURNITURE, ITEM, LANGUAGE, SOURCES, WRITERS, with_doubts
from tests.worklist.test_doubts import AMBIGUOUS
from tests.worklist.test_page import REFUSED

LONG = "https://example.org/" + "a-very-long-address/" * 20


@pytest.fixture(scope="module")
def busy(checkout: Checkout, tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """The archive with an article of many doubts, another without a date or headline, and a refusal with a long name."""
    copy = Checkout.of(checkout.folder, tmp_path_factory.mktemp("busy") / "pressmark")
    for made in (with_doubts(FURNITURE, ITEM, DATE, SOURCES, LANGUAGE, WRITERS, **AMBIGUOUS),
                 with_doubts(id="ab3fq7m2zz", headline="[Untitled]", published=None, date_basis=None, date_text=None, language="ar")):
        (copy.content / made.file).write_text(document.write(made), "utf-8")
    (copy.content / "refused.jsonl").write_text(json.dumps(REFUSED | {"message": f"{LONG} is no page"}) + "\n", "utf-8")
    done = copy.press()
    assert done.returncode == 0, done.stderr
    return copy


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_on_a_full_work_list(scheme: str, busy: Checkout, visit: Visit) -> None:
    axe = tools.checker("axe", "axe-core/axe.min.js").read_text("utf-8")
    with visit(f"{busy.output.as_uri()}/", color_scheme=scheme, bypass_csp=True) as (context, _):
        page = context.new_page()
        page.goto(f"{busy.output.as_uri()}/work-list.html")
        page.evaluate(axe)
        found = page.evaluate(AXE)

    assert [] == found


def test_the_nu_html_checker_finds_no_error_on_a_full_work_list(busy: Checkout) -> None:
    java, jar = tools.java("Nu HTML checker"), tools.checker("Nu HTML checker", "vnu-jar/build/dist/vnu.jar")
    done = subprocess.run(
        [java, "-Xss1m", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always", str(busy.output / "work-list.html")],
        capture_output=True, text=True, encoding="utf-8", check=True, timeout=300)

    assert [] == [message["message"] for message in json.loads(done.stdout)["messages"] if CONFUSED not in message["message"]]


def test_what_is_to_paste_is_copied_by_a_button_that_the_keyboard_reaches(busy: Checkout, visit: Visit) -> None:
    with visit(f"{busy.output.as_uri()}/") as (context, watch):
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.goto(f"{busy.output.as_uri()}/work-list.html")
        wanted = page.locator(".paste pre").nth(3).inner_text()
        button = page.locator(".paste button").nth(3)
        button.focus()
        page.keyboard.press("Enter")
        expect(page.locator("main [role=status]")).to_have_text("Copied")
        copied, label = page.evaluate("navigator.clipboard.readText()"), button.get_attribute("aria-label")

    assert (wanted, f"Copy {wanted}") == (copied, label)
    assert [] == watch.faults


def test_the_work_list_is_whole_without_javascript_and_fits_a_small_screen(busy: Checkout, visit: Visit) -> None:
    with visit(f"{busy.output.as_uri()}/", java_script_enabled=False, viewport=NARROW) as (context, _):
        page = context.new_page()
        page.goto(f"{busy.output.as_uri()}/index.html")
        page.locator(".foot a", has_text="Work-list (").click()
        text, buttons = page.locator("main").inner_text(), page.locator(".paste button").count()
    with visit(f"{busy.output.as_uri()}/", viewport=NARROW) as (context, _):
        page = context.new_page()
        page.goto(f"{busy.output.as_uri()}/work-list.html")
        wide = page.evaluate(OVERFLOW)

    assert "accept nk3fq7m2ab line:5" in text and 0 == buttons
    assert wide is None


def test_a_headline_and_doubtful_words_lead_to_the_article(busy: Checkout, visit: Visit) -> None:
    with visit(f"{busy.output.as_uri()}/") as (context, _):
        page = context.new_page()
        page.goto(f"{busy.output.as_uri()}/work-list.html")
        page.locator("mark", has_text="CLICK HERE").click()
        page.wait_for_url("**/articles/mill-fire-at-dewsbury-nk3fq7m2ab.html#p*")
        shown = page.locator(":target").inner_text()

    assert "CLICK HERE FOR MORE FIRES" in shown


def test_a_published_site_has_no_work_list(busy: Checkout, tmp_path: Path) -> None:
    copy = Checkout.of(busy.folder, tmp_path / "copy")
    done = copy.press({"SITEURL": "https://archive.example/a-town"}, "publishconf.py")

    assert done.returncode == 0, done.stderr
    assert [] == [path.name for path in copy.output.rglob("*") if path.is_file() and path.suffix in (".html", ".xml", ".txt", ".json")
                  and "work-list" in path.read_text("utf-8").lower().replace("theme/work-list.css", "")]
    assert not (copy.output / "work-list.html").exists()
