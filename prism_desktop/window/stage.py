"""The middle of the window: an invitation, the photo, or what is wrong with it, and everything around."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from prism_desktop.canvas.canvas import Canvas
from prism_desktop.library.filmstrip import Filmstrip
from prism_desktop.library.filter_bar import FilterBar
from prism_desktop.library.grid import Grid
from prism_desktop.panels.banner import BannerArea
from prism_desktop.panels.drop_veil import DropVeil
from prism_desktop.panels.empty_state import EmptyState
from prism_desktop.panels.problem_card import ProblemCard
from prism_desktop.panels.queue_panel import QueuePanel
from prism_desktop.panels.side_panel import SidePanel
from prism_desktop.texts.wording import explain

_HANDLE_PX = 3
_LEAST_PX = (480, 160)


class Stage(QWidget):
    """Where the parts lie. The side panel has the full height, so that it need not scroll on low screens."""

    page_changed = Signal()

    def __init__(
        self, canvas: Canvas, filmstrip: Filmstrip, grid: Grid, side_panel: SidePanel, queue_panel: QueuePanel
    ) -> None:
        super().__init__()
        self.canvas = canvas
        self.filmstrip = filmstrip
        self.grid = grid
        self.side_panel = side_panel
        self.banners = BannerArea()
        self.empty_state = EmptyState()
        self.problem_card = ProblemCard()
        self.filter_bar = FilterBar()
        self._pages = QStackedWidget()
        for page in (self.empty_state, canvas, self.problem_card, grid):
            self._pages.addWidget(page)
        self._pages.setMinimumSize(*_LEAST_PX)
        self._with_photos = False
        self._put_away: set[QWidget] = set()
        self._sides = _splitter("sides", Qt.Orientation.Horizontal, self._pages)
        self._columns = _splitter("columns", Qt.Orientation.Horizontal, self._middle(), side_panel)
        self._floors = _splitter("floors", Qt.Orientation.Vertical, self._columns, queue_panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._floors)
        queue_panel.unfolded.connect(lambda: self._give_room(queue_panel))
        self._veil = DropVeil(self)
        self.banners.focus_left.connect(self._take_focus)
        self.show_invitation()

    @property
    def splitters(self) -> tuple[QSplitter, ...]:
        """What divides the room; each has a name."""
        return self._columns, self._floors, self._sides

    def let_show(self, part: QWidget, shown: bool) -> None:  # noqa: FBT001 - an action's state
        """Whether filmstrip or side panel is to be seen where there are photos."""
        (self._put_away.discard if shown else self._put_away.add)(part)
        part.setVisible(shown and self._with_photos)

    def place_strip(self, *, beside: bool) -> None:
        """Whether the filmstrip stands beside the photo, or lies below it."""
        if beside:
            self._sides.insertWidget(0, self.filmstrip)
        else:
            self._below.addWidget(self.filmstrip)
        self.filmstrip.stand(upright=beside)
        width = self.filmstrip.minimumWidth()
        self._sides.setSizes([width, self._sides.width() - width])
        self.filmstrip.setVisible(self._with_photos and self.filmstrip not in self._put_away)

    def show_invitation(self) -> None:
        """No photos are open."""
        self._show_page(self.empty_state, photos=False)

    def show_photo(self) -> None:
        """A photo is on the canvas, or on its way there."""
        self._show_page(self.canvas, photos=True)

    def show_problem(self, path: Path, error: Exception) -> None:
        """The chosen photo cannot be shown."""
        self.problem_card.show_problem(path.name, explain(error, beside_name=True))
        self._show_page(self.problem_card, photos=True)

    def show_dragged_over(self, active: bool) -> None:  # noqa: FBT001 - dragged over or not
        """Whether photos are being dragged over the window, which could be dropped."""
        invites = self._pages.currentWidget() is self.empty_state
        self.empty_state.show_active(active)
        self._veil.show_active(active and not invites)

    @property
    def shows_photos(self) -> bool:
        """Whether a photo is on the canvas, or what is wrong with it."""
        return self._with_photos

    @property
    def shows_grid(self) -> bool:
        """Whether the grid takes the photo's place."""
        return self._pages.currentWidget() is self.grid

    def show_grid(self) -> None:
        """All photos at a glance, with all the room there is."""
        self._show_page(self.grid, photos=False)

    def _show_page(self, page: QWidget, *, photos: bool) -> None:
        self._pages.setCurrentWidget(page)
        self._with_photos = photos
        for part in (self.filmstrip, self.side_panel):
            part.setVisible(photos and part not in self._put_away)
        self.page_changed.emit()

    def _give_room(self, queue_panel: QueuePanel) -> None:
        """As much as its list wants, or as the photo can spare."""
        wanted = queue_panel.sizeHint().height()
        self._floors.setSizes([self._floors.height() - wanted, wanted])

    def _take_focus(self) -> None:
        page = self._pages.currentWidget()
        if page is not None:
            page.setFocus()

    def _middle(self) -> QWidget:
        middle = QWidget()
        self._below = column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.banners, self.filter_bar, self._sides, self.filmstrip):
            column.addWidget(part)
        column.setStretchFactor(self._sides, 1)
        return middle


def _splitter(name: str, orientation: Qt.Orientation, *parts: QWidget) -> QSplitter:
    """Parts beside or below one another; the first takes what room there is, wherever it comes to stand."""
    splitter = QSplitter(orientation)
    splitter.setObjectName(name)
    for part in parts:
        splitter.addWidget(part)
    splitter.setStretchFactor(0, 1)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(_HANDLE_PX)
    return splitter
