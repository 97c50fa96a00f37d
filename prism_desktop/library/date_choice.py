"""Which days photos are shown of: lately, or of a year that the folder has photos of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

Days = tuple[date, date]


class DateChoice(QComboBox):
    """A list of periods; years are added once they are known."""

    chosen = Signal()
    opened = Signal()
    """Its list is about to be looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setToolTip(self.tr("Show photos of some days: when they were taken, else when their file was changed"))
        self.setAccessibleName(self.tr("Days"))
        self._years: list[int] = []
        self._fill()
        self.activated.connect(lambda _: self.chosen.emit())

    @property
    def days(self) -> Days | None:
        """The first and the last day; None stands for any."""
        chosen: int | None = self.currentData()
        today = date.today()
        if chosen is None:
            return None
        return (date(chosen, 1, 1), date(chosen, 12, 31)) if chosen > 0 else (today + timedelta(days=chosen + 1), today)

    def show_any(self) -> None:
        """Any day will do."""
        self.setCurrentIndex(0)

    def offer_years(self, years: Iterable[int]) -> None:
        """The years that there are photos of."""
        latest_first = sorted(set(years), reverse=True)
        if latest_first != self._years:
            self._years = latest_first
            chosen = self.currentData()
            self._fill()
            self.setCurrentIndex(max(0, self.findData(chosen)))

    def showPopup(self) -> None:
        """The list is opened."""
        self.opened.emit()
        super().showPopup()

    def _fill(self) -> None:
        self.clear()
        self.addItem(self.tr("Any date"), None)
        self.addItem(self.tr("Today"), -1)
        self.addItem(self.tr("Last 7 days"), -7)
        self.addItem(self.tr("Last 30 days"), -30)
        for year in self._years:
            self.addItem(str(year), year)
