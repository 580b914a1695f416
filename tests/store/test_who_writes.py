"""Only the store writes files, whole or not at all; the few others write where nothing is lost by half a file."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "generator"
WRITERS = {
    "store.py": "the one way",
    "press/writer.py": "pages, into a folder that is no site yet",
    "press/staging.py": "puts a whole site in the place of another",
    "export/bag.py": "puts a whole bag in the place of another",
    "export/kiwix/alike.py": "ids in a file that the store puts in its place when it is whole",
    "export/kiwix/zim.py": "a file that libzim has made, into the place of what the store will put in its own",
    "export/replay/wacz.py": "entries of a .wacz, likewise",
    "export/site_zip.py": "entries of a .zip that the store puts in its place when it is whole",
    "link_report/report.py": "answers of hosts, line by line, to go on from",
    "vault/place.py": "renames what was taken back",
    "training/exporting.py": "a model, of a person's own",
    "training/pieces.py": "its vocabulary",
    "training/silver.py": "its texts",
}
WRITING = frozenset(("rename", "replace", "copy", "copy2", "copyfile", "copytree", "move", "truncate", "link", "symlink"))
MODULES = frozenset(("os", "shutil"))


def writes(path: Path) -> bool:
    """Whether a module changes files by itself: methods of paths, functions of os and shutil, files that are opened for writing."""
    for call in (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id if isinstance(call.func, ast.Name) else ""
        owner = call.func.value.id if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name) else ""
        if name in ("write_text", "write_bytes", "symlink_to", "hardlink_to") or (owner in MODULES and name in WRITING):
            return True
        if name == "rename" and len(call.args) == 1 and not call.keywords:
            return True
        modes = [arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
        if name in ("open", "fdopen") and any(set(mode) <= set("rwaxbt+") and set(mode) & set("wax+") for mode in modes):
            return True
    return False


def test_nobody_else_writes_files() -> None:
    found = {path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py") if writes(path)}

    assert set() == found - set(WRITERS)
