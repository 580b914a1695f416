"""An archive that people change at random: articles of invented words, and decisions about their names, authors, topics and stories."""

import hashlib
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from generator import anchors, dates, permalinks, prose
from generator.author_records import AuthorRecord
from generator.authority import Authority, EntityRecord, StoryRecord, TopicRecord, When
from generator.model import Article, EntityType, Name, Original, Withdrawal
from generator.permalinks import slugify
from generator.withholding import shown_part

SYLLABLES = ("bra", "cor", "del", "fen", "gol", "hur", "jas", "kem", "lor", "mav", "nim", "oss", "pel", "quo", "ruv", "sil", "tam", "vek")
EVENTS = (
    "A mill burned at the weir", "The bridge fell into the river", "A ferry ran aground off the cape", "The strike at the docks ended")
LETTERS = str.maketrans("0123456789", "ghjkmnpqrs")
TOPICS = ("Fires", "Bridges", "Ferries", "Strikes", "#Burning")
DAYS = ("1931-05-02", "1931-05-03", "1931-06-11", "1932", "1933-01")


@dataclass(slots=True)
class World:
    """What the folder content/ would hold, as values."""

    chance: random.Random
    articles: dict[str, Article] = field(default_factory=dict)
    secrets: dict[str, set[str]] = field(default_factory=dict)
    """Article id -> words that no other article ever had."""

    entities: dict[str, EntityRecord] = field(default_factory=dict)
    authors: dict[str, AuthorRecord] = field(default_factory=dict)
    topics: dict[str, TopicRecord] = field(default_factory=dict)
    stories: list[StoryRecord] = field(default_factory=list)
    made: int = 0
    published: dict[str, str] = field(default_factory=dict)
    """Article id -> its address in the ledger."""

    withheld: set[str] = field(default_factory=set)
    """Slugs of all that texts ever said that were withheld when a site was built."""

    def hidden(self, metadata: bool) -> set[str]:
        """Words and names that may stand nowhere; `metadata` says whether those count of which the catalogue keeps the text."""
        shown, out = set[str](), set[str]()
        for id_, article in self.articles.items():
            words = self.secrets[id_] | {name.name for name in article.names}
            seen = shown_part(article).text
            hides = article.withdrawn or article.access == "excerpt" or (article.access == "metadata" and metadata)
            kept = words if not hides else {word for word in words if word in seen} if article.access == "excerpt" else set()
            kept |= {name.name for name in article.names} if article.access == "metadata" and not article.withdrawn else set()
            shown |= kept
            out |= words - kept
        decided = {name for record in self.entities.values() for name in record.names}
        return out - shown - decided

    def said(self) -> set[str]:
        """Slugs of all that some text still says, whole or not, and of what decisions are about."""
        forms = {form for article in self.articles.values() for name in article.names for form in (name.name, *name.surfaces)
                 if form in article.text}
        tags = {tag for article in self.articles.values() for tag in article.tags}
        signed = [(form, article.publication) for article in self.articles.values() for form in article.bylines[0][3:].split(" and ")]
        papers = {article.publication or "" for article in self.articles.values()}
        return {slugify(one) for one in forms | tags | papers} | {slug for form, paper in signed for slug in (
            slugify(form), slugify(f"{form} {paper}"))}

    def note_withheld(self) -> None:
        """Remember what is withheld now."""
        for article in self.articles.values():
            if article.withdrawn or article.access == "excerpt":
                forms = {form for name in article.names for form in (name.name, *name.surfaces)}
                forms |= {record.slug or record.name for record in self.entities.values() if forms & set(record.names)}
                self.withheld |= {slugify(form) for form in (*forms, *(f"Dame {form}" for form in forms), *article.tags)}

    @property
    def authority(self) -> Authority:
        """Every decision in force."""
        return Authority(entities=tuple(self.entities.values()), topics=tuple(self.topics.values()), stories=tuple(self.stories),
                         authors=tuple(self.authors.values()))

    def word(self) -> str:
        """One that was never used before."""
        self.made += 1
        digest = hashlib.sha256(str(self.made).encode()).hexdigest()[:5]
        return self.chance.choice(SYLLABLES) + self.chance.choice(SYLLABLES) + digest.translate(LETTERS)

    def name(self) -> Name:
        """A new person, organisation or place."""
        kind: EntityType = self.chance.choice(("person", "person", "organisation", "place"))
        first, last = self.word().title(), self.word().title()
        whole = {"person": f"{first} {last}", "organisation": f"{first} {last} Company", "place": first}[kind]
        return Name(name=whole, type=kind, surfaces=(whole, last) if kind == "person" else (whole,), roles=("mayor",) * (kind == "person"))


