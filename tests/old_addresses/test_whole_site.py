"""A blog's export becomes a site on which the blog's own addresses still answer."""

import posixpath
import re
import shutil
from pathlib import Path
from urllib.parse import unquote

from tests.browser.checkout import ROOT, Checkout

BLOG = ROOT / "tests/intake/records/made/blog.xml"
OLD = "2019/05/mill-fire/index.html"


def test_an_imported_blog_s_old_address_leads_to_its_article(tmp_path: Path) -> None:
    site = Checkout(tmp_path)
    for name in ("theme", "pelicanconf.py"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, tmp_path / name)
    (site.content / "originals").mkdir(parents=True)
    shutil.copy2(BLOG, site.content / "originals/blog.xml")
    site.build()
    stub = (site.output / OLD).read_text("utf-8")
    led = re.search(r'<meta http-equiv="refresh" content="0; ?url=([^"]+)"', stub)
    assert led, stub
    article = (site.output / posixpath.normpath(posixpath.join(posixpath.dirname(OLD), unquote(led[1])))).read_text("utf-8")

    assert "<h1" in article
    assert "Mill fire at Dewsbury" in article
    assert f"{OLD},redirect,articles/mill-fire-at-dewsbury-" in (site.content / "permalinks.csv").read_text()
