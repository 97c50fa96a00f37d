"""What the window shows before a folder is open: an invitation."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from prism_desktop.look.icons import IconLabel, icon
from prism_desktop.look.theme import SPACING
from prism_desktop.texts.direction import isolated, path_isolated

_ZONE_WIDTH_PX, _ICON_PX = 560, 72
_PLACE_PARTS = 4


class EmptyState(QWidget):
    """A place to drop photos on, buttons to open them, and the folders opened lately."""

    open_folder_asked = Signal()
    open_photos_asked = Signal()
    folder_chosen = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = QFrame()
        self._zone.setObjectName("dropZone")
        self._zone.setFixedWidth(_ZONE_WIDTH_PX)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        self._fill_zone()
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(self._zone, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(1)

    def show_active(self, active: bool) -> None:  # noqa: FBT001 - dragged over or not
        """Whether photos are being dragged over the window."""
        self._zone.setProperty("active", active)
        self._zone.style().polish(self._zone)

    def show_recent(self, folders: Sequence[Path]) -> None:
        """Offer the folders opened lately."""
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if folders:
            name = QLabel(self.tr("Opened lately"))
            name.setProperty("role", "quiet")
            name.setContentsMargins(SPACING, 2 * SPACING, 0, SPACING // 2)
            self._recent.addWidget(name)
        for folder in folders:
            button = QPushButton(icon("folder-open", tone="quiet"), _told(folder))
            button.setProperty("role", "link")
            button.setToolTip(str(folder))
            button.setAutoDefault(True)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, folder=folder: self.folder_chosen.emit(folder))
            self._recent.addWidget(button)

    def _fill_zone(self) -> None:
        sign = IconLabel("app", _ICON_PX)
        title = QLabel(self.tr("Bring color back to old photographs"))
        title.setProperty("role", "title")
        text = QLabel(self.tr("Drop a folder of scans here. Everything happens on this computer."))
        text.setProperty("role", "quiet")
        column = QVBoxLayout(self._zone)
        column.setContentsMargins(4 * SPACING, 5 * SPACING, 4 * SPACING, 4 * SPACING)
        column.setSpacing(SPACING)
        for part in (sign, title, text):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(2 * SPACING)
        column.addLayout(self._buttons())
        column.addLayout(self._recent)

    def _buttons(self) -> QHBoxLayout:
        folder = QPushButton(icon("folder-open", tone="on_accent"), self.tr("Open folder…"))
        folder.setProperty("role", "primary")
        folder.setToolTip(self.tr("Open a folder of photos"))
        folder.clicked.connect(lambda: self.open_folder_asked.emit())
        photos = QPushButton(icon("image-open"), self.tr("Open photos…"))
        photos.setToolTip(self.tr("Open some photos"))
        photos.clicked.connect(lambda: self.open_photos_asked.emit())
        for button in (folder, photos):
            button.setAutoDefault(True)  # Enter presses it
        self.setFocusProxy(folder)
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        row.addStretch(1)
        row.addWidget(folder)
        row.addWidget(photos)
        row.addStretch(1)
        return row


def _told(folder: Path) -> str:
    """The folder's name, then where it is; each in its own direction, whichever way the window runs."""
    parts = folder.parent.parts
    place = str(folder.parent) if len(parts) <= _PLACE_PARTS else str(Path("…", *parts[1 - _PLACE_PARTS :]))
    return f"{isolated(folder.name or str(folder))}   {path_isolated(place)}"
