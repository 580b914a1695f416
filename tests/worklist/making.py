"""An archive of invented articles on the disk, its work-list, and what a person does about it."""

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

from generator import cli, commands, document, worklist
from generator.model import Article, Doubt
from generator.worklist import Item
from tests.document.articles import ID, article

BODY = """\
The worsted mill in Long Causeway burned on Friday night.

CLICK HERE FOR MORE FIRES

The engines of four towns could do nothing against the wind, the brigade said.

- A list of the lost
- Share this

JANE DOE

It will be built again. Sign up for our letter about mills here. The owner says so."""

FURNITURE = Doubt(kind="furniture", line=5, text="CLICK HERE FOR MORE FIRES", rule="promo_links")
ITEM = Doubt(kind="furniture", line=9, text="• Share this", rule="social")
WITHIN = Doubt(kind="furniture", line=14, text="Sign up for our letter about mills here.", rule="sign_up")
BYLINE = Doubt(kind="byline", line=12, text="JANE DOE", rule="byline")
WRITERS = Doubt(kind="byline", field="bylines", line=12, text="JANE DOE", options=("Jane Doe; John Roe", "[Jane Doe]"), rule="author_note")
TOGETHER = Doubt(kind="byline", field="bylines", line=12, text="JANE DOE", options=("Jane Doe", "John Roe"), rule="author_note")
DATE = Doubt(kind="date", field="published", line=2, text="04/06/1931", options=("[1931-04-06,1931-06-04]", "1931-04-06", "1931-06-04"),
             sources=("printed", "printed", "printed"), rule="date_line")
SOURCES = Doubt(kind="disagreement", field="headline", options=("Mill fire at Dewsbury", "Mill: fire at 'Dewsbury'"),
                sources=("visible page", "JSON-LD"), rule="titles")
LANGUAGE = Doubt(kind="language", field="language", options=("en", "sco"), sources=("html lang", "detector"))
SECTION = Doubt(kind="disagreement", field="section", options=("null", "Home news"), sources=("visible page", "meta article:section"))


def with_doubts(*doubts: Doubt, **fields: object) -> Article:
    """The mill fire with these doubts."""
    return article(**({"body": BODY, "bylines": (), "doubts": doubts, "names": (), "tags": ()} | fields))


@dataclass(frozen=True)
class Archive:
    """A folder content/ with the article files that the generator wrote for these articles."""

    folder: Path
    articles: tuple[Article, ...]

    @classmethod
    def of(cls, folder: Path, *articles: Article) -> "Archive":
        (folder / "content/articles").mkdir(parents=True)
        for one in articles:
            (folder / "content" / one.file).write_text(document.write(one), "utf-8")
        return cls(folder, articles)

    @property
    def content(self) -> Path:
        return self.folder / "content"

    def path(self, id_: str = ID) -> Path:
        return next((self.content / "articles").glob(f"*-{id_}.md"))

    def text(self, id_: str = ID) -> str:
        return self.path(id_).read_text("utf-8")

    def edit(self, before: str, after: str, id_: str = ID) -> None:
        """A person's edit in an editor."""
        assert self.text(id_).count(before) == 1, (before, self.text(id_))
        self.path(id_).write_text(self.text(id_).replace(before, after), "utf-8")

    def article(self, id_: str = ID) -> Article:
        return document.parse(self.text(id_), f"articles/{self.path(id_).name}")[0]

    def items(self) -> tuple[Item, ...]:
        return worklist.items_of(commands.read_catalogue(self.content)[0], self.content)

    def run(self, command: str) -> int:
        """A command as the work-list of this archive, or of another one like it, prints it."""
        words = shlex.split(command)
        assert [".venv/bin/python", "-m", "generator"] == words[:3]
        return cli.main(["--content", str(self.content), *(words[5:] if words[3] == "--content" else words[3:])])

    def paste(self, lines: str, id_: str = ID) -> None:
        """Put lines for the front matter in the place of the key that they begin with."""
        key = lines.partition(":")[0]
        text, count = re.subn(rf"(?m)^{key}:.*\n(?:[-\s].*\n)*", lambda _: lines + "\n", self.text(id_), count=1)
        if not count:
            text = self.text(id_).replace("\noriginal:\n", f"\n{lines}\noriginal:\n", 1)
        self.path(id_).write_text(text, "utf-8")

    def normalised(self, fresh: Article) -> str:
        """What a re-run would make of the file."""
        return document.merge(self.text(fresh.id), fresh, fresh.file)[0]
