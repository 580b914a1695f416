"""What the elements around a block say about it: the names that sites give to the parts of their pages, in many languages."""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from bs4 import Tag

from generator.intake.html.page import words

IN_ARTICLE = "article"
"""What a block is that is no furniture."""

OUTSIDE = "page_furniture"
"""The rule of what stands outside of the article's container."""

# A word of a class or an id -> the rule under which what it holds is set aside. Lower case; camelCase and hyphens are taken apart.
WORDS = {
    "share_bar": """share shares sharing sharebar sharetools social socials socialmedia socialshare sociallinks teilen compartir partager
        partage condividi compartilhar udostepnij dela paylas bagikan addtoany addthis sharethis shariff""",
    "newsletter": """newsletter newsletters signup subscribe subscription subscriptions abo abonnement suscripcion suscribete subskription
        optin mailinglist bulten haberbulteni""",
    "paywall": "paywall piano regwall premiumbox plusbox checkout aboshop offer offers metered",
    "teaser": """related relateds relatedarticles relatedposts relatedcontent recommended recommendation recommendations recommend
        recirc recirculation teaser teasers teaserbox readmore morelinks readnext upnext nextarticle trending popular mostread mostpopular
        verwandt empfehlung empfehlungen meistgelesen weiterlesen artikelempfehlung relacionadas relacionados relacionada
        noticiasrelacionadas masleidas lire lireaussi correlati correlate leggianche czytaj przeczytaj ilgili lestestop jppl jprelatedposts
        outbrain taboola plista zergnet revcontent mgid crosslinks crosslink seealso alsoread inlinerelated further""",
    "advertisement": """ad ads adv advert advertisement advertising advertorial adslot adunit adcontainer adbox adwrapper adplacement
        sponsor sponsored sponsorship werbung anzeige anzeigen publicidad publicite pubblicita reklam reklama reklame dfp gpt
        adsbygoogle affiliate affiliates admanager""",
    "tags": "tags taglist tagcloud topics topiclist keywords keyword hashtags schlagworte schlagwoerter etiquetas etichette tematy tagi",
    "author_box": """authorbox authorbio authorinfo authorcard authorprofile bio biography autorenbox autorinfo aboutauthor authors
        contributors""",
    "comments": """comments comment commentbox commentlist kommentar kommentare comentarios commentaires commenti yorumlar komentarze
        disqus discussion replies respond""",
    "navigation": """breadcrumb breadcrumbs nav navi navbar navigation menu submenu pagination pager toc skiplink skip tabs toolbar
        actionbar actions tools utilities buttons""",
    "promotion": """promo promos promobox promotion donate donation donations donationbox spende spenden contribute cta calltoaction
        membership app appstore download downloadapp eventbox shop shopping""",
    "notice": "cookie cookies consent gdpr modal popup overlay lightbox tooltip alert dialog login signin register adblock",
    "footer": "footer foot copyright disclaimer imprint legal",
    "sidebar": "sidebar aside marginal rightcolumn rail",
    "pull_quote": "pullquote pullquotes pullright pullleft",
    "gallery": "gallery galleries slideshow carousel slider swiper fotostrecke bildergalerie diaporama galeria fotogaleria galerie",
    "embed": "twittertweet instagrammedia tiktokembed fbpost blueskyembed textpostmedia",
    "player": "player videoplayer audioplayer videojs jwplayer playlist podcast speech listen vorlesen readaloud",
}
RULE_OF = {word: rule for rule, listed in WORDS.items() for word in listed.split()}
HOLDERS = frozenset("div section ul ol aside header footer article".split())
"""Elements whose id names a part of the page; that of a heading is an anchor made of its words."""

TAGS = {"nav": "navigation", "aside": "sidebar", "footer": "footer", "form": "form", "button": "button", "dialog": "notice"}
ROLES = {"navigation": "navigation", "complementary": "sidebar", "contentinfo": "footer", "dialog": "notice", "search": "form",
         "alertdialog": "notice", "button": "button", "toolbar": "navigation", "menu": "navigation"}
LAYOUT = frozenset("has with without no not grid layout columns enabled disabled".split())
"""Words that make a name tell how things are laid out: "has-sidebar", "sidebar-grid", "no-ads"."""

PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")

OWN = 0.3
"""Share of the article from which a region is no furniture, whatever its name: some sites call the article "content-promo"."""

SECTION = 600
"""Characters of the article that are one of its sections, when they are nearly all that the region holds."""

MOSTLY_OWN = 0.8


class Regions:
    """The regions of furniture within the article's container."""

    def __init__(self, place: Tag, held: Mapping[int, int], total: int) -> None:
        """`held` says how many of the article's `total` characters stand below each element, by its id().

        An <article> within an article is another's teaser, unless the text is made of them, as that of a live blog is.
        """
        self._place, self._held, self._most = place, held, OWN * total
        around = place.find_parent("article")
        within = [tag for tag in place.find_all("article")
                  if (above := tag.find_parent("article")) is None or above is place or above is around]
        self._of_articles = sum(held.get(id(tag), 0) for tag in within) > total / 2
        self._named: dict[int, str | None] = {}

    def rule(self, element: Tag) -> str | None:
        """The rule of the outermost element within the container, this one or around it, that names a region."""
        found = None
        for tag in (element, *element.parents):
            if tag is self._place:
                break
            if id(tag) not in self._named:
                rule = "teaser" if tag.name == "article" and not self._of_articles else rule_of(tag)
                self._named[id(tag)] = None if rule is None or self._is_own(tag) else rule
            found = self._named[id(tag)] or found
        return found

    def _is_own(self, tag: Tag) -> bool:
        """Whether it holds so much of the article that its name must mean something else."""
        held = self._held.get(id(tag), 0)
        return held > self._most or (held >= SECTION and tag.name not in TAGS and held >= MOSTLY_OWN * len(words(tag)))


def rule_of(tag: Tag) -> str | None:
    """The rule that this element's name, role, class or id gives to what it holds; None when they say nothing."""
    if tag.name in TAGS:
        return TAGS[tag.name]
    role = ROLES.get(str(tag.get("role") or ""))
    if role:
        return role
    for name in (*(tag.get("class") or ()), *((str(tag.get("id") or ""),) if tag.name in HOLDERS else ())):
        if rule := _rule_of_name(name[:100]):
            return rule
    return None


@lru_cache(maxsize=8192)
def _rule_of_name(name: str) -> str | None:
    """The rule of a class or id: of one of its words, or of two neighbours written as one."""
    parts = [part.lower() for part in PARTS.findall(name)]
    if not LAYOUT.isdisjoint(parts):
        return None
    pairs = [one + two for one, two in pairwise(parts)]
    return next((RULE_OF[word] for word in (*pairs, *parts) if word in RULE_OF), None)
