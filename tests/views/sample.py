"""Invented articles and the catalogues made from them: two reports of one ferry fire, odd ones, and a thousand."""

import hashlib
import random
import re
from collections.abc import Sequence
from dataclasses import replace

from generator import dates, names, prose
from generator.catalogue import Catalogue
from generator.entity_pages import gather, standing_of
from generator.model import (
    Addition,
    ArchiveDate,
    Article,
    Because,
    Collection,
    Difference,
    Entity,
    Figure,
    Mention,
    Original,
    Passage,
    Pick,
    PromoLink,
    Quote,
    SetAside,
    Side,
    Story,
    Topic,
    Withdrawal,
)
from generator.permalinks import Ledger

FERRY_ONE = """The *Maid of Orrin* burned to the waterline off Brimsey on Friday, and at least nine passengers are missing.

The Harbour Board said 9 passengers were unaccounted for. "She went like paper," said Ines Calloway, the board's chair.

A diver told the Coast Agency that the hull had been patched twice since February."""

FERRY_TWO = """Brimsey's lifeboats were still out on Friday night after a ferry burned in the sound.

## 'Like paper'

Union officials claimed that 14 passengers were missing, and blamed the Harbour Board for the delay.

Ines Calloway, who chairs the Harbour Board, called the fire "a thing we had been told could not happen". She will face questions in
Port Kessel on Monday.

## The hull

Divers of the Coast Agency found the hull patched in two places."""

CALLOWAY = Entity(id="people/ines-calloway", type="person", name="Ines Calloway", aliases=("Calloway",), roles=("chair of the board",),
                  because=(Because(kind="alias", detail="“Calloway” is the family name of the only Calloway in its article", weight=0.9),))
BOARD = Entity(id="organisations/harbour-board", type="organisation", name="Harbour Board", note="keeper of Brimsey's quays since 1902")
AGENCY = Entity(id="organisations/coast-agency", type="organisation", name="Coast Agency")
BRIMSEY = Entity(id="places/brimsey", type="place", name="Brimsey", latitude=57.1, longitude=-6.2)
KESSEL = Entity(id="places/port-kessel", type="place", name="Port Kessel")
BRIMSEYMEN = Entity(id="groups/brimseymen", type="group", name="Brimseymen", demonym_of="places/brimsey")
ENTITIES = (CALLOWAY, BOARD, AGENCY, BRIMSEY, KESSEL, BRIMSEYMEN)
SURFACES = {"Ines Calloway": CALLOWAY, "Calloway": CALLOWAY, "Harbour Board": BOARD, "Coast Agency": AGENCY, "Brimsey": BRIMSEY,
            "Port Kessel": KESSEL, "Brimseymen": BRIMSEYMEN}


def article(headline: str, body: str, *, published: str | None = None, **more: object) -> Article:
    """An article whose id comes from its words."""
    digest = hashlib.sha256((headline + body + str(published)).encode()).hexdigest()
    standfirst = more.get("standfirst")
    blocks, text = prose.lay_out(headline=headline, kicker=None, standfirst=standfirst, body=body)  # type: ignore[arg-type]
    slug = re.sub(r"[^a-z0-9]+", "-", headline.lower()).strip("-")[:60] or "untitled"
    date = dates.parse(published, "stated") if published else None
    given: dict[str, object] = {
        "id": "a" + digest[:9], "slug": slug, "file": f"articles/{slug}.md", "headline": headline, "body": body, "blocks": blocks,
        "text": text, "published": date, "date_basis": "stated" if date else None, "language": "en",
        "original": Original(file=f"{slug}.txt", media_type="text/plain", bytes=len(body), sha256=digest),
    }
    return Article(**(given | more))  # type: ignore[arg-type]


def ferry_articles() -> tuple[Article, Article]:
    """Two reports of one fire; the first states no date."""
    one = article(
        "Ferry Burns off Brimsey as Board Counts Its Missing", FERRY_ONE, credits=("[Photo: Coast Agency]",),
        set_aside=(SetAside(line=9, rule="credit", text="[Photo: Coast Agency]"),),
    )
    two = article(
        "Brimsey ferry 'went like paper' as lifeboats search on", FERRY_TWO, published="2016-04-29", date_text="29 April, 2016",
        standfirst="Lifeboats search the sound, as a board once warned of fire counts those who did not come home.",
        standfirst_label="Video", tags=("Fires at sea", "#BrimseyFerry"),
        set_aside=(SetAside(line=3, rule="repeated_headline", text="Brimsey ferry 'went like paper' as lifeboats search on"),
                   SetAside(line=5, rule="read_time", text="3 min read")),
        links=(PromoLink(label="Read More", text="Quays closed for a week"),),
    )
    return one, two


