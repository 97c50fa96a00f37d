"""The color of the selected hint, for everything that shows it or offers another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from prism_desktop.editor import Editor
from prism_desktop.hint_edits import anchor

_MIDDLE_LIGHTNESS = 60.0
Color = tuple[float, float]
LightnessAt = Callable[[float, float], float]
"""L* of the photo at a point given as fractions."""


class HintColor(QObject):
    """Changes the selected hint while a color is being chosen; one choice is one step of undo."""

    selected = Signal()
    """Another hint is selected, or none."""
    changed = Signal()
    """The color, or the lightness of the photo where the hint lies, may be another."""
    used = Signal(float, float)
    """A color (a*, b*) was chosen."""

    def __init__(self, editor: Editor, lightness_at: LightnessAt, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._lightness_at = lightness_at
        self._gesture: int | None = None
        editor.selection_changed.connect(self._select)
        editor.recipe_changed.connect(lambda _: self.changed.emit())

    @property
    def color(self) -> Color | None:
        """The selected hint's a*, b*; None where none is selected."""
        hint = self._editor.selected_hint
        return None if hint is None else (hint.a, hint.b)

    @property
    def lightness(self) -> float:
        """L* of the photo where the selected hint lies; a middle one where none is selected."""
        hint = self._editor.selected_hint
        return _MIDDLE_LIGHTNESS if hint is None else self._lightness_at(*anchor(hint))

    def pick(self, a: float, b: float) -> None:
        """Give the hint this color, while others may follow."""
        if self._editor.selected is not None:
            if self._gesture is None:
                self._gesture = self._editor.begin_gesture()
            self._editor.color_hint(self._editor.selected, (a, b), gesture=self._gesture)

    def settle(self) -> None:
        """The color picked last stays."""
        color = self.color
        if self._gesture is not None and color is not None:
            self._gesture = None
            self._editor.end_gesture()
            self.used.emit(*color)

    def choose(self, a: float, b: float) -> None:
        """Give the hint this color."""
        if self._editor.selected is not None:
            self._editor.color_hint(self._editor.selected, (a, b))
            self.used.emit(a, b)

    def _select(self) -> None:
        self._gesture = None
        self.selected.emit()
        self.changed.emit()
