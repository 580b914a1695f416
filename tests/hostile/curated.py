"""What people edit, as somebody hostile would: article files, decisions, a collection, a page, the ledger."""

import json
from pathlib import Path

from generator.hidden import HIDDEN
from tests.hostile.attacks import ADDRESSES, CALL, MARKDOWN, MARKUP, SHEETS, TEMPLATES, TRAP

ATTACKS = [
    HIDDEN.sub("", one.replace("{x}", CALL).replace("{t}", TRAP).replace("{{", "{").replace("}}", "}"))
    for one in (*MARKUP, *MARKDOWN, *TEMPLATES, *SHEETS)
]
WHERE = [HIDDEN.sub("", one.replace("{x}", CALL).replace("{t}", TRAP)) for one in ADDRESSES]


def spoil(content: Path) -> None:
    """Hostile hands at work in an archive that has articles."""
    for number, path in enumerate(sorted((content / "articles").glob("*.md"))[::3]):
        path.write_text(_edited(path.read_text("utf-8"), number), "utf-8")
    _write(
        content / "authority/people.yaml",
        *({"name": f"{one} Nobody {n}", "aliases": [ATTACKS[-n]], "note": one, "roles": [one]} for n, one in enumerate(ATTACKS[:20])),
    )
    _write(
        content / "authority/topics.yaml",
        {"name": ATTACKS[3], "note": ATTACKS[4], "terms": [ATTACKS[5]]},
        {"name": "fires", "note": ATTACKS[6]},
    )
    ids = [path.stem.rpartition("-")[2] for path in sorted((content / "articles").glob("*.md"))]
    _write(content / "authority/stories.yaml", {"headline": f"{ATTACKS[7]} story", "note": ATTACKS[8], "articles": ids[:3]})
    (content / "collections").mkdir(exist_ok=True)
    head = {
        "title": ATTACKS[9],
        "description": ATTACKS[10],
        "curators": [ATTACKS[11]],
        "articles": [{"article": ids[4], "note": ATTACKS[12]}, ids[5]],
    }
    (content / "collections/trap.md").write_text(
        f"---\n{_yaml(head)}---\n\n" + "\n\n".join(one for one in ATTACKS if "](//" not in one) + "\n", "utf-8"
    )
    (content / "pages").mkdir(exist_ok=True)
    (content / "pages/about.md").write_text(
        f"---\n{_yaml({'title': ATTACKS[13], 'description': ATTACKS[14]})}---\n\n" + "\n\n".join(ATTACKS) + "\n", "utf-8"
    )
    with (content / "permalinks.csv").open("a", encoding="utf-8") as ledger:
        ledger.write(f'path,kind,target\npeople/nobody.html,gone,"{ATTACKS[0].replace(chr(34), chr(34) * 2)}"\n')


def _edited(text: str, number: int) -> str:
    """Every field that a page shows with an attack of its own, and every attack in the body, as words and as references."""
    front, _, body = text.removeprefix("---\n").partition("\n---\n")
    fields = {
        key: ATTACKS[(number + place) % len(ATTACKS)]
        for place, key in enumerate(
            ("kicker", "standfirst", "standfirst_label", "dateline", "date_text", "publication", "section", "page", "genre", "rights")
        )
    }
    lists = {
        key: [f"{ATTACKS[(number + 13 + place) % len(ATTACKS)]} {number}"]
        for place, key in enumerate(("bylines", "credits", "tags", "corrections"))
    }
    own = {
        **fields,
        **lists,
        "url": WHERE[number % len(WHERE)],
        "links": [{"label": ATTACKS[(number + 20) % len(ATTACKS)], "text": "more", "url": WHERE[-number % len(WHERE)]}],
    }
    kept = _without(front, set(own))
    one = ATTACKS[(number * 7) % len(ATTACKS)]
    more = "".join(f"&#{ord(c)};" for c in one)
    table = f"| a | {one.replace(chr(10), ' ')} |\n|---|---|\n| b | c |\n"
    return f"---\n{kept}{_yaml(own)}---\n{body}\n{one}\n\n{more} &#x202e;&#27;[2J\n\n- {one}\n\n{table}"


def _without(front: str, keys: set[str]) -> str:
    kept, passing = [], False
    for line in front.split("\n"):
        if line and not line.startswith((" ", "-")):
            passing = line.partition(":")[0] in keys
        if not passing:
            kept.append(line)
    return "\n".join(kept) + "\n"


def _yaml(fields: dict[str, object]) -> str:
    """JSON is YAML."""
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in fields.items())


def _write(path: Path, *entries: dict[str, object]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(f"- {json.dumps(entry)}\n" for entry in entries), "utf-8")
