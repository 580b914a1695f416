"""W-035: entities that may be no names at all."""

import re
from collections.abc import Iterator

from generator.model import Entity, Mention, Worded, worded
from generator.names.gazetteer import candidates
from generator.names.lexicon import by_form, words
from generator.names.resolution.suspicions.found import Found, Suspicion
from generator.names.resolution.suspicions.pasting import FILE, FOLDER, WORD, entry, hint, into
from generator.names.resolution.whole_words import standing
from generator.notices import Notice

BEGINNING = re.compile(r"(?:\A|[.!?:…]|\n)[\s\"'“”‘’«»(–—-]*\Z")
"""What stands before the first word of a sentence."""


def noise(found: Found) -> Iterator[Suspicion]:
    """Names in small letters, of words of the page's furniture, and single words that stand once and may be common ones."""
    for entity in found.undecided:
        why = _small(entity) or _furniture(entity) or _once(found, entity)
        if why:
            yield _suspicion(found, entity, why)


def _small(entity: Entity) -> Worded | None:
    name = entity.name
    return worded("it is written in small letters") if name == name.lower() != name.upper() else None


def _furniture(entity: Entity) -> Worded | None:
    listed = all(word.strip(".,:;!?").capitalize() in words("furniture_words.txt") for word in entity.name.split())
    none = (listed or entity.name in words("no_names.txt")) and entity.name not in by_form()
    return worded("it is a word of the page’s furniture") if none else None


def _once(found: Found, entity: Entity) -> Worded | None:
    """One word, one mention, in no table; and the word is written small in the same article, or begins the sentence."""
    own = found.mentions_of[entity.id]
    if len(own) > 1 or " " in own[0].surface or own[0].surface.isupper() or entity.name in by_form() or candidates(entity.name):
        return None
    mention, text = own[0], found.article[own[0].article].text
    if any(True for _ in standing(mention.surface.lower(), text)):
        return worded("it stands once, and its article also writes the word small")
    begins = BEGINNING.search(text[max(0, mention.start - 12):mention.start])
    return worded("it stands once, and begins a sentence") if begins else None


def _suspicion(found: Found, entity: Entity, why: Worded) -> Suspicion:
    own: tuple[Mention, ...] = found.mentions_of[entity.id]
    surfaces = sorted({m.surface for m in own}, key=lambda s: (s != entity.name, s))
    no_name = entry(surfaces[0], entity.type, FILE[entity.type], aliases=surfaces[1:], stop=True)
    fixes = [(into(worded("if it is no name"), entity.type), no_name),
             (into(worded("if it is the name of %(kind)s", kind=WORD[entity.type]), entity.type),
              entry(found.main_name(entity), entity.type))]
    notice = Notice(code="W-035", level="work", file=f"{FOLDER}/{FILE[entity.type]}", hint=hint(fixes),
                    message=worded("%(name)s (%(kind)s, %(times)s ×) may be no name: %(reason)s", name=entity.name, kind=WORD[entity.type],
                                   times=len(own), reason=why))
    return Suspicion(notice=notice, seen=own[0], weight=len(own))
