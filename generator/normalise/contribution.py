"""Who else reported: "Jane Doe contributed to this report.", "(Reporting by Jane Doe; Editing by John Roe)", "With agencies"."""

import re
from dataclasses import replace

from generator.model import Draft
from generator.normalise.asides import CONTRIBUTED_END, REPORTING_BY, is_contribution, split, take_lines
from generator.normalise.lines import PLAIN, free, give, head, is_paragraph, took
from generator.normalise.names_in import AGENCIES, names_in, only_names

TAIL = 4
"""Lines from the end among which an agency may sign."""

SIGNATURE = re.compile(r"[-–—(\[ ]{0,3}(?P<agency>[\w &.'/-]{2,50}?)[)\] ]{0,2}")
BYLINE = re.compile(r"(?i:(?:written|reported|text|words|story)(?: by|:)) (?P<names>[^.;:()]{4,100})")
WRITTEN = re.compile(r"(?i)[-–—(\[ ]{0,3}(?:reporting|written|writing|reported|by)\b")


def contribution(draft: Draft) -> Draft:
    """English lines, and agencies that sign at the end; whoever wrote it is its byline when nobody else is."""
    signable = not took(draft, "contribution")
    draft = take_lines(draft, "contribution", is_contribution, but=_bylines(draft))
    lines = free(draft)[1:] if signable else []
    text = [n for n, words in lines if is_paragraph(words)]
    signed = {n: "furniture" for n, words in lines[-TAIL:] if text and n > text[0] and _is_agency(words)
              and not any(words in below for m, below in lines[-TAIL:] if m > n)}  # that would be what follows a heading
    draft = give(draft, signed, "contribution")
    if draft.bylines:
        return draft
    parts = [part for line in draft.lines if line.rule == "contribution" for part in split(line.words)]
    names = next((names for part in parts if (names := _writers(part))), ())
    return replace(draft, bylines=names) if names else draft


def _bylines(draft: Draft) -> list[int]:
    """Lines of the head that say by whom it is and nothing else, as bylines do: "Written by Jane Doe"."""
    found = ((n, BYLINE.fullmatch(draft.lines[n].words)) for n in head(draft))
    return [n for n, match in found if match and only_names(match["names"])]


def _is_agency(words: str) -> bool:
    """A line that is an agency's name and a mark that it signs: "(Reuters)", "— AP", "AFP/dpa"."""
    found = SIGNATURE.fullmatch(words.translate(PLAIN)) if len(words) <= 50 else None
    parts = re.split(r"[/,&]| and ", found["agency"]) if found else []
    return bool(parts) and all(part.strip().casefold() in AGENCIES for part in parts)


def _writers(sentence: str) -> tuple[str, ...]:
    """Those who reported or wrote it, by a line that says so; not those who helped."""
    found = REPORTING_BY.fullmatch(sentence)
    if not found or not WRITTEN.match(sentence) or CONTRIBUTED_END.search(sentence):
        return ()
    return names_in(re.split(r"[;.)]| in ", found["names"])[0])
