"""The static OAI-PMH repository, by its specification (http://www.openarchives.org/OAI/2.0/guidelines-static-repository.htm)."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from generator.catalogue import Catalogue
from generator.export import oai
from generator.export.imprint import Imprint
from generator.notices import BrokenFile
from tests.export.archive import IMPRINT, withholding
from tests.views import sample

SPACES = {"s": "http://www.openarchives.org/OAI/2.0/static-repository", "o": "http://www.openarchives.org/OAI/2.0/",
          "oai_dc": "http://www.openarchives.org/OAI/2.0/oai_dc/", "dc": "http://purl.org/dc/elements/1.1/"}
SCHEMA_LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
# The fifteen elements of http://www.openarchives.org/OAI/2.0/oai_dc.xsd; any number of each, in any order, with text alone.
GRAMMAR = etree.RelaxNG(etree.parse(str(Path(__file__).with_name("static_repository.rng"))))
DUBLIN_CORE = set("title creator subject description publisher contributor date type format identifier source language relation coverage "
                  "rights".split())


def written(catalogue: Catalogue, folder: Path, imprint: Imprint = IMPRINT) -> Any:
    (path,) = oai.export(catalogue, folder, imprint)
    root = etree.fromstring(path.read_bytes())
    assert GRAMMAR.validate(root), GRAMMAR.error_log.last_error
    return root


def found(root: Any, path: str) -> list[str]:
    return [one.text or "" for one in root.iterfind(path, SPACES)]


def stamps(root: Any) -> dict[str, str]:
    return dict(zip(found(root, ".//dc:title"), found(root, ".//o:datestamp"), strict=True))


def received(catalogue: Catalogue, day: str | None) -> Catalogue:
    """The same articles, received on a day."""
    return sample.catalogue(tuple(replace(a, original=replace(a.original, received=day)) for a in catalogue.articles))


def test_it_identifies_itself_as_the_specification_asks(tmp_path: Path) -> None:
    root = written(received(sample.ferry(), "2026-02-01"), tmp_path)

    assert [f"{{{SPACES['s']}}}{name}" for name in ("Identify", "ListMetadataFormats", "ListRecords")] == [one.tag for one in root]
    assert [("repositoryName", "The Brimsey Archive"), ("baseURL", "https://archive.example/brimsey/oai.xml"), ("protocolVersion", "2.0"),
            ("adminEmail", "desk@archive.example"), ("earliestDatestamp", "2026-02-01"), ("deletedRecord", "no"),
            ("granularity", "YYYY-MM-DD")] == [(etree.QName(one).localname, one.text) for one in root[0]]
    assert "oai_dc" == root.find("s:ListRecords", SPACES).get("metadataPrefix")
    assert ["oai_dc"] == found(root, ".//o:metadataPrefix")


def test_behind_a_gateway_the_address_is_the_gateway_s_for_this_file(tmp_path: Path) -> None:
    root = written(sample.ferry(), tmp_path, replace(IMPRINT, gateway="https://gateway.example/oai"))

    assert ["https://gateway.example/oai/archive.example/brimsey/oai.xml"] == found(root, ".//o:baseURL")


@pytest.mark.parametrize(("given", "broken"), [
    ("<oai:deletedRecord>no</oai:deletedRecord>", ""), ("<oai:granularity>YYYY-MM-DD", "<oai:granularity>YYYY"),
    ("<dc:type>", "<dc:kind>"), ("oai:archive.example:", "oai:archive:"), ('ListRecords metadataPrefix="oai_dc"', "ListRecords"),
    ("</oai:datestamp>", "T00:00:00Z</oai:datestamp>"), ("<oai:metadata>", "<oai:about/><oai:metadata>")])
def test_the_grammar_refuses_what_the_specification_does(given: str, broken: str, tmp_path: Path) -> None:
    (path,) = oai.export(sample.ferry(), tmp_path, IMPRINT)
    text = path.read_text("utf-8").replace(given, broken).replace("</dc:type>", "</dc:kind>" if "kind" in broken else "</dc:type>")

    assert given in path.read_text("utf-8")
    assert not GRAMMAR.validate(etree.fromstring(text.encode()))


@pytest.mark.parametrize("name", ["ferry", "odd", "thousand"])
def test_every_article_has_a_record_of_dublin_core(tmp_path: Path, name: str) -> None:
    catalogue = getattr(sample, name)()
    root = written(catalogue, tmp_path)
    records = root.findall(".//o:record", SPACES)

    assert sorted(f"oai:archive.example:{a.id}" for a in catalogue.articles) == found(root, ".//o:identifier")
    for record in records:
        assert [f"{{{SPACES['o']}}}header", f"{{{SPACES['o']}}}metadata"] == [one.tag for one in record]
        (dc,) = record[1]
        assert f"{{{SPACES['oai_dc']}}}dc" == dc.tag
        assert "http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd" == dc.get(SCHEMA_LOCATION)
        assert {f"{{{SPACES['dc']}}}{name}" for name in DUBLIN_CORE} >= {one.tag for one in dc}
        assert all(one.text and not len(one) and not one.attrib for one in dc)


def test_a_record_says_what_is_known_and_nothing_else(tmp_path: Path) -> None:
    article = sample.article("Boats <in> & out", "Brimsey.", published="1931-05", bylines=("By Ann Hald",), publication="Orrin Mercury",
                             tags=("#Boats",), standfirst="At last.", url="https://orrin.example/1", rights="© Orrin Mercury")
    dc = written(sample.catalogue((article,)), tmp_path).find(".//oai_dc:dc", SPACES)

    assert [("title", "Boats <in> & out"), ("creator", "Ann Hald"), ("subject", "Boats"), ("description", "At last."),
            ("publisher", "Orrin Mercury"), ("date", "1931-05"), ("type", "Text"), ("type", "newspaperArticle"), ("format", "text/html"),
            ("identifier", f"https://archive.example/brimsey/articles/{article.slug}-{article.id}.html"), ("source", "https://orrin.example/1"),
            ("language", "en"), ("rights", "© Orrin Mercury")] == [(etree.QName(one).localname, one.text) for one in dc]


@pytest.mark.parametrize(("published", "given"), [
    ("1931", ["1931"]), ("1931-05-03", ["1931-05-03"]), ("0931-05", ["0931-05"]), ("1931-05~", []), ("193X", []), ("1931-21", []),
    (None, [])])
def test_a_date_is_as_precise_as_it_is_known_and_no_doubtful_one_is_given(tmp_path: Path, published: str | None, given: list[str]) -> None:
    assert given == found(written(sample.catalogue((sample.article("x", "y", published=published),)), tmp_path), ".//dc:date")


def test_a_withdrawn_article_keeps_its_record_which_says_so(tmp_path: Path) -> None:
    root = written(withholding(), tmp_path)

    assert "Withdrawn on 2020-02-03: At the publisher's request." in found(root, ".//dc:description")


def test_characters_that_xml_cannot_hold_are_left_out(tmp_path: Path) -> None:
    assert ["ab c"] == found(written(sample.catalogue((sample.article("a\x00\x1b\ufffeb\n c", "y"),)), tmp_path), ".//dc:title")


# ---------------------------------------------------------------- datestamps

def test_in_a_new_repository_a_record_has_the_day_on_which_the_article_came(tmp_path: Path) -> None:
    assert {"2026-02-01"} == set(stamps(written(received(sample.ferry(), "2026-02-01"), tmp_path)).values())


def test_a_day_that_nobody_knows_is_today(tmp_path: Path) -> None:
    assert {"2026-03-04"} == set(stamps(written(received(sample.ferry(), None), tmp_path)).values())


def test_what_did_not_change_keeps_its_day_and_the_file_its_bytes(tmp_path: Path) -> None:
    written(received(sample.ferry(), "2026-02-01"), tmp_path)
    before = (tmp_path / "oai.xml").read_bytes()
    written(received(sample.ferry(), "2026-02-01"), tmp_path, replace(IMPRINT, today="2027-01-01"))

    assert before == (tmp_path / "oai.xml").read_bytes()


def test_what_changed_and_what_is_new_have_the_day_of_the_export(tmp_path: Path) -> None:
    one, two = received(sample.ferry(), "2026-02-01").articles
    written(sample.catalogue((one, two)), tmp_path)
    late = sample.article("Later", "Brimsey.", original=replace(one.original, received="2026-02-02"))
    root = written(sample.catalogue((replace(one, headline="Mended"), two, late)), tmp_path)

    assert {"Mended": "2026-03-04", two.headline: "2026-02-01", "Later": "2026-03-04"} == stamps(root)
    assert ["2026-02-01"] == found(root, ".//o:earliestDatestamp")


def test_a_file_that_is_no_repository_is_written_over_as_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "oai.xml").write_bytes(b"\xff<nonsense")

    assert {"2026-02-01"} == set(stamps(written(received(sample.ferry(), "2026-02-01"), tmp_path)).values())


# ---------------------------------------------------------------- what must be known

@pytest.mark.parametrize(("imprint", "asked"), [
    (replace(IMPRINT, name=None), "SITENAME"), (replace(IMPRINT, email=None), "MAINTAINER"),
    (replace(IMPRINT, email="desk@here"), "MAINTAINER"), (replace(IMPRINT, url=None), "SITEURL"),
    (replace(IMPRINT, url="http://localhost:8000"), "SITEURL")])
def test_what_harvesters_must_be_told_is_asked_for_and_not_made_up(tmp_path: Path, imprint: Imprint, asked: str) -> None:
    with pytest.raises(BrokenFile, match=re.escape(asked)):
        oai.export(sample.ferry(), tmp_path, imprint)

    assert [] == list(tmp_path.iterdir())


def test_a_repository_without_records_is_none(tmp_path: Path) -> None:
    with pytest.raises(BrokenFile, match="an article"):
        oai.export(sample.empty(), tmp_path, IMPRINT)
