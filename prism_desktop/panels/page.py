"""One page of the panel at the right: sections under one another, which scroll where the window is low."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QFrame,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from prism_desktop.look.theme import SPACING
from prism_desktop.panels.section import Section

_TURNED_BY_WHEEL = (QComboBox, QSlider, QAbstractSpinBox)


class Page(QScrollArea):
    """Sections, each with its heading and a line before it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(2 * SPACING, SPACING, 2 * SPACING, SPACING)
        self._column.setSpacing(SPACING)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def add(self, widget: QWidget) -> None:
        """Put something below what there is, without a heading."""
        self._column.insertWidget(self._column.count() - 1, widget)
        for kind in _TURNED_BY_WHEEL:
            for part in widget.findChildren(kind):
                part.installEventFilter(self)
                if part.focusPolicy() == Qt.FocusPolicy.WheelFocus:
                    part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls the page; it changes no value that it passes over, unless that one has the focus."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, _TURNED_BY_WHEEL) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def focus_first(self) -> None:
        """Give the keyboard to the first control, where there is one to be used."""
        inside = self.widget()
        assert inside is not None
        # Not by nextInFocusChain: PySide takes what that gives for a part of the widget that was asked, and for gone
        # once that one is, tool bar and all.
        for widget in inside.findChildren(QWidget):
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def add_section(self, heading: str, content: QWidget) -> Section:
        """Put a section below what there is."""
        section = Section(heading, content, divided=self._column.count() > 1)
        self.add(section)
        return section
