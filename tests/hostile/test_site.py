"""An archive of hostile articles, edited by hostile hands: its site, its exports and what is printed hold words, and nothing that acts.

Short here; `make soak PARTS=hostile ARTICLES=20000` has the long form. With PRESSMARK_HOSTILE_KEPT=DIR the archive is made in that
folder and stays there: a run that was broken off goes on where it was.
"""

import html
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import asdict
from io import StringIO
from pathlib import Path

import html5lib
import pytest
from playwright.sync_api import Browser, BrowserContext

from generator import cli
from generator.hidden import STEERING
from tests.browser.checkout import ROOT
from tests.hostile import curated
from tests.hostile.attacks import TRAP
from tests.hostile.forms import Hostile, files, invented, page
from tests.hostile.inert_files import faults_of_folder

ARTICLES = int(os.environ.get("PRESSMARK_HOSTILE", "48"))
KEPT = os.environ.get("PRESSMARK_HOSTILE_KEPT", "")
PAGES = int(os.environ.get("PRESSMARK_HOSTILE_PAGES", "24"))
SENTENCE = re.compile(r"The \w+ at Brimsey kept number \d+[abc] and the \w+ was shut until the Tuesday after\.")
RAW = frozenset(("html", "mhtml", "eml", "mbox", "warc.gz", "zip", "rss", "feed.json", "json", "jsonl", "csv", "md"))
"""Forms in which an attack may be markup, and hide what stands behind it from every reader."""

PAGES_OF = frozenset(("html", "mhtml", "eml", "mbox", "warc.gz", "zip"))
DRAWN = re.compile(r"(?i)(<svg>)(?=</p>)")
"""Since 2020 the end of a paragraph ends a drawing (https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign)."""

UNSHOWN = frozenset(
    "script style template iframe noscript object audio video canvas textarea title noframes noembed head select svg math".split())


class Archive:
    """What was made, and what was printed meanwhile."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files = files(self._articles())
        (folder / "done").mkdir(parents=True, exist_ok=True)
        self.once("files", self._files)

    def _articles(self) -> list[Hostile]:
        """Those of the run that was broken off: Hypothesis invents others where other code is loaded, whose constants it takes up."""
        told = self.folder / "articles.json"
        if not told.exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            told.write_text(json.dumps([asdict(one) for one in invented(ARTICLES)]), "utf-8")
        return [Hostile(**row | {"paragraphs": tuple(map(tuple, row["paragraphs"]))}) for row in json.loads(told.read_text("utf-8"))]

    @property
    def printed(self) -> str:
        """Whatever any step has printed."""
        return "".join(path.read_bytes().decode() for path in sorted((self.folder / "done").iterdir()))

    def once(self, name: str, step: Callable[[], str]) -> None:
        """A step, unless an earlier run has done it here; what it prints is kept."""
        if not (self.folder / "done" / name).exists():
            begun = time.monotonic()
            printed = step()
            (self.folder / "done" / name).write_text(printed, "utf-8", newline="")
            sys.stdout.write(f"{name}: {time.monotonic() - begun:.0f} s\n")

    def _files(self) -> str:
        folder = self.folder
        (folder / "in").mkdir(exist_ok=True)
        for name, (data, _) in self.files.items():
            (folder / "in" / name).write_bytes(data)
        for name in ("theme", "pelicanconf.py", "publishconf.py"):
            source = ROOT / name
            shutil.copytree(source, folder / name, dirs_exist_ok=True) if source.is_dir() else shutil.copy2(source, folder / name)
        return ""

    def say(self, *words: str, codes: tuple[int, ...] = (0,)) -> str:
        """One command of the first half, here: a process of its own would take a second to begin."""
        out = StringIO()
        with redirect_stdout(out), redirect_stderr(out):
            code = cli.main(["--content", str(self.folder / "content"), *words])
        assert code in codes, out.getvalue()[-3000:]
        return out.getvalue()

    def spoil(self) -> str:
        curated.spoil(self.folder / "content")
        return ""

    def build(self) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "pelican", "content", "-o", "output", "-s", "pelicanconf.py", "--fatal", "warnings"],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]
        return done.stdout + done.stderr


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    made = Archive(Path(KEPT) if KEPT else tmp_path_factory.mktemp("hostile") / "archive")
    out, output = str(made.folder / "out"), str(made.folder / "output")
    made.once("add", lambda: made.say("add", str(made.folder / "in"), codes=(0, 3)))
    made.once("spoil", made.spoil)
    made.once("build", made.build)
    for kind in ("tables", "csv", "annotations", "epub"):
        made.once(f"export-{kind}", lambda: made.say("export", kind, "--to", out, "--site", "https://archive.example/"))  # noqa: B023
    made.once("check", lambda: made.say("check", "--output", output, codes=(0, 4)))
    made.once("explain", lambda: made.say("explain", next((made.folder / "content/articles").glob("*.md")).stem.rpartition("-")[2]))
    return made


def test_nothing_in_the_site_acts_or_is_fetched_from_elsewhere(archive: Archive) -> None:
    assert [] == faults_of_folder(archive.folder / "output")


def test_nothing_in_the_exports_does_either(archive: Archive) -> None:
    assert [] == faults_of_folder(archive.folder / "out")


def test_nothing_that_is_printed_moves_the_cursor(archive: Archive) -> None:
    assert None is STEERING.search(archive.printed)
    assert "a bug" not in archive.printed


def test_the_harmless_words_of_each_article_are_on_its_page(archive: Archive) -> None:
    """Where an attack is markup that hides what stands behind it, a browser shows no more."""
    shown = set[str]()
    for path in (archive.folder / "output/articles").glob("*.html"):
        words = html.unescape(re.sub("<[^>]*>", "", path.read_text("utf-8")))
        shown.update(SENTENCE.findall(" ".join(words.split())))
    out = refused(archive)
    lost = [
        (name, sentence)
        for name, (data, held) in archive.files.items()
        if not name.endswith("epub") and data not in out
        for one in held
        for sentence in one.harmless
        if sentence not in shown and not _swallowed(name, one, sentence)
    ]

    assert [] == lost


def refused(archive: Archive) -> set[bytes]:
    """Files that were not let in, each told with its reason."""
    kept = {path.read_bytes() for path in (archive.folder / "content/originals").rglob("*") if path.is_file()}
    return {data for data, _ in archive.files.values()} - kept


def _swallowed(name: str, one: Hostile, sentence: str) -> bool:
    """Whether a browser would not show it either."""
    form = name.partition(".")[2]
    if form not in RAW:
        return False
    marked = "".join(f"<p>{text}</p>" for text in one.texts()) if form in ("rss", "feed.json") else "\n\n".join(one.texts())
    whole = DRAWN.sub(r"\1</svg>", page(one).decode() if form in PAGES_OF else marked)
    return any(sentence not in _shown(whole, scripts=scripts) for scripts in (False, True))


def _shown(whole: str, *, scripts: bool) -> str:
    """The words that a browser shows."""
    shown = html5lib.parse(whole, namespaceHTMLElements=False, scripting=scripts)
    for element in [one for one in shown.iter() if callable(one.tag) or one.tag.rpartition("}")[2] in UNSHOWN]:  # comments have a function
        element.text = ""
        for child in list(element):
            element.remove(child)
    return " ".join("".join(shown.itertext()).split())


# ---------------------------------------------------------------- in a browser

TRAPS = """
  window.pwned = (what) => { (window.fired ||= []).push(String(what)); document.title = "pwned"; };
  for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = window.pwned;
  addEventListener("securitypolicyviolation", (event) => window.pwned(`policy: ${event.violatedDirective} ${event.blockedURI}`));
