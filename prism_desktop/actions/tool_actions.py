"""The tools of the canvas, and their size."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from prism_desktop.actions.group import ActionGroup
from prism_desktop.actions.places import Place
from prism_desktop.canvas.toolbox import Tool


class ToolActions(ActionGroup):
    """What the left button does on the photo."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.hint = self._tool(
            self.tr("Color hint"), "H", self.tr("Click where a color is wrong; drag a hint to move it"), "hint"
        )
        self.brush = self._tool(self.tr("Brush"), "B", self.tr("Paint a color along something"), "brush")
        self.neutral = self._tool(
            self.tr("Keep neutral"), "N", self.tr("Click or paint what is to stay gray"), "neutral"
        )
        self.eraser = self._tool(self.tr("Eraser"), "E", self.tr("Wipe hints and strokes away"), "eraser")
        self.eyedropper = self._tool(
            self.tr("Eyedropper"), "I", self.tr("Take a color from this photo, or go to another one"), "eyedropper"
        )
        self.region = self._tool(
            self.tr("Closer look"),
            "R",
            self.tr("Draw a box around small faces, to color them from near"),
            "region",
        )
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
        self.smaller = self.add(
            self.tr("Smaller"),
            "[",
            self.tr("Make the brush, or the selected hint, smaller; or turn the wheel with Ctrl"),
            "smaller",
            place=Place.TOOLS_SIZE,
        )
        self.larger = self.add(
            self.tr("Larger"),
            "]",
            self.tr("Make the brush, or the selected hint, larger; or turn the wheel with Ctrl"),
            "larger",
            place=Place.TOOLS_SIZE,
        )
        self.next_spot = self.add(
            self.tr("Next unsure spot"),
            "J",
            self.tr("Go to where a hint would help most; Enter puts one there"),
            "next-spot",
            place=Place.TOOLS_HELP,
        )
        self.previous_spot = self.add(
            self.tr("Previous unsure spot"),
            "Shift+J",
            self.tr("Go back to the unsure spot before"),
            "previous-spot",
            place=Place.TOOLS_HELP,
        )
        self.next_hint = self.add(
            self.tr("Next hint"), ".", self.tr("Select the next hint"), "next-hint", place=Place.TOOLS_HINTS
        )
        self.previous_hint = self.add(
            self.tr("Previous hint"),
            ",",
            self.tr("Select the hint before"),
            "previous-hint",
            place=Place.TOOLS_HINTS,
        )

    def _tool(self, text: str, key: str, tip: str, icon_name: str) -> QAction:
        return self.add(text, key, tip, icon_name, place=Place.TOOLS_CHOOSE, checkable=True)
