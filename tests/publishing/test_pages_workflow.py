"""The workflow that publishes on GitHub Pages, run here step by step; and the same from a laptop."""

import re
import subprocess
import tarfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from generator import commands
from tests.browser.server import serving
from tests.publishing.workflow import Runner, Step, git, jobs, repository

NO_MODEL = 'raise ImportError("the language model was asked for")\n'


@dataclass(slots=True)
class Published:
    """A run of the workflow."""

    clone: Path
    site: Path
    """The artifact, unpacked, as it is served."""

    address: str
    added: bool
    """Whether the build had something to record."""


def runner(clone: Path, address: str, work: Path) -> Runner:
    """A machine on which no model can be loaded; what it uploads is in `work`."""
    (work / "blocked").mkdir(exist_ok=True)
    (work / "blocked/onnxruntime.py").write_text(NO_MODEL)

    def pack(step: Step) -> dict[str, str]:
        """As actions/upload-pages-artifact packs a folder."""
        hidden = [] if step["with"].get("include-hidden-files") else ["--exclude=.[^/]*"]
        subprocess.run(["tar", "--dereference", "--hard-dereference", "--directory", step["with"]["path"], "-cf",
                        str(work / "artifact.tar"), "--exclude=.git", "--exclude=.github", *hidden, "."], cwd=clone, check=True, timeout=60)
        return {}

    def keep(step: Step) -> dict[str, str]:
        (clone / step["with"]["path"]).rename(work / step["with"]["path"])
        return {}

    nothing: dict[str, str] = {}
    return Runner(folder=clone, known={"github.ref_name": "main"}, environment={"PYTHONPATH": str(work / "blocked")}, actions={
        "actions/checkout": lambda _: nothing, "actions/setup-python": lambda _: {"python-version": "3"},
        "actions/cache": lambda _: nothing,
        "actions/configure-pages": lambda _: {"base_url": address.rstrip("/")}, "actions/upload-pages-artifact": pack,
        "actions/upload-artifact": keep, "actions/download-artifact": lambda _: nothing})


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Published]:
    """The archive of this repository, with one address less in its ledger, built by the workflow and served below a path."""
    work = tmp_path_factory.mktemp("publishing")
    clone, site = repository(work / "a clone", work / "origin.git"), work / "site"
    site.mkdir()
    ledger = clone / "content/permalinks.csv"
    ledger.write_text("".join(line for line in ledger.read_text().splitlines(keepends=True) if not line.startswith("topics/")))
    git(clone, "commit", "--quiet", "--all", "--message=Topics were not published yet")
    git(clone, "push", "--quiet", "origin", "HEAD:main")
    with serving(site) as address:
        (site / "404.html").write_text("nothing is here yet")
        machine = runner(clone, address, work)
        failed = machine.run(jobs()["build"])
        assert failed is None, failed.stdout + failed.stderr
        with tarfile.open(work / "artifact.tar") as artifact:
            artifact.extractall(site, filter="data")
        yield Published(clone=clone, site=site, address=address, added=machine.known.get("steps.added.outputs.any") == "true")


def copy_of(published: Published, folder: Path) -> Path:
    """A copy of the clone, and of its site, that a test may break."""
    subprocess.run(["cp", "-a", str(published.clone), str(folder / "clone")], check=True, timeout=60)
    return folder / "clone"


def answer(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=10) as found:  # noqa: S310
            return found.status, found.read().decode("utf-8", "replace")
    except urllib.error.HTTPError as error:
        return error.code, ""


def test_every_published_address_answers_below_the_sites_path(published: Published) -> None:
    rows = (published.clone / "content/permalinks.csv").read_text("utf-8").splitlines()[1:]
    paths = sorted({row.split(",")[0] for row in rows if row.split(",")[1] != "anchor"})

    assert paths
    assert [] == [path for path in paths if answer(published.address + path)[0] != 200]


def test_what_a_page_asks_for_is_found_below_the_sites_path(published: Published) -> None:
    for page in ("", "search.html", "people/index.html"):
        here = published.address + page
        asked = {urljoin(here, found) for found in re.findall(r'(?:href|src)="([^"#]+)', answer(here)[1])}
        ours = {address for address in asked if urlsplit(address).netloc == urlsplit(here).netloc}

        assert len(ours) > 5
        assert [] == [address for address in sorted(ours) if answer(address)[0] != 200]


