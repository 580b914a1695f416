"""What a host allows (robots.txt, RFC 9309), and how long to wait between two questions to it."""

from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from generator.link_report.asking import NAME, Asker

LONGEST = 30.0
"""Seconds that a Crawl-delay may ask for."""


class Host:
    """One host, known by scheme, name and port."""

    def __init__(self, asker: Asker, url: str) -> None:
        """Read its robots.txt; a host that does not answer is asked all the same, and will say so."""
        self._rules = RobotFileParser()
        try:
            parts = urlsplit(url)
            status, data = asker.read(f"{parts.scheme}://{parts.netloc}/robots.txt")
        except (OSError, ValueError):  # ValueError: no address
            status, data = 404, b""
        if 200 <= status < 300:
            self._rules.parse(data.decode("utf-8", "replace").splitlines())
        else:
            self._rules.parse(["User-agent: *", "Disallow: /" if status >= 500 else "Allow: /"])

    def allows(self, url: str) -> bool:
        """Whether we may ask for this address."""
        return self._rules.can_fetch(NAME, url)

    def pause(self, least: float) -> float:
        """Seconds between two questions."""
        return max(least, min(float(self._rules.crawl_delay(NAME) or 0), LONGEST))
