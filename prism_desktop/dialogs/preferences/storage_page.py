"""What Prism keeps ready in memory and on the disk."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSpinBox

from prism_desktop.dialogs.preferences.form_page import FormPage
from prism_desktop.library.thumbnail_room import ThumbnailRoom
from prism_desktop.photo.memory import Memory
from prism_desktop.texts.wording import decimal

_MEMORY_RANGE_MB, _MEMORY_STEP_MB = (64, 8192), 64
_DISK_RANGE_MB, _DISK_STEP_MB = (32, 65536), 128
_MIB = 2**20


class StoragePage(FormPage):
    """Bounds that count at once, and what is used of them."""

    def __init__(self, memory: Memory, thumbnails: ThumbnailRoom) -> None:
        super().__init__()
        self.set_title(self.tr("Memory and disk"))
        self.memory = self._megabytes(_MEMORY_RANGE_MB, _MEMORY_STEP_MB, memory.limit_mb)
        self.add_row(
            self.tr("Memory for photos"), self.memory, self.tr("Photos seen lately are kept ready in so much memory")
        )
        self.disk = self._megabytes(_DISK_RANGE_MB, _DISK_STEP_MB, thumbnails.limit_mb)
        self.add_row(
            self.tr("Thumbnails on the disk"),
            self.disk,
            self.tr("Thumbnails that were made once are kept in so much room"),
        )
        self.used = self.add_note(self.tr("One moment…"))
        self.clear_button = QPushButton(self.tr("Remove all thumbnails"))
        self.clear_button.setAutoDefault(False)
        self.add_row("", self.clear_button, self.tr("They are made anew for the photos you open"))
        self.clear_button.setAccessibleName(self.clear_button.text())
        self.memory.valueChanged.connect(memory.set_limit)
        self.disk.valueChanged.connect(thumbnails.set_limit)
        self.clear_button.clicked.connect(lambda: thumbnails.clear())
        thumbnails.measured.connect(self._show_used)
        thumbnails.measure()

    def _megabytes(self, limits: tuple[int, int], step: int, value: int) -> QSpinBox:
        box = QSpinBox()
        box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.setRange(*limits)
        box.setSingleStep(step)
        box.setSuffix(self.tr(" MB"))
        box.setValue(value)
        box.setKeyboardTracking(False)
        return box

    def _show_used(self, size: int) -> None:
        self.used.setText(self.tr("{n} MB are used now.").format(n=decimal(size / _MIB, 1)))
        self.clear_button.setEnabled(size > 0)
