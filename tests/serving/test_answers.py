"""What is answered under an address: the preview, else the file of the site, with the script that follows it and is never written."""

from pathlib import Path

import pytest

from generator.serving.answers import Answers

PAGE = b"<!doctype html>\n<html><head>\n<title>Mill</title>\n</head>\n<body>A mill.</body></html>\n"


@pytest.fixture
def output(tmp_path: Path) -> Path:
    for path in ("index.html", "404.html", "articles/index.html", "articles/mill-a1.html", "theme/site.css", ".nojekyll"):
        (tmp_path / "output" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "output" / path).write_bytes(PAGE if path.endswith(".html") else b"p{}")
    return tmp_path / "output"


@pytest.mark.parametrize(("asked", "path"), [
    ("", "index.html"), ("articles/", "articles/index.html"), ("articles/mill-a1.html", "articles/mill-a1.html"),
    ("articles/mill-a1", "articles/mill-a1.html"), ("theme/site.css", "theme/site.css")])
def test_an_address_means_the_file_that_it_means_on_github_pages(output: Path, asked: str, path: str) -> None:
    answer = Answers(output).to(asked)

    assert (200, path) == (answer.status, answer.path)


@pytest.mark.parametrize("asked", [
    "no-such.html", ".nojekyll", "../secret.txt", "articles/../../secret.txt", "secret", "a\0b", "C:/x", "a" * 5000])
def test_what_is_no_file_of_the_site_is_the_sites_own_404_page(output: Path, asked: str) -> None:
    (output.parent / "secret.txt").write_text("secret")
    (output / "secret").symlink_to(output.parent / "secret.txt")

    answer = Answers(output).to(asked)

    assert (404, "404.html") == (answer.status, answer.path)


def test_a_preview_is_shown_until_a_build_has_its_edit(output: Path) -> None:
    answers = Answers(output)
    answers.put({"index.html": b"first"}, edit=1)
    answers.put({"articles/mill-a1.html": b"second"}, edit=2)
    answers.settle(1)

    assert PAGE == answers.to("").data
    assert b"second" == answers.to("articles/mill-a1.html").data
    answers.settle(2)
    assert PAGE == answers.to("articles/mill-a1.html").data


def test_the_state_of_a_page_is_another_one_when_it_or_the_theme_looks_otherwise(output: Path) -> None:
    answers = Answers(output)
    before = answers.state("")
    answers.put({"articles/mill-a1.html": b"another page"}, edit=1)
    assert before == answers.state("")
    answers.put({"theme/site.css": b"p{margin:0}"}, edit=1)
    assert before != (styled := answers.state(""))
    answers.put({"index.html": b"it"}, edit=1)
    assert styled != answers.state("")


def test_a_preview_with_the_bytes_that_the_build_then_makes_leaves_the_state_as_it_is(output: Path) -> None:
    answers = Answers(output)
    answers.put({"theme/site.css": b"p{margin:0}"}, edit=1)
    before = answers.state("")
    (output / "theme/site.css").write_bytes(b"p{margin:0}")
    answers.settle(1)

    assert before == answers.state("")


def test_what_follows_a_page_stands_in_its_head_with_its_address_and_is_not_in_the_file(output: Path) -> None:
    answers = Answers(output)
    asked = 'articles/mill-a1.html"><script>'
    followed = answers.followed(asked, answers.to("articles/mill-a1.html"))

    assert b'articles/mill-a1.html%22%3E%3Cscript%3E" data-state="' in followed.partition(b"</head>")[0]
    assert PAGE == (output / "articles/mill-a1.html").read_bytes()
    assert PAGE == followed.replace(followed.partition(b"<title>Mill</title>\n")[2].partition(b"</head>")[0], b"")


def test_before_the_first_build_a_page_says_so(tmp_path: Path) -> None:
    answer = Answers(tmp_path / "output").to("articles/")

    assert 503 == answer.status
    assert b"The site is being built." in answer.data
