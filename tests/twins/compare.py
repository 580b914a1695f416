"""What the archive made of a pair of twins, held against its key: complaints, none when all is right."""

import re
from collections import Counter
from typing import Any

from .report import KINDS, TYPES, Report, Row, at_place, bare, plain, words

# ---------------------------------------------------------------- lines and dates

def wrong_lines(report: Report) -> list[str]:
    return [f"{report.short} line {line['line']} is no {line['role']}: {line['text'][:60]}"
            for line in report.key["lines"] if not line_right(report, line)]


def line_right(report: Report, line: Row) -> bool:
    kinds = [block["kind"] for block in report.blocks(line)]
    if line["role"] in KINDS:
        either = {"caption"} if line["line"] in report.key["lines_that_may_be_captions"] else set()
        return len(kinds) == 1 and set(kinds) <= KINDS[line["role"]] | either
    if line["role"] == "title_repeat":
        return kinds == ["headline"] and any(aside["text"] == line["text"] for aside in report.article["set_aside"])
    return not kinds and (kept(report.article, line) or any(
        aside["line"] == line["line"] and line["text"] in aside["text"] for aside in report.article["set_aside"]))


def kept(article: Row, line: Row) -> bool:
    """Whether a line that is no block is kept in a field of the article."""
    return {"date": article["date_text"] == line["text"],
            "byline": any(name in line["text"] for name in article["bylines"]),
            "promo": any(line["text"].endswith(link["text"]) for link in article["links"]),
            "image_credit": any(credit in line["text"] for credit in article["credits"])}.get(line["role"]) is True


def paragraphs(report: Report) -> list[str]:
    return [block["text"] for block in report.article["blocks"] if block["kind"] in ("paragraph", "quote", "list")]


def date(report: Report) -> tuple[str | None, str | None]:
    """The date in force and its basis, both None for an undated article."""
    published = report.article["published"]
    return published, report.article["date_basis"] if published else None


# ---------------------------------------------------------------- names

def wrong_mentions(reports: list[Report]) -> tuple[list[str], int]:
    """Complaints, and how many mentions are right."""
    complaints, right = [], 0
    for report in reports:
        ours = {(span, m["type"]) for span, m in report.ours().items() if m["type"] in TYPES.values()}
        placed = [(e, m, must, report.place(m)) for e, m, must in report.gold_mentions()]
        gold = {(report.trimmed(span), TYPES[e["type"]]) for e, m, must, span in placed if span and must}
        free = {report.trimmed(span) for e, m, must, span in placed if span and not must}
        missed, wrong = sorted(gold - ours), sorted(mention for mention in ours - gold if mention[0] not in free)
        complaints += [f"{report.short} {verdict} {report.article['text'][slice(*span)]!r} ({kind})"
                       for verdict, mentions in (("missed", missed), ("wrong", wrong)) for span, kind in mentions]
        right += len(gold & ours)
    return complaints, right


def labels(reports: list[Report]) -> list[tuple[Any, str]]:
    """Our entity and the key's for every mention of the key; one that we missed is an entity of its own."""
    pairs: list[tuple[Any, str]] = []
    for report in reports:
        ours = report.ours()
        for entity, mention, must in report.gold_mentions():
            if must:
                span = report.place(mention)
                found = ours.get(report.trimmed(span)) if span else None
                pairs.append((found["entity"] if found else (report.short, mention["start"]), entity["name"]))
    return pairs


def b_cubed(pairs: list[tuple[Any, str]]) -> float:
    """B-cubed F1 (Bagga and Baldwin 1998)."""
    both, mine, theirs = Counter(pairs), Counter(ours for ours, _ in pairs), Counter(gold for _, gold in pairs)
    precision = sum(n * n / mine[ours] for (ours, _), n in both.items()) / len(pairs)
    recall = sum(n * n / theirs[gold] for (_, gold), n in both.items()) / len(pairs)
    return 2 * precision * recall / (precision + recall)


def called(label: str, reports: list[Report], entities: list[Row]) -> set[str]:
    """Entities with a mention of this surface or with this name; "Reuters (000)" asks the one report only."""
    where = re.search(r" \((\d+)\)$", label)
    name = bare(label.removesuffix(where.group()) if where else label)
    chosen = [report for report in reports if not where or report.short == where[1]]
    found = {m["entity"] for report in chosen for m in report.mentions if m["entity"] and bare(m["surface"]) == name}
    if where:
        return found
    return found | {e["id"] for e in entities if name in {bare(n) for n in (e["name"], *e["aliases"])}}


