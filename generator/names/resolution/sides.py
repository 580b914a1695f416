"""Towns that stand for their clubs in reports of sport, where other articles of the archive show that there is such a club."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from generator.names import sport
from generator.names.resolution.curated import Decisions
from generator.names.resolution.keys import known_as
from generator.names.resolution.nodes import Key
from generator.names.resolution.records import Records, amended

KNOWN_CLUB = 3
"""A club is known when so many articles print its town's name as a body's."""

_LOCATED = r"\b(?:in|near|around|outside|from|city of|town of|centre of|streets of) {}\b"


def sides(records: Records, decisions: Decisions) -> tuple[Records, Mapping[Key, Key]]:
    """The records with such towns as bodies, and what became of each; a town in which something happens stays one."""
    bodies = Counter(node.name for node in records.nodes.values() if node.type == "organisation")
    clubs = {name for name, times in bodies.items() if times >= KNOWN_CLUB and not known_as(name, "place")}
    into: dict[Key, Key] = {
        key: (key[0], key[1], "organisation") for key, node in records.nodes.items() if node.type == "place" and node.name in clubs
        and not decisions.of(node) and _is_side(node.name, records.texts.get(key[0], ""))}
    if not into:
        return records, into
    new = {key: replace(records.nodes[town], type="organisation") for town, key in into.items() if key not in records.nodes}
    return replace(records, nodes=amended(records.nodes, into.keys(), new)), into


def _is_side(name: str, text: str) -> bool:
    return sport.is_report(sport.lower_words(text)) and not re.search(_LOCATED.format(re.escape(name)), text)
