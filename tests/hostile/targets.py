"""What is fuzzed: for each form some sound bytes, words that mean something in it, and the check that reads it."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import authority, claims, collection_files, document, names, permalinks, prose, settings, subjects, versions
from generator.accession.inventory import Holding
from generator.accession.orders import make_article
from generator.drafting import article_from
from generator.images import cleaned
from generator.intake import READERS, SPLITTERS, read_piece
from generator.intake.piece import Piece
from generator.model import Article
from generator.normalise import normalise
from generator.notices import Notice, PressmarkError, Refused
from generator.originals import sheet_of
from generator.search.texts import told
from tests.hostile import forms
from tests.hostile.attacks import EVERY
from tests.hostile.inert import faults_of_page

DATA = Path(__file__).parents[1] / "data/forms"
MADE = Path(__file__).parents[1] / "intake/records/made"
MOST_PIECES = 40


@dataclass(frozen=True, slots=True)
class Target:
    """One reader, or several that follow each other."""

    check: Callable[[bytes], None]
    seeds: Callable[[], list[bytes]]
    words: list[bytes]


def read_as(kind: str) -> Callable[[bytes], None]:
    """Take the bytes apart and read them as a media type, and do with each article what the archive does."""

    def check(data: bytes) -> None:
        for piece in _pieces(kind, data):
            if isinstance(piece, Notice):
                str(piece)
            elif piece.media_type in READERS:
                _article(piece)

    return check


def _pieces(kind: str, data: bytes) -> Iterator[Piece | Notice]:
    if kind not in SPLITTERS:
        yield Piece(data=data, media_type=kind, sha256=sha256(data).hexdigest(), part=None)
        return
    try:
        for number, piece in enumerate(SPLITTERS[kind](BytesIO(data), "law")):
            if number >= MOST_PIECES:
                return
            yield piece
    except PressmarkError:
        return


def _article(piece: Piece) -> None:
    try:
        draft = normalise(read_piece(piece, "law"))
    except Refused:
        return
    made = make_article(draft, [Holding(file="law", received="2026-11-30", sha256=piece.sha256)], names.DEFAULTS)
    text = document.write(made)
    read, notices = document.parse(text, made.file)
    if notices or read.body != made.body:
        raise AssertionError(f"what is written is not what is read: {notices}")
    if document.write(read) != text:
        raise AssertionError("written again it is another file")
    _printed(read)
    _understood(read)
    sheet_of(made, piece.data)


def _understood(article: Article) -> None:
    """What a build works out for each article: where its names are, who says what, what it is about, what it is compared and found by."""
    claims.claims(article, names.locate(article))
    subjects.assign(article)
    versions.print_of(article)
    told([block.text for block in article.blocks], article.language)


def _printed(article: Article) -> None:
    faults = list(faults_of_page(prose.render(article.body, article.blocks)))
    if faults:
        raise AssertionError(f"on the page: {faults[0]}")


def edited(data: bytes) -> None:
    """An article file that a person has spoiled."""
    try:
        article, _ = document.parse(data.decode("utf-8-sig"), "articles/mill-fire-nk3fq7m2ab.md")
    except (PressmarkError, UnicodeDecodeError):
        return
    text = document.write(article)
    if document.write(document.parse(text, article.file)[0]) != text:
        raise AssertionError("written again it is another file")
    _printed(article)
    _understood(article)


def decided(data: bytes) -> None:
    """A file of decisions, of settings, of a collection, or a ledger."""
    text = data.decode("utf-8", "replace")
    with TemporaryDirectory() as made:
        folder = Path(made)
        for name in ("people.yaml", "topics.yaml", "stories.yaml", "authors.yaml", "settings.yaml"):
            (folder / name).write_bytes(data)
        for read in (
            lambda: authority.load(folder),
            lambda: settings.load(folder),
            lambda: permalinks.parse(text, "permalinks.csv").redirects(),
            lambda: prose.render_page(collection_files.parse(text, "collections/law.md").body),
        ):
            with suppress(PressmarkError):
                read()


def pictured(data: bytes) -> None:
    """An image."""
    cleaned(data)


@cache
def some() -> list[forms.Hostile]:
    """Two articles with little hostile in them: the fuzzer brings its own."""
    base = forms.Hostile(
        number=1,
        headline="Mill fire",
        standfirst="Nobody was hurt.",
        byline="Jane Doe",
        section="News",
        publication="The Gazette",
        tag="Fires",
        date="2016-04-29",
        href="https://gazette.example/2016/04/mill",
        src="mill.jpg",
        caption="The mill",
        paragraphs=(("LARN \u2014", "", "the brigade said."), ("\u201cNobody", "", "\u201d said *Ms Doe*.")),
    )
    return [forms.numbered(base, number) for number in (1, 2)]


def _words(*more: str) -> list[bytes]:
    return [word.encode("utf-8", "surrogatepass") for word in (*EVERY, *more)]


def _target(kind: str, *more: Callable[[], bytes]) -> Target:
    return Target(read_as(kind), lambda: [seed() for seed in more], _words())


def _single(write: Callable[[forms.Hostile], bytes]) -> Callable[[], bytes]:
    return lambda: write(some()[0])


def _many(write: Callable[..., bytes]) -> Callable[[], bytes]:
    return lambda: write(some())


def _file(path: Path) -> Callable[[], bytes]:
    return path.read_bytes


def _article_file() -> bytes:
    text = document.write(
        article_from(
            normalise(read_piece(Piece(data=forms.plain(some()[0]), media_type="text/plain", sha256="0" * 64, part=None), "law")),
            id="nk3fq7m2ab",
            slug="mill-fire",
        )
    )
    return text.encode()


def _picture() -> bytes:
    from tests.accession.every_form import photograph

    return photograph("teal")


DECISIONS = [
    b"path,kind,target\na.html,article,a\nb.html,redirect,a.html\nc.html,gone,why\nd.html,disambiguation,a.html c.html\n",
    b"- name: Asa Lees\n  aliases: [Lees, A. Lees]\n  same_as: [wikidata:Q1]\n  was: [people/lees]\n  note: a weaver\n",
    b"- name: Dewsbury\n  type: place\n  latitude: 53.69\n  longitude: -1.63\n  when:\n    called: [Dewsbury]\n    near: [Leeds]\n",
    b"recognisers:\n  en: none\ndate_orders:\n  The Wendle Post: day first\nsize_warning: 800\n",
    b"---\ntitle: Ferries\ndate: 2016-05\narticles:\n- nk3fq7m2ab\n- article: abcdefghjk\n  note: why\n---\n\n[a link](x.html)\n",
]

FORMS: dict[str, Target] = {
    "text": _target("text/plain", _single(forms.plain)),
    "html": _target("text/html", _single(forms.page), _file(DATA / "singlefile-flood-wall.html")),
    "markdown": _target("text/markdown", _single(forms.markdown)),
    "mail": _target("message/rfc822", _single(forms.letter)),
    "mbox": _target("application/mbox", _many(forms.letters)),
    "mhtml": _target("multipart/related", _single(forms.mhtml)),
    "json": _target("application/json", _many(forms.json_list)),
    "jsonl": _target("application/jsonl", _many(forms.json_lines)),
    "json-feed": _target("application/feed+json", _many(forms.json_feed)),
    "csv": _target("text/csv", _many(forms.table)),
    "rss": _target("application/rss+xml", _many(forms.rss)),
    "wxr": _target("application/x-wxr+xml", _file(DATA / "wordpress.xml")),
    "epub": _target("application/epub+zip", _many(forms.book)),
    "docx": _target("application/vnd.openxmlformats-officedocument.wordprocessingml.document", _single(forms.word)),
    "pdf": _target("application/pdf", _file(MADE / "mill-fire.pdf")),
    "warc": _target("application/warc", lambda: forms.crawl(some(), packed=False)),
    "wacz": _target("application/wacz", _file(DATA / "wacz-courier.wacz")),
    "zip": _target("application/zip", _many(forms.zip_of_pages)),
    "tar": _target("application/x-tar", lambda: forms.tar_of_texts(some(), mode="w")),
    "gzip": _target("application/gzip", _many(forms.crawl), lambda: forms.tar_of_texts(some())),
    "article-file": Target(edited, lambda: [_article_file()], _words()),
    "decisions": Target(decided, lambda: DECISIONS, _words()),
    "image": Target(pictured, lambda: [_picture()], _words()),
}
