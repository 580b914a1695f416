"""From findings to an article's records: one per thing, with every surface and role."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.model import EntityType, Name
from generator.names import ballot, organisations, people
from generator.names.gazetteer import candidates
from generator.names.lexicon import by_form, known_abroad, words
from generator.names.page import Found, Page
from generator.names.trie import Boundary, Trie

SHORTEST = 3
"""Letters that a middle name has at least one more than, to stand for its bearer though nothing found it."""


def collate(page: Page, found: tuple[Found, ...]) -> tuple[Name, ...]:
    """The article's names, in order of first appearance; each surface stands in the text and belongs to one name."""
    votes = ballot.count(page, found)
    types = {surface: ballot.winner(v) for surface, v in votes.items()}
    types = {surface: kind for surface, kind in types.items() if _believable(surface, kind, votes[surface])}
    heads = _heads(page, types, votes)
    clusters: dict[str, list[str]] = defaultdict(list)
    for surface in sorted(heads):
        clusters[heads[surface]].append(surface)
    roles = _roles(page, found, heads)
    standing = _standing(page, heads)
    names = [_name(head, types[head], surfaces, roles.get(head, ()), standing) for head, surfaces in sorted(clusters.items())]
    return tuple(sorted((n for n in names if n.surfaces), key=lambda n: (min(standing[s] for s in n.surfaces), n.name)))


def _believable(surface: str, kind: EntityType, votes: Mapping[EntityType, float]) -> bool:
    """Works and events only with two words or more: the model's single ones are mostly noise."""
    return not (kind in ("work", "event") and (len(surface.split()) < 2 or surface.islower())) and sum(votes.values()) > 0.4


def _heads(page: Page, types: dict[str, EntityType], votes: dict[str, ballot.Votes]) -> dict[str, str]:
    """Surface -> the surface that names its cluster."""
    heads = _known(types)
    _people(page, types, votes, heads)
    _organisations(page, types, heads)
    for surface in types:
        heads.setdefault(surface, surface)
    return {surface: _last(heads, surface) for surface in heads}


def _last(heads: Mapping[str, str], surface: str) -> str:
    seen = {surface}
    while heads[surface] not in seen:
        surface = heads[surface]
        seen.add(surface)
    return surface


def _known(types: Mapping[str, EntityType]) -> dict[str, str]:
    """Forms of one thing of the tables belong together, under the longest that is printed, without an owner's s."""
    printed: dict[tuple[EntityType, str], list[str]] = defaultdict(list)
    for surface, kind in sorted(types.items()):
        thing = by_form().get(surface) or (known_abroad(surface) if kind == "place" else None)
        if thing and thing.type == kind:
            printed[kind, thing.name].append(surface)
    return {s: max(forms, key=lambda f: (f[:-1] not in forms, len(f), f)) for forms in printed.values() for s in forms}


def _people(page: Page, types: dict[str, EntityType], votes: dict[str, ballot.Votes], heads: dict[str, str]) -> None:
    full = sorted((s for s, kind in types.items() if kind == "person" and " " in s and not s[0].islower()), key=lambda s: (-len(s), s))
    for short in full:
        longer = [name for name in full if len(name) > len(short) and people.same_person(short, name)]
        if len(longer) == 1:
            heads[short] = longer[0]
    whole = [name for name in full if name not in heads]
    for form, names in people.owners(whole).items():
        if form not in whole and _is_surname(page, form, types, votes):
            types[form] = "person"
            if len(names) == 1:
                heads[form] = names[0]
    for form in _single(page, types, heads, whole):
        bearers = [name for name in whole if form in people.inner_parts(name, first=types.get(form) == "person")]
        if len(bearers) == 1:
            heads[form], types[form] = bearers[0], "person"


def _single(page: Page, types: Mapping[str, EntityType], heads: Mapping[str, str], whole: Iterable[str]) -> list[str]:
    """Words that may be a middle part of one of the full names: found as something else, or standing by themselves unfound."""
    inner = {part for name in whole for part in people.inner_parts(name, first=False) if len(part) > SHORTEST and part in page.standing}
    found = [s for s in types if " " not in s and (types[s] in ("person", "organisation") or (types[s] == "place" and not candidates(s)))]
    unfound = sorted(part for part in inner if part not in types and part not in words("no_names.txt") and not candidates(part))
    return [s for s in (*found, *unfound) if s not in heads and s not in by_form()]


