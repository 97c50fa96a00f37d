"""The large preview with its hints: what mouse and keyboard do on the photo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from prism_desktop.canvas.busy_pill import BusyPill
from prism_desktop.canvas.compare import Divider
from prism_desktop.canvas.cursors import tool_cursor
from prism_desktop.canvas.drags import DividerDrag, Drag, PanDrag
from prism_desktop.canvas.hit_test import DividerTarget, HintTarget, OutsideTarget, Target, region_at, target_at
from prism_desktop.canvas.keyboard import Keyboard
from prism_desktop.canvas.marks import Marks
from prism_desktop.canvas.photo_painter import paint_ring
from prism_desktop.canvas.photo_view import PhotoView
from prism_desktop.canvas.presses import ColorAt, Press, Presses
from prism_desktop.canvas.tiles import Size
from prism_desktop.canvas.toolbox import Tool, ToolBox
from prism_desktop.canvas.viewport import Viewport
from prism_desktop.editing.editor import Editor
from prism_desktop.look.focus_ring import is_ringed, note_focus
from prism_desktop.look.theme import SPACING

_CLOSER = 2.0
"""Times the fitting zoom, for a spot that is gone to."""
_SIZING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_NOTCH = 120


class Canvas(PhotoView):
    """The left button uses the tool in hand, the right one removes or shows a menu; Space or the middle button pans."""

    def __init__(self, editor: Editor, tools: ToolBox, color_at: ColorAt, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._tools = tools
        self._presses = Presses(editor, tools, color_at, self)
        self.marks = Marks(self, editor, tools, self._presses)
        self._drag: Drag | None = None
        self._drag_pane = 0.0
        self._removed = False
        self._keyboard = Keyboard(self, editor, tools, self._presses, self.marks)
        self._heat: QImage | None = None
        self._pill = BusyPill(self)
        self.color_taken = self._presses.color_taken
        self.setAccessibleName(self.tr("Photo"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for changed in (tools.tool_changed, self._keyboard.panning_changed):
            changed.connect(lambda _: self._show_cursor(self._pointer()))

    def set_photo(self, original: QImage | None, size: Size = (1, 1), *, largest_level: int = 0) -> None:
        """As in `PhotoView`."""
        self.marks.forget()
        self._heat = None
        super().set_photo(original, size, largest_level=largest_level)

    def show_busy(self, text: str | None) -> None:
        """Say quietly what is being worked on; None when nothing is."""
        if text is None:
            self._pill.stop()
        else:
            self._pill.start(text)
            self._place_pill()

    @property
    def heat(self) -> QImage | None:
        """The picture that lies over the photo."""
        return self._heat

    def show_heat(self, heat: QImage | None) -> None:
        """Lay this picture over the photo, or none."""
        self._heat = heat
        self.update()

    def go_to(self, x: float, y: float) -> None:
        """Look closely at a point (fractions), and ring it: Enter uses the tool there."""
        if self.view is not None:
            self.show_view(self.view.showing(x, y, max(self.view.zoom, self.view.fit_zoom * _CLOSER)))
            self.marks.set_ring((x, y))
            self._editor.select(None)
            self.setFocus()

    @property
    def veil(self) -> QImage | None:
        """Doubt, unless the original shows."""
        return None if self.shows_original else self._heat

    def paint_overlay(self, painter: QPainter, view: Viewport) -> None:
        """Hints, unless the original shows."""
        if not self.shows_original:
            self.marks.paint(painter, view)
        if is_ringed(self):
            paint_ring(painter, view)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin what the button does here."""
        if self.view is None or self._drag is not None:
            return
        self.marks.set_ring(None)
        self._drag_pane = self.pane_at(event.position().x())
        at, button = self._in_pane(event.position()), event.button()
        target = self._target(at)
        if button == Qt.MouseButton.MiddleButton or (button == Qt.MouseButton.LeftButton and self._keyboard.panning):
            self._drag = PanDrag(self.view.to_photo(at.x(), at.y()), lambda: self.view, self.show_view)
        elif button == Qt.MouseButton.LeftButton:
            self._drag = self._press(at, target, event.modifiers())
        elif button == Qt.MouseButton.RightButton:
            self._removed = self._remove(at, target)
        self._show_cursor(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the drag; without one, tell by the cursor what a click would do."""
        if self._drag is None:
            self._drag_pane = self.pane_at(event.position().x())
        at = self._in_pane(event.position())
        if self._drag is not None:
            self.marks.point_at(at)
            self._drag.move(at.x(), at.y())
            return
        target = self._target(at)
        self.marks.point_at(at, hovered=target.index if isinstance(target, HintTarget) else None)
        self._show_cursor(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        if self._drag is not None and not event.buttons():
            drag, self._drag = self._drag, None
            drag.end()
            self._show_cursor(self._in_pane(event.position()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the photo, unless the same click has removed something."""
        removed, self._removed = self._removed, False
        if self.view is not None and self._drag is None and not removed:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addActions(self.actions())
            menu.popup(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; with Ctrl or Alt, the size of tool or hint."""
        if not event.modifiers() & _SIZING:
            super().wheelEvent(event)
            return
        turn = event.angleDelta().y() or event.angleDelta().x()  # some systems turn it with Alt
        self.marks.resize(turn / _NOTCH)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        self.marks.point_at(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As `Keyboard` has it."""
        if not self._keyboard.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """As `Keyboard` has it."""
        if not self._keyboard.release(event):
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keys mean the photo now."""
        note_focus(self, event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keys that are let go elsewhere count as let go."""
        self._keyboard.let_go()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pill stays at the bottom."""
        super().resizeEvent(event)
        self._place_pill()

    def _press(self, at: QPointF, target: Target, keys: Qt.KeyboardModifier) -> Drag | None:
        assert self.view is not None
        divider = self.divider
        if divider is not None and isinstance(target, DividerTarget):
            return DividerDrag(divider, self.view, self.place_divider)
        reuse = bool(keys & Qt.KeyboardModifier.ControlModifier)
        return self._presses.begin(Press(at.x(), at.y(), target, self.view, reuse=reuse))

    def _remove(self, at: QPointF, target: Target) -> bool:
        """Whether there was something to remove."""
        assert self.view is not None
        if isinstance(target, HintTarget):
            self.marks.point_at(at)
            self._editor.remove_hint(target.index)
            return True
        if self._tools.tool is not Tool.REGION:
            return False
        index = region_at(at.x(), at.y(), viewport=self.view, regions=self._editor.recipe.regions)
        if index is not None:
            self._editor.remove_region(index)
        return index is not None

    def _target(self, at: QPointF) -> Target:
        if self.view is None:
            return OutsideTarget()
        return target_at(at.x(), at.y(), viewport=self.view, hints=self._editor.recipe.hints, divider=self.divider)

    def _in_pane(self, at: QPointF) -> QPointF:
        """The same place in the pane that the pointer is in, or was in when the drag began."""
        return at - QPointF(self._drag_pane, 0)

    def _pointer(self) -> QPointF:
        return self._in_pane(QPointF(self.mapFromGlobal(self.cursor().pos())))

    def _show_cursor(self, at: QPointF) -> None:
        if isinstance(self._drag, PanDrag):
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._keyboard.panning:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif self._drag is None and self.view and self._presses.frame_at(at.x(), at.y(), self.view) is not None:
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        elif self._drag is None:
            self._show_target(self._target(at))

    def _show_target(self, target: Target) -> None:
        divider: Divider | None = self.divider
        if isinstance(target, OutsideTarget):
            self.setCursor(Qt.CursorShape.ArrowCursor)
        elif divider is not None and isinstance(target, DividerTarget):
            self.setCursor(Qt.CursorShape.SplitHCursor if divider.upright else Qt.CursorShape.SplitVCursor)
        elif isinstance(target, HintTarget) and self._tools.tool is Tool.HINT:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setCursor(tool_cursor(self._tools.tool, self.devicePixelRatioF()))

    def _place_pill(self) -> None:
        self._pill.move((self.width() - self._pill.width()) // 2, self.height() - self._pill.height() - 2 * SPACING)
