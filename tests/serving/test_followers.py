"""Open pages are told to load anew only when they look otherwise, and what stands over them."""

from collections.abc import Iterator

from generator.serving.followers import Followers

RELOAD = b"event: reload\ndata: \n\n"


def following(states: dict[str, str]) -> tuple[Followers, Iterator[bytes]]:
    followers = Followers(states.__getitem__)
    events = followers.follow("mill.html", "as loaded")
    assert b"event: panel\ndata: null\n\n" == next(events)
    return followers, events


def test_a_page_that_looks_as_it_did_is_told_nothing_but_what_stands_over_it() -> None:
    followers, events = following({"mill.html": "as loaded"})
    followers.tell({"heading": "Not built"})

    assert b'event: panel\ndata: {"heading": "Not built"}\n\n' == next(events)


def test_a_page_that_looks_otherwise_is_told_to_load_anew_and_then_nothing_more() -> None:
    states = {"mill.html": "as loaded"}
    followers, events = following(states)
    states["mill.html"] = "edited"
    followers.tell()

    assert [RELOAD] == list(events)


def test_a_page_that_changed_while_nobody_followed_it_is_told_so_at_once() -> None:
    assert [RELOAD] == list(Followers(lambda _: "edited").follow("mill.html", "as loaded"))


def test_the_opened_pages_are_those_that_are_followed_now() -> None:
    followers, events = following({"mill.html": "as loaded"})
    assert ("mill.html",) == followers.opened
    events.close()  # type: ignore[attr-defined]
    assert () == followers.opened
