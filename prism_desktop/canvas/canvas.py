"""The large preview with its hints: what mouse and keyboard do on the photo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from prism_core.recipe import Hint, PointHint
from prism_desktop.canvas.busy_pill import BusyPill
from prism_desktop.canvas.drags import DividerDrag, Drag, HintDrag, PanDrag
from prism_desktop.canvas.hint_painter import paint_hints
from prism_desktop.canvas.hit_test import DividerTarget, HintTarget, OutsideTarget, PhotoTarget, Target, target_at
from prism_desktop.canvas.photo_view import PhotoView
from prism_desktop.canvas.viewport import Viewport
from prism_desktop.colors import qcolor_of
from prism_desktop.editor import Editor
from prism_desktop.qimages import lab_at
from prism_desktop.theme import SPACING

ColorChooser = Callable[[float, float, bool], tuple[float, float]]
"""The color (a*, b*) of a new hint at a point; the flag asks for the color used last."""

_NUDGE_PX, _LONG_NUDGE_PX = 1.0, 10.0
_NUDGES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CURSORS = {
    HintTarget: Qt.CursorShape.PointingHandCursor,
    DividerTarget: Qt.CursorShape.SplitHCursor,
    PhotoTarget: Qt.CursorShape.CrossCursor,
    OutsideTarget: Qt.CursorShape.ArrowCursor,
}
_MARK_LIGHTNESS = (40.0, 80.0)
"""Marks of hints in deep shadow are shown lighter, so that their color can be told."""


class Canvas(PhotoView):
    """Click adds a hint, drag moves it, right click removes it; Space or the middle button pans."""

    def __init__(self, editor: Editor, choose_color: ColorChooser, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._choose_color = choose_color
        self._drag: Drag | None = None
        self._hovered: int | None = None
        self._space = False
        self._nudge_gesture = 0
        self._mark_colors: dict[Hint, QColor] = {}
        self._pill = BusyPill(self)
        self.setAccessibleName(self.tr("Photo"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        editor.recipe_changed.connect(lambda _: self.update())
        editor.selection_changed.connect(self.update)

    def set_photo(self, original: QImage | None, size: tuple[int, int] = (1, 1)) -> None:
        """As in `PhotoView`."""
        self._mark_colors.clear()
        super().set_photo(original, size)

    def show_busy(self, text: str | None) -> None:
        """Say quietly what is being worked on; None when nothing is."""
        if text is None:
            self._pill.stop()
        else:
            self._pill.start(text)
            self._place_pill()

    def paint_overlay(self, painter: QPainter, view: Viewport) -> None:
        """The hints, unless the original is held."""
        if not self._holding_original:
            hints = self._editor.recipe.hints
            # Fifty hints looked up anew for each step of a drag would hold it up.
            known = self._mark_colors
            self._mark_colors = {hint: known.get(hint) or self._mark_color(hint) for hint in hints}
            colors = [self._mark_colors[hint] for hint in hints]
            paint_hints(painter, view, hints, colors, selected=self._editor.selected, hovered=self._hovered)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin what the button does here."""
        if self.view is None or self._drag is not None:
            return
        at, button = event.position(), event.button()
        target = self._target(at)
        if button == Qt.MouseButton.MiddleButton or (button == Qt.MouseButton.LeftButton and self._space):
            self._drag = PanDrag(at.x(), at.y(), self.view, self.show_view)
        elif button == Qt.MouseButton.LeftButton:
            self._press(at, target, reuse=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif button == Qt.MouseButton.RightButton and isinstance(target, HintTarget):
            self._hovered = None
            self._editor.remove_hint(target.index)
        self._show_cursor(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the drag; without one, tell by the cursor what a click would do."""
        at = event.position()
        if self._drag is not None:
            self._drag.move(at.x(), at.y())
            return
        target = self._target(at)
        hovered = target.index if isinstance(target, HintTarget) else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()
        self._show_cursor(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        if self._drag is not None and not event.buttons():
            drag, self._drag = self._drag, None
            drag.end()
            self._show_cursor(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        if self._hovered is not None:
            self._hovered = None
            self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space pans, O shows the original, arrows move the selected hint, Escape lets it go."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Space, Qt.Key.Key_O) and not event.isAutoRepeat():
            self._hold(key, on=True)
        elif key == Qt.Key.Key_Escape and self._editor.selected is not None:
            self._editor.select(None)
        elif key in _NUDGES and self._editor.selected is not None:
            far = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._nudge_gesture = self._nudge_gesture or self._editor.begin_gesture()
            self._nudge(*_NUDGES[key], _LONG_NUDGE_PX if far else _NUDGE_PX)
        elif key not in (Qt.Key.Key_Space, Qt.Key.Key_O):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of Space or O; the end of a nudge."""
        key = Qt.Key(event.key())
        if key in _NUDGES and self._nudge_gesture and not event.isAutoRepeat():
            self._nudge_gesture = 0
            self._editor.end_gesture()
        if key in (Qt.Key.Key_Space, Qt.Key.Key_O):
            if not event.isAutoRepeat():
                self._hold(key, on=False)
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keys that are let go elsewhere count as let go."""
        self._hold(Qt.Key.Key_Space, on=False)
        self._hold(Qt.Key.Key_O, on=False)
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pill stays at the bottom."""
        super().resizeEvent(event)
        self._place_pill()

    def _press(self, at: QPointF, target: Target, *, reuse: bool) -> None:
        assert self.view is not None
        if isinstance(target, DividerTarget):
            self._drag = DividerDrag(self.view, self.place_divider)
        elif isinstance(target, HintTarget):
            self._editor.select(target.index)
            self._drag_hint(at, target.index, self._editor.begin_gesture())
        elif isinstance(target, PhotoTarget):
            gesture = self._editor.begin_gesture()
            color = self._choose_color(target.x, target.y, reuse)
            self._editor.add_hint(target.x, target.y, color, gesture=gesture)
            if self._editor.selected is not None:
                self._drag_hint(at, self._editor.selected, gesture)
        else:
            self._editor.select(None)

    def _drag_hint(self, at: QPointF, index: int, gesture: int) -> None:
        assert self.view is not None
        self._drag = HintDrag(at.x(), at.y(), index, self.view, self._editor, gesture)

    def _nudge(self, dx: int, dy: int, by: float) -> None:
        hint = self._editor.selected_hint
        if self.view and isinstance(hint, PointHint) and self._editor.selected is not None:
            rect = self.view.rect
            self._editor.move_hint(
                self._editor.selected,
                hint.x + dx * by / rect.width,
                hint.y + dy * by / rect.height,
                gesture=self._nudge_gesture,
            )

    def _hold(self, key: Qt.Key, *, on: bool) -> None:
        if key == Qt.Key.Key_O:
            self.hold_original(on)
        elif on != self._space:
            self._space = on
            self._show_cursor(QPointF(self.mapFromGlobal(self.cursor().pos())))

    def _target(self, at: QPointF) -> Target:
        if self.view is None:
            return OutsideTarget()
        divider = self.divider
        return target_at(at.x(), at.y(), viewport=self.view, hints=self._editor.recipe.hints, divider=divider)

    def _show_cursor(self, at: QPointF) -> None:
        if isinstance(self._drag, PanDrag):
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._space:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif self._drag is None:
            self.setCursor(_CURSORS[type(self._target(at))])

    def _mark_color(self, hint: Hint) -> QColor:
        if not isinstance(hint, PointHint) or self.original is None:
            return QColor()
        lightness = min(max(lab_at(self.original, hint.x, hint.y)[0], _MARK_LIGHTNESS[0]), _MARK_LIGHTNESS[1])
        return qcolor_of(lightness, hint.a, hint.b)

    def _place_pill(self) -> None:
        self._pill.move((self.width() - self._pill.width()) // 2, self.height() - self._pill.height() - 2 * SPACING)
