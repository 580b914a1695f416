"""The check that the other tests rely on sees what acts."""

import pytest

from tests.hostile.inert import faults_of_page

SOUND = (
    '<p lang="en">Words &lt;script&gt; <a href="https://a.example/?q=1&amp;b">a</a></p><script src="theme/js/page.js" defer></script>'
    '<script type="application/ld+json">{"url":"https://a.example/"}</script>'
)


@pytest.mark.parametrize(
    "bad",
    [
        "<script>pwned(1)</script>",
        '<script src="https://trap.example/a.js"></script>',
        '<img src="//trap.example/a.gif">',
        "<img src=x onerror=pwned(1)>",
        '<p onclick="pwned(1)">',
        '<p style="background:url(x)">',
        '<a href="javascript:pwned(1)">',
        '<a href="JavaScript&#58;pwned(1)">',
        '<a href="data:text/html,x">',
        "<iframe>",
        '<form action="https://trap.example/">',
        '<meta http-equiv="refresh" content="0; url=//trap.example/">',
        '<link rel="stylesheet" href="//t.example/a.css">',
        '<svg xlink:href="x">',
        "a < b",
        "<!-- a -->",
        "<P>",
        "<p title='x'>",
        "a\u202eb",
        "a\x1bb",
        '<base href="x">',
        "<style>p{}</style>",
        '<script type="application/ld+json">{"url":"javascript:x"}</script>',
        '<script type="application/ld+json">{"a":"<!--<script>"}</script>',
    ],
)
def test_what_acts_is_found(bad: str) -> None:
    assert [] == list(faults_of_page(SOUND))
    assert list(faults_of_page(SOUND + bad))
