"""YAML that a person edits, read against a type: every finding at once, with file, line, key and remedy.

YAML guesses what a bare word means (2016-04-29 a date, no a truth value, 1e3 a number). Here the schema decides: a field
that is text gets the characters as written. Tags, aliases and duplicate keys are refused.
"""

import math
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, TypeVar, cast

import msgspec
import msgspec.inspect as mi
import yaml

from generator import yaml_nesting
from generator.hidden import HIDDEN, OVERRIDES
from generator.notices import BrokenFile, Level, Notice
from generator.yaml_writer import dump

__all__ = ["dump", "load"]

T = TypeVar("T")
Plain = Any
"""What YAML can hold: dict, list, str, int, float, bool, None."""

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
INTEGER = re.compile(r"[-+]?[0-9]{1,18}\Z")
NUMBER = re.compile(r"[-+]?(?:[0-9]{1,18}(?:\.[0-9]{0,18})?|\.[0-9]{1,18})(?:[eE][-+]?[0-9]{1,3})?\Z")
# https://yaml.org/spec/1.2.2/#51-character-set, c-printable, negated; and what hides
UNPRINTABLE = re.compile(f"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|{HIDDEN.pattern}")
STANDARD = "tag:yaml.org,2002:"
TAGS = frozenset(STANDARD + name for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq", "merge", "value"))
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LISTS = mi.ListType | mi.VarTupleType | mi.SetType | mi.FrozenSetType
RECORDS = mi.StructType | mi.DataclassType
DEEPEST = 20
"""Levels of nesting; nothing that a person writes by hand comes near it."""


def load(text: str, kind: type[T], *, file: str, first_line: int = 1, received: Collection[str] = ()) -> tuple[T, tuple[Notice, ...]]:
    """The value that `text` holds, and warnings about keys that `kind` does not know.

    `kind` is a msgspec Struct, a dataclass, or a dict or list of them. Unknown keys land in its field `extra` (a dict)
    when it has one; below the top level without one, and with `forbid_unknown_fields`, they are errors. `received` are keys of the
    top level that quote what was received: only there may hidden characters stand, as escapes.
    Raises BrokenFile with every finding.
    """
    walk = _Walk(file=file, first_line=first_line, received=received)
    node = walk.compose(text)
    info = _type_info(cast(Any, kind))
    plain = walk.value(node, info, "", 0) if node is not None else walk.empty(info)
    errors = [notice for notice in walk.found if notice.level == "error"]
    if not errors:
        try:
            return msgspec.convert(plain, kind), tuple(walk.found)
        except msgspec.ValidationError as error:
            errors.append(walk.refusal(error))
    raise BrokenFile(*sorted(errors, key=lambda notice: notice.line or 0))


@lru_cache(maxsize=64)
def _type_info(kind: Any) -> mi.Type:
    return mi.type_info(kind)


@dataclass(slots=True, kw_only=True)
class _Walk:
    """One walk over a node tree beside the schema, collecting what is wrong."""

    file: str
    first_line: int
    found: list[Notice] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    """Identities of the nodes met; a node met twice came through an alias."""

    latest: int = 1
    """Line of the key read last: an alias's node has the line of its anchor."""

    received: Collection[str] = ()
    lines: dict[str, int] = field(default_factory=dict)
    """Path of each value to its line, for what msgspec finds afterwards."""

    def report(self, code: str, line: int | None, message: str, hint: str, level: Level = "error") -> None:
        self.found.append(Notice(code=code, file=self.file, line=line, message=message, hint=hint, level=level))

    def line_of(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + self.first_line

    def compose(self, text: str) -> yaml.Node | None:
        bad = UNPRINTABLE.search(text)
        if bad:
            line = text.count("\n", 0, bad.start()) + self.first_line
            self.report("F-001", line, _hidden(bad[0]), DELETE)
            raise BrokenFile(*self.found)
        try:
            yaml_nesting.check(text, LOADER)
            root: yaml.Node | None = yaml.compose(text, Loader=LOADER)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = (mark.line if mark else 0) + self.first_line
            self.report("F-001", line, f"this is not YAML: {error.problem or error.context}", SYNTAX_HINT)
        except (yaml.YAMLError, RecursionError, MemoryError):
            self.report("F-001", None, "this is not YAML that can be read", SYNTAX_HINT)
        else:
            return root
        raise BrokenFile(*self.found)

    def empty(self, kind: mi.Type) -> Plain:
        """An empty file is an empty mapping or list, so that missing keys are named."""
        if isinstance(kind, RECORDS | mi.DictType):
            node = yaml.MappingNode(STANDARD + "map", [], yaml.Mark("", 0, 0, 0, "", 0), None)
            return self.value(node, kind, "", 0)
        return [] if isinstance(kind, LISTS) else None

    def value(self, node: yaml.Node, kind: mi.Type, path: str, depth: int) -> Plain:
        """The node as plain data of the wanted type, or None after reporting what is wrong."""
        self.lines[path] = self.line_of(node)
        if self.refused(node, path, depth):
            return None
        kind = _choose(kind, node)
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node, kind, path)
        if isinstance(node, yaml.SequenceNode) and isinstance(kind, LISTS | mi.AnyType):
            item_kind = kind if isinstance(kind, mi.AnyType) else kind.item_type
            return [self.value(item, item_kind, f"{path}[{n}]", depth + 1) for n, item in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode) and isinstance(kind, RECORDS):
            return self.record(node, kind, path, depth)
        if isinstance(node, yaml.MappingNode) and isinstance(kind, mi.DictType | mi.AnyType):
            item_kind = kind if isinstance(kind, mi.AnyType) else kind.value_type
            return {key: self.value(item, item_kind, _join(path, key), depth + 1) for key, _, item in self.pairs(node, path)}
        found = "a list" if isinstance(node, yaml.SequenceNode) else "keys and values"
        self.report("F-004", self.line_of(node), f"{path or 'the file'} is {found}, expected {_wanted(kind)}", _how(kind))
        return None

    def refused(self, node: yaml.Node, path: str, depth: int) -> bool:
        """Whether the node is an alias, carries a tag, or lies too deep."""
        if id(node) in self.seen:
            self.report("F-003", self.latest, f"{path} is used through an alias (*name)", "write the value out")
        elif node.tag not in TAGS:
            self.report("F-003", self.line_of(node), f"{path} carries the tag {node.tag}", "delete it, the schema knows the type")
        elif depth > DEEPEST:
            self.report("F-003", self.line_of(node), f"{path[:60]} is nested more than {DEEPEST} levels deep", "write it flatter")
        else:
            self.seen.add(id(node))
            return False
        return True

    def pairs(self, node: yaml.MappingNode, path: str) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
        """Key, key node and value node of a mapping; duplicates and keys that are no text are reported."""
        first: dict[str, int] = {}
        for key_node, item in node.value:
            line = self.latest = self.line_of(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                self.report("F-004", line, f"a key in {path or 'the file'} is not a word", "write key: value")
            elif key_node.value in first:
                self.report("F-002", line, f"{_join(path, key_node.value)} stands twice, first in line {first[key_node.value]}",
                            "keep one of them")
            else:
                first[key_node.value] = line
                yield key_node.value, key_node, item

    def record(self, node: yaml.MappingNode, kind: mi.StructType | mi.DataclassType, path: str, depth: int) -> Plain:
        """A mapping with known keys."""
        known = {f.encode_name: f for f in kind.fields}
        result: dict[str, Plain] = {}
        extra: dict[str, Plain] = {}
        for key, key_node, item in self.pairs(node, path):
            if key in known and not (key == "extra" and isinstance(known[key].type, mi.DictType)):
                result[key] = self.value(item, known[key].type, _join(path, key), depth + 1)
            else:
                extra[key] = self.value(item, mi.AnyType(), _join(path, key), depth + 1)
                nowhere = bool(path) and "extra" not in known
                self.unknown(key, list(known), path, key_node,
                             forbidden=nowhere or getattr(kind, "forbid_unknown_fields", False))
        for name, f in known.items():
            if f.required and name not in result and _may_be_null(f.type):
                result[name] = None
            elif f.required and name not in result:
                self.report("F-006", self.line_of(node), f"{_join(path, name)} is missing", f"add {name}: … ({_wanted(f.type)})")
        return result | ({"extra": extra} if extra and "extra" in known else {})

    def unknown(self, key: str, known: list[str], path: str, node: yaml.Node, *, forbidden: bool) -> None:
        near = get_close_matches(key, known, 1)
        hint = f"did you mean {near[0]}?" if near else f"the keys are: {', '.join(k for k in known if k != 'extra')}"
        kept = "" if forbidden else "; it is kept as it is"
        self.report("F-007", self.line_of(node), f"{_join(path, key)} is no key that is known{kept}", hint,
                    "error" if forbidden else "warning")

    def scalar(self, node: yaml.ScalarNode, kind: mi.Type, path: str) -> Plain:
        """One value: as the schema wants it, else reported."""
        text, bare = node.value, node.style in (None, "")
        if (bad := HIDDEN.search(text)) and path.partition("[")[0].partition(".")[0] not in self.received:
            self.report("F-001", self.line_of(node), f"{path}: {_hidden(bad[0])}", DELETE)
            return None
        types = kind.types if isinstance(kind, mi.UnionType) else (kind,)
        if bare and text in NULLS and any(isinstance(t, mi.NoneType | mi.AnyType) for t in types):
            return None
        missing = bare and text in NULLS
        for wanted in () if missing else sorted(types, key=lambda t: isinstance(t, mi.StrType)):
            fits, result = _read(text, wanted, bare)
            if fits:
                return result
        shown = "nothing" if missing else f'"{text if len(text) <= 60 else text[:57] + "..."}"'
        self.report("F-004", self.line_of(node), f"{path or 'the file'} = {shown}: expected {_wanted(kind)}", _how(kind))
        return None

    def refusal(self, error: msgspec.ValidationError) -> Notice:
        """What msgspec's constraints found, with the line of its path."""
        message, _, path = str(error).partition(" - at `$")
        path = path.rstrip("`").lstrip(".").replace("[...]", "")
        line = self.lines.get(path, self.first_line)
        return Notice(code="F-005", file=self.file, line=line, message=f"{path or 'the file'}: {message}",
                      hint="mend the value")


DELETE = "delete it"
SYNTAX_HINT = "check the indentation and the quotes; a value with a colon and a space in it wants quotes around it"


def _hidden(character: str) -> str:
    kind = "direction override" if OVERRIDES.match(character) else "control character"
    return f"the {kind} U+{ord(character):04X} is not allowed"


def _may_be_null(kind: mi.Type) -> bool:
    return isinstance(kind, mi.UnionType) and any(isinstance(t, mi.NoneType) for t in kind.types)


def _choose(kind: mi.Type, node: yaml.Node) -> mi.Type:
    """Of a union, the member that a node of this shape can be."""
    if not isinstance(kind, mi.UnionType) or isinstance(node, yaml.ScalarNode):
        return kind
    shape = LISTS if isinstance(node, yaml.SequenceNode) else RECORDS | mi.DictType
    return next((t for t in kind.types if isinstance(t, shape)), kind)


def _read(text: str, kind: mi.Type, bare: bool) -> tuple[bool, Plain]:
    """Whether the scalar can be this type, and what it then is."""
    result: tuple[bool, Plain] = False, None
    match kind:
        case mi.StrType() | mi.DateType() | mi.DateTimeType():
            result = True, text
        case mi.BoolType():
            result = bare and text in TRUTH, TRUTH.get(text)
        case mi.IntType() if bare and INTEGER.match(text):
            result = True, int(text)
        case mi.FloatType() if bare and NUMBER.match(text):
            result = math.isfinite(float(text)), float(text)
        case mi.LiteralType():
            result = next(((True, value) for value in kind.values if str(value) == text), result)
        case mi.AnyType():
            result = True, _guess(text) if bare else text
    return result


def _guess(text: str) -> Plain:
    """A bare word under an unknown key: a number or truth value only when writing it back gives the same characters."""
    if text in ("true", "false"):
        return TRUTH[text]
    return int(text) if INTEGER.match(text) and str(int(text)) == text else text


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _wanted(kind: mi.Type) -> str:
    """The type in words."""
    match kind:
        case mi.UnionType():
            return " or ".join(_wanted(t) for t in kind.types)
        case mi.LiteralType():
            return "one of " + ", ".join(map(str, kind.values))
        case _ if isinstance(kind, LISTS):
            return "a list"
    words: dict[type[mi.Type], str] = {
        mi.StrType: "text", mi.BoolType: "true or false", mi.IntType: "a whole number", mi.FloatType: "a number",
        mi.NoneType: "null", mi.StructType: "keys and values", mi.DataclassType: "keys and values",
        mi.DictType: "keys and values", mi.DateType: "a day"}
    return words.get(type(kind), "a value")


def _how(kind: mi.Type) -> str:
    """The remedy for a value of the wrong type."""
    types = kind.types if isinstance(kind, mi.UnionType) else (kind,)
    for wanted in types:
        match wanted:
            case _ if isinstance(wanted, LISTS):
                return "write one entry a line, each after a dash, or [] for none"
            case mi.StructType() | mi.DataclassType() | mi.DictType():
                return "write key: value, one a line, indented"
            case mi.LiteralType():
                return f"write {wanted.values[0]}, for example"
            case mi.StrType():
                return "write the text, in quotes if it is null or empty"
    return f"write {_wanted(kind)}"
