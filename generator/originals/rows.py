"""The nouns: an original as rows, each with its lines and what became of them."""

from dataclasses import dataclass
from typing import Literal

from generator.model import Block, SetAside
from generator.versions import Words

State = Literal["kept", "aside", "blank", "lost", "quiet", "ours", "out"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Some characters of a line."""

    text: str
    kind: Literal["kept", "aside", "quiet"]
    """The article's words, words that were set aside, or the marks around them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A line of the original, or a part of one."""

    number: int
    """From 1."""

    stretches: tuple[Stretch, ...]
    goes_on: bool = False
    """Whether the row above has its beginning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """What became of lines: a block of the article, or something set aside."""

    what: Block | SetAside
    again: bool = False
    """Whether an earlier row has the beginning of the block."""

    words: tuple[Words, ...] = ()
    """The block's words with what differs marked; none where nothing does."""

    printed: bool = False
    """Whether to print the block's words though nothing differs: in a source they stand among marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Lines of the original, and what became of them."""

    state: State
    """"ours" has no lines and is only in the article; "out" stands in the place of lines that are not printed; "lost" is neither in the
    article nor set aside; "quiet" are the marks of a source."""

    lines: tuple[Numbered, ...] = ()
    became: tuple[Became, ...] = ()
    left_out: int = 0
    """How many characters are not printed in the place of this row; of blank lines, how many the first and the last stand for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """An original beside its article."""

    plain: bool
    """Whether its lines are text, and not a source with marks."""

    rows: tuple[Row, ...]
    loose: tuple[SetAside, ...]
    """What the article sets aside and no row shows."""

    left_out: int
    """Characters after the last row, of those that were looked at."""

    whole: bool
    """Whether all of the original was looked at."""
