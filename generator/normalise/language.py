"""Which language it is in, and whether that is what its metadata say."""

from dataclasses import replace

from generator.model import Doubt, Draft
from generator.normalise.tongue import text_of
from generator.tongue import SAME, Heard, hear, known

RULE = "language"
NEAR = tuple(frozenset(group.split()) for group in (
    "bs hr sr sh cnr me", "id ms", "zh yue wuu", "no nb nn da", "gl pt", "cs sk", "bg mk", "af nl", "uz uzs", "en pcm", "fa tg prs"))
"""Languages whose texts the detector may take for one another: the declared one stands."""

NOTHING = "null"


def language(draft: Draft) -> Draft:
    """The BCP 47 tag of the language of most of the text, None when that is not sure.

    A doubt where it is unsure, where there are several, or where it is not as declared."""
    heard = hear(text_of(draft))
    if draft.language:
        return _compared(draft, heard)
    if heard.language and not heard.options:
        return replace(draft, language=heard.language)
    options = (heard.language or NOTHING, *heard.options)
    return _doubted(replace(draft, language=heard.language), Doubt(kind="language", field="language", options=options, rule=RULE))


def _compared(draft: Draft, heard: Heard) -> Draft:
    """The declared language, unless the text is plainly in another; a text that is plainly in it settles what its metadata disagree on."""
    declared = (draft.language or "").partition("-")[0].lower()
    if heard.language and heard.plain and _alike(declared, heard.language):
        settled = tuple(doubt for doubt in draft.doubts if doubt.field != "language")
        return replace(draft, doubts=settled)
    if heard.language is None or _alike(declared, heard.language) or not known(declared):
        return draft
    if not heard.plain:
        options = ((str(draft.language), heard.language), ("metadata", "text"))
    else:
        options = ((heard.language, str(draft.language)), ("text", "metadata"))
    raised = Doubt(kind="disagreement", field="language", options=options[0], sources=options[1], rule=RULE)
    return _doubted(replace(draft, language=options[0][0]), raised)


def _alike(one: str, other: str) -> bool:
    return SAME.get(one, one) == SAME.get(other, other) or any(one in group and other in group for group in NEAR)


def _doubted(draft: Draft, raised: Doubt) -> Draft:
    """With the doubt, unless it was raised before: a second run finds its own result declared."""
    if any(doubt.rule == RULE for doubt in draft.doubts):
        return draft
    return replace(draft, doubts=(*draft.doubts, raised))
