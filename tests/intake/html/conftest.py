"""Reading a page as the archive does."""

import hashlib

import pytest

from generator.intake.html import read
from generator.intake.piece import Piece


@pytest.fixture
def draft_of():
    def draft_of(page, **given):
        data = page if isinstance(page, bytes) else page.encode("utf-8")
        piece = Piece(data=data, media_type="text/html", sha256=hashlib.sha256(data).hexdigest(), **given)
        return read(piece, "pages/mill.html")
    return draft_of
