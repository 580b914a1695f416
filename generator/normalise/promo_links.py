"""Links to other articles among the text: "Read More: …", "Lire aussi : …", "RELATED:" and a list of headlines."""

import re
from dataclasses import replace

from generator.model import Draft, Line, PromoLink
from generator.normalise.lines import ends_sentence, give, head, is_title_case, loose, printed, same_words
from generator.normalise.phrases import table
from generator.normalise.promo_labels import (
    ABOUT,
    AT_ADDRESS,
    GLUED,
    LABEL_AFTER,
    LABEL_ALONE,
    READ_FULL,
    READ_MORE_AFTER,
    STRONG_LINE,
    UNMARKED,
    WEAK_LINE,
)

LONGEST = 300
MEDIA = re.compile(r"(?i:watch|listen|video|videos|photos|pictures|gallery|podcast)")
SHORTEST_TITLE, SHORT = 20, 130
CAPITAL_LABEL = re.compile(r"(?P<label>[A-Z][A-Z &'’-]{2,24}):\s?(?=\S)")
FULL_STOP = re.compile(r"[.:][\"”’]?\Z")


def promo_links(draft: Draft) -> Draft:
    """Each such line becomes a link set aside; what could be a sentence of the article stays."""
    above = set(head(draft))
    lines = loose(draft)
    found: dict[int, PromoLink] = {}
    labels: set[int] = set()
    for place, (n, words) in enumerate(lines):
        if n in found or (place == 0 and draft.headline is None):
            continue
        if link := _link(words, in_head=n in above):
            found[n] = link
        elif _is_label(words):
            found[n] = PromoLink(label=_label(words), text=words)
            labels.add(n)
            found |= _listed(draft, lines[place + 1:], n, words)
    found |= _repeated(lines, found, labels)
    found |= _beside(draft, found)
    real = tuple(link for n, link in sorted(found.items()) if n not in labels)
    return replace(give(draft, dict.fromkeys(found, "promo"), "promo_links"), links=draft.links + real)


def _is_label(words: str) -> bool:
    return bool(LABEL_ALONE.fullmatch(words)) or (len(words) <= SHORT and table("read_more").match(words))


def _link(words: str, *, in_head: bool) -> PromoLink | None:
    """The link that a labelled line is."""
    if len(words) > LONGEST:
        return None
    match = STRONG_LINE.fullmatch(words)
    if not match and (weak := WEAK_LINE.fullmatch(words)):
        media = in_head and MEDIA.fullmatch(weak["label"])  # there it may label the standfirst
        match = weak if not media and _is_title(weak["text"]) else None
    if not match and not ends_sentence(words.rstrip(".")):
        match = READ_MORE_AFTER.fullmatch(words) or UNMARKED.fullmatch(words) or _labelled_after(words, in_head)
    if match:
        return PromoLink(label=_label(match["label"]), text=match["text"].strip())
    if (labelled := table("read_more").labelled(words)) and not _is_label(labelled[1]):
        return PromoLink(label=_label(labelled[0]), text=labelled[1])
    glued = GLUED.fullmatch(words)
    if glued and not FULL_STOP.search(words) and not glued["label"].isupper():
        return PromoLink(label=_label(glued["label"]), text=glued["text"])
    told = len(words) <= SHORT and (ABOUT.fullmatch(words) or READ_FULL.fullmatch(words))
    return PromoLink(label=None, text=words) if told or AT_ADDRESS.fullmatch(words) else None


def _labelled_after(words: str, in_head: bool) -> re.Match[str] | None:
    match = None if in_head else LABEL_AFTER.fullmatch(words)
    return match if match and is_title_case(match["text"]) else None


def _is_title(text: str) -> bool:
    """Whether a weak label stands before a headline: no sentence, a question, or capitals at the head of its words."""
    if len(text.split()) < 2 or not (text[0].isupper() or not text[0].isalpha() or not text[0].islower()):
        return False
    return not ends_sentence(text) or (text.endswith("?") and text[0].isupper()) or is_title_case(text)


def _listed(draft: Draft, lines: list[tuple[int, str]], n: int, label: str) -> dict[int, PromoLink]:
    """The headlines below a label: those next to it, those down to the article's end, or a run that is clearly one of headlines."""
    run: dict[int, PromoLink] = {}
    for m, words in lines:
        if len(words) > SHORT or FULL_STOP.search(words):
            break
        run[m] = PromoLink(label=_label(label), text=words.lstrip("•·-–* "))
    last = max((m for m, _ in lines), default=n)
    to_the_end = bool(run) and max(run) == last
    marked = label.rstrip().endswith(":")
    if (to_the_end and (len(run) >= 2 or marked)) or (len(run) >= 2 and all(len(link.text) >= SHORTEST_TITLE for link in run.values())):
        return run
    near = {m for m in run if all(line.words for line in draft.lines[n + 1:m + 1])}
    only = {m for m in run if len(run) == 1 and marked and len(run[m].text) >= SHORTEST_TITLE}
    return {m: link for m, link in run.items() if m in near | only}


def _repeated(lines: list[tuple[int, str]], found: dict[int, PromoLink], labels: set[int]) -> dict[int, PromoLink]:
    """Lines that say what a link among them says."""
    known = [link for n, link in found.items() if n not in labels and len(link.text) >= SHORTEST_TITLE]
    return {n: link for n, words in lines if n not in found and len(words) <= LONGEST and not FULL_STOP.search(words)
            for link in known if same_words(words, link.text)}


def _beside(draft: Draft, found: dict[int, PromoLink]) -> dict[int, PromoLink]:
    """Short lines with a label in capitals that stand in one run with links: "ENDORSEMENT: …" above "RELATED: …"."""
    rows = printed(draft)
    place_of = {n: place for place, n in enumerate(rows)}
    beside: dict[int, PromoLink] = {}
    for n in found:
        if not CAPITAL_LABEL.match(draft.lines[n].words):
            continue
        for step in (-1, 1):
            place = place_of[n] + step
            while 0 < place < len(rows) and (link := _capital_link(draft.lines[rows[place]])):
                beside[rows[place]] = link
                place += step
    return {n: link for n, link in beside.items() if n not in found}


def _capital_link(line: Line) -> PromoLink | None:
    match = CAPITAL_LABEL.match(line.words) if line.role is None and len(line.words) <= SHORT else None
    text = line.words[match.end():].strip() if match else ""
    return PromoLink(label=match["label"], text=text) if match and len(text.split()) > 2 and not FULL_STOP.search(text) else None


def _label(words: str) -> str:
    return words.strip().rstrip(":>»….").strip()
