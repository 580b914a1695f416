"""What the theme must hold, and its style sheet, joined from plain files."""

from pathlib import Path

from generator.notices import BrokenFile, Notice

STYLES = "styles"
"""theme/styles/1-reset.css … 6-print.css: joined in this order, no preprocessor."""

REQUIRED_FOLDERS = ("templates", "static/fonts", "static/js", STYLES)


def require_theme(theme: Path) -> None:
    """Raise BrokenFile (T-001) when a part of the theme is not there."""
    missing = [name for name in REQUIRED_FOLDERS if not (theme / name).is_dir()]
    if missing:
        raise BrokenFile(*(Notice(
            code="T-001", file=str(theme / name), message="this part of the theme is missing",
            hint="restore it from version control, or set THEME in pelicanconf.py to a whole theme") for name in missing))


def style_sheet(theme: Path) -> str:
    """The layers in the order of their numbers, as one sheet."""
    return "\n".join(path.read_text("utf-8").strip() for path in sorted((theme / STYLES).glob("[0-9]*.css"))) + "\n"
