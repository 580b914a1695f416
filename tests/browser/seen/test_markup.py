"""The Nu HTML checker reads a page of every kind as the standard does."""

import json
import subprocess
from pathlib import Path

from tests.browser import tools
from tests.browser.seen import sample
from tests.browser.test_checkers import CONFUSED


def test_the_nu_html_checker_finds_no_error_on_any_kind_of_page(english: Path, arabic: Path) -> None:
    java, jar = tools.java("Nu HTML checker"), tools.checker("Nu HTML checker", "vnu-jar/build/dist/vnu.jar")
    pages = sorted({str(folder / path.partition("?")[0]) for folder, language in ((english, "en"), (arabic, "ar"))
                    for path in sample.kinds(language).values()})
    done = subprocess.run(
        [java, "-Xss1m", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always", *pages],
        capture_output=True, text=True, encoding="utf-8", check=True, timeout=300)
    messages = json.loads(done.stdout)["messages"]

    assert [] == sorted({f"{message['url'].rpartition('/seen')[2]}:{message.get('lastLine')} {message['message']}"
                         for message in messages if CONFUSED not in message["message"]})
