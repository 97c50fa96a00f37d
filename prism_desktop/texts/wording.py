"""Numbers and errors in the words of the window."""

from __future__ import annotations

import logging
import os

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from prism_core.errors import PhotoError, PrismError
from prism_desktop.texts.core_words import in_words

_log = logging.getLogger(__name__)


def explain(error: BaseException, *, beside_name: bool = False) -> str:
    """One line for the owner: the error's own where Prism raised it; else that it is a fault of Prism's.

    beside_name: that of the photo stands there already.
    """
    note(error)
    if beside_name and isinstance(error, PhotoError):
        return in_words(error.reason)
    if isinstance(error, PrismError):
        return in_words(str(error))
    text = QCoreApplication.translate("wording", "Prism made a mistake ({error}). Your photos are untouched.")
    return text.format(error=repr(error))


def note(error: BaseException) -> None:
    """Keep an error in the log; of one that Prism raised on purpose, what a library said of it."""
    if not isinstance(error, PrismError):
        _log.error("unexpected error", exc_info=error)
    elif error.__cause__ is not None:
        _log.info("%s: %r", error, error.__cause__)


def readable(name: str, instead: str = "\ufffd") -> str:
    """A file's name or path with `instead` for what is no Unicode: Qt shows nothing in its place."""
    return os.fsencode(name).decode("utf-8", "replace").replace("\ufffd", instead)


def time_left(seconds: float) -> str:
    """A duration as people say it."""
    if seconds < 60:
        return QCoreApplication.translate("wording", "{n} s left").format(n=max(1, round(seconds)))
    if seconds < 3600:
        return QCoreApplication.translate("wording", "{n} min left").format(n=round(seconds / 60))
    return QCoreApplication.translate("wording", "{n} h left").format(n=decimal(seconds / 3600))


def duration(seconds: float) -> str:
    """About how long something takes, as people say it."""
    if seconds < 45:
        return QCoreApplication.translate("wording", "less than a minute")
    if seconds < 90:
        return QCoreApplication.translate("wording", "about a minute")
    if seconds < 5400:
        return QCoreApplication.translate("wording", "about {n} minutes").format(n=round(seconds / 60))
    return QCoreApplication.translate("wording", "about {n} hours").format(n=decimal(seconds / 3600))


def rate(photos_per_second: float) -> str:
    """A speed as people say it."""
    if photos_per_second >= 1:
        return QCoreApplication.translate("wording", "{n} photos a second").format(n=decimal(photos_per_second))
    return QCoreApplication.translate("wording", "{n} s a photo").format(n=decimal(1 / photos_per_second))


def sentence(text: str) -> str:
    """The text with a large letter first, as it stands by itself."""
    return text[:1].upper() + text[1:]


def whole(number: int) -> str:
    """A whole number as the window's language writes it."""
    return QLocale().toString(number)


def decimal(value: float, digits: int = 1) -> str:
    """A number with so many digits behind the point, as the window's language writes it."""
    return QLocale().toString(value, "f", digits)


def hint_count(count: int) -> str:
    """So many hints."""
    return _Counts().hints(count) if count else QCoreApplication.translate("wording", "no hints")


def gigabytes(count: int) -> str:
    """So much room needed on a disk, or in memory."""
    return _room(max(count, 100_000))


def free_room(count: int) -> str:
    """So much room left on a disk: rounded down, for there is no more."""
    step = 1_000_000 if count < 1e9 else 100_000_000
    return _room(count if count < step else count // step * step)


def _room(count: int) -> str:
    if count < 1e6:
        return QCoreApplication.translate("wording", "{n} MB").format(n=decimal(count // 100_000 / 10))
    if count < 1e9:
        return QCoreApplication.translate("wording", "{n} MB").format(n=round(count / 1e6))
    return QCoreApplication.translate("wording", "{n} GB").format(n=decimal(count / 1e9))


def photo_count(count: int) -> str:
    """So many photos."""
    return _Counts().photos(count)


class _Counts(QObject):
    """Numbers of things. lupdate sees plural forms in the `tr` of an object alone, the number as its third argument."""

    def hints(self, count: int) -> str:
        return self.tr("%n hint(s)", "", count)

    def photos(self, count: int) -> str:
        return self.tr("%Ln photo(s)", "", count)
