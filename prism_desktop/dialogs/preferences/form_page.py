"""How a page of the preferences is laid out: names at the left, controls at the right, a word below where it helps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from prism_desktop.look.theme import SPACING

_CONTROL_WIDTH_PX = 200


class FormPage(QWidget):
    """A heading and rows."""

    def __init__(self) -> None:
        super().__init__()
        self._heading = QLabel()
        self._heading.setProperty("role", "title")
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(3 * SPACING)
        self._form.setVerticalSpacing(SPACING)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2 * SPACING)
        self.column.addWidget(self._heading)
        self.column.addLayout(self._form)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """Its heading, and its name in the list of pages."""
        return self._heading.text()

    def set_title(self, title: str) -> None:
        """Say what the page is about."""
        self._heading.setText(title)

    def add_row(self, name: str, control: QWidget, tip: str) -> None:
        """A control with its name."""
        control.setToolTip(tip)
        control.setAccessibleName(name)
        label = QLabel(name)
        label.setBuddy(control)
        label.setMinimumHeight(control.sizeHint().height())
        control.setMinimumWidth(_CONTROL_WIDTH_PX)
        self._form.addRow(label, control)

    def add_note(self, text: str = "") -> QLabel:
        """A quiet word below the row before; its text may change."""
        note = QLabel(text)
        note.setProperty("role", "quiet")
        note.setWordWrap(True)
        note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        note.setTextFormat(Qt.TextFormat.PlainText)
        if self._form.rowCount():
            self._form.addRow("", note)
        else:
            self._form.addRow(note)
        return note


def say(label: QLabel, text: str, *, problem: bool) -> None:
    """Put a text into a label, as something that is wrong or as a quiet word."""
    label.setText(text)
    label.setVisible(bool(text))
    label.setProperty("role", "problem" if problem else "quiet")
    label.style().polish(label)


def combo(entries: Sequence[tuple[object, str]], chosen: object) -> QComboBox:
    """A list to choose from: each entry's value and text."""
    box = QComboBox()
    for value, text in entries:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
