"""Addresses in other catalogues."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.authority import load
from generator.authority.same_as import address


@pytest.mark.parametrize(("full", "written"), [
    ("https://www.wikidata.org/wiki/Q41183", "Q41183"),
    ("https://www.wikidata.org/wiki/Q41183", "wikidata:Q41183"),
    ("https://www.wikidata.org/wiki/Q41183", "http://www.wikidata.org/entity/Q41183"),
    ("https://www.wikidata.org/wiki/Q41183", "https://m.wikidata.org/wiki/Q41183"),
    ("https://www.geonames.org/170063/", "geonames:170063"),
    ("https://www.geonames.org/170063/", "https://www.geonames.org/170063/aleppo.html"),
    ("https://viaf.org/viaf/102333412", "VIAF: 102333412"),
    ("https://d-nb.info/gnd/118540238", "gnd:118540238"),
    ("https://isni.org/isni/0000000121032683", "isni:0000 0001 2103 2683"),
    ("https://id.loc.gov/authorities/names/n79021164", "lcnaf:n79021164"),
    ("https://example.org/a?b=c", "https://example.org/a?b=c"),
])
def test_short_ids_become_full_addresses_and_one_thing_has_one_address(full: str, written: str) -> None:
    assert full == address(written)


@pytest.mark.parametrize("written", [
    "170063", "Q", "Q0", "q41183", "geonames:Aleppo", "wikidata:41183",
    "javascript:alert(1)", "ftp://example.org", "//example.org", "example.org",
    "https://exa mple.org", "https://[", "", "viaf:"])
def test_what_cannot_be_told_is_none(written: str) -> None:
    assert None is address(written)


@given(st.text())
def test_what_is_given_is_a_web_address_and_stays_one(written: str) -> None:
    found = address(written)
    assert found is None or (found.startswith(("https://", "http://")) and found == address(found))


def test_an_entry_has_its_addresses_written_out_once(tmp_path: Path) -> None:
    (tmp_path / "places.yaml").write_text("- name: Zan\n  same_as: [Q7, https://www.wikidata.org/wiki/Q7, geonames:12]\n", "utf-8")
    assert ("https://www.wikidata.org/wiki/Q7", "https://www.geonames.org/12/") == load(tmp_path)[0].entities[0].same_as
