"""What changed, as lines for a terminal: deleted words in [-…-], inserted ones in {+…+}, as wdiff has them."""

from collections.abc import Iterator

from generator.versions.changes import Changes, Words

MARKS = {"same": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}


def lines(found: Changes) -> Iterator[str]:
    """The head's fields, then the paragraphs."""
    for field in found.fields:
        yield f"{field.name}: [-{field.before or 'none'}-] {{+{field.after or 'none'}+}}"
    for paragraph in found.paragraphs:
        if paragraph.kind == "unchanged":
            yield f"… {paragraph.count} paragraph{'' if paragraph.count == 1 else 's'} unchanged …"
        else:
            yield "".join(map(_marked, paragraph.words))


def _marked(words: Words) -> str:
    return MARKS[words.kind].format(words.text)
