"""Invented archives to export, and how to read what came of them."""

import csv
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.catalogue import Catalogue
from generator.export.imprint import Imprint
from generator.export.spreadsheet import plain
from generator.model import Because, Difference, Entity, Figure, PromoLink, Quote, SetAside, Side, Story, Withdrawal
from tests.views import sample

IMPRINT = Imprint(name="The Brimsey Archive", email="desk@archive.example", url="https://archive.example/brimsey", today="2026-03-04",
                  rights="The articles remain their publishers’.")
SECRET = Entity(id="people/orla-quill", type="person", name="Orla Quill", aliases=("Quill",))
"""Named only in what is withheld."""


def withholding() -> Catalogue:
    """Of three articles one was withdrawn and one may be known by its metadata alone; each has everything that could give words away."""
    words = "Orla Quill of Brimsey paid 77 crowns. “Never in my life,” said Quill of Port Kessel."
    more: dict[str, Any] = {
        "standfirst": "Secret standfirst.", "tags": ("Secrets",), "bylines": ("By Ann Hald",), "publication": "Orrin Mercury",
        "links": (PromoLink(label="Read More", text="Secret promise", url="https://secret.example/promise"),),
        "corrections": ("Secret mend",),
        "set_aside": (SetAside(line=3, rule="credit", text="Secret line"),), "extra": (("note", "Secret note"),)}
    gone = sample.article("Taken down", words, published="2001-01-01", kicker="Secret kicker", dateline="SECRET TOWN",
                          credits=("Secret eye",), withdrawn=Withdrawal(date="2020-02-03", reason="At the publisher's request."), **more)
    bare = sample.article("Known by name", words + " Twice.", published="2001-01-02", access="metadata", **more)
    open_ = sample.article("Boats in", "Brimsey sleeps. Calloway does not.", published="2001-01-03")
    sides = tuple(Side(passage=sample.passage(held, word), claim=word) for held, word in ((bare, "77 crowns"), (open_, "Brimsey")))
    why = (Because(kind="shared-names", detail="both name Orla Quill"),)
    story = Story(id="stories/boats", founder=open_.id, headline="Boats", articles=(bare.id, open_.id), because=why,
                  differences=(Difference(about="Secret sum", sides=sides, because=why),))
    quotes, figures = zip(*(_claims(held) for held in (gone, bare)), strict=True)
    return sample.catalogue((gone, bare, open_), entities=(*sample.ENTITIES, SECRET), quotes=quotes, figures=figures, stories=(story,),
                            surfaces=sample.SURFACES | {"Orla Quill": SECRET, "Quill": SECRET})


def _claims(article: Any) -> tuple[Quote, Figure]:
    said = sample.quote(article, "Never in my life", SECRET.id, "full")
    return replace(said, speaker_text="Quill"), sample.figure(article, "77 crowns", 77, "Secret source")


def rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a table in JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def cells(path: Path) -> list[dict[str, str]]:
    """The rows of a table in CSV, their apostrophes taken away."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [{name: plain(cell) for name, cell in row.items()} for row in csv.DictReader(lines)]
