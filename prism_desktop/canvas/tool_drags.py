"""What brush, eraser, eyedropper and region do between press and release: each drag is one step of undo."""

from __future__ import annotations

import math
from collections.abc import Callable

from prism_core.recipe import Region
from prism_desktop.canvas.drags import START_PX
from prism_desktop.canvas.hit_test import hints_touched
from prism_desktop.canvas.stroke_path import StrokePath
from prism_desktop.canvas.viewport import Viewport
from prism_desktop.editing import hint_edits
from prism_desktop.editing.editor import Editor
from prism_desktop.editing.history import Edit

Color = tuple[float, float]
_ERASE_STEP_PX = 4.0
"""A quick hand jumps; the eraser works along the way."""


class StrokeDrag:
    """Draws a stroke, and the picture follows; a click leaves a point."""

    def __init__(
        self, x: float, y: float, viewport: Viewport, editor: Editor, color: Color, radius: float, under: int | None
    ) -> None:
        self._path = StrokePath(x, y)
        self._viewport = viewport
        self._editor = editor
        self._color = color
        self._radius = radius
        self._under = under
        """The hint that was pressed: a click takes hold of it, only a drag draws over it."""
        self._gesture = editor.begin_gesture()
        self._index: int | None = None

    def move(self, x: float, y: float) -> None:
        """The line goes on."""
        if self._index is None and math.dist(self._path.begin, (x, y)) < START_PX:
            return
        if not self._path.go(x, y):
            return
        points = [self._viewport.to_photo(*point) for point in self._path.points]
        if self._index is None:
            self._editor.add_stroke(points, self._color, radius=self._radius, gesture=self._gesture)
            self._index = self._editor.selected
        elif self._index < len(self._editor.recipe.hints):
            longer = hint_edits.with_path(self._editor.recipe, self._index, points)
            self._editor.change(Edit.ADD_STROKE, longer, gesture=self._gesture)

    def end(self) -> None:
        """The stroke is done."""
        if self._index is None:
            self._click()
        self._editor.end_gesture()

    def _click(self) -> None:
        if self._under is not None:
            self._editor.select(self._under)
        else:
            at = self._viewport.to_photo(*self._path.begin)
            self._editor.add_hint(*at, self._color, radius=self._radius, gesture=self._gesture)


class EraseDrag:
    """Takes away every hint that it touches."""

    def __init__(self, x: float, y: float, viewport: Viewport, editor: Editor, reach: float) -> None:
        self._at = (x, y)
        self._viewport = viewport
        self._editor = editor
        self._reach = reach
        self._gesture = editor.begin_gesture()
        self._erase(x, y)

    def move(self, x: float, y: float) -> None:
        """Erase along the way to here."""
        steps = max(1, math.ceil(math.dist(self._at, (x, y)) / _ERASE_STEP_PX))
        for step in range(1, steps + 1):
            share = step / steps
            self._erase(self._at[0] + (x - self._at[0]) * share, self._at[1] + (y - self._at[1]) * share)
        self._at = (x, y)

    def end(self) -> None:
        """What is gone is gone."""
        self._editor.end_gesture()

    def _erase(self, x: float, y: float) -> None:
        recipe = self._editor.recipe
        touched = hints_touched(x, y, self._reach, viewport=self._viewport, hints=recipe.hints)
        if touched:
            self._editor.select(None)
            self._editor.change(Edit.ERASE, hint_edits.without(recipe, touched), gesture=self._gesture)


class SampleDrag:
    """Takes up the color under the pointer; the last one counts."""

    def __init__(self, viewport: Viewport, sample: Callable[[float, float], None], take: Callable[[], None]) -> None:
        self._viewport = viewport
        self._sample = sample
        self._take = take

    def move(self, x: float, y: float) -> None:
        """The color here is seen."""
        self._sample(*hint_edits.inside(self._viewport.to_photo(x, y)))

    def end(self) -> None:
        """The color seen last is taken."""
        self._take()


class RegionMoveDrag:
    """Moves a box by its frame; it is looked into where it is let go."""

    def __init__(
        self,
        x: float,
        y: float,
        viewport: Viewport,
        editor: Editor,
        draft: Callable[[Region | None], None],
        index: int,
    ) -> None:
        self._from = (x, y)
        self._viewport = viewport
        self._editor = editor
        self._draft = draft
        self._index = index
        self._grabbed = editor.recipe.regions[index]
        self._region: Region | None = None

    def move(self, x: float, y: float) -> None:
        """The box follows once the pointer has left its place."""
        if self._region is not None or math.dist(self._from, (x, y)) >= START_PX:
            rect = self._viewport.rect
            by = (x - self._from[0]) / rect.width, (y - self._from[1]) / rect.height
            self._region = hint_edits.shifted(self._grabbed, by)
            self._draft(self._region)

    def end(self) -> None:
        """The box stays where it is; a click takes hold of it."""
        self._draft(None)
        if self._region is None:
            self._editor.select_region(self._index)
        elif self._index < len(self._editor.recipe.regions):
            moved = hint_edits.with_region(self._editor.recipe, self._index, self._region)
            self._editor.change(Edit.MOVE_REGION, moved)
            self._editor.select_region(self._index)


class RegionDrag:
    """Draws a box; a click takes hold of one that is there."""

    def __init__(
        self,
        x: float,
        y: float,
        viewport: Viewport,
        editor: Editor,
        draft: Callable[[Region | None], None],
        under: int | None,
    ) -> None:
        self._from = (x, y)
        self._viewport = viewport
        self._editor = editor
        self._draft = draft
        self._under = under
        self._moved = False
        self._region: Region | None = None

    def move(self, x: float, y: float) -> None:
        """The box reaches to here."""
        self._moved = self._moved or math.dist(self._from, (x, y)) >= START_PX
        if self._moved:
            self._region = hint_edits.box(self._viewport.to_photo(*self._from), self._viewport.to_photo(x, y))
            self._draft(self._region)

    def reach_around(self) -> None:
        """Where there is no pointer to drag: a box around the place, a third of what is in sight, if none is there."""
        if self._under is None:
            (x, y), reach = self._from, min(self._viewport.canvas) / 6
            corners = (self._viewport.to_photo(x + side * reach, y + side * reach) for side in (-1, 1))
            self._region = hint_edits.box(*corners)

    def end(self) -> None:
        """The box is done; one too small to look into is none."""
        self._draft(None)
        if self._region is not None:
            self._editor.add_region(self._region)
        elif not self._moved:
            self._editor.select_region(self._under)
