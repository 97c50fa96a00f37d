"""A card that points at a control and says what it is for; all else steps back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QShortcut,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from prism_desktop.look.theme import SPACING, tones

_CARD_WIDTH_PX = 340
_AROUND_PX, _GAP_PX, _CORNER_PX = 5, 14, 8
_SHADE = QColor(0, 0, 0, 120)


@dataclass(frozen=True)
class TourStep:
    """One stop: the control that is pointed at, and what is said of it. lit: what else is not in the shade."""

    target: QWidget
    title: str
    text: str
    lit: tuple[QWidget, ...] = ()


class TourCard(QWidget):
    """Lies over the window and lets the mouse through, so that what it points at can be tried at once.

    Clicks where the mouse stands still since it pressed a button are kept: the card has gone, and there is the photo.
    """

    ended = Signal()
    """Gone through, or skipped."""

    def __init__(self, steps: list[TourStep], window: QWidget) -> None:
        super().__init__(window)
        self._steps = steps
        self._number = 0
        self._has_ended = False
        self._window = window
        self._pressed_at: QPointF | None = None
        self.setMouseTracking(True)
        self._let_through()
        self.card = QFrame(window)
        self.card.setObjectName("card")
        self.card.setFixedWidth(_CARD_WIDTH_PX)
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.place = QLabel()
        self.place.setProperty("role", "quiet")
        self.skip_button = QPushButton(self.tr("Skip"))
        self.skip_button.setProperty("role", "link")
        self.skip_button.setToolTip(self.tr("End the tour (Esc); the help menu has it again"))
        self.back_button = QPushButton(self.tr("Back"))
        self.back_button.setToolTip(self.tr("The step before"))
        self.next_button = QPushButton()
        self.next_button.setProperty("role", "primary")
        self._lay_out()
        for button in (self.skip_button, self.back_button, self.next_button):
            button.installEventFilter(self)
        self.skip_button.clicked.connect(self.end)
        self.back_button.clicked.connect(lambda: self._go(self._number - 1))
        self.next_button.clicked.connect(lambda: self._go(self._number + 1))
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self.card, self.end)
        window.installEventFilter(self)
        self._go(0)
        self.show()
        self.card.show()
        self.next_button.setFocus()

    @property
    def step(self) -> TourStep:
        """What is pointed at now."""
        return self._steps[self._number]

    def follow(self, target: QWidget) -> None:
        """Its owner is at that control already: go on to the step that tells of it, never back."""
        number = next(number for number, step in enumerate(self._steps) if step.target is target)
        if number > self._number:
            self._go(number)

    def end(self) -> None:
        """Take the tour away."""
        if self._has_ended:
            return
        self._has_ended = True
        self._window.removeEventFilter(self)
        self.card.hide()
        self.update()
        self.ended.emit()
        self.card.deleteLater()
        if self._pressed_at is None:
            self._leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The card keeps to its control where the window changes; where a button is pressed is remembered."""
        if watched is not self._window:
            if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
                self._keep_clicks(event.globalPosition())
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place_card()
        return False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Who has moved the mouse means what lies below it."""
        moved = event.globalPosition() - (self._pressed_at or event.globalPosition())
        if moved.manhattanLength() >= QApplication.startDragDistance():
            self._let_through()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel means what lies below it, too."""
        self._let_through()
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A shade over all but the control, and a ring around it."""
        if self._has_ended:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        around = QPainterPath()
        around.addRoundedRect(QRectF(self._target()), _CORNER_PX, _CORNER_PX)
        shade = QPainterPath()
        shade.addRect(QRectF(self.rect()))
        for widget in self.step.lit:
            lit = QPainterPath()
            lit.addRect(QRectF(self._rect_of(widget)))
            shade = shade.subtracted(lit)
        painter.fillPath(shade.subtracted(around), _SHADE)
        painter.setPen(QPen(QColor(tones().accent), 2))
        painter.drawPath(around)

    def _keep_clicks(self, place: QPointF) -> None:
        self._pressed_at = place
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)

    def _let_through(self) -> None:
        self._pressed_at = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if self._has_ended:
            self._leave()

    def _leave(self) -> None:
        self.hide()
        self.deleteLater()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACING)
        buttons.addWidget(self.place)
        buttons.addStretch(1)
        for button in (self.skip_button, self.back_button, self.next_button):
            button.setAutoDefault(True)  # Enter presses it
            buttons.addWidget(button)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(2 * SPACING, 2 * SPACING, 2 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(SPACING)
        column.addLayout(buttons)

    def _go(self, number: int) -> None:
        if number >= len(self._steps):
            self.end()
            return
        self._number = number
        last = number == len(self._steps) - 1
        self.title.setText(self.step.title)
        self.text.setText(self.step.text)
        self.place.setText(self.tr("{n} of {total}").format(n=number + 1, total=len(self._steps)))
        self.back_button.setVisible(number > 0)
        self.skip_button.setVisible(not last)
        self.next_button.setText(self.tr("Done") if last else self.tr("Next"))
        self.next_button.setToolTip(self.tr("End the tour") if last else self.tr("The next step"))
        self._place_card()

    def _target(self) -> QRect:
        return self._rect_of(self.step.target).adjusted(-_AROUND_PX, -_AROUND_PX, _AROUND_PX, _AROUND_PX)

    def _rect_of(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())

    def _place_card(self) -> None:
        """Below the control, else above it; and always whole in the window."""
        room = self._window.rect()
        self.setGeometry(room)
        self.card.setFixedHeight(self.card.heightForWidth(_CARD_WIDTH_PX))
        target, size = self._target(), self.card.size()
        below, above = target.bottom() + _GAP_PX, target.top() - _GAP_PX - size.height()
        top = below if below + size.height() < room.bottom() else max(_GAP_PX, above)
        left = min(max(target.center().x() - size.width() // 2, _GAP_PX), room.right() - size.width() - _GAP_PX)
        self.card.move(left, top)
        self.raise_()
        self.card.raise_()
        self.update()
