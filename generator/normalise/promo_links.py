"""Links to other articles among the text: "Read More: …", "Read Also: …", "RELATED:" and a list of headlines."""

import re
from dataclasses import replace

from generator.model import Draft, PromoLink
from generator.normalise.lines import ends_sentence, free, give, head

LONGEST = 200
# With these a line is a link whatever it says.
STRONG = (
    r"(?:read|see) (?:more|also|next|further)|also read|see also|must read|more to read"
    r"|read (?:the )?(?:full|original) (?:story|article|report)"
    r"|related(?: (?:article|story|stories|articles|coverage|news|content|reading|topics?|headlines?|links?|posts?))"
    r"|recommended(?: (?:reading|stories|for you))?|(?:you )?(?:may|might) also (?:like|be interested in)"
    r"|(?:you )?(?:may|might) be interested in|don['’]?t miss|don['’]t miss this|further reading|more (?:on|from) [^:]{2,40}"
    r"|also on [^:]{2,30}|also (?:see|from|in) [^:]{0,30}|more stories|what to read next|go deeper|now watch|trending(?: now)?"
    r"|editor['’]s (?:picks?|choice)|popular(?: now)?|most read|keep reading|in case you missed it|icymi")
# With these only a line that does not end as a sentence does.
WEAK = (r"related|more|read|watch|listen|video|videos|photos|pictures|gallery|graphic|opinion|analysis|explainer|podcast"
        r"|interactive|story|full story")
STRONG_LINE = re.compile(rf"(?P<open>\()? ?(?P<label>(?i:{STRONG}))\s?(?:[:|>»–—]|-\s)\s*(?P<text>\S.*?) ?(?(open)\)?)")
WEAK_LINE = re.compile(rf"(?P<open>[(\[])? ?(?P<label>(?i:{WEAK}))\s?[:|»]\s?(?P<text>\S.*?) ?(?(open)[)\]]?)")
# Without a mark after it a label must be printed as one, and what follows as a headline.
UNMARKED = re.compile(r"(?P<label>Read More|READ MORE|Related (?:Article|Story|Headlines|Coverage)) (?P<text>[A-Z0-9“‘'\"].{10,150})")
LABEL_ALONE = re.compile(rf"(?P<label>(?i:{STRONG}|related|more|read more|watch|read also))\s?[:>»…]?(?:\.\.\.)?")
READ_MORE_AFTER = re.compile(r"(?P<text>\S.{10,180}?)[ |:–-]+(?P<label>(?i:read more|read more here|» ?read more))\s?[»>….]?")
MEDIA = re.compile(r"(?i:watch|listen|video|videos|photos|pictures|gallery|podcast)")
SHORT = 130


def promo_links(draft: Draft) -> Draft:
    """Each such line becomes a link set aside; what could be a sentence of the article stays."""
    above = set(head(draft))
    lines = free(draft)
    found: dict[int, PromoLink] = {}
    for place, (n, words) in enumerate(lines):
        link = _link(words, in_head=n in above) if n not in found else None
        if link:
            found[n] = link
        elif n not in found and LABEL_ALONE.fullmatch(words):
            found[n] = PromoLink(label=_label(words), text=words)
            found |= _listed(draft, lines[place + 1:], n, words)
    real = tuple(link for n, link in sorted(found.items()) if not LABEL_ALONE.fullmatch(link.text))
    return replace(give(draft, dict.fromkeys(found, "promo"), "promo_links"), links=draft.links + real)


def _link(words: str, *, in_head: bool) -> PromoLink | None:
    """The link that a labelled line is."""
    if len(words) > LONGEST:
        return None
    match = STRONG_LINE.fullmatch(words)
    if not match and (weak := WEAK_LINE.fullmatch(words)):
        media = in_head and MEDIA.fullmatch(weak["label"])  # there it may label the standfirst
        match = None if media or ends_sentence(words) or len(weak["text"].split()) < 2 else weak
    if not match and not ends_sentence(words.rstrip(".")):
        match = READ_MORE_AFTER.fullmatch(words) or UNMARKED.fullmatch(words)
    return PromoLink(label=_label(match["label"]), text=match["text"].strip()) if match else None


def _listed(draft: Draft, lines: list[tuple[int, str]], n: int, label: str) -> dict[int, PromoLink]:
    """The headlines below a label: those next to it, or a run of them down to the article's end."""
    result: dict[int, PromoLink] = {}
    below = n
    for m, words in lines:
        if len(words) > SHORT or re.search(r"\.[\"”’]?\Z", words):
            break
        result[m] = PromoLink(label=_label(label), text=words.lstrip("•·-–* "))
        below = m
    last = max((m for m, _ in lines), default=n)
    if below == last and (len(result) >= 2 or label.rstrip().endswith(":")):
        return result
    near = {m for m in result if all(line.words for line in draft.lines[n + 1:m + 1])}
    return {m: link for m, link in result.items() if m in near}


def _label(words: str) -> str:
    return words.strip().rstrip(":>»….").strip()
