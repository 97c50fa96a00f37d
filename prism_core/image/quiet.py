"""Codecs without their chatter: what matters of it is told by Prism's own errors and notices."""

from __future__ import annotations

import logging
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

# On damaged or odd files these two log what we raise or put up with; unheard, that would end on standard error.
for _codec in ("imagecodecs", "tifffile"):
    logging.getLogger(_codec).setLevel(logging.CRITICAL)

_LOCK = threading.Lock()


@contextmanager
def quiet_pillow() -> Iterator[None]:
    """A block in which Pillow's warnings (about damaged EXIF, say) are dropped; for parsing, not for decoding.

    Filters of warnings belong to the whole process, so one thread at a time is let in.
    """
    with _LOCK, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
