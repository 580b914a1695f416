"""Sentences that are about the page, its writers or its readers, and never about the story; rules set a line aside that has nothing else.

They are English: other languages have their tables of whole lines.
"""

import re
from collections.abc import Callable, Container, Sequence
from functools import lru_cache

from generator.model import Draft
from generator.normalise.lines import PLAIN, give, loose
from generator.normalise.newsroom_sentences import MORE, is_newsroom
from generator.sentences import sentences

LONGEST = 900
"""Characters; the longest notes about a writer that opinion pages print."""

MAIL = r"(?:[\w.+-]{1,40}@[\w.-]{2,40}|\[email(?: |\xa0)protected\]\S{0,20})"
SITE = r"(?:twitter|facebook|instagram|linkedin|youtube|tiktok|threads|whatsapp|telegram|pinterest|reddit|mastodon|bluesky|x)"
WORK = (
    r"(?:article|story|report|post|piece|column|dispatch|analysis|op-ed|commentary|essay|review|interview|transcript|page|blog|video"
    r"|episode)")
REPORTED = re.compile(r"(?i)\b(?:said|says|told|added|according to|wrote|tweeted|announced|explained|noted|claimed|asked)\b")
"""Somebody speaks: then it is a sentence of the story, whatever else it looks like."""

Check = Callable[[str], bool]

FOLLOW = re.compile(
    rf"(?i:(?:and |or |you can (?:also )?|please |also |read |connect with us: ?)*"
    rf"(?:follow|like|find|join|connect with|visit|tweet|tweet at|friend|add) .{{1,90}}?"
    rf"(?:\b(?:on|at|via|to) (?:our )?(?:\w+ )?(?:{SITE})\b.{{0,160}}|@\w{{2,30}}\)?)[.!:]?"
    rf"|(?:{SITE})(?: ?[:/-] ?|\s)@\w{{2,30}}[.!]?|(?:e-?mail|twitter)\s?: ?(?:{MAIL}|@\w{{2,30}}).{{0,100}}"
    rf"|[^.!?]{{2,60}} (?:is|are|tweets?|can be found) (?:on|at) (?:{SITE})?\W{{0,4}}(?:at )?@\w{{2,30}}[.!]?|like what you(?:'re"
    rf"| are)? (?:see|read|reading)\?"
    rf"|subscribe to .{{1,60}} on {SITE}\.?"
    r"|(?:click here|sign up|subscribe|donate|register)\b(?=.{0,140}\b(?:here|now|today|newsletters?|inbox|e-?mails?|alerts?|podcasts?"
    r"|stories|updates|coverage|digest|briefing|up to speed)\b)"
    r" (?:here|now|today|to|for|at)\b.{0,140})")
CONTACT = re.compile(
    rf"(?i:.{{0,80}}?\b(?:write|contact|e-?mail|reach|reached|contacted|send|letters|tips?|questions|comments|feedback|pitch|submit"
    rf"|respond"
    rf"|opinion|submissions?)\b.{{0,160}}{MAIL}.{{0,140}}"
    rf"|{MAIL}|send (?:your )?(?:questions|comments|questions/comments|letters|tips|feedback)\b.{{0,20}} to (?:the |our )?editors?\.?"
    r"|we(?:'d| would|) (?:want|like|love) to hear (?:from you|what you think)\b.{0,80}|tell us (?:here|what you think)\b.{0,60}"
    r"|(?:have|got) (?:a (?:tip|story|question|news tip|correction)|something)\b.{0,60}\?.{0,60}"
    r"|(?:let us know|tell us|share your (?:thoughts|views|opinions?|story)|sound off|weigh in|leave (?:a|your) comments?"
    r"|join the conversation)\b.{0,80}\bcomments?\b.{0,30}"
    r"|what do you think(?: of this .{2,40})?\?|here are (?:some |other )?(?:tips|ways)\b.{0,80}|in some cases,? your (?:question"
    r"|comment|story)s? .{5,200}|use (?:this"
    r"|the) form (?:below )?to .{3,80}"
    r"|if you are reading this page (?:on|and) .{10,260}|your contact details will never be published\."
    r"|please ensure you have read .{3,120}|please include .{3,160}"
    r"|please (?:note|remember) .{3,120} (?:contact|submit|send) .{3,120}|@\w{3,30}|read our (?:comments policy|terms"
    r"|guidelines)\b.{0,80}|are you an? [^.]{5,200}\?|do you have (?:information|a story|a tip|something) [^.]{3,120}\?"
    r"|(?:to )?(?:read|view|see) (?:more|other|past|previous) (?:\w+ ){0,3}(?:articles|columns|stories|posts|letters)\b.{0,80}"
    r"|you can read diverse opinions from .{5,160}|to respond to a column, .{5,140}|here's our email:?|the times is committed to .{5,120}"
    r"|(?:read or )?share this (?:story|article|post): ?https?://\S+)")
