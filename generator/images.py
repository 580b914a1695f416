"""Images from the outside: looked at, bounded, and written anew without what cameras and editors put into them."""

import warnings
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

MOST_PIXELS = 60_000_000
"""No press photograph has more; what claims more would fill the memory."""

LONGEST_SIDE = 2000
"""Pixels: twice the width of the widest column on a dense screen."""

SMALLEST_SIDE = 64
"""Pixels: what is smaller is an icon or a tracking pixel."""

QUALITY = 85
FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
"""What is read; vector images are programs and are not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanImage:
    """An image that holds pixels and nothing else."""

    data: bytes
    suffix: str
    """"jpg" or "png"."""

    width: int
    height: int
    """Pixels."""


def cleaned(data: bytes) -> CleanImage | None:
    """The image without EXIF (place, time, camera, thumbnail), XMP, comments or trailing bytes, turned as its EXIF says; None when it
    is no image that can be shown. A photograph becomes JPEG, anything with few colours or transparency PNG."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of broken EXIF, which nobody who adds a page can mend
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _cleaned(data)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, MemoryError, EOFError, Image.DecompressionBombError,
            Image.DecompressionBombWarning):
        return None


def _cleaned(data: bytes) -> CleanImage | None:
    with Image.open(BytesIO(data), formats=FORMATS) as opened:
        if opened.width * opened.height > MOST_PIXELS or min(opened.size) < SMALLEST_SIDE:
            return None
        kind = opened.format
        image = ImageOps.exif_transpose(opened)
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    flat = kind in ("PNG", "GIF") or image.mode in ("P", "LA", "RGBA", "1")
    return _written(image, flat)


def _written(image: Image.Image, flat: bool) -> CleanImage:
    bare = Image.frombytes("RGBA" if flat else "RGB", image.size, image.convert("RGBA" if flat else "RGB").tobytes())
    out = BytesIO()
    if flat:
        bare.save(out, "PNG", optimize=True)
    else:
        bare.save(out, "JPEG", quality=QUALITY, optimize=True)
    return CleanImage(data=out.getvalue(), suffix="png" if flat else "jpg", width=bare.width, height=bare.height)
