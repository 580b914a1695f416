"""YAML against a schema: nothing guessed, everything reported."""

from typing import Any, Literal

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.hidden import HIDDEN
from generator.notices import BrokenFile
from generator.typed_yaml import dump, load


class Surface(msgspec.Struct, kw_only=True):
    name: str
    type: Literal["person", "place"] = "person"
    forms: tuple[str, ...] = ()


class Record(msgspec.Struct, kw_only=True):
    id: str
    published: str | None = None
    count: int | None = None
    share: float = 0.0
    closed: bool = False
    names: tuple[Surface, ...] = ()
    extra: dict[str, Any] = {}


def record(text: str) -> Record:
    return load(text, Record, file="a.md")[0]


def findings(text: str, first_line: int = 1) -> list[tuple[str, int | None]]:
    with pytest.raises(BrokenFile) as broken:
        load(text, Record, file="a.md", first_line=first_line)
    return [(notice.code, notice.line) for notice in broken.value.notices]


@pytest.mark.parametrize("written", ["2016-04-29", "0123", "1e3", "no", "1_000", "12:30:45", "0x1f", "yes", "2016-04-29T10:00:00Z", "true"])
def test_text_arrives_as_it_is_written(written):
    """A day, a number or a truth value is text where the schema says text."""
    assert written == record(f"id: {written}\n").id


def test_numbers_and_truth_values_arrive_where_they_are_wanted():
    """And null where nothing may stand."""
    got = record("id: a\npublished: null\ncount: 12\nshare: 0.5\nclosed: true\n")

    assert (None, 12, 0.5, True) == (got.published, got.count, got.share, got.closed)


def test_a_quoted_null_is_a_word():
    """Quotation marks decide."""
    assert "null" == record("id: 'null'\n").id


@pytest.mark.parametrize(("code", "line", "text"), [
    ("F-001", 3, "id: a\npublished: 'open\n"),
    ("F-001", 1, "id: \x07\n"),
    ("F-002", 2, "id: a\nid: b\n"),
    ("F-003", 3, "id: a\none: &x [1]\ntwo: *x\n"),
    ("F-003", 1, "id: !!python/object/apply:os.system [ls]\n"),
    ("F-003", 1, "id: !own a\n"),
    ("F-004", 1, "id: [a]\n"),
    ("F-004", 2, "id: a\ncount: twelve\n"),
    ("F-004", 2, "id: a\nclosed: yes\n"),
    ("F-004", 2, "id: a\nnames: Ann\n"),
    ("F-004", 4, "id: a\nnames:\n- name: Ann\n  type: ship\n"),
    ("F-004", 1, "- a\n"),
    ("F-004", 1, "id: null\n"),
    ("F-006", 1, "published: 1931\n"),
    ("F-006", 1, ""),
    ("F-007", 4, "id: a\nnames:\n- name: Ann\n  frms: []\n"),
])
def test_each_mistake_is_found_on_its_line(code, line, text):
    """With its code."""
    assert [(code, line)] == findings(text)


def test_all_mistakes_are_reported_together():
    """Nobody enjoys repairing one line per run; lines count from where the YAML begins in its file."""
    text = "id: [a]\ncount: x\nclosed: yes\nid: b\nnames:\n- nme: Ann\n"

    assert [("F-004", 2), ("F-004", 3), ("F-004", 4), ("F-002", 5), ("F-007", 7), ("F-006", 7)] == findings(text, first_line=2)


def test_a_mistake_reads_like_this():
    """Place, code, what is wrong, what to do."""
    with pytest.raises(BrokenFile) as broken:
        load("id: a\nnames:\n- name: Ann\n  froms: [x]\n", Record, file="a.md", first_line=2)

    assert "a.md:5  F-007 error\n  names[0].froms is no key that is known\n  hint: did you mean forms?" == str(broken.value)


def test_an_unknown_key_is_kept_and_reported():
    """A warning and not an error: the file may be newer than the program."""
    got, notices = load("id: a\ncolour: 'red'\nyear: 1931\n", Record, file="a.md")

    assert {"colour": "red", "year": 1931} == got.extra
    assert [("F-007", 2, "warning"), ("F-007", 3, "warning")] == [(n.code, n.line, n.level) for n in notices]


@pytest.mark.parametrize("bomb", [
    "id: a\na: &a [1,1]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n",
    "id: a\nx: &x [*x]\n",
    "id: a\nx: " + "[" * 5000 + "]" * 5000 + "\n",
    "id: a\nx: " + "[" * 900 + "]" * 900 + "\n",
    "id: a\n? {a: b}\n: c\n",
    "id: a\n---\nid: b\n",
])
def test_bombs_and_riddles_are_refused(bomb):
    """Aliases, endless nesting, keys that are no words."""
    assert findings(bomb)


# Line breaks that YAML 1.1 knows and 1.2 does not, quotation marks, signs that mean something at the head of a word.
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from([
    "null", "yes", "~", "1931", "1e3", "12:30", "a: b", "a #b", "#b", "- a", "'q'", '"q"', "[x]", "{x}", "&a", "*a", "!a", "%a", "@a",
    "a\nb", "a\n", "\na", "a\n\n", " a", "a ", "a \nb", "?", "a, b", "a:", "---", "...", "\u2028", "\x85", "\ufeff", "“x”", "a\\b"])
DATA = st.recursive(
    st.none() | st.booleans() | st.integers(-10**9, 10**9) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3), max_leaves=10)


@given(st.dictionaries(WORDS, DATA, max_size=4))
def test_what_we_write_every_yaml_reader_reads_back(data):
    """Days are written bare, for our own reader takes them as text; PyYAML's makes dates of them."""
    class Texts(yaml.SafeLoader):
        pass

    resolvers = {key: [(tag, rule) for tag, rule in rules if not tag.endswith("timestamp")]
                 for key, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()}
    Texts.yaml_implicit_resolvers = resolvers

    assert data == yaml.load(dump(data), Loader=Texts)  # noqa: S506  a SafeLoader without dates


SEEN = WORDS.filter(lambda text: not HIDDEN.search(text))
"""What nobody sees stands only where something is quoted as it was received."""


@given(st.dictionaries(SEEN, SEEN | st.lists(SEEN, max_size=3), max_size=4))
def test_what_we_write_we_read_back(data):
    """Text, and lists of it."""
    kind: Any = dict[str, str | list[str]]

    assert (data, ()) == load(dump(data), kind, file="a.yaml")


def test_the_writing_is_pleasant():
    """Block style, lists one a line, short lists inside an entry on its line, long lines unbroken."""
    value = {"headline": "Mill fire at Dewsbury", "published": "1931-05-02", "bylines": [], "tags": ["Fires", "#Mill"],
             "names": [{"name": "Asa Lees", "surfaces": ["Asa Lees", "Lees"]}], "note": "one\ntwo\n", "none": None}

    assert """\
headline: Mill fire at Dewsbury
published: 1931-05-02
bylines: []
tags:
- Fires
- '#Mill'
names:
- name: Asa Lees
  surfaces: [Asa Lees, Lees]
note: |
  one
  two
none: null
""" == dump(value)
