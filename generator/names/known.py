"""Names that people have decided on are found in every article, in every language, with or without a recogniser."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.authority import EntityRecord
from generator.model import Article, EntityType, Name
from generator.names.locating import NO_PROSE, NameBoundary, locate, owners
from generator.names.trie import Trie


class KnownNames:
    """The printed forms that the authority files give, each with the type and canonical name of what it means."""

    def __init__(self, forms: Mapping[str, tuple[EntityType, str]]) -> None:
        self._forms = forms
        self._trie = Trie(forms)
        self._boundary = NameBoundary(frozenset(form for form, (kind, _) in forms.items() if kind == "person"))

    @classmethod
    def decided(cls, records: Iterable[EntityRecord]) -> "KnownNames":
        """The names and aliases of what people decided on; of two entries with one form the first counts.

        What is no name, and what is meant only under a condition, is not looked for.
        """
        return cls({form: (record.type, record.name) for record in reversed(tuple(records)) if not record.stop and record.when is None
                    for form in (record.name, *record.aliases)})

    def added_to(self, article: Article) -> Article:
        """The article with a record for each form that stands in it outside of every name that it has already."""
        held = owners(article.names)
        taken = [(mention.start, mention.end) for mention in locate(article)] if self._forms else []
        found: Counter[str] = Counter()
        for block in article.blocks if self._forms else ():
            addresses = [match.span() for match in NO_PROSE.finditer(article.text, block.start, block.end)]
            for start, end in self._trie.spans(article.text, block.start, block.end, self._boundary):
                if not any(a < end and start < b for a, b in (*taken, *addresses)):
                    found[article.text[start:end]] += 1
        new = tuple(form for form in sorted(found) if form not in held)
        return replace(article, names=(*article.names, *self._records(new))) if new else article

    def _records(self, forms: tuple[str, ...]) -> tuple[Name, ...]:
        """One record per thing, under the longest of its forms that the article prints."""
        things: dict[tuple[EntityType, str], list[str]] = {}
        for form in forms:
            things.setdefault(self._forms[form], []).append(form)
        longest = [(kind, sorted(own, key=lambda form: (-len(form), form))) for (kind, _), own in sorted(things.items())]
        return tuple(Name(name=own[0], type=kind, surfaces=tuple(own)) for kind, own in longest)
