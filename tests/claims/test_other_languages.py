"""Rules of English phrases keep to English."""

from dataclasses import replace

import pytest

from generator import claims
from tests.claims.invented import invented


@pytest.mark.parametrize(("expected", "language"), [(1, None), (1, "en"), (1, "en-GB"), (0, "de"), (0, "enm")])
def test_figures_are_counted_in_english_only(expected: int, language: str | None) -> None:
    """What stands behind a number in another language is not what is counted."""
    article, mentions = invented("The fire killed 19 sailors on Friday.")

    assert expected == len(claims.figures(replace(article, language=language), mentions))
