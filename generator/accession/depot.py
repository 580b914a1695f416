"""A folder or bucket that the sender and every worker reach, where orders and what was made of them lie until they are fetched."""

import importlib
import secrets
from contextlib import suppress
from typing import Any

from generator import store
from generator.notices import BrokenFile, Notice

IN_BUCKETS = ("s3", "gs", "abfs", "az")
"""Addresses that obstore serves; its settings come from the environment (AWS_ACCESS_KEY_ID, AWS_ENDPOINT_URL …)."""


def missing(library: str) -> BrokenFile:
    """What to say when a library of requirements/cluster.txt is not there."""
    return BrokenFile(Notice(code="C-001", message=f"work on a cluster needs {library}, which is not installed",
                             hint="make cluster, or .venv/bin/python -m pip install --require-hashes -r requirements/cluster.txt"))


def library(name: str) -> Any:
    """A library of requirements/cluster.txt. Raises BrokenFile (C-001)."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise missing(name.partition(".")[0]) from error


class Depot:
    """Files by name below an address of fsspec's, each whole or not there."""

    def __init__(self, url: str) -> None:
        """Raises BrokenFile: C-001 when fsspec is not installed, C-004 when nobody knows such an address."""
        self.url = url
        fsspec = library("fsspec")
        if url.partition("://")[0] in IN_BUCKETS:
            library("obstore.fsspec").register(list(IN_BUCKETS))
        try:
            self._files, self._root = fsspec.url_to_fs(url)
        except (ImportError, ValueError, OSError) as problem:
            raise self._unreachable(problem) from problem

    def put(self, data: bytes, kind: str) -> str:
        """Lay bytes down; gives the name that their digest has among this kind. Raises BrokenFile (C-004)."""
        name = f"{kind}/{store.sha256(data)}"
        self.put_as(name, data)
        return name

    def put_as(self, name: str, data: bytes) -> None:
        """Lay bytes down under a name. Raises BrokenFile (C-004)."""
        path = f"{self._root}/{name}"
        try:
            if "file" in self._files.protocol:
                self._files.makedirs(path.rpartition("/")[0], exist_ok=True)
                part = f"{path}.{secrets.token_hex(8)}.part"
                self._files.pipe_file(part, data)
                self._files.mv(part, path)
            else:
                self._files.pipe_file(path, data)
        except Exception as problem:  # each service has errors of its own
            raise self._unreachable(problem) from problem

    def get(self, name: str) -> bytes | None:
        """The bytes of a name; None when there are none. Raises BrokenFile (C-004)."""
        try:
            return bytes(self._files.cat_file(f"{self._root}/{name}"))
        except FileNotFoundError:
            return None
        except Exception as problem:
            raise self._unreachable(problem) from problem

    def delete(self, name: str) -> None:
        """Take a file away; one that stays does no harm."""
        with suppress(Exception):
            self._files.rm_file(f"{self._root}/{name}")

    def _unreachable(self, problem: Exception) -> BrokenFile:
        told = f"{type(problem).__name__}: {problem}".split("\n")[0]
        return BrokenFile(Notice(code="C-004", message=f"{self.url} cannot be used: {told}",
                                 hint="check the address and the keys in the environment; what is finished is kept, run it again"))
