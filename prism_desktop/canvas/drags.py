"""What a held mouse button does on the canvas: one small class for each kind of drag."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Protocol

from prism_desktop.canvas.compare import Divider
from prism_desktop.canvas.viewport import Viewport
from prism_desktop.editing.editor import Editor
from prism_desktop.editing.hint_edits import anchor

START_PX = 3.0
"""What is clicked stays where it is; what is pulled this far follows."""


class Drag(Protocol):
    """A drag that goes on, in logical pixels of the canvas."""

    def move(self, x: float, y: float) -> None:
        """The pointer is here now."""

    def end(self) -> None:
        """The button is up."""


class PanDrag:
    """Keeps the point of the photo that was grabbed under the pointer, also where wheel or window change the view."""

    def __init__(
        self, grabbed: tuple[float, float], view: Callable[[], Viewport | None], show: Callable[[Viewport], None]
    ) -> None:
        self._grabbed = grabbed
        self._view = view
        self._show = show

    def move(self, x: float, y: float) -> None:
        """The photo follows."""
        viewport = self._view()
        if viewport is not None:
            at = viewport.to_canvas(*self._grabbed)
            self._show(viewport.panned(x - at[0], y - at[1]))

    def end(self) -> None:
        """The photo stays where it is."""


class DividerDrag:
    """Moves the before/after divider."""

    def __init__(self, divider: Divider, viewport: Viewport, place: Callable[[float], None]) -> None:
        self._divider = divider
        self._viewport = viewport
        self._place = place

    def move(self, x: float, y: float) -> None:
        """The divider follows."""
        self._place(self._divider.dragged(x, y, self._viewport))

    def end(self) -> None:
        """The divider stays where it is."""


class HintDrag:
    """Moves a hint, as one step of undo; one just added is moved within the step that added it."""

    def __init__(self, x: float, y: float, index: int, viewport: Viewport, editor: Editor, gesture: int) -> None:
        self._from = (x, y)
        self._index = index
        self._viewport = viewport
        self._editor = editor
        self._gesture = gesture
        self._moving = False
        grabbed = viewport.to_canvas(*anchor(editor.recipe.hints[index]))
        self._offset = (grabbed[0] - x, grabbed[1] - y)

    def move(self, x: float, y: float) -> None:
        """The hint follows once the pointer has left its place."""
        self._moving = self._moving or math.dist(self._from, (x, y)) >= START_PX
        if self._moving and self._index < len(self._editor.recipe.hints):
            to = self._viewport.to_photo(x + self._offset[0], y + self._offset[1])
            self._editor.move_hint(self._index, *to, gesture=self._gesture)

    def end(self) -> None:
        """The hint stays where it is."""
        self._editor.end_gesture()
