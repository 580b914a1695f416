"""Frames of attribution: "X said that …", "…, X told Y", "according to X", and what of the sentence each covers."""

from collections.abc import Iterator
from itertools import islice

from generator.claims import phrases, speech
from generator.claims.frame import Frame
from generator.claims.phrases import Range, Words
from generator.claims.pronouns import Memory
from generator.claims.signposts import NOUNS, SIGNPOSTS, says_case
from generator.claims.speakers import Speaker, may_speak, speaker
from generator.claims.subjects import acts, note
from generator.claims.units import QUOTE, Unit

MOST = 40
"""A sentence attributes no more than this; what goes on is a list, or a trap."""


def frames(text: str, unit: Unit, words: Words, memory: Memory) -> list[Frame]:
    """The attributions of one sentence, in order; what was heard is remembered for the pronouns that follow."""
    found: list[Frame] = []
    memory.sentence()
    for at, word in enumerate(words.lowers):
        if at and words.named[at] is None and word not in _TELLING:
            continue
        note(text, words, at, memory)
        frame = _at(text, unit, words, at, memory, found) if len(found) < MOST else None
        if frame:
            found.append(frame)
            if frame.speaker and words.lower(at) not in NOUNS:  # of "claims from Ann Lee" she is not the subject
                memory.heard(frame.speaker)
    return found


_OPENERS = phrases.VERBS | speech.WITH_THAT | speech.LIGHT | SIGNPOSTS.keys() | NOUNS.keys()
"""Words at which an attribution may be found; at any other nothing is looked for."""

_TELLING = _OPENERS | speech.ROLES
"""Words that say something of who speaks, beside names and the first word of a sentence."""


def _at(text: str, unit: Unit, words: Words, at: int, memory: Memory, found: list[Frame]) -> Frame | None:
    word = words.lower(at)
    if word not in _OPENERS or words.named[at] is not None:
        return None
    if word in SIGNPOSTS:
        return SIGNPOSTS[word](text, unit, words, at, memory)
    if word in NOUNS and (frame := NOUNS[word](text, unit, words, at, memory)):
        return frame
    if not (word in phrases.VERBS or _opens_that_clause(words, at) or says_case(words, at)) or not _is_speech(words, at):
        return None
    if word.endswith("ing") and words.lower(at - 1) not in speech.BE | speech.ADVERBS:
        return _participle(text, unit, words, at, memory, found)
    return _inverted(text, unit, words, at, memory) or _direct(text, unit, words, at, memory)


def _opens_that_clause(words: Words, at: int) -> bool:
    """ "signalled that …", "pointed out that …", but not "signalled that day"."""
    that = at + 2 if words.lower(at + 1) == "out" else at + 1
    return words.lower(at) in speech.WITH_THAT and words.lower(that) == "that" and words.lower(that + 1) not in _TIMES


_TIMES = frozenset("day night morning evening week month year time way . ,".split()) | {""}


def _is_speech(words: Words, at: int) -> bool:
    """Not a noun ("the claims"), an infinitive, or a passive ("is believed to be")."""
    left, right = words.lower(at - 1), words.lower(at + 1)
    paired = (words.lower(at - 2), left) in speech.PAIRED_ADVERBS
    if left == "to" and words.lower(at - 2) == "on" and words.lower(at - 3) in ("went", "goes", "going"):
        return True
    if not paired and (left in speech.DETERMINERS - {"some", "many", "one", "this", "that"} or left in speech.PREPOSITIONS):
        return False
    if words.lower(at) in speech.AMBIGUOUS and not _opens_that_clause(words, at) and not _is_clear(words, at):
        return False
    if right in _NO_SPEECH_BEFORE.get(words.lower(at), ()):
        return False
    helper = at - 1
    while helper >= 0 and at - helper < 8 and words.lower(helper) in speech.ADVERBS:
        helper -= 1
    passive = words.lower(helper) in speech.BE and not words.lower(at).endswith("ing")
    if (words.lower(at) in speech.NAMING and right == QUOTE) or (words.lower(at) == "described" and right == "as"):
        return any(words.lower(n) == "what" for n in range(max(0, at - 6), at))
    return not passive or (words.lower(at) == "quoted" and right == "as")


_NO_SPEECH_BEFORE = {**dict.fromkeys(("add", "adds", "added", "adding"), ("to",)), "compared": ("to", "with")}
"""Verbs that are no speech before these words: "added to the toll", "dull compared to this"."""


