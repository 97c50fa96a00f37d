"""What is asked before a contact sheet is made."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from prism_core.sheet.layout import SheetOptions
from prism_desktop.dialogs.export_fields import Offer
from prism_desktop.dialogs.path_line import PathLine
from prism_desktop.look.theme import SPACING
from prism_desktop.texts.wording import photo_count

_WIDTH_PX, _SPIN_PX = 560, 72


class SheetDialog(QDialog):
    """Asks for the file, its title, and how much stands on a page."""

    chosen = Signal(object, object)
    """The file (a path), and the `SheetOptions`."""

    def __init__(self, photos: int, left_out: int, file: Path, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Contact sheet"))
        self.setMinimumWidth(_WIDTH_PX)
        heading = QLabel(self.tr("A contact sheet of {photos}").format(photos=photo_count(photos)))
        heading.setProperty("role", "heading")
        note = QLabel(self.tr("A PDF to print or to send: each photo before and after, with its name and date."))
        note.setProperty("role", "quiet")
        note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 3 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING)
        column.addWidget(heading)
        column.addWidget(note)
        if left_out:
            text = self.tr("{photos} left out, with no need of color").format(photos=photo_count(left_out))
            column.addWidget(QLabel(text))
        column.addSpacing(SPACING)
        column.addLayout(self._make_form(file, title))
        column.addSpacing(SPACING)
        column.addWidget(self._make_buttons())
        self.start_button.setDefault(True)  # not before it stands in the dialog: Enter would come to mean Cancel
        self._follow()

    def accept(self) -> None:
        """Make the sheet."""
        file = Path(self.file.path)
        options = SheetOptions(
            paper=self.paper.currentData(), pairs=self.pairs.value(), title=self.title.text().strip()
        )
        self.chosen.emit(file if file.suffix.lower() == ".pdf" else file.with_name(f"{file.name}.pdf"), options)
        super().accept()

    def _make_form(self, file: Path, title: str) -> QFormLayout:
        self.file = PathLine(str(file))
        self.file.setToolTip(self.tr("The PDF file; one that stands there is replaced"))
        browse = QPushButton(self.tr("Browse…"))
        browse.setToolTip(self.tr("Choose another file"))
        browse.clicked.connect(self._browse)
        self.file.textChanged.connect(self._follow)
        place = QHBoxLayout()
        place.setSpacing(SPACING)
        place.addWidget(self.file, 1)
        place.addWidget(browse)
        self.title = QLineEdit(title)
        self.title.setToolTip(self.tr("Stands at the top of each page"))
        self.paper = Offer([("a4", self.tr("A4")), ("letter", self.tr("Letter"))], "a4")
        self.paper.setToolTip(self.tr("Size of the pages"))
        self.pairs = QSpinBox()
        self.pairs.setRange(1, 20)
        self.pairs.setValue(SheetOptions().pairs)
        self.pairs.setFixedWidth(_SPIN_PX)
        self.pairs.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pairs.setToolTip(self.tr("How many photos stand on a page, 1 to 20"))
        form = QFormLayout()
        form.setHorizontalSpacing(2 * SPACING)
        form.setVerticalSpacing(SPACING)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Save as"), place)
        rows: dict[str, QWidget] = {
            self.tr("Title"): self.title,
            self.tr("Paper"): self.paper,
            self.tr("Photos on a page"): self.pairs,
        }
        for name, field in rows.items():
            form.addRow(name, field)
            form.labelForField(field).setMinimumHeight(field.sizeHint().height())
            field.setAccessibleName(name)
        form.labelForField(place).setMinimumHeight(self.file.sizeHint().height())
        self.file.setAccessibleName(self.tr("Save as"))
        return form

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start_button = buttons.addButton(self.tr("Make contact sheet"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.start_button.setProperty("role", "primary")
        self.start_button.setToolTip(self.tr("Make the PDF; you can go on coloring meanwhile"))
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setToolTip(self.tr("Close without making the PDF (Esc)"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _follow(self) -> None:
        file = Path(self.file.path)
        self.start_button.setEnabled(file.is_absolute() and bool(file.name))

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Contact sheet"), self.file.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(self.file.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
