"""What keys do on the canvas: hold the original, pan, nudge, and work where no mouse points."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from prism_desktop.canvas.hit_test import target_at
from prism_desktop.canvas.marks import Marks
from prism_desktop.canvas.photo_view import PhotoView
from prism_desktop.canvas.presses import Press, Presses
from prism_desktop.canvas.tool_drags import RegionDrag
from prism_desktop.canvas.toolbox import Tool, ToolBox
from prism_desktop.editing.editor import Editor
from prism_desktop.editing.hint_edits import anchor, inside

_NUDGE_PX, _LONG_NUDGE_PX = 1.0, 10.0
_NUDGES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HOLDS = (Qt.Key.Key_Space, Qt.Key.Key_O)


class Keyboard(QObject):
    """Arrows move the selected hint, or a ring over the photo; Enter uses the tool in the ring."""

    panning_changed = Signal(bool)
    """Space is held down, or let go."""

    def __init__(self, view: PhotoView, editor: Editor, tools: ToolBox, presses: Presses, marks: Marks) -> None:
        super().__init__(view)
        self._view = view
        self._editor = editor
        self._tools = tools
        self._presses = presses
        self._marks = marks
        self._nudge_gesture = 0
        self.panning = False
        """Whether Space is held down."""

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key does; whether it does anything here."""
        key = Qt.Key(event.key())
        if key in _HOLDS:
            if not event.isAutoRepeat():
                self._hold(key, on=True)
        elif key == Qt.Key.Key_Escape:
            return self._let_go_of_all()
        elif key in _NUDGES and self._view.view is not None:
            far = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            by = _LONG_NUDGE_PX if far else _NUDGE_PX
            self._move(_NUDGES[key][0] * by, _NUDGES[key][1] * by)
        elif key in _ENTERS and self._marks.ring is not None:
            self._use_tool(*self._marks.ring)
        else:
            return False
        return True

    def release(self, event: QKeyEvent) -> bool:
        """The key is up; whether that means anything here."""
        key = Qt.Key(event.key())
        if key in _NUDGES and self._nudge_gesture and not event.isAutoRepeat():
            self._nudge_gesture = 0
            self._editor.end_gesture()
        if key not in _HOLDS:
            return False
        if not event.isAutoRepeat():
            self._hold(key, on=False)
        return True

    def let_go(self) -> None:
        """Keys that are let go elsewhere count as let go."""
        for key in _HOLDS:
            self._hold(key, on=False)

    def _hold(self, key: Qt.Key, *, on: bool) -> None:
        if key == Qt.Key.Key_O:
            self._view.hold_original(on)
        elif on != self.panning:
            self.panning = on
            self.panning_changed.emit(on)

    def _let_go_of_all(self) -> bool:
        editor, tools, marks = self._editor, self._tools, self._marks
        held = (editor.selected, editor.selected_region, tools.color, marks.ring) != (None, None, None, None)
        tools.take_color(None)
        editor.select(None)
        marks.set_ring(None)
        if not held and tools.tool is not Tool.HINT:
            tools.choose(Tool.HINT)
            return True
        return held

    def _move(self, dx: float, dy: float) -> None:
        """By so many logical pixels: the selected hint, or else the ring, which begins in the middle."""
        hint, index, view = self._editor.selected_hint, self._editor.selected, self._view.view
        assert view is not None
        across, down = dx / view.rect.width, dy / view.rect.height
        if hint is not None and index is not None:
            self._nudge_gesture = self._nudge_gesture or self._editor.begin_gesture()
            x, y = anchor(hint)
            self._editor.move_hint(index, x + across, y + down, gesture=self._nudge_gesture)
        elif self._marks.ring is None:
            self._marks.set_ring((view.center_x, view.center_y))
        else:
            x, y = self._marks.ring
            self._marks.set_ring(inside((x + across, y + down)))

    def _use_tool(self, x: float, y: float) -> None:
        view = self._view.view
        assert view is not None
        at = view.to_canvas(x, y)
        target = target_at(*at, viewport=view, hints=self._editor.recipe.hints, divider=None)
        drag = self._presses.begin(Press(*at, target, view))
        if isinstance(drag, RegionDrag):
            drag.reach_around()
        if drag is not None:
            drag.end()
        self._marks.set_ring(None)
