"""What the elements around a block say about it: the names that sites give to the parts of their pages, in many languages."""

import re
from functools import lru_cache

from bs4 import Tag

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
    "player": "player videoplayer audioplayer videojs jwplayer playlist podcast speech listen vorlesen readaloud",
}
RULE_OF = {word: rule for rule, words in WORDS.items() for word in words.split()}
TAGS = {"nav": "navigation", "aside": "sidebar", "footer": "footer", "form": "form", "button": "button", "dialog": "notice"}
ROLES = {"navigation": "navigation", "complementary": "sidebar", "contentinfo": "footer", "dialog": "notice", "search": "form",
         "alertdialog": "notice", "button": "button", "toolbar": "navigation", "menu": "navigation"}
PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")


def rule_of(tag: Tag) -> str | None:
    """The rule that this element's name, role, class or id gives to what it holds; None when they say nothing."""
    if tag.name in TAGS:
        return TAGS[tag.name]
    role = ROLES.get(str(tag.get("role") or ""))
    if role:
        return role
    for name in (*(tag.get("class") or ()), str(tag.get("id") or "")):
        if rule := _rule_of_name(name[:100]):
            return rule
    return None


@lru_cache(maxsize=8192)
def _rule_of_name(name: str) -> str | None:
    """The rule of a class or id: of one of its words, or of two neighbours written as one."""
    parts = [part.lower() for part in PARTS.findall(name)]
    pairs = [one + two for one, two in zip(parts, parts[1:], strict=False)]
    return next((RULE_OF[word] for word in (*pairs, *parts) if word in RULE_OF), None)
