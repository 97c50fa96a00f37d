"""An error of Prism's own, with a report for those who can mend it."""

from __future__ import annotations

from typing import Self

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from prism_desktop.look.theme import SPACING
from prism_desktop.safety.logs import log_folder

_SIZE_PX = (680, 460)


class CrashDialog(QDialog):
    """Says that something went wrong, and stops nothing: the window behind it can be used."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(*_SIZE_PX)
        self.report = report
        heading = QLabel(self.tr("Prism made a mistake"))
        heading.setProperty("role", "heading")
        text = self.tr(
            "Your photos are untouched, and your changes are saved as always. If you tell the makers of Prism what you "
            "were doing, send this report along. It holds no photos, but names of your files and folders may stand in "
            "it: look it through before you send it."
        )
        words = QLabel(text)
        words.setWordWrap(True)
        self._more = QLabel()
        self._more.setProperty("role", "quiet")
        self._more.hide()
        self._others = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 3 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING)
        for part in (heading, words, self._report_view(), self._more, self._buttons()):
            column.addWidget(part)

    @classmethod
    def open_for(cls, report: str, parent: QWidget) -> Self:
        """Show the dialog beside what goes on."""
        dialog = cls(report, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        return dialog

    def count_another(self) -> None:
        """Say that more went wrong meanwhile; the log tells what."""
        self._others += 1
        self._more.setText(self.tr("It happened again, or more did: {n} more. The log tells.").format(n=self._others))
        self._more.show()

    def _report_view(self) -> QPlainTextEdit:
        view = QPlainTextEdit(self.report)
        view.setReadOnly(True)
        view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        view.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        view.setAccessibleName(self.tr("Report"))
        view.setToolTip(self.tr("What helps the makers of Prism to mend it"))
        return view

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setToolTip(self.tr("Put the report on the clipboard"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report))
        logs = buttons.addButton(self.tr("Show log folder"), QDialogButtonBox.ButtonRole.ActionRole)
        logs.setToolTip(self.tr("Open the folder where Prism writes down what it does"))
        logs.clicked.connect(show_log_folder)
        buttons.button(QDialogButtonBox.StandardButton.Close).setToolTip(self.tr("Close this message (Esc)"))
        buttons.rejected.connect(self.reject)
        return buttons


def show_log_folder() -> None:
    """Open the folder of the logs."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))