def ferry() -> Catalogue:
    """The two reports, one story, an inferred date and a disagreement."""
    one, two = ferry_articles()
    inferred = ArchiveDate(
        edtf="2016-04-29~", earliest=two.published.earliest, latest=two.published.latest, basis="inferred",  # type: ignore[union-attr]
        because=(Because(kind="same-event", detail="another report of the same fire is dated 29 April 2016", weight=0.9),
                 Because(kind="weekday", detail="both say Friday; 29 April 2016 was a Friday", weight=0.8)),
    )
    quotes = [quote(one, "She went like paper", CALLOWAY.id, "full"),
              quote(two, "a thing we had been told could not happen", CALLOWAY.id, "fragment")]
    figures = [figure(one, "9 passengers", 9, "The Harbour Board"), figure(two, "14 passengers", 14, "Union officials")]
    sides = (Side(passage=passage(one, "9 passengers"), claim="9 passengers", attribution="the Harbour Board", attribution_entity=BOARD.id),
             Side(passage=passage(two, "14 passengers"), claim="14 passengers", attribution="Union officials"))
    story = Story(
        id="stories/ferry-burns-off-brimsey", founder=two.id, headline="Ferry burns off Brimsey", articles=(one.id, two.id),
        because=(Because(kind="shared-names", detail="four names in common, among them Brimsey and Ines Calloway", weight=0.8),
                 Because(kind="same-days", detail="both speak of Friday", weight=0.4)),
        shared=(BRIMSEY.id, CALLOWAY.id, BOARD.id, AGENCY.id),
        additions=(Addition(kind="figure", passage=passage(one, "9 passengers"), label="9 passengers"),
                   Addition(kind="quotation", passage=passage(one, "She went like paper"), label="She went like paper"),
                   Addition(kind="figure", passage=passage(two, "14 passengers"), label="14 passengers"),
                   Addition(kind="place", passage=passage(two, "Port Kessel"), label="Port Kessel", entity=KESSEL.id)),
        differences=(Difference(about="passengers missing", sides=sides,
                                because=(Because(kind="figures", detail="9 against 14, of the same people", weight=1.0),)),),
    )
    return catalogue((one, two), stories=(story,), inferred={one.id: inferred}, quotes=quotes, figures=figures)


def collected() -> Catalogue:
    """The two reports in a collection, of which one has something said of it; one of them in a list that is cut by years."""
    held = ferry()
    one, two = ferry_articles()
    made = Collection(
        id="collections/coast", title="A coast on fire", description="Two reports.", curators=("Bel Halley",),
        date=dates.parse("2026-11", "curated"),
        picks=(Pick(article=two.id, note="The later one."), Pick(article=one.id)),
        body="Begin with [it](it).", links={"it": held.paths[one.id]})
    part = "topics/fires-at-sea/2016"
    return replace(held, collections=(made,), list_parts={"topics/fires-at-sea": ("2016",)},
                   paths={**held.paths, made.id: f"{made.id}.html", part: f"{part}.html"})


def odd() -> Catalogue:
    """What breaks layouts: hostile words, another script, a lost date, a withdrawn article, a name of a hundred letters."""
    long = "Antidisestablishmentarianism" * 3
    return catalogue((
        article("<script>alert(1)</script> & \"quotes\" </title>", "A `</script>` in Brimsey.\n\n<b>not bold</b>", published="1931-05",
                publication="The Brimsey & Orrin <Advertiser>", bylines=("By Calloway, Ines",), genre="comment", url="javascript:alert(1)"),
        article("حريق العبّارة", "احترقت العبّارة قبالة الساحل يوم الجمعة.", language="ar", direction="rtl", published="1931-05-02"),
        article(long, f"{long} {long}", published="1940", standfirst=long, url="https://example.org/" + long),
        article("Notice of the Board", "The Harbour Board met.", genre="obituary"),
        article("Taken down", "Nothing of this may be shown.", published="2001-01-01",
                withdrawn=Withdrawal(date="2020-02-03", reason="At the publisher's request.")),
    ))


