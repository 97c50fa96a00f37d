"""A photo before and after, with zoom and pan. It knows nothing of hints."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QWidget

from prism_desktop.canvas.compare import Compare, Divider
from prism_desktop.canvas.compare_painter import paint_divider, paint_labels, part_before
from prism_desktop.canvas.layers import Layers, Scene
from prism_desktop.canvas.photo_painter import paint_frame
from prism_desktop.canvas.tile_store import TilePicture, TileStore, tile_rect
from prism_desktop.canvas.tiles import MARGIN_PX, Size, Tile, finer_tiles, looks_soft
from prism_desktop.canvas.viewport import Viewport
from prism_desktop.look.theme import tones

_WHEEL_BASE = 1.0016
"""A wheel's notch (120 units) zooms by a fifth."""
_STEP = 1.25
_GAP_PX = 2.0
"""Between two panes."""


class PhotoView(QWidget):
    """Shows the original, the result, or both with a divider between."""

    zoom_changed = Signal()
    compare_changed = Signal(object)
    """The `Compare` way that shows now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._original: QImage | None = None
        self._result: QImage | None = None
        self._tiles = TileStore()
        self._view: Viewport | None = None
        self._largest_level = 0
        self._compare = Compare.OFF
        self._divider = 0.5
        self._keeping_original = self._holding_original = False
        self._layers = Layers(self._tiles)

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
    def compare(self) -> Compare:
        """How before and after are compared."""
        return self._compare

    @property
    def divider(self) -> Divider | None:
        """The line between before and after; None while there is none."""
        if self._result is None or self._compare not in (Compare.LEFT_RIGHT, Compare.TOP_BOTTOM):
            return None
        return Divider(self._divider, upright=self._compare is Compare.LEFT_RIGHT)

    @property
    def panes(self) -> list[float]:
        """Where the panes begin, logical pixels from the left: one, or two side by side that show the same part."""
        if self._compare is not Compare.SIDE_BY_SIDE:
            return [0.0]
        ratio = self.devicePixelRatioF()
        return [0.0, round((self.width() + _GAP_PX) / 2 * ratio) / ratio]

    def pane_at(self, x: float) -> float:
        """Where the pane under a column of the widget begins."""
        return max(begin for begin in self.panes if begin <= max(x, 0.0))

    def set_photo(self, original: QImage | None, size: Size = (1, 1), *, largest_level: int = 0) -> None:
        """Show another photo, whole. size: of the full photo. largest_level: of its tiles, 0 where those are whole."""
        self._original, self._largest_level = original, largest_level
        self._result = None
        self._tiles.forget()
        self._layers.forget()
        self._view = Viewport(size, self._canvas_size(), self.devicePixelRatioF()).fit() if original else None
        self.zoom_changed.emit()
        self.update()

    def set_result(self, result: QImage) -> None:
        """Show the photo in color."""
        self._result = result
        self.update()

    def put_tile(self, picture: TilePicture) -> None:
        """Show this part of the photo itself."""
        self._tiles.put(picture)
        if self._view is not None:
            for begin in self.panes:
                self.update(tile_rect(self._view, picture.tile).translated(begin, 0).toAlignedRect())

    def forget_fine_result(self) -> None:
        """What shows of the photo itself in color is not true any more."""
        self._tiles.forget_colors()
        self.update()

    def tiles_wanted(self) -> list[Tile]:
        """The tiles that would show more than is here: those in sight first, then those around."""
        if self._view is None or not self.wants_fine:
            return []
        near, around = self._tiles_at(self._view, 0), self._tiles_at(self._view, MARGIN_PX)
        return self._tiles.missing(dict.fromkeys([*near, *around]))

    @property
    def has_fine(self) -> bool:
        """Whether all in sight is the photo itself in color."""
        return self._view is not None and self.wants_fine and not self._tiles.missing(self._tiles_at(self._view, 0))

    @property
    def wants_fine(self) -> bool:
        """Whether the photo is seen so closely that a larger one would show more."""
        return self._view is not None and self._original is not None and looks_soft(self._view, self._original.width())

    def set_compare(self, compare: Compare) -> None:
        """Compare before and after so."""
        if compare is not self._compare:
            self._compare = compare
            if self._view:
                self.show_view(self._view.resized(self._canvas_size(), self.devicePixelRatioF()))
            self.compare_changed.emit(compare)
            self.update()

    def place_divider(self, place: float) -> None:
        """Move the divider to a fraction of the photo's width, or height."""
        self._divider = place
        self.update()

    def hold_original(self, on: bool) -> None:  # noqa: FBT001 - pressed and released
        """Show the original alone for as long as a key is down."""
        self._holding_original = on
        self.update()

    def keep_original(self, on: bool) -> None:  # noqa: FBT001 - an action's state
        """Show the original alone for as long as this is on, whatever keys are let go."""
        self._keeping_original = on
        self.update()

    @property
    def shows_original(self) -> bool:
        """Whether the original shows alone."""
        return self._keeping_original or self._holding_original

    def fit(self) -> None:
        """Show the whole photo."""
        if self._view:
            self.show_view(self._view.fit())

    def zoom_to(self, zoom: float) -> None:
        """Zoom around the middle; 1 is a photo pixel on each of the screen's."""
        if self._view:
            width, height = self._view.canvas
            self.show_view(self._view.at_zoom(zoom, width / 2, height / 2))

    def zoom_by(self, steps: int) -> None:
        """Zoom in so many steps, or out where they are less than none."""
        if self._view:
            self.zoom_to(self._view.zoom * _STEP**steps)

    def show_view(self, view: Viewport) -> None:
        """Show the photo so."""
        self._view = view
        self.zoom_changed.emit()
        self.update()

    @property
    def veil(self) -> QImage | None:
        """A picture that lies over all of the photo, if a subclass has one."""
        return None

    def paint_overlay(self, painter: QPainter, view: Viewport) -> None:
        """What a subclass paints over the photo."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        if self._view and event.angleDelta().y():
            at: QPointF = event.position()
            factor = _WHEEL_BASE ** event.angleDelta().y()
            self.show_view(self._view.at_zoom(self._view.zoom * factor, at.x() - self.pane_at(at.x()), at.y()))
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A fitted photo stays fitted."""
        super().resizeEvent(event)
        if self._view:
            self.show_view(self._view.resized(self._canvas_size(), self.devicePixelRatioF()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Background, photo, divider, overlay."""
        painter = QPainter(self)
        if len(self.panes) > 1 or self._original is None:
            painter.fillRect(event.rect(), QColor(tones().canvas))
        if self._view and self._original:
            whole = event.rect() == self.rect()
            for number, begin in enumerate(self.panes):
                painter.save()
                painter.setTransform(QTransform.fromTranslate(begin, 0), True)
                painter.setClipRect(QRectF(0, 0, *self._view.canvas))
                before = number == 0 and len(self.panes) > 1
                self._paint_photo(painter, self._view, before=before, whole=whole)
                self._paint_over(painter, self._view, before=before)
                painter.restore()
        painter.end()

    def _paint_over(self, painter: QPainter, view: Viewport, *, before: bool) -> None:
        paint_frame(painter, view)
        names = self.tr("Before"), self.tr("After")
        if self._compare is Compare.SIDE_BY_SIDE:
            paint_labels(painter, view, [names[0] if before else names[1]])
        elif self.divider is not None and not self.shows_original:
            paint_divider(painter, view, self.divider, *names)
        self.paint_overlay(painter, view)

    def _paint_photo(self, painter: QPainter, view: Viewport, *, before: bool, whole: bool) -> None:
        before = before or self._result is None or self.shows_original
        self._paint_picture(painter, view, before=before, whole=whole)
        if self.divider is not None and not before:
            painter.save()
            painter.setClipRect(part_before(view, self.divider), Qt.ClipOperation.IntersectClip)
            self._paint_picture(painter, view, before=True, whole=whole)
            painter.restore()

    def _paint_picture(self, painter: QPainter, view: Viewport, *, before: bool, whole: bool) -> None:
        image = self._original if before else self._result
        assert image is not None
        tiles = self._tiles_at(view, 0) if self.wants_fine else []
        self._layers.paint(painter, Scene(view, image, tiles, self.veil, before), whole=whole)

    def _tiles_at(self, view: Viewport, margin_px: float) -> list[Tile]:
        assert self._original is not None
        edge_px = max(self._original.width(), self._original.height())
        return finer_tiles(view, edge_px, margin_px, largest=self._largest_level)

    def _canvas_size(self) -> tuple[float, float]:
        """Width and height of a pane."""
        width = self.width() if len(self.panes) == 1 else self.width() - self.panes[1]
        return float(max(1, width)), float(max(1, self.height()))
