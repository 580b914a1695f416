"""What a host asks of a site, and the addresses that a published one has promised."""

from pathlib import Path

from generator import hosting, permalinks, site_size
from generator.permalinks import Ledger, Row

LEDGER = Ledger((Row(path="people/asa-lees.html", kind="person", target="people/asa-lees"),
                 Row(path="articles/fire-nk3fq7m2ab.html#k3f9q2", kind="anchor", target="k3f9q3"),
                 Row(path="topics/fires.html", kind="gone", target="no topic")))


def test_what_a_site_promises_stands_there_without_the_words_of_its_addresses() -> None:
    """Paragraphs are no addresses of their own; what is gone has an answer."""
    assert 2 == len(hosting.addresses(LEDGER).split())
    assert "lees" not in hosting.addresses(LEDGER)


def test_a_ledger_that_knows_all_published_addresses_is_accepted() -> None:
    assert [] == list(hosting.forgotten(hosting.addresses(LEDGER), LEDGER, "permalinks.csv"))
    assert [] == list(hosting.forgotten("", LEDGER, "permalinks.csv"))


def test_a_lost_line_of_the_ledger_is_counted() -> None:
    (notice,) = hosting.forgotten(hosting.addresses(LEDGER), Ledger(LEDGER.rows[1:]), "permalinks.csv")

    assert ("A-012", "1 of the 2 addresses of the published site are not in the ledger") == (notice.code, notice.message)


def test_a_page_in_the_place_of_the_addresses_is_not_taken_for_them() -> None:
    (notice,) = hosting.forgotten("<!doctype html><title>Welcome</title>", LEDGER, "permalinks.csv")

    assert "A-013" == notice.code


def unfit(output: Path) -> list[tuple[str, str | None]]:
    return [(notice.code, notice.file) for notice in hosting.unfit(output, site_size.look(output).size, "github")]


def test_links_and_what_others_may_not_read_are_no_files_to_publish(tmp_path: Path) -> None:
    output = tmp_path / "output"
    (output / "people").mkdir(parents=True)
    for name in ("index.html", "people/index.html", "people/roe.html"):
        (output / name).write_text("x")
        (output / name).chmod(0o644)
    assert [] == unfit(output)
    (output / "a.html").symlink_to("index.html")
    (output / "b.html").hardlink_to(output / "people/roe.html")
    (output / "people/index.html").chmod(0o640)
    (output / "people").chmod(0o750)

    assert [("S-031", "output/a.html"), ("S-031", "output/b.html"), ("S-031", "output/people/roe.html"),
            ("S-032", "output/people/index.html"), ("S-032", "output/people")] == unfit(output)


def test_a_site_that_github_would_refuse_for_its_size_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir(mode=0o755)
    size = site_size.Size(kinds={("(top)", ".html"): site_size.Room(1, 901_000_000)})

    assert ["S-033"] == [notice.code for notice in hosting.unfit(tmp_path / "output", size, "github")]


def test_the_file_of_addresses_is_one_that_no_article_may_take() -> None:
    from generator.old_addresses import OWN

    assert hosting.ADDRESSES in OWN
    assert hosting.ADDRESSES not in permalinks.STANDING
