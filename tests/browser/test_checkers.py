"""axe reads the pages as a person with an assistive technology would; the Nu checker as the HTML standard does."""

import json
import subprocess

import pytest

from tests.browser import tools
from tests.browser.conftest import Visit
from tests.browser.pages import Site

AXE = """async () => (await axe.run(document)).violations.map(
  violation => [violation.id, violation.help, violation.nodes.map(node => node.target.join(" ")).slice(0, 3)])"""
CONFUSED = "Content Security Policy (meta tag)"
"""On files the checker does not know what 'self' is, and takes data blocks for scripts. Browsers are asked in test_opening.py."""

SETTLED = "() => document.getAnimations().every(animation => animation.playState !== 'running')"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(scheme: str, site: Site, visit: Visit) -> None:
    axe = tools.checker("axe", "axe-core/axe.min.js").read_text("utf-8")
    base = f"{site.folder.as_uri()}/"
    with visit(base, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True) as (context, _):
        page = context.new_page()
        violations = {}
        for kind, path in {**site.kinds, "results": "search.html?q=the"}.items():
            page.goto(base + path, wait_until="load")
            if kind == "results":
                page.locator("#results a").first.wait_for(state="visible")
            page.wait_for_function(SETTLED)
            page.evaluate(axe)
            if found := page.evaluate(AXE):
                violations[kind] = found

    assert {} == violations


def test_the_nu_html_checker_finds_no_error(site: Site) -> None:
    java, jar = tools.java("Nu HTML checker"), tools.checker("Nu HTML checker", "vnu-jar/build/dist/vnu.jar")
    done = subprocess.run(
        [java, "-Xss1m", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always",
         *(str(site.folder / path) for path in site.pages)],
        capture_output=True, text=True, encoding="utf-8", check=True, timeout=300)
    messages = json.loads(done.stdout)["messages"]
    found = sorted({f"{message['url'].rpartition('/output/')[2]}:{message.get('lastLine')} {message['message']}"
                    for message in messages if message["type"] != "info" or message.get("subType") == "warning"
                    if CONFUSED not in message["message"]})

    assert [] == found
