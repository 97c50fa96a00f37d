"""Exports in the words of the window."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from prism_desktop.queue.export_queue import Progress
from prism_desktop.queue.jobs import QueuedPhoto, State
from prism_desktop.queue.summary import Phase, Summary
from prism_desktop.texts.core_words import in_words
from prism_desktop.texts.wording import photo_count, sentence, whole


def photo_state(photo: QueuedPhoto, *, sheet: bool = False) -> str:
    """How far a photo is, with the reason where there is one. sheet: it is a contact sheet."""
    words = _words_of_photos() | (_words_of_sheets() if sheet else {})
    return words[photo.state].format(reason=in_words(photo.reason))


def _words_of_photos() -> dict[State, str]:
    return {
        State.WAITING: QCoreApplication.translate("queue", "waits"),
        State.RUNNING: QCoreApplication.translate("queue", "being colored"),
        State.DONE: QCoreApplication.translate("queue", "in color"),
        State.KEPT: QCoreApplication.translate("queue", "kept: a file of that name was there"),
        State.LEFT_OUT: QCoreApplication.translate("queue", "left out: {reason}"),
        State.FAILED: QCoreApplication.translate("queue", "not colored: {reason}"),
        State.CANCELED: QCoreApplication.translate("queue", "not colored: stopped"),
    }


def _words_of_sheets() -> dict[State, str]:
    return {
        State.RUNNING: QCoreApplication.translate("queue", "being made"),
        State.DONE: QCoreApplication.translate("queue", "ready"),
        State.FAILED: QCoreApplication.translate("queue", "not made: {reason}"),
        State.CANCELED: QCoreApplication.translate("queue", "not made: stopped"),
    }


def job_state(job: Progress) -> str:
    """How far an export is."""
    if job.left and job.asked.sheet is not None:
        return QCoreApplication.translate("queue", "not ready yet")
    if job.left:
        text = QCoreApplication.translate("queue", "{n} of {total} done")
        return text.format(n=whole(job.ended), total=whole(len(job.photos)))
    return outcome(job.counts, sheet=job.asked.sheet is not None)


def outcome(counts: Counter[State], *, sheet: bool = False) -> str:
    """How photos ended, in numbers. sheet: it was a contact sheet that was made."""
    if sheet:
        return _sheet_outcome(counts)
    words = {
        State.FAILED: QCoreApplication.translate("queue", "{n} not colored"),
        State.LEFT_OUT: QCoreApplication.translate("queue", "{n} left out"),
        State.KEPT: QCoreApplication.translate("queue", "{n} kept as they were"),
        State.CANCELED: QCoreApplication.translate("queue", "{n} stopped"),
    }
    done = QCoreApplication.translate("queue", "{photos} in color").format(photos=photo_count(counts[State.DONE]))
    others = [text.format(n=whole(counts[state])) for state, text in words.items() if counts[state]]
    return " · ".join([done, *others])


def _sheet_outcome(counts: Counter[State]) -> str:
    if counts[State.FAILED]:
        return QCoreApplication.translate("queue", "The contact sheet could not be made")
    if counts[State.CANCELED]:
        return QCoreApplication.translate("queue", "The contact sheet was stopped")
    return QCoreApplication.translate("queue", "The contact sheet is ready")


def headline(summary: Summary, stopped: str) -> str:
    """The queue in a line. stopped: why it cannot go on."""
    left = photo_count(summary.left)
    match summary.phase:
        case Phase.WORKING if summary.sheet:
            return QCoreApplication.translate("queue", "Making the contact sheet…")
        case Phase.WORKING:
            text = QCoreApplication.translate("queue", "Coloring photo {n} of {total}")
            return text.format(n=whole(min(summary.ended + 1, summary.total)), total=whole(summary.total))
        case Phase.PAUSING:
            return QCoreApplication.translate("queue", "Pausing: the last photos in work are being finished…")
        case Phase.PAUSED:
            return QCoreApplication.translate("queue", "Paused. Still to color: {photos}").format(photos=left)
        case Phase.STOPPED:
            return stopped
        case Phase.ENDED:
            told = sentence(outcome(summary.counts, sheet=summary.sheet))
            return f"{told}. {_sheet_outcome(summary.sheets)}" if summary.sheets else told
        case Phase.EMPTY:
            return ""


def disk_full(folder: Path) -> str:
    """What to tell of a disk without room."""
    text = QCoreApplication.translate("queue", "The disk of {folder} is full. Make room, then go on.")
    return text.format(folder=folder)
