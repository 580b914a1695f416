"""Every address in the site leads somewhere, from any folder, on any host."""

import re
from urllib.parse import unquote
from xml.etree import ElementTree

import feedparser

from tests.browser.checkout import Checkout
from tests.browser.pages import Site

ADDRESS = "https://archive.example/a-town"
URL = re.compile(r"url\(\s*['\"]?([^'\")]+)")
FETCHED = {"script", "img", "source", "iframe", "form", "use", "image", "link stylesheet", "link icon", "link preload", "link prefetch",
           "link preconnect", "link dns-prefetch", "link modulepreload", "link manifest", "link apple-touch-icon"}
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_every_link_and_fragment_leads_somewhere(site: Site) -> None:
    files = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*") if path.is_file()}
    dead = []
    for page in site.pages.values():
        for _, address in page.links:
            if (target := site.target(page.path, address)) is None or (page.path == "404.html" and address.endswith("../theme/js/root.js")):
                continue
            path, fragment = target
            fragment = fragment.partition(":~:")[0]
            if path not in files or (fragment and path in site.pages and fragment not in site.pages[path].ids):
                dead.append(f"{page.path}: {address}")

    assert [] == dead


def test_no_link_needs_a_server(site: Site) -> None:
    """An address of a folder does not open from a disk, and one from the root does not hold below a path."""
    bad = [f"{page.path}: {address}" for page in site.pages.values() for _, address in page.links
           if (target := site.target(page.path, address)) and (address.startswith("/") or target[0][-1:] in ("", "/"))]

    assert [] == bad


def test_nothing_in_the_site_is_fetched_from_another_host(site: Site) -> None:
    """Links may lead elsewhere; pictures, scripts, styles and forms may not."""
    foreign = [f"{page.path}: {element} {address}" for page in site.pages.values() for element, address in page.links
               if element in FETCHED and site.target(page.path, address) is None and not address.startswith("data:")]

    assert [] == foreign


def test_what_the_style_sheets_name_is_there(site: Site) -> None:
    sheets = sorted(site.folder.rglob("*.css"))
    named = [(sheet, address) for sheet in sheets for address in URL.findall(sheet.read_text("utf-8"))
             if not address.startswith(("data:", "#"))]

    assert sheets and named
    assert [] == [address for sheet, address in named if not (sheet.parent / unquote(address).partition("#")[0]).is_file()]


def test_every_page_can_be_reached_from_home(site: Site) -> None:
    seen, waiting = {"index.html"}, ["index.html"]
    while waiting:
        path = waiting.pop()
        for element, address in site.pages[path].links:
            target = site.target(path, address)
            if element == "a" and target and target[0] in site.pages and target[0] not in seen:
                seen.add(target[0])
                waiting.append(target[0])

    assert {"404.html"} == set(site.pages) - site.former - seen


def test_every_feed_is_well_formed_and_lists_the_articles(site: Site) -> None:
    feeds = sorted(path for path in site.folder.rglob("*.*") if path.suffix in (".atom", ".xml")
                   and b"<feed" in path.read_bytes()[:400])
    assert feeds
    for path in feeds:
        feed = feedparser.parse(path.read_bytes())
        assert not feed.bozo, (path.name, feed.get("bozo_exception"))
        assert feed.feed.title and feed.feed.id and feed.feed.updated
        assert feed.entries
        assert all(entry.id and entry.title and entry.updated for entry in feed.entries)
    assert len(site.articles) == max(len(feedparser.parse(path.read_bytes()).entries) for path in feeds)


def test_a_page_that_lists_the_feed_names_one_that_is_there(site: Site) -> None:
    """The home page offers the feed to feed readers."""
    home = (site.folder / "index.html").read_text("utf-8")
    offered = re.findall(r'<link[^>]+type="application/atom\+xml"[^>]*>', home)
    addresses = [re.search(r'href="([^"]+)"', link).group(1) for link in offered]  # type: ignore[union-attr]

    assert addresses
    assert all((site.folder / address).is_file() for address in addresses)


def test_a_published_site_says_its_full_address_everywhere(copy: Checkout) -> None:
    """With SITEURL, pages have a canonical address, the sitemap lists exactly these; an original's is its article's."""
    done = copy.press({"SITEURL": ADDRESS}, "publishconf.py")
    assert done.returncode == 0, done.stdout + done.stderr
    site = Site(copy.output, copy.content / "permalinks.csv")
    canonical = {path: path_of(page.canonical) for path, page in site.pages.items()
                 if path not in ("404.html", "offline.html") and path not in site.former}
    listed = {path_of(element.text) for element in ElementTree.parse(copy.output / "sitemap.xml").iter(f"{SITEMAP}loc")}

    assert {path: path.replace("/original/", "/") for path in canonical} == canonical
    assert set(canonical) - {"search.html"} - site.originals == listed - {"search.html"}
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in (copy.output / "robots.txt").read_text("utf-8").splitlines()


def path_of(address: str | None) -> str | None:
    """The page that a full address of the site names; None for an address that is not the site's."""
    if not address or not address.startswith(f"{ADDRESS}/"):
        return None
    path = unquote(address.removeprefix(f"{ADDRESS}/"))
    return path + "index.html" if not path or path.endswith("/") else path
