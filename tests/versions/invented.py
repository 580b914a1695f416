"""An invented mill fire as a gazette told it in three versions, with what other papers made of it; and forms."""

import hashlib

from generator import dates, permalinks, prose
from generator.model import Article, Original, Provenance

FIRE = (
    "The worsted mill of Asa Lees in Long Causeway, Dewsbury, burned to the ground on Friday night, and three men of the night shift died, "
    "the brigade said.",
    "The engines of four towns could do nothing against the wind. \"She went like paper,\" said Edith Marsh, who lives across the road and "
    "saw the roof fall in at two in the morning.",
    "The mill employed 240 people. Its owner, Asa Lees, said on Saturday that it would be built again within the year, and that wages "
    "would be paid until Whitsun.",
    "The West Riding coroner, Harold Pickles, has opened an inquest in Wakefield. It will sit again on Monday in the town hall.",
    "The cause of the fire is not known. Inspectors of the Factory Office found the sprinklers of the third floor shut off, the Dewsbury "
    "Reporter wrote in March.",
)
FOUND = "Two more men were found in the cellar on Saturday morning, Harold Pickles said."
FLOOD = (
    "The Calder rose nine feet in a night, and the lower town of Mirfield stood under water on Tuesday, the county surveyor said.",
    "Two carts were lost at the ford and a horse was drowned. The station master let forty people sleep in the waiting room, and the vicar "
    "sent soup.",
    "It was the highest water since 1866, when the bridge at Battyeford was carried away, according to a mark on the wall of the Swan inn.",
)
PAGE = "https://www.dewsburygazette.example/news/mill-fire"


def article(headline: str, paragraphs: tuple[str, ...], *, published: str | None = None, received: str | None = "2026-11-20",
            seen: str | None = None, **more: object) -> Article:
    """An article whose id comes from its words and from when it was got."""
    body = "\n\n".join(map(prose.escape, paragraphs))
    digest = hashlib.sha256(repr((headline, paragraphs, received, seen, sorted(more.items(), key=str))).encode()).hexdigest()
    blocks, text = prose.lay_out(headline=headline, body=body)
    date = dates.parse(published, "stated") if published else None
    id_, slug = permalinks.mint_id(digest), permalinks.slugify(headline)
    return Article(
        id=id_, slug=slug, file=f"articles/{slug}-{id_}.md", headline=headline, body=body, blocks=blocks, text=text, published=date,
        date_basis="stated" if date else None, provenance=(Provenance(file="x.html", sha256=digest, received=received, seen=seen),),
        original=Original(file="x.html", media_type="text/html", bytes=len(body), sha256=digest, received=received),
        **more)  # type: ignore[arg-type]


def corrected(paragraphs: tuple[str, ...] = FIRE) -> tuple[str, ...]:
    """With more dead, and a paragraph about them."""
    first = paragraphs[0].replace("three men", "five men")
    return (first, *paragraphs[1:2], FOUND, *paragraphs[2:])


def three_versions() -> tuple[Article, Article, Article]:
    """The gazette's report as it stood on three days: corrected on the second, on the third with another byline only."""
    first = article("Mill fire at Dewsbury kills three", FIRE, published="2019-05-03", modified="2019-05-03", url=PAGE,
                    publication="Dewsbury Gazette", tags=("Fires", "Worsted"), bylines=("Jane Doe",))
    second = article("Mill fire at Dewsbury kills five", corrected(), published="2019-05-03", modified="2019-05-04",
                     url=f"{PAGE}/?utm_source=feed", publication="Dewsbury Gazette", tags=("Fires",), bylines=("Jane Doe",))
    third = article("Mill fire at Dewsbury kills five", corrected(), published="2019-06-01", modified="2019-06-01",
                    url="https://m.dewsburygazette.example/news/mill-fire/amp", publication="Dewsbury Gazette", tags=("Fires",),
                    bylines=("Jane Doe", "John Roe"))
    return first, second, third


def agency_copy() -> Article:
    """What another paper printed of it, with its own headline and without the end."""
    return article("Blaze in worsted mill", corrected()[:5], published="2019-05-04", publication="Northern Echo",
                   url="https://www.northernecho.example/2019/05/04/blaze", tags=("Fires",))


def rewritten(lines: int = 40) -> tuple[Article, Article]:
    """A list of what was saved from the mill, and the same with a word of every line corrected: much to compare."""
    def printed(saved: str) -> tuple[str, ...]:
        return tuple(f"From room {n} of the mill the men of shift {n % 7} brought {n + 3} {saved} of worsted to the yard of number "
                     f"{n * 3}, where constable {n % 11} wrote them down." for n in range(lines))
    page = "https://www.dewsburygazette.example/news/saved"
    return (article("What was saved from the mill", printed("bales"), published="2019-05-06", modified="2019-05-06", url=page,
                    publication="Dewsbury Gazette"),
            article("What was saved from the mill", printed("rolls"), published="2019-05-06", modified="2019-05-08", url=page,
                    publication="Dewsbury Gazette"))
