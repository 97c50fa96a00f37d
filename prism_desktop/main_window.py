"""The window: what it is made of, and who hears of what."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from prism_core.models.engine import Device
from prism_desktop.actions import Actions
from prism_desktop.autosave import Autosave
from prism_desktop.availability import Availability
from prism_desktop.close_look import CloseLook
from prism_desktop.closing import Closing
from prism_desktop.dialogs.about_dialog import AboutDialog
from prism_desktop.dialogs.help_dialog import HelpDialog
from prism_desktop.editor import Editor
from prism_desktop.export_flow import ExportFlow
from prism_desktop.exporter import Exporter
from prism_desktop.library.filmstrip import Filmstrip
from prism_desktop.library.photo_model import PhotoModel
from prism_desktop.library.thumbnails import Thumbnails
from prism_desktop.menus import fill_menu_bar, fill_recent_menu
from prism_desktop.notices import Notices
from prism_desktop.open_flow import OpenFlow
from prism_desktop.opener import Opener
from prism_desktop.panels.adjust_panel import AdjustPanel
from prism_desktop.panels.banner import Message
from prism_desktop.panels.color_panel import ColorPanel
from prism_desktop.panels.side_panel import SidePanel
from prism_desktop.panels.status import Status
from prism_desktop.panels.tool_bar import ToolBar
from prism_desktop.photo_desk import PhotoDesk
from prism_desktop.preview import Previewer
from prism_desktop.settings import Settings
from prism_desktop.stage import Stage
from prism_desktop.suggester import Suggester
from prism_desktop.wording import explain
from prism_desktop.workers import Workers

_SIZE_PX, _MINIMUM_PX = (1600, 1000), (900, 600)


class MainWindow(QMainWindow):
    """Composition only: each part does its own work, and is told here of the others."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.setWindowTitle("Prism")
        self.setAcceptDrops(True)
        self.setMinimumSize(*_MINIMUM_PX)
        self._make_workers()
        self._make_widgets()
        self._make_flows()
        self._connect_photo()
        self._connect_actions()
        self._show_recent()
        room = self.screen().availableSize()
        self.resize(min(_SIZE_PX[0], room.width() * 9 // 10), min(_SIZE_PX[1], room.height() * 9 // 10))
        self.restoreGeometry(settings.geometry)

    def start(self, photos: Sequence[Path], *, model: str | None, device: Device) -> None:
        """Load the generator, and open what was asked for on the command line."""
        self.previewer.load_engine(model, device)
        if photos:
            self.open_flow.open([path.absolute() for path in photos])

    def show_unexpected(self, error: BaseException) -> None:
        """Say that something went wrong inside Prism."""
        self.stage.banners.say("unexpected", Message("problem", explain(error)))

    def shut_down(self) -> None:
        """End every thread; what was being saved is saved first."""
        self._workers.shut_down()
        self._settings.save()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once nothing would be lost; ask where something would."""
        if self.closing.may_close():
            self._settings.geometry = self.saveGeometry()
            event.accept()
        else:
            event.ignore()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Folders and files may be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.stage.empty_state.show_active(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Nothing is dragged over the window."""
        self.stage.empty_state.show_active(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self.stage.empty_state.show_active(False)
        event.acceptProposedAction()
        self.open_flow.open([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def _make_workers(self) -> None:
        self._workers = Workers(self)
        self.editor = Editor(self)
        self.previewer = Previewer(self._workers.inference, self)
        self.opener = Opener(self._workers.files, self)
        self.thumbnails = Thumbnails(self._workers.thumbnails, self)
        self.autosave = Autosave(self._workers.saves, self)
        self.exporter = Exporter(self._workers.exports, self)
        self.photos = PhotoModel(self.thumbnails, self)

    def _make_widgets(self) -> None:
        self.actions_ = Actions(self)
        Availability(
            self.actions_,
            editor=self.editor,
            previewer=self.previewer,
            exporter=self.exporter,
            photos=self.photos,
        )
        self.desk = PhotoDesk(
            opener=self.opener,
            editor=self.editor,
            previewer=self.previewer,
            autosave=self.autosave,
            thumbnails=self.thumbnails,
            parent=self,
        )
        self.filmstrip = Filmstrip(self.photos, self.thumbnails)
        self.color_panel = ColorPanel(self.editor, self.desk.lightness_at)
        self.adjust_panel = AdjustPanel(self.editor, self.previewer)
        self.side_panel = SidePanel()
        self.side_panel.add_section(self.tr("Color of the hint"), self.color_panel)
        self.side_panel.add_section(self.tr("Adjust"), self.adjust_panel)
        self.stage = Stage(self.desk.canvas, self.filmstrip, self.side_panel)
        self.setCentralWidget(self.stage)
        self.status = Status(self.editor, self.previewer)
        self.setStatusBar(self.status)
        self.recent_menu = fill_menu_bar(self, self.actions_)
        self._tool_bar = ToolBar(self.actions_, self)
        self.addToolBar(self._tool_bar)
        self._tool_bar.hide()

    def _make_flows(self) -> None:
        self.notices = Notices(self.stage.banners, self.desk, self.previewer, self.autosave, self)
        self.open_flow = OpenFlow(self.opener, self.photos, self._settings, self)
        self.export_flow = ExportFlow(
            exporter=self.exporter,
            previewer=self.previewer,
            autosave=self.autosave,
            settings=self._settings,
            bar=self.stage.export_bar,
            banners=self.stage.banners,
            window=self,
        )
        self.suggester = Suggester(self.editor, self.desk, self.previewer, self._workers.inference, self)
        self.close_look = CloseLook(self.editor, self.desk, self.previewer, self._workers, self)
        self.closing = Closing(self.autosave, self.exporter, self)

    def _connect_photo(self) -> None:
        self.filmstrip.photo_chosen.connect(self._choose)
        self.desk.photo_failed.connect(self.stage.show_problem)
        self.desk.photo_shown.connect(lambda photo: self.status.show_notices(photo.raster.notices))
        self.desk.cleared.connect(lambda: self.status.show_notices(()))
        self.open_flow.opened.connect(self._show_opened)
        self.open_flow.failed.connect(self._show_not_opened)
        self.stage.empty_state.open_folder_asked.connect(self.open_flow.ask_folder)
        self.stage.empty_state.open_photos_asked.connect(self.open_flow.ask_photos)
        self.stage.empty_state.folder_chosen.connect(lambda folder: self.open_flow.open([folder]))
        self.color_panel.color_used.connect(self._use_color)
        self.suggester.suggested.connect(self.color_panel.show_suggestions)
        self.desk.canvas.zoom_changed.connect(self._show_zoom)

    def _connect_actions(self) -> None:
        actions, canvas = self.actions_, self.desk.canvas
        for action, act in {
            actions.open_folder: self.open_flow.ask_folder,
            actions.open_photos: self.open_flow.ask_photos,
            actions.export_photo: self._export_photo,
            actions.export_folder: self._export_folder,
            actions.quit: self.close,
            actions.undo: self.editor.undo,
            actions.redo: self.editor.redo,
            actions.remove_hint: self.editor.remove_selected,
            actions.clear_hints: self.editor.clear_hints,
            actions.reset: self.editor.reset,
            actions.fit: canvas.fit,
            actions.actual_size: lambda: canvas.zoom_to(1.0),
            actions.zoom_in: canvas.zoom_in,
            actions.zoom_out: canvas.zoom_out,
            actions.previous: lambda: self.filmstrip.step(-1),
            actions.next: lambda: self.filmstrip.step(1),
            actions.help: lambda: HelpDialog.open_for(self.actions_, self),
            actions.about: lambda: AboutDialog.open_for(self.previewer.engine, self),
        }.items():
            action.triggered.connect(lambda _=False, act=act: act())
        actions.compare.toggled.connect(canvas.set_compare)
        actions.original.toggled.connect(canvas.hold_original)

    def _choose(self, path: Path) -> None:
        self.setWindowTitle(f"{path.name} — Prism")
        self.stage.banners.unsay("open")
        self.stage.show_photo()
        self.desk.choose(path)

    def _show_opened(self, photos: list[Path]) -> None:
        self.photos.set_paths(photos)
        self._tool_bar.show()
        self._show_recent()
        self.filmstrip.choose(photos[0])
        self.desk.canvas.setFocus()

    def _show_not_opened(self, text: str) -> None:
        self.stage.banners.say("open", Message("problem", text))
        self._show_recent()

    def _show_recent(self) -> None:
        folders = self._settings.recent_folders
        self.stage.empty_state.show_recent(folders)
        fill_recent_menu(self.recent_menu, folders, lambda folder: self.open_flow.open([folder]))
        self.color_panel.show_recent(self._settings.recent_colors)

    def _show_zoom(self) -> None:
        view = self.desk.canvas.view
        self._tool_bar.zoom.setText("" if view is None else f"{view.zoom:.0%}".replace("%", " %"))

    def _use_color(self, a: float, b: float) -> None:
        self._settings.add_recent_color((a, b))
        self.desk.use_color(a, b)
        self.color_panel.show_recent(self._settings.recent_colors)

    def _export_photo(self) -> None:
        if self.editor.document is not None:
            self.export_flow.ask_photo(self.editor.document)

    def _export_folder(self) -> None:
        self.export_flow.ask_folder(self.open_flow.inputs, self.open_flow.name)
