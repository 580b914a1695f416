"""An invented archive, its index on a disk, and Node to search it."""

import datetime as dt
import json
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from generator import search
from generator.catalogue import Catalogue
from generator.model import ArchiveDate, Article, Block, Entity, Mention, Original, Story, Topic, Withdrawal
from tests.browser.tools import node as node_path
from tests.views import tongues

ENGINE = Path(__file__).parents[2] / "theme/static/js/search-engine.js"
Ask = Callable[..., Any]


@pytest.fixture(scope="session")
def ask() -> Iterator[Ask]:
    """Ask the engine something; an error of its is raised."""
    command = [node_path("the search engine"), str(Path(__file__).with_name("ask.js")), str(ENGINE)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as process:

        def answer(**question: Any) -> Any:
            assert process.stdin
            assert process.stdout
            process.stdin.write(json.dumps(question) + "\n")
            process.stdin.flush()
            reply = json.loads(process.stdout.readline())
            if isinstance(reply, dict) and "error" in reply:
                raise RuntimeError(reply["error"])
            return reply

        yield answer
        assert process.stdin
        process.stdin.close()


@pytest.fixture(scope="session")
def shelve(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Catalogue], str]:
    """Write the index of a catalogue into a folder of its own and give its path."""

    def write(catalogue: Catalogue) -> str:
        folder = tmp_path_factory.mktemp("search")
        for name, data in search.build(catalogue):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(data)
        return f"{folder}/"

    return write


def article(
    number: int, headline: str, *paragraphs: str, date: str | None = None, language: str | None = "en", **fields: Any
) -> tuple[Article, ArchiveDate | None]:
    """An article whose blocks are its headline, its standfirst and these paragraphs."""
    texts = [("headline", headline), *([("standfirst", fields["standfirst"])] if "standfirst" in fields else ())]
    texts += [("paragraph", text) for text in paragraphs]
    blocks, at = [], 0
    for kind, text in texts:
        blocks.append(Block(kind=kind, text=text, start=at))
        at += len(text) + 2
    original = Original(file=f"{number}.txt", media_type="text/plain", bytes=1, sha256="0" * 64)
    made = Article(
        id=f"a{number:03}", slug="an-article", file=f"articles/{number}.md", original=original, headline=headline, language=language,
        blocks=tuple(blocks), text="\n\n".join(block.text for block in blocks), **fields,
    )
    return made, dated(date) if date else None


def dated(edtf: str) -> ArchiveDate:
    """A stated day, month or year."""
    parts = [int(part) for part in edtf.split("-")]
    first = dt.date(*[*parts, 1, 1][:3])
    after = {1: lambda: first.replace(year=first.year + 1), 2: lambda: (first + dt.timedelta(days=31)).replace(day=1)}
    last = first if len(parts) == 3 else after[len(parts)]() - dt.timedelta(days=1)
    return ArchiveDate(edtf=edtf, earliest=first, latest=last, basis="stated")