def wrong_merges(story: Row, reports: list[Report], entities: list[Row]) -> list[str]:
    complaints = []
    for one, other in story["alias_pairs_that_must_merge"]:
        first, second = called(one, reports, entities), called(other, reports, entities)
        if not (first and first == second and len(first) == 1):
            complaints.append(f"not one: {one} {sorted(first)} = {other} {sorted(second)}")
    for one, other in story["pairs_that_must_not_merge"]:
        first, second = called(one, reports, entities), called(other, reports, entities)
        if not (first | second) or first & second:
            complaints.append(f"not two: {one} {sorted(first)} ≠ {other} {sorted(second)}")
    return complaints


# ---------------------------------------------------------------- quotations and figures

def entity_for(reports: list[Report], name: str, entities: list[Row]) -> set[str]:
    """Our entities for one of the key's: what most of its mentions were given, and those that bear its name."""
    votes = Counter(ours for ours, gold in labels(reports) if gold == name and isinstance(ours, str))
    named = {e["id"] for e in entities if bare(name) in {bare(n) for n in (e["name"], *e["aliases"])}}
    return named | {ours for ours, _ in votes.most_common(1)}


def wrong_quotes(reports: list[Report], entities: list[Row]) -> list[str]:
    complaints = []
    for report in reports:
        for gold in report.key["quotes"]:
            ours = [q for q in at_place(report.quotes, report.place(gold)) if plain(q["text"]) == plain(gold["text"])]
            right = entity_for(reports, gold["speaker_entity"], entities) if gold["speaker_entity"] else set()
            if not any(speaker_right(q, gold, right) for q in ours):
                given = [(q["speaker"], q["speaker_text"]) for q in ours] or "not found"
                complaints.append(f"{report.short} {gold['text'][:50]!r} is by {gold['speaker']!r}, ours {given}")
    return complaints


def speaker_right(ours: Row, gold: Row, entities: set[str]) -> bool:
    """Nobody for scare quotes; the named speaker's entity; no entity but words in common for an unnamed one."""
    if gold["speaker"] is None:
        return ours["speaker"] is None and not ours["speaker_text"]
    if ours["speaker"] is not None:
        return ours["speaker"] in entities
    officials = gold["speaker_entity"] and not gold["speaker"].startswith(gold["speaker_entity"])
    return bool(officials or not gold["speaker_entity"]) and bool(words(ours["speaker_text"]) & words(gold["speaker"]))


def wrong_figures(reports: list[Report]) -> list[str]:
    complaints = []
    for report in reports:
        for gold in report.key["numbers"]:
            ours = [f for f in at_place(report.figures, report.place(gold)) if value_right(f, gold)]
            if not figure_right(ours, gold):
                given = [(f["text"], f["attribution"]) for f in ours] or "not found"
                complaints.append(f"{report.short} {gold['evidence'][:60]!r} is by {gold.get('attribution')!r}, ours {given}")
    return complaints


def figure_right(ours: list[Row], gold: Row) -> bool:
    """Identifiers, read times and promo lines are no figures; all others are there with their attribution."""
    if "identifier" in gold["what"] or "source_line" in gold:
        return not ours
    wanted = words(re.sub(r"\(.*\)", "", gold["attribution"] or ""))
    given = [words(figure["attribution"]) for figure in ours]
    return any(len(words_given & wanted) >= len(wanted) / 2 if wanted else not words_given for words_given in given)


def value_right(ours: Row, gold: Row) -> bool:
    if gold["value"] is None:
        return ours["value"] is None and gold["text"].lower() in ours["text"].lower()
    ends = [float(end) for end in str(gold["value"]).split("-")]
    return ours["value"] in ends


# ---------------------------------------------------------------- the story

def missing_conflicts(story: Row, reports: list[Report], exported: Row) -> list[str]:
    """Facts on which the reports disagree that no difference of our story shows with both places."""
    places = [fact["places"] for fact in story["number_comparison"] if fact["conflict"]]
    about = [difference["about"] for difference in exported["differences"]]
    return [f"no difference shows {place}; ours are about {about}" for place in places
            if not any(shows(difference, place, reports) for difference in exported["differences"])]


def shows(difference: Row, places: dict[str, Row], reports: list[Report]) -> bool:
    """Whether the difference has a passage at the place of each report."""
    passages = [side["passage"] for side in difference["sides"]]
    return all(at_place([p for p in passages if p["article"] == report.article["id"]], report.place(places[report.key["id"]]))
               for report in reports)
