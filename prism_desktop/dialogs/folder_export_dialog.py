"""Everything about the export of a folder, decided before it starts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from prism_desktop.exporter import ExportForecast
from prism_desktop.settings import ExportChoices
from prism_desktop.theme import SPACING
from prism_desktop.wording import explain, photo_count

Forecaster = Callable[[ExportChoices, Callable[[ExportForecast], None], Callable[[Exception], None]], None]
"""Asks in the background what an export would do."""

_WIDTH_PX = 580
_ASK_DELAY_MS = 150
_LOSSY = ("same", "jpeg", "webp")


class FolderExportDialog(QDialog):
    """Asks where to, in which format, and what to do about files that exist; tells what will happen."""

    chosen = Signal(object)
    """The `ExportChoices` to start with."""

    def __init__(
        self, source: str, choices: ExportChoices, forecaster: Forecaster, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._forecaster = forecaster
        self.setWindowTitle(self.tr("Export folder"))
        self.setMinimumWidth(_WIDTH_PX)
        heading = QLabel(self.tr("Color copies of {source}").format(source=source))
        heading.setProperty("role", "heading")
        note = QLabel(self.tr("At their original size, with metadata and color profile. The originals stay untouched."))
        note.setProperty("role", "quiet")
        note.setWordWrap(True)
        self._summary = QLabel()
        self._summary.setWordWrap(True)
        self._summary.setMinimumHeight(2 * self.fontMetrics().lineSpacing() + 4)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start_button = self._buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.start_button.setDefault(True)
        self.start_button.setProperty("role", "primary")
        self._make_fields(choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 3 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING)
        column.addWidget(heading)
        column.addWidget(note)
        column.addSpacing(SPACING)
        column.addLayout(self._form())
        column.addSpacing(SPACING)
        column.addWidget(self._summary)
        column.addSpacing(SPACING)
        column.addWidget(self._buttons)
        self._delay = QTimer(self, singleShot=True, interval=_ASK_DELAY_MS)
        self._delay.timeout.connect(self._ask)
        self._connect()
        self._change()

    @property
    def choices(self) -> ExportChoices:
        """What is chosen now."""
        return ExportChoices(
            folder=self.folder.text().strip(),
            format=self.format.currentData(),
            quality=self.quality.value(),
            on_exists=self.on_exists.currentData(),
        )

    @property
    def summary(self) -> str:
        """What the dialog says will happen."""
        return self._summary.text()

    def accept(self) -> None:
        """Start the export."""
        self.chosen.emit(self.choices)
        super().accept()

    def _make_fields(self, choices: ExportChoices) -> None:
        self.folder = QLineEdit(choices.folder)
        self.format = _combo(
            [
                ("same", self.tr("As the original")),
                ("jpeg", "JPEG"),
                ("png", "PNG"),
                ("tiff", "TIFF"),
                ("webp", "WebP"),
            ],
            choices.format,
        )
        self.quality = QSpinBox()
        self.quality.setRange(1, 100)
        self.quality.setValue(choices.quality)
        self.quality.setFixedWidth(72)
        self.quality.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.on_exists = _combo(
            [
                ("skip", self.tr("Keep it and go on")),
                ("overwrite", self.tr("Replace it")),
                ("rename", self.tr("Keep both, with a number")),
            ],
            choices.on_exists,
        )

    def _form(self) -> QGridLayout:
        browse = QPushButton(self.tr("Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACING)
        grid.setVerticalSpacing(SPACING)
        grid.setColumnStretch(1, 1)
        rows = {
            self.tr("Into folder"): self.folder,
            self.tr("Format"): self.format,
            self.tr("Quality"): self.quality,
            self.tr("If a copy exists"): self.on_exists,
        }
        for row, (name, field) in enumerate(rows.items()):
            label = QLabel(name)
            label.setBuddy(field)
            field.setAccessibleName(name)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1, 1, 1 if field is self.folder else 2)
        grid.addWidget(browse, 0, 2)
        return grid

    def _connect(self) -> None:
        self.folder.textChanged.connect(self._change)
        self.format.currentIndexChanged.connect(self._change)
        self.on_exists.currentIndexChanged.connect(self._change)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _change(self) -> None:
        self.quality.setEnabled(self.choices.format in _LOSSY)
        self.start_button.setEnabled(False)
        self._delay.start()

    def _ask(self) -> None:
        if self.choices.folder:
            self._forecaster(self.choices, self._show_forecast, self._show_problem)
        else:
            self._say(self.tr("Choose the folder for the color copies."), problem=False)

    def _show_forecast(self, forecast: ExportForecast) -> None:
        self.start_button.setEnabled(forecast.photos > 0)
        parts = [self.tr("{photos} to color").format(photos=photo_count(forecast.photos))]
        if forecast.existing and self.choices.on_exists == "skip":
            parts.append(self.tr("{n} copies exist already and are kept").format(n=forecast.existing))
        elif forecast.existing and self.choices.on_exists == "overwrite":
            parts.append(self.tr("{n} copies are replaced").format(n=forecast.existing))
        if forecast.free_bytes is not None:
            parts.append(self.tr("{n} GB free there").format(n=f"{forecast.free_bytes / 1e9:.0f}"))
        self._say(" · ".join(parts), problem=False)

    def _show_problem(self, error: Exception) -> None:
        self._say(explain(error), problem=True)

    def _say(self, text: str, *, problem: bool) -> None:
        self._summary.setText(text)
        self._summary.setProperty("role", "problem" if problem else "quiet")
        self._summary.style().polish(self._summary)

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for the color copies"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _combo(entries: Sequence[tuple[str, str]], chosen: str) -> QComboBox:
    combo = QComboBox()
    for value, text in entries:
        combo.addItem(text, value)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    return combo
