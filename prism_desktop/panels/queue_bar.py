"""The thin line at the window's bottom edge: how far the exports are, and what can be done about them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from prism_desktop.actions.queue_actions import QueueActions
from prism_desktop.look.icons import icon
from prism_desktop.look.theme import SPACING
from prism_desktop.queue.exporter import Exporter
from prism_desktop.queue.pace import Pace
from prism_desktop.queue.summary import Phase, Summary
from prism_desktop.texts.queue_wording import headline
from prism_desktop.texts.wording import rate, time_left

_ICON_PX, _STEPS = 16, 1000
_LEAST_BAR_PX = 80


class QueueBar(QFrame):
    """Progress while there is some; the outcome, with ways to look at it, when all is done."""

    def __init__(self, actions: QueueActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queueBar")
        self._actions = actions
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.detail = QLabel()
        self.detail.setProperty("role", "quiet")
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setMinimumWidth(_LEAST_BAR_PX)
        self._bar.setAccessibleName(self.tr("Progress of the exports"))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING // 2)
        row.setSpacing(SPACING)
        self._fold = self._button(actions.show_queue, words=False)
        row.addWidget(self._fold)
        row.addWidget(self.text)
        row.addWidget(self._bar, 1)
        row.addWidget(self.detail)
        row.addStretch(0)
        self.buttons = {
            action: self._button(action, words=True)
            for action in (actions.retry, actions.report, actions.open_results, actions.pause, actions.stop)
        }
        self.buttons[actions.clear] = self._button(actions.clear, words=False)
        for button in self.buttons.values():
            row.addWidget(button)
        actions.show_queue.toggled.connect(self._show_fold)
        self._show_fold(actions.show_queue.isChecked())

    def show_summary(self, summary: Summary, exporter: Exporter) -> None:
        """Say how far the queue is."""
        ended = summary.phase is Phase.ENDED
        working = summary.phase is Phase.WORKING
        self.text.setText(headline(summary, exporter.stopped))
        self.text.setProperty("role", "problem" if summary.phase is Phase.STOPPED else "")
        self.text.style().polish(self.text)
        self._bar.setVisible(not ended)
        done = exporter.fraction if summary.sheet else summary.ended / max(1, summary.total)
        self._bar.setValue(round(_STEPS * done))
        self.detail.setText(self._speed(summary, exporter.pace) if working else "")
        actions = self._actions
        shown = (
            {actions.report, actions.open_results, actions.retry, actions.clear}
            if ended
            else {actions.pause, actions.stop}
        )
        for action, button in self.buttons.items():
            button.setVisible(action in shown and action.isEnabled())

    def _speed(self, summary: Summary, pace: Pace) -> str:
        if summary.sheet:
            return ""
        left = pace.seconds_left(summary.left)
        if pace.rate is None or left is None:
            return self.tr("working out how long it takes…")
        return f"{rate(pace.rate)} · {time_left(left)}"

    def _button(self, action: QAction, *, words: bool) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.iconText())
        if words:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _show_fold(self, unfolded: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._actions.show_queue.setIcon(icon("collapse" if unfolded else "expand"))
