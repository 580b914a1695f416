"""docs/errors.md, from the codes in the code: python -m tests.manual.errors > docs/errors.md

A code stands in a call with its message and its remedy; what only the moment of the finding knows is printed as "…".
"""

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = re.compile(r"[A-Z]-\d{3}")
BY_HAND = ("views/work_list.py", "worklist/item.py")
"""Modules that arrange findings of others by their codes."""

LETTERS = {
    "I": "Intake: what comes in", "F": "Files that people edit", "A": "Addresses", "T": "Theme and settings",
    "S": "Storage, publishing and taking away", "C": "Clusters", "W": "Work: what only a person can settle"}
DOUBTS = {
    "W-010": "a re-run found something else than what a person wrote here: both stand beside each other",
    "W-040": "a line may be furniture, and may be the article's", "W-041": "a line may be a byline",
    "W-042": "a date in figures can be read in two ways", "W-043": "which language an article is in is not sure",
    "W-044": "two sources within one original disagree",
    "W-049": "a publication prints dates in figures, and nothing says which of day and month comes first",
    "W-063": "two stories may be one"}
"""Findings whose words are put together where they are found."""

OTHERS = {"A-002": ("this line of the ledger cannot be read, or its path is not inside the site",
                    "a line is path,kind,target; restore it from version control")}
SETTLED = "the work-list has the line or the command that settles it: make check"
SAID = "the finding itself says what can be written there"
HEAD = """# Errors, warnings and work, by code

Every finding has a code that never means anything else, the file and line where that is known, and a remedy. What is printed for the moment
(a name, a number, a path) is … here. This page is made from the code: `make manual`.

A command ends with 0 when it did what it was asked; 1 for a bug; 2 when it was called wrongly; 3 when it did its work but refused some
inputs; 4 when a promise is broken (an address, a checksum); 5 when a file, a setting or the theme cannot be used.
"""

Finding = tuple[str, str]
"""Message and remedy."""


def findings() -> dict[str, list[Finding]]:
    """Code -> its findings, each once."""
    found: dict[str, dict[Finding, None]] = defaultdict(dict)
    for path in [*sorted((ROOT / "generator").rglob("*.py")), ROOT / "publishconf.py"]:
        if not path.as_posix().endswith(BY_HAND):
            for code, finding in _of(ast.parse(path.read_text("utf-8"))):
                found[code][finding] = None
    for code, message in DOUBTS.items():
        found[code][message, SETTLED] = None
    for code, finding in OTHERS.items():
        found[code][finding] = None
    return {code: list(found[code]) for code in sorted(found)}


def findings_in(source: str) -> dict[str, list[Finding]]:
    """The same of one piece of code."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for code, finding in _of(ast.parse(source)):
        found[code].append(finding)
    return found


def codes() -> set[str]:
    """Every code that stands anywhere in the code."""
    texts = [path.read_text("utf-8") for path in (ROOT / "generator").rglob("*.py")] + [(ROOT / "publishconf.py").read_text("utf-8")]
    return {code for text in texts for code in re.findall(rf'"([{"".join(LETTERS)}]-\d{{3}})["\s]', text)}


def page() -> str:
    """docs/errors.md."""
    found = findings()
    parts = [HEAD]
    for letter, title in LETTERS.items():
        parts.append(f"\n## {title}\n")
        parts += [f"\n### {code}\n\n" + "".join(_told(*finding) for finding in found[code]) for code in found if code[0] == letter]
    return "".join(parts)


def _told(message: str, remedy: str) -> str:
    return f"- {_plain(message)}  \n  *{_plain(remedy)}*\n"


def _plain(text: str) -> str:
    return re.sub(r"([*_<>`\[\]|])", r"\\\1", " ".join(text.split()))


def _of(tree: ast.Module) -> Iterator[tuple[str, Finding]]:
    constants = {target.id: node.value for node in tree.body if isinstance(node, ast.Assign)
                 for target in node.targets if isinstance(target, ast.Name)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _of_call(node, constants)
        elif isinstance(node, ast.Tuple) and len(node.elts) == 4:
            yield from _of_row(node.elts[0], node.elts[2:], constants)


def _of_call(call: ast.Call, constants: dict[str, ast.expr]) -> Iterator[tuple[str, Finding]]:
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    if "code" in named and "message" in named:
        yield from _of_row(named["code"], [named["message"], named.get("hint", ast.Constant(""))], constants)
        return
    for at, argument in enumerate(call.args):
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and (
                told := re.fullmatch(r"([A-Z]-\d{3}) error\n *(.+)\n *hint: (.+)", argument.value)):
            yield told[1], (told[2], told[3])
        rest = [one for one in call.args[at + 1:] if _text(one, constants)]
        if isinstance(call.func, ast.Name) and call.func.id == "unmerged":
            rest = [ast.Constant("two people's lines were not merged here: a mark of a conflict"),
                    ast.Constant("delete the marks, and keep all other lines, of both sides")]
        yield from _of_row(argument, rest, constants)


def _of_row(code: ast.expr, rest: Iterable[ast.expr], constants: dict[str, ast.expr]) -> Iterator[tuple[str, Finding]]:
    if isinstance(code, ast.Constant) and isinstance(code.value, str) and CODE.fullmatch(code.value):
        told = [_text(one, constants) for one in list(rest)[:2]]
        if told and told[0]:
            yield code.value, (told[0], (told[1] if len(told) > 1 else None) or (SETTLED if code.value[0] == "W" else SAID))


def _text(node: ast.expr, constants: dict[str, ast.expr]) -> str | None:
    """What an expression prints, as far as the code says; None when it is no text of its own."""
    match node:
        case ast.Constant(value=str(text)):
            said: str | None = re.sub(r"%\(\w+\)[sd]", "…", text)
        case ast.JoinedStr(values=parts):
            said = "".join((_text(part, constants) or "…") for part in parts)
        case ast.BinOp(left=left, right=right):
            said = "".join((_text(part, constants) or "…") for part in (left, right))
        case ast.IfExp(body=one, orelse=other) | ast.BoolOp(values=[one, other]):
            said = _text(one, constants) or _text(other, constants)
        case ast.Call(func=ast.Name(id="worded"), args=[first, *_]):
            said = _text(first, constants)
        case ast.Name(id=name) if name in constants and not isinstance(constants[name], ast.Name):
            said = _text(constants[name], constants)
        case _:
            said = None
    return said


if __name__ == "__main__":
    sys.stdout.write(page())
