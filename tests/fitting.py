"""Looks for texts that their place is too small for."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QListView,
    QMenuBar,
    QScrollArea,
    QToolBar,
    QToolButton,
    QWidget,
)

_SLACK_PX = 1
_COMBO_FRAME_PX = 24
_PAGE_PADDING_PX = 24


def cut_texts(root: QWidget) -> list[str]:
    """Visible texts below `root` that are cut, with what they lack."""
    return [f"{type(widget).__name__} {text!r}: {lack}" for widget, text, lack in _cuts(root)]


def _cuts(root: QWidget) -> Iterator[tuple[QWidget, str, str]]:
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible() or isinstance(widget.window(), QFileDialog):
            continue
        if isinstance(widget, QScrollArea) and (lack := _out_of_sight(widget)) > _SLACK_PX:
            yield widget, widget.accessibleName(), f"{lack} px wider"
        text, needed = _wish(widget)
        lack = needed - widget.width()
        if text and lack > _SLACK_PX:
            yield widget, text, f"{lack} px wider"
        if isinstance(widget, QAbstractButton) and widget.text() and widget.sizeHint().height() > widget.height():
            yield widget, widget.text(), f"{widget.sizeHint().height() - widget.height()} px higher"
        if isinstance(widget, QLabel) and widget.text() and widget.wordWrap():
            lack = widget.heightForWidth(widget.width()) - widget.height()
            if lack > _SLACK_PX:
                yield widget, widget.text(), f"{lack} px higher"


def _out_of_sight(area: QScrollArea) -> int:
    """How much wider its content is than an area that does not scroll sideways."""
    scrolls = area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return 0 if scrolls or area.widget() is None else area.widget().width() - area.viewport().width()


def _wish(widget: QWidget) -> tuple[str, int]:
    """A widget's text, and the width that it takes."""
    if isinstance(widget, QLabel) and not widget.wordWrap():
        return widget.text(), widget.sizeHint().width()
    if isinstance(widget, QToolButton) and widget.objectName() == "qt_toolbar_ext_button":
        return "the rest of the tool bar", 10_000  # it shows where the bar is too short
    if isinstance(widget, QAbstractButton):
        return widget.text(), widget.sizeHint().width()
    if isinstance(widget, QComboBox):
        return widget.currentText(), widget.fontMetrics().horizontalAdvance(widget.currentText()) + _COMBO_FRAME_PX
    if isinstance(widget, QMenuBar | QToolBar | QGroupBox):
        return widget.objectName() or type(widget).__name__, widget.minimumSizeHint().width()
    if isinstance(widget, QListView) and widget.objectName() == "pageList":
        model = widget.model()
        names = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
        return "names of pages", max(map(widget.fontMetrics().horizontalAdvance, names)) + _PAGE_PADDING_PX
    return "", 0
