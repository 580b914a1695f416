"""What a process frees goes back to the system.

glibc serves pieces from a heap that shrinks only at its end, and asks the system for large ones alone; what is large it learns from those
that are freed, up to 32 MB (mallopt(3)). So arrays of some megabytes, made and freed in between, stay in the heap: a third of what a build
had after its stories.
"""

import ctypes
from contextlib import suppress

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3
"""As glibc's malloc.h has them."""

LARGE = 1 << 20
"""Bytes that are asked of the system, and that may be free at the heap's end."""


def give_back() -> None:
    """Have it so from now on; where the C library cannot be told, nothing happens."""
    with suppress(OSError, AttributeError, TypeError):
        library = ctypes.CDLL(None)
        library.mallopt(M_MMAP_THRESHOLD, LARGE)
        library.mallopt(M_TRIM_THRESHOLD, LARGE)
