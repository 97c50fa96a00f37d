"""Everything the window can be asked to do, each with its name, icon, keys and explanation."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from prism_desktop.history import Edit
from prism_desktop.icons import icon

Keys = QKeySequence.StandardKey | str | tuple[str, ...]


class Actions(QObject):
    """The window's actions. Who connects them decides what they do."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._make_file_actions()
        self._make_edit_actions()
        self._make_view_actions()
        self.help = self._add(self.tr("Keys and mouse"), "F1", self.tr("What keys and mouse do"), "info")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.about = self._add(self.tr("About Prism"), "Shift+F1", self.tr("Versions, the model and its license"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def all(self) -> list[QAction]:
        """Every action, in the order of the menus."""
        return [action for action in vars(self).values() if isinstance(action, QAction)]

    def show_history(self, undo: Edit | None, redo: Edit | None) -> None:
        """Name what would be undone and redone."""
        self.undo.setEnabled(undo is not None)
        self.redo.setEnabled(redo is not None)
        self.undo.setText(self.tr("Undo {step}").format(step=self._name_of(undo)).strip())
        self.redo.setText(self.tr("Redo {step}").format(step=self._name_of(redo)).strip())

    def _make_file_actions(self) -> None:
        self.open_folder = self._add(
            self.tr("Open folder…"), QKeySequence.StandardKey.Open, self.tr("Open a folder of photos"), "folder-open"
        )
        self.open_photos = self._add(self.tr("Open photos…"), "Ctrl+Shift+O", self.tr("Open some photos"), "image-open")
        self.export_photo = self._add(
            self.tr("Export photo…"), "Ctrl+E", self.tr("Save a color copy of this photo"), "export"
        )
        self.export_folder = self._add(
            self.tr("Export folder…"), "Ctrl+Shift+E", self.tr("Save color copies of all these photos"), "export-folder"
        )
        self.quit = self._add(self.tr("Quit"), "Ctrl+Q", self.tr("Close Prism"))

    def _make_edit_actions(self) -> None:
        self.undo = self._add(
            self.tr("Undo"), QKeySequence.StandardKey.Undo, self.tr("Take back the last change"), "undo"
        )
        self.redo = self._add(
            self.tr("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), self.tr("Do again what was taken back"), "redo"
        )
        self.remove_hint = self._add(
            self.tr("Remove hint"), QKeySequence.StandardKey.Delete, self.tr("Remove the selected hint"), "remove"
        )
        self.clear_hints = self._add(
            self.tr("Remove all hints"), "Ctrl+Shift+Delete", self.tr("Remove all hints of this photo"), "clear-hints"
        )
        self.reset = self._add(
            self.tr("Back to automatic color"),
            "Ctrl+Shift+R",
            self.tr("Remove all hints and adjustments of this photo"),
            "reset",
        )

    def _make_view_actions(self) -> None:
        self.fit = self._add(self.tr("Fit"), ("F", "Ctrl+0"), self.tr("Show the whole photo"), "fit")
        self.actual_size = self._add(
            self.tr("100 %"), ("1", "Ctrl+1"), self.tr("Show the photo at its full size"), "actual-size"
        )
        self.zoom_in = self._add(self.tr("Zoom in"), QKeySequence.StandardKey.ZoomIn, self.tr("Zoom in"), "zoom-in")
        self.zoom_out = self._add(
            self.tr("Zoom out"), QKeySequence.StandardKey.ZoomOut, self.tr("Zoom out"), "zoom-out"
        )
        self.compare = self._add(
            self.tr("Compare"), "C", self.tr("Show before and after with a divider to drag"), "compare"
        )
        self.compare.setCheckable(True)
        self.original = self._add(
            self.tr("Original"), "Shift+O", self.tr("Show the original photo; or hold O to look at it"), "original"
        )
        self.original.setCheckable(True)
        self.previous = self._add(
            self.tr("Previous photo"), ("PgUp", "Alt+Left"), self.tr("Go to the photo before"), "previous"
        )
        self.next = self._add(self.tr("Next photo"), ("PgDown", "Alt+Right"), self.tr("Go to the photo after"), "next")

    def _add(self, text: str, keys: Keys, tip: str, icon_name: str = "") -> QAction:
        action = QAction(text, self._window)
        action.setIconText(text.rstrip("…"))  # the plain name, whatever the text comes to be
        if isinstance(keys, QKeySequence.StandardKey):
            action.setShortcuts(keys)
        else:
            action.setShortcuts([QKeySequence(key) for key in ((keys,) if isinstance(keys, str) else keys) if key])
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tip} ({shown})" if shown else tip)
        action.setStatusTip(tip)
        if icon_name:
            action.setIcon(icon(icon_name))
        self._window.addAction(action)
        return action

    def _name_of(self, edit: Edit | None) -> str:
        names = {
            None: "",
            Edit.ADD_HINT: self.tr("add hint"),
            Edit.MOVE_HINT: self.tr("move hint"),
            Edit.COLOR_HINT: self.tr("color of hint"),
            Edit.REMOVE_HINT: self.tr("remove hint"),
            Edit.CLEAR_HINTS: self.tr("remove all hints"),
            Edit.SATURATION: self.tr("saturation"),
            Edit.VIVIDNESS: self.tr("vividness"),
            Edit.STRENGTH: self.tr("strength"),
            Edit.RESET: self.tr("back to automatic color"),
        }
        return names[edit]