def thousand(count: int = 1000, seed: int = 7) -> Catalogue:
    """Ten years of an invented coast, with some hundred names, twelve papers and some undated."""
    dice = random.Random(seed)  # noqa: S311
    given = [f"{a}{b}" for a in ("An", "Bel", "Cor", "Dag", "El") for b in ("ma", "rik", "ta", "wen")]
    family = [f"{a}{b}" for a in ("Hald", "Mor", "Tarn", "Wick", "Os") for b in ("ley", "sen", "brook", "mar")]
    people = [f"{g} {f}" for g in given for f in family][:160]
    towns = [f"{a}{b}" for a in ("Brim", "Kess", "Orr", "Salt", "Thorn", "Loch") for b in ("sey", "haven", "in", "ford", "wick")]
    papers = [f"{town} {kind}" for town in towns[:6] for kind in ("Gazette", "Mercury")]
    names: dict[str, Entity] = {}
    for kind, folder, held in (("person", "people", people), ("place", "places", towns)):
        names |= {name: Entity(id=f"{folder}/{name.lower().replace(' ', '-')}", type=kind, name=name) for name in held}  # type: ignore[arg-type]
    subjects = ("Ferries", "Fires at sea", "Harbours", "Elections", "Fisheries", "Strikes", "Schools", "Storms")
    made = []
    for index in range(count):
        who, other, town = dice.choice(people), dice.choice(people), towns[min(int(dice.expovariate(0.2)), len(towns) - 1)]
        year = 2012 + min(int(abs(dice.gauss(4, 2.2))), 9)
        published = None if index % 97 == 0 else f"{year}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
        verb = dice.choice(("asks", "blames", "answers", "meets", "outvotes", "thanks"))
        made.append(article(
            f"{who} {verb} {other} over the quay at {town}",
            f"{who} spoke in {town} on Monday.\n\n{other} said that {town} had waited long enough. " + "The harbour is old. " * 6,
            published=published, publication=dice.choice([*papers, None]), tags=(dice.choice(subjects),),
            standfirst=f"A dispute about the quay at {town} goes into its {dice.randint(2, 9)}th year.",
        ))
    return catalogue(tuple(made), entities=tuple(names.values()), surfaces=names)


def much(count: int = 72) -> Catalogue:
    """One person in more articles of three years than a page has room for, who says something in each; some months and days are lost."""
    made, spoken = [], []
    for index in range(count):
        year, month = 2001 + index % 3, 1 + index % 12
        published = None if index % 18 == 5 else str(year) if index % 18 == 7 else f"{year}-{month:02}-{1 + index % 28:02}"
        words = f"Rope number {index} is too short, and Port Kessel knows it."
        body = " ".join(f"Calloway asked Brimsey for rope {index}.{n}." for n in range(9)) + f"\n\n“{words}” said Calloway in Brimsey."
        made.append(article(f"Rope {index} is asked for", body, published=published, tags=("Ropes",)))
        spoken.append(replace(quote(made[-1], words, CALLOWAY.id, "full"), speaker_text="Calloway"))
    made.append(article("Ropes of the Brimseymen", "The Brimseymen make ropes, and Tarn buys them.", published="2003-05-01"))
    tarn = Entity(id="people/tarn", type="person", name="Tarn")
    return catalogue(made, entities=(*ENTITIES, tarn), surfaces=SURFACES | {"Tarn": tarn}, quotes=spoken)


def empty() -> Catalogue:
    """An archive before its first article."""
    return catalogue(())


