"""Articles that are hard to lay out, for somebody to look at: `python -m tests.views.render DIR hard`."""

from generator import catalogue
from generator.authority import Authority
from generator.catalogue import Catalogue
from generator.model import Article
from generator.permalinks import Ledger
from tests.views.sample import article

NOTES = """The *Marigold*[^ship] left Port Kessel at nine.

She carried fourteen, the Harbour Board said[^board], and a dog[^dog].

A third paragraph goes on about the weather, which was calm, and about the sea, which was not, and about the lamps that nobody had lit.

[^ship]: Built at Orrin in 1871; lengthened in 1902.
[^board]: The Board was dissolved a year later. Its papers burned.
[^dog]: Named in no other report.
"""
VERSE = """They sang on the quay:

> The lamp is out, the tide is in,\\
> the board is met behind its door;\\
> and nobody shall say again\\
> who rowed the second boat ashore.

Then they went home."""
TABLE = """The dues, as they were printed:

| Vessel | Berth | Tonnage | Dues for the quarter, in pounds and shillings | Paid |
|---|---|---|---|---|
| Marigold | Orrin Quay, north side, behind the old customs house | 412 | 14 10 | no |
| Petrel | Kessel Dock | 88 | 3 2 | yes |

1. First the lamps.
2. Then the ropes:
    - of hemp,
    - of wire.

```
SIGNAL 14  MARIGOLD  LAT 51.2  LON 4.4  ALL LAMPS OUT  REQUEST BOATS WITHOUT DELAY  REQUEST BOATS WITHOUT DELAY  STOP
    REPEAT
```

> A notice hung on the door: “Closed until the lamps are lit.”

### A small heading

Averylongwordwithoutanyplacetobreakit""" + "andon" * 40
LONG = "\n\n".join(f"Paragraph {n}. " + "The board met behind closed doors until the lamps were lit, and nobody on the quay could say "
                   "who had ordered the second boat, or why the clerk had read the list of names twice. " * 5 for n in range(1, 251))
HEADLINE = ("Board of the harbour, meeting for the fourth time in a week without its chairman, resolves to ask the clerk to write again to "
            "the owners of the Marigold, whose agents have not replied to any of nine letters sent since the beginning of the year, and to "
            "publish the whole of the correspondence in the event of their further silence")


def noted() -> Article:
    """An article with notes."""
    return article("Notes on the Marigold", NOTES, published="1931-03-12", publication="The Kessel Echo")


def hard() -> Catalogue:
    """One of each."""
    made = (
        noted(),
        article("Songs of the quay", VERSE, published="1931-03-13", publication="The Kessel Echo", kicker="Verse", genre="feature"),
        article("Dues for the quarter", TABLE, published="1931-03-14", publication="The Kessel Echo"),
        article("The whole inquiry", LONG, published="1931-03-15", publication="The Kessel Echo"),
        article(HEADLINE, "It was so resolved.", published="1931-03", publication="The Orrin Star and Coast Intelligencer, with which is "
                "incorporated the Brimsey Shipping Gazette"),
        article("Fire", "It burned.", published=None, publication=None),
        article("The \ufffdle\ufffd of March", "The \ufffdboard\ufffd met at the caf\ufffd.\n\n\ufffd\ufffd\ufffd\n\nIt rose.",
                published="1931-03-16", publication="The K\ufffdssel Echo"),
    )
    return catalogue.build(made, Authority(), Ledger(()))
