"""docs/front-matter.md, from the schema: python -m tests.manual.front_matter > docs/front-matter.md

The keys and their types are front_matter.FrontMatter's, the sentences those under the fields of model.Article and its parts.
"""

import ast
import re
import sys
from collections.abc import Iterator, Sequence
from typing import get_args

from generator.front_matter import ALWAYS, KEYS, FrontMatter
from generator.model.article import EntityType
from tests.manual.errors import ROOT

PARTS = {"names": "Name", "original": "Original", "provenance": "Provenance", "set_aside": "SetAside", "doubts": "Doubt",
         "links": "PromoLink", "withdrawn": "Withdrawal"}
"""Keys whose values have keys of their own -> the class that says which."""

OWN_WORDS = {
    "published": "The day of publication as EDTF: `2016-04-29`, `2016-04`, `2016`, `1931-05-02?`, `193X`; `null` when nothing says.",
}
"""Where the file says something else than the article has."""

HEAD = """# The article file

Each article is one file in `content/articles/`, named `<slug>-<id>.md`: front matter in YAML between two lines `---`, then the text in
CommonMark. Everything in it may be edited, but for `id`, `original` and `generated`: what you write is kept when the originals are read
again, and what the rules find then goes into `doubts`.

An unknown key is kept as it is. A wrong value (a misspelt word, a list where a text belongs) stops the build with file, line and remedy.
Unknown is `null`, and so shown; keys that say nothing are left out, but for these: ALWAYS.

This page is made from the code: `make manual`.

"""
TAIL = """
## generated

Digests of each field and paragraph as the program last wrote them, by which it tells your edits from its own. Leave them alone.
"""


def page() -> str:
    """docs/front-matter.md."""
    said = fields()
    rows = [(key, _type(FrontMatter.__annotations__[key]), OWN_WORDS.get(key) or said["Article"].get(key, "")) for key in KEYS]
    parts = [HEAD.replace("ALWAYS", ", ".join(f"`{key}`" for key in KEYS if key in ALWAYS)), _table(rows)]
    for key, kind in PARTS.items():
        own = [(name, types()[kind][name], words) for name, words in said[kind].items()]
        parts.append(f"\n## Of each {key}\n\n" if _type(FrontMatter.__annotations__[key]).startswith("list") else f"\n## Of {key}\n\n")
        parts.append(_table(own))
    return "".join(parts) + TAIL


def fields() -> dict[str, dict[str, str]]:
    """Class of the model -> field -> the sentence under it; "" where there is none."""
    return {kind.name: {name: words for name, _, words in _fields(kind)} for kind in _classes()}


def types() -> dict[str, dict[str, str]]:
    """Class of the model -> field -> its type, in the words of a person who writes YAML."""
    return {kind.name: {name: _type(annotation) for name, annotation, _ in _fields(kind)} for kind in _classes()}


def _classes() -> Iterator[ast.ClassDef]:
    for module in ("article", "original"):
        tree = ast.parse((ROOT / f"generator/model/{module}.py").read_text("utf-8"))
        yield from (node for node in tree.body if isinstance(node, ast.ClassDef))


def _fields(kind: ast.ClassDef) -> Iterator[tuple[str, str, str]]:
    for node, after in zip(kind.body, [*kind.body[1:], None], strict=True):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            words = after.value.value if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) else ""
            yield node.target.id, ast.unparse(node.annotation), " ".join(str(words).split())


def _type(annotation: object) -> str:
    """As a person would say it: "text", "list of texts", "full, excerpt or metadata"."""
    text = annotation if isinstance(annotation, str) else repr(annotation)
    text = re.sub(r"\b(?:typing|generator\.[a-z.]+|collections\.abc)\.", "", text).replace(" | None", "")
    if found := re.search(r"Literal\[(.+)\]", text):
        return _choice(re.findall(r"['\"](.+?)['\"]", found[1]))
    plain = re.sub(r"<class '(?:.*\.)?(\w+)'>", r"\1", text)
    many = plain.startswith("tuple")
    core = re.sub(r"tuple\[(.+), \.\.\.\]", r"\1", plain)
    word = {"str": "text", "int": "number", "EntityType": _choice(get_args(EntityType))}.get(core, "record")
    return f"list of {word}s" if many else word


def _choice(words: Sequence[str]) -> str:
    *most, last = (f"`{word}`" for word in words)
    return f"{', '.join(most)} or {last}"


def _table(rows: list[tuple[str, str, str]]) -> str:
    return "| key | is | |\n|---|---|---|\n" + "".join(f"| `{key}` | {kind} | {_cell(words)} |\n" for key, kind, words in rows)


def _cell(words: str) -> str:
    return re.sub(r"\bNone\b", "`null`", words).replace("|", "\\|").replace("<", "&lt;")


if __name__ == "__main__":
    sys.stdout.write(page())
