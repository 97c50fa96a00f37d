"""The window: what it is made of, and who hears of what."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from prism_core.models.engine import Device
from prism_desktop.actions.actions import Actions
from prism_desktop.actions.availability import Availability
from prism_desktop.actions.menus import fill_menu_bar
from prism_desktop.canvas.toolbox import ToolBox
from prism_desktop.editing.autosave import Autosave
from prism_desktop.editing.edit_flow import EditFlow
from prism_desktop.editing.editor import Editor
from prism_desktop.editing.hint_color import HintColor
from prism_desktop.editing.recipe_edits import RecipeEdits
from prism_desktop.editing.targets import Targets
from prism_desktop.features.features import FEATURES
from prism_desktop.library.filmstrip import Filmstrip
from prism_desktop.library.grid import Grid
from prism_desktop.library.library import Library
from prism_desktop.library.open_flow import OpenFlow
from prism_desktop.look.appearance import Appearance
from prism_desktop.panels.adjust_page import AdjustPage
from prism_desktop.panels.hints_page import HintsPage
from prism_desktop.panels.info_page import InfoPage
from prism_desktop.panels.queue_model import QueueModel
from prism_desktop.panels.queue_panel import QueuePanel
from prism_desktop.panels.side_panel import SidePanel
from prism_desktop.panels.status import Status
from prism_desktop.panels.tool_bar import ToolBar
from prism_desktop.photo.opener import Opener
from prism_desktop.photo.photo_desk import PhotoDesk
from prism_desktop.queue.exporter import Exporter
from prism_desktop.queue.queue_keeper import QueueKeeper
from prism_desktop.rendering.engine_keeper import EngineKeeper
from prism_desktop.rendering.preview import Previewer
from prism_desktop.safety.recovery import Recovery
from prism_desktop.safety.safeguards import Safeguards
from prism_desktop.settings import Settings
from prism_desktop.window.closing import Closing
from prism_desktop.window.notices import Notices
from prism_desktop.window.reopening import Desk, Reopening
from prism_desktop.window.stage import Stage
from prism_desktop.window.workers import Workers

_MINIMUM_PX = (900, 600)


class MainWindow(QMainWindow):
    """Composition only: here are the parts; features (`features/features.py`) join them, each in a file of its own."""

    closing_down = Signal()
    """The window closes now."""

    def __init__(self, settings: Settings, appearance: Appearance, guards: Safeguards) -> None:
        super().__init__()
        self.settings = settings
        self.appearance = appearance
        self.setWindowTitle("Prism")
        self.setAcceptDrops(True)
        self.setMinimumSize(*_MINIMUM_PX)
        self._make_workers()
        self._make_widgets()
        self._make_flows()
        self.reopening = Reopening(self)
        self.recovery = Recovery(guards, self.autosave, self.workers.files, self.stage.banners, self)
        for feature in FEATURES:
            feature(self)

    def start(self, desk: Desk, *, model: str | None, device: Device | None) -> None:
        """Load the generator, and open what shall be open; None leaves it to the preferences."""
        given = {"model": model, "device": device}
        self.engine_keeper.start(**{name: value for name, value in given.items() if value is not None})
        self.recovery.begin(lambda: self.reopening.lay(desk))

    def shut_down(self) -> None:
        """End every thread; what was being saved is saved first."""
        self.autosave.flush()
        self.settings.file.save_soon = None
        self.workers.shut_down()
        self.queue_keeper.release()
        self.recovery.end(discard=self.closing.agreed)
        self.settings.save()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once nothing would be lost; ask where something would."""
        if self.closing.may_close():
            self.closing_down.emit()
            event.accept()
        else:
            event.ignore()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Folders and files may be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.stage.show_dragged_over(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Nothing is dragged over the window."""
        self.stage.show_dragged_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self.stage.show_dragged_over(False)
        event.acceptProposedAction()
        self.open_flow.open([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def _make_workers(self) -> None:
        self.workers = Workers(self)
        self.editor = Editor(self)
        self.tools = ToolBox(self)
        self.previewer = Previewer(self.workers.inference, self)
        self.engine_keeper = EngineKeeper(self.previewer, self.settings, self)
        self.opener = Opener(self.workers.files, self)
        self.autosave = Autosave(self.workers.saves, self)
        self.exporter = Exporter(self.workers.exports, lambda: self.previewer.engine, self)
        self.queue_keeper = QueueKeeper(self.exporter, self.workers.queue, self)
        self.library = Library(self.workers, self)
        self.photos, self.selection = self.library.photos, self.library.selection
        self.thumbnails, self.states = self.library.thumbnails, self.library.states

    def _make_widgets(self) -> None:
        self.actions_ = Actions(self)
        Availability(self.actions_, previewer=self.previewer, library=self.library)
        self.desk = PhotoDesk(
            opener=self.opener,
            editor=self.editor,
            tools=self.tools,
            previewer=self.previewer,
            autosave=self.autosave,
            thumbnails=self.thumbnails,
            parent=self,
        )
        library = (self.photos, self.selection, self.thumbnails, self.states)
        self.filmstrip, self.grid = Filmstrip(*library), Grid(*library)
        self.hint_color = HintColor(self.editor, self.tools, self.desk.lightness_at, self)
        self.hints_page = HintsPage(self.hint_color)
        self.adjust_page = AdjustPage(self.editor, self.previewer, self.actions_.look)
        self.color_panel, self.adjust_panel = self.hints_page.color_panel, self.adjust_page.adjust_panel
        self.info_page = InfoPage()
        self.side_panel = SidePanel()
        self.queue_panel = QueuePanel(QueueModel(self.exporter, self), self.actions_.queue)
        self.stage = Stage(self.desk.canvas, self.filmstrip, self.grid, self.side_panel, self.queue_panel)
        self.setCentralWidget(self.stage)
        self.status = Status(self.editor, self.previewer, self.stage)
        self.setStatusBar(self.status)
        self.recent_menu = fill_menu_bar(self, self.actions_)
        self.tool_bar = ToolBar(self.actions_, self)
        self.addToolBar(self.tool_bar)
        self.tool_bar.hide()
        self.setAnimated(False)  # it would have all be laid out and painted anew at each step

    def _make_flows(self) -> None:
        self.notices = Notices(self.stage.banners, self.desk, self.previewer, self.autosave, self)
        self.open_flow = OpenFlow(self.library, self.settings, self)
        self.targets = Targets(self.editor, self.selection, self.stage)
        self.recipe_edits = RecipeEdits(self.editor, self.workers.saves, self)
        self.edit_flow = EditFlow(
            edits=self.recipe_edits,
            editor=self.editor,
            autosave=self.autosave,
            states=self.states,
            opener=self.opener,
            desk=self.desk,
            banners=self.stage.banners,
            parent=self,
        )
        self.closing = Closing(self.autosave, self.exporter, self.recipe_edits, self)
