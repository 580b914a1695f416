"""Ask one address whether it answers: HEAD, then GET where HEAD is refused; nothing is read but what says where to go next."""

import ipaddress
import json
import socket
import threading
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, urljoin, urlsplit

import urllib3

from generator import __version__

NAME = f"Pressmark-links/{__version__} (an archive looking for dead links)"
HOPS = 5
"""Redirects that are followed, as RFC 9309 has it for robots.txt."""

SIZE = 500 * 1024
"""Bytes that are read of an answer: what RFC 9309 asks for in robots.txt."""

WAYBACK = "https://archive.org/wayback/available"
"""https://archive.org/help/wayback_api.php"""

Outcome = Literal["answers", "moved", "gone", "unsure", "unreachable", "not asked"]
DEAD: tuple[Outcome, ...] = ("gone", "unsure", "unreachable")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What became of an address."""

    outcome: Outcome
    status: int | None = None
    """HTTP's, at the end of all redirects."""

    moved_to: str | None = None
    """Where the redirects end."""

    why: str | None = None
    """What went wrong, or why nobody was asked."""


class _NotAsked(Exception):
    """The address is not for us to ask."""


class Asker:
    """Somebody who asks; may be shared by threads."""

    def __init__(self, *, timeout: float, local: bool) -> None:
        """Wait so many seconds for each answer; `local` allows addresses of this machine and its network."""
        self._http = urllib3.PoolManager(num_pools=50, timeout=timeout, retries=False, headers={"User-Agent": NAME})
        self._local = local
        self._one_by_one = threading.Lock()

    def ask(self, url: str) -> Answer:
        """Whether the address answers."""
        try:
            status, end = self._walk(url)
        except _NotAsked as reason:
            return Answer(outcome="not asked", why=str(reason))
        except (urllib3.exceptions.HTTPError, ValueError, OSError) as problem:
            return Answer(outcome="unreachable", why=_in_short(problem))
        outcome: Outcome = "gone" if status in (404, 410) else "unsure" if not 200 <= status < 300 else "moved" if end != url else "answers"
        return Answer(outcome=outcome, status=status, moved_to=end if end != url else None)

    def _walk(self, url: str) -> tuple[int, str]:
        """The status and the address at the end of the redirects."""
        for _ in range(HOPS + 1):
            status, on, _ = self._step("HEAD", url)
            if status >= 400 and status != 429:
                status, on, _ = self._step("GET", url)
            if on is None:
                return status, url
            url = on
        raise ValueError(f"more than {HOPS} redirects")

    def _step(self, method: str, url: str, size: int = 0) -> tuple[int, str | None, bytes]:
        """The status of one request, where it leads on, and at most so many bytes of what is there."""
        self._require_public(url)
        answer = self._http.request(method, url, redirect=False, preload_content=False)
        try:
            to = answer.headers.get("Location") if answer.status in (301, 302, 303, 307, 308) else None
            return answer.status, urljoin(url, to) if to else None, answer.read(size) if size else b""
        finally:
            answer.close()

    def _require_public(self, url: str) -> None:
        """An archived link must not make this machine ask its own network."""
        try:
            parts = urlsplit(url)
        except ValueError:
            raise _NotAsked("no web address") from None
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise _NotAsked("no web address")
        if not self._local and not all(ipaddress.ip_address(found).is_global for found in _addresses(parts.hostname)):
            raise _NotAsked("an address of this machine or its network")

    def read(self, url: str) -> tuple[int, bytes]:
        """The status at the end of the redirects, and the first bytes of what is there. Raises OSError when there is no answer."""
        try:
            for _ in range(HOPS + 1):
                status, on, data = self._step("GET", url, SIZE)
                if on is None:
                    return status, data
                url = on
        except (urllib3.exceptions.HTTPError, ValueError, _NotAsked) as problem:
            raise OSError(_in_short(problem)) from None
        raise OSError(f"more than {HOPS} redirects")

    def archived(self, url: str, day: str | None, service: str) -> str | None:
        """The address of the copy nearest to a day, None when the Wayback Machine has none or does not say."""
        try:
            with self._one_by_one:
                _, data = self.read(f"{service}?url={quote(url, safe='')}" + (f"&timestamp={day}" if day else ""))
            closest = json.loads(data)["archived_snapshots"]["closest"]
            return str(closest["url"]) if closest["available"] is True else None
        except (OSError, ValueError, KeyError, TypeError):
            return None


def _addresses(host: str) -> set[str]:
    """Its addresses; none when nobody knows the host, whom asking will then not reach either."""
    try:
        return {str(found[4][0]).partition("%")[0] for found in socket.getaddrinfo(host, None)}
    except (OSError, UnicodeError):
        return set()


def _in_short(problem: Exception) -> str:
    """Without the addresses of objects, which no two runs share."""
    return type(problem).__name__.removesuffix("Error") if isinstance(problem, urllib3.exceptions.HTTPError) else str(problem)
