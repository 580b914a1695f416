"""What is to be said of the entries of stories.yaml, seen beside the articles."""

from collections.abc import Iterable, Iterator, Sequence

from generator.model import Story, worded
from generator.notices import Notice, Offer
from generator.stories.decisions import Decision, decisions
from generator.stories.evidence import Evidence
from generator.yaml_writer import dump

FILE = "content/authority/stories.yaml"


def findings(evidence: Evidence, stories: Sequence[Story]) -> tuple[Notice, ...]:
    """W-060 to W-062: articles that are not there, entries that nothing uses, an article that two entries have."""
    decided = decisions(evidence)
    here = {article.id for article in evidence.articles if not article.withheld}
    told = {article: story.id for story in stories for article in story.articles}
    owner = decided.of_article
    found: list[Notice] = []
    for decision in decided.held:
        found += _strangers(decision, here)
        found += _twice(decision, [a for a in decision.record.articles if owner.get(a) not in (None, decision)])
        if not _used(decision, told):
            found.append(_unused(decision))
    return tuple(found)


def _strangers(decision: Decision, here: set[str]) -> Iterator[Notice]:
    for key, ids in (("articles", decision.record.articles), ("not", decision.record.never)):
        for article in ids:
            if article not in here:
                left = [id_ for id_ in ids if id_ in here]
                yield _about(decision, "W-060", worded(
                    "the archive has no article %(article)s to tell a story, which %(key)s names", article=article, key=key),
                             Offer(((worded("let %(key)s be, in the entry at %(place)s", key=key, place=decision.record.place),
                                     _key(key, left)),), worded("correct it: an id is the end of an article's address")))


def _twice(decision: Decision, articles: Iterable[str]) -> Iterator[Notice]:
    for article in articles:
        yield _about(decision, "W-062", worded(
            "%(article)s belongs to two stories: another entry has it too, or another version of it", article=article),
                     worded("take it out of one of the two entries; this one stands at %(place)s",
                            place=decision.record.place))


def _used(decision: Decision, told: dict[str, str]) -> bool:
    in_story = any(article in told for article in decision.members) or decision.record.id in told.values()
    return in_story or bool(decision.members and decision.never)


def _unused(decision: Decision) -> Notice:
    record = decision.record
    about = record.headline or record.name or worded("this entry")
    return _about(decision, "W-061", worded(
        "nothing uses %(about)s: no story has its address or any of its articles", about=about),
                  Offer(((worded("list the articles that tell it, in the entry at %(place)s, or delete the entry",
                                 place=record.place),
                          _key("articles", ["<id>", "<id of another>"])),)))


def _key(key: str, ids: Sequence[str]) -> str:
    return dump([{"name": "x", key: list(ids)}]).rstrip("\n").partition("\n")[2]


def _about(decision: Decision, code: str, message: str, hint: str) -> Notice:
    record = decision.record
    return Notice(code=code, level="work", file=record.file or None, line=record.line, message=message, hint=hint)
