"""While a hand moves, the canvas has the right of way: whatever else shows the recipe follows in portions."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

_APART_MS = 100


class Portions(QObject):
    """Tells of every change, but for the many that a gesture makes: of these it tells now and then.

    The first of them is told once the canvas shows it.
    """

    told = Signal()
    """The recipe is another."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self.live = False
        """Whether a gesture goes on that has changed something."""
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.told)

    def tell(self, *, live: bool) -> None:
        """Something is other. live: whether a gesture goes on."""
        goes_on, self.live = self.live, live
        if not live:
            self._soon.stop()
            self.told.emit()
        elif not self._soon.isActive():
            self._soon.start(_APART_MS if goes_on else 0)
