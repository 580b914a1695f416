"""content/forms.yaml: which key of a record is which field, for originals whose shape nobody knows; `add --map` writes it.

    - files: [scrape.jsonl, archive/*.csv]
      map:
        headline: kop
        text: inhoud
"""

from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

import msgspec

from generator import store
from generator.intake.field_map import MAPPABLE
from generator.notices import BrokenFile, Notice
from generator.typed_yaml import dump, load

FORMS = "forms.yaml"
HEAD = "# Which key of a record is which field. The last entry that names a file is in force; * stands for any part of a name.\n"


class Form(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The fields of some originals."""

    files: tuple[str, ...]
    """Paths below content/originals/, as fnmatch has patterns."""

    map: dict[str, str]
    """Field -> key of the record."""


def read(content: Path) -> tuple[Form, ...]:
    """What is remembered. Raises BrokenFile (F-001 …, I-051) when the file cannot be read or names a field that there is none of."""
    path = content / FORMS
    if not path.is_file():
        return ()
    kind: type[list[Form]] = list[Form]
    forms, _ = load(store.read_text(path), kind, file=str(path))
    wrong = sorted({field for form in forms for field in form.map if field not in MAPPABLE})
    if wrong:
        raise BrokenFile(*(Notice(code="I-051", file=str(path), message=f"{field} is no field of an article",
                                  hint="a field is one of " + ", ".join(MAPPABLE)) for field in wrong))
    return tuple(forms)


def map_of(forms: Sequence[Form], file: str) -> Mapping[str, str]:
    """The map in force for a file; empty when nobody has given one."""
    return next((form.map for form in reversed(forms) if any(file == name or fnmatchcase(file, name) for name in form.files)), {})


def remember(content: Path, files: Iterable[str], mapping: Mapping[str, str]) -> None:
    """Write the map of these originals down; those that have it already stay as they are."""
    forms = read(content)
    fresh = sorted(name for name in set(files) if dict(map_of(forms, name)) != dict(mapping))
    if not fresh:
        return
    path = content / FORMS
    before = store.read_text(path).rstrip("\n") + "\n" if path.is_file() else HEAD
    text = dump({"files": [_literal(name) for name in fresh], "map": dict(mapping)}).rstrip("\n")
    entry = "".join(f"{'- ' if n == 0 else '  '}{line}\n" for n, line in enumerate(text.split("\n")))
    store.write(path, (before + entry).encode())


def _literal(name: str) -> str:
    """A name as a pattern that only it fits."""
    return "".join(f"[{c}]" if c in "*?[" else c for c in name)
