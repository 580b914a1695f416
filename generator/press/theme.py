"""What the theme must hold, and its style sheet, joined from plain files."""

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rcssmin import cssmin

from generator.notices import BROKEN_INPUT, BrokenFile, Notice
from generator.press import scripts
from generator.views import Look
from generator.wording import Wording

STYLES = "styles"
"""theme/styles/1-reset.css … 6-print.css: joined in this order, no preprocessor. What has no number is a sheet of its own, for the
pages of one kind, and comes after these."""

LAYERS = 6
"""Each with one file or more: reset, tokens, type, layout, components, print."""

JOINED = "site.css"
"""What the layers are called together."""

SHARED = {"card.css": ("article.css", "map.css")}
"""What several kinds of pages have in common -> the sheets that it comes before; it is no sheet by itself."""

BEGINNING = {"pages.js": ("static/js/page.js",), "articles.js": ("static/js/page.js", "static/js/article.js")}
"""What a page, and an article's, loads -> what follows the words that the scripts say (theme/scripts/words.js) in it: one file, since a
page waits for each that it asks for."""

SCRIPT = "scripts/words.js"
KEEPING, WORKER = "static/js/offline-keeping.js", "scripts/sw.js"
"""The service worker, which must lie at the top of the site."""

ENGLISH_WORDS = '{language: "en", forms: ["one", "other"], messages: {}}'

REQUIRED_FOLDERS = ("templates", "static/fonts", "static/js", STYLES)
SHEETS_OF_TEMPLATES = re.compile(r"\btheme/([\w-]+\.css)\b")
NAMED_BY_TEMPLATES = re.compile(r"\btheme/([\w./-]+\.(?:js|svg|png|ico|woff2))\b")
TOKEN = re.compile(r"--([a-z]+):light-dark\((#[0-9a-f]{6}),(#[0-9a-f]{6})\)")
NAMED_BY_STYLES = re.compile(r"url\(\s*[\"']?(?!data:)([\w./-]+)[\"']?\s*\)")


class NoTheme(SystemExit):
    """Ends the process with exit code 5, and knows why."""

    def __init__(self, notice: Notice) -> None:
        super().__init__(BROKEN_INPUT)
        self.notices = (notice,)


def check_theme(theme: str, settings: str) -> None:
    """End the process with T-001 and exit code 5 when the folder THEME names, seen from the settings file, is not there.

    For pelicanconf.py: Pelican itself meets a missing theme with a traceback, before any class of ours is asked.
    """
    folder = Path(settings).parent / theme
    if not folder.is_dir():
        print(_missing(folder), file=sys.stderr)  # noqa: T201
        raise NoTheme(_missing(folder))


def _missing(path: Path) -> Notice:
    return Notice(code="T-001", file=str(path), message="this part of the theme is missing",
                  hint="restore it from version control, or set THEME in pelicanconf.py to a whole theme")


def require_theme(theme: Path) -> None:
    """Raise BrokenFile (T-001) when a part of the theme, or a file that its templates or styles ask for, is not there."""
    missing = [name for name in REQUIRED_FOLDERS if not (theme / name).is_dir()]
    missing = missing or list(_missing_files(theme))
    if missing:
        raise BrokenFile(*(_missing(theme / name) for name in missing))


def _missing_files(theme: Path) -> Iterator[str]:
    """Layers of the style sheet, scripts, fonts and pictures that are asked for and not there."""
    styles = _layers(theme) + _own_sheets(theme)
    yield from (f"{STYLES}/{n}-*.css" for n in range(1, LAYERS + 1) if not any(path.name.startswith(f"{n}-") for path in styles))
    templates = [path.read_text("utf-8") for path in (theme / "templates").rglob("*.html")]
    sheets = {name for text in templates for name in SHEETS_OF_TEMPLATES.findall(text)} - {JOINED}
    yield from (f"{STYLES}/{name}" for name in sorted(sheets | set(SHARED)) if not (theme / STYLES / name).is_file())
    yield from (name for name in (SCRIPT, *BEGINNING["articles.js"], KEEPING, WORKER) if not (theme / name).is_file())
    asked = {name for text in templates for name in NAMED_BY_TEMPLATES.findall(text)} - set(BEGINNING)
    asked = {part for name in asked for part in scripts.parts(name) or (name,)}
    asked |= {name for path in styles for name in NAMED_BY_STYLES.findall(path.read_text("utf-8"))}
    yield from (f"static/{name}" for name in sorted(asked) if not (theme / "static" / name).is_file())


def words_script(theme: Path, wording: Wording) -> str:
    """What the scripts say, in the language of the interface."""
    source = (theme / SCRIPT).read_text("utf-8")
    table = {"language": wording.language, "forms": wording.plural_forms, "messages": wording.for_scripts()}
    return scripts.bare(source).replace(ENGLISH_WORDS, json.dumps(table, ensure_ascii=False, separators=(",", ":"), sort_keys=True))


def all_scripts(theme: Path, wording: Wording) -> Iterator[tuple[str, str]]:
    """Name below theme/ and text of each script that is joined from several."""
    yield from scripts.joined(theme)
    yield from page_scripts(theme, wording)


def page_scripts(theme: Path, wording: Wording) -> Iterator[tuple[str, str]]:
    """Name below theme/ and text of what pages load first."""
    words = words_script(theme, wording)
    for name, parts in BEGINNING.items():
        yield name, words + "".join(scripts.bare((theme / part).read_text("utf-8")) for part in parts)


def worker(theme: Path) -> str:
    """The service worker, behind what it shares with the page on which a reader chooses."""
    return "".join(scripts.bare((theme / name).read_text("utf-8")) for name in (KEEPING, WORKER))


def _layers(theme: Path) -> list[Path]:
    return sorted((theme / STYLES).glob("[0-9]*.css"))


def _own_sheets(theme: Path) -> list[Path]:
    return sorted(path for path in (theme / STYLES).glob("*.css") if not path.name[0].isdigit())


def style_sheets(theme: Path, drawn: str = "") -> Iterator[tuple[str, str]]:
    """Name and text of each sheet, without comments and spaces: the layers in the order of their numbers as one, then the others.

    Behind the layers stands what the archive draws on every page (`views.spine_sheet`).
    """
    yield JOINED, _minified(_layers(theme)) + drawn
    for path in _own_sheets(theme):
        if path.name not in SHARED:
            before = [path.with_name(name) for name, sheets in SHARED.items() if path.name in sheets]
            yield path.name, _minified([*before, path])


def tokens(theme: Path) -> dict[str, tuple[str, str]]:
    """The theme's colours: name -> on light paper, on dark."""
    colours = "\n".join(path.read_text("utf-8") for path in _layers(theme))
    return {name: (light, dark) for name, light, dark in TOKEN.findall(colours)}


def look(theme: Path, own: Mapping[str, tuple[str, str]]) -> Look:
    """What the style page shows of the theme's files, and of the archive's own colours."""
    return Look(sheets=tuple(path.name for path in _own_sheets(theme) if path.name not in SHARED), tokens={**tokens(theme), **own})


def _minified(styles: Sequence[Path]) -> str:
    return str(cssmin("\n".join(path.read_text("utf-8").strip() for path in styles))) + "\n"
