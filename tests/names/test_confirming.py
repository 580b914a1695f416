"""Which names that the archive mentions once can stand by themselves."""

from typing import Any

import pytest

from generator import names, prose
from generator.model import Article, Entity, EntityType, Mention, Original


def verdict(surface: str, body: str, kind: EntityType = "person", headline: str = "Ropes are made", **known: Any) -> bool:
    blocks, text = prose.lay_out(headline=headline, body=body)
    article = Article(id="aaaaaaaaaa", slug="ropes", file="articles/ropes.md", headline=headline, body=body, blocks=blocks, text=text,
                      original=Original(file="a.txt", media_type="text/plain", bytes=1, sha256="0" * 64))
    start = text.index(surface)
    mention = Mention(article=article.id, start=start, end=start + len(surface), surface=surface, type=kind, name=surface)
    return names.confirmed(Entity(id="x/y", type=kind, name=surface, **known), mention, article)


def test_a_full_name_in_a_sentence_stands_by_itself() -> None:
    assert verdict("Asa Lees", "The ropes were bought by Asa Lees on Friday.")


def test_one_word_alone_does_not() -> None:
    assert not verdict("Lees", "The ropes were bought by Lees on Friday.")


def test_a_name_that_only_a_title_prints_does_not_stand_by_itself() -> None:
    assert not verdict("Asa Lees", "They were dear.", headline="Ropes Bought by Asa Lees")
    assert not verdict("Asa Lees", "Long Ropes Bought Here By Asa Lees Last Friday")


def test_a_name_with_figures_is_none_unless_it_is_a_body() -> None:
    body = "The table has Asa Lees 14 in it, above Channel 14 News."

    assert (False, True) == (verdict("Asa Lees 14", body), verdict("Channel 14 News", body, "organisation"))


def test_a_name_in_a_script_without_capitals_is_believed() -> None:
    assert verdict("王小明", "昨天王小明来了。")


@pytest.mark.parametrize("known", [
    {"roles": ("rope maker",)}, {"curated": True}, {"note": "rope maker, 1871-1940"}, {"same_as": ("https://example.org/1",)},
])
def test_one_word_stands_when_something_vouches_for_it(known: dict[str, Any]) -> None:
    assert verdict("Lees", "The ropes were bought by Lees on Friday.", **known)


@pytest.mark.parametrize(("surface", "kind"), [("Portugal", "place"), ("Reuters", "organisation"), ("Huddersfield", "place")])
def test_one_word_that_the_general_tables_know_stands(surface: str, kind: EntityType) -> None:
    assert verdict(surface, f"The ropes were bought in {surface} on Friday.", kind)