# Whom a reader is to write to: a person, or those who made the page; "email the harbour master" is news.
ASKED = re.compile(
    r"(?<!\[)\b(?:[Ww]rite(?: to)?|[Cc]ontact|[Ee]-?mail|[Rr]each)\b(?!ed| details)\s?(?P<whom>:|[A-Z\[]|(?:him|her|us|me|them|your"
    r"|letters?"
    r"|submissions?|at|tips|\S+@)\b"
    r"|the (?:authors?|reporters?|writers?|editors?|columnist|newsroom)\b)?")
NOUNS = re.compile(r"(?i)\b(?:letters?|tips?|questions?|comments?|feedback|pitch|submit|submissions?|respond|reached|contacted)\b")
# A clause of its own makes it a sentence of the story.
CLAUSE = re.compile(r", (?:and|but|which|the|it|he|she|they|nobody)\b(?! (?:is|was|has been|appears) (?:re|used|shared|pub|avail)"
    r"| (?:it )?(?:originally|first|also|previously) (?:appeared|published|ran))")
DISCLAIMER = re.compile(
    rf"(?i:(?:note|editor's note|disclaimer)?[:.]? ?(?:all |any )?(?:the )?(?:(?:views?|opinions?|claims?|statements?)(?:,? and |, "
    rf"|/)?){{1,3}}"
    rf" ?(?:expressed|presented|set forth|stated|contained|are|here|by|of|in)\b.{{0,200}}"
    r"\b(?:solely|own|not|necessarily|those of|hers|his|theirs|mine|author's|writer's)\b.{0,200}"
    rf"|(?:note: ?)?this {WORK} (?:gives|represents|reflects|does not (?:necessarily )?(?:reflect|represent)) the (?:views?|opinions?"
    rf"|position)\b.{{0,200}}"
    r"|this is a rush transcript\.|copy may not be in its final form\.|this transcript (?:has been|was) (?:lightly )?edited .{0,60}"
    rf"|(?:view|read) more (?:opinion|opinions|commentary)(?: articles| pieces)? (?:on|at) .{{2,30}})")
WRITERS = re.compile(rf"(?i)\b(?:authors?|writers?|columnists?|contributors?|bloggers?|commentators?|{WORK}s?|publications?)\b")
DEVELOPING = re.compile(
    rf"(?i:this is an? (?:developing|breaking|ongoing)(?: news)? (?:{WORK}|situation)\b.{{0,80}}|(?:please )?check back\b.{{0,80}}"
    rf"|(?:more|further) (?:details )?(?:to come|to follow|soon|information to follow)\b.{{0,20}}"
    rf"|refresh (?:this page )?for (?:the latest )?updates\.?"
    rf"|this (?:breaking )?(?:news )?{WORK} (?:is being|will be|was|has been) (?:continually |continuously "
    rf"|constantly )?updated(?![^.]*\b(?:correct|reflect|to include"
    rf"|statement))\b[^,]{{0,80}}|(?:\*|editor's note: ?)?updated (?:for clarity|with (?:new|more|additional) (?:details"
    rf"|information)[^,]{{0,40}})\.?"
    rf"|editor's note: this {WORK} (?:has been|was) updated with (?:new|more|additional) [^,]{{0,60}})")
