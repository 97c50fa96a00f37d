"""What the left button begins on the canvas, under each tool."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from prism_core.recipe import Region
from prism_desktop.canvas.drags import Drag, HintDrag
from prism_desktop.canvas.hit_test import HintTarget, OutsideTarget, Target, frame_at, region_at
from prism_desktop.canvas.tool_drags import EraseDrag, RegionDrag, RegionMoveDrag, SampleDrag, StrokeDrag
from prism_desktop.canvas.toolbox import Color, Tool, ToolBox
from prism_desktop.canvas.viewport import Viewport
from prism_desktop.editing.editor import Editor
from prism_desktop.editing.hint_edits import NEUTRAL

ColorAt = Callable[[float, float], Color]
"""The color (a*, b*) that shows at a point of the photo, given as fractions."""
_LEAST_ERASER_PX = 7.0


@dataclass(frozen=True)
class Press:
    """The left button went down. x, y: logical pixels. reuse: whether the color chosen last is asked for."""

    x: float
    y: float
    target: Target
    viewport: Viewport
    reuse: bool = False

    @property
    def hint(self) -> int | None:
        """The hint that was pressed."""
        return self.target.index if isinstance(self.target, HintTarget) else None


class Presses(QObject):
    """Begins the drag that a press leads to."""

    region_drafted = Signal(object)
    """The `Region` that is being drawn, or None once it is done."""
    color_sampled = Signal(object)
    """The color (a*, b*) under the eyedropper while it is held down, or None once it is let go."""
    color_taken = Signal(float, float)
    """A color was taken up with the eyedropper."""

    def __init__(self, editor: Editor, tools: ToolBox, color_at: ColorAt, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._tools = tools
        self._color_at = color_at
        self._sampled: Color | None = None
        self._begin = {
            Tool.HINT: self._press_hint,
            Tool.BRUSH: self._press_brush,
            Tool.NEUTRAL: self._press_brush,
            Tool.ERASER: self._press_eraser,
            Tool.EYEDROPPER: self._press_eyedropper,
            Tool.REGION: self._press_region,
        }

    def begin(self, press: Press) -> Drag | None:
        """The drag that begins with this press; None where there is nothing to drag."""
        if isinstance(press.target, OutsideTarget):
            self._editor.select(None)
            return None
        return self._begin[self._tools.tool](press)

    def reach_px(self, viewport: Viewport) -> float:
        """How far the tool reaches around the pointer, logical pixels."""
        reach = self._tools.radius * max(viewport.rect.width, viewport.rect.height)
        return max(reach, _LEAST_ERASER_PX) if self._tools.tool is Tool.ERASER else reach

    def frame_at(self, x: float, y: float, viewport: Viewport) -> int | None:
        """The region that would be moved from here (logical pixels), by its frame."""
        if self._tools.tool is not Tool.REGION:
            return None
        return frame_at(x, y, viewport=viewport, regions=self._editor.recipe.regions)

    def _press_hint(self, press: Press) -> Drag | None:
        gesture, index = self._editor.begin_gesture(), press.hint
        if index is None:
            at = press.viewport.to_photo(press.x, press.y)
            self._editor.add_hint(*at, self._new_color(press), radius=self._tools.radius, gesture=gesture)
            self._tools.take_color(None)
        else:
            self._editor.select(index)
            if self._tools.color is not None:
                self._editor.color_hint(index, self._tools.color)
                self._tools.take_color(None)
        selected = self._editor.selected
        if selected is None:
            return None
        return HintDrag(press.x, press.y, selected, press.viewport, self._editor, gesture)

    def _press_brush(self, press: Press) -> Drag:
        color = self._new_color(press)
        self._tools.take_color(None)
        radius, view = self._tools.radius, press.viewport
        return StrokeDrag(press.x, press.y, view, self._editor, color, radius, press.hint)

    def _press_eraser(self, press: Press) -> Drag:
        return EraseDrag(press.x, press.y, press.viewport, self._editor, self.reach_px(press.viewport))

    def _press_eyedropper(self, press: Press) -> Drag:
        drag = SampleDrag(press.viewport, self._sample, self._take)
        drag.move(press.x, press.y)
        return drag

    def _press_region(self, press: Press) -> Drag:
        view = press.viewport
        draft: Callable[[Region | None], None] = self.region_drafted.emit
        frame = self.frame_at(press.x, press.y, view)
        if frame is not None:
            return RegionMoveDrag(press.x, press.y, view, self._editor, draft, frame)
        under = region_at(press.x, press.y, viewport=view, regions=self._editor.recipe.regions)
        return RegionDrag(press.x, press.y, view, self._editor, draft, under)

    def _new_color(self, press: Press) -> Color:
        """Gray to keep it so; else the color in hand; else the brush's last one; else what shows there."""
        tools = self._tools
        if tools.tool is Tool.NEUTRAL:
            return NEUTRAL
        if tools.color is not None:
            return tools.color
        if tools.last_color is not None and (press.reuse or tools.tool is Tool.BRUSH):
            return tools.last_color
        return self._color_at(*press.viewport.to_photo(press.x, press.y))

    def _sample(self, x: float, y: float) -> None:
        self._sampled = self._color_at(x, y)
        self.color_sampled.emit(self._sampled)

    def _take(self) -> None:
        color, self._sampled = self._sampled, None
        self.color_sampled.emit(None)
        if color is None:
            return
        if self._editor.selected is not None:
            self._editor.color_hint(self._editor.selected, color)
        else:
            self._tools.take_color(color)
        self._tools.put_back()
        self.color_taken.emit(*color)
