"""Markdown files of Jekyll, Hugo, Pelican and Obsidian's clipper, and without any metadata."""

import pytest

from tests.intake.records.reading import MILL, ROOF, aside, body, codes, everything, read, roles, the_one

JEKYLL = f"""---
layout: post
title:  "Mill fire: nothing left"
date:   2019-05-02 10:00:00 +0200
author: Jane Doe
categories: news
tags: fire mill
permalink: /2019/05/mill-fire/
redirect_from:
  - /old/mill.html
---

# Mill fire: nothing left

{MILL} See [the report](https://gazette.example/report).

{{% include map.html %}}

{ROOF}
"""
HUGO = f"""+++
title = "Mill fire"
date = 2019-05-02T10:00:00+02:00
lastmod = 2019-05-03
aliases = ["/old/mill/", "older.html"]
tags = ["fire"]
draft = false
[params]
  author = "Jane Doe"
+++
{MILL}

{{{{< figure src="/img/mill.jpg" caption="The mill" attr="PA" >}}}}
"""
OBSIDIAN = f"""---
title: "Mill fire"
source: "https://gazette.example/2019/mill"
author:
  - "[[Jane Doe]]"
published: 2019-05-02
created: 2024-01-01
description: "Nothing is left."
tags:
  - "clippings"
---
{MILL} ![[mill.png]]

> [!note] Aside
> {ROOF}
"""
PELICAN = f"""Title: Mill fire
Date: 2019-05-02 10:20
Modified: 2019-05-03
Category: News
Tags: fire, mill
Authors: Jane Doe, John Roe
Save_as: 2019/mill.html

{MILL}
"""


def test_a_post_of_jekyll_s_has_its_fields_and_its_old_addresses() -> None:
    draft = the_one(JEKYLL)

    assert ("Mill fire: nothing left", "2019-05-02", ("Jane Doe",), ("fire", "mill", "news"), ("2019/05/mill-fire/", "old/mill.html")) == (
        draft.headline, draft.published and draft.published.edtf, draft.bylines, draft.tags, draft.aliases)
    assert ["{% include map.html %}"] == [line.words for line in draft.lines if line.rule == "shortcode"]


def test_the_heading_that_repeats_the_title_is_no_part_of_the_body() -> None:
    assert [f"{MILL} See the report.", ROOF] == body(the_one(JEKYLL))
    assert "heading" not in dict(roles(the_one(JEKYLL)))


def test_links_are_kept_and_lines_have_the_file_s_numbers() -> None:
    line = next(line for line in the_one(JEKYLL).lines if line.words.startswith(MILL[:10]))

    assert (f"{MILL} See [the report](https://gazette.example/report).", JEKYLL.split("\n").index(line.markdown or "") + 1) == (
        line.markdown, line.number)


def test_hugo_s_toml_is_read_with_its_figure() -> None:
    draft = the_one(HUGO)

    assert ("Mill fire", "2019-05-02", "2019-05-03", ("Jane Doe",), ("old/mill/", "older.html"), ["draft: false"]) == (
        draft.headline, draft.published and draft.published.edtf, draft.modified, draft.bylines, draft.aliases, aside(draft))
    assert [("/img/mill.jpg", "The mill", "PA")] == [(p.src, p.caption, p.credit) for p in draft.pictures]


def test_hugo_s_json_front_matter_is_read() -> None:
    assert ("Mill fire", [MILL]) == ((draft := the_one(f'{{"title": "Mill fire"}}\n\n{MILL}\n')).headline, body(draft))


def test_what_obsidian_clipped_has_its_source_as_address_and_the_day_of_clipping_aside() -> None:
    draft = the_one(OBSIDIAN)

    assert ("https://gazette.example/2019/mill", ("Jane Doe",), "2019-05-02", "Nothing is left.",
            ["created: 2024-01-01"], ["mill.png"]) == (
        draft.url, draft.bylines, draft.published and draft.published.edtf, draft.standfirst, aside(draft), [p.src for p in draft.pictures])


def test_pelican_s_headers_are_read() -> None:
    draft = the_one(PELICAN)

    assert ("Mill fire", "2019-05-02", "2019-05-03", "News", ("fire", "mill"), ("Jane Doe", "John Roe"), ("2019/mill.html",), [MILL]) == (
        draft.headline, draft.published and draft.published.edtf, draft.modified, draft.section, draft.tags, draft.bylines, draft.aliases,
        body(draft))


def test_markdown_without_metadata_takes_its_first_heading_as_headline() -> None:
    draft = the_one(f"# Mill fire\n\n{MILL}\n\n## Cause\n\n- wiring\n- gas\n\n1. first\n2. second\n\n"
                    f"| a | b |\n|---|---|\n| 1 | 2 |\n\n> {ROOF}\n")

    assert "Mill fire" == draft.headline
    assert [("headline", "Mill fire"), (None, MILL), ("heading", "Cause"), ("list", "wiring"), ("list", "gas"), ("numbered", "first"),
            ("numbered", "second"), ("table", "a | b"), ("table", "1 | 2"), ("quote", ROOF)] == roles(draft)[1:]


@pytest.mark.parametrize("text", [
    f"Mill fire\n\n{MILL}\n\n#Dewsbury #Fire\n", f"Mill fire\n\n* {MILL}\n* {ROOF}\n", f"Title of the mill\n\nDate: unknown. {MILL}\n",
    f"---\n\n{MILL}\n\n---\n\n{ROOF}\n", f"Mill fire\n=========\n\n{MILL}\n"])
def test_plain_text_stays_plain_text(text: str) -> None:
    assert "text/plain" == the_one(text).original.media_type


def test_front_matter_that_cannot_be_read_is_refused_with_its_line() -> None:
    _, notices = read(f"---\ntitle: Mill\ndate: [2019\n---\n{MILL}\n")

    assert [("I-050", 4)] == codes(notices)


def test_nothing_of_the_front_matter_is_built_or_run() -> None:
    draft = the_one(f'---\ntitle: !!python/object/apply:os.system ["true"]\nnote: *x\n---\n{MILL}\n'.replace("*x", "x"))

    assert MILL in body(draft)


@pytest.mark.parametrize("text", [JEKYLL, HUGO, OBSIDIAN, PELICAN])
def test_every_word_of_a_file_is_in_its_draft(text: str) -> None:
    said = everything(the_one(text)).casefold()
    values = ("nothing left", "jane doe", "2019-05-02", "clippings", "fire", "station road")

    assert [] == [word for word in values if word in text.casefold() and word not in said]


@pytest.mark.parametrize("text", ["[" * 60_000, "*a " * 8_000, "> " * 5000 + "x", "`" * 90_000, "- " * 5000, "|" * 50_000, "[[" * 50_000,
                                  "#" * 90_000, "<div>" * 8_000, "{{<" * 30_000, "==a" * 30_000, "![" * 40_000])
def test_no_text_takes_long(text: str) -> None:
    read(f"---\ntitle: x\n---\n{text}")
