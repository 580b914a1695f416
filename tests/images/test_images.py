"""Images lose everything but their pixels."""

import struct
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generator import images

PLACE = b"Dewsbury 53.69N"


def photograph(width: int = 320, height: int = 200, *, kind: str = "JPEG", turned: int = 1) -> bytes:
    out, exif = BytesIO(), Image.Exif()
    exif[0x010E] = PLACE.decode()
    exif[0x0112] = turned
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(out, kind, exif=exif)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_what_a_camera_recorded_is_gone(kind: str) -> None:
    data = photograph(kind=kind)
    assert PLACE in data
    clean = images.cleaned(data)
    assert clean is not None
    assert PLACE not in clean.data
    with Image.open(BytesIO(clean.data)) as image:
        assert ({}, (320, 200)) == (dict(image.getexif()), image.size)


def test_nobody_who_adds_a_page_is_told_of_broken_records_of_a_camera(recwarn: pytest.WarningsRecorder) -> None:
    clean = images.cleaned(photograph().replace(struct.pack(">HHI", 0x010E, 2, len(PLACE) + 1), struct.pack(">HHI", 0x010E, 2, 1 << 30))
                           .replace(struct.pack("<HHI", 0x010E, 2, len(PLACE) + 1), struct.pack("<HHI", 0x010E, 2, 1 << 30)))

    assert clean is not None
    assert [] == list(recwarn)


def test_a_photograph_that_was_taken_sideways_stands_upright() -> None:
    clean = images.cleaned(photograph(turned=6))
    assert clean is not None
    assert (200, 320) == (clean.width, clean.height)


def test_what_follows_the_image_is_cut_off() -> None:
    clean = images.cleaned(photograph() + b"<script>alert(1)</script>")
    assert clean is not None
    assert b"script" not in clean.data


def test_the_same_image_gives_the_same_bytes() -> None:
    assert images.cleaned(photograph()) == images.cleaned(photograph())


def test_a_large_image_is_made_smaller() -> None:
    clean = images.cleaned(photograph(4000, 1000))
    assert clean is not None
    assert (2000, 500) == (clean.width, clean.height)


@pytest.mark.parametrize("data", [b"", b"<svg onload='alert(1)'/>", b"GIF89a", photograph(1, 1), photograph(900, 20), photograph()[:300]])
def test_no_image_a_program_a_tracking_pixel_a_rule_or_half_an_image_is_none(data: bytes) -> None:
    assert images.cleaned(data) is None


def test_an_image_that_claims_more_pixels_than_any_photograph_is_none() -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 10_000)) + chunk(b"IEND", b"")
    assert images.cleaned(bomb) is None


@given(st.integers(0, 2000), st.binary(min_size=1, max_size=40))
def test_damage_never_raises(place: int, noise: bytes) -> None:
    data = photograph()
    images.cleaned(data[:place] + noise + data[place + len(noise):])
