"""What is no article is the same in a folder and in an archive of it."""

import zipfile
from io import BytesIO
from pathlib import Path

from generator import commands, intake
from generator.accession.companions import companions
from generator.accession.media import references
from generator.notices import Notice

NAMES = (
    "fire.html", "fire_files/ad.html", "Feuer.htm", "Feuer_Dateien/ad.html", "pożar.html", "pożar_pliki/ad.html", "tale_files/kept.html",
    "story.php", "letters.txt", "site/app.mjs", "site/photo.HEIC", "site/film.mkv", "site/tool.py", "uv.lock", "robots.txt", "Thumbs.db",
    "__MACOSX/fire.html", "~$letter.txt", "notes/map", "stories/ts.txt")


def test_a_folder_and_an_archive_of_it_pass_over_the_same() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in NAMES:
            archive.writestr(name, f"The mill at {name.partition('.')[0]} burned on Friday night.")
    packed.seek(0)
    read = {one.part for one in intake.pieces(packed, len(packed.getvalue()), "x.zip") if not isinstance(one, Notice)}

    kept = {"fire.html", "Feuer.htm", "pożar.html", "tale_files/kept.html", "story.php", "letters.txt", "notes/map", "stories/ts.txt"}
    assert kept == read
    assert read == set(NAMES) - companions(NAMES)


def test_a_page_that_a_crawler_saved_under_the_name_of_its_program_is_an_article(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/story.php").write_text("<!doctype html><html><head><title>Mill burns</title></head><body><h1>Mill burns</h1>"
                                           "<p>The mill at Larn burned on Friday night, and its roof fell in.</p></body></html>")
    outcome = commands.add(tmp_path / "content", [tmp_path / "in"], "2026-11-22")

    assert (0, 1) == (outcome.code, len(outcome.data["added"]))


def test_an_image_of_a_saved_page_may_stand_under_the_page_s_own_address() -> None:
    address = "https://gazette.example/2024/pier"

    assert ["a_files/pier.jpg"] == list(references("a_files/pier.jpg", address))
    assert "a_files/pier.jpg" in references("https://gazette.example/2024/a_files/pier.jpg", address)
    assert "a_files/pier.jpg" in references("https://gazette.example/2024/pier/a_files/pier.jpg", f"{address}/")
    assert ["https://cdn.example/2024/pier.jpg"] == list(references("https://cdn.example/2024/pier.jpg", address))
    assert ["https://gazette.example/2024/pier.jpg"] == list(references("https://gazette.example/2024/pier.jpg", None))
    assert [] == list(references(None, address))


def test_an_address_that_is_none_is_no_more_than_itself() -> None:
    assert ["https://[gazette.example/pier.jpg"] == list(references("https://[gazette.example/pier.jpg", "https://gazette.example/"))


def test_what_a_folder_would_pass_over_is_refused_when_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "robots.txt").write_text("The mill burned on Friday night.\n\nNobody was hurt, and the brigade was on the spot at once.\n")
    outcome = commands.add(tmp_path / "content", [tmp_path / "robots.txt"], "2026-11-22")
    assert (3, ["I-004"]) == (outcome.code, [notice.code for notice in outcome.notices])
    assert "1 refused" in str(outcome.summary)
    assert not (tmp_path / "content/originals/robots.txt").exists()


def test_a_scan_is_refused_with_the_advice_to_run_ocr_first(tmp_path: Path) -> None:
    (tmp_path / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (notice,) = commands.add(tmp_path / "content", [tmp_path / "scan.png"], "2026-11-22").notices
    assert "I-004" == notice.code
    assert "OCR first" in notice.hint
