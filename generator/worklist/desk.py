"""An article on the desk: making items about it, each with its place in the file and every way to settle it."""

import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator import doubts, store
from generator.line_numbers import LineNumbers, line_numbers
from generator.model import Article, Worded
from generator.notices import Notice
from generator.worklist.item import Choice, Context, Fix, Item

COMMAND = ".venv/bin/python -m generator"
"""How this program is called on the archive in content/, from the archive's folder, as a shell takes it."""

DOUBTS = "doubts"
MOST = 90
"""Characters of doubtful words in a message."""


@dataclass(frozen=True, kw_only=True)  # no slots: cached_property keeps its value in the instance
class Place:
    """An article whose items are being made."""

    article: Article
    content: Path
    called: Path
    """That folder, as a person would name it."""

    @property
    def command(self) -> str:
        """How this program is called on the archive."""
        return command_for(self.called)

    @cached_property
    def numbers(self) -> LineNumbers:
        """Of its file, which is read only when there is something to say."""
        return line_numbers(store.read_text(self.content / self.article.file))

    def line_of(self, key: str) -> int | None:
        """The line of a key; for one that the file has not, that of its doubts."""
        return self.numbers.keys.get(key) or self.numbers.keys.get(DOUBTS)

    def accept(self, what: str = "") -> str:
        return f"{self.command} accept {self.article.id} {what}".rstrip()

    def refuse(self, what: str = "") -> str:
        return f"{self.command} refuse {self.article.id} {what}".rstrip()

    def item(self, code: str, message: Worded, *, line: int | None, short: Worded | None = None, context: Context | None = None,
             choices: Sequence[Choice] = (), fixes: Sequence[Fix] = (), note: Worded | None = None) -> Item:
        """An item about the article; `short` is its message where the words in question are shown beside it."""
        hint = "\n".join(_hint(line, choices, fixes, note))
        notice = Notice(code=code, level="work", file=(self.called / self.article.file).as_posix(), line=line, message=message, hint=hint)
        return Item(notice=notice, article=self.article.id, short=short, context=context, choices=tuple(choices), fixes=tuple(fixes),
                    note=note)


def command_for(content: Path) -> str:
    """How this program is called on an archive."""
    return COMMAND if content == Path("content") else f"{COMMAND} --content {shlex.quote(str(content))}"


def shortened_around(context: Context) -> str:
    """A sentence cut to what stands beside its doubtful words."""
    side = (MOST - len(context.words)) // 2
    before, after = " ".join((context.before or "").split()), " ".join((context.after or "").split())
    left = before if len(before) <= side else "…" + before[-side:].partition(" ")[2]
    right = after if len(after) <= side else after[:side].rpartition(" ")[0] + "…"
    gap_before = " " if left and (context.before or "")[-1:].isspace() else ""
    gap_after = " " if right and (context.after or "")[:1].isspace() else ""
    return f"{left}{gap_before}{context.words}{gap_after}{right}"


def cut(words: str) -> str:
    """Doubtful words as a message has room for them."""
    return words if len(words) <= MOST else words[:MOST].rsplit(" ", 1)[0] + "…"


def _hint(line: int | None, choices: Sequence[Choice], fixes: Sequence[Fix], note: str | None) -> list[str]:
    """Everything that can be pasted, as lines of a notice."""
    pastes = [choice.paste for choice in choices if choice.paste]
    rows = [f"write {'one of these ' if len(pastes) > 1 else ''}in line {line}:"] if pastes else []
    rows += [f"  {row}" for paste in pastes for row in paste.split("\n")]
    rows += ["or run:" if pastes else "run:"] if choices else []
    rows += [f"  {choice.command}   # {shown(choice)}" for choice in choices]
    for fix in fixes:
        rows += [f"{fix.label}:", *(f"  {row}" for row in fix.paste.split("\n"))]
    return rows + ([note] if note else [])


def shown(choice: Choice) -> str:
    """A choice in a few words: its value cut short, and where it comes from."""
    words = " ".join(choice.value.split()) if choice.value != doubts.NOTHING else "not recorded"
    cut = words if len(words) <= 60 else words[:57].rstrip() + "..."
    return f"{cut} ({', '.join(choice.sources)})" if choice.sources else cut
