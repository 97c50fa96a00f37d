"""What lies over the photo: hints, regions, the circle of the tool, the color in hand."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer
from PySide6.QtGui import QColor, QPainter, QPen

from prism_core.recipe import Hint, Region
from prism_desktop.canvas.hint_painter import DARK, LIGHT, paint_circle, paint_hints, paint_target
from prism_desktop.canvas.photo_view import PhotoView
from prism_desktop.canvas.presses import Presses
from prism_desktop.canvas.region_painter import paint_draft, paint_regions
from prism_desktop.canvas.toolbox import Color, Tool, ToolBox, stepped
from prism_desktop.canvas.viewport import Viewport
from prism_desktop.editing.colors import qcolor_of
from prism_desktop.editing.editor import Editor
from prism_desktop.editing.hint_edits import Point, anchor, resized
from prism_desktop.editing.history import Edit
from prism_desktop.photo.qimages import lab_at

_MARK_LIGHTNESS = (40.0, 80.0)
"""Marks of hints in deep shadow are shown lighter, so that their color can be told."""
_CHIP_LIGHTNESS = 65.0
_CHIP_PX, _CHIP_AWAY_PX = 20.0, 16.0
_SIZING_MS = 900
"""So long a changed size is shown where the tool shows none by itself."""


class Marks(QObject):
    """Knows what is pointed at, and paints what belongs to no picture."""

    def __init__(self, view: PhotoView, editor: Editor, tools: ToolBox, presses: Presses) -> None:
        super().__init__(view)
        self._view = view
        self._editor = editor
        self._tools = tools
        self._presses = presses
        self._pointer: QPointF | None = None
        self._hovered: int | None = None
        self._draft: Region | None = None
        self._sampled: Color | None = None
        self._colors: dict[Hint, QColor] = {}
        self._ring: Point | None = None
        self._hidden = False
        self._size_gesture = 0
        self._sizing = QTimer(self, singleShot=True, interval=_SIZING_MS)
        self._sizing.timeout.connect(self._end_sizing)
        editor.recipe_changed.connect(lambda _: view.update())
        for changed in (editor.selection_changed, tools.tool_changed, tools.radius_changed, tools.color_changed):
            changed.connect(lambda *_: view.update())
        editor.selection_changed.connect(self._end_sizing)
        presses.region_drafted.connect(self._show_draft)
        presses.color_sampled.connect(self._show_sample)

    def forget(self) -> None:
        """Another photo comes."""
        self._colors.clear()
        self._hovered = self._draft = self._ring = None

    @property
    def ring(self) -> Point | None:
        """The point (fractions) that keys work at."""
        return self._ring

    def set_ring(self, at: Point | None) -> None:
        """Ring this point, or none."""
        self._ring = at
        self._view.update()

    def hide(self, on: bool) -> None:  # noqa: FBT001 - an action's state
        """Paint no hints and regions for as long as this is on: they cover what is judged."""
        self._hidden = on
        self._view.update()

    def point_at(self, at: QPointF | None, *, hovered: int | None = None) -> None:
        """The pointer is here (logical pixels of a pane), over this hint; None when it has left."""
        moved = self._tools.tool is not Tool.HINT or self._tools.color is not None
        self._pointer = at
        if moved or hovered != self._hovered:
            self._hovered = hovered
            self._view.update()

    def resize(self, steps: float) -> None:
        """Make the selected hint, where hints are moved, or else the tool so many steps larger."""
        index, hint = self._editor.selected, self._editor.selected_hint
        if index is None or hint is None or self._tools.tool is not Tool.HINT:
            self._tools.set_radius(stepped(self._tools.radius, steps))
        else:
            self._size_gesture = self._size_gesture or self._editor.begin_gesture()
            larger = resized(self._editor.recipe, index, stepped(hint.radius, steps))
            self._editor.change(Edit.RESIZE_HINT, larger, gesture=self._size_gesture)
            self._tools.set_radius(stepped(hint.radius, steps))
        self._sizing.start()
        self._view.update()

    def paint(self, painter: QPainter, view: Viewport) -> None:
        """All of it."""
        if not self._hidden:
            self._paint_recipe(painter, view)
        if self._draft is not None:
            paint_draft(painter, view, self._draft)
        self._paint_size(painter, view)
        if self._ring is not None:
            paint_target(painter, *view.to_canvas(*self._ring))
        self._paint_color_in_hand(painter)

    def _paint_recipe(self, painter: QPainter, view: Viewport) -> None:
        recipe = self._editor.recipe
        paint_regions(painter, view, recipe.regions, selected=self._editor.selected_region)
        # Fifty hints looked up anew for each step of a drag would hold it up.
        known = self._colors
        self._colors = {hint: known.get(hint) or self._color_of(hint) for hint in recipe.hints}
        colors = [self._colors[hint] for hint in recipe.hints]
        paint_hints(painter, view, recipe.hints, colors, selected=self._editor.selected, hovered=self._hovered)

    def _paint_size(self, painter: QPainter, view: Viewport) -> None:
        hint = self._editor.selected_hint
        if self._tools.tool is Tool.HINT:
            if self._sizing.isActive() and hint is not None:
                reach = hint.radius * max(view.rect.width, view.rect.height)
                paint_circle(painter, *view.to_canvas(*anchor(hint)), reach)
            elif self._sizing.isActive() and self._pointer is not None:
                paint_circle(painter, self._pointer.x(), self._pointer.y(), self._presses.reach_px(view))
        elif self._tools.tool.has_size and self._pointer is not None:
            paint_circle(painter, self._pointer.x(), self._pointer.y(), self._presses.reach_px(view))

    def _paint_color_in_hand(self, painter: QPainter) -> None:
        color = self._sampled or self._tools.color
        if color is None or self._pointer is None:
            return
        chip = QRectF(self._pointer.x() + _CHIP_AWAY_PX, self._pointer.y() - _CHIP_PX - 4, _CHIP_PX, _CHIP_PX)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(DARK, 4))
        painter.setBrush(qcolor_of(_CHIP_LIGHTNESS, *color))
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(QPen(LIGHT, 1.6))
        painter.drawRoundedRect(chip, 4, 4)
        painter.restore()

    def _show_draft(self, region: Region | None) -> None:
        self._draft = region
        self._view.update()

    def _show_sample(self, color: Color | None) -> None:
        self._sampled = color
        self._view.update()

    def _end_sizing(self) -> None:
        if self._size_gesture:
            self._size_gesture = 0
            self._editor.end_gesture()
        self._view.update()

    def _color_of(self, hint: Hint) -> QColor:
        if self._view.original is None:
            return QColor()
        lightness = lab_at(self._view.original, *anchor(hint))[0]
        return qcolor_of(min(max(lightness, _MARK_LIGHTNESS[0]), _MARK_LIGHTNESS[1]), hint.a, hint.b)
