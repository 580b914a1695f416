"""What newsrooms say of themselves and ask of their readers, a sentence at a time; asides.py lets them stand beside other asides.

They are English: other languages have tables/editorial_notes.csv.
"""

import re
from collections.abc import Sequence

NAME = r"(?:[Tt]he )?[A-Z][\w.&'-]*(?: (?:[A-Z][\w.&'-]*|of|the|for|and|in|&)){0,6}"
KIND = (
    r"(?:non-?profit|not-for-profit|non-?partisan|independent|investigative|award-winning|local|digital|online|statewide|regional"
    r"|national"
    r"|global|community|public|reader-supported|reader-funded|member-supported|donor-supported|editorially independent|free|daily"
    r"|weekly)")
PLACE = (
    r"(?:news ?room|news(?: and \w+)? (?:organi[sz]ation|outlet|service|site|website|agency)|media (?:outlet|organi[sz]ation|company)"
    r"|publication|journalism (?:organi[sz]ation|project|nonprofit|initiative)|reporting (?:project|initiative)|magazine|newsletter"
    r"|website|blog|platform)")
ABOUT_ITSELF = re.compile(
    rf"{NAME},? (?:is|are) (?:an? |the )?(?:[\w'-]+ )??(?:{KIND}(?:, (?:and )?| and "
    rf"| ))+(?:[\w'-]+ ){{0,2}}?{PLACE}\b.{{0,220}}", re.DOTALL)
"""The Northern Gazette is a nonprofit newsroom that …"""

GIVEN = r"(?:grants?|funding|support|donations?|(?:financial|philanthropic|generous|partial) (?:support|assistance))"
COVERAGE = r"(?:coverage|reporting|journalism|newsroom)"
PIECE = r"(?:article|story|report|series|podcast|investigation|coverage|reporting|journalism|newsroom)"
FUNDED = re.compile(
    rf"(?=.{{0,300}}\b{COVERAGE}\b)(?:{NAME}|(?i:our|this|the)(?: [\w'&-]+){{1,6}}?) (?:[\w'-]+ ){{0,6}}?(?i:(?:receives?|received|gets?)"
    rf" (?:[\w'-]+ )?{GIVEN}(?: for [^.]{{3,120}})? from .{{3,200}})"
    rf"|(?:(?i:our|this)(?: [\w'-]+){{0,4}}? {PIECE}|{NAME}'s?(?: [\w'-]+){{0,4}}? {COVERAGE})"
    r"(?: (?:of|on|about) [\w', -]{3,60}?)? (?i:(?:is|was|are) (?:made possible"
    r"|supported|funded|underwritten)(?: in part)? (?:by|through|with) .{3,200})"
    rf"|(?i:(?:funding|support) for (?:this|our) (?:[\w'-]+ ){{0,4}}?{PIECE} (?:was|is|were|comes)\b.{{3,200}})")
"""The Gazette's health coverage receives support from …; what else is funded is news."""

RESPONSIBLE = re.compile(
    rf"(?:{NAME}|(?i:we|the (?:authors?|newsroom|publisher|site))) (?i:(?:is|are) (?:solely|entirely|fully"
    rf"|not) responsible for (?:all|its|the"
    r"|this|any) (?:[\w'-]+ ){0,4}?(?:content|coverage|reporting|accuracy)\b.{0,160}|retains? (?:full )?(?:editorial )?(?:control"
    r"|independence)"
    r"\b.{0,120}|(?:has|have|had) (?:no|full) (?:role|say|control|input) (?:in|over) (?:the|our|its|this) (?:editorial|content|reporting"
    r"|coverage)\b.{0,120})")
SERIES = re.compile(
    r"(?i:(?:this|the following) (?:article|story|report|post|piece|column|essay|interview|episode) (?:is|was) (?:an? )?(?:\w+ )?"
    r"(?:part of|the (?:first|second|third|fourth|fifth|last|final|latest)(?: (?:instal?lment|part|in|of))+|produced (?:by|in"
    r"|as part of|with)"
    r"|published (?:in partnership|as part)) .{0,40}\b(?:series|project|collaboration|partnership|initiative|coverage|special report"
    r"|in partnership with|as part of)\b.{0,160})")
"""This story is part of a collaboration between …"""

SHOWS_YOU = re.compile(
    rf"(?:{NAME}|\"[^\"]{{2,40}}\") (?:shows|brings|gives|offers|sends) you (?:[^.]{{0,100}}\b)?(?:news|stories|headlines"
    rf"|perspectives|coverage|analysis"
    r"|reporting|columns|interviews)\b[^.]{0,80}\.")
"""The Gazette brings you the day's top stories."""

MORE = re.compile(
    r"(?i:(?:you can )?(?:learn|read|find out|see|discover) more(?:,? (?:here|below|about (?:the|this|our|us) [^.]{2,80}))?[.!:]?"
    r"|(?:read|learn|see) (?:about )?how (?:we|our) [^.]{3,100}\.?|(?:this|the) \w+ is subject to (?:our|the) terms\b.{0,80}"
    r"|powered by [\w .-]{2,40})")
"""What stands beside a sentence of these kinds, and shows nothing by itself."""

ASKED = re.compile(
    r"(?i:(?:do|did|are|were|have|has|is|was|got|know|work|worked|want|would|can|could|what|how|who|if)\b(?=[^?]{0,220}\b(?:you|your"
    r"|information|info|tips?|documents|something)\b)[^?]{3,300}\?)")
"""Do you work for a company that …?"""

GOT = re.compile(
    r"(?i:(?:do you )?(?:have|got) (?:any |more |a |an? (?:story|news) )?(?:information|info|tips?|documents|evidence|story ideas?"
    r"|insights?)"
    r" (?:about|on|regarding|to share|related to|for)\b[^?]{2,120}\?)")
ANSWER = re.compile(
    r"(?i:\b(?:(?:we|i|our (?:reporters?|newsroom|team|journalists)|the \w+)(?:'d| would|'re| are)? (?:like|love|want|wants|eager"
    r"|keen|looking)"
    r" to (?:hear|talk|speak)|get in touch|share your (?:stor(?:y|ies)|experiences?|tips?) with|(?:e-?mail|contact|message|call"
    r"|text|write to|tell)"
    r" (?:us|our|the reporters?)\b|fill (?:out|in) (?:the|this|our) (?:form|survey|questionnaire)|send (?:us|your|tips|an? e-?mail)"
    r"|let us know))")
SPEAKS = re.compile(r"(?i)\b(?:you|your|us|we|we're|our|please|here|below|form|e-?mail)\b")
OTHERS = re.compile(r"(?i)\b(?:he|she|him|his|her)\b")


def is_newsroom(sentence: str) -> bool:
    """What a newsroom says of itself, of who pays for it or of its series; it needs a place at an edge, or another aside beside it."""
    return any(pattern.fullmatch(sentence) for pattern in (ABOUT_ITSELF, FUNDED, SERIES, SHOWS_YOU, RESPONSIBLE))


def is_call_out(parts: Sequence[str]) -> bool:
    """Whether a line asks its readers something and where to answer: every sentence speaks to them, and of nobody else."""
    asks = bool(parts) and (bool(ASKED.fullmatch(parts[0])) or bool(GOT.fullmatch(parts[0])))
    if len(parts) == 1:
        return asks and bool(GOT.fullmatch(parts[0]))
    answers = any(ANSWER.search(part) for part in parts[1:])
    return asks and answers and all(SPEAKS.search(part) for part in parts[1:]) and not any(map(OTHERS.search, parts))
