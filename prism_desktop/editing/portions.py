"""While a hand moves, the canvas has the right of way: whatever else shows the recipe follows in portions."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, SignalInstance

_APART_MS = 100


class Portions(QObject):
    """Emits a signal at every change, but for the many that a gesture makes: of these it tells now and then."""

    def __init__(self, signal: SignalInstance, parent: QObject) -> None:
        super().__init__(parent)
        self._signal = signal
        self._untold = False
        self._pause = QTimer(self, singleShot=True, interval=_APART_MS)
        self._pause.timeout.connect(self._go_on)

    def tell(self, *, live: bool) -> None:
        """Something is other. live: whether a gesture goes on."""
        self._untold = live and self._pause.isActive()
        if self._untold:
            return
        if live:
            self._pause.start()
        else:
            self._pause.stop()
        self._signal.emit()

    def _go_on(self) -> None:
        if self._untold:
            self.tell(live=True)
