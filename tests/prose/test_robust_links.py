"""What a link out says of what stood there then."""

import pytest

from generator.prose import original
from generator.robust_links import memento, robust_link

ORRIN = "https://orrin.example/mill?id=1&b=2"


@pytest.mark.parametrize(("address", "expected"), [
    (f"https://web.archive.org/web/20160429083000/{ORRIN}", (ORRIN, "2016-04-29")),
    (f"http://web.archive.org/web/20160429083000id_/{ORRIN}", (ORRIN, "2016-04-29")),
    (f"https://archive.ph/20160429083000/{ORRIN}", (ORRIN, "2016-04-29")),
    (f"https://web.library.example/wayback/en/archive/20160429083000mp_/{ORRIN}", (ORRIN, "2016-04-29")),
    ("https://web.archive.org/web/20160429083000/http:/orrin.example/mill", ("http://orrin.example/mill", "2016-04-29")),
    (ORRIN, None), ("https://web.archive.org/", None), (f"https://web.archive.org/web/2016*/{ORRIN}", None),
    (f"https://web.archive.org/web/20161329083000/{ORRIN}", None), ("https://orrin.example/20160429083000/mill", None),
    ("https://orrin.example/share/20160429083000/javascript:alert(1)", None)])
def test_an_archived_copy_is_known_by_its_address(address: str, expected: tuple[str, str] | None) -> None:
    assert expected == memento(address)


def test_a_link_to_an_archived_copy_names_what_it_is_a_copy_of_and_when() -> None:
    copy = f"https://web.archive.org/web/20160429083000/{ORRIN}"

    assert {"data-originalurl": ORRIN, "data-versionurl": copy, "data-versiondate": "2016-04-29"} == robust_link(copy, "2019-05-03")
    assert robust_link(copy, None) == robust_link(copy, "2019-05-03")


def test_any_other_names_no_version_and_the_day_on_which_it_was_made() -> None:
    assert {"data-originalurl": ORRIN, "data-versiondate": "2019-05-03"} == robust_link(ORRIN, "2019-05-03")
    assert {} == robust_link(ORRIN, None)


def test_an_address_in_an_attribute_cannot_end_it() -> None:
    assert 'data-versionurl="https://web.archive.org/web/20160429083000/https://orrin.example/&quot;&gt;x"' in original(
        'https://web.archive.org/web/20160429083000/https://orrin.example/">x')