"""


def test_no_page_runs_a_script_of_an_article_or_asks_another_host(archive: Archive, browser: Browser) -> None:
    """With the policy that the pages carry and without it: they do not depend on it."""
    pages = sorted((archive.folder / "output").rglob("*.html"), key=lambda path: hash_of(path.name))[:PAGES]
    fired = list[str]()
    for bypass in (True, False):
        context = browser.new_context(bypass_csp=bypass, viewport={"width": 1280, "height": 900})
        context.add_init_script(TRAPS)
        fired += _opened(context, pages if bypass else pages[: PAGES // 4], archive.folder, f"opened-{bypass}")
        context.close()

    assert [] == fired


def hash_of(name: str) -> int:
    return sum(ord(c) * 31 ** (n % 5) for n, c in enumerate(name)) % 9973


def _opened(context: BrowserContext, pages: list[Path], folder: Path, notes: str) -> list[str]:
    """Open each, unless an earlier run has, point at what can be pointed at, press what can be pressed; what fired or was asked for."""
    noted, site = folder / notes, (folder / "output").as_uri()
    harmless = set(noted.read_text("utf-8").split()) if noted.exists() else set()
    page, found, asked = context.new_page(), list[str](), list[str]()
    page.on("dialog", lambda dialog: (found.append(dialog.message), dialog.dismiss()))
    context.on("request", lambda request: asked.append(request.url))
    for number, path in enumerate(pages):
        if path.as_uri() in harmless:
            continue
        page.goto(path.as_uri())
        page.evaluate("""() => {
          for (const one of document.querySelectorAll("details")) one.open = true;
          for (const one of document.querySelectorAll("main a, main span, main p"))
            for (const name of ["pointerover", "mouseover", "focus"]) one.dispatchEvent(new Event(name, {bubbles: true}));
        }""")
        if link := page.query_selector("main a[data-card]"):
            link.focus()
            page.keyboard.press("Shift+Tab")
            page.keyboard.press("Tab")
            page.wait_for_timeout(500) if number == 0 else None
        fired = [*page.evaluate("() => window.fired ?? []"), *(f"asked for {url}" for url in asked if not _own(url, site))]
        asked.clear()
        assert TRAP not in page.url
        found += [f"{path.name}: {what}" for what in fired]
        if not fired:
            with noted.open("a", encoding="utf-8") as more:
                more.write(f"{path.as_uri()}\n")
    page.goto(f"{site}/search.html?q=pwned+%22%3Cscript%3Epwned(1)%3C/script%3E")
    page.wait_for_timeout(700)
    found += [f"search: {what}" for what in page.evaluate("() => window.fired ?? []")]
    return [*found, *(f"asked for {url}" for url in asked if not _own(url, site))]


def _own(url: str, site: str) -> bool:
    """Whether a request leaves no trace with anybody."""
    return url.startswith((site, "data:", "blob:", "about:"))
