"""Of an article whose text may not be shown, no page has more than its headline and what a citation needs."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator import catalogue, permalinks, views
from generator.authority import Authority
from generator.catalogue import Catalogue
from generator.commands import EXPORTS
from generator.model import Article, Name, PromoLink, SetAside, Withdrawal
from generator.permalinks import Ledger
from generator.search.documents import documents
from generator.vacated import WITHHELD as REASON
from generator.withholding import EXCERPT_WORDS, shown_part
from tests.export.archive import IMPRINT
from tests.views import sample
from tests.views.render import SITE, rendered

WITHHELD = "quicksilver"
BODY = (
    "Five barrels of quicksilver were on board the Maid of Orrin, Ines Calloway told the Harbour Board of Brimsey on Friday.\n\n"
    "“The quicksilver was mine,” said Ines Calloway of the Harbour Board. At least 40 quicksilver flasks were found in Brimsey.")
NAMES = (
    Name(name="Ines Calloway", type="person", surfaces=("Ines Calloway",)), Name(name="Brimsey", type="place", surfaces=("Brimsey",)),
    Name(name="Harbour Board", type="organisation", surfaces=("Harbour Board",)))


def pages_with_the_secret(**fields: object) -> list[str]:
    """Paths of the files that print it; another report of the same day names the same people and places."""
    kept = sample.article(
        "Ferry burns off Brimsey", BODY, published="2016-04-29", standfirst="A quicksilver cargo.", names=NAMES,
        set_aside=(SetAside(line=9, rule="promo_links", text="Read more about quicksilver"),),
        links=(PromoLink(label="Read more", text="The quicksilver trade"),), **fields)
    other = sample.article("Ferry burned in the sound", BODY.replace(WITHHELD, "lamp oil"), published="2016-04-29", names=NAMES)
    archive = catalogue.build((kept, other), Authority(), Ledger(()))
    return [path for path, text in rendered(archive).items() if WITHHELD in text.lower()]


def test_what_may_be_shown_is() -> None:
    assert pages_with_the_secret()


@pytest.mark.parametrize("fields", [
    {"access": "metadata"}, {"withdrawn": Withdrawal(date="2026-05-01", reason="At the request of a person named in it.")},
])
def test_no_word_of_what_is_withheld_is_on_any_page(fields: dict[str, object]) -> None:
    assert [] == pages_with_the_secret(**fields)


# ---------------------------------------------------------------- every form that leaves the archive

GONE = Withdrawal(date="2026-05-01", reason="At the request of a person named in it.")
LONG = " ".join(["The lifeboats of Brimsey were still out on Friday night, said Ines Calloway of the Harbour Board."] * 6)
ORE = Name(name="Ora Quenby", type="person", surfaces=("Ora Quenby", "Quenby"), roles=("quicksilver merchant",))
REST = "“It was quicksilver,” said quicksilver merchant Ora Quenby. At least 40 quicksilver flasks were found. #QuicksilverFire"
KEPT = sample.article("Ferry burned in the sound", BODY.replace(WITHHELD, "lamp oil"), published="2016-04-29", names=NAMES)


def cut(**fields: object) -> Article:
    """A long report whose end tells of quicksilver."""
    aside = SetAside(line=9, rule="promo_links", text="Read more about quicksilver")
    return sample.article("Ferry burns off Brimsey", f"{LONG}\n\n{REST}", published="2016-04-29", names=(*NAMES, ORE), set_aside=(aside,),
                          tags=("Fires", "#QuicksilverFire", "Quicksilver"), **fields)


def everything(archive: Catalogue, folder: Path) -> dict[str, str]:
    """Every file of the site, what its index (which is packed) is made of, and every export: name -> text."""
    for export in EXPORTS.values():
        export(archive, folder, IMPRINT)
    exported = {f"export/{path.name}": path.read_bytes().decode("latin-1") for path in folder.rglob("*") if path.is_file()}
    return rendered(archive) | {"search/documents": repr((documents(archive), views.citations(views.desk_for(archive, SITE))))} | exported


def built(*articles: Article, ledger: Ledger = Ledger(())) -> Catalogue:  # noqa: B008
    return catalogue.build(articles, Authority(), ledger)


def published(*articles: Article) -> Ledger:
    return permalinks.publish(Ledger(()), catalogue.ledger_rows(built(*articles)))


def telling(files: dict[str, str], *words: str) -> list[str]:
    return [path for path, text in files.items() if any(word in text.lower() for word in words)]


def test_what_is_shown_stands_in_pages_index_and_exports(tmp_path: Path) -> None:
    found = telling(everything(built(cut(), KEPT), tmp_path), WITHHELD, "quenby")
    assert {"articles", "people", "export", "cards", "search"} <= {path.partition("/")[0] for path in found}


def test_what_an_excerpt_cuts_is_in_no_file(tmp_path: Path) -> None:
    one = cut(access="excerpt")
    files = everything(built(replace(one, tags=("Fires", "#QuicksilverFire")), KEPT, ledger=published(cut(), KEPT)), tmp_path)

    assert ["people/ora-quenby.html"] == [path for path in files if "quenby" in path]
    assert [] == telling(files, WITHHELD, "quenby")
    assert "The lifeboats of Brimsey were still out" in files[f"articles/{one.slug}-{one.id}.html"]


def test_what_is_withdrawn_is_in_no_file_and_its_names_addresses_say_so(tmp_path: Path) -> None:
    archive = built(cut(withdrawn=GONE), KEPT, ledger=published(cut(), KEPT))

    assert {"people/ora-quenby.html": REASON, "topics/fires.html": REASON, "topics/quicksilver.html": REASON,
            "topics/quicksilver-fire.html": REASON} == archive.gone
    assert [] == telling(everything(archive, tmp_path), WITHHELD, "quenby")


def test_a_tombstone_keeps_address_citation_and_digest() -> None:
    one = cut(withdrawn=GONE)
    page = rendered(built(one, KEPT))[f"articles/{one.slug}-{one.id}.html"]

    assert one.original.sha256 in page
    assert "“Ferry burns off Brimsey.”" in page
    assert GONE.reason in page


def test_what_is_shown_again_has_its_pages_back() -> None:
    ledger = published(cut(), KEPT)
    ledger = permalinks.publish(ledger, catalogue.ledger_rows(built(cut(withdrawn=GONE), KEPT, ledger=ledger)))
    archive = built(cut(), KEPT, ledger=ledger)

    assert {} == archive.gone
    assert "people/ora-quenby.html" == archive.paths["people/ora-quenby"]


def test_a_copy_of_what_was_withdrawn_is_asked_about() -> None:
    copy = replace(cut(), id="bbbbbbbbbb", publication="Orrin Mercury", headline="Ferry burns off Brimsey")
    gone = replace(cut(withdrawn=GONE), publication="Brimsey Post")

    assert ["W-055"] == [notice.code for notice in built(gone, copy).work if notice.code == "W-055"]


@pytest.mark.parametrize("body", [
    "word " * 300, "A sentence of six words here. " * 80, "字" * 3000, "- " + "one two\n- " * 200, "> " + "quoted words " * 200])
def test_an_excerpt_is_never_longer_than_an_excerpt(body: str) -> None:
    shown = shown_part(sample.article("Long", body.strip(), access="excerpt"))

    assert len(shown.text.removeprefix("Long").split()) <= EXCERPT_WORDS
    assert len(shown.text) < 1000 < len(body)
    assert "\n\n" in shown.text


def test_a_teaser_is_shown_whole() -> None:
    teaser = sample.article("In short", "The mill burned.\n\nNobody was hurt.", access="excerpt")
    assert teaser == shown_part(teaser)
