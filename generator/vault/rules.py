"""What is withheld, from the vault's withheld.yaml, and putting a stand-in in its place.

    - words: Jane Roe                # a name or a passage, in full
      forms: [J. Roe, Roe]           # every other form of it
      as: Witness A                  # what stands in its place; where it is left out, one is made that never changes
"""

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import msgspec

from generator import permalinks, prose, store, typed_yaml
from generator.notices import BrokenFile, Notice
from generator.vault.place import RULES, Vault

CASED = re.compile(r"[A-Za-z0-9\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]")
"""Scripts that part words by spaces and write nothing onto a name: a form ends there where a word ends. In others it may stand anywhere."""

PLAIN = re.compile(r"\w[\w .\-]*\w|\w")
"""What can stand in an address and in any place of a YAML file."""

MARKS = r"(?:[\s\u00a0*_+]|%20)+"
"""What may stand between two words of a form: spaces of any kind, also as addresses have them, ends of lines, emphasis."""


NO_SLUG = permalinks.plain_slug("")


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"stand_in": "as"}):
    """One thing that is withheld, as a person writes it; "as" in the file is `stand_in` here."""

    words: str
    forms: tuple[str, ...] = ()
    stand_in: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Everything that is withheld."""

    stand_ins: Sequence[tuple[str, str]]
    """Form -> what stands in its place; the longest form first."""

    def told(self, text: str) -> str:
        """The text with stand-ins, also in the addresses that stand in it."""
        return self._without(text, "told")

    def named(self, path: str) -> str:
        """A path with stand-ins."""
        return self._without(path, "named")

    def _without(self, text: str, way: str) -> str:
        for form, stand_in in self.stand_ins:
            if slug := _slug(form, way):
                text = slug.sub(permalinks.plain_slug(stand_in), text)
            text = _pattern(form).sub(stand_in, text)  # it has no backslash: PLAIN
        return text

    def without_former(self, text: str) -> str:
        """A file of content/authority/ in which no entry has its own id for a former one (`was`)."""
        own = "|".join(sorted({re.escape(permalinks.plain_slug(stand_in)) for _, stand_in in self.stand_ins}))
        text = re.sub(rf"(?m)^(\s*was:.*?)\b[a-z]+/(?:{own})(?:, *|(?=\]))", r"\1", text)
        text = re.sub(rf"(?m)^\s*- *[a-z]+/(?:{own}) *\n", "", text)
        return re.sub(r"(?m)^\s*was: *(?:\[ *,? *\])? *\n(?!\s*- *[a-z]+/)", "", text)

    def first(self, text: str) -> int | None:
        """Where the text has something that is withheld."""
        found = [match.start() for form, _ in self.stand_ins if (match := _pattern(form).search(text))]
        return min(found, default=None)

    def stands_in(self, data: bytes) -> bool:
        """Whether a file of any kind plainly has it: in UTF-8, UTF-16 or Latin-1, in capitals or not."""
        return any(self.first(data.decode(kind, "ignore")) is not None for kind in ("utf-8", "utf-16-le", "utf-16-be", "latin-1"))


@lru_cache(maxsize=4096)
def _slug(form: str, way: str) -> re.Pattern[str] | None:
    """The form as addresses have it. A single word is one only in a path, or in a text where it is part of something longer."""
    slug = permalinks.plain_slug(form, len(form) * 8)
    if slug == NO_SLUG:
        return None
    word = re.escape(slug)
    part = word if way == "named" or "-" in slug else f"(?:(?<=[-/]){word}|{word}(?=-))"
    return re.compile(rf"(?<![a-z0-9]){part}(?![a-z0-9])", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _pattern(form: str) -> re.Pattern[str]:
    spellings = dict.fromkeys(unicodedata.normalize(kind, form) for kind in ("NFC", "NFD", "NFKC"))
    words = "|".join(MARKS.join(map(re.escape, one.split())) for one in spellings)
    before, behind = (r"(?<!\w)" if CASED.match(form[0]) else ""), (r"(?!\w)" if CASED.match(form[-1]) else "")
    return re.compile(f"{before}(?:{words}){behind}", re.IGNORECASE)


def read(vault: Vault) -> Rules:
    """The rules; a vault without any withholds no words. Raises BrokenFile (S-051, and what typed_yaml finds)."""
    path = vault.folder / RULES
    if not path.is_file():
        return Rules(stand_ins=())
    kind: type[list[Entry]] = list[Entry]
    entries, _ = typed_yaml.load(store.read_text(path), kind, file=str(path))
    stand_ins = {
        form: entry.stand_in or _made(vault, entry.words)
        for entry in entries for form in (entry.words, *entry.forms) if form.strip()}
    rules = Rules(stand_ins=sorted(((form.strip(), one) for form, one in stand_ins.items()), key=lambda pair: (-len(pair[0]), pair)))
    if wrong := sorted({one for _, one in rules.stand_ins if not PLAIN.fullmatch(one) or rules.first(one) is not None}):
        raise BrokenFile(*(Notice(
            code="S-051", file=str(path), message=f"“{one}” cannot stand in the place of a name",
            hint="take letters, figures, spaces and hyphens, and nothing that is itself withheld: as: Witness A") for one in wrong))
    return rules


def _made(vault: Vault, words: str) -> str:
    """A stand-in that is the same in every run, and says nothing to who has not the key."""
    return f"Name {prose.digest_words(hmac.digest(vault.key(), words.encode(), hashlib.sha256), 6)}"