def written(world: World, id_: str, **fields: object) -> Article:
    """The article with these fields, its text laid out."""
    old = world.articles[id_]
    article = replace(old, **fields)  # type: ignore[arg-type]
    blocks, text = prose.lay_out(headline=article.headline, standfirst=article.standfirst, body=article.body)
    return replace(article, blocks=blocks, text=text)


def body_of(world: World, secrets: Sequence[str], names: Sequence[Name], event: str) -> str:
    """Paragraphs that name them all, each with a word that nothing else has."""
    told = [f"{event} on Friday, said {name.name} of {secret} beside the {secret} quay. {name.surfaces[-1]} was there."
            for name, secret in zip(names, secrets, strict=False)]
    rest = " and ".join(f"{number} of the boats" for number in range(2, 22))
    return "\n\n".join([*told, f"{event}, and at least 40 {secrets[-1]} workers were hurt when the {event.split()[1]} gave way: {rest}."])


# ---------------------------------------------------------------- what people do

def add(world: World) -> None:
    """A new report, in part of people who are known."""
    digest = hashlib.sha256(f"{world.chance.random()}".encode()).hexdigest()
    id_ = permalinks.mint_id(digest)
    event, secrets = world.chance.choice(EVENTS), [world.word() for _ in range(4)]
    known = [name for article in world.articles.values() for name in article.names]
    names = [world.name(), *world.chance.sample(known, min(len(known), 2))]
    day = world.chance.choice((*DAYS, None))
    headline = f"{event} {world.word()}"
    world.articles[id_] = Article(
        id=id_, slug=slugify(headline), file=f"articles/{slugify(headline)}-{id_}.md", headline=headline,
        bylines=(world.chance.choice(("By Ann Hald", "By A. Hald", "By Bo Lind", "By Ann Hald and Bo Lind")),), language="en",
        publication=world.chance.choice(("Orrin Mercury", "Brimsey Post")), published=dates.parse(day, "stated") if day else None,
        date_basis="stated" if day else None, tags=(world.chance.choice(TOPICS), world.word().title()),
        names=tuple({name.name: name for name in names}.values()),
        original=Original(file=f"{id_}.txt", media_type="text/plain", bytes=9, sha256=digest))
    world.secrets[id_] = set(secrets)
    made = written(world, id_, standfirst=f"Of {secrets[0]}.", body=body_of(world, secrets, names, event))
    world.articles[id_] = replace(made, generated=((anchors.STAMP, anchors.stamped(made.blocks)),))


def _any(world: World, withdrawn: bool | None = None) -> str | None:
    ids = [id_ for id_, one in world.articles.items() if withdrawn is None or bool(one.withdrawn) == withdrawn]
    return world.chance.choice(ids) if ids else None


def edit(world: World) -> None:
    """Other words in one paragraph."""
    if id_ := _any(world):
        parts, secret = world.articles[id_].body.split("\n\n"), world.word()
        world.secrets[id_].add(secret)
        parts[world.chance.randrange(len(parts))] = f"Put right: it was {secret}."
        world.articles[id_] = written(world, id_, body="\n\n".join(parts))


def withdraw(world: World) -> None:
    """Taken down, in half of all cases with something in its place."""
    if id_ := _any(world, withdrawn=False):
        gone = Withdrawal(date="2026-05-01", reason="At the request of a reader.", replaced_by=world.chance.choice((None, _any(world))))
        world.articles[id_] = replace(world.articles[id_], withdrawn=gone)


def put_back(world: World) -> None:
    """Shown again."""
    if id_ := _any(world, withdrawn=True):
        world.articles[id_] = replace(world.articles[id_], withdrawn=None)


def restrict(world: World) -> None:
    """How much of it may be shown."""
    if id_ := _any(world):
        world.articles[id_] = replace(world.articles[id_], access=world.chance.choice(("full", "excerpt", "metadata")))


def rename_article(world: World) -> None:
    """Another headline, and a file of another name."""
    if id_ := _any(world):
        headline = f"{world.chance.choice(EVENTS)} {world.word()}"
        world.articles[id_] = written(world, id_, headline=headline, slug=slugify(headline), file=f"articles/{slugify(headline)}-{id_}.md")