def test_the_artifact_has_plain_files_that_others_may_read_and_switches_jekyll_off(published: Published) -> None:
    with tarfile.open(published.site.parent / "artifact.tar") as artifact:
        members = artifact.getmembers()

    assert [] == [member.name for member in members if not (member.isfile() or member.isdir())]
    readable = {True: 0o755, False: 0o644}
    assert [] == [member.name for member in members if ~member.mode & readable[member.isdir()]]
    assert "./.nojekyll" in {member.name for member in members}


def test_new_addresses_are_committed_before_anything_is_deployed(published: Published) -> None:
    work = published.clone.parent
    assert published.added
    assert "record" in jobs()["deploy"]["needs"]
    assert "needs.record.result != 'failure'" in jobs()["deploy"]["if"]
    git(published.clone.parent, "clone", "--quiet", "--branch=main", "origin.git", "recorder")
    (work / "added.patch").rename(work / "recorder/added.patch")

    assert None is runner(work / "recorder", published.address, work).run(jobs()["record"])
    recorded = git(work / "origin.git", "show", "main:content/permalinks.csv")
    assert "\ntopics/" in recorded
    assert (published.clone / "content/permalinks.csv").read_text("utf-8") == recorded


def test_an_address_that_would_break_ends_the_build_before_there_is_an_artifact(published: Published, tmp_path: Path) -> None:
    copy = copy_of(published, tmp_path)
    with (copy / "content/permalinks.csv").open("a") as ledger:
        ledger.write("people/asa-lees.html,person,people/asa-lees\n")
    failed = runner(copy, published.address, tmp_path).run(jobs()["build"])

    assert failed is not None
    assert "A-010 error" in failed.stderr and "people/asa-lees.html" in failed.stderr
    assert not (tmp_path / "artifact.tar").exists()


def test_a_ledger_that_lost_published_addresses_is_noticed(published: Published, tmp_path: Path) -> None:
    """The workflow asks the published site, so that a ledger which agrees with the articles is not believed alone."""
    copy = copy_of(published, tmp_path)
    asking, building = (next(step for step in jobs()["build"]["steps"] if step.get("name") == name)
                        for name in ("Ask the published site for its addresses", "Build and check"))
    machine = runner(copy, published.address, tmp_path)
    machine.known["steps.pages.outputs.base_url"] = published.address.rstrip("/")
    assert None is machine.run({"steps": [asking]})
    ledger = copy / "content/permalinks.csv"
    ledger.write_text("".join(line for line in ledger.read_text().splitlines(keepends=True) if not line.startswith("topics/")))
    lost = commands.check(copy / "content", copy / "output", "github", copy / ".cache/published.txt")

    assert "PUBLISHED=.cache/published.txt" in building["run"]
    assert 4 == lost.code
    assert ["A-012"] == [notice.code for notice in lost.notices if notice.level == "error"]


def test_make_github_pushes_the_site_with_ghp_import(published: Published) -> None:
    """Building and checking are left out here: they are `make publish`, as above."""
    for address, extra in ((published.address.rstrip("/"), set[str]()), ("https://archive.example", {"CNAME"})):
        done = subprocess.run(["make", "github", f"SITEURL={address}", "ARCHIVE=:", "PRESS=:"], cwd=published.clone, capture_output=True,
                              text=True, timeout=120, check=False)
        assert 0 == done.returncode, done.stdout + done.stderr
        assert "now commit content/" in done.stdout
        listed = set(git(published.clone.parent / "origin.git", "ls-tree", "-r", "--name-only", "gh-pages").splitlines())

        assert {path.relative_to(published.site).as_posix() for path in published.site.rglob("*") if path.is_file()} | extra == listed
    assert (published.site / "addresses.txt").read_text() == (published.clone / ".cache/published.txt").read_text()


def test_each_action_is_pinned_by_its_hash_and_each_job_says_what_it_may() -> None:
    for job in jobs().values():
        assert job["permissions"]
        for step in job["steps"]:
            assert "uses" not in step or re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", step["uses"])
    assert ["record"] == [name for name, job in jobs().items() if job["permissions"].get("contents") == "write"]
