"""A terminal for tests: what a person there sees of a command."""

import contextlib
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path


def at_a_terminal(command: Sequence[str], folder: Path, **settings: str) -> tuple[int, str]:
    """Exit code, and what is seen; `settings` are added to the environment."""
    master, slave = os.openpty()
    process = subprocess.Popen(command, cwd=folder, stdin=slave, stdout=slave, stderr=slave, env={**os.environ, **settings})
    os.close(slave)
    seen = b""
    with contextlib.suppress(OSError):  # Linux says EIO where others end the file
        while part := os.read(master, 4096):
            seen += part
    os.close(master)
    return process.wait(60), seen.decode()
