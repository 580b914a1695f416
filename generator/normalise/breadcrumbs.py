"""The path through the site to the page: "Home > News > World"."""

import re

from generator.model import Draft
from generator.normalise.lines import set_apart

HOME = (
    r"home(?:page)?|news|start(?:seite)?|accueil|inicio|portada|início|página inicial|strona główna|ana ?sayfa|главная|головна|الرئيسية"
    r"|首页|首頁|ホーム|トップ|홈"
        r"|beranda|trang chủ|domů|hlavní stránka|ראשי|דף הבית|خانه|صفحه اصلی|hem|hjem|etusivu|acasă|αρχική")
PATH = re.compile(
    rf"(?i:you are here: ?)?(?i:{HOME})(?:\s?(?:[>»›→\\]|::)\s?[^>»›→\\]{{2,60}}){{1,6}}|(?i:{HOME})(?: ?[/"
    rf"|] ?[\w &.'’-]{{2,40}}){{1,6}}")


def breadcrumbs(draft: Draft) -> Draft:
    """A whole line that begins at the front page and goes down by arrows, bars or slashes."""
    return set_apart(draft, PATH, "furniture", "breadcrumbs", 200)
