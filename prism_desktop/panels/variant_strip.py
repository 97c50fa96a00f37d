"""Small pictures of other ways to color the photo, side by side; a click takes one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QIcon, QImage, QPainter, QPixmap, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from prism_core.looks import Kind
from prism_core.recipe import Recipe
from prism_desktop.editing.editor import Editor
from prism_desktop.editing.history import Edit
from prism_desktop.look.theme import tones
from prism_desktop.rendering.variant_renders import Offer

_PICTURE_PX = QSize(88, 66)
_SPACE_PX = 8
_BAR_PX = 12
_DENSITY = 2


class VariantStrip(QListWidget):
    """Pictures come as they are rendered; the way the photo is colored now is marked."""

    looked_at = Signal(bool)
    """It came into sight, or went out of it."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._offers: Sequence[Offer] = ()
        self.setObjectName("variants")
        self.setAccessibleName(self.tr("Variants"))
        self.setToolTip(self.tr("Click a picture to color the photo so; Undo brings the other colors back"))
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setMovement(QListWidget.Movement.Static)
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(False)
        self.setIconSize(_PICTURE_PX)
        line_px = self.fontMetrics().height()
        self.setGridSize(_PICTURE_PX + QSize(_SPACE_PX, line_px + _SPACE_PX))
        self.setFixedHeight(self.gridSize().height() + _BAR_PX + 4)
        self.setHorizontalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._take)
        self.itemActivated.connect(self._take)
        editor.recipe_changed.connect(lambda _: self._mark())

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """List these, with empty pictures."""
        self._offers = offers
        with QSignalBlocker(self):
            self.clear()
            for offer in offers:
                self.addItem(QListWidgetItem(_framed(None), self._name_of(offer.kind)))
        self._mark()

    def show_picture(self, index: int, picture: QImage) -> None:
        """Here is the picture of one of them."""
        if index < self.count():
            self.item(index).setIcon(_framed(picture))

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self.looked_at.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        super().hideEvent(event)
        self.looked_at.emit(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel turns the strip sideways."""
        delta = event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (delta.y() or delta.x()))
        event.accept()

    def _take(self, item: QListWidgetItem) -> None:
        self._editor.change(Edit.VARIANT, self._offers[self.row(item)].recipe)

    def _mark(self) -> None:
        recipes: list[Recipe] = [offer.recipe for offer in self._offers]
        with QSignalBlocker(self):
            self.setCurrentRow(recipes.index(self._editor.recipe) if self._editor.recipe in recipes else -1)
        self.viewport().update()

    def _name_of(self, kind: Kind | None) -> str:
        names = {
            None: self.tr("As it was"),
            Kind.CALM: self.tr("Calm"),
            Kind.AUTOMATIC: self.tr("Automatic"),
            Kind.LIVELY: self.tr("Lively"),
            Kind.VIVID: self.tr("Vivid"),
            Kind.MUTED: self.tr("Muted"),
            Kind.RICH: self.tr("Rich"),
            Kind.COARSE: self.tr("Broad look"),
            Kind.FINE: self.tr("Close look"),
            Kind.FINER: self.tr("Closest look"),
        }
        return names[kind]


def _framed(picture: QImage | None) -> QIcon:
    """The picture in the middle of its place; all are of one size, so that names stand in a row."""
    size = _PICTURE_PX * _DENSITY
    pixmap = QPixmap(size)
    pixmap.fill(QColor(tones().canvas))
    if picture is not None:
        fitted = picture.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        painter = QPainter(pixmap)
        painter.drawImage((size.width() - fitted.width()) // 2, (size.height() - fitted.height()) // 2, fitted)
        painter.end()
    pixmap.setDevicePixelRatio(_DENSITY)
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)  # Qt would veil the one in use, and colors are compared here
    return icon