def _is_surname(page: Page, form: str, types: Mapping[str, EntityType], votes: Mapping[str, ballot.Votes]) -> bool:
    """Whether the bare form stands for the person: not when it is also a word or a month, or the tables and the text say place."""
    ballots = votes.get(form, {})
    if form in words("no_names.txt") or form.lower() in page.lower:
        return ballots.get("person", 0) > 0
    if form in by_form():
        return ballots.get("person", 0) > 0 and types.get(form) != "group"
    if _firm_of(form, types) and ballots.get("organisation", 0) > ballots.get("person", 0):
        return False
    return ballots.get("place", 0) < 4 + ballots.get("person", 0)


def _firm_of(surname: str, types: Mapping[str, EntityType]) -> bool:
    """Whether a body of the article has the word at its head or end, as a founder's firm has."""
    return any(kind == "organisation" and (name.startswith(f"{surname} ") or name.endswith(f" {surname}")) for name, kind in types.items())


def _organisations(page: Page, types: dict[str, EntityType], heads: dict[str, str]) -> None:
    bodies = sorted(s for s, kind in types.items() if kind == "organisation")
    built = sorted(s for s, kind in types.items() if kind == "place" and s.split()[-1].lower() in words("facilities.txt"))
    for short in [*bodies, *built]:
        longer = [full for full in (bodies if short in bodies else built) if organisations.short_for(short, full)]
        if len(longer) == 1 and short not in heads:
            heads[short] = longer[0]
    _bare_facilities(types, heads, built)
    whole = [s for s in types if types[s] in ("organisation", "event", "place", "group")]
    for acronym, full in sorted(organisations.defined_acronyms(page.text, whole).items()):
        if full != acronym and acronym not in full:
            heads[acronym], types[acronym] = full, types[full]
    for acronym in [s for s in bodies if s.isupper() and len(s) > 2 and s not in heads]:
        if any(full.startswith(f"{acronym} ") for full in bodies):
            continue  # "ZMC" of "ZMC Corp" is no Z Motor Co
        fitting = [full for full in bodies if len(full.split()) > 2 and organisations.initials(full) == acronym]
        if len(fitting) == 1:
            heads[acronym] = fitting[0]


def _bare_facilities(types: dict[str, EntityType], heads: dict[str, str], built: list[str]) -> None:
    """A facility's name without its noun, where it is nothing else's: "Z" for "the Z colliery"."""
    for short in [s for s in sorted(types) if s not in heads and types[s] not in ("person", "group")]:
        if short in by_form() or candidates(short):
            continue
        longer = [full for full in built if full not in heads and full.startswith(short + " ") and full[len(short):].islower()]
        if len(longer) == 1:
            heads[short], types[short] = longer[0], "place"
    for full in built:
        bare = " ".join(word for word in full.split() if not word.islower())
        if " " in bare and bare not in types and full.startswith(bare + " ") and full not in heads and not candidates(bare):
            heads[bare], types[bare] = full, "place"


def _roles(page: Page, found: Iterable[Found], heads: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    roles: dict[str, dict[str, None]] = defaultdict(dict)
    for name in sorted(found, key=lambda n: (n.start, n.end)):
        head = heads.get(page.surface(name))
        if name.role and head and name.type == "person":
            roles[head][name.role] = None
    return {head: tuple(given) for head, given in roles.items()}


def _standing(page: Page, heads: Mapping[str, str]) -> dict[str, int]:
    """Surface -> where it first stands as itself, not inside a longer one."""
    trie = Trie(heads)
    standing: dict[str, int] = {}
    for block in page.blocks:
        for start, end in trie.spans(page.text, block.start, block.end, Boundary()):
            standing.setdefault(page.text[start:end], start)
    return standing


def _name(head: str, kind: EntityType, surfaces: Iterable[str], roles: tuple[str, ...], standing: Mapping[str, int]) -> Name:
    used = sorted((s for s in surfaces if s in standing), key=lambda s: (-len(s), s))
    return Name(name=head, type=kind, surfaces=tuple(used), roles=roles if kind == "person" else ())
