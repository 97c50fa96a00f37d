"""The window: what it is made of, and who hears of what."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from prism_core.models.engine import Device
from prism_desktop.actions import Actions
from prism_desktop.autosave import Autosave
from prism_desktop.closing import Closing
from prism_desktop.dialogs.about_dialog import AboutDialog
from prism_desktop.dialogs.help_dialog import HelpDialog
from prism_desktop.editor import Editor
from prism_desktop.export_flow import ExportFlow
from prism_desktop.exporter import Exporter
from prism_desktop.library.filmstrip import Filmstrip
from prism_desktop.library.photo_model import PhotoModel
from prism_desktop.library.thumbnails import Thumbnails
from prism_desktop.menus import fill_menu_bar, fill_recent_menu, fill_tool_bar
from prism_desktop.notices import Notices
from prism_desktop.open_flow import OpenFlow
from prism_desktop.opener import Opener
from prism_desktop.panels.adjust_panel import AdjustPanel
from prism_desktop.panels.banner import BannerArea, Message
from prism_desktop.panels.color_panel import ColorPanel
from prism_desktop.panels.empty_state import EmptyState
from prism_desktop.panels.export_bar import ExportBar
from prism_desktop.panels.problem_card import ProblemCard
from prism_desktop.panels.side_panel import SidePanel
from prism_desktop.panels.status import Status
from prism_desktop.photo_desk import PhotoDesk
from prism_desktop.preview import Previewer
from prism_desktop.settings import Settings
from prism_desktop.task_runner import TaskRunner
from prism_desktop.wording import explain

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
        self._lay_out()
        self._connect_photo()
        self._connect_actions()
        self._follow_photo()
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
        self.banners.say("unexpected", Message("problem", explain(error)))

    def shut_down(self) -> None:
        """End every thread; what was being saved is saved first."""
        self._saves.finish()
        for runner in (self._exports, self._inference, self._files, self._thumbnail_files):
            runner.shut_down()
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
            self.empty_state.show_active(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Nothing is dragged over the window."""
        self.empty_state.show_active(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self.empty_state.show_active(False)
        event.acceptProposedAction()
        self.open_flow.open([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def _make_workers(self) -> None:
        self._inference = TaskRunner(threads=1, name="prism-inference", parent=self)
        self._files = TaskRunner(threads=1, name="prism-files", parent=self)
        self._thumbnail_files = TaskRunner(threads=2, name="prism-thumbnails", parent=self)
        self._saves = TaskRunner(threads=1, name="prism-saves", parent=self)
        self._exports = TaskRunner(threads=2, name="prism-exports", parent=self)
        self.editor = Editor(self)
        self.previewer = Previewer(self._inference, self)
        self.opener = Opener(self._files, self)
        self.thumbnails = Thumbnails(self._thumbnail_files, self)
        self.autosave = Autosave(self._saves, self)
        self.exporter = Exporter(self._exports, self)
        self.photos = PhotoModel(self.thumbnails, self)

    def _make_widgets(self) -> None:
        self.actions_ = Actions(self)
        self.desk = PhotoDesk(
            opener=self.opener,
            editor=self.editor,
            previewer=self.previewer,
            autosave=self.autosave,
            thumbnails=self.thumbnails,
            parent=self,
        )
        self.banners = BannerArea()
        self.empty_state = EmptyState()
        self.problem_card = ProblemCard()
        self.filmstrip = Filmstrip(self.photos, self.thumbnails)
        self.color_panel = ColorPanel(self.editor, self.desk.lightness_at)
        self.adjust_panel = AdjustPanel(self.editor)
        self.side_panel = SidePanel()
        self.side_panel.add_section(self.tr("Color of the hint"), self.color_panel)
        self.side_panel.add_section(self.tr("Adjust"), self.adjust_panel)
        self.export_bar = ExportBar()
        self.status = Status(self.editor, self.previewer)
        self.setStatusBar(self.status)
        self._recent_menu = fill_menu_bar(self, self.actions_)
        self._tool_bar, self._zoom = fill_tool_bar(self, self.actions_)

    def _make_flows(self) -> None:
        self.notices = Notices(self.banners, self.desk, self.previewer, self.autosave, self)
        self.open_flow = OpenFlow(self.opener, self.photos, self._settings, self)
        self.export_flow = ExportFlow(
            exporter=self.exporter,
            previewer=self.previewer,
            autosave=self.autosave,
            settings=self._settings,
            bar=self.export_bar,
            banners=self.banners,
            window=self,
        )
        self.closing = Closing(self.autosave, self.exporter, self)

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        for page in (self.empty_state, self.desk.canvas, self.problem_card):
            self._pages.addWidget(page)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._pages, 1)
        middle.addWidget(self.side_panel)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banners)
        column.addLayout(middle, 1)
        column.addWidget(self.export_bar)
        column.addWidget(self.filmstrip)
        self.setCentralWidget(whole)

    def _connect_photo(self) -> None:
        self.filmstrip.photo_chosen.connect(self._choose)
        self.desk.photo_shown.connect(lambda _: self._follow_photo())
        self.desk.photo_failed.connect(self._show_problem)
        self.open_flow.opened.connect(self._show_opened)
        self.open_flow.failed.connect(lambda text: self.banners.say("open", Message("problem", text)))
        self.empty_state.open_folder_asked.connect(self.open_flow.ask_folder)
        self.empty_state.open_photos_asked.connect(self.open_flow.ask_photos)
        self.empty_state.folder_chosen.connect(lambda folder: self.open_flow.open([folder]))
        self.editor.document_changed.connect(self._follow_recipe)
        self.editor.recipe_changed.connect(lambda _: self._follow_recipe())
        self.editor.selection_changed.connect(self._follow_recipe)
        self.previewer.engine_ready.connect(self._follow_recipe)
        self.exporter.running_changed.connect(lambda _: self._follow_recipe())
        self.color_panel.color_used.connect(self._use_color)
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
            actions.remove_hint: self._remove_hint,
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
        self.banners.unsay("open")
        self._pages.setCurrentWidget(self.desk.canvas)
        self.desk.choose(path)
        self._follow_photo()

    def _show_opened(self, photos: list[Path]) -> None:
        self.photos.set_paths(photos)
        self._show_recent()
        self.filmstrip.choose(photos[0])
        self.desk.canvas.setFocus()

    def _show_problem(self, path: Path, error: Exception) -> None:
        self.problem_card.show_problem(path.name, getattr(error, "reason", explain(error)))
        self._pages.setCurrentWidget(self.problem_card)
        self._follow_photo()

    def _follow_photo(self) -> None:
        """Fit the frame to what is shown: an invitation, a photo, or a problem."""
        some = self.photos.rowCount() > 0
        self.filmstrip.setVisible(some)
        self.side_panel.setVisible(some)
        self._tool_bar.setVisible(some)
        if not some:
            self._pages.setCurrentWidget(self.empty_state)
        current = self.filmstrip.current
        self.setWindowTitle(f"{current.name} — Prism" if some and current else "Prism")
        self._follow_recipe()

    def _follow_recipe(self) -> None:
        """Let only what can be done now be asked for."""
        actions, document = self.actions_, self.editor.document
        ready = self.previewer.engine is not None and not self.exporter.running
        actions.show_history(*((document.next_undo, document.next_redo) if document else (None, None)))
        actions.export_photo.setEnabled(ready and document is not None)
        actions.export_folder.setEnabled(ready and self.photos.rowCount() > 0)
        actions.remove_hint.setEnabled(self.editor.selected is not None)
        actions.clear_hints.setEnabled(bool(self.editor.recipe.hints))
        actions.reset.setEnabled(document is not None)
        for action in (actions.fit, actions.actual_size, actions.zoom_in, actions.zoom_out):
            action.setEnabled(document is not None)
        for action in (actions.compare, actions.original):
            action.setEnabled(document is not None)

    def _show_recent(self) -> None:
        folders = self._settings.recent_folders
        self.empty_state.show_recent(folders)
        fill_recent_menu(self._recent_menu, folders, lambda folder: self.open_flow.open([folder]))
        self.color_panel.show_recent(self._settings.recent_colors)

    def _show_zoom(self) -> None:
        view = self.desk.canvas.view
        self._zoom.setText("" if view is None else f"{view.zoom:.0%}".replace("%", " %"))

    def _use_color(self, a: float, b: float) -> None:
        self._settings.add_recent_color((a, b))
        self.desk.use_color(a, b)
        self.color_panel.show_recent(self._settings.recent_colors)

    def _remove_hint(self) -> None:
        if self.editor.selected is not None:
            self.editor.remove_hint(self.editor.selected)

    def _export_photo(self) -> None:
        if self.editor.document is not None:
            self.export_flow.ask_photo(self.editor.document)

    def _export_folder(self) -> None:
        self.export_flow.ask_folder(self.open_flow.inputs, self.open_flow.name)
