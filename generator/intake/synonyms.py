"""What scrapers, feeds and exports call the parts of an article.

The table comes from the output of trafilatura, newspaper3k and 4k, news-please, Fundus, Goose, Readability and Mercury, from schema.org's
NewsArticle, the Guardian's, the New York Times's, GDELT's and NewsAPI's answers, and the columns that shared collections of news have.
Keys are compared without capitals, spaces and punctuation: "pub_date" is "pubdate". What merely tells when something was fetched or
stored ("created_at", "timestamp", "date_download", "seendate") is no date of publication, and a computed summary no standfirst.
"""

from collections.abc import Mapping

FIELDS: Mapping[str, tuple[str, ...]] = {field: tuple(keys.split()) for field, keys in {
    "headline": "headline headlinemain title titlerendered articletitle newstitle posttitle webtitle fieldsheadline headlinetext titletext "
                "header heading hed headlineprintheadline",
    "text": "text articlebody maintext fulltext articletext bodytext plaintext cleanedtext cleantext textcontent contenttext body "
            "bodycontent articlecontent newscontent content contentrendered contentencoded contenthtml contentvalue bodyhtml articlehtml "
            "texthtml htmlcontent story storytext postcontent postbody article paragraphs fieldsbody fieldsbodytext",
    "raw": "rawtext html rawhtml pagehtml pagesource htmlsource rawcontent",
    "standfirst": "standfirst subtitle subheadline subhead subheading dek deck teaser lede abstract leadparagraph fieldstrailtext",
    "description": "description excerpt excerptrendered summary snippet metadescription",
    "kicker": "kicker eyebrow overline headlinekicker",
    "authors": "author authors authorname byline bylines bylineoriginal writer writers creator creators dccreator journalist journalists "
               "reporter reporters articleauthor authornames writtenby fieldsbyline",
    "published": "published publishdate publishedat publisheddate publishedon publishedtime datepublished datepublish publicationdate "
                 "pubdate publishingdate publicationtime dateofpublication webpublicationdate firstpublished firstpublishedat "
                 "articledate articlepublishedtime newsdate dateposted posteddate postedat posted postdate issued dateissued dcdate date "
                 "datetime",
    "modified": "modified datemodified datemodify modifieddate modifiedat updated updatedat dateupdated updateddate lastmodified lastmod "
                "lastupdated articlemodifiedtime",
    "publication": "publication publicationname publisher publishername outlet outletname newspaper newspapername journal paper site "
                   "sitename metasitename source sourcename sourcetitle provider newssource newsoutlet newssite channel feedtitle "
                   "sourcehostname",
    "section": "section sectionname articlesection newsdesk desk category rubric ressort",
    "page": "page pagenumber printpage",
    "genre": "genre articletype typeofmaterial",
    "dateline": "dateline",
    "rights": "rights copyright copyrightnotice dcrights license licence",
    "url": "url canonicallink canonicalurl canonical link articleurl articlelink weburl permalink originalurl pageurl finalurl uri "
           "mainentityofpage externalurl",
    "language": "language lang inlanguage languagecode metalang dclanguage locale",
    "tags": "tags tag keywords topics topic subjects newskeywords metakeywords hashtags labels categories",
    "image": "image imageurl imagecontenturl topimage leadimage leadimageurl mainimage featuredimage urltoimage bannerimage "
             "metaimg thumbnail thumbnailurl img images",
    "image_caption": "imagecaption caption photocaption leadimagecaption",
    "image_credit": "imagecredit photocredit imagecopyright",
    "credits": "credit credits agency newsagency",
    "aliases": "aliases redirectfrom oldurls",
}.items()}

FIELD_OF = {key: field for field, keys in FIELDS.items() for key in keys}
RANK = {key: rank for keys in FIELDS.values() for rank, key in enumerate(keys)}
"""Within a field, which key is believed when several have a value."""

COMPUTED = {
    "meta_keywords": frozenset(("summary", "keywords")),
    "source_domain": frozenset(("summary",)),
}
"""A key that tells the program which wrote the record -> keys that this program computes (newspaper4k, news-please)."""

WRAPPERS = frozenset(("_source", "article", "fields", "attributes", "document", "doc", "node", "newsarticle", "post", "params"))
"""Keys under which answers of search engines and interfaces put the article itself."""

LISTS = frozenset(("articles", "items", "results", "records", "documents", "docs", "posts", "entries", "news", "stories", "hits", "data",
                   "response", "rows", "feed", "result", "value", "content", "list"))
"""Keys under which they put the list of articles."""


def normal(key: str) -> str:
    """A key as the table has it: letters and figures in lower case."""
    return "".join(c for c in key.casefold() if c.isalnum())


def field_of(key: str) -> str | None:
    """The field that a key (with dots for levels) stands for."""
    first, dot, rest = key.partition(".")
    while dot and first.casefold() in WRAPPERS:
        key = rest
        first, dot, rest = key.partition(".")
    return FIELD_OF.get(normal(key))