def _is_clear(words: Words, at: int) -> bool:
    """An ambiguous form counts beside a quotation, before "that", or at the end after "…, police"."""
    right = words.lower(at + 1)
    if words.lower(at) in speech.DESCRIBING:
        return any(words.lower(n) == QUOTE for n in range(max(0, at - 6), min(len(words.tokens), at + 6)))
    spoken = right in ("that", QUOTE, ".", "") or (right == ":" and words.lower(at + 2) == QUOTE)
    return spoken or words.lower(at - 1) == QUOTE or words.named[at - 1] is not None


def _participle(text: str, unit: Unit, words: Words, at: int, memory: Memory, found: list[Frame]) -> Frame | None:
    """ "…, saying it was": whoever spoke last in this sentence, else the main clause's subject."""
    if name := phrases.name_at(words, at - 1):  # "with Ann Lee stressing that"
        return _after(unit, words, at, speaker(text, words, name, memory))
    if words.lower(at - 1) not in (",", "and", "while", QUOTE, "—", "–", "time"):
        return None
    if found:
        who = found[-1].speaker
    else:
        phrase = phrases.opening(words)
        if phrase and not may_speak(words, phrase):
            return _after(unit, words, at, None)
        who = speaker(text, words, phrase, memory) if phrase and phrase[1] <= at else None
    return _after(unit, words, at, who) if who else None


def _after(unit: Unit, words: Words, at: int, who: Speaker | None) -> Frame:
    reports = words.lower(at) in speech.REPORTING or _opens_that_clause(words, at) or says_case(words, at)
    denies, finds = words.lower(at) in speech.DENIALS, words.lower(at) in speech.FINDING
    aside = (n for n in range(at + 2, min(len(words.tokens), at + phrases.REACH)) if words.lower(n) in speech.ASIDE)
    end = next((words.tokens[n - 1].start for n in aside if words.lower(n - 1) == ","), unit.end)
    return Frame(speaker=who, content=(words.tokens[at].end, end), reports=reports or denies, denies=denies, finds=finds)


def _inverted(text: str, unit: Unit, words: Words, at: int, memory: Memory) -> Frame | None:
    """ "“…,” said Ann Lee, head of X."."""
    quoted = words.lower(at - 1) == QUOTE or (words.lower(at - 1) == "," and words.lower(at - 2) == QUOTE)
    if not quoted and (words.lower(at) in _TOLD or not (words.lower(at - 1) == "," and _has_clause(words, at - 1))):
        return None  # "Ann Lee, from the mill, told the BBC": the BBC is told
    if words.lower(at - 1) == QUOTE and words.lower(at) not in _SAID and not _ends_in_mark(text, words, at - 1):
        return None
    start = at + 1
    phrase = phrases.after(words, start)
    if phrase is None or phrase[0] != start or words.lower(start) in speech.PREPOSITIONS | {"it", "we"}:
        return None
    if not quoted and words.lower(phrase[1]) not in (".", "", ","):
        return None
    who = speaker(text, words, _before_preposition(words, phrase), memory)
    end = _own_until(unit, words, at) if quoted else unit.end
    return Frame(speaker=who, content=(unit.start, end), reports=True, trails=True) if who else None


_TOLD = frozenset("told tells telling asked asks".split())
_SAID = frozenset("said says added adds told tells wrote writes asked asks".split())


def _ends_in_mark(text: str, words: Words, quote: int) -> bool:
    """Whether a quotation ends as speech does: "The “Silver State” reveals much" names no speaker."""
    return text[words.tokens[quote].start : words.tokens[quote].end].rstrip("”\"’'» ").endswith((",", ".", "!", "?", "…", "—"))


def _before_preposition(words: Words, phrase: Range) -> Range:
    """ "Ann Lee in an interview", "Ann Lee a nurse": a name that opens the phrase is the speaker by itself."""
    at = phrase[0] + (words.lower(phrase[0]) == "the")
    name = words.named[at] if at < phrase[1] else None
    while at < phrase[1] and name is not None and words.named[at] is name:
        at += 1
    return (phrase[0], at) if name is not None and words.lower(at) in speech.PREPOSITIONS | {"a", "an"} else phrase


def _has_clause(words: Words, end: int) -> bool:
    return any(acts(words, n) or words.lower(n) == QUOTE for n in range(max(0, end - phrases.REACH), end))


