"""The export queue: pausing, order, what to do again."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from prism_desktop.actions.group import ActionGroup
from prism_desktop.actions.places import Place
from prism_desktop.look.icons import icon


class QueueActions(ActionGroup):
    """What is done with exports that are under way; those below concern the one chosen in the list."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        add = partial(self.add, place=Place.FILE_QUEUE)
        self.show_queue = add(
            self.tr("Show exports"), "Ctrl+J", self.tr("Show the exports under way, photo by photo"), "queue"
        )
        self.show_queue.setCheckable(True)
        self.pause = add(
            self.tr("Pause exports"), "Ctrl+Shift+P", self.tr("Let the photos in work end, and begin no other"), "pause"
        )
        self.stop = add(
            self.tr("Stop export"),
            "Ctrl+Shift+X",
            self.tr("Give up the rest of this export; what is done stays"),
            "stop",
        )
        self.earlier = add(
            self.tr("Export earlier"),
            "Ctrl+Shift+Up",
            self.tr("Move the chosen export or photo up in the list"),
            "earlier",
        )
        self.later = add(
            self.tr("Export later"),
            "Ctrl+Shift+Down",
            self.tr("Move the chosen export or photo down in the list"),
            "later",
        )
        self.retry = add(
            self.tr("Try failed photos again"), "Ctrl+Shift+T", self.tr("Export what failed once more"), "retry"
        )
        self.report = add(self.tr("Report…"), "Ctrl+R", self.tr("Which photos have no color copy, and why"), "report")
        self.open_results = add(
            self.tr("Open folder of copies"), "Ctrl+Shift+J", self.tr("Show the results"), "folder-open"
        )
        self.clear = add(
            self.tr("Clear finished exports"), "Ctrl+Shift+K", self.tr("Take what is done off the list"), "close"
        )

    def show_paused(self, *, paused: bool) -> None:
        """Offer to go on, or to pause."""
        text = self.tr("Go on with exports") if paused else self.tr("Pause exports")
        self.pause.setText(text)
        self.pause.setIconText(self.tr("Go on") if paused else self.tr("Pause"))
        self.pause.setIcon(icon("play" if paused else "pause"))
