"""What the names of classes say an element is, in the languages that news sites are written in."""

import re
from functools import lru_cache
from itertools import pairwise

from bs4 import Tag

WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")

STANDFIRST = frozenset(
    "standfirst dek deck subtitle subtitles subheadline subheading subhead subtitulo subtítulo subtitre sottotitolo sommario "
    "catenaccio chapo chapeau chapeaux bajada entradilla copete sumario vorspann einleitung anreisser anriss teaser teasertext "
    "leadtext lead lede ingress preamble perex zajawka anons annonce abstract excerpt summary preface intro introduction introtext "
    "introduccion sapo spot underrubrik manchet undertitel ondertitel onderkop podtytul podtitulek podnaslov subtitel subtitler "
    "untertitel unterzeile subline strapline linhafina linha olho resumo resumen shorttext kurztext vorspanntext description desc "
    "nadpis subdeck tagline synopsis nutgraf blurb riassunto occhiellino gist".split())
STANDFIRST_PAIRS = frozenset((
    "sub title", "sub headline", "sub heading", "sub head", "stand first", "linha fina", "top summary", "first paragraph", "sub tit",
    "sub titulo",
    "under title", "short text", "lead text", "article desc", "intro text", "head sub", "tit sub", "news summary"))
KICKER = frozenset(
    "kicker roofline dachzeile overline eyebrow supertitle suptitle supertitulo overtitle surtitre spitzmarke antetitulo antetítulo "
    "preheadline pretitle pretitulo oberzeile occhiello cintillo volanta topline overheadline overheading nadtitulek nadtytul chapeu "
    "chapéu themenzeile sobretitulo ladillo pretitolo".split())
# These are a kicker's only where nothing else is said.
WEAK_KICKER = frozenset("topic vignette vignet flag hat roof subject tagline section label category rubrik rubrique".split())
BYLINE = frozenset(
    "byline bylines author authors autor autores autoren auteur auteurs autore autori firma firmante signature redactor redator "
    "reporter journalist journalists writer writers contributor contributors creator autorin verfasser yazar muhabir penulis kilde "
    "skribent forfatter auteurnaam authorname textauthor penname writtenby autorenzeile autorzeile byliner giornalista".split())
DATE = frozenset(
    "date dates datetime dateline published publication publish pubdate publishdate timestamp time datum fecha data tarih tanggal "
    "datestamp pubtime posted stand lastchanged publicationdate dateandduration updated modified meta infos info".split())
HEADLINE = frozenset(
    "headline title titel titre titulo título titolo tytul titulek baslik judul rubrik tit heading titular heding entrytitle "
    "posttitle articletitle hed".split())
# Under these classes stand other articles, or what is on every page.
OTHERS = frozenset(
    "related recommended recommendation recommendations mostread popular trending sidebar newsletter comment comments breadcrumb "
    "breadcrumbs footer cookie consent promo sponsored outbrain taboola carousel teaserlist navigation nav menu share sharing social "
    "advert advertisement ad banner paywall subscribe subscription login toolbar latest ticker".split())
PICTURES = frozenset(
    "image img photo picture media video gallery figure caption figcaption audio player credit credits copyright slideshow foto bild "
    "bildtext legend legende".split())


@lru_cache(maxsize=20_000)
def words_of(classes: str) -> tuple[str, ...]:
    """The words in class names: "c-articleSubtitle__text" gives c, article, subtitle, text."""
    return tuple(word.lower() for word in WORD.findall(classes[:400]))


def own_words(tag: Tag) -> tuple[str, ...]:
    """Those of the element's classes, id, itemprop and data-testid-like names."""
    attributes = tag.attrs
    values = (attributes.get(name) for name in ("class", "id", "itemprop", "data-testid", "data-component", "data-qa", "data-test"))
    return words_of(" ".join(" ".join(map(str, value)) if isinstance(value, list) else str(value) for value in values if value))


def says(words: tuple[str, ...], marks: frozenset[str]) -> bool:
    """Whether one of the words is one of the marks."""
    return not marks.isdisjoint(words)


def says_pair(words: tuple[str, ...], pairs: frozenset[str]) -> bool:
    """Whether two words that follow each other are one of the pairs."""
    return any(f"{one} {two}" in pairs for one, two in pairwise(words))
