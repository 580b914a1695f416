"""Addresses that articles had on the site that they were imported from: each becomes a redirect, where nothing stands in its way."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Article, worded
from generator.notices import Notice
from generator.permalinks import LEDGER, STANDING, Ledger, Row
from generator.stowing import ids

OWN = ("404.html", "robots.txt", "sitemap.xml", "opensearch.xml", "feed.xml", "feed.json", "addresses.txt", ".nojekyll", "offline.html",
       "manifest.webmanifest", "sw.js")
OWN_FOLDERS = frozenset(("theme", "search", "media", "missing", "offline"))
"""What a site has beside its pages."""

LONGEST_PART = 200
"""Bytes; file systems end a name at 255, and a build adds to it while it writes."""

NO_FILE_NAME = re.compile('[\x00-\x1f\x7f<>:"|?*\\\\\ud800-\udfff]')
"""https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file"""

DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class OldAddresses:
    """What becomes of the articles' aliases."""

    redirects: Mapping[str, str]
    """Path below output/ -> the path of the article that answers for it."""

    work: tuple[Notice, ...]
    """Aliases that lead nowhere, and why."""


def site_path(alias: str) -> str | None:
    """The file below output/ that answers for an alias: "2019/05/mill-fire/" gives "2019/05/mill-fire/index.html".

    None for what is no path inside the site, or no file name on some system.
    """
    path = alias.strip().lstrip("/")
    parts = path.rstrip("/").split("/")
    if not path or any(not _is_name(part) for part in parts):
        return None
    name = "/".join(parts)
    return name if name.lower().endswith((".html", ".htm")) and not path.endswith("/") else f"{name}/index.html"


def _is_name(part: str) -> bool:
    return bool(part.strip()) and not part.startswith(".") and not part.endswith((".", " ")) and not NO_FILE_NAME.search(part) \
        and not DEVICES.fullmatch(part) and len(part.encode("utf-8", "replace")) <= LONGEST_PART


def old_addresses(articles: Iterable[Article], paths: Mapping[str, str], ledger: Ledger, reserved: Collection[str] = ()) -> OldAddresses:
    """The redirects of all articles; `paths` are the site's own pages by what they show, `reserved` further files of it.

    What the ledger says of a path is a person's decision, or a page that was published, and stays.
    """
    force = ledger.in_force()
    own = {_folded(path.partition("#")[0]) for path in (*paths.values(), *STANDING, *OWN, *reserved)}
    own |= {_folded(row.path) for row in force.values() if row.kind not in ("redirect", "gone") and not _is_left(row, paths)}
    folders = {str(parent) for path in own for parent in PurePosixPath(path).parents}
    claims, work = _claims(articles)
    found: dict[str, str] = {}
    for folded, rows in sorted(claims.items()):
        path, article, alias = rows[0]
        answer = paths.get(article.id)
        if len({other.id for _, other, _ in rows}) > 1:
            work += _claimed_twice(rows)
        elif _is_taken(folded, own, claims) or folded in folders:
            work.append(_taken(article, alias, path))
        elif answer and ((row := force.get(path)) is None or (row.kind, row.target) == ("redirect", answer) or _is_left(row, paths)):
            found[path] = answer
    return OldAddresses(redirects=found, work=tuple(work))


def _is_left(row: Row, paths: Mapping[str, str]) -> bool:
    """Whether it is the address of an article that is there no more: another one may say that it answers for it."""
    return row.kind == "article" and row.target not in paths


def heirs(articles: Sequence[Article], ledger: Ledger) -> dict[str, str]:
    """Id of an article that is there no more -> id of the one whose aliases: say that it answers for its address."""
    held = set(ids(articles))
    left = {row.path: row.target for row in ledger.rows if row.kind == "article" and row.target not in held}
    claims: dict[str, set[str]] = defaultdict(set)
    for article in articles if left else ():
        for path in filter(None, map(site_path, article.aliases)):
            claims[path].add(article.id)
    return {left[path]: next(iter(ids)) for path, ids in claims.items() if path in left and len(ids) == 1}


Claim = tuple[str, Article, str]
"""Path, the article that claims it, the alias as written."""


def _claims(articles: Iterable[Article]) -> tuple[dict[str, list[Claim]], list[Notice]]:
    """Path without capitals -> who claims it: file systems that know no capitals hold one of two such files."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    work: list[Notice] = []
    for article in articles:
        for alias in dict.fromkeys(article.aliases):
            path = site_path(alias)
            if path is None:
                work.append(Notice(code="W-050", level="work", file=article.place,
                                   message=worded("the old address %(alias)s is no path inside the site", alias=alias),
                                   hint=worded("write it into aliases: without the host, for example %(example)s, or take it out",
                                               example="2019/05/mill-fire/")))
            else:
                claims[_folded(path)].append((path, article, alias))
    return claims, work


def _is_taken(folded: str, own: Collection[str], claims: Collection[str]) -> bool:
    """Whether a file of the site stands there, or in the place of one of its folders."""
    above = [str(parent) for parent in PurePosixPath(folded).parents][:-1]
    return folded in own or folded.partition("/")[0] in OWN_FOLDERS or any(parent in own or parent in claims for parent in above)


def _folded(path: str) -> str:
    return path.casefold()


def _taken(article: Article, alias: str, path: str) -> Notice:
    return Notice(code="W-050", level="work", file=article.place,
                  message=worded("the old address %(alias)s cannot lead here: %(path)s is an address of the archive's own",
                                 alias=alias, path=path),
                  hint=worded("take it out of aliases:; a link to it shows the archive's page"))


def _claimed_twice(rows: Iterable[Claim]) -> Iterator[Notice]:
    claims = list(rows)
    files = tuple(dict.fromkeys(article.place for _, article, _ in claims))
    yield Notice(code="W-051", level="work", file=claims[0][1].place,
                 message=worded("the old address %(alias)s is claimed by several articles, and leads to none: %(files)s",
                                alias=claims[0][2], files=files),
                 hint=worded("take it out of aliases: in all but one, or append to %(file)s: %(row)s",
                             file=f"content/{LEDGER}", row=f"{claims[0][0]},redirect,<path of the page>"))
