"""Paints the photo, before and after, through a viewport."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from prism_desktop.canvas.viewport import Viewport
from prism_desktop.look.theme import tones

_SCALED_LIMIT_PX = 4_000_000
"""Scaling more pixels at once would hold up the window; of such pictures only the part in sight is drawn."""


class PhotoPainter:
    """Keeps scaled copies, so that moving a divider or a hint costs a copy of pixels and no scaling."""

    def __init__(self) -> None:
        self._scaled: dict[int, QPixmap] = {}
        self._size = QSize()

    def paint_photo(self, painter: QPainter, viewport: Viewport, image: QImage) -> None:
        """The photo where the viewport has it."""
        rect = rect_of(viewport)
        painter.save()
        device = QSize(round(rect.width() * viewport.pixel_ratio), round(rect.height() * viewport.pixel_ratio))
        if device.width() < image.width() and image.width() * image.height() <= _SCALED_LIMIT_PX:
            painter.drawPixmap(rect, self._scaled_down(image, device), QRectF(0, 0, device.width(), device.height()))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(rect, image)
        painter.restore()

    def forget(self) -> None:
        """Let the scaled copies go."""
        self._scaled.clear()

    def _scaled_down(self, image: QImage, size: QSize) -> QPixmap:
        if size != self._size:
            self.forget()
            self._size = size
        key = image.cacheKey()
        if key not in self._scaled:
            while len(self._scaled) > 1:  # the original and one result
                self._scaled.pop(next(iter(self._scaled)))
            scaled = image.scaled(
                size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self._scaled[key] = QPixmap.fromImage(scaled)
        # The one used last goes last.
        self._scaled[key] = self._scaled.pop(key)
        return self._scaled[key]


def rect_of(viewport: Viewport) -> QRectF:
    """Where the photo lies, on whole device pixels, so that its edges are sharp."""
    rect, ratio = viewport.rect, viewport.pixel_ratio
    left, top = round(rect.x * ratio) / ratio, round(rect.y * ratio) / ratio
    return QRectF(left, top, round(rect.width * ratio) / ratio, round(rect.height * ratio) / ratio)


def beside_photo(viewport: Viewport) -> list[QRectF]:
    """The strips of the canvas around the photo, and a pixel of it: to fill what it covers takes a tenth of a frame."""
    whole = QRectF(0, 0, *viewport.canvas)
    inner = rect_of(viewport).adjusted(1, 1, -1, -1).intersected(whole)
    if inner.isEmpty():
        return [whole]
    strips = (
        QRectF(0, 0, whole.width(), inner.top()),
        QRectF(0, inner.bottom(), whole.width(), whole.bottom() - inner.bottom()),
        QRectF(0, inner.top(), inner.left(), inner.height()),
        QRectF(inner.right(), inner.top(), whole.right() - inner.right(), inner.height()),
    )
    return [strip for strip in strips if not strip.isEmpty()]


def paint_veil(painter: QPainter, viewport: Viewport, veil: QImage) -> None:
    """A picture stretched over the photo."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(rect_of(viewport), veil)
    painter.restore()


def paint_frame(painter: QPainter, viewport: Viewport) -> None:
    """A thin dark line around the photo."""
    painter.setPen(QPen(QColor(tones().line), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect_of(viewport).adjusted(-0.5, -0.5, 0.5, 0.5))


def paint_ring(painter: QPainter, viewport: Viewport) -> None:
    """A ring around the whole canvas, or one of its panes."""
    painter.setPen(QPen(QColor(tones().quiet), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(0, 0, *viewport.canvas).adjusted(0.5, 0.5, -0.5, -0.5))
