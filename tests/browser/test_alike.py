"""Chromium and Firefox, from a disk and from a web server: fifty searches of an archive in twenty languages are answered alike."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote, urlencode

import pytest

from tests.browser.conftest import STICK, Visit
from tests.browser.firefox import Firefox
from tests.browser.server import serving
from tests.views import render, tongues

SEARCHES: dict[tuple[str, str], str] = {
    # (what is typed, what else the address says): what is found
    ("ferry", ""): "en-ferry en-quay",
    ("ferry harbour", ""): "en-ferry en-quay en-league en-loh en-strike",
    ("Fishermen", ""): "en-strike en-ferry",
    ("lighthouse-keeper", ""): "en-isle en-slip",
    ("didn't", ""): "en-league",
    ("1,204", ""): "en-isle",
    ("the", ""): "en-strike en-ferry en-quay en-slip en-isle en-haddad en-levy en-league en-loh",
    ('"buried the truce"', ""): "en-strike",
    ('"to be or not to be"', ""): "en-loh",
    ("“a paper tiger”", ""): "en-loh",
    ('"buried a truce"', ""): "",
    ('"of the"', ""): "en-ferry en-strike en-quay",
    ("herring -quotas", ""): "en-letter en-strike",
    ('strike -"buried the truce"', ""): "",
    ("year:2012 storm", ""): "en-isle",
    ('topic:fishing -publication:"Amsel Post"', ""): "vi-market ar-sea ko-harbour ja-fish zh-fish es-strike en-strike yi-letter en-letter",
    ("person:haddad", ""): "ar-port en-haddad",
    ("herrnig", ""): "en-letter en-league en-strike",
    ("coastgaurd", ""): "en-ferry",
    ("pediatrician", ""): "en-haddad",
    ("zzyzxqwv", ""): "",
    ("حريق", ""): "ar-port",
    ("مدرسة", ""): "ar-school",
    ("مستودع", ""): "ar-port",
    ("کتابخانه", ""): "fa-library",
    ("המגדלור", ""): "he-lighthouse",
    ("בית החולים", ""): "he-hospital",
    ("האפן", ""): "yi-letter",
    ("港口", ""): "zh-fire",
    ("學校", ""): "zh-school",
    ("灯台守", ""): "ja-light",
    ("ストライキ", ""): "ja-fish",
    ("어부들", ""): "ko-harbour",
    ("рыбак", ""): "ru-storm",
    ("елки", ""): "ru-doctor",
    ("п'ять", ""): "uk-mason",
    ("ΦΑΡΟΣ", ""): "el-storm",
    ("entrepot", ""): "fr-fire",
    ("cœur", ""): "fr-fire",
    ("STRASSMANN", ""): "de-fire",
    ("manana", ""): "es-strike",
    ("ışıklar", ""): "tr-school",
    ("zolta lodz", ""): "pl-storm",
    ("chợ cá", ""): "vi-market",
    ("किताबें", ""): "hi-ferry",
    ("LoH", ""): "en-loh en-league en-strike",
    ("مريم حداد", ""): "ar-port en-haddad",
    ("Коваленко", ""): "uk-mason en-slip ru-doctor",
    ("", "from=2012-02-29&to=2012-02-29"): "ar-port ru-storm en-isle zh-fire",
    ("Dorotea", "sort=oldest"): "en-ferry und-telegram zh-fire en-quay",
}
OPENED = {"Fishermen": ["Fishermen"], '"buried the truce"': ["buried the truce"], "coastgaurd": ["coastguard"], "حريق": ["حريق", "الحريق"],
          "בית החולים": ["בית", "החולים", "בֵּית", "הַחוֹלִים"], "灯台守": ["灯台守"], "рыбак": ["Рыбаки"], "cœur": ["cœur"],
          "किताबें": ["किताबें", "किताबें"], "LoH": ["LoH", "LoH"], "Dorotea 港口": ["港口", "港口", "Dorotea"]}
"""Searches whose first result is opened, and all that is marked in its headline and text."""

ANSWER = """new Promise((done, fail) => {
  const text = element => element?.textContent ?? null;
  const read = () => ({
    said: text(document.getElementById("status")),
    hits: [...document.querySelectorAll("#results .hit")].map(hit => [hit.querySelector("h2 a").getAttribute("href"), hit.innerHTML]),
    help: text(document.querySelector("#results > .none")),
    counts: [...document.querySelectorAll("#facets li")].map(row => [row.querySelector("input").id, text(row.querySelector(".count"))]),
    bars: [...document.querySelectorAll("#bars button")].map(bar => bar.title),
  });
  let quiet = 0;
  const look = left => {
    const loading = document.querySelector("head > script[src*='/search/']");
    const reading = loading || !globalThis.SearchNarrow || !text(document.getElementById("status"));
    quiet = reading ? 0 : quiet + 1;
    if (quiet && document.querySelector("#facets details") || quiet > 8) done(read());
    else if (left) setTimeout(look, 10, left - 1);
    else fail(new Error("no answer: " + document.body.innerText));
  };
  look(1500);
})"""
"""What the search page shows, once it reads no more of the index. Where there is anything to narrow, the facets come last."""

MARKED = """[...document.querySelectorAll("main h1 mark, main .body mark")].map(mark => mark.textContent)"""

ABROAD = "http://127.0.0.2:9999/elsewhere.js"
FAULTY = """<!doctype html><meta charset=utf-8><title>Faulty</title><link rel=icon href=data:,><script src=no-such-file.js></script>
<script src=%s></script><script>console.log("a word"); nothing.at.all</script>"""


class Page(Protocol):
    """As Playwright has it, and our Firefox."""

    def goto(self, url: str) -> Any: ...
    def evaluate(self, expression: str) -> Any: ...


Open = Callable[[str], AbstractContextManager[tuple[Page, list[str]]]]
"""Opens a page of a browser and gives it with its faults: `with opened(base) as (page, faults)`."""

Answers = dict[tuple[str, str], Any]


@pytest.fixture(params=["chromium", "firefox"])
def opened(request: pytest.FixtureRequest) -> Open:
    """A page that is watched, in each browser."""
    if request.param == "firefox":
        firefox: Firefox = request.getfixturevalue("firefox")

        @contextmanager
        def opener(base: str) -> Iterator[tuple[Page, list[str]]]:
            with firefox.visit(base) as tab:
                yield tab, tab.faults
    else:
        visit: Visit = request.getfixturevalue("visit")

        @contextmanager
        def opener(base: str) -> Iterator[tuple[Page, list[str]]]:
            with visit(base) as (context, watch):
                yield context.new_page(), watch.faults

    return opener


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("alike") / STICK
    render.write(tongues.archive(), made)
    shutil.copy(made / "404.html", made.parent)
    (made / "faulty.html").write_text(FAULTY % ABROAD, "utf-8")
    return made


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[str]:
    with serving(folder.parent) as address:
        yield f"{address}{quote(STICK)}/"


@pytest.fixture(params=["disk", "web"])
def address(request: pytest.FixtureRequest, folder: Path) -> str:
    return f"{folder.as_uri()}/" if request.param == "disk" else request.getfixturevalue("served")


@pytest.fixture(scope="module")
def seen() -> Answers:
    """The answers of whoever was asked first."""
    return {}


def search(page: Page, address: str, typed: str, more: str) -> Any:
    """The answer to a search that is written in the address."""
    page.goto(f"{address}search.html?{'&'.join(filter(None, (urlencode({'q': typed}) if typed else '', more)))}")
    return page.evaluate(ANSWER)


def test_fifty_searches_are_answered_alike_without_a_word_from_the_console(address: str, opened: Open, seen: Answers) -> None:
    keys = {article.id: key for key, article in tongues.articles().items()}
    found, answers = {}, {}
    with opened(address) as (page, faults):
        for asked in SEARCHES:
            answers[asked] = search(page, address, *asked)
            found[asked] = {keys[href.partition(".html")[0].rpartition("-")[2]] for href, _ in answers[asked]["hits"]}

    assert 50 == len(SEARCHES)
    assert {asked: set(expected.split()) for asked, expected in SEARCHES.items()} == found
    assert (seen or answers) == answers
    assert [] == faults
    seen.update(answers)


def test_an_opened_result_has_its_hits_marked(address: str, opened: Open) -> None:
    marked = {}
    with opened(address) as (page, faults):
        for typed in OPENED:
            search(page, address, typed, "")
            page.goto(page.evaluate("document.querySelector('#results h2 a').href"))
            marked[typed] = page.evaluate(MARKED)

    assert OPENED == marked
    assert [] == faults


def test_no_browser_is_told_to_let_files_read_each_other(folder: Path, opened: Open) -> None:
    base = f"{folder.as_uri()}/"
    with opened(base) as (page, _):
        page.goto(f"{base}index.html")

        assert page.evaluate("fetch('search.html').then(() => false, () => true)")


def test_what_is_wrong_with_a_page_is_heard_of(address: str, opened: Open) -> None:
    """The tests above would be worth nothing in a browser that keeps silent."""
    with opened(address) as (page, faults):
        page.goto(f"{address}faulty.html")
        page.evaluate("document.title")
    heard = "\n".join(faults)

    assert [] == [word for word in ("a word", "nothing is not defined", "no-such-file.js", ABROAD) if word not in heard], heard
