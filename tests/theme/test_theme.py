"""The theme's promises: budgets, contrast, licences, templates that only print."""

import re
from pathlib import Path

import pytest

from generator.press.theme import page_scripts, style_sheets
from generator.wording import ENGLISH

THEME = Path(__file__).parents[2] / "theme"
CSS = {path.name: path.read_text("utf-8") for path in sorted((THEME / "styles").glob("*.css"))}
SHEET = "\n".join(CSS.values())
TEMPLATES = sorted(path for path in (THEME / "templates").rglob("*") if path.is_file())
OWN_SHEETS = re.compile(r"theme/(?!site\.css)[\w-]+\.css")
FONTS = THEME / "static" / "fonts"
FAMILIES = ("newsreader", "libre-franklin", "ibm-plex-mono", "source-serif-4", "noto-naskh-arabic", "frank-ruhl-libre")
SCRIPTS_OF_TEMPLATES = re.compile(r"theme/js/((?!search|offline)[\w-]+\.js)")
ON_EVERY_PAGE = {"colour.js", "disk.js"}

TOKENS = {name: (light, dark) for name, light, dark in re.findall(r"--([a-z]+):light-dark\((#\w{6}),(#\w{6})\)", CSS["2-tokens.css"])}
TEXT = [(fore, back) for fore in ("ink", "second", "stamp") for back in ("paper", "stock")]


def test_the_style_sheets_of_a_page_weigh_at_most_24_kilobytes() -> None:
    """A page loads the joined sheet, and at most one of its own kind."""
    weights = {name: len(text.encode()) for name, text in style_sheets(THEME)}
    joined = weights.pop("site.css")

    assert {} == {name: joined + weight for name, weight in weights.items() if joined + weight > 24 * 1024}
    assert {} == {path.name: found for path in TEMPLATES if (found := OWN_SHEETS.findall(path.read_text("utf-8"))) and len(found) > 1}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_the_scripts_of_a_page_weigh_at_most_8_kilobytes_before_search(path: Path) -> None:
    """What a page loads by itself; what a reader asks for comes when it is asked for (Page.load)."""
    names = ON_EVERY_PAGE | set(SCRIPTS_OF_TEMPLATES.findall(re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)))

    scripts = {name: len(text.encode()) for name, text in page_scripts(THEME, ENGLISH)}
    weights = {name: (THEME / "static" / "js" / name).stat().st_size for name in names}

    assert scripts["articles.js" if path.name == "article.html" else "pages.js"] + sum(weights.values()) <= 8 * 1024


def test_the_fonts_of_a_first_page_weigh_at_most_170_kilobytes() -> None:
    """A face with a `unicode-range` is fetched only where a character asks for it."""
    faces = [face for face in re.findall(r"@font-face\{([^}]+)\}", SHEET) if "unicode-range" not in face]
    first = {name for face in faces for name in re.findall(r"fonts/([\w-]+\.woff2)", face)}

    assert 4 == len(first)
    assert sum((FONTS / name).stat().st_size for name in first) <= 170 * 1024


@pytest.mark.parametrize("family", FAMILIES)
def test_every_face_has_its_licence_beside_it(family: str) -> None:
    assert "SIL Open Font License" in (FONTS / f"OFL-{family}.txt").read_text("utf-8")


def test_the_style_sheet_fetches_only_what_lies_in_the_theme() -> None:
    for address in re.findall(r"url\(([^)]+)\)", SHEET):
        assert (THEME / "static" / address).is_file(), address
    assert "@import" not in SHEET


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1])
@pytest.mark.parametrize(("fore", "back"), TEXT)
def test_text_stands_out_from_its_paper(fore: str, back: str, scheme: int) -> None:
    assert contrast(TOKENS[fore][scheme], TOKENS[back][scheme]) >= 6.5


@pytest.mark.parametrize("scheme", [0, 1])
def test_controls_stand_out_from_their_paper(scheme: int) -> None:
    assert contrast(TOKENS["control"][scheme], TOKENS["paper"][scheme]) >= 3


@pytest.mark.parametrize("scheme", [0, 1])
def test_words_can_be_read_on_a_mark(scheme: int) -> None:
    assert contrast(TOKENS["ink"][scheme], TOKENS["mark"][scheme]) >= 4.5


def test_outlines_are_never_switched_off_for_what_can_be_operated() -> None:
    assert ["main:focus{outline:0}"] == re.findall(r"[^}\n]*\{[^}]*outline:\s*(?:0|none)[^}]*\}", SHEET)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_every_template_begins_by_naming_its_view(path: Path) -> None:
    assert re.match(r"\{# .*generator/views/[\w/]+\.py", path.read_text("utf-8"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_sorts_joins_counts_or_trusts(path: Path) -> None:
    forbidden = r"\|\s*(?:sort|join|length|count|safe|groupby|map|sum|unique)\b|loop\.(?:index|length)"

    assert [] == re.findall(forbidden, path.read_text("utf-8"))


def test_no_layout_depends_on_left_and_right() -> None:
    sides = re.findall(r"(?:margin|padding|border)-(?:left|right)|[;{](?:left|right):|float:(?!inline-)", SHEET)

    assert [] == sides


def test_no_rule_asks_for_a_list_of_languages() -> None:
    """Chromium has no list in :lang() and drops the rule with it; [lang|=ar] and inheritance do the same everywhere."""
    assert [] == re.findall(r":lang\([^)]*,[^)]*\)", SHEET)
