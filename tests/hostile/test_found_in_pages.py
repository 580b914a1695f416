"""What attacks have found in what pages and metadata say of themselves, each made small: it stays mended."""

import time

from generator.intake.writers import writers
from tests.intake.records.reading import MILL, the_one


def test_thirty_thousand_at_signs_are_no_address_of_a_writer_and_take_no_time() -> None:
    begun = time.process_time()

    assert ("@" * 30_000,) == writers(["@" * 30_000])
    assert ("Jane Doe",) == writers(["jane@gazette.example (Jane Doe)"])
    assert 1 > time.process_time() - begun


def test_elements_that_hold_the_same_are_not_compared_word_for_word() -> None:
    """Articles in each other, alike to the last: beautifulsoup4's == goes through all of them, and Python no deeper than 1,000."""
    page = f"<html><body>{f'<article><h1>Mill fire</h1><p>{MILL} <a href=b>' * 98}</body></html>"

    assert "Mill fire" in [line.words for line in the_one(page).lines if line.role == "headline"]
