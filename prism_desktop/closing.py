"""Closing the window so that nothing is lost: saved first, and asked about where work still runs."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from prism_desktop.autosave import Autosave
from prism_desktop.exporter import Exporter
from prism_desktop.wording import photo_count


class Closing(QObject):
    """Says whether the window may close now. Where not yet, it closes the window itself once it may."""

    def __init__(self, autosave: Autosave, exporter: Exporter, window: QWidget) -> None:
        super().__init__(window)
        self._autosave = autosave
        self._exporter = exporter
        self._window = window
        self._flushed = False
        self._agreed = False
        self._asking = False

    @property
    def agreed(self) -> bool:
        """Whether the owner agreed that what is not saved or done shall be lost."""
        return self._agreed

    def may_close(self) -> bool:
        """Whether everything is saved and done, or its loss was agreed to; asks where it must."""
        if self._agreed:
            return True
        if self._exporter.running:
            self._ask(
                self.tr("An export is still running."),
                self.tr("What is done stays; the rest can be exported later."),
                self.tr("Stop it and close"),
            )
            return False
        if self._autosave.unsaved() and not self._flushed:
            self._flushed = True
            self._autosave.flush(self._close)
            return False
        self._flushed = False
        unsaved = self._autosave.unsaved()
        if unsaved:
            text = self.tr("The changes to {photos} are not saved.").format(photos=photo_count(len(unsaved)))
            names = ", ".join(document.path.name for document in unsaved[:5])
            self._ask(text, names, self.tr("Close without saving"))
            return False
        return True

    def _ask(self, question: str, detail: str, agree: str) -> None:
        if self._asking:
            return
        self._asking = True
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle("Prism")
        box.setText(question)
        box.setInformativeText(detail)
        box.setTextFormat(Qt.TextFormat.PlainText)
        yes = box.addButton(agree, QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.finished.connect(lambda _: self._decide(agreed=box.clickedButton() is yes))
        box.finished.connect(box.deleteLater)
        box.open()

    def _close(self) -> None:
        self._window.close()

    def _decide(self, *, agreed: bool) -> None:
        self._asking = False
        if agreed:
            self._agreed = True
            self._exporter.cancel()
            self._window.close()
