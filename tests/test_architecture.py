"""The walls of the house: which module may know which, and how big a room may grow."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator"
LONGEST = 400
NO_SIDEWAYS = {2, 4}
DOORS = {"pelican": "press", "jinja2": "press"}
"""Library -> the one part of the package that may import it."""

# Views hand over what is printed, in its order and with its totals; a template that does more hides a rule where no test looks.
COMPUTING = frozenset((
    "batch", "count", "dictsort", "groupby", "join", "length", "map", "max", "min", "random", "reject", "rejectattr",
    "reverse", "round", "select", "selectattr", "slice", "sort", "sum", "unique", "wordcount"))


def layers() -> dict[str, int]:
    """Part of the package -> its layer, as docs/architecture.md lists them."""
    text = (ROOT / "docs/architecture.md").read_text("utf-8")
    section = text.partition("\n## Layers\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^    (\d)  (.+)$", section, re.MULTILINE)
    return {part: int(layer) for layer, listed in rows for part in re.findall(r"(\w+)(?:/|\.py)", listed)}


def part_of(path: Path) -> str:
    """The folder or file just below the package: "press", "model"."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def imports(path: Path) -> Iterator[str]:
    """Full names of the modules that a file imports, also inside functions and for type checking."""
    here = path.relative_to(ROOT).with_suffix("").parts
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(here[:-node.level]) if node.level else ""
            module = ".".join(part for part in (base, node.module) if part)
            yield from (f"{module}.{alias.name}" for alias in node.names)


def own_imports(path: Path) -> set[str]:
    """The other parts of the package that a file imports."""
    parts = {name.split(".")[1] for name in imports(path) if name.startswith("generator.")}
    return parts - {part_of(path)}


def test_every_part_stands_in_a_layer_of_the_architecture() -> None:
    assert set() == {part_of(path) for path in modules()} - set(layers())


def test_every_layer_named_in_the_architecture_is_there() -> None:
    assert set() == set(layers()) - {part_of(path) for path in modules()}


def test_imports_run_downward_only() -> None:
    layer = layers()
    upward = [f"{path.relative_to(ROOT)} (layer {layer[part_of(path)]}) imports {other} (layer {layer[other]})"
              for path in modules() if part_of(path) in layer
              for other in sorted(own_imports(path)) if layer.get(other, -1) > layer[part_of(path)]]

    assert [] == upward


def test_neighbours_in_the_middle_layers_do_not_know_each_other() -> None:
    layer = layers()
    sideways = [f"{path.relative_to(ROOT)} imports {other}"
                for path in modules() if layer.get(part_of(path)) in NO_SIDEWAYS
                for other in sorted(own_imports(path)) if layer.get(other) == layer[part_of(path)]]

    assert [] == sideways


def test_the_nouns_know_nothing_of_the_rest() -> None:
    assert {path: set[str]() for path in (PACKAGE / "model").glob("*.py")} == {p: own_imports(p) for p in (PACKAGE / "model").glob("*.py")}


@pytest.mark.parametrize("library", DOORS)
def test_pelican_and_jinja_have_one_door(library: str) -> None:
    outside = [str(path.relative_to(ROOT)) for path in modules() if part_of(path) != DOORS[library]
               and any(name.split(".")[0] == library for name in imports(path))]

    assert [] == outside


def test_every_library_that_is_imported_is_a_requirement_of_its_own() -> None:
    """A library that only another library asks for would vanish with that one."""
    ours = {"generator", *sys.stdlib_module_names}
    named = {canonical(line) for file in ("runtime.in", "names.in", "intake.in", "documents.in", "training.in", "cluster.in")
             for line in (ROOT / "requirements" / file).read_text("utf-8").splitlines() if re.match(r"\w", line)}
    givers = packages_distributions()
    used = {name.split(".")[0] for path in modules() for name in imports(path)} - ours

    assert [] == sorted(name for name in used if not named & {canonical(giver) for giver in givers.get(name, [name])})


def canonical(requirement: str) -> str:
    """The name of a distribution as the index spells it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\s<>=!~;\[]", requirement.strip())[0]).lower()


def test_no_file_has_grown_a_second_thing_inside() -> None:
    rooms = [*PACKAGE.rglob("*.py"), *(ROOT / "tests").glob("**/*.py"), *(ROOT / "theme").glob("**/*.js"),
             *(ROOT / "theme").glob("**/*.css"), *(ROOT / "theme").glob("**/*.html")]
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines())
               for path in rooms if "node_modules" not in path.parts}

    assert {} == {path: lines for path, lines in lengths.items() if lines > LONGEST}


def test_templates_compute_nothing() -> None:
    assert [] == [finding for path in sorted((ROOT / "theme/templates").rglob("*.html")) for finding in computing(path)]


def computing(path: Path) -> Iterator[str]:
    """Filters and methods in a template that sort, join, count or choose."""
    tree = Environment(autoescape=True, extensions=["jinja2.ext.i18n"]).parse(path.read_text("utf-8"))
    used = [(node.lineno, node.name) for node in tree.find_all(nodes.Filter)]
    used += [(call.lineno, call.node.attr) for call in tree.find_all(nodes.Call) if isinstance(call.node, nodes.Getattr)]
    for line, name in used:
        if name in COMPUTING:
            yield f"{path.relative_to(ROOT)}:{line} {name}"


def test_locks_name_neither_a_host_nor_a_path() -> None:
    locks = [*(ROOT / "requirements").glob("*.txt"), *(ROOT / "tests" / place / "package-lock.json" for place in (".", "measure"))]

    assert [] == [path.name for path in locks if re.search(r"https?:|file:|--(extra-)?index-url|--find-links|\"resolved\"",
                                                           path.read_text("utf-8"))]


def test_every_locked_release_has_its_hash() -> None:
    pinned = re.compile(r"^[\w.-]+==", re.MULTILINE)
    for path in sorted((ROOT / "requirements").glob("*.txt")):
        releases = pinned.split(path.read_text("utf-8"))[1:]
        assert releases, path.name
        assert all("--hash=sha256:" in release for release in releases), path.name


def test_the_oldest_python_is_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

    assert ">=3.11" == project["project"]["requires-python"]
    assert "--python-version 3.11 " in (ROOT / "Makefile").read_text("utf-8")
