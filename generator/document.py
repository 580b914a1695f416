"""Article files: YAML front matter, then the article's words as CommonMark and nothing else.

    ---
    id: nk3fq7m2ab
    headline: Mill fire at Dewsbury
    published: 1931-05-02
    ...
    generated:          what the program last wrote, as digests, so that it can tell a person's edits from its own
    ---

    The mill burned on Friday.
"""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from generator import anchors, doubts, merging, prose
from generator.field_words import called
from generator.front_matter import (
    ALWAYS,
    GENERATED,
    KEYS,
    FrontMatter,
    article_fields,
    date_of,
    front_matter_of,
    plain,
)
from generator.hidden import HIDDEN
from generator.merging import Conflict
from generator.model import Article, Basis
from generator.notices import BrokenFile, Notice
from generator.typed_yaml import dump, load

FENCE = "---"
FILE_NAME = re.compile(r"(?P<slug>.+)-(?P<id>[^-]+)\.md")
RIGHT_TO_LEFT = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "prs", "ps", "sd", "syr", "ug", "ur", "yi"))
"""Languages written from the right; https://www.w3.org/International/questions/qa-scripts"""

RECEIVED = ("original", "provenance", "set_aside", "doubts", "repairs")
"""Keys that quote what was received."""

NOTHING: Mapping[str, str] = {}

Text = tuple[str, str]
"""Front matter without its fences, and body."""


def direction_of(language: str | None) -> Any:
    """"rtl" or "ltr"."""
    return "rtl" if language and language.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr"


def parse(text: str, file: str) -> tuple[Article, tuple[Notice, ...]]:
    """The article in a file's text, and what a person should look at.

    `file` is what findings call it, content/articles/….md; slug and id are those of its name. Raises BrokenFile with every finding.
    """
    front, body = _halves(text, file)
    head, notices = load(front, FrontMatter, file=file, first_line=2, received=RECEIVED)
    return _article(front, head, body, file), notices


def _article(front: str, head: FrontMatter, body: str, file: str) -> Article:
    slug, problems = _checked(head, file)
    basis = _basis(head)
    try:
        published = date_of(head, basis)
    except ValueError as error:
        problems.append(_date_problem(head, str(error)))
    if problems:
        raise BrokenFile(*(_placed(problem, front, file) for problem in problems))
    blocks, words = prose.lay_out(headline=head.headline, kicker=head.kicker, standfirst=head.standfirst, body=body)
    path = "/".join(PurePosixPath(file).parts[-2:])
    return Article(
        **article_fields(head), slug=slug, file=path, published=published, date_basis=basis,
        direction=direction_of(head.language), body=body, blocks=blocks, text=words)


def write(article: Article) -> str:
    """The file's text; the same bytes for the same article."""
    head = front_matter_of(article)
    stamp = head.generated or _stamp(_values(head), article)
    return _joined(dump(plain(head)) + dump({GENERATED: stamp}), article.body)


def edit(current: str, article: Article, file: str) -> str:
    """The file's text with a person's decisions, made through the program, written into it.

    Only keys and body that `article` has otherwise are touched; what the generator last wrote stays recorded.
    """
    front, body = _halves(current, file)
    head, _ = load(front, FrontMatter, file=file, first_line=2, received=RECEIVED)
    wanted = plain(front_matter_of(article))
    changed = merging.rewrite(front, plain(head), wanted, KEYS)
    return current if changed == front and article.body == body else _joined(changed, article.body)


def merge(current: str, fresh: Article, file: str) -> tuple[str, tuple[Notice, ...]]:
    """The file's text after a re-run: what a person changed stays, what only the generator changed comes in.

    A field or paragraph that both changed keeps the person's value, and gives a doubt and a W-010 notice with both.
    Raises BrokenFile.
    """
    front, body = _halves(current, file)
    head, _ = load(front, FrontMatter, file=file, first_line=2, received=RECEIVED)
    ours = _article(front, head, body, file)
    theirs = front_matter_of(fresh)
    stamp, new_stamp = head.generated, _stamp(_values(theirs), fresh, head.generated)
    if new_stamp == stamp:
        return current, ()
    values, conflicts = merging.merge_fields(_values(front_matter_of(ours)), _values(theirs), stamp)
    merged_body, clashes = merging.merge_body(body, fresh.body, stamp)
    conflicts += clashes
    values["doubts"] = doubts.with_conflicts(values["doubts"], conflicts)
    wanted = {key: values[key] for key in KEYS if key in ALWAYS or not merging.is_empty(key, values[key])} | head.extra
    new_front = merging.rewrite(front, plain(head), wanted, KEYS)
    new_front = merging.rewrite(new_front, {GENERATED: stamp} if stamp else {}, {GENERATED: new_stamp}, (GENERATED,))
    notices = tuple(_conflict(file, conflict) for conflict in conflicts)
    return _joined(new_front, merged_body), notices


