"""One attribution: who says it, and what of the sentence is said."""

from dataclasses import dataclass

from generator.claims.speakers import Speaker
from generator.sentences import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One attribution in one sentence."""

    speaker: Speaker | None
    """None when somebody speaks whom the page does not name ("I said")."""

    content: Span
    """What is attributed, as a span of the article's text; the speaker's own words of naming are inside when it surrounds them."""

    reports: bool
    """True when the verb reports a statement, False when it only describes ("called it “…”")."""

    trails: bool = False
    """Whether it stands after what it attributes: "…, the agency reported."."""

    finds: bool = False
    """Whether it tells a finding, whose quotation marks are not the finder's words: "the study found that “…” worked"."""

    denies: bool = False
    """Whether the speaker says that it is not so: "denied that …"."""


def covering(found: list[Frame], span: Span) -> Frame | None:
    """The innermost frame over a span: the one whose content begins last; one that only describes wins no tie."""
    fits = [f for f in found if f.content[0] <= span[0] and span[1] <= f.content[1] and not (f.speaker and _within(f.speaker, span))]
    return max(fits, key=lambda f: (f.content[0], f.reports), default=None)


def _within(who: Speaker, span: Span) -> bool:
    return span[0] <= who.place < span[1]
