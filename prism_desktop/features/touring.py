"""A short tour on the owner's own first photo; the help menu has it again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QApplication, QWidget

from prism_desktop.panels.tour_card import TourCard, TourStep

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow


class Touring(QObject):
    """Begins once, when the first photo is in color and nothing else asks for attention."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.card: TourCard | None = None
        self._action = window.actions_.help.tour
        self._action.triggered.connect(lambda: self.begin())
        self._action.setEnabled(False)
        window.editor.document_changed.connect(
            lambda: self._action.setEnabled(window.editor.document is not None and self.card is None)
        )
        window.previewer.rendered.connect(self._greet)
        window.selection.photo_chosen.connect(lambda _: self._keep_keyboard())
        self._follow_owner()

    def begin(self) -> None:
        """Show the first step."""
        window = self._window
        window.stage.show_photo()
        window.tool_bar.show()
        window.actions_.view.side_panel.setChecked(True)
        self.card = TourCard(self._steps(), window)
        self.card.ended.connect(self._end)
        self._action.setEnabled(False)
        window.settings.tour_seen = True

    def _follow_owner(self) -> None:
        """Who tries things out need not press Next for what they have found, nor put the card away for good."""
        window, actions = self._window, self._window.actions_
        window.editor.followed.connect(self._follow_hints)
        actions.panel.adjust.triggered.connect(lambda: self._follow(self._adjust_tab))
        window.stage.page_changed.connect(lambda: self._stop() if window.stage.shows_grid else None)
        for action in (actions.file.export_photo, actions.file.export_folder, actions.file.color_all):
            action.triggered.connect(lambda: self._stop())

    def _follow_hints(self) -> None:
        if self._window.editor.selected is not None:
            self._follow(self._window.tool_bar.widgetForAction(self._window.actions_.tool.hint))

    def _follow(self, target: QWidget) -> None:
        if self.card is not None:
            self.card.follow(target)

    def _stop(self) -> None:
        if self.card is not None:
            self.card.end()

    @property
    def _adjust_tab(self) -> QWidget:
        tabs, adjust = self._window.side_panel.tabs, self._window.actions_.panel.adjust
        return next(tab for tab in tabs if tab.defaultAction() is adjust)

    def _greet(self, _path: Path, _picture: QImage, final: bool) -> None:  # noqa: FBT001 - a signal's argument
        seen = self._window.settings.tour_seen or self.card is not None
        if final and not seen and QApplication.activeModalWidget() is None and not self._window.stage.shows_grid:
            self.begin()

    def _keep_keyboard(self) -> None:
        """Another photo is opened by key, and its canvas has taken the focus: Enter still presses Next."""
        if self.card is not None and self._window.desk.canvas.hasFocus():
            self.card.next_button.setFocus()

    def _end(self) -> None:
        self.card = None
        self._action.setEnabled(self._window.editor.document is not None)
        self._window.desk.canvas.setFocus()

    def _steps(self) -> list[TourStep]:
        actions, bar = self._window.actions_, self._window.tool_bar
        canvas, panel = self._window.desk.canvas, self._window.side_panel

        def step(action: QAction, title: str, text: str, *lit: QWidget) -> TourStep:
            return TourStep(bar.widgetForAction(action), title, text, lit)

        return [
            step(
                actions.view.compare,
                self.tr("Your photo, in color"),
                self.tr("Prism colored it by itself. Compare it with the original here, or keep the O key pressed."),
                canvas,
            ),
            step(
                actions.tool.hint,
                self.tr("A color is wrong? Give a hint"),
                self.tr("With this tool click the place in the photo, then choose the right color in the panel."),
                canvas,
                panel,
            ),
            TourStep(
                self._adjust_tab,
                self.tr("Too pale, or too strong?"),
                self.tr("Here you adjust all colors of the photo at once. Every step can be undone."),
                (canvas, panel),
            ),
            step(
                actions.file.export_photo,
                self.tr("Keep the result"),
                self.tr(
                    "Export photo saves this one in color; Color all, beside it, the whole folder. "
                    "Your scans stay as they are."
                ),
                bar.widgetForAction(actions.file.color_all),
            ),
        ]
