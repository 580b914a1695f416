"""Unite the records of one place, and part those of two places that bear one name."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from generator.model import Because, worded
from generator.names.resolution.forest import Forest
from generator.names.resolution.joining import chain, listed, printed_as
from generator.names.resolution.keys import key_of, known_as
from generator.names.resolution.nodes import Key, name_in
from generator.names.resolution.places import Around, Decision
from generator.names.resolution.places import elsewhere as is_elsewhere
from generator.names.resolution.records import Records
from generator.names.resolution.scale import because
from generator.names.resolution.senses import Sense, cased, senses, states_by_form

OPEN = ("open",)
"""Of what no article decides."""

Spot = tuple[str, ...]
"""What tells two places of one name apart: kind, country, state, coordinates."""


def same_place(records: Records, forest: Forest[Key], decisions: Mapping[Key, Decision], around: Around) -> None:
    """One place for each name, or several where the articles clearly mean several; then one for the names of one town."""
    named = records.gathered(lambda name, kind: base(name) if kind == "place" else None)
    towns: dict[Spot, list[Key]] = defaultdict(list)
    for keys in named.values():
        left = (key for key in keys if key not in decisions)
        groups = _groups(keys, decisions, {key for key in left if is_elsewhere(records.nodes[key], around.of(key[0]))})
        for spot, members in groups.items():
            chain(forest, members, _one_name(members))
            if spot[0] == "town":
                towns[spot].append(members[0])
        _part(forest, [members[0] for members in groups.values()])
    for heads in towns.values():
        forms = listed(sorted({name_in(key) for key in heads}))
        chain(forest, heads, because("alias", worded("GeoNames has %(names)s as names of one town", names=forms)))


def base(name: str) -> str:
    """What the forms of one name are gathered under: the name in the tables, the state's, or the normalised one."""
    thing = known_as(name, "place")
    state = states_by_form().get(cased(name))
    return key_of(thing.name if thing else state.name if state else name, "place")


def _groups(keys: Sequence[Key], decisions: Mapping[Key, Decision], elsewhere: Collection[Key]) -> dict[Spot, list[Key]]:
    """The places that the nodes of one name mean. What no article decides joins the only place there is, or stays for itself.

    `elsewhere`: those whose articles speak of other lands only; they join none, but the only such place that is known where most of the
    articles clearly mean it.
    """
    groups: dict[Spot, list[Key]] = defaultdict(list)
    for key in keys:
        groups[_spot(decisions[key].sense) if key in decisions else OPEN if key in elsewhere else ()].append(key)
    for vague in [spot for spot in groups if spot and spot[0] == "land"]:
        exact = [spot for spot in groups
                 if spot and spot[0] not in ("land", *OPEN) and spot[1] == vague[1] and (not vague[2] or spot[2] == vague[2])]
        if len(exact) == 1:
            groups[exact[0]] += groups.pop(vague)
    known = [spot for spot in groups if spot and spot != OPEN]
    if len(known) == 1 and len(groups[known[0]]) > len(groups.get(OPEN, ())) > 0 and len(senses(name_in(keys[0]))) == 1:
        groups[known[0]] += groups.pop(OPEN)
    if () in groups:
        groups[known[0] if len(known) == 1 else OPEN] += groups.pop(())
    return {spot: sorted(members) for spot, members in sorted(groups.items())}


def _spot(sense: Sense) -> Spot:
    if sense.kind == "town" and sense.latitude is None:
        return ("land", sense.country, sense.admin or "")
    return (sense.kind, sense.country, sense.admin or "", str(sense.latitude), str(sense.longitude))


def _one_name(keys: Sequence[Key]) -> Because:
    forms = sorted({name_in(key) for key in keys})
    thing = known_as(forms[0], "place")
    if thing and len(forms) > 1:
        return because("alias", worded("%(names)s all stand for %(name)s in the general tables", names=listed(forms), name=thing.name))
    if thing:
        return because("alias", worded("all are printed as %(name)s", name=forms[0]))
    return because("same-name", printed_as([name_in(key) for key in keys]))


def _part(forest: Forest[Key], heads: Sequence[Key]) -> None:
    for number, head in enumerate(heads):
        for other in heads[number + 1:]:
            forest.part(head, other)