def catalogue(
    rows: Sequence[tuple[Article, ArchiveDate | None]], *, entities: Mapping[str, tuple[str, str, tuple[str, ...]]] = MappingProxyType({}),
    named: Mapping[str, Sequence[str]] = MappingProxyType({}), topics: Mapping[str, Sequence[str]] = MappingProxyType({}),
    stories: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Catalogue:
    """A catalogue of these articles. `entities`: id -> type, name, aliases; `named`: article -> entity ids."""
    ordered = sorted(rows, key=lambda row: (row[1] is None, row[1] and (row[1].earliest, row[1].latest), row[0].id))
    made = tuple(Entity(id=id_, type=kind, name=name, aliases=other) for id_, (kind, name, other) in sorted(entities.items()))  # type: ignore[arg-type]
    mentions = {
        id_: tuple(Mention(article=id_, start=0, end=0, surface="", type="person", name="", entity=entity) for entity in found)
        for id_, found in named.items()
    }
    sources: dict[str, list[str]] = {}
    years: dict[str, list[str]] = {}
    for item, date in ordered:
        sources.setdefault(item.publication or "", []).append(item.id)
        if date:
            years.setdefault(str(date.earliest.year), []).append(item.id)
    ids = {name: f"publications/{name.lower().replace(' ', '-') or 'not-recorded'}" for name in sources}
    return Catalogue(
        articles=tuple(item for item, _ in ordered), by_id={item.id: item for item, _ in ordered},
        dates={item.id: date for item, date in ordered if date}, entities=made, entity={entity.id: entity for entity in made},
        mentions=mentions, mentioned_in={}, quotes={}, figures={},
        topics=tuple(Topic(id=f"topics/{name.lower()}", name=name, articles=tuple(found)) for name, found in sorted(topics.items())),
        topic_because={},
        stories=tuple(Story(id=f"stories/{name.lower()}", founder=found[0], headline=name, articles=tuple(found), because=())
                      for name, found in sorted(stories.items())),
        story_of={id_: f"stories/{name.lower()}" for name, found in stories.items() for id_ in found},
        publications={ids[name]: tuple(found) for name, found in sources.items()},
        publication_name={ids[name]: name or None for name in sources}, years={year: tuple(found) for year, found in years.items()},
        months={}, undated=tuple(item.id for item, date in ordered if not date),
        paths={item.id: f"articles/{item.slug}-{item.id}.html" for item, _ in ordered}, redirects={}, work=(),
    )


GONE = Withdrawal(date="2020-01-01", reason="A court said so.")


@pytest.fixture(scope="session")
def archive() -> Catalogue:
    """A small archive of invented reports: several languages, dates of every precision, hostile text."""
    rows = [
        article(1, "Ferry sinks off Karvela", "The ferry Dorotea sank within sight of the harbour, the coastguard said.",
                "“We buried the hope of a truce with the sea,” said one of the fishermen.", "Eleven passengers are missing.",
                date="1931-05-02", publication="Karvela Courier"),
        article(2, "Fishermen call off their strike", "The strike of the herring fleet is over, and they have buried the truce with it.",
                "The owners’ League said the boats’ crews would sail on Monday.", date="1931-05", publication="Karvela Courier",
                standfirst="Eleven weeks of idle boats end in Port Amsel."),
        article(3, "League of Harbours meets in Port Amsel", "The League of Harbours discussed the herring quotas.",
                "A resolution was passed by 2,500 votes, and the U.N.’s envoy don’t object.", date="1932", publication="Amsel Post"),
        article(4, "LoH quotas rejected", "The LoH is a paper tiger, says the mayor, who is to be or not to be re-elected.",
                date="1933-11-30", publication="Amsel Post"),
        article(5, "An undated letter on herrings", "Herrings, herrings and nothing but herrings: <script>alert(1)</script> & “so on”."),
        article(6, "L’incendie de l’entrepôt", "Les pompiers ont maîtrisé l’incendie de l’armée du salut après des heures.",
                language="fr", date="1934-02-01"),
        article(7, "حريق في الميناء", "قال رجال الإطفاء إنّ الحريق بدأ في المستودعات القديمة.", language="ar", date="1934-02-02"),
        article(8, "港で火災", "火災は古い倉庫から始まった。", language="ja", date="1934-02-03"),
        article(9, "Großbrand im Hafen", "Die Löscharbeiten dauerten Stunden, sagte Straßmann.", language="de", date="1934-02-03"),
        article(10, "Secret minutes of the council", "The mayor’s confession stood here.", date="1935", access="metadata"),
        article(11, "Libel", "What was withdrawn stood here.", date="1935", withdrawn=GONE),
    ]
    return catalogue(
        rows,
        entities={
            "organisations/league-of-harbours": ("organisation", "League of Harbours", ("LoH",)),
            "places/port-amsel": ("place", "Port Amsel", ()),
            "people/dorotea-venn": ("person", "Dorotea Venn", ("Mayor Venn",)),
        },
        named={"a002": ["places/port-amsel"], "a003": ["organisations/league-of-harbours", "places/port-amsel"],
               "a004": ["organisations/league-of-harbours", "people/dorotea-venn"]},
        topics={"Fishing": ["a001", "a002", "a003", "a005"], "Fires": ["a006", "a007", "a008", "a009"]},
        stories={"The strike": ["a002", "a003"]},
    )


@pytest.fixture(scope="session")
def index(archive: Catalogue, shelve: Callable[[Catalogue], str]) -> str:
    """Folder of the invented archive's index."""
    return shelve(archive)


@pytest.fixture(scope="session")
def many_tongues() -> Catalogue:
    """Forty reports in twenty languages."""
    return tongues.archive()


@pytest.fixture
def find(index: str, ask: Ask) -> Callable[..., Any]:
    """Search the invented archive: find("herring", limit=3)."""
    return lambda text, **options: ask(base=index, text=text, options={"limit": 50, **options})
