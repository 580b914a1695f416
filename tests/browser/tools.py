"""The programs that only these tests need. Each is optional for a person and required by .ci/run."""

import shutil
from pathlib import Path

import pytest

CHECKERS = Path(__file__).parents[1] / "node_modules"
CHROMIUMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FIREFOXES = ("firefox-esr", "firefox")
MAC_FIREFOX = Path("/Applications/Firefox.app/Contents/MacOS/firefox")
MAC_CHROME = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def chromium(check: str) -> str:
    """Path of a Chromium of this machine; skips `check` when there is none."""
    for name in CHROMIUMS:
        if path := shutil.which(name):
            return path
    if MAC_CHROME.exists():
        return str(MAC_CHROME)
    pytest.skip(f"{check} — no chromium: install Debian's chromium, or Google Chrome")


def firefox(check: str) -> str:
    """Path of a Firefox of this machine; skips `check` when there is none, or only a snap's, which sees neither profile nor site."""
    for path in filter(None, map(shutil.which, FIREFOXES)):
        if b"/snap/" not in Path(path).read_bytes()[:4096] and "snap" not in Path(path).resolve().parts:
            return path
    if MAC_FIREFOX.exists():
        return str(MAC_FIREFOX)
    pytest.skip(f"{check} — no firefox: install Debian's firefox-esr, or Mozilla's own Firefox")


def java(check: str) -> str:
    """Path of Java; skips `check` when there is none."""
    if path := shutil.which("java"):
        return path
    pytest.skip(f"{check} — no java: install Debian's default-jre-headless")


def zimcheck(check: str) -> str:
    """Path of openZIM's checker; skips `check` when there is none."""
    if path := shutil.which("zimcheck"):
        return path
    pytest.skip(f"{check} — no zimcheck: install Debian's zim-tools")


def node(check: str) -> str:
    """Path of Node; skips `check` when there is none."""
    if path := shutil.which("node"):
        return path
    pytest.skip(f"{check} — no node: install Debian's nodejs")


def checker(check: str, file: str) -> Path:
    """A file of one of the npm packages in tests/package.json; skips `check` when they are not installed."""
    path = CHECKERS / file
    if not path.is_file():
        pytest.skip(f"{check} — no {file.partition('/')[0]}: install Debian's npm, then run make test")
    return path
