"""The report of dead links, against a web server of our own."""

import csv
import json
import socket
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from generator import cli
from generator.link_report import Manner, Outgoing, report
from generator.link_report.asking import HOPS, NAME, Asker
from tests.link_report.server import Site, serving

PAGES = {
    "/here": (200, {}, b"x" * 100_000), "/gone": (410, {}, b""), "/old": (301, {"Location": "/here"}, b""),
    "HEAD /only-get": (405, {}, b""), "GET /only-get": (200, {}, b"here"), "/closed": (403, {}, b""), "/busy": (429, {}, b""),
    "/cut": (0, {}, b""), "/slow": (-1, {}, b""),
    "/round": (302, {"Location": "/round"}, b""), "/lost": (302, {"Location": "/nowhere"}, b""),
    "/away": (302, {"Location": "file:///etc/passwd"}, b""), "/odd": (301, {}, b""), "/private/x": (200, {}, b""),
    "/robots.txt": (200, {}, b"User-agent: *\nDisallow: /private/\n"),
}


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(PAGES) as site:
        yield site


def link(site: Site, path: str, day: str | None = None) -> Outgoing:
    return Outgoing(url=site.root + path, articles=("a1", "b2"), places=("original",), day=day)


def asked(site: Site, tmp_path: Path, *paths: str, **manner: Any) -> dict[str, dict[str, Any]]:
    """The rows of a report on these paths, by path."""
    file = tmp_path / "links.jsonl"
    given = {"today": "2026-03-04", "pause": 0.0, "timeout": 5.0, "local": True} | manner
    report([link(site, path) for path in paths], file, Manner(**given))
    return {row["url"].removeprefix(site.root): row for row in map(json.loads, file.read_text("utf-8").splitlines())}


@pytest.mark.parametrize(("path", "outcome", "status"), [
    ("/here", "answers", 200), ("/gone", "gone", 410), ("/missing", "gone", 404), ("/old", "moved", 200), ("/only-get", "answers", 200),
    ("/closed", "unsure", 403), ("/busy", "unsure", 429), ("/cut", "unreachable", None), ("/round", "unreachable", None),
    ("/lost", "gone", 404), ("/away", "not asked", None), ("/odd", "unsure", 301), ("/private/x", "not asked", None)])
def test_each_address_has_its_outcome(site: Site, tmp_path: Path, path: str, outcome: str, status: int | None) -> None:
    row = asked(site, tmp_path, path)[path]

    assert (outcome, status) == (row["outcome"], row["status"])


def test_a_redirect_is_told_with_its_end(site: Site, tmp_path: Path) -> None:
    assert f"{site.root}/here" == asked(site, tmp_path, "/old")["/old"]["moved_to"]


def test_who_leads_there_and_when_it_was_asked_is_told(site: Site, tmp_path: Path) -> None:
    row = asked(site, tmp_path, "/gone")["/gone"]

    assert (["a1", "b2"], ["original"], "2026-03-04", None) == (row["articles"], row["places"], row["checked"], row["archived"])


def test_head_is_asked_first_and_get_only_where_head_is_refused(site: Site, tmp_path: Path) -> None:
    asked(site, tmp_path, "/busy", "/here", "/only-get")

    assert [("GET", "/robots.txt"), ("HEAD", "/busy"), ("HEAD", "/here"), ("HEAD", "/only-get"), ("GET", "/only-get")] == site.asked


def test_robots_are_heeded_and_told(site: Site, tmp_path: Path) -> None:
    assert "robots.txt" == asked(site, tmp_path, "/private/x")["/private/x"]["why"]
    assert [("GET", "/robots.txt")] == site.asked


@pytest.mark.parametrize(("status", "outcome"), [(404, "answers"), (403, "answers"), (503, "not asked")])
def test_a_host_without_robots_may_be_asked_and_one_in_trouble_not(tmp_path: Path, status: int, outcome: str) -> None:
    with serving({"/robots.txt": (status, {}, b""), "/x": (200, {}, b"")}) as site:
        assert outcome == asked(site, tmp_path, "/x")["/x"]["outcome"]


def test_robots_may_name_us(tmp_path: Path) -> None:
    with serving({"/robots.txt": (200, {}, b"User-agent: Pressmark-links\nDisallow: /\n"), "/x": (200, {}, b"")}) as site:
        assert "not asked" == asked(site, tmp_path, "/x")["/x"]["outcome"]


def test_one_host_is_asked_one_question_at_a_time_with_a_pause(site: Site, tmp_path: Path) -> None:
    asked(site, tmp_path, "/here", "/gone", "/closed", pause=0.2)
    heads = [moment for (method, _), moment in zip(site.asked, site.times, strict=True) if method == "HEAD"]

    assert 3 == len(heads)
    assert min(later - sooner for sooner, later in pairwise(heads)) >= 0.19


def test_a_host_may_ask_for_a_longer_pause(tmp_path: Path) -> None:
    with serving({"/robots.txt": (200, {}, b"User-agent: *\nCrawl-delay: 1\n"), "/x": (200, {}, b"")}) as site:
        asked(site, tmp_path, "/x")
        assert site.times[1] - site.times[0] >= 0.95


def test_a_host_that_is_silent_is_waited_for_no_longer_than_is_said(site: Site, tmp_path: Path) -> None:
    row = asked(site, tmp_path, "/slow", timeout=0.2)["/slow"]

    assert ("unreachable", "ReadTimeout") == (row["outcome"], row["why"])


def test_redirects_are_followed_so_far_and_no_farther(site: Site, tmp_path: Path) -> None:
    assert f"more than {HOPS} redirects" == asked(site, tmp_path, "/round")["/round"]["why"]
    assert HOPS + 1 == site.asked.count(("HEAD", "/round"))


