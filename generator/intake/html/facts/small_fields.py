"""Fields for which the first source that is not empty decides: publication, section, tags, language, rights, genre."""

import re
from collections import Counter
from collections.abc import Sequence

from generator.intake.html.facts.claim import Claim, of_field
from generator.intake.html.facts.wording import folded, squeezed
from generator.model import Doubt

DOMAIN = re.compile(r"(?i)\A(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}/?\Z")
MACHINE_TAG = re.compile(r"\A(?:\d+|[\w-]+:[\w:.-]+|[a-z]+_[a-z_0-9]+|https?://.+|.{81,})\Z")
MOST_TAGS = 50
TAG = re.compile(r"\A([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_.@].*)?\Z")
# ISO 639-2 codes of languages that BCP 47 writes with two letters, https://www.loc.gov/standards/iso639-2/
THREE_LETTERS = dict(pair.split(":") for pair in (
    "eng:en deu:de ger:de fra:fr fre:fr spa:es ita:it por:pt nld:nl dut:nl rus:ru ukr:uk tur:tr ara:ar heb:he zho:zh chi:zh jpn:ja kor:ko "
    "pol:pl ces:cs cze:cs swe:sv dan:da nor:no fin:fi ell:el gre:el hun:hu ron:ro rum:ro bul:bg hrv:hr srp:sr slk:sk slo:sk slv:sl hin:hi "
    "ben:bn urd:ur fas:fa per:fa vie:vi ind:id msa:ms may:ms tha:th cat:ca eus:eu baq:eu glg:gl zul:zu xho:xh afr:af swa:sw "
    "amh:am").split())
ISO_639_2 = frozenset("fil ckb haw kab gsw hsb dsb nds ast arz yue wuu cmn tpi sco scn fur lad kmr ber tzm nso ven tso nbl".split())
"""Languages that have three letters only, in which news is written."""

GENRES = frozenset(("news", "opinion", "analysis", "review", "interview", "live blog", "satire", "advertisement", "obituary", "editorial",
                    "commentary", "feature", "report", "reportage", "essay", "explainer", "fact check"))


def publication(claims: Sequence[Claim]) -> str | None:
    """The outlet's name as it calls itself; a domain only when it has no other name."""
    names = [claim for claim in of_field(tuple(claims), "publication") if claim.source != "meta copyright" and len(claim.value) <= 100
             and not claim.value.startswith(("http", "@"))]
    order = {"meta og:site_name": 0, "JSON-LD": 1}
    ranked = sorted(names, key=lambda claim: (bool(DOMAIN.match(claim.value)), order.get(claim.source, 2)))
    return ranked[0].value if ranked else None


def section(claims: Sequence[Claim]) -> str | None:
    """The outlet's section; no address and no list of them."""
    for claim in of_field(tuple(claims), "section"):
        value = claim.value.split(",")[0].strip() if claim.value.count(",") > 1 else claim.value
        if 1 < len(value) <= 60 and not value.startswith(("http", "/")):
            return value
    return None


def tags(claims: Sequence[Claim], linked: Sequence[str]) -> tuple[str, ...]:
    """The outlet's own tags: those of its data, else of its links; without numbers, addresses and other words for machines."""
    found = of_field(tuple(claims), "tag")
    chosen: list[str] = []
    for source in dict.fromkeys(claim.source for claim in found):
        values = [claim.value for claim in found if claim.source == source]
        chosen = _clean([part for value in values for part in _parts(value, alone=len(values) == 1)])
        if chosen:
            break
    return tuple((chosen or _clean(linked))[:MOST_TAGS])


def _parts(value: str, *, alone: bool) -> list[str]:
    """The tags of one value: a list of values is not parted at commas."""
    if not alone:
        return [value]
    return re.split(r"\s*[;|]\s*", value) if ";" in value or "|" in value else re.split(r"\s*[,،、]\s*", value)


def _clean(values: Sequence[str]) -> list[str]:
    kept: dict[str, str] = {}
    for value in values:
        text = value.strip(" #\"'")
        if text and squeezed(text) and not MACHINE_TAG.match(text):
            kept.setdefault(folded(text), text)
    return list(kept.values())


def language(html_lang: str | None, claims: Sequence[Claim]) -> tuple[str | None, tuple[Doubt, ...]]:
    """The language that most sources give, in BCP 47; a tie is the html element's. A doubt when they differ."""
    said = [(tag, "html lang")] if html_lang and (tag := language_tag(html_lang)) else []
    seen = {"html lang"}
    for claim in of_field(tuple(claims), "language"):
        if claim.source not in seen and (tag := language_tag(claim.value)):
            seen.add(claim.source)
            said.append((tag, claim.source))
    if not said:
        return None, ()
    votes = Counter(tag.partition("-")[0] for tag, _ in said)
    primary = max(votes, key=lambda name: (votes[name], -[tag.partition("-")[0] for tag, _ in said].index(name)))
    chosen = next(tag for tag, _ in said if tag.partition("-")[0] == primary)
    if len(votes) == 1:
        return chosen, ()
    rest = {tag: source for tag, source in said if tag.partition("-")[0] != primary}
    source = next(source for tag, source in said if tag == chosen)
    return chosen, (Doubt(kind="language", field="language", options=(chosen, *rest), sources=(source, *rest.values()), rule="language"),)


def language_tag(text: str) -> str | None:
    """A language tag in its usual letters: "en_US" gives "en-US"; None when it is none."""
    found = TAG.match(text.strip().split(",")[0].strip())
    if not found or found[1].lower() in ("xx", "und", "mul", "zxx"):
        return None
    primary = THREE_LETTERS.get(found[1].lower(), found[1].lower())
    if len(primary) == 3 and primary not in ISO_639_2:
        return None
    parts = (primary, found[2] and found[2].title(), found[3] and found[3].upper())
    return "-".join(part for part in parts if part)


def rights(claims: Sequence[Claim]) -> str | None:
    """A statement of rights or a licence."""
    return next((claim.value for claim in of_field(tuple(claims), "rights") if 2 < len(claim.value) <= 300), None)


def genre(claims: Sequence[Claim]) -> str | None:
    """What kind of article it is, where the data say so in a word that is a genre's; news is what is left."""
    said = (folded(claim.value) for claim in of_field(tuple(claims), "genre"))
    return next((value for value in said if value in GENRES and value != "news"), None)