FIRST_PUBLISHED = re.compile(
    rf"(?i:[\[(*]?(?:editor's note:? ?|note:? ?)?(?:(?:an? )?(?:\w+ ){{0,2}}version of )?(?:this|the following|the (?:above"
    rf"|preceding)|the(?= \w+ (?:above|below) )) {WORK}(?: above| below)?(?: was| is"
    rf"| has been| is being| also| first"
    rf"| originally| previously| (?:that )?appear(?:s|ed)?)? ?(?:(?:first|originally|also|previously|jointly|co-) ?)?"
    rf"(?:published|appear(?:s|ed)|republished|reprinted|adapted|excerpted|syndicated|posted|produced|supported|funded|reported|from the"
    rf"|based on the (?:paper|book"
    rf"|new book|article)|part of (?:a|an|our|the) [^.]{{0,60}}(?:series|project|collaboration|partnership))\b.{{0,260}}"
    rf"|[\[(*]?(?:originally|first|previously) (?:published|appeared|posted)(?: \w+)? (?:at|on|in|by)\b.{{2,160}}"
    r"|[\[(*]?re(?:printed|published|produced|posted)(?: here)? (?:from|with|by|courtesy)\b.{2,200}"
    r"|.{2,40} provides daily coverage of .{5,120}|read the original (?:article|story|post)\.?.{0,80}|shortened url for this post: ?\S+"
    r"|content created by .{3,80} is available without charge .{5,160}|for licensing opportunities .{5,160})")
CONTRIBUTED = re.compile(
    rf"(?i:[-–—•*(\[ ]{{0,4}}(?!the (?:report|story|film))[^.!?]{{2,260}}?,? (?:contributed(?: (?:additional |some )?(?:reporting"
    rf"|research|information))?|helped (?:report|research))"
    rf"(?: (?:to|for|on|with) (?:this|the) {WORK}s?)?(?: from [^.]{{2,60}})?[.)\]]{{0,2}}"
    rf"|(?:this|the) {WORK} (?:contains|includes|uses|used|incorporates)(?: additional)? (?:material|information|reporting|content"
    rf"|wire)\b.{{3,80}}"
    rf"|(?:information|material|reporting|content|data|files|reports?) (?:from|by) .{{3,120}} (?:was|were|is|are) (?:also )?(?:used"
    rf"|included|incorporated) in"
    rf" (?:this|the) {WORK}\.?)")
CONTRIBUTED_END = re.compile(
    rf"(?i:(?:contributed(?: (?:additional |some )?(?:reporting|research|information))?|helped (?:report|research))(?: (?:to|for|on"
    rf"|with) (?:this|the) {WORK}s?)?(?: from [^.]{{2,60}})?[.)\]]{{0,2}})\Z")
REPORTING_BY = re.compile(
    r"(?:[-–—•*(\[ ]{0,4})(?i:(?:(?:additional|further|original) )?(?:reporting|writing|editing|research|graphics|production|compiled"
    r"|written"
    r"|edited|reported|translated|translation|photography|text)(?: and (?:writing|editing|research))?(?: for .{2,40})?(?: by|:)"
    r"|with (?:additional )?(?:reporting|files|inputs?|information|material|contributions?|assistance) (?:by|from)"
    r"|with(?= [\w ]{2,30}(?:wires?|agencies)\b))"
    r" (?P<names>.{2,300})")
NOTE = re.compile(r"[*(\[ ]{0,3}(?:[A-Z][a-z]+(?:'s|s'|s)? )?[Nn]otes?: ?(?=\S)")
SMALL_WORDS = frozenset(
    "in at and the of for from by with editing writing additional reporting compiled translation translated further research et al de la"
    " van "
    "von der den bin al el wires wire staff agencies agency inputs files reports services service newsroom bureau desk team".split())


def take_lines(draft: Draft, rule: str, is_its: Check, but: Container[int] = ()) -> Draft:
    """The draft with every line set aside whose sentences are all asides, at least one of them of this kind, but those lines."""
    found = {n: "furniture" for n, words in loose(draft) if n not in but and len(words) <= LONGEST and only_asides(words, is_its)}
    return give(draft, found, rule)


