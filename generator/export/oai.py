"""A static OAI-PMH repository: one XML file with a Dublin Core record of every article, for a gateway that harvesters ask.

Specification for an OAI Static Repository (http://www.openarchives.org/OAI/2.0/guidelines-static-repository.htm). It knows neither sets nor
deleted records; a withdrawn article keeps the record of its tombstone.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from generator import store
from generator.catalogue import Catalogue
from generator.citations import day
from generator.export.imprint import Imprint
from generator.export.shown import Shown, shown
from generator.model import Article
from generator.notices import BrokenFile, Notice
from generator.progress import Progress

FILE = "oai.xml"
NAMESPACE_ID = re.compile(r"[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+")
"""A domain name, as http://www.openarchives.org/OAI/2.0/guidelines-oai-identifier.htm asks for."""

_EMAIL = re.compile(r"\S+@\S+\.\S+")
_RECORD = re.compile(r"<oai:record><oai:header><oai:identifier>([^<]*)</oai:identifier><oai:datestamp>(\d{4}-\d\d-\d\d)</oai:datestamp>"
                     r"</oai:header>(.*)</oai:record>")
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<Repository xmlns="http://www.openarchives.org/OAI/2.0/static-repository" xmlns:oai="http://www.openarchives.org/OAI/2.0/"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository
 http://www.openarchives.org/OAI/2.0/static-repository.xsd">
