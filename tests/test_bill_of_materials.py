"""The bill of materials says what the lock files say, and the same each time."""

import json
import re
from pathlib import Path

from generator.bill_of_materials import bill, components

LOCKS = sorted((Path(__file__).parents[1] / "requirements").glob("*.txt"))


def test_every_locked_package_is_in_it_once_with_all_its_digests() -> None:
    text = "".join(lock.read_text("utf-8") for lock in LOCKS)
    held = components(LOCKS)

    assert set(re.findall(r"--hash=sha256:([0-9a-f]{64})", text)) == {one["content"] for each in held for one in each["hashes"]}
    locked = {re.sub(r"[_.]", "-", name.lower()) for name in re.findall(r"(?m)^([\w.-]+)==", text)}
    assert locked == {one["name"] for one in held}
    assert len(held) == len({one["purl"] for one in held})


def test_the_same_locks_give_the_same_bytes_in_any_order() -> None:
    assert bill(LOCKS) == bill(reversed(LOCKS))


def test_it_is_cyclonedx() -> None:
    read = json.loads(bill(LOCKS[:1]))

    assert ("CycloneDX", "1.6", 1) == (read["bomFormat"], read["specVersion"], read["version"])
    assert [one["bom-ref"] for one in read["components"]] == read["dependencies"][0]["dependsOn"]
