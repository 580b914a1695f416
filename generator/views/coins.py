"""ContextObjects in spans (COinS, OpenURL 1.0 in its Dublin Core format): a page that lists articles offers Zotero all of them to pick
from.

No page of an article has one: Zotero would take it for that article's own record, which knows more (see meta.py).
"""

from collections.abc import Iterator
from urllib.parse import quote

from generator.citations.plain import one_line
from generator.model import Article
from generator.views.desk import Desk
from generator.views.links import safe_web
from generator.views.meta import authors

FORMAT = "ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Adc&rft.type=newspaperArticle"


def coins(desk: Desk, article: Article) -> str:
    """What stands in the span's title."""
    return "&".join((FORMAT, *(f"rft.{key}={quote(one_line(value), safe='')}" for key, value in _known(desk, article) if value)))


def _known(desk: Desk, article: Article) -> Iterator[tuple[str, str | None]]:
    yield "title", article.headline
    yield from (("au", name) for name in authors(desk, article))
    yield "source", article.publication
    yield "date", desk.when(article.id).certain
    yield "language", article.language
    yield "rights", article.rights
    yield "identifier", desk.full(desk.catalogue.paths[article.id]) or safe_web(article.url)
