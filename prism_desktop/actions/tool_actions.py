"""The tools of the canvas, and their size."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from prism_desktop.actions.group import ActionGroup
from prism_desktop.actions.places import Place
from prism_desktop.canvas.toolbox import Tool


class ToolActions(ActionGroup):
    """What the left button does on the photo."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._add_tools()
        self.by_tool: dict[Tool, QAction] = {
            Tool.HINT: self.hint,
            Tool.BRUSH: self.brush,
            Tool.NEUTRAL: self.neutral,
            Tool.ERASER: self.eraser,
            Tool.EYEDROPPER: self.eyedropper,
            Tool.REGION: self.region,
        }
        one = QActionGroup(self)
        for action in self.by_tool.values():
            one.addAction(action)
        self.hint.setChecked(True)
        self._add_sizes()
        self._add_spots()
        self._add_hints()

    def _add_tools(self) -> None:
        add = partial(self.add, place=Place.TOOLS_CHOOSE, checkable=True)
        self.hint = add(
            self.tr("Color hint"), "H", self.tr("Click where a color is wrong; drag a hint to move it"), "hint"
        )
        self.brush = add(self.tr("Brush"), "B", self.tr("Paint a color along something"), "brush")
        self.neutral = add(self.tr("Keep neutral"), "N", self.tr("Click or paint what is to stay gray"), "neutral")
        self.eraser = add(self.tr("Eraser"), "E", self.tr("Wipe hints and strokes away"), "eraser")
        self.eyedropper = add(
            self.tr("Eyedropper"), "I", self.tr("Take a color from this photo, or go to another one"), "eyedropper"
        )
        self.region = add(
            self.tr("Closer look"), "R", self.tr("Draw a box around small faces, to color them from near"), "region"
        )

    def _add_sizes(self) -> None:
        add = partial(self.add, place=Place.TOOLS_SIZE)
        self.smaller = add(
            self.tr("Smaller"),
            "[",
            self.tr("Make the brush, or the selected hint, smaller; or turn the wheel with Ctrl"),
            "smaller",
        )
        self.larger = add(
            self.tr("Larger"),
            "]",
            self.tr("Make the brush, or the selected hint, larger; or turn the wheel with Ctrl"),
            "larger",
        )

    def _add_spots(self) -> None:
        add = partial(self.add, place=Place.TOOLS_HELP)
        self.next_spot = add(
            self.tr("Next unsure spot"),
            "J",
            self.tr("Go to where a hint would help most; Enter puts one there"),
            "next-spot",
        )
        self.previous_spot = add(
            self.tr("Previous unsure spot"), "Shift+J", self.tr("Go back to the unsure spot before"), "previous-spot"
        )

    def _add_hints(self) -> None:
        add = partial(self.add, place=Place.TOOLS_HINTS)
        self.next_hint = add(self.tr("Next hint"), ".", self.tr("Select the next hint"), "next-hint")
        self.previous_hint = add(self.tr("Previous hint"), ",", self.tr("Select the hint before"), "previous-hint")
        self.next_color = add(
            self.tr("Next likely color"),
            "S",
            self.tr("Give the selected hint the next color likely there"),
            "next-color",
        )
        self.previous_color = add(
            self.tr("Previous likely color"),
            "Shift+S",
            self.tr("Give the selected hint the likely color before"),
            "previous-color",
        )
