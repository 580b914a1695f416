"""Questions of a newsroom to its readers: "Do you work for …? We'd like to hear from you.", "Got information about …?"."""

from generator.model import Draft
from generator.normalise.asides import LONGEST, REPORTED, split
from generator.normalise.lines import PLAIN, free, give, is_paragraph, loose
from generator.normalise.newsroom_sentences import is_call_out
from generator.normalise.phrases import fold, table

TAIL = 2
"""Lines from the end among which a question alone may be one."""


def call_out(draft: Draft) -> Draft:
    """English lines that ask and say where to answer; at the end also the questions of tables/last_questions.csv."""
    found = {n: "furniture" for n, words in loose(draft) if len(words) <= LONGEST and _is_its(words)}
    lines = free(draft)
    known = table("last_questions").whole
    last = [(n, words) for n, words in lines[-TAIL:] if fold(words) in known]
    if last and any(is_paragraph(words) for _, words in lines[:-TAIL]):
        found |= {n: "furniture" for n, _ in last}
    return give(draft, found, "call_out")


def _is_its(words: str) -> bool:
    return "?" in words and not words.startswith(('"', "“")) and is_call_out(split(words.translate(PLAIN))) and not REPORTED.search(words)
