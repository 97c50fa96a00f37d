"""While a hand moves, the canvas has the right of way: whatever else shows the recipe follows in portions."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, SignalInstance

_APART_MS = 100


class Portions(QObject):
    """Emits a signal at every change, but for the many that a gesture makes: of these it tells now and then.

    The first of them is told once the canvas shows it.
    """

    def __init__(self, signal: SignalInstance, parent: QObject) -> None:
        super().__init__(parent)
        self._signal = signal
        self._at_rest = True
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(signal)

    def tell(self, *, live: bool) -> None:
        """Something is other. live: whether a gesture goes on."""
        if not live:
            self._soon.stop()
            self._signal.emit()
        elif not self._soon.isActive():
            self._soon.start(0 if self._at_rest else _APART_MS)
        self._at_rest = not live
