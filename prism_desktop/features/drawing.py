"""The tools of the canvas: their actions, their size, and the colors they take up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QToolButton

from prism_desktop.canvas.toolbox import Tool

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow


class Drawing(QObject):
    """Joins the tools menu with canvas and toolbox."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        actions, tools, canvas = window.actions_.tool, window.tools, window.desk.canvas
        for tool, action in actions.by_tool.items():
            action.triggered.connect(partial(self._choose, tool))
        tools.tool_changed.connect(lambda tool: actions.by_tool[tool].setChecked(True))
        actions.smaller.triggered.connect(lambda: canvas.marks.resize(-1))
        actions.larger.triggered.connect(lambda: canvas.marks.resize(1))
        actions.next_hint.triggered.connect(lambda: self._step(1))
        actions.previous_hint.triggered.connect(lambda: self._step(-1))
        canvas.color_taken.connect(window.hint_color.used)
        tools.color_changed.connect(self._tell)
        window.editor.document_changed.connect(self._follow)
        window.editor.followed.connect(self._follow)
        window.stage.page_changed.connect(self._follow)
        self._offer_eyedropper()
        self._follow()

    def _offer_eyedropper(self) -> None:
        """Beside the color's number, too: a color may as well be taken from the photo."""
        button = QToolButton()
        button.setDefaultAction(self._window.actions_.tool.eyedropper)
        button.setAutoRaise(True)
        button.setAccessibleName(self._window.actions_.tool.eyedropper.iconText())
        self._window.color_panel.number.add_tool(button)

    def _choose(self, tool: Tool, _checked: bool = False) -> None:  # noqa: FBT001 - a signal's argument
        self._window.tools.choose(tool)

    def _tell(self) -> None:
        """Say what becomes of the color in hand, which may come from another photo."""
        if self._window.tools.color is None:
            self._window.status.clearMessage()
        else:
            text = self.tr("This color goes to what you click next, in any photo. Esc lets it go.")
            self._window.status.showMessage(text)

    def _step(self, by: int) -> None:
        editor = self._window.editor
        count, at = len(editor.recipe.hints), editor.selected
        first = 0 if by > 0 else count - 1
        editor.select(first if at is None else (at + by) % count)

    def _follow(self) -> None:
        """In the grid there is nothing to draw on: the photo that is open need not be the one chosen."""
        actions, editor, in_grid = self._window.actions_.tool, self._window.editor, self._window.stage.shows_grid
        for action in (*actions.by_tool.values(), actions.smaller, actions.larger):
            action.setEnabled(editor.document is not None and not in_grid)
        for action in (actions.next_hint, actions.previous_hint):
            action.setEnabled(bool(editor.recipe.hints) and not in_grid)
