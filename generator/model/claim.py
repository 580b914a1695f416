"""What an article claims, and who claims it."""

from dataclasses import dataclass
from typing import Literal

QuoteKind = Literal["full", "fragment", "scare", "heading"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A passage in quotation marks, without the marks."""

    article: str
    start: int
    end: int
    text: str
    speaker: str | None
    """Entity id, None when the speaker is unnamed or nobody is quoted."""

    speaker_text: str | None
    """The speaker as printed: "one local"; None for scare quotes and headings."""

    kind: QuoteKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that an article reports, with whose claim it is."""

    article: str
    start: int
    end: int
    """The figure and its qualifier and noun: "nearly a dozen air raids"."""

    text: str
    value: float | None
    """None for "several", "dozens", "many"; a range has its lower end."""

    upper: float | None = None
    """The upper end of a range: 48 of "24 to 48 hours"."""

    qualifier: str | None = None
    """"at least", "over", "nearly", "approximately"; None when printed bare."""

    what: str | None = None
    """What was counted or happened: "killed", "air raids"."""

    who: str | None = None
    """Whom it happened to: "worshippers"."""

    where: str | None = None
    attribution: str | None = None
    """Whose claim, as printed: "Syrian state television"; None when the paper says it in its own voice."""

    attribution_entity: str | None = None
    sentence: tuple[int, int] = (0, 0)
    """The sentence it stands in, as a span of the article's text."""
