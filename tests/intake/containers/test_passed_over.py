"""What is no article is passed over by its first bytes or its ending, and no article is."""

import pytest

from generator.intake.passed_over import is_frame, is_leftover, is_resource, stems_of_pages


@pytest.mark.parametrize(("name", "head"), [
    ("wall.PNG", b""), ("site/s.css", b"p {}"), ("site/app.min.js", b"let"), ("x/photo", b"\xff\xd8\xff\xe0"), ("x", b"GIF89a"),
    ("x", b"RIFF\x10\x00\x00\x00WEBP"), ("film", b"\x00\x00\x00\x18ftypmp42"), ("font", b"OTTO\x00\x0b"), ("index.cdx.gz", b"\x1f\x8b"),
    ("drawing", b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">'),
])
def test_it_is_a_resource(name, head):
    assert is_resource(name, head)


@pytest.mark.parametrize(("name", "head"), [
    ("otto.txt", b"OTTO VON BISMARCK DEAD"), ("id3.txt", b"ID3 cards to be issued"), ("cws", b"CWS store burns"), ("news/map", b"Text"),
    ("stories/ts", b"Text"), ("a.html", b"<!doctype html><svg></svg>"), ("css", b"The CSS party"), ("BMW.txt", b"BMW to build in Larn"),
])
def test_it_is_no_resource(name, head):
    assert not is_resource(name, head)


def test_what_programs_leave_behind_is_known():
    names = ["__MACOSX/a.html", "x/.DS_Store", ".obsidian/app.json", "Thumbs.db", "~$letter.docx"]

    assert names == [name for name in (*names, "a.b/c.html", "../a.html", "./b.html", "...and more.txt") if is_leftover(name)]


def test_a_folder_is_a_page_s_only_beside_the_page():
    stems = stems_of_pages(["site/mill.html", "fire.htm"])

    assert is_frame("site/mill_files/ad.html", stems)
    assert is_frame("fire_files/deep/ad.html", stems)
    assert not is_frame("mill_files/ad.html", stems)
    assert not is_frame("site/other_files/a.html", stems)
