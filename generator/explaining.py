"""What was decided about one article, and why, for a terminal."""

from collections.abc import Iterable

from generator import versions
from generator.catalogue import Catalogue
from generator.model import Article


def explanation(archive: Catalogue, article: Article) -> Iterable[str]:
    """Line by line."""
    yield f"{article.headline}  [{article.id}]"
    yield f"  file {article.file}, from originals/{article.original.file}"
    date = archive.dates.get(article.id)
    yield f"  date {date.edtf if date else 'not known'} ({date.basis if date else article.date_basis or 'nothing says'})"
    yield from (f"    because {because.detail}" for because in (date.because if date else ()))
    yield from _other_versions(archive, article)
    yield "set aside"
    yield from (f"  line {aside.line}  {aside.rule}: {aside.text}" for aside in article.set_aside)
    yield from _references(archive, article)
    yield from _signed_by(archive, article)
    yield "names"
    for entity_id in dict.fromkeys(mention.entity for mention in archive.mentions[article.id]):
        if entity_id:
            yield from _about_entity(archive, article, entity_id)
    yield "topics"
    for (owner, topic), reasons in archive.topic_because.items():
        if owner == article.id:
            yield f"  {topic}: " + "; ".join(because.detail for because in reasons)
    for story in archive.stories:
        if article.id in story.articles:
            yield f"story {story.id}: " + "; ".join(because.detail for because in story.because)
    for related in archive.related.get(archive.current(article.id), ()):
        why = "; ".join(because.detail for because in related.because)
        yield f"related {archive.by_id[related.article].file} ({related.weight:.2f}): {why}"


def _other_versions(archive: Catalogue, article: Article) -> Iterable[str]:
    """The article's versions and copies, why they are that, and what changed since the version before it."""
    group = archive.versions.get(article.id, ())
    for kind, others in (("version", group), ("copy", archive.copies.get(article.id, ()))):
        for other in (archive.by_id[id_] for id_ in others if id_ != article.id):
            tie = archive.ties.get((min(article.id, other.id), max(article.id, other.id)))
            why = "; ".join(because.detail for because in tie.because) if tie else "through a version between them"
            which = " (the current one)" if kind == "version" and other.id == group[-1] else ""
            yield f"{kind} {other.file}{which}: {why}"
    if group and article.id != group[0]:
        before = archive.by_id[group[group.index(article.id) - 1]]
        found = versions.changes(before, article)
        yield f"what changed since {before.file}: {versions.in_short(found)}"
        yield from (f"  {line}" for line in versions.lines(found))


def _references(archive: Catalogue, article: Article) -> Iterable[str]:
    """The articles that this one leads to and those that lead to it."""
    for url, to in archive.references.linked.get(article.id, {}).items():
        yield f"link to {archive.by_id[to].file}: {url} in its text"
    for place, reference in archive.references.promised.get(article.id, {}).items():
        yield f"link to {archive.by_id[reference.to].file}: “{article.links[place].text}” was set aside; {reference.because.detail}"
    for reference in archive.references.to.get(archive.current(article.id), ()):
        yield f"linked from {archive.by_id[reference.by].file}: {reference.because.detail}"


def _signed_by(archive: Catalogue, article: Article) -> Iterable[str]:
    """Each byline with who signs, and why that is one author."""
    for number, byline in enumerate(article.bylines):
        yield f"signed {byline}"
        for one in archive.signatures.get(article.id, ()):
            if one.byline == number:
                author = archive.author.get(one.author or "")
                yield f"  {one.name} ({one.kind}): {author.id if author else 'nobody who can be told'}"
                yield from (f"    because {because.detail}" for because in (author.because if author else ()))


def _about_entity(archive: Catalogue, article: Article, entity_id: str) -> Iterable[str]:
    surfaces = [mention.surface for mention in archive.mentions[article.id] if mention.entity == entity_id]
    forms = ", ".join(f"{form} ×{surfaces.count(form)}" for form in dict.fromkeys(surfaces))
    entity = archive.entity[entity_id]
    yield f"  {entity.name} ({entity.type}): {forms}"
    yield from (f"    because {because.detail}" for because in entity.because)

