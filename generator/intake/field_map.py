"""Which key of a record is which field, as a person has said: add --map headline=kop --map text=inhoud."""

from collections.abc import Iterable, Mapping

from generator.intake.synonyms import FIELDS, field_of
from generator.notices import BrokenFile, Notice

FieldMap = Mapping[str, str]
"""Field -> key of the record."""

MAPPABLE = tuple(sorted(set(FIELDS) - {"raw", "description"}))


def field_map(pairs: Iterable[str]) -> dict[str, str]:
    """The map that FIELD=KEY words say; FIELD may be any usual name ("title" is headline). Raises BrokenFile (I-051)."""
    found: dict[str, str] = {}
    for pair in pairs:
        field, equals, key = pair.partition("=")
        known = field.strip() if field.strip() in MAPPABLE else field_of(field.strip())
        if not equals or not key.strip() or known not in MAPPABLE:
            raise BrokenFile(Notice(code="I-051", message=f"--map {pair} names no field and key",
                                    hint="write --map FIELD=KEY, for example --map text=inhoud; FIELD is one of " + ", ".join(MAPPABLE)))
        found[known] = key.strip()
    return found