def redate(world: World) -> None:
    """Another day, or none."""
    if id_ := _any(world):
        day = world.chance.choice((*DAYS, None))
        world.articles[id_] = replace(world.articles[id_], published=dates.parse(day, "curated") if day else None, date_basis="curated")


def merge_articles(world: World) -> None:
    """One is taken out, and another answers for its address."""
    one, other = _any(world), _any(world)
    if one and other and one != other and len(world.articles) > 3:
        gone, heir = world.articles.pop(one), world.articles[other]
        aliases = (*heir.aliases, *gone.aliases, *([world.published[one]] if one in world.published else []))
        world.articles[other] = replace(heir, aliases=aliases)


def _names(world: World) -> list[Name]:
    return sorted({name for article in world.articles.values() for name in article.names}, key=lambda name: name.name)


def rename_entity(world: World) -> None:
    """A person's decision about what a name is called, or of which type it is."""
    if names := _names(world):
        name = world.chance.choice(names)
        kind = world.chance.choice((name.type, name.type, "organisation"))
        world.entities[name.name] = EntityRecord(name=f"Dame {name.name}", type=kind, aliases=(name.name,))


def merge_entities(world: World) -> None:
    """Two of one type are one."""
    people = [name for name in _names(world) if name.type == "person" and name.name not in world.entities]
    if len(people) > 1:
        one, other = world.chance.sample(people, 2)
        world.entities[one.name] = EntityRecord(name=one.name, type="person", aliases=(other.name,))
        world.entities[other.name] = world.entities[one.name]
        del world.entities[other.name]


def split_entity(world: World) -> None:
    """One in some articles is another in others."""
    shared = [name for name in _names(world) if sum(name in article.names for article in world.articles.values()) > 1]
    if shared:
        name = world.chance.choice(shared)
        where = next(id_ for id_, article in world.articles.items() if name in article.names)
        slug = slugify(f"{name.name} the other")
        world.entities[f"{name.name} 2"] = EntityRecord(name=name.name, type=name.type, slug=slug, when=When(articles=(where,)))


def stop_entity(world: World) -> None:
    """It is no name."""
    if names := _names(world):
        name = world.chance.choice(names)
        world.entities[name.name] = EntityRecord(name=name.name, type=name.type, stop=True)


def forget(world: World) -> None:
    """A decision is taken back."""
    for held in (world.entities, world.authors):
        if held and world.chance.random() < 0.5:
            del held[world.chance.choice(sorted(held))]
    if world.stories and world.chance.random() < 0.5:
        world.stories.pop()


def rename_author(world: World) -> None:
    """Another address, or one who is another."""
    name, other = world.chance.choice(("Ann Hald", "Ann Hald-Lind")), world.chance.choice(("A. Hald", "Bo Lind"))
    world.authors["Ann Hald"] = AuthorRecord(
        name=name, aliases=("Ann Hald", other), slug=world.chance.choice((None, "ann", "hald")))


def rename_topic(world: World) -> None:
    """Every article that has it has another, whose entry says so."""
    tags = sorted({tag for article in world.articles.values() for tag in article.tags if not tag.startswith("#")})
    if tags:
        old, new = world.chance.choice(tags), world.chance.choice((*tags, world.word().title()))
        if old != new:
            for id_, article in world.articles.items():
                world.articles[id_] = replace(article, tags=tuple(dict.fromkeys(new if tag == old else tag for tag in article.tags)))
            was = world.topics[old].was if old in world.topics else ()
            held = world.topics.get(new, TopicRecord(name=new))
            world.topics[new] = replace(held, was=tuple(dict.fromkeys((*held.was, *was, f"topics/{slugify(old)}"))))


def decide_story(world: World) -> None:
    """Named, joined or parted."""
    ids = list(world.articles)
    if len(ids) > 3:
        one, two, three = world.chance.sample(ids, 3)
        name = world.chance.choice((None, world.word(), f"story-{world.made % 3}"))
        world.stories[:] = [StoryRecord(name=name, articles=(one, two), never=world.chance.choice(((), (three,))))]


DEEDS: tuple[Callable[[World], None], ...] = (
    add, add, edit, withdraw, withdraw, put_back, put_back, restrict, rename_article, redate, merge_articles, rename_entity, merge_entities,
    split_entity, stop_entity, forget, rename_author, rename_topic, decide_story)