def _direct(text: str, unit: Unit, words: Words, at: int, memory: Memory) -> Frame | None:
    """ "X said …" and "…, X said"; without a subject that we can find, whose words follow is unknown."""
    phrase = _having(words, at) or phrases.before(words, at) or _antecedent(words, at)
    if phrase is None:
        return _after(unit, words, at, None)
    phrase = _with_office(words, phrase)
    left = _past_as(words, phrase[0] - 1)
    quoted = words.lower(left) == QUOTE or (words.lower(left) == "," and words.lower(left - 1) == QUOTE)
    apart = not quoted and words.lower(left) in (",", "—", "–", ":") and left >= 1
    inserted = apart and words.lower(at + 1) == ","
    last = apart and not inserted and (left >= 3 or words.lower(0) == QUOTE) and _ends_here(words, at)
    if not quoted and not apart and (tail := phrases.tail(words, at)) and _ends_here(words, at):
        phrase, left, last = tail, tail[0] - 1, True
    who = speaker(text, words, phrase, memory, but=words.named[left - 1] if inserted else None, trails=last)
    if quoted or last:
        end = _own_until(unit, words, at) if quoted else words.tokens[left].end
        return Frame(speaker=who, content=(unit.start, end), reports=True, trails=True)
    if inserted and left >= 3:
        return Frame(speaker=who, content=(unit.start, unit.end), reports=words.lower(at) in speech.REPORTING)
    return None if words.lower(at + 1) == "," and words.lower(at + 2) != QUOTE and not inserted else _after(unit, words, at, who)


def _having(words: Words, at: int) -> Range | None:
    """Of "responded to Ann Lee having called her": the name."""
    return phrases.name_at(words, at - 2) if words.lower(at - 1) == "having" else None


def _with_office(words: Words, phrase: Range) -> Range:
    """Of "Ann Lee, partner of the firm said", which lacks its second comma: the name."""
    head = next((n for n in range(*phrase) if words.lower(n) in speech.PREPOSITIONS), phrase[1]) - 1
    name = phrases.name_at(words, phrase[0] - 2) if words.lower(phrase[0] - 1) == "," else None
    person = name is not None and name[0] == 0 and words.lower(head) in speech.ROLES and words.lower(phrase[0]) not in ("the", "his", "her")
    return name if name is not None and person else phrase


def _past_as(words: Words, left: int) -> int:
    """Before the "as" of "“…,” as Ann Lee said"."""
    return left - 1 if words.lower(left) == "as" and QUOTE in (words.lower(left - 1), words.lower(left - 2)) else left


def _own_until(unit: Unit, words: Words, at: int) -> int:
    """Where another's doing begins after "“…,” Ann Lee said, as the crowd shouted “…”"; else the sentence's end."""
    for n in range(at + 1, min(len(words.tokens), at + phrases.REACH)):
        if words.lower(n) == QUOTE:
            break
        others = words.lower(n) in ("as", "while", "when", "after", "before") and words.lower(n + 1) not in speech.PRONOUNS
        if others and any(acts(words, m) for m in range(n + 1, min(len(words.tokens), n + 12))):
            return words.tokens[n].start
    return unit.end


def _antecedent(words: Words, verb: int) -> Range | None:
    """Of "Ann Lee, who said" and "the Home Office, which said": the name; of "the crowd, who said": the crowd."""
    at = verb - 1
    while at >= 0 and verb - at < 8 and words.lower(at) in speech.ADVERBS | speech.AUXILIARY:
        at -= 1
    end = at if words.lower(at - 1) != "," else at - 1
    name, start = words.named[end - 1] if end > 0 else None, end
    if words.lower(at) != "who" and not (words.lower(at) == "which" and name is not None and name.type == "organisation"):
        return None
    while start > 0 and name is not None and words.named[start - 1] is name:
        start -= 1
    return (start, end) if start < end else phrases.described(words, end)


_WHEN_OR_WHERE = speech.PREPOSITIONS | speech.ADVERBS | speech.TIMES | {"late", "early", "last", "this"}


def _ends_here(words: Words, at: int) -> bool:
    """Whether nothing is said after the verb but to whom, where or when."""
    if at + 1 < len(words.tokens) and words.tokens[at + 1].text in phrases.RESTARTS:
        return True  # the full stop was lost
    rest = list(islice(_rest(words, at), 8))
    if not rest:
        return True
    if any(words.lower(n) in ("that", ",", QUOTE) or words.is_verb(n) for n in rest):
        return False
    told = words.lower(at) in ("told", "tells", "telling") and len(rest) <= 6
    return told or (len(rest) <= 6 and words.lower(at + 1) in _WHEN_OR_WHERE)


def _rest(words: Words, at: int) -> Iterator[int]:
    for n in range(at + 1, min(len(words.tokens), at + phrases.REACH)):
        if words.lower(n) not in (".", "!", "?", "'", '"', "…"):
            yield n
