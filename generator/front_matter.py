"""The schema of an article file's front matter, and the way between it and an Article."""

from typing import Any, Literal

import msgspec

from generator import dates
from generator.merging import is_empty
from generator.model import (
    ArchiveDate,
    Article,
    Basis,
    Doubt,
    Name,
    Original,
    PromoLink,
    Provenance,
    SetAside,
    Withdrawal,
)
from generator.yaml_writer import dump, plain_data

ALWAYS = frozenset((
    "id", "headline", "bylines", "published", "date_basis", "publication", "language", "tags", "names", "original", "set_aside"))
"""Printed also when unknown, so that a person sees what to fill in."""

GENERATED = "generated"


class FrontMatter(msgspec.Struct, frozen=True, kw_only=True):
    """The keys of an article file in the order in which they are written; model.Article says what each means."""

    id: str
    headline: str
    status: Literal["draft", "published"] | None = None
    kicker: str | None = None
    standfirst: str | None = None
    standfirst_label: str | None = None
    bylines: tuple[str, ...] = ()
    dateline: str | None = None
    published: str | None = None
    date_basis: Basis | None = None
    date_text: str | None = None
    modified: str | None = None
    publication: str | None = None
    section: str | None = None
    page: str | None = None
    genre: str | None = None
    url: str | None = None
    aliases: tuple[str, ...] = ()
    language: str | None = None
    credits: tuple[str, ...] = ()
    links: tuple[PromoLink, ...] = ()
    rights: str | None = None
    access: Literal["full", "excerpt", "metadata"] = "full"
    withdrawn: Withdrawal | None = None
    corrections: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()
    original: Original
    provenance: tuple[Provenance, ...] = ()
    repairs: tuple[str, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    extra: dict[str, Any] = {}
    generated: dict[str, str] = {}


KEYS = tuple(name for name in FrontMatter.__struct_fields__ if name not in ("extra", GENERATED))
SAME = tuple(key for key in KEYS if key not in ("published", "date_basis"))
"""Keys whose value is that of the article's field of the same name."""


def front_matter_of(article: Article) -> FrontMatter:
    """What the file says of the article."""
    date = article.published
    return FrontMatter(
        **{key: getattr(article, key) for key in SAME},
        published=date.edtf if date else None, date_basis=article.date_basis or (date.basis if date else None),
        extra={key: _loaded(text) for key, text in article.extra}, generated=dict(article.generated))


def article_fields(head: FrontMatter) -> dict[str, Any]:
    """The Article's fields of the same names; the date is read by `date_of`, the text laid out elsewhere."""
    extra = tuple((key, dump(value)) for key, value in head.extra.items())
    return {key: getattr(head, key) for key in SAME} | {"extra": extra, "generated": tuple(head.generated.items())}


def date_of(head: FrontMatter, basis: Basis | None) -> ArchiveDate | None:
    """The date of publication; raises ValueError with the remedy."""
    return dates.parse(head.published, basis or "curated") if head.published else None


def plain(head: FrontMatter) -> dict[str, Any]:
    """Key -> value as it is printed, in order; unknown ones left out, the important ones excepted."""
    rows = {key: _short(plain_data(getattr(head, key))) for key in KEYS}
    kept = {key: value for key, value in rows.items() if key in ALWAYS or not is_empty(key, value)}
    return kept | head.extra


def _short(value: Any) -> Any:
    """Without the unknown parts of records."""
    if isinstance(value, list):
        return [_short(item) for item in value]
    if isinstance(value, dict):
        return {key: _short(item) for key, item in value.items() if item not in (None, [])}
    return value


def _loaded(text: str) -> Any:
    """An unknown key's value, from the YAML that Article.extra keeps it as."""
    from generator.typed_yaml import load  # noqa: PLC0415  only for the few files that have such keys

    holder: Any = dict[str, Any]
    indented = "".join(f"  {line}\n" for line in text.split("\n"))
    return load(f"value:\n{indented}", holder, file="")[0]["value"]
