"""Runs a workflow's own steps here: its `run` lines as they stand, and what stands in for each action that it uses."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
WORKFLOW = ROOT / ".github/workflows/pages.yml"
EXPRESSION = re.compile(r"\$\{\{ *(.*?) *\}\}")

Step = dict[str, Any]


def jobs() -> dict[str, dict[str, Any]]:
    """The jobs of the workflow that publishes."""
    return dict(yaml.safe_load(WORKFLOW.read_text("utf-8"))["jobs"])


def repository(folder: Path, remote: Path) -> Path:
    """A clone of an archive of this project on `remote`, set up: its Python is this one, whose packages are there already."""
    folder.mkdir(parents=True)
    for name in ("content", "theme", ".github"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("Makefile", "pelicanconf.py", "publishconf.py", ".gitignore"):
        shutil.copy(ROOT / name, folder)
    (folder / "requirements").symlink_to(ROOT / "requirements")
    (folder / "generator").symlink_to(ROOT / "generator")
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "config", "user.name", "A Person")
    git(folder, "config", "user.email", "person@archive.example")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=An archive")
    git(folder, "clone", "--quiet", "--bare", ".", str(remote))
    git(folder, "remote", "add", "origin", str(remote))
    set_up(folder)
    return folder


def set_up(folder: Path) -> None:
    """Give an archive its Python: this one."""
    python = folder / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    for stamp in ("pyvenv.cfg", ".runtime"):
        (folder / ".venv" / stamp).touch()


def git(folder: Path, *words: str) -> str:
    """What a git command prints. Raises CalledProcessError."""
    return subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=True, timeout=60).stdout


@dataclass(slots=True)
class Runner:
    """One machine that runs the steps of one job in a folder."""

    folder: Path
    actions: Mapping[str, Callable[[Step], Mapping[str, str]]]
    """Action, without its hash -> what stands in for it: given the step, gives its outputs."""

    known: dict[str, str]
    """Expression -> what it is here."""

    environment: Mapping[str, str] = field(default_factory=dict)

    def run(self, job: Mapping[str, Any]) -> subprocess.CompletedProcess[str] | None:
        """Run all steps; the one that failed, if any did."""
        for step in job["steps"]:
            if "if" in step and not self._holds(step["if"]):
                continue
            if "uses" in step:
                outputs = self.actions[step["uses"].partition("@")[0]](step)
            else:
                done, outputs = self._shell(step)
                if done.returncode:
                    return done
            self.known |= {f"steps.{step.get('id')}.outputs.{name}": value for name, value in outputs.items()}
        return None

    def _holds(self, condition: str) -> bool:
        what, value = condition.split(" == ")
        return self.known.get(what, "") == value.strip("'")

    def _shell(self, step: Step) -> tuple[subprocess.CompletedProcess[str], Mapping[str, str]]:
        """As GitHub runs it: bash -e, pipefail off; outputs are lines of a file."""
        told = self.folder / ".cache/github-output"
        told.parent.mkdir(exist_ok=True)
        told.write_text("")
        own = {name: EXPRESSION.sub(lambda found: self.known[found[1]], value) for name, value in step.get("env", {}).items()}
        done = subprocess.run(
            ["bash", "-e", "-c", step["run"]], cwd=self.folder, capture_output=True, text=True, timeout=120, check=False,
            env={**os.environ, **self.environment, **own, "GITHUB_OUTPUT": str(told)})
        return done, dict(line.split("=", 1) for line in told.read_text().splitlines())
