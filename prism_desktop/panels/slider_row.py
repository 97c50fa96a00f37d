"""A named slider with its number, on one line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QSpinBox, QWidget

from prism_desktop.look.theme import SPACING

_SETTLE_MS = 500
"""Keys and the wheel change a value in steps; those that follow one another so fast are one change."""
_NUMBER_PX = 62


class SliderRow(QWidget):
    """A number in a range; a double click on the slider or the name brings back the usual value.

    The slider is dragged by steps, and any number in the range may be typed.
    """

    changed = Signal(int)
    """Another value, while the change may go on."""
    settled = Signal()
    """The change is over."""
    looked_at = Signal(bool)
    """It came into sight, or went out of it."""

    def __init__(
        self,
        name: str,
        *,
        tip: str,
        minimum: int = 0,
        maximum: int = 100,
        usual: int = 0,
        step: int = 1,
        unit: str = " %",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._usual = usual
        self._step = step
        self.label = QLabel(name)
        self.slider = _slider(step)
        self.number = _number(step, unit)
        self.label.setBuddy(self.number)
        self.label.setToolTip(tip)
        for part in (self.slider, self.number):
            part.setRange(minimum, maximum)
            part.setToolTip(tip)
            part.setAccessibleName(name)
            part.setValue(usual)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._lay_out()
        self._connect()
        self._mirror()

    @property
    def usual(self) -> int:
        """The value that a double click brings back."""
        return self._usual

    def set_usual(self, value: int) -> None:
        """Let a double click bring back this value."""
        self._usual = value

    def keep_direction(self) -> None:
        """Let the slider run from left to right in every language, as its groove in color does."""
        self.slider.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._mirror()

    def show_value(self, value: int) -> None:
        """Show a value that came from elsewhere."""
        for part in (self.slider, self.number):
            with QSignalBlocker(part):
                part.setValue(value)

    @property
    def steps(self) -> range:
        """The values that dragging leads to."""
        return range(self.slider.minimum(), self.slider.maximum() + 1, self._step)

    def showEvent(self, event: QShowEvent) -> None:
        """A hand may follow."""
        super().showEvent(event)
        self.looked_at.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody can move it now."""
        super().hideEvent(event)
        self.looked_at.emit(False)

    def changeEvent(self, event: QEvent) -> None:
        """Where reading goes from right to left, so does the slider, and the part that is filled."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._mirror()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click brings back the usual value."""
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self.slider.setValue(self._usual)
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        row.addWidget(self.label)
        row.addWidget(self.slider, 1)
        row.addWidget(self.number)

    def _connect(self) -> None:
        self._settle.timeout.connect(self.settled)
        self.slider.valueChanged.connect(self._change)
        self.slider.sliderReleased.connect(self._release)
        self.number.valueChanged.connect(self.slider.setValue)
        for part in (self.slider, self.label, self.number):
            part.installEventFilter(self)

    def _mirror(self) -> None:
        mirrored = self.slider.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if mirrored != self.slider.property("mirrored"):
            self.slider.setProperty("mirrored", mirrored)
            self.slider.style().polish(self.slider)

    def _change(self, value: int) -> None:
        if self.slider.isSliderDown():
            value = min(round(value / self._step) * self._step, self.slider.maximum())
        self.show_value(value)
        self.changed.emit(value)
        if not self.slider.isSliderDown():
            self._settle.start()

    def _release(self) -> None:
        self._settle.stop()
        self.settled.emit()


def _slider(step: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setPageStep(max(step, 10))
    slider.setSingleStep(step)
    slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return slider


def _number(step: int, unit: str) -> QSpinBox:
    number = QSpinBox()
    number.setSuffix(unit)
    number.setSingleStep(step)
    number.setFixedWidth(_NUMBER_PX)
    number.setAlignment(Qt.AlignmentFlag.AlignRight)
    number.setKeyboardTracking(False)
    return number
