"""The middle of the window: an invitation, the photo, or what is wrong with it, and everything around."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from prism_core.errors import PhotoError
from prism_desktop.canvas.canvas import Canvas
from prism_desktop.library.filmstrip import Filmstrip
from prism_desktop.library.grid import Grid
from prism_desktop.panels.banner import BannerArea
from prism_desktop.panels.empty_state import EmptyState
from prism_desktop.panels.export_bar import ExportBar
from prism_desktop.panels.problem_card import ProblemCard
from prism_desktop.panels.side_panel import SidePanel
from prism_desktop.wording import explain


class Stage(QWidget):
    """Where the parts lie. The side panel has the full height, so that it need not scroll on low screens."""

    def __init__(self, canvas: Canvas, filmstrip: Filmstrip, grid: Grid, side_panel: SidePanel) -> None:
        super().__init__()
        self.canvas = canvas
        self.filmstrip = filmstrip
        self.grid = grid
        self.side_panel = side_panel
        self.banners = BannerArea()
        self.empty_state = EmptyState()
        self.problem_card = ProblemCard()
        self.export_bar = ExportBar()
        self._pages = QStackedWidget()
        for page in (self.empty_state, canvas, self.problem_card, grid):
            self._pages.addWidget(page)
        column = QVBoxLayout()
        column.setSpacing(0)
        for part in (self.banners, self._pages, self.export_bar, filmstrip):
            column.addWidget(part)
        column.setStretchFactor(self._pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        row.addWidget(side_panel)
        self.show_invitation()

    def show_invitation(self) -> None:
        """No photos are open."""
        self._show_page(self.empty_state, photos=False)

    def show_photo(self) -> None:
        """A photo is on the canvas, or on its way there."""
        self._show_page(self.canvas, photos=True)

    def show_problem(self, path: Path, error: Exception) -> None:
        """The chosen photo cannot be shown."""
        self.problem_card.show_problem(path.name, error.reason if isinstance(error, PhotoError) else explain(error))
        self._show_page(self.problem_card, photos=True)

    @property
    def shows_grid(self) -> bool:
        """Whether the grid takes the photo's place."""
        return self._pages.currentWidget() is self.grid

    def show_grid(self) -> None:
        """All photos at a glance, with all the room there is."""
        self._show_page(self.grid, photos=False)

    def _show_page(self, page: QWidget, *, photos: bool) -> None:
        self._pages.setCurrentWidget(page)
        self.filmstrip.setVisible(photos)
        self.side_panel.setVisible(photos)
