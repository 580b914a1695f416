"""Notes of an article, written as Markdown writers do: `word[^1]` where it belongs, `[^1]: words` in a paragraph of its own.

A note stands right after the paragraph that leads to it, in the text as on the page, whatever its place in the file, and is
numbered by where it is first led to. A mark without a note is text; a note that nothing leads to stays where it is, without a number.
The file's marks are no words: they are left out of the plain text. Roles: https://www.w3.org/TR/dpub-aria-1.1/#doc-footnote
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

OPENING, MARK = "note_open", "note_mark"
DEFINITION = re.compile(r"\[\^([^\]\s]{1,40})\]:[ \t]+(?=\S)")
REFERENCE = re.compile(r"\[\^([^\]\s]{1,40})\]")
PARTS = 3
"""Tokens of a note: its opening, its words, its closing."""


def install(markdown: MarkdownIt) -> None:
    """Teach a parser notes. Other core rules that look at the order of blocks come after this one."""
    markdown.block.ruler.before("reference", "note", _definition, {"alt": ["paragraph", "reference"]})
    markdown.inline.ruler.before("link", MARK, _mark)
    markdown.core.ruler.after("inline", "notes", _place)
    markdown.add_render_rule(OPENING, _open)
    markdown.add_render_rule(MARK, _led_from)


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Block rule: one paragraph, outside quotations and lists; of two notes of one name the first is led to."""
    found = DEFINITION.match(state.src, state.bMarks[start] + state.tShift[start], state.eMarks[start])
    notes: dict[str, Token] = state.env.setdefault("notes", {})
    if not found or state.level or state.is_code_block(start):
        return False
    if silent:
        return True
    last = next((n for n in range(start + 1, end) if state.isEmpty(n) or _begins(state, n)), end)
    state.line = last
    opening = state.push(OPENING, "aside", 1)
    opening.map, opening.attrs = [start, last], {"role": "doc-footnote"}
    notes.setdefault(found[1], opening)
    words = state.push("inline", "", 0)
    words.content = state.getLines(start, last, state.blkIndent, False).strip()[found.end() - found.start():]
    words.map, words.children = [start, last], []
    state.push("note_close", "aside", -1)
    return True


def _begins(state: StateBlock, line: int) -> bool:
    return DEFINITION.match(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line]) is not None


def _mark(state: StateInline, silent: bool) -> bool:
    """Inline rule: a mark whose note there is."""
    found = REFERENCE.match(state.src, state.pos, state.posMax)
    if not found or found[1] not in state.env.get("notes", {}):
        return False
    if not silent:
        state.push(MARK, "a", 0).meta["note"] = found[1]
    state.pos = found.end()
    return True


def _place(state: StateCore) -> None:
    """Core rule: each note behind the block that first leads to it, with its number."""
    notes: dict[str, Token] = state.env.get("notes") or {}
    if notes:
        state.tokens = list(_placed(list(_blocks(state.tokens)), notes))


def _placed(blocks: Sequence[list[Token]], notes: dict[str, Token]) -> Iterator[Token]:
    held = {id(block[0]): block for block in blocks}
    led = {id(notes[mark.meta["note"]]) for block in blocks for mark in _marks(block) if id(notes[mark.meta["note"]]) != id(block[0])}
    done: set[int] = set()
    for block in blocks:
        if id(block[0]) not in led:
            yield from _with_notes(block, held, notes, done)
    for block in blocks:  # notes that lead to each other, and nothing else to them
        if id(block[0]) in led - done:
            yield from _with_notes(block, held, notes, done)


def _with_notes(block: list[Token], held: dict[int, list[Token]], notes: dict[str, Token], done: set[int]) -> Iterator[Token]:
    waiting = [block]
    while waiting:
        block = waiting.pop(0)
        done.add(id(block[0]))
        yield from block
        for mark in _marks(block):
            note = notes[mark.meta["note"]]
            if "number" not in note.meta:
                note.meta["number"] = sum("number" in other.meta for other in notes.values()) + 1
                note.attrSet("id", f"note-{note.meta['number']}")
                mark.attrSet("id", f"ref-{note.meta['number']}")
                if id(note) not in done:
                    waiting.append(held[id(note)])


def _blocks(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens of each outermost block."""
    rest = iter(tokens)
    for token in rest:
        block = [token]
        depth: int = token.nesting
        while depth:
            block += (step := list(islice(rest, 1)))
            depth += step[0].nesting
        yield block


def _marks(block: Sequence[Token]) -> Iterator[Token]:
    return (child for token in block for child in token.children or () if child.type == MARK)


def _open(renderer: RendererHTML, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
    number = tokens[idx].meta.get("number")
    return renderer.renderToken(tokens, idx, options, env) + (
        f'<a class="number" role="doc-backlink" href="#ref-{number}">{number}</a> ' if number else "")


def _led_from(renderer: RendererHTML, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
    note = env["notes"][tokens[idx].meta["note"]]
    here = f' id="{tokens[idx].attrGet("id")}"' if tokens[idx].attrGet("id") else ""
    return f'<sup><a role="doc-noteref"{here} href="#{note.attrGet("id")}">{note.meta["number"]}</a></sup>'
