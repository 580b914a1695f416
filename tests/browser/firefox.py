"""A Firefox of this machine over WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), with the rules for files that readers have."""

import json
import os
import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

from tests.browser.watch import OWN_SCHEMES

PREFERENCES = {
    # Most who drive Firefox switch this off; then pages on a disk may read each other, and what fails for readers works for tests.
    "security.fileuri.strict_origin_policy": True,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
}
LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
PATIENCE = 60
"""Seconds for anything that Firefox is asked."""

ABORTED = "status=2152398850"
"""In what Firefox writes of a face that was under way when the reader went on to the next page (NS_BINDING_ABORTED)."""

EVENTS = ("log.entryAdded", "network.beforeRequestSent", "network.responseCompleted", "network.fetchError")

TELL = """() => addEventListener("error", event => {
  if (event.target instanceof Element) console.error("failed: " + (event.target.src || event.target.href));
}, true)"""
"""Of a script or picture that is not on the disk the protocol says nothing."""


@dataclass(slots=True)
class Tab:
    """A page with what went wrong in it, as tests/browser/watch.py has it; `goto` and `evaluate` are Playwright's."""

    firefox: "Firefox"
    base: str
    """The address that every request must begin with."""

    context: str = ""
    faults: list[str] = field(default_factory=list)

    def goto(self, url: str) -> None:
        """Open a page and wait until all of it is there."""
        self.firefox.tell("browsingContext.navigate", context=self.context, url=url, wait="complete")

    def evaluate(self, expression: str) -> Any:
        """The value of an expression, or of what it promises, in so far as JSON can hold it."""
        text = f"Promise.resolve({expression}).then(value => JSON.stringify(value ?? null))"
        done = self.firefox.tell("script.evaluate", expression=text, target={"context": self.context}, awaitPromise=True)
        assert done["type"] == "success", done["exceptionDetails"]["text"]
        return json.loads(done["result"]["value"])

    def hear(self, event: str, told: dict[str, Any]) -> None:
        """Note a fault."""
        url = told.get("request", {}).get("url", "")
        if event == "log.entryAdded" and ABORTED not in told["text"]:
            self.faults.append(f"console {told['level']}: {told['text']}")
        elif event == "network.beforeRequestSent" and not url.startswith((self.base, *OWN_SCHEMES)):
            self.faults.append(f"outside the site: {url}")
        elif event == "network.responseCompleted" and told["response"]["status"] >= 400:
            self.faults.append(f"answered {told['response']['status']}: {url}")
        elif event == "network.fetchError" and told["errorText"] != "NS_BINDING_ABORTED":
            self.faults.append(f"failed: {url} {told['errorText']}")


class Firefox:
    """One that is running; a tab at a time is listened to."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._asked = 0
        self._tab: Tab | None = None

    def tell(self, command: str, **parameters: Any) -> dict[str, Any]:
        """Its answer; meanwhile the tab hears what happens."""
        self._asked += 1
        self._socket.send(json.dumps({"id": self._asked, "method": command, "params": parameters}))
        while True:
            message = json.loads(self._socket.recv(timeout=PATIENCE))
            if message.get("id") == self._asked:
                assert message["type"] == "success", f"{command}: {message.get('message')}"
                return dict(message["result"])
            if self._tab and message["type"] == "event":
                self._tab.hear(message["method"], message["params"])

    @contextmanager
    def visit(self, base: str) -> Iterator[Tab]:
        """A tab that is closed afterwards."""
        tab = self._tab = Tab(self, base)
        tab.context = self.tell("browsingContext.create", type="tab")["context"]
        try:
            yield tab
            self.tell("session.status")  # whatever happened before is heard before this is answered
        finally:
            self._tab = None
            self.tell("browsingContext.close", context=tab.context)


@contextmanager
def running(program: str, folder: Path) -> Iterator[Firefox]:
    """Firefox while the block runs, its profile and its home in an empty folder."""
    settings = "".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items())
    (folder / "user.js").write_text(settings, "utf-8")
    log = folder / "firefox.log"
    command = [program, "--headless", "--no-remote", "--profile", str(folder), "--remote-debugging-port", "0"]
    with log.open("wb") as said, subprocess.Popen(command, env={**os.environ, "HOME": str(folder)}, stdout=said, stderr=said) as process:
        try:
            with connect(f"{_address(process, log)}/session", max_size=None) as socket:
                firefox = Firefox(socket)
                firefox.tell("session.new", capabilities={})
                firefox.tell("session.subscribe", events=list(EVENTS))
                firefox.tell("script.addPreloadScript", functionDeclaration=TELL)
                yield firefox
                firefox.tell("browser.close")
            process.wait(PATIENCE)
        finally:
            process.kill()


def _address(process: "subprocess.Popen[bytes]", log: Path) -> str:
    """Where it listens, once it says so."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        if found := LISTENING.search(log.read_text("utf-8", "replace")):
            return found[1]
        time.sleep(0.05)
    raise AssertionError(f"{process.args!r} did not start:\n{log.read_text('utf-8', 'replace')}")
