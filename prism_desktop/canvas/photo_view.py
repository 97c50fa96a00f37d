"""A photo before and after, with zoom and pan. It knows nothing of hints."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from prism_desktop.canvas.photo_painter import PhotoPainter, paint_divider, paint_frame, rect_of
from prism_desktop.canvas.viewport import Viewport
from prism_desktop.theme import tones

_WHEEL_BASE = 1.0016
"""A wheel's notch (120 units) zooms by a fifth."""
_STEP = 1.25
_BLUR = 1.1
"""Enlarged more than this, a picture looks soft."""


class PhotoView(QWidget):
    """Shows the original, the result, or both with a divider between."""

    zoom_changed = Signal()
    compare_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._original: QImage | None = None
        self._result: QImage | None = None
        self._fine_original: QImage | None = None
        self._fine_result: QImage | None = None
        self._view: Viewport | None = None
        self._compare = False
        self._divider = 0.5
        self._holding_original = False
        self._painter = PhotoPainter()

    @property
    def view(self) -> Viewport | None:
        """Where the photo lies; None where there is no photo."""
        return self._view

    @property
    def original(self) -> QImage | None:
        """The photo as it was."""
        return self._original

    @property
    def result(self) -> QImage | None:
        """The photo in color, once it is here."""
        return self._result

    @property
    def divider(self) -> float | None:
        """The divider's place, a fraction of the photo's width; None while there is none."""
        return self._divider if self._compare and self._result is not None else None

    def set_photo(self, original: QImage | None, size: tuple[int, int] = (1, 1)) -> None:
        """Show another photo, whole. size: width and height of the full photo, px."""
        self._original = original
        self._result = self._fine_original = self._fine_result = None
        self._painter.forget()
        self._view = Viewport(size, self._canvas_size(), self.devicePixelRatioF()).fit() if original else None
        self.zoom_changed.emit()
        self.update()

    def set_result(self, result: QImage) -> None:
        """Show the photo in color."""
        self._result = result
        self.update()

    def set_fine(self, original: QImage, result: QImage | None) -> None:
        """Show these, the same at a larger size, wherever more pixels can be told."""
        self._fine_original, self._fine_result = original, result
        self.update()

    def forget_fine_result(self) -> None:
        """The photo in color at the larger size is not true any more."""
        self._fine_result = None
        self.update()

    @property
    def shown_edge_px(self) -> float:
        """How many of the screen's pixels the photo's long edge takes, those out of sight included."""
        return 0.0 if self._view is None else max(self._view.photo) * self._view.zoom

    @property
    def has_fine(self) -> bool:
        """Whether the photo in color is here at the larger size."""
        return self._fine_result is not None

    @property
    def wants_fine(self) -> bool:
        """Whether the photo is seen so closely that a larger one would show more."""
        if self._view is None or self._original is None or self._original.width() >= self._view.photo[0]:
            return False
        return self._view.zoom * self._view.photo[0] > self._original.width() * _BLUR

    def set_compare(self, on: bool) -> None:  # noqa: FBT001 - the slot of a checkable action
        """Show the original left of a divider, or not."""
        if on != self._compare:
            self._compare = on
            self.compare_changed.emit(on)
            self.update()

    def place_divider(self, place: float) -> None:
        """Move the divider to a fraction of the photo's width."""
        self._divider = place
        self.update()

    def hold_original(self, on: bool) -> None:  # noqa: FBT001 - pressed and released
        """Show the original alone for as long as this is on."""
        self._holding_original = on
        self.update()

    def fit(self) -> None:
        """Show the whole photo."""
        if self._view:
            self.show_view(self._view.fit())

    def zoom_to(self, zoom: float) -> None:
        """Zoom around the middle; 1 is a photo pixel on each of the screen's."""
        if self._view:
            self.show_view(self._view.at_zoom(zoom, self.width() / 2, self.height() / 2))

    def zoom_in(self) -> None:
        """Zoom in a step."""
        if self._view:
            self.zoom_to(self._view.zoom * _STEP)

    def zoom_out(self) -> None:
        """Zoom out a step."""
        if self._view:
            self.zoom_to(self._view.zoom / _STEP)

    def show_view(self, view: Viewport) -> None:
        """Show the photo so."""
        self._view = view
        self.zoom_changed.emit()
        self.update()

    def paint_overlay(self, painter: QPainter, view: Viewport) -> None:
        """What a subclass paints over the photo."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        if self._view and event.angleDelta().y():
            at: QPointF = event.position()
            factor = _WHEEL_BASE ** event.angleDelta().y()
            self.show_view(self._view.at_zoom(self._view.zoom * factor, at.x(), at.y()))
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A fitted photo stays fitted."""
        super().resizeEvent(event)
        if self._view:
            self.show_view(self._view.resized(self._canvas_size(), self.devicePixelRatioF()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Background, photo, divider, overlay."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(tones().canvas))
        if self._view and self._original:
            self._paint_photo(painter, self._view, self._original)
            paint_frame(painter, self._view)
            if self.divider is not None and not self._holding_original:
                labels = {"before": self.tr("Before"), "after": self.tr("After")}
                paint_divider(painter, self._view, self.divider, **labels)
            self.paint_overlay(painter, self._view)
        painter.end()

    def _paint_photo(self, painter: QPainter, view: Viewport, original: QImage) -> None:
        fine = self.wants_fine
        before = (self._fine_original if fine else None) or original
        after = (self._fine_result if fine else None) or self._result
        if after is None or self._holding_original:
            self._painter.paint_photo(painter, view, before)
            return
        self._painter.paint_photo(painter, view, after)
        if self.divider is not None:
            rect = rect_of(view)
            left = QRectF(rect.x(), rect.y(), rect.width() * self.divider, rect.height())
            self._painter.paint_photo(painter, view, before, left)

    def _canvas_size(self) -> tuple[float, float]:
        return float(max(1, self.width())), float(max(1, self.height()))
