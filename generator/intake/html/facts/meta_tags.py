"""What a page's meta and link elements claim."""

from collections.abc import Iterator

from generator.intake.html.facts.claim import Claim
from generator.intake.html.facts.survey import Survey
from generator.intake.html.facts.wording import tidy

# Field -> names of meta elements, the more trustworthy first. https://ogp.me, https://docs.parse.ly/metatags, https://developer.sailthru.com,
# https://www.dublincore.org/specifications/dublin-core/dcmi-terms/, https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
NAMES = {
    "title": "og:title citation_title dc.title dcterms.title parsely-title sailthru.title twitter:title cxenseparse:title hdl headline "
             "title fulltitle",
    "standfirst": "og:description description twitter:description dc.description dcterms.abstract dcterms.description sailthru.description "
                  "citation_abstract abstract cxenseparse:subtitle subtitle lead excerpt summary",
    "author": "author authors article:author_name parsely-author sailthru.author dc.creator dcterms.creator dc.contributor.author "
              "citation_author article:author og:author cxenseparse:author cxenseparse:recs:author byl byline book:author dcsext.author "
              "twitter:data1_author article.author rbauthors author-name authorname",
    "published": "article:published_time og:published_time og:article:published_time article:published datepublished date_published "
                 "parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date.created dcterms.date dc.date "
                 "citation_publication_date citation_date citation_online_date cxenseparse:recs:publishtime "
                 "cxenseparse:recs:published_time cxenseparse:publishtime publish-date publishdate publish_date published "
                 "publication_date publicationdate pubdate pub_date pdate ptime bt:pubdate rnews:datepublished originalpublicationdate "
                 "article_date_original article.published published_at date-publication iso-8601-publish-date dcsext.articlefirstpublished "
                 "date dc.date.published displaydate",
    "modified": "article:modified_time og:updated_time og:modified_time datemodified dcterms.modified dc.date.modified last-modified "
                "lastmod article:modified revised updated_at utime",
    "publication": "og:site_name citation_journal_title application-name apple-mobile-web-app-title cre dc.publisher dcterms.publisher "
                   "publisher al:android:app_name copyright",
    "section": "article:section parsely-section cxenseparse:section og:section section category cg article.section dc.subject.section",
    "tag": "article:tag news_keywords parsely-tags sailthru.tags cxenseparse:recs:tags keywords dc.subject dcterms.subject "
           "citation_keywords",
    "language": "og:locale content-language language dc.language dcterms.language locale citation_language",
    "url": "og:url parsely-link twitter:url citation_public_url dc.identifier.uri",
    "rights": "dcterms.rightsholder dc.rights dcterms.rights rights dcterms.license copyright article:copyright",
    "kicker": "kicker article:kicker",
}
FIELDS_OF = {name: [field for field, names in NAMES.items() if name in names.split()] for names in NAMES.values() for name in names.split()}
RANK = {(field, name): rank for field, names in NAMES.items() for rank, name in enumerate(names.split())}


def claims(found: Survey, title: str | None) -> tuple[Claim, ...]:
    """The claims of the meta elements by field and trust, of the title element, and of links."""
    every = [(field, name, text) for name, content in found.metas for field in FIELDS_OF.get(name, ()) if (text := tidy(content))]
    every.sort(key=lambda row: RANK[row[0], row[1]])
    return (*(Claim(field=field, value=text, source=f"meta {name}") for field, name, text in every), *_kickers(found),
            *_of_title(title), *_of_links(found))


def _kickers(found: Survey) -> Iterator[Claim]:
    """Some outlets put their own name before it: "gazette:kicker"."""
    for name, content in found.metas:
        if name.endswith(":kicker") and name != "article:kicker" and (text := tidy(content)):
            yield Claim(field="kicker", value=text, source=f"meta {name}")


def _of_title(title: str | None) -> Iterator[Claim]:
    if title and (text := tidy(title)):
        yield Claim(field="title", value=text, source="title element")


def _of_links(found: Survey) -> Iterator[Claim]:
    for rel, href in found.links:
        if rel == "canonical":
            yield Claim(field="url", value=href, source="link canonical")
        elif rel == "license":
            yield Claim(field="rights", value=href, source="link license")