def _stamp(values: Mapping[str, Any], article: Article, before: Mapping[str, str] = NOTHING) -> dict[str, str]:
    """What the generator writes now, as the file keeps it, after what it kept `before`."""
    held = anchors.stamped(article.blocks, before.get(anchors.STAMP, ""))
    return merging.stamp(values, article.body) | ({anchors.STAMP: held} if held else {})


# ---------------------------------------------------------------- the file's two halves

def _halves(text: str, file: str) -> Text:
    """Front matter and body, with LF line ends. Raises BrokenFile (F-010, F-011, F-017)."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if lines[0].rstrip() != FENCE:
        raise BrokenFile(Notice(code="F-010", file=file, line=1, message="this file does not begin with front matter",
                                hint=f"the first line must be {FENCE}, then id: and the other keys, then {FENCE} again"))
    closing = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if closing is None:
        raise BrokenFile(Notice(code="F-011", file=file, line=1, message="the front matter has no end",
                                hint=f"put a line with {FENCE} between the keys and the article's text"))
    return "".join(f"{line}\n" for line in lines[1:closing]), _readable("\n".join(lines[closing + 1:]), closing + 2, file).strip("\n")


def _readable(body: str, first_line: int, file: str) -> str:
    """The body. Raises BrokenFile (F-017) when it holds what nobody sees."""
    if bad := HIDDEN.search(body):
        raise BrokenFile(Notice(
            code="F-017", file=file, line=first_line + body.count("\n", 0, bad.start()), hint="delete it",
            message=f"U+{ord(bad[0]):04X} stands in the text: a character that nobody sees, and that can make a page show other words"))
    return body


def _joined(front: str, body: str) -> str:
    return f"{FENCE}\n{front}{FENCE}\n" + (f"\n{body}\n" if body else "")


def _values(head: FrontMatter) -> dict[str, Any]:
    """Every known key's value as plain data, unknown ones as None, [] or "full"."""
    return merging.comparable(plain(head), KEYS)


# ---------------------------------------------------------------- what can be wrong

def _checked(head: FrontMatter, file: str) -> tuple[str, list[tuple[str, str, str, str]]]:
    """The slug, and problems as code, key, message, remedy."""
    problems = []
    name = PurePosixPath(file).name
    found = FILE_NAME.fullmatch(name)
    if not found:
        problems.append(("F-014", "id", f"the file name {name} does not end in -<id>.md", f"rename it to <words>-{head.id}.md"))
    elif found["id"] != head.id:
        problems.append(("F-013", "id", f'id = "{head.id}": the file name says {found["id"]}',
                         f"write id: {found['id']}, or rename the file to {found['slug']}-{head.id}.md"))
    if not head.headline.strip():
        problems.append(("F-015", "headline", "the headline is empty", "write one; in [brackets] when the article prints none"))
    if not re.fullmatch(r"[0-9a-f]{64}", head.original.sha256):
        problems.append(("F-016", "original", f'original.sha256 = "{head.original.sha256[:70]}": this is no SHA-256',
                         "restore it from content/originals/manifest.jsonl"))
    return (found["slug"] if found else ""), problems


def _date_problem(head: FrontMatter, reason: str) -> tuple[str, str, str, str]:
    reason, _, remedy = reason.partition("; ")
    return "F-012", "published", f'published = "{head.published}": {reason}', remedy or "write 1931-05-02, 1931-05, 1931 or null"


def _placed(problem: tuple[str, str, str, str], front: str, file: str) -> Notice:
    code, key, message, remedy = problem
    line = next((n for n, row in enumerate(front.split("\n"), 2) if row.startswith(f"{key}:")), None)
    return Notice(code=code, file=file, line=line, message=message, hint=remedy)


def _basis(head: FrontMatter) -> Basis | None:
    """How the date is known: a date that a person wrote over the generator's is curated, whatever stands below it."""
    known = merging.field_digests(head.generated, KEYS)
    edited = merging.digest(head.published) != known.get("published", merging.digest(head.published))
    if edited and merging.digest(head.date_basis) == known.get("date_basis"):
        return "curated"
    return head.date_basis or ("curated" if head.published else None)


def _conflict(file: str, conflict: Conflict) -> Notice:
    return Notice(
        code="W-010", file=file, level="work",
        message=f"{called(conflict.where)} was changed by hand, and now the generator reads it otherwise; yours is kept",
        hint=f"yours:\n{_shown(conflict.own)}\nthe generator's:\n{_shown(conflict.new)}")


def _shown(value: Any) -> str:
    text = doubts.option_of(value) or "(removed)"
    return text if len(text) <= 600 else text[:597] + "..."


def values_of(article: Article) -> Mapping[str, Any]:
    """The article's front matter as plain data, key -> value."""
    return plain(front_matter_of(article))
