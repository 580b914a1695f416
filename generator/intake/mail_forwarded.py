"""The lines that a mail program writes over a forwarded message: who sent it, when, under which subject."""

import re
from dataclasses import dataclass, replace

from generator.model import Doubt, Draft, Line

SUBJECT = "subject betreff objet asunto oggetto onderwerp assunto ämne emne aihe temat předmět тема".split()
DATE = "date sent datum gesendet envoyé fecha enviado data verzonden inviato skickat sendt dato lähetetty wysłano дата".split()
OTHERS = ("from von de da van från fra lähettäjä od от to an à para a aan till til vastaanottaja do кому cc kopie reply-to "
          "antwort-an").split()
LABEL = re.compile(r"[>*\s]{0,6}([\w-]{1,20})\s?:\*?(?:\s+(\S.{0,300}))?\s*", re.DOTALL)
RULER = re.compile(r"[>\s]{0,4}(?:-{2,20}|_{5,80}|={3,40}).{0,80}|Begin forwarded message:|Anfang der weitergeleiteten Nachricht:"
                   r"|Début du message réexpédié :?|Inicio del mensaje reenviado:", re.DOTALL)
SEARCHED = 60
"""Printed lines in which the block must begin: a note of the forwarder's may stand over it."""

FEWEST = 3
"""Labelled lines in succession, date or subject among them, that are no part of an article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forwarded:
    """What the forwarded message's own headers said, as printed."""

    subject: str | None
    date: str | None


def forwarded(draft: Draft) -> tuple[Draft, Forwarded | None]:
    """The draft with that block set aside; None when there is none. Whether a note over it belongs to the article is left open."""
    printed = [n for n, line in enumerate(draft.lines) if line.words][:SEARCHED]
    for place in range(len(printed)):
        block = _block([draft.lines[n] for n in printed[place:place + 12]])
        if len(block) >= FEWEST and (set(block) & set(SUBJECT)) and (set(block) & set(DATE)):
            taken = set(printed[place:place + len(block)])
            if place and RULER.fullmatch(draft.lines[printed[place - 1]].words):
                taken.add(printed[place - 1])
            lines = tuple(replace(line, role="furniture", rule="mail_forwarded") if n in taken else line
                          for n, line in enumerate(draft.lines))
            note = tuple(Doubt(kind="furniture", line=draft.lines[n].number, text=draft.lines[n].words, rule="mail_forwarded")
                         for n in printed[:place] if n not in taken)
            said = Forwarded(subject=_first(block, SUBJECT), date=_first(block, DATE))
            return replace(draft, lines=lines, doubts=(*draft.doubts, *note)), said
    return draft, None


def _block(lines: list[Line]) -> dict[str, str | None]:
    """Label -> words of the labelled lines that the lines begin with, each label once."""
    block: dict[str, str | None] = {}
    for line in lines:
        found = LABEL.fullmatch(line.words[:400])
        label = found[1].lower() if found else ""
        if not found or label in block or label not in (*SUBJECT, *DATE, *OTHERS):
            break
        block[label] = found[2]
    return block


def _first(block: dict[str, str | None], labels: list[str]) -> str | None:
    return next((words for label, words in block.items() if label in labels), None)
