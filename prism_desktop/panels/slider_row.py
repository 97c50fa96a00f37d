"""A named slider with its number."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QSpinBox, QWidget

_SETTLE_MS = 500
"""Keys and the wheel change a value in steps; those that follow one another so fast are one change."""


class SliderRow(QWidget):
    """A percentage; a double click on the slider brings back the usual value."""

    changed = Signal(int)
    """Another value, while the change may go on."""
    settled = Signal()
    """The change is over."""

    def __init__(self, name: str, *, maximum: int, usual: int, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = usual
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, maximum)
        self._slider.setPageStep(10)
        self._number = QSpinBox()
        self._number.setRange(0, maximum)
        self._number.setSuffix(" %")
        self._number.setFixedWidth(62)
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._number.setKeyboardTracking(False)
        label = QLabel(name)
        label.setBuddy(self._number)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self._number, 0, 1)
        grid.addWidget(self._slider, 1, 0, 1, 2)
        for part in (self._slider, self._number):
            part.setToolTip(tip)
            part.setAccessibleName(name)
            part.setValue(usual)
        self._slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.settled)
        self._slider.valueChanged.connect(self._change)
        self._slider.sliderReleased.connect(self._release)
        self._number.valueChanged.connect(self._slider.setValue)
        self._slider.installEventFilter(self)

    def set_usual(self, value: int) -> None:
        """The value that a double click brings back."""
        self._usual = value

    @property
    def slider(self) -> QSlider:
        """The slider."""
        return self._slider

    def show_value(self, value: int) -> None:
        """Show a value that came from elsewhere."""
        for part in (self._slider, self._number):
            with QSignalBlocker(part):
                part.setValue(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click on the slider brings back the usual value."""
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self._slider.setValue(self._usual)
            return True
        return super().eventFilter(watched, event)

    def _change(self, value: int) -> None:
        with QSignalBlocker(self._number):
            self._number.setValue(value)
        self.changed.emit(value)
        if not self._slider.isSliderDown():
            self._settle.start()

    def _release(self) -> None:
        self._settle.stop()
        self.settled.emit()
