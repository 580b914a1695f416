"""The page's own address: canonical, else og:url, else where it was fetched."""

from collections.abc import Sequence

from generator.intake.html.facts.addresses import cleaned, same_page
from generator.intake.html.facts.claim import Claim

TRUST = ("link canonical", "meta og:url", "JSON-LD", "microdata")


def address(claims: Sequence[Claim], fetched: str | None) -> str | None:
    """The address in force, cleaned; None when the page gives none. A canonical that is the site's front page is a mistake of its CMS."""
    ranked = sorted(claims, key=lambda claim: TRUST.index(claim.source) if claim.source in TRUST else len(TRUST))
    base = next((url for claim in ranked if (url := cleaned(claim.value))), None) or fetched
    options = [url for claim in ranked if (url := cleaned(claim.value, base))] + ([url] if fetched and (url := cleaned(fetched)) else [])
    deep = [url for url in options if same_page(url, url)]
    return next(iter(deep or options), None)
