"""What Pressmark is made of, as a software bill of materials: python -m generator.bill_of_materials requirements/*.txt > sbom.cdx.json

CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/), read from the lock files alone, so that the same locks give the same bytes. A package
has one digest for each of its files, since a lock is for every platform at once.
"""

import argparse
import json
import re
import sys
import uuid
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generator import __version__

PACKAGE = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==([^\s;\\]+)(?:\s*;\s*([^\\\n]+?))?\s*\\?$")
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
NAMESPACE = uuid.UUID("6f0c1a52-7a0e-5a53-9d6c-3f1d3c2b7a10")


def components(locks: Iterable[Path]) -> list[dict[str, Any]]:
    """Each locked package once, by name, with the lists that want it. Raises OSError."""
    found: dict[str, dict[str, Any]] = {}
    for lock in locks:
        current: dict[str, Any] | None = None
        for line in lock.read_text("utf-8").splitlines():
            if package := PACKAGE.match(line):
                current = _component(found, package[1], package[2])
                current["properties"].append({"name": "pressmark:list", "value": lock.stem})
                if package[3]:
                    current["properties"].append({"name": "pressmark:only where", "value": package[3]})
            elif current is not None and (digest := HASH.search(line)):
                current["hashes"].append({"alg": "SHA-256", "content": digest[1]})
    return [_tidy(found[ref]) for ref in sorted(found)]


def _component(found: dict[str, dict[str, Any]], name: str, version: str) -> dict[str, Any]:
    plain = re.sub(r"[-_.]+", "-", name).lower()  # https://packaging.python.org/en/latest/specifications/name-normalization/
    ref = f"pkg:pypi/{plain}@{version}"
    return found.setdefault(
        ref, {"type": "library", "bom-ref": ref, "name": plain, "version": version, "purl": ref, "hashes": [], "properties": []})


def _tidy(component: dict[str, Any]) -> dict[str, Any]:
    """Each digest and each property once, in order."""
    return component | {key: [dict(pair) for pair in sorted({tuple(sorted(one.items())) for one in component[key]})]
                        for key in ("hashes", "properties")}


def bill(locks: Iterable[Path]) -> str:
    """The whole document; its serial number comes from what it lists. Raises OSError."""
    held = components(locks)
    own = f"pkg:generic/pressmark@{__version__}"
    serial = uuid.uuid5(NAMESPACE, json.dumps(held, sort_keys=True))
    return json.dumps({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json", "bomFormat": "CycloneDX", "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}", "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": own, "name": "pressmark", "version": __version__}},
        "components": held, "dependencies": [{"ref": own, "dependsOn": [one["bom-ref"] for one in held]}]}, indent=1) + "\n"


def main() -> None:
    """Write the bill of the locks named."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("locks", nargs="+", type=Path, metavar="LOCK")
    sys.stdout.write(bill(asked.parse_args().locks))


if __name__ == "__main__":
    main()