def catalogue(
    articles: Sequence[Article], *, entities: Sequence[Entity] = ENTITIES, surfaces: dict[str, Entity] = SURFACES,
    stories: Sequence[Story] = (), inferred: dict[str, ArchiveDate] | None = None, quotes: Sequence[Quote] = (),
    figures: Sequence[Figure] = (),
) -> Catalogue:
    """A catalogue with everything that follows from its articles filled in."""
    in_force = {a.id: a.published for a in articles if a.published} | (inferred or {})
    order = sorted(articles, key=lambda a: (a.id not in in_force, dates.sort_key(in_force.get(a.id)), a.id))
    mentions = {a.id: mentions_in(a, surfaces) for a in order}
    said = {a.id: tuple(q for q in quotes if q.article == a.id) for a in order}
    topics = _topics(order)
    publications: dict[str, list[str]] = {}
    for a in order:
        slug = re.sub(r"[^a-z]+", "-", a.publication.lower()).strip("-") if a.publication else "not-recorded"
        publications.setdefault(f"publications/{slug}", []).append(a.id)
    years, months = _periods(order, in_force)
    signed = names.resolve_authors(order, (), entities)
    written = {w.id: tuple(a.id for a in order if any(s.author == w.id for s in signed.signatures.get(a.id, ()))) for w in signed.authors}
    mentioned = {e.id: tuple(a.id for a in order if any(m.entity == e.id for m in mentions[a.id])) for e in entities}
    used = [e for e in sorted(entities, key=lambda e: e.id) if mentioned[e.id] or e.type == "group"]
    gathered = gather(order, (), mentions, said, mentioned)
    naming = standing_of(used, {a.id: a for a in order}, in_force, gathered, {}, mentioned, topics, Ledger(()))
    paths = {a.id: f"articles/{a.slug}-{a.id}.html" for a in order}
    paths |= {e.id: f"{e.id}.html" for e in used if e.type != "group" and e.id not in naming.unconfirmed}
    paths |= {e.id: f"places/brimsey.html#{e.id[7:]}" for e in used if e.type == "group"} | {p: f"{p}.html" for p in naming.pages()}
    paths |= {t.id: f"{t.id}.html" for t in (*topics, *stories)} | {p: f"{p}.html" for p in publications}
    paths |= {y: f"{y}/index.html" for y in years} | {m: f"{m.replace('-', '/')}.html" for m in months}
    paths |= {w.id: f"{w.id}.html" for w in signed.authors}
    return Catalogue(
        authors=signed.authors, author={w.id: w for w in signed.authors}, signatures=signed.signatures, written_by=written,
        articles=tuple(order), by_id={a.id: a for a in order}, dates=in_force, entities=tuple(used), entity={e.id: e for e in used},
        gathered=gathered, naming=naming,
        mentions=mentions, mentioned_in={k: v for k, v in mentioned.items() if v},
        quotes=said, figures={a.id: tuple(f for f in figures if f.article == a.id) for a in order}, topics=topics,
        topic_because={(a, t.id): (Because(kind="terms", detail=f"words of {t.name}"),) for t in topics for a in t.articles},
        stories=tuple(stories), story_of={a: s.id for s in stories for a in s.articles},
        publications={p: tuple(held) for p, held in publications.items()},
        publication_name={p: next(a.publication for a in order if a.id == held[0]) for p, held in publications.items()},
        years=years, months=months, undated=tuple(a.id for a in order if a.id not in in_force), paths=paths, redirects={}, work=(),
    )


def _topics(order: Sequence[Article]) -> tuple[Topic, ...]:
    tags = sorted({tag for a in order for tag in a.tags})
    slugs = {tag: re.sub(r"[^a-z]+", "-", tag.lower()).strip("-") for tag in tags}
    return tuple(
        Topic(id=f"topics/{slugs[tag]}", name=tag, articles=tuple(a.id for a in order if tag in a.tags)) for tag in tags
    )


def _periods(order: Sequence[Article], in_force: dict[str, ArchiveDate]) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    years: dict[str, list[str]] = {}
    months: dict[str, list[str]] = {}
    for a in order:
        if date := in_force.get(a.id):
            years.setdefault(f"{date.earliest.year}", []).append(a.id)
            if (date.earliest.year, date.earliest.month) == (date.latest.year, date.latest.month):
                months.setdefault(f"{date.earliest:%Y-%m}", []).append(a.id)
    return {y: tuple(v) for y, v in sorted(years.items())}, {m: tuple(v) for m, v in sorted(months.items())}


def mentions_in(art: Article, surfaces: dict[str, Entity]) -> tuple[Mention, ...]:
    """Every place where a surface stands, the longest first."""
    pattern = re.compile("|".join(re.escape(s) for s in sorted(surfaces, key=len, reverse=True)))
    return tuple(
        Mention(article=art.id, start=m.start(), end=m.end(), surface=m.group(), type=surfaces[m.group()].type,
                name=surfaces[m.group()].name, entity=surfaces[m.group()].id)
        for m in pattern.finditer(art.text)
    )


def passage(art: Article, words: str) -> Passage:
    """The words where they first stand, in their sentence."""
    start = art.text.index(words)
    begin = max(art.text.rfind(". ", 0, start) + 1, art.text.rfind("\n", 0, start)) + 1
    end = min((p for p in (art.text.find(". ", start) + 1, art.text.find("\n", start)) if p > 0), default=len(art.text))
    return Passage(article=art.id, start=start, end=start + len(words), text=words, sentence=(begin, end))


def quote(art: Article, words: str, speaker: str, kind: str) -> Quote:
    """A quotation by an entity."""
    start = art.text.index(words)
    return Quote(article=art.id, start=start, end=start + len(words), text=words, speaker=speaker, speaker_text=None, kind=kind)  # type: ignore[arg-type]


def figure(art: Article, words: str, value: float, attribution: str) -> Figure:
    """A figure with whose claim it is."""
    at = passage(art, words)
    return Figure(article=art.id, start=at.start, end=at.end, text=words, value=value, attribution=attribution, sentence=at.sentence)
