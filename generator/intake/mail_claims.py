"""What a mail's headers say about the article in it, laid over what its text says."""

import re
from dataclasses import replace
from email.utils import parseaddr

from generator import dates
from generator.intake.mail_forwarded import Forwarded, forwarded
from generator.intake.mime_parts import Headers
from generator.model import Doubt, Draft, Line

LISTED = ("list-id", "list-post", "list-unsubscribe", "list-archive", "list-help")
"""Headers of what goes to many readers: RFC 2369 and 2919."""

REPLY = re.compile(r"\A(?:(?:re|aw|sv|vs|antw|odp|rif|fwd?|fw|wg|tr|rv|enc|vb|doorst|vl|i)(?:\[\d{1,2}\])?\s?:\s*)+", re.IGNORECASE)
"""What mail programs put before a subject, in the languages of Europe: https://en.wikipedia.org/wiki/List_of_email_subject_abbreviations."""

ON_BEHALF = re.compile(r".{2,80}?\s+(?:from|at|via|de|von|van|da)\s+((?:[Tt]he |[A-ZÀ-Þ0-9]).{1,80})", re.DOTALL)
"""A name of a person "from" an outlet."""

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", re.ASCII)
QUOTES = "\"'“”‘’ "


def overlaid(draft: Draft, headers: Headers) -> Draft:
    """The draft with headline, date, publication, address and language where the headers say them.

    A sender is never made a byline. What a forwarded message says of itself counts for more than what the forwarding one does.
    """
    draft, inner = forwarded(draft)
    draft = _headed(draft, (inner.subject if inner else None) or headers.words("subject"))
    draft = _dated(draft, headers, inner)
    language = headers.raw("content-language").strip()
    archived = headers.raw("archived-at").strip("<> ")
    return replace(
        draft, publication=draft.publication or (None if inner else publication(headers)),
        language=draft.language or (language if LANGUAGE.fullmatch(language) else None),
        url=draft.url or (archived if archived.startswith(("http://", "https://")) else None))


def publication(headers: Headers) -> str | None:
    """Who publishes a newsletter; None for a mail from one person to another."""
    if not any(name in headers for name in LISTED):
        return None
    phrase, _, _ = headers.words("list-id").rpartition("<")
    sender, _ = parseaddr(headers.words("from"))
    posted = "list-post" in headers and not headers.words("list-post").upper().startswith("NO")
    name = phrase.strip(QUOTES) or ("" if posted else sender.strip(QUOTES))
    found = ON_BEHALF.fullmatch(name)
    name = found[1].strip(QUOTES) if found else name
    return name if name and "@" not in name and any(map(str.isalpha, name)) else None


def _headed(draft: Draft, subject: str) -> Draft:
    """With the subject as headline, its repetition in the text marked; a headline that the text has stays as the other reading."""
    subject = REPLY.sub("", subject).strip()
    if not any(map(str.isalnum, subject)):
        return draft
    found = draft.headline
    others = tuple(doubt for doubt in draft.doubts if doubt.field != "headline")
    if found and _same(found, subject):
        return replace(draft, doubts=others)
    lines = tuple(_unheaded(line) for line in draft.lines)
    first = next((n for n, line in enumerate(lines) if line.words and line.role is None), None)
    if not found and first is not None and _same(lines[first].words, subject):
        lines = (*lines[:first], replace(lines[first], role="headline", rule="mail_subject"), *lines[first + 1:])
    doubt = Doubt(kind="disagreement", field="headline", options=(subject, found or ""), sources=("mail Subject", "visible page"),
                  rule="mail_subject")
    return replace(draft, headline=subject, lines=lines, doubts=(*others, doubt) if found else others)


def _unheaded(line: Line) -> Line:
    """Another headline than the subject stays where it was printed."""
    return replace(line, role="heading", level=2, rule="mail_subject") if line.role == "headline" else line


def _dated(draft: Draft, headers: Headers, inner: Forwarded | None) -> Draft:
    """With the day on which it was sent; a forwarded message was published before, on the day that it says itself."""
    sent = dates.read(inner.date or "", basis="stated") if inner else dates.read(headers.words("date"))
    before = draft.published
    if sent is None or before is None or before.edtf == sent.edtf:
        return replace(draft, published=sent or before)
    doubt = Doubt(kind="disagreement", field="published", options=(sent.edtf, before.edtf), sources=("mail Date", "visible page"),
                  rule="mail_date")
    return replace(draft, published=sent, doubts=(*(other for other in draft.doubts if other.field != "published"), doubt))


def _same(one: str, other: str) -> bool:
    return "".join(filter(str.isalnum, one.casefold())) == "".join(filter(str.isalnum, other.casefold()))
