"""The headline and the kicker: what the page prints, else what its data say without the outlet's name."""

from collections.abc import Sequence

from generator.intake.html.facts.claim import Claim
from generator.intake.html.facts.heading import Heading
from generator.intake.html.facts.wording import begins, likeness, same, squeezed, tidy, without_site
from generator.model import Doubt

ALIKE = 0.2
"""Share of common words below which two headlines say different things; one for search engines has some words more or less."""


def title(heading: Heading | None, kicker: str | None, claims: Sequence[Claim]) -> tuple[str | None, str | None, tuple[Doubt, ...]]:
    """Headline and kicker in force and, where the data call the article something quite different, a doubt. `claims` are without the
    outlet's name, the most trusted first.

    The majority decides among the page, its structured data and its card for sharing; where all three differ, the page. A kicker that the
    outlet itself joins to its headline ("Mill fire: What we know") belongs to it.
    """
    if heading is None:
        return (claims[0].value if claims else None), kicker, ()
    printed = Claim(field="title", value=tidy(heading.text), source="visible page")
    data, card = _first(claims, "JSON-LD"), _first(claims, "meta og:title")
    said = [claim for claim in (data, card) if claim]
    joined = next((claim for claim in said if kicker and same(claim.value, kicker + printed.value)), None)
    if joined and not any(same(claim.value, printed.value) for claim in said):
        return (joined.value if ":" in joined.value else f"{kicker}: {printed.value}"), None, ()
    if data and card and same(data.value, card.value) and not same(data.value, printed.value):
        within = kicker is not None and squeezed(kicker) in squeezed(data.value)
        return data.value, None if within else kicker, _doubt(data, printed)
    agreed = not claims or any(_agree(printed.value, claim.value) for claim in claims)
    return printed.value, kicker, () if agreed else _doubt(printed, claims[0])


def _first(claims: Sequence[Claim], *sources: str) -> Claim | None:
    return next((claim for claim in claims if claim.source in sources), None)


def _doubt(force: Claim, other: Claim) -> tuple[Doubt, ...]:
    """A doubt when the two are not the same headline, shorter or longer."""
    if _agree(force.value, other.value):
        return ()
    return (Doubt(kind="disagreement", field="headline", options=(force.value, other.value), sources=(force.source, other.source),
                  rule="titles"),)


def _agree(one: str, other: str) -> bool:
    return same(one, other) or begins(one, other) or begins(other, one) or likeness(one, other) >= ALIKE or squeezed(other) in squeezed(one)


def unsited(claims: Sequence[Claim], sites: Sequence[str], sections: Sequence[str] = ()) -> list[Claim]:
    """The claims about the title without the outlet's name, in the order of trust."""
    order = {"JSON-LD": 0, "microdata": 1, "meta og:title": 2}
    cleaned = [Claim(field="title", value=without_site(claim.value, sites, sections), source=claim.source) for claim in claims]
    return sorted((claim for claim in cleaned if claim.value), key=lambda claim: order.get(claim.source, 3))
