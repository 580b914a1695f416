"""Pages and pieces of pages are told from texts that merely hold a tag."""

import pytest

from generator.intake.sniff_markup import markup_kind


@pytest.mark.parametrize(("kind", "data"), [
    ("text/html", b"<!DOCTYPE html><p>x"),
    ("text/html", b"\xef\xbb\xbf\n<!-- saved from url=(0014)about:internet -->\n<!-- twice -->\n<HTML><body>"),
    ("text/html", b"<!--" + b"licence " * 2000 + b"--><html><body>"),
    ("text/html", "\ufeff<!doctype html><p>x".encode("utf-16-le")),
    ("text/html", b"<head><title>Mill</title>"),
    ("text/html", b"<meta charset=utf-8>"),
    ("text/html", b"<body>x"),
    ("text/html", b"<div class='a'><p>The mill burned.</p>\n<p>It rained.</p></div>"),
    ("text/html", b"<p>The mill burned.\n<p>It rained.\n<p>Nobody came."),
    ("text/html", b"<br>One line<br>and another"),
    ("application/xhtml+xml", b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">\n<html>'),
    ("application/xhtml+xml", b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">'),
    ("application/xml", b'<?xml version="1.0"?><rss version="2.0">'),
    ("application/xml", b"<rss version='2.0'>"),
    (None, b"The <p> tag begins a paragraph.\n"),
    (None, b"<3 from all of us\n"),
    (None, b"<b>Note</b>: this is a text\n\nthat goes on\n\nfor lines\n\nwithout a tag.\n"),
    (None, b"<div>\n\n# A heading\n\nMarkdown\n\nfollows,\n\nfor\n\nlines.\n</div>"),
    (None, b"<p>is how it begins, said the teacher\nand then\nshe went on\nand on\n"),
    (None, b""),
])
def test_markup_is_known_by_how_it_begins(kind, data):
    """Byte order marks, comments and declarations come first; a piece of a page is marked up throughout."""
    assert kind == markup_kind(data)