<Identify>
<oai:repositoryName>{name}</oai:repositoryName>
<oai:baseURL>{base}</oai:baseURL>
<oai:protocolVersion>2.0</oai:protocolVersion>
<oai:adminEmail>{email}</oai:adminEmail>
<oai:earliestDatestamp>{earliest}</oai:earliestDatestamp>
<oai:deletedRecord>no</oai:deletedRecord>
<oai:granularity>YYYY-MM-DD</oai:granularity>
</Identify>
<ListMetadataFormats>
<oai:metadataFormat>
<oai:metadataPrefix>oai_dc</oai:metadataPrefix>
<oai:schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</oai:schema>
<oai:metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</oai:metadataNamespace>
</oai:metadataFormat>
</ListMetadataFormats>
<ListRecords metadataPrefix="oai_dc">
"""
DC = ('<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ '
      'http://www.openarchives.org/OAI/2.0/oai_dc.xsd">')
"""Each record names its own schema, for a gateway hands it on alone."""

FOOT = "</ListRecords>\n</Repository>\n"


def export(catalogue: Catalogue, folder: Path, imprint: Imprint) -> tuple[Path, ...]:
    """Write the repository; the file written. Raises BrokenFile (T-020) when the archive has no name, address, e-mail or article."""
    held, path = shown(catalogue), folder / FILE
    _require(held, imprint)
    before = _stamps(path)
    stamped = [_stamped(held, article, imprint, before) for article in held.articles]
    with Progress(FILE) as progress:
        store.write_lines(path, _lines(held, imprint, stamped, progress))
    return (path,)


def _require(held: Shown, imprint: Imprint) -> None:
    """All that harvesters must be told, and that nobody may invent."""
    missing = {"a name (SITENAME in pelicanconf.py)": imprint.name,
               "an e-mail address (MAINTAINER in pelicanconf.py)": imprint.email and _EMAIL.fullmatch(imprint.email),
               "an address with a domain name (SITEURL=https://… or --site)": NAMESPACE_ID.fullmatch(_host(imprint)),
               "an article": held.articles}
    if lacks := [what for what, known in missing.items() if not known]:
        raise BrokenFile(Notice(code="T-020", message=f"an OAI repository needs {', '.join(lacks)}",
                                hint="fill it in, then: make export TO=DIR FORMATS=oai SITEURL=https://…"))


def _host(imprint: Imprint) -> str:
    return urlsplit(imprint.url or "").hostname or ""


def _lines(held: Shown, imprint: Imprint, stamped: list[str], progress: Progress) -> Iterator[str]:
    yield HEAD.format(name=_text(imprint.name or ""), base=_text(_base(imprint)), email=_text(imprint.email or ""), earliest=min(stamped))
    for article, stamp in zip(held.articles, stamped, strict=True):
        progress.tick(article.id, len(stamped))
        yield (f"<oai:record><oai:header><oai:identifier>{_identifier(article, imprint)}</oai:identifier><oai:datestamp>{stamp}"
               f"</oai:datestamp></oai:header>{_metadata(held, article, imprint)}</oai:record>\n")
    yield FOOT


def _base(imprint: Imprint) -> str:
    """The gateway's address for this file, as the specification makes it (2); without a gateway the file's own."""
    own = f"{imprint.url}/{FILE}"
    return f"{imprint.gateway}/{own.partition('://')[2]}" if imprint.gateway else own


def _identifier(article: Article, imprint: Imprint) -> str:
    return f"oai:{_host(imprint)}:{article.id}"


# ---------------------------------------------------------------- when a record last changed

def _stamps(path: Path) -> dict[str, tuple[str, str]]:
    """Identifier -> datestamp and the digest of the metadata, of the repository that is being written anew."""
    found: dict[str, tuple[str, str]] = {}
    if path.is_file():
        with path.open(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                if record := _RECORD.match(line):
                    found[record[1]] = record[2], store.sha256(record[3].encode())
    return found


def _stamped(held: Shown, article: Article, imprint: Imprint, before: dict[str, tuple[str, str]]) -> str:
    """The day on which harvesters must have seen the record last: unchanged ones keep theirs, new and changed ones have today.

    In a repository that is new itself no harvester has been, and the day on which the article was received says more.
    """
    if not before:
        received = (article.original.received or "")[:10]
        return received if re.fullmatch(r"\d{4}-\d\d-\d\d", received) else imprint.today
    stamp, digest = before.get(_identifier(article, imprint), (imprint.today, ""))
    return stamp if digest == store.sha256(_metadata(held, article, imprint).encode()) else imprint.today


# ---------------------------------------------------------------- Dublin Core

def _metadata(held: Shown, article: Article, imprint: Imprint) -> str:
    """Simple Dublin Core (http://www.openarchives.org/OAI/2.0/oai_dc.xsd) on one line; what is not known is left out."""
    elements = "".join(f"<dc:{name}>{_text(value)}</dc:{name}>" for name, value in _elements(held, article, imprint) if value)
    return f"<oai:metadata>{DC}{elements}</oai_dc:dc></oai:metadata>"


def _elements(held: Shown, article: Article, imprint: Imprint) -> Iterator[tuple[str, str | None]]:
    gone = article.withdrawn
    yield "title", article.headline
    yield from (("creator", name) for name in _creators(held, article))
    yield from (("subject", tag.lstrip("#")) for tag in article.tags)
    yield "description", f"Withdrawn on {gone.date}: {gone.reason}" if gone else article.standfirst
    yield "publisher", article.publication
    yield "date", _date(held, article)
    yield from (("type", "Text"), ("type", "newspaperArticle"), ("format", "text/html"))
    yield "identifier", imprint.full(held.catalogue.paths[article.id])
    yield "source", article.url if article.url and article.url.lower().startswith(("https://", "http://")) else None
    yield "language", article.language
    yield "rights", article.rights


def _creators(held: Shown, article: Article) -> Iterator[str]:
    """Who signs, each name by itself; a byline that could not be read as printed."""
    signed = held.catalogue.signatures.get(article.id, ())
    for number, byline in enumerate(article.bylines):
        names = [one.name for one in signed if one.byline == number]
        yield from names or [byline]


def _date(held: Shown, article: Article) -> str | None:
    """W3CDTF, as precise as is known; none that is inferred or doubtful."""
    date = held.catalogue.dates.get(article.id)
    known = day.parts(date) if date and not day.doubtful(date) and not day.season(date) else None
    return "-".join(f"{part:0{width}}" for part, width in zip(known, (4, 2, 2), strict=False)) if known else None


def _text(words: str) -> str:
    """As XML 1.0 can hold it, on one line."""
    return escape(" ".join(_ILLEGAL.sub("", words).split()))