def only_asides(words: str, is_its: Check) -> bool:
    """Whether every sentence is an aside, and one of them this kind of aside."""
    parts = split(words)
    if parts and (note := NOTE.match(parts[0])) and is_its(parts[0][note.end():]):
        return True  # "Editor's note: this column first appeared on …" goes on about the column
    if parts and is_long_disclaimer(parts[0]) and is_its(parts[0]):
        return not any(map(REPORTED.search, parts))  # goes on about who answers for what
    return any(map(is_its, parts)) and all(is_its(part) or is_aside(part) for part in parts)


@lru_cache(maxsize=1000)
def split(words: str) -> Sequence[str]:
    """The sentences of a line, their quotation marks and dashes made plain; several rules ask after each line."""
    plain = words.translate(PLAIN)
    return tuple(plain[start:end].strip() for start, end in sentences(plain))


def is_aside(sentence: str) -> bool:
    """Whether it is one of those that may stand beside any other aside."""
    kinds = (is_follow, is_contact, is_disclaimer, is_developing, is_first_published, is_contribution, is_surname_filed)
    return any(check(sentence) for check in kinds) or (
        not REPORTED.search(sentence) and (is_newsroom(sentence) or bool(MORE.fullmatch(sentence))))


def is_follow(sentence: str) -> bool:
    """Follow her on Twitter."""
    return bool(FOLLOW.fullmatch(sentence)) and not REPORTED.search(sentence)


def is_contact(sentence: str) -> bool:
    """Write to Jane Doe at …"""
    asked = ASKED.search(sentence)
    addressed = not asked or bool(asked["whom"]) or bool(NOUNS.search(sentence))
    return len(sentence) <= 320 and addressed and bool(CONTACT.fullmatch(sentence)) and not REPORTED.search(sentence)


def is_disclaimer(sentence: str) -> bool:
    """The views expressed are her own."""
    return bool(DISCLAIMER.fullmatch(sentence)) and not REPORTED.search(sentence)


def is_long_disclaimer(sentence: str) -> bool:
    """A disclaimer that names those who wrote the piece."""
    return is_disclaimer(sentence) and bool(WRITERS.search(sentence))


def is_developing(sentence: str) -> bool:
    """This is a developing story."""
    return bool(DEVELOPING.fullmatch(sentence)) and not REPORTED.search(sentence)


def is_first_published(sentence: str) -> bool:
    """This article was first published in …"""
    return bool(FIRST_PUBLISHED.fullmatch(sentence)) and not REPORTED.search(sentence) and not CLAUSE.search(sentence)


def is_contribution(sentence: str) -> bool:
    """Jane Doe contributed to this report."""
    if CONTRIBUTED.fullmatch(sentence):
        contributed = CONTRIBUTED_END.search(sentence)
        return not contributed or _is_list_of_names(sentence[:contributed.start()])
    if is_filed(sentence):
        return True
    found = REPORTING_BY.fullmatch(sentence)
    return bool(found) and _is_list_of_names(found["names"] if found else "")


def is_filed(sentence: str) -> bool:
    """Jane Doe reported from Oban, and John Roe from Port Ellen."""
    found = re.fullmatch(r"((?:[A-Z][\w.'-]+ ){2,4}(?:and (?:[A-Z][\w.'-]+ ){2,4})?)reported from ([^;]{3,160})\.", sentence)
    return found is not None and _is_list_of_names(found[1]) and _is_list_of_names(found[2])


def is_surname_filed(sentence: str) -> bool:
    """Doe reported from Oban: beside another aside, since by itself it may be of the story."""
    return bool(re.fullmatch(r"[A-Z][\w'-]+(?:(?:, [A-Z][\w'-]+){0,4},? and [A-Z][\w'-]+)? reported from [A-Z][^;.]{2,120}\.", sentence))


def _is_list_of_names(words: str) -> bool:
    """Capitals and the small words that stand between names, and no others."""
    tokens = re.findall(r"[^\W\d_][\w.'’-]*", words)
    return bool(tokens) and all(not token[0].islower() or token.casefold().strip(".") in SMALL_WORDS | JOBS for token in tokens)


JOBS = frozenset(
    "reporter reporters correspondent correspondents writer writers editor editors intern interns researcher researchers producer"
    " producers "
    "chief political national senior special freelance journalist journalists freelancer freelancers also".split())
