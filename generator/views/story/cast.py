"""Who and what a story names."""

from collections import Counter

from generator.filing import sort_key
from generator.model import Story
from generator.views.desk import Desk
from generator.views.names_list import NameGroup, grouped, name_row

LIMIT = 40


def cast_of(desk: Desk, path: str, story: Story) -> tuple[NameGroup, ...]:
    """Who and what the reports mention: those of most reports first, then by mentions; of many reports, what two or more name."""
    total: Counter[str] = Counter()
    among: Counter[str] = Counter()
    for article in story.articles:
        found = Counter(m.entity for m in desk.catalogue.mentions.get(article, ()) if m.entity)
        total.update({entity: count for entity, count in found.items() if entity})
        among.update(entity for entity in found if entity)
    ranked = sorted(among, key=lambda e: (-among[e], -total[e], sort_key(desk.shown[e].name)))
    least = 2 if len(ranked) > LIMIT else 1
    shown = [desk.shown[e] for e in ranked if e in desk.catalogue.paths and among[e] >= least][:LIMIT]
    return grouped(desk.say, ((e.type, name_row(desk, path, e, among[e.id], _of_all(desk, among[e.id], len(story.articles))))
                              for e in shown if e.type != "group"))


def _of_all(desk: Desk, count: int, reports: int) -> str:
    return desk.say.ngettext("%(number)s report of %(all)s", "%(number)s reports of %(all)s", count, all=desk.say.number(reports))
