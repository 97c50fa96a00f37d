"""The export queue: pausing, order, what to do again."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from prism_desktop.actions.group import ActionGroup
from prism_desktop.actions.places import Place
from prism_desktop.look.icons import icon


class QueueActions(ActionGroup):
    """What is done with exports that are under way; those below concern the one chosen in the list."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.show_queue = self._queue_action(
            self.tr("Show exports"), "Ctrl+J", self.tr("Show the exports under way, photo by photo"), "queue"
        )
        self.show_queue.setCheckable(True)
        self.pause = self._queue_action(
            self.tr("Pause exports"), "Ctrl+Shift+P", self.tr("Let the photos in work end, and begin no other"), "pause"
        )
        self.stop = self._queue_action(
            self.tr("Stop export"),
            "Ctrl+Shift+X",
            self.tr("Give up the rest of this export; what is done stays"),
            "stop",
        )
        self.earlier = self._queue_action(
            self.tr("Export earlier"), "Ctrl+Shift+Up", self.tr("Move this export up in the list"), "earlier"
        )
        self.later = self._queue_action(
            self.tr("Export later"), "Ctrl+Shift+Down", self.tr("Move this export down in the list"), "later"
        )
        self.retry = self._queue_action(
            self.tr("Try failed photos again"), "Ctrl+Shift+T", self.tr("Export what failed once more"), "retry"
        )
        self.report = self._queue_action(
            self.tr("Report…"), "Ctrl+R", self.tr("Which photos have no color copy, and why"), "report"
        )
        self.open_results = self._queue_action(
            self.tr("Open folder of copies"), "Ctrl+Shift+J", self.tr("Show the results"), "folder-open"
        )
        self.clear = self._queue_action(
            self.tr("Clear finished exports"), "Ctrl+Shift+K", self.tr("Take what is done off the list"), "close"
        )

    def show_paused(self, *, paused: bool) -> None:
        """Offer to go on, or to pause."""
        text = self.tr("Go on with exports") if paused else self.tr("Pause exports")
        self.pause.setText(text)
        self.pause.setIconText(self.tr("Go on") if paused else self.tr("Pause"))
        self.pause.setIcon(icon("play" if paused else "pause"))

    def _queue_action(self, text: str, keys: str, tip: str, icon_name: str) -> QAction:
        return self.add(text, keys, tip, icon_name, place=Place.FILE_QUEUE)
