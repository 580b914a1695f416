"""How well furniture, headline, byline and date are told from the article in 60 scraped texts that were labelled by hand.

    python tests/measure/furniture.py FOLDER [--show]

FOLDER holds the texts (raw-dev); raw_dev_roles.tsv beside this file has their lines' roles and nothing of their words. Each
text was read and labelled twice before the rules saw it. Precision: of the lines that the rules set aside as furniture or
credits, those that are. Recall: of the lines that are, those set aside. Captions, notes, embedded posts and repeated
headlines are neither, and count for nothing. A benchmark, no test: it needs the texts, which are not ours to ship.
"""

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from generator import drafting, intake, normalise
from generator.model import Draft, Line

FURNITURE = frozenset(("furniture", "credit"))
NEITHER = frozenset(("caption", "note", "embed", "byline", "date", "repeated_headline", "kicker", "standfirst", "headline"))
HEADS = ("headline", "byline", "date")

Labels = dict[str, dict[int, str]]


def read_labels() -> Labels:
    """File -> line -> role."""
    labels: Labels = defaultdict(dict)
    for row in (Path(__file__).parent / "raw_dev_roles.tsv").read_text("utf-8").splitlines():
        if not row.startswith("#"):
            file, line, role = row.split("\t")
            labels[file][int(line)] = role
    return labels


def draft_of(path: Path) -> Draft:
    return normalise.normalise(intake.read(path.read_bytes(), path.name))


def is_set_aside(lines: list[Line]) -> bool:
    """Whether no part of this line is body or head."""
    return all(line.role not in drafting.IN_BODY | drafting.FIELDS for line in lines if line.words)


def score(folder: Path, show: bool) -> None:
    tally: Counter[str] = Counter()
    for file, roles in read_labels().items():
        by_number: dict[int, list[Line]] = defaultdict(list)
        for line in draft_of(folder / file).lines:
            by_number[line.number].append(line)
        for number, role in roles.items():
            count(tally, role, by_number[number], f"{file}:{number}", show)
    right, wrong, missed = tally["right"], tally["wrong"], tally["missed"]
    print(f"furniture: precision {right / max(1, right + wrong):.3f} ({wrong} wrong of {right + wrong}), "
          f"recall {right / max(1, right + missed):.3f} ({missed} missed of {right + missed})")
    for head in HEADS:
        total = tally[head]
        print(f"{head}: {tally[head + ' right']} of {total} found")


def count(tally: Counter[str], role: str, lines: list[Line], place: str, show: bool) -> None:
    words = " ".join(line.words for line in lines)
    if role in HEADS:
        tally[role] += 1
        tally[f"{role} right"] += any(line.role == role for line in lines)
    if role in NEITHER:
        return
    aside, gold = is_set_aside(lines), role in FURNITURE
    kind = {(True, True): "right", (True, False): "wrong", (False, True): "missed"}.get((aside, gold))
    if kind:
        tally[kind] += 1
    if show and kind in ("wrong", "missed"):
        print(f"{kind:7} {place} {role} [{', '.join(str(line.rule) for line in lines)}] {words[:110]}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="print each line that is judged wrongly")
    given = parser.parse_args()
    score(given.folder, given.show)
