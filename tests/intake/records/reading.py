"""What the tests of records share: read a file's bytes as the archive would."""

import json
from collections.abc import Mapping
from io import BytesIO

from generator import intake
from generator.model import Draft
from generator.notices import Notice, Refused

MILL = "The mill at the end of Station Road burned to the ground on Friday night."
ROOF = "Firefighters fought the flames until morning, when the roof fell in."


def read(data: bytes | str, mapping: Mapping[str, str] | None = None, file: str = "x") -> tuple[list[Draft], list[Notice]]:
    """Every article of a file, and every notice, each in order."""
    data = data.encode() if isinstance(data, str) else data
    drafts, notices = [], []
    for piece in intake.pieces(BytesIO(data), len(data), file, mapping):
        if isinstance(piece, Notice):
            notices.append(piece)
            continue
        try:
            drafts.append(intake.read_piece(piece, file))
        except Refused as refusal:
            notices += refusal.notices
    return drafts, notices


def the_one(data: bytes | str, mapping: Mapping[str, str] | None = None) -> Draft:
    """The only article of a file that has nothing wrong with it."""
    drafts, notices = read(data, mapping)
    assert not notices, notices
    assert len(drafts) == 1
    return drafts[0]


def of(record: object, **more: object) -> Draft:
    """The article of one JSON object."""
    return the_one(json.dumps({**record, **more} if isinstance(record, dict) else record))


def body(draft: Draft) -> list[str]:
    """The words of the lines without a role."""
    return [line.words for line in draft.lines if line.role is None and line.words]


def roles(draft: Draft) -> list[tuple[str | None, str]]:
    """Role and words of each printed line."""
    return [(line.role, line.words) for line in draft.lines if line.words]


def aside(draft: Draft) -> list[str]:
    """What was set aside because no field takes it."""
    return [line.words for line in draft.lines if line.rule == "unknown_key"]


def codes(notices: list[Notice]) -> list[tuple[str, int | None]]:
    return [(notice.code, notice.line) for notice in notices]


def everything(draft: Draft) -> str:
    """All that a draft says, to look for words that were lost."""
    fields = (draft.headline, draft.kicker, draft.standfirst, *draft.bylines, draft.date_text, draft.publication, draft.section, draft.url,
              draft.language, draft.rights, draft.dateline, draft.page, draft.genre, draft.modified, *draft.tags, *draft.credits,
              *(words for p in draft.pictures for words in (p.src, p.alt, p.caption, p.credit)))
    return "\n".join([*(line.text for line in draft.lines), *filter(None, fields)])
