"""What every test shares: laws are tried on the same cases each time, and skipped checks are named at the end."""

import pytest
from hypothesis import settings

from tests.chromium import browser

__all__ = ["browser"]

# A test run that fails must fail again when it is repeated; the long, random search is for `make soak`.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line for each check that could not run: "skipped: axe — no chromium: install Debian's chromium"."""
    reasons: dict[str, int] = {}
    for report in terminalreporter.stats.get("skipped", []):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        reason = reason.removeprefix("Skipped: ")
        reasons[reason] = reasons.get(reason, 0) + 1
    for reason, times in sorted(reasons.items()):
        terminalreporter.write_line(f"skipped: {reason} ({times} {'test' if times == 1 else 'tests'})")
