"""The largest that newspapers publish comes in whole: no bound against bombs is narrower than that."""

import time

from generator.model import Draft
from tests.intake.records.reading import the_one

PEOPLE = ("Asa Lees", "Edith Marsh", "Harold Pickles", "Nora Quill", "Jonas Thorne", "Mercy Vane", "Abel Hollis")
PLACES = ("harbour", "council", "ferry", "granary", "quarry", "lantern", "orchard", "turnpike", "weir", "chapel", "brickworks")
MENU = "".join(f"<li><a href=/s{n}>Section {n}</a></li>" for n in range(30))


def sentence(number: int) -> str:
    """Words that stand nowhere else."""
    return (f"The {PLACES[number % 11]} at Brimsey kept number {number}, {PEOPLE[number % 7]} said, and the {PLACES[number // 11 % 11]} "
            "was shut until the Tuesday after.")


def page(text: str) -> str:
    """With an introduction above and a last word below."""
    return (f"<!doctype html><html lang=en><head><meta charset=utf-8><title>Brimsey votes</title></head><body><nav><ul>{MENU}</ul></nav>"
            f"<main><article><h1>Brimsey votes</h1><p class=byline>By Ida Brand</p><p>{sentence(100_001)} {sentence(100_002)}</p>{text}"
            f"<p>{sentence(100_003)} {sentence(100_004)}</p></article></main><footer><p>Copyright 2024</p></footer></body></html>")


def text_of(draft: Draft) -> list[str]:
    """The words of the article in order, without what was set aside."""
    return [line.words for line in draft.lines if line.words and line.role in (None, "heading", "list", "table", "quote")]


def framed(*lines: str) -> list[str]:
    return [f"{sentence(100_001)} {sentence(100_002)}", *lines, f"{sentence(100_003)} {sentence(100_004)}"]


def test_a_live_page_of_a_whole_day() -> None:
    entries = "".join(
        f"<div class=entry id=e{n}><time>{n // 60:02}:{n % 60:02}</time><h2>Report {n} from the {PLACES[n % 11]}</h2>"
        f"<p>{sentence(n)}</p><p>{sentence(n + 10_000)} {sentence(n + 20_000)}</p><button>Copy</button></div>" for n in range(1440))
    told = [line for n in range(1440) for line in (
        f"Report {n} from the {PLACES[n % 11]}", sentence(n), f"{sentence(n + 10_000)} {sentence(n + 20_000)}")]

    assert framed(*told) == text_of(the_one(page(entries)))


def test_the_results_of_an_election_in_every_ward() -> None:
    """115,000 elements; the words around a table were set aside with the menu, and its head, wherever it was longer than they."""
    head = [f"Party {n}" for n in range(13)]
    rows = [[f"Ward {n}", *(str(n * 37 % 9973 + party) for party in range(12))] for n in range(4_200)]
    table = "".join(f"<tr>{''.join(f'<td><span>{cell}</span></td>' for cell in row)}</tr>" for row in rows)
    shown = f"<table><thead><tr>{''.join(f'<th>{cell}</th>' for cell in head)}</tr></thead><tbody>{table}</tbody></table>"

    assert framed(*(" | ".join(row) for row in (head, *rows))) == text_of(the_one(page(shown)))


def test_a_list_of_ten_thousand_dead() -> None:
    dead = [f"{PEOPLE[n % 7]}, {n % 90 + 1}, of {n} Station Road" for n in range(10_000)]

    assert framed(*dead) == text_of(the_one(page(f"<ul>{''.join(f'<li><b>{one}</b></li>' for one in dead)}</ul>")))
    assert framed(*dead) == text_of(the_one(page("".join(f"<p>{one}</p>" for one in dead))))


def test_a_list_of_thirty_thousand_in_a_text() -> None:
    dead = [f"{PEOPLE[n % 7]}\nwho died on day {n}\n" for n in range(34_361)]
    draft = the_one("The dead\n\n" + "\n".join(dead))

    assert 34_361 == sum(line.words.startswith("who died on day") for line in draft.lines if line.role is None)


def test_a_history_with_a_note_to_each_sentence() -> None:
    """Of each of the notes trafilatura counted those before it."""
    told = [f"{sentence(n)} {sentence(n + 10_000)}" for n in range(3_000)]
    events = "".join(
        f"<h3>{n % 28 + 1} May {1900 + n % 100}</h3><p>{one}<sup><a href=#n{n}>[{n}]</a></sup></p>" for n, one in enumerate(told))
    notes = "".join(f"<li id=n{n}><i>The Gazette</i>, <a href=https://w.example/{n}>{sentence(n + 50_000)}</a></li>" for n in range(3_000))
    begun = time.process_time()
    lines = text_of(the_one(page(f"{events}<ol>{notes}</ol>")))

    assert 15 > time.process_time() - begun
    assert told == [line.split("[")[0].strip() for line in lines if line.split("[")[0].strip() in set(told)]


def test_forty_thousand_notes_take_no_time() -> None:
    begun = time.process_time()
    the_one(page(f"<ol>{'<li>The Gazette' * 40_000}</ol>"))

    assert 30 > time.process_time() - begun
