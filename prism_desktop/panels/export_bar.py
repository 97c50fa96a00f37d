"""How far an export is, while it runs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from prism_desktop.export_tally import ExportProgress
from prism_desktop.theme import SPACING
from prism_desktop.wording import rate, time_left

_STEPS = 1000


class ExportBar(QFrame):
    """A line above the filmstrip: what is exported, how fast, how long still, and a button to stop."""

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportBar")
        self._text = QLabel()
        self._detail = QLabel()
        self._detail.setProperty("role", "quiet")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Export"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Stop the export; what is done stays"))
        self._cancel.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACING, SPACING // 2, SPACING, SPACING // 2)
        row.setSpacing(2 * SPACING)
        row.addWidget(self._text)
        row.addWidget(self._bar, 1)
        row.addWidget(self._detail)
        row.addWidget(self._cancel)
        self.hide()

    @property
    def cancel_button(self) -> QPushButton:
        """The button that stops the export."""
        return self._cancel

    def start(self) -> None:
        """An export begins; how much it is comes soon."""
        self._text.setText(self.tr("Preparing the export…"))
        self._detail.clear()
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        self.show()

    def show_progress(self, progress: ExportProgress) -> None:
        """How far it is."""
        if not self._cancel.isEnabled():
            return
        number = min(progress.finished + 1, progress.total)
        if progress.total > 1:
            self._bar.setRange(0, _STEPS)
            self._bar.setValue(round(_STEPS * progress.finished / progress.total))
            self._text.setText(self.tr("Exporting {n} of {total}").format(n=number, total=progress.total))
        else:
            self._text.setText(self.tr("Exporting {name}").format(name=progress.current))
        if progress.rate and progress.seconds_left is not None:
            self._detail.setText(f"{rate(progress.rate)} · {time_left(progress.seconds_left)}")

    def _ask(self) -> None:
        self._cancel.setEnabled(False)
        self._text.setText(self.tr("Stopping the export…"))
        self._detail.clear()
        self.cancel_asked.emit()
