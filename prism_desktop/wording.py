"""Numbers and errors in the words of the window."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication

from prism_core.errors import PrismError

_log = logging.getLogger(__name__)


def explain(error: BaseException) -> str:
    """One line for the owner: the error's own where Prism raised it; else that it is a fault of Prism's."""
    note(error)
    if isinstance(error, PrismError):
        return str(error)
    text = QCoreApplication.translate("wording", "Prism made a mistake ({error}). Your photos are untouched.")
    return text.format(error=repr(error))


def note(error: BaseException) -> None:
    """Keep an error in the log, unless Prism raised it on purpose."""
    if not isinstance(error, PrismError):
        _log.error("unexpected error", exc_info=error)


def time_left(seconds: float) -> str:
    """A duration as people say it."""
    if seconds < 60:
        return QCoreApplication.translate("wording", "{n} s left").format(n=max(1, round(seconds)))
    if seconds < 3600:
        return QCoreApplication.translate("wording", "{n} min left").format(n=round(seconds / 60))
    return QCoreApplication.translate("wording", "{n} h left").format(n=f"{seconds / 3600:.1f}")


def rate(photos_per_second: float) -> str:
    """A speed as people say it."""
    if photos_per_second >= 1:
        return QCoreApplication.translate("wording", "{n} photos a second").format(n=f"{photos_per_second:.1f}")
    return QCoreApplication.translate("wording", "{n} s a photo").format(n=f"{1 / photos_per_second:.1f}")


def hint_count(count: int) -> str:
    """So many hints."""
    if count == 0:
        return QCoreApplication.translate("wording", "no hints")
    if count == 1:
        return QCoreApplication.translate("wording", "1 hint")
    return QCoreApplication.translate("wording", "{n} hints").format(n=count)


def photo_count(count: int) -> str:
    """So many photos."""
    if count == 1:
        return QCoreApplication.translate("wording", "1 photo")
    return QCoreApplication.translate("wording", "{n} photos").format(n=count)
