"""Which tool is in hand, its size and its color: the one place that knows, and tells."""

from __future__ import annotations

import enum

from PySide6.QtCore import QObject, Signal

from prism_core.recipe import DEFAULT_RADIUS

Color = tuple[float, float]
"""a*, b*."""

LEAST_RADIUS, LARGEST_RADIUS = 0.003, 0.12
"""Fractions of the photo's long edge."""
_STEP = 1.2


class Tool(enum.Enum):
    """What the left button does on the photo."""

    HINT = enum.auto()
    BRUSH = enum.auto()
    NEUTRAL = enum.auto()
    ERASER = enum.auto()
    EYEDROPPER = enum.auto()
    REGION = enum.auto()

    @property
    def paints(self) -> bool:
        """Whether a drag leaves a stroke."""
        return self in (Tool.BRUSH, Tool.NEUTRAL)

    @property
    def has_size(self) -> bool:
        """Whether it works over a circle around the pointer."""
        return self.paints or self is Tool.ERASER


class ToolBox(QObject):
    """The tool in hand. Panels follow `tool_changed`."""

    tool_changed = Signal(object)
    """The `Tool` now in hand."""
    radius_changed = Signal(float)
    color_changed = Signal()
    """Another color is in hand, or none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tool = self._before = Tool.HINT
        self._radius = DEFAULT_RADIUS
        self._color: Color | None = None
        self.last_color: Color | None = None
        """The color chosen last; the brush goes on with it."""

    @property
    def tool(self) -> Tool:
        """What the left button does."""
        return self._tool

    @property
    def radius(self) -> float:
        """Half the width of brush, eraser and new hints, as a fraction of the photo's long edge."""
        return self._radius

    @property
    def color(self) -> Color | None:
        """The color taken up with the eyedropper, until it is put down."""
        return self._color

    def choose(self, tool: Tool) -> None:
        """Take another tool."""
        if tool is not self._tool:
            self._before, self._tool = self._tool, tool
            self.tool_changed.emit(tool)

    def put_back(self) -> None:
        """Take the tool that was in hand before this one."""
        self.choose(self._before)

    def take_color(self, color: Color | None) -> None:
        """Hold this color for the next click, or none."""
        if color is not None:
            self.last_color = color
        if color != self._color:
            self._color = color
            self.color_changed.emit()

    def set_radius(self, radius: float) -> None:
        """Work over a circle of this size, within what makes sense."""
        self._radius = min(max(radius, LEAST_RADIUS), LARGEST_RADIUS)
        self.radius_changed.emit(self._radius)


def stepped(radius: float, steps: float) -> float:
    """A radius so many steps larger, or smaller, within what makes sense."""
    return float(min(max(radius * _STEP**steps, LEAST_RADIUS), LARGEST_RADIUS))
