"""What is withheld and stands somewhere all the same."""

from collections.abc import Iterator
from pathlib import Path

from generator.notices import Notice
from generator.vault.place import Vault
from generator.vault.rules import Rules, read


def leaks(vault: Vault, *folders: Path) -> Iterator[Notice]:
    """A notice (S-052) for each file below these folders that has something withheld, in its name or in its bytes."""
    rules = read(vault)
    for folder in folders if rules.stand_ins else ():
        for path in sorted(folder.rglob("*")):
            if path.is_file() and _leaks(path, path.relative_to(folder).as_posix(), rules):
                yield Notice(code="S-052", file=rules.named(str(path)), message="something that is withheld stands in this file",
                             hint=".venv/bin/python -m generator withhold, then build anew; "
                                  "a picture or a packed file must be changed by hand")


def _leaks(path: Path, name: str, rules: Rules) -> bool:
    data = path.read_bytes()
    text = data.decode("utf-8", "ignore")
    return rules.named(name) != name or rules.told(text) != text or rules.stands_in(data)