@pytest.mark.parametrize("url", ["http://127.0.0.1:{}/here", "http://localhost:{}/here", "http://[::1]:{}/here", "http://0.0.0.0:{}/here"])
def test_this_machine_and_its_network_are_not_asked_unless_one_says_so(site: Site, url: str) -> None:
    answer = Asker(timeout=5, local=False).ask(url.format(site.root.rpartition(":")[2]))

    assert "an address of this machine or its network" == answer.why
    assert [] == site.asked


@pytest.mark.parametrize("url", ["http://", "http://exa mple/", "http://[::1", "https://\u2028/", "http://x.invalid/", "http://127.0.0.1:99999/"])
def test_a_broken_address_is_told_and_stops_nothing(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    assert Asker(timeout=5, local=True).ask(url).outcome in ("unreachable", "not asked")


# ---------------------------------------------------------------- copies

@pytest.fixture
def wayback() -> Iterator[Site]:
    closest = {"available": True, "url": "http://web.archive.example/1/x", "timestamp": "1", "status": "200"}
    reply = {"archived_snapshots": {"closest": closest}}
    with serving({}) as site:
        site.replies = _Every((200, {}, json.dumps(reply).encode()))
        yield site


class _Every(dict[str, Any]):
    """The same reply to everything."""

    def __init__(self, reply: Any) -> None:
        super().__init__()
        self._reply = reply

    def get(self, key: str, default: Any = None) -> Any:
        return self._reply


def test_copies_of_what_does_not_answer_are_looked_up_when_asked_for(site: Site, wayback: Site, tmp_path: Path) -> None:
    rows = asked(site, tmp_path, "/here", "/gone", wayback=f"{wayback.root}/available")

    assert (None, "http://web.archive.example/1/x") == (rows["/here"]["archived"], rows["/gone"]["archived"])
    assert ["GET"] == [method for method, _ in wayback.asked]


def test_the_copy_of_the_article_s_own_day_is_asked_for(site: Site, wayback: Site) -> None:
    Asker(timeout=5, local=True).archived("https://x.example/?a=b&c", "20160429", f"{wayback.root}/available")

    assert [("GET", "/available?url=https%3A%2F%2Fx.example%2F%3Fa%3Db%26c&timestamp=20160429")] == wayback.asked


@pytest.mark.parametrize("reply", [b"{}", b"[]", b"no", b'{"archived_snapshots": {}}', b'{"archived_snapshots": {"closest": null}}'])
def test_a_service_that_says_nothing_gives_no_copy(reply: bytes) -> None:
    with serving({"/available?url=x": (200, {}, reply)}) as service:
        assert None is Asker(timeout=5, local=True).archived("x", None, f"{service.root}/available")


# ---------------------------------------------------------------- the file, and going on

def test_a_run_that_was_stopped_goes_on_where_it_was(site: Site, tmp_path: Path) -> None:
    known = {"url": f"{site.root}/here", "outcome": "answers", "status": 299, "moved_to": None, "why": None, "archived": None,
             "checked": "2026-03-03"}
    (tmp_path / "links.jsonl.part").write_text(json.dumps(known) + "\n" + '{"url": "' + site.root + "/go")
    rows = asked(site, tmp_path, "/here", "/gone")

    assert (299, "2026-03-03", "gone") == (rows["/here"]["status"], rows["/here"]["checked"], rows["/gone"]["outcome"])
    assert ("HEAD", "/here") not in site.asked
    assert ["links.jsonl"] == [path.name for path in tmp_path.iterdir()]


def test_what_was_answered_before_a_fault_is_kept(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    true = Asker.ask

    def ask(self: Asker, url: str) -> Any:
        if url.endswith("/gone"):
            raise RuntimeError
        return true(self, url)

    monkeypatch.setattr(Asker, "ask", ask)
    with pytest.raises(RuntimeError):
        asked(site, tmp_path, "/here", "/gone")

    assert f"{site.root}/here" in (tmp_path / "links.jsonl.part").read_text()
    assert not (tmp_path / "links.jsonl").exists()


def test_a_table_is_written_for_a_spreadsheet(site: Site, tmp_path: Path) -> None:
    counts = report([link(site, "/gone"), link(site, "/here")], tmp_path / "links.csv",
                    Manner(today="2026-03-04", pause=0, timeout=5, local=True))
    with (tmp_path / "links.csv").open(newline="", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))

    assert {"gone": 1, "answers": 1} == counts
    assert [("410", "a1 b2"), ("200", "a1 b2")] == [(row["status"], row["articles"]) for row in rows]


def test_an_archive_without_links_has_an_empty_report(tmp_path: Path) -> None:
    assert {} == report([], tmp_path / "deep/links.jsonl", Manner(today="2026-03-04"))
    assert b"" == (tmp_path / "deep/links.jsonl").read_bytes()


def test_the_command_asks_and_reports(site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in.txt").write_text("Bridge closed after flood\n\n3 May, 1931\n\nThe bridge at Selby was closed on Sunday, they said.\n")
    content = ["--content", str(tmp_path / "content")]
    assert 0 == cli.main([*content, "add", str(tmp_path / "in.txt")])
    (path,) = (tmp_path / "content/articles").glob("*.md")
    path.write_text(path.read_text("utf-8").replace("\nbylines: []", f"\nurl: {site.root}/gone\nbylines: []", 1), "utf-8")

    assert 0 == cli.main([*content, "links", "--report", str(tmp_path / "dead.csv"), "--pause", "0", "--local"])
    assert "links: 1 gone; report in" in capsys.readouterr().out
    assert f'"{site.root}/gone","gone",410' in (tmp_path / "dead.csv").read_text("utf-8")


def test_it_says_who_it_is() -> None:
    assert NAME.startswith("Pressmark-links/")
