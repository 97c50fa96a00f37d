"""One photo of the filmstrip: its thumbnail, or its place, and its name below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from prism_desktop.icons import icon
from prism_desktop.library.photo_model import PROBLEM_ROLE, AnyIndex
from prism_desktop.theme import SPACING, tones

CELL_WIDTH_PX, CELL_HEIGHT_PX = 112, 104
_NAME_HEIGHT_PX = 20
_ICON_PX = 24
_CORNER_PX = 4


class PhotoDelegate(QStyledItemDelegate):
    """Paints a cell of fixed size, so that twenty thousand photos cost no measuring."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """The same for every photo."""
        return QSize(CELL_WIDTH_PX, CELL_HEIGHT_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Thumbnail, frame and name."""
        cell: QRect = option.rect.adjusted(SPACING // 2, SPACING // 2, -SPACING // 2, -SPACING // 2)
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        room = cell.adjusted(0, 0, 0, -_NAME_HEIGHT_PX)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        image = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(image, QImage):
            frame = _fitted(image.size(), room)
            _paint_image(painter, image, frame)
        else:
            frame = QRectF(room)
            _paint_place(painter, frame, broken=index.data(PROBLEM_ROLE) is not None)
        if selected or hovered:
            painter.setPen(QPen(QColor(tones().accent if selected else tones().hover), 2))
            painter.drawRoundedRect(frame.adjusted(-1, -1, 1, 1), _CORNER_PX + 1, _CORNER_PX + 1)
        name = cell.adjusted(0, cell.height() - _NAME_HEIGHT_PX + 2, 0, 0)
        painter.setPen(QColor(tones().text if selected else tones().quiet))
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideMiddle, name.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()


def _fitted(size: QSize, room: QRect) -> QRectF:
    scaled = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = room.x() + (room.width() - scaled.width()) / 2
    return QRectF(left, room.y() + (room.height() - scaled.height()) / 2, scaled.width(), scaled.height())


def _paint_image(painter: QPainter, image: QImage, frame: QRectF) -> None:
    painter.save()
    outline = QPainterPath()
    outline.addRoundedRect(frame, _CORNER_PX, _CORNER_PX)
    painter.setClipPath(outline)
    painter.drawImage(frame, image)
    painter.restore()


def _paint_place(painter: QPainter, frame: QRectF, *, broken: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tones().panel))
    painter.drawRoundedRect(frame, _CORNER_PX, _CORNER_PX)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle = QRect(0, 0, _ICON_PX, _ICON_PX)
    middle.moveCenter(frame.center().toPoint())
    icon("image-broken" if broken else "image-open", tone="quiet" if broken else "faint").paint(painter, middle)
