"""The color in question, of the selected hint or of the next one, for everything that shows it or offers another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from prism_desktop.canvas.toolbox import Color, Tool, ToolBox
from prism_desktop.editing.editor import Editor
from prism_desktop.editing.hint_edits import anchor

_MIDDLE_LIGHTNESS = 60.0
_RESTS_MS = 50
LightnessAt = Callable[[float, float], float]
"""L* of the photo at a point given as fractions."""


class HintColor(QObject):
    """Changes the selected hint while a color is being chosen; one choice is one step of undo.

    Where none is selected, a color that is chosen goes to the tool in hand, for the next click or stroke.
    """

    selected = Signal()
    """Another hint is selected, or none."""
    changed = Signal()
    """The color, or the lightness of the photo where the hint lies, may be another. Of a hint being dragged it is told
    where it rests: nobody looks at the swatches for what it passes over."""
    used = Signal(float, float)
    """A color (a*, b*) was chosen."""

    def __init__(
        self, editor: Editor, tools: ToolBox, lightness_at: LightnessAt, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._tools = tools
        self._lightness_at = lightness_at
        self._gesture: int | None = None
        self._lightness: float | None = None
        editor.selection_changed.connect(self._select)
        self._rests = QTimer(self, singleShot=True, interval=_RESTS_MS)
        self._rests.timeout.connect(self._change)
        editor.recipe_changed.connect(self._move)
        editor.followed.connect(self._follow)
        editor.document_changed.connect(self._change)
        tools.color_changed.connect(self.changed)
        tools.tool_changed.connect(lambda _: self.changed.emit())

    @property
    def possible(self) -> bool:
        """Whether a color can be chosen now."""
        return self._editor.document is not None

    @property
    def tool(self) -> Tool:
        """The tool in hand."""
        return self._tools.tool

    @property
    def is_of_hint(self) -> bool:
        """Whether it is the color of a hint that is there, and not of the next one."""
        return self._editor.selected is not None

    @property
    def color(self) -> Color | None:
        """a*, b* of the selected hint, else of what the tool in hand would leave; None where that is open."""
        hint = self._editor.selected_hint
        if hint is not None:
            return hint.a, hint.b
        return self._tools.last_color if self._tools.tool is Tool.BRUSH else self._tools.color

    @property
    def lightness(self) -> float:
        """L* of the photo where the selected hint lies; a middle one where none is selected."""
        hint = self._editor.selected_hint
        if hint is None:
            return _MIDDLE_LIGHTNESS
        if self._lightness is None:  # many ask, at each step of a drag
            self._lightness = self._lightness_at(*anchor(hint))
        return self._lightness

    def pick(self, a: float, b: float) -> None:
        """Take this color, while others may follow."""
        if self._editor.selected is None:
            self._take((a, b))
            return
        self._catch_up()
        if self._gesture is None:
            self._gesture = self._editor.begin_gesture()
        self._editor.color_hint(self._editor.selected, (a, b), gesture=self._gesture)

    def settle(self) -> None:
        """The color picked last stays."""
        color = self.color
        if self._gesture is not None:
            self._gesture = None
            self._editor.end_gesture()
        if color is not None:
            self.used.emit(*color)

    def choose(self, a: float, b: float) -> None:
        """Take this color."""
        self._catch_up()
        if self._editor.selected is None:
            self._take((a, b))
        else:
            self._editor.color_hint(self._editor.selected, (a, b))
        self.used.emit(a, b)

    def _take(self, color: Color) -> None:
        if self.possible:
            self._tools.take_color(color)

    def _select(self) -> None:
        self._gesture = self._lightness = None
        self.selected.emit()
        self.changed.emit()

    def _move(self, live: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._lightness = None
        if self._gesture is None and (live or self._rests.isActive()):
            self._rests.start()

    def _follow(self) -> None:
        if self._gesture is not None or not (self._editor.portions.live or self._rests.isActive()):
            self._change()

    def _catch_up(self) -> None:
        if self._rests.isActive():
            self._change()

    def _change(self) -> None:
        self._lightness = None
        self._rests.stop()
        self.changed.emit()
