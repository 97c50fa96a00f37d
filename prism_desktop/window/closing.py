"""Closing the window so that nothing is lost: saved first, and asked about where work still runs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from prism_desktop.editing.autosave import Autosave
from prism_desktop.editing.recipe_edits import RecipeEdits
from prism_desktop.queue.exporter import Exporter
from prism_desktop.texts.wording import photo_count

_Choice = tuple[str, QMessageBox.ButtonRole, Callable[[], None]]


class Closing(QObject):
    """Says whether the window may close now. Where not yet, it closes the window itself once it may."""

    stayed = Signal()
    """It was asked for, and its owner thought better of it."""

    def __init__(self, autosave: Autosave, exporter: Exporter, edits: RecipeEdits, window: QWidget) -> None:
        super().__init__(window)
        self._autosave = autosave
        self._exporter = exporter
        self._edits = edits
        self._window = window
        self._flushing = self._flushed = False
        self._exports_settled = False
        self._agreed = False
        self._asking = False

    @property
    def agreed(self) -> bool:
        """Whether the owner agreed that changes which are not saved shall be lost."""
        return self._agreed

    def may_close(self) -> bool:
        """Whether everything is saved and done, or its loss was agreed to; asks where it must."""
        if self._agreed:
            return True
        if self._exporter.expecting:
            self._exporter.settled.connect(self._close, Qt.ConnectionType.SingleShotConnection)
            return False
        if self._exporter.queue.left and not self._exports_settled:
            self._ask_about_exports()
            return False
        if self._edits.busy:
            self._ask_about_edits()
            return False
        if self._flushing:
            return False
        if self._autosave.unsaved() and not self._flushed:
            self._flushing = True
            self._autosave.flush(self._end_flush)
            return False
        self._flushed = False
        if self._autosave.unsaved():
            self._ask_about_unsaved()
            return False
        return True

    def _ask_about_exports(self) -> None:
        left = photo_count(self._exporter.queue.left)
        self._ask(
            self.tr("Still to color: {photos}.").format(photos=left),
            self.tr("Prism can go on with them the next time it starts. What is done stays, whatever you choose."),
            [
                (self.tr("Close, and go on next time"), QMessageBox.ButtonRole.AcceptRole, self._close_and_go_on_later),
                (
                    self.tr("Close, and give up the export"),
                    QMessageBox.ButtonRole.DestructiveRole,
                    self._discard_exports,
                ),
                (self.tr("Stay"), QMessageBox.ButtonRole.RejectRole, self._stay),
            ],
        )

    def _ask_about_edits(self) -> None:
        self._ask(
            self.tr("Photos are still being changed."),
            self.tr("Those that are done stay so; the others stay as they were."),
            [
                (self.tr("Stop it and close"), QMessageBox.ButtonRole.DestructiveRole, self._stop_edits),
                (self.tr("Stay"), QMessageBox.ButtonRole.RejectRole, self.stayed.emit),
            ],
        )

    def _ask_about_unsaved(self) -> None:
        unsaved = self._autosave.unsaved()
        self._ask(
            self.tr("The changes to {photos} are not saved.").format(photos=photo_count(len(unsaved))),
            ", ".join(document.path.name for document in unsaved[:5]),
            [
                (self.tr("Close without saving"), QMessageBox.ButtonRole.DestructiveRole, self._close_anyway),
                (self.tr("Stay"), QMessageBox.ButtonRole.RejectRole, self._stay),
            ],
        )

    def _ask(self, question: str, detail: str, choices: list[_Choice]) -> None:
        """The last choice is what Escape and Enter mean: nothing happens."""
        if self._asking:
            return
        self._asking = True
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle("Prism")
        box.setText(question)
        box.setInformativeText(detail)
        box.setTextFormat(Qt.TextFormat.PlainText)
        acts = [(box.addButton(text, role), act) for text, role, act in choices]
        stay = acts[-1][0]
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.finished.connect(lambda _: self._decide(next(act for button, act in acts if button is box.clickedButton())))
        box.finished.connect(box.deleteLater)
        box.open()

    def _decide(self, act: Callable[[], None]) -> None:
        self._asking = False
        act()

    def _stay(self) -> None:
        self._exports_settled = False
        self.stayed.emit()

    def _end_flush(self) -> None:
        self._flushing, self._flushed = False, True
        self._close()

    def _close(self) -> None:
        self._window.close()

    def _close_and_go_on_later(self) -> None:
        self._exports_settled = True
        self._close()

    def _discard_exports(self) -> None:
        for job in [job for job in self._exporter.queue.jobs if job.left]:
            self._exporter.cancel(job.id)
        self._close()

    def _stop_edits(self) -> None:
        """The photo at hand is finished, no other begun; then the window closes."""
        self._edits.cancel()
        if self._edits.busy:
            self._edits.finished.connect(self._close, Qt.ConnectionType.SingleShotConnection)
        else:
            self._close()

    def _close_anyway(self) -> None:
        self._agreed = True
        self._close()
