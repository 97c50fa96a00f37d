"""Everything about an export, decided before it starts: nothing is asked while it runs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QLabel, QToolButton, QVBoxLayout, QWidget

from prism_core.errors import OptionsError
from prism_desktop.dialogs.export_form import ExportForm
from prism_desktop.look.icons import icon
from prism_desktop.look.theme import SPACING
from prism_desktop.queue.choices import ExportChoices
from prism_desktop.queue.forecast import Forecast
from prism_desktop.texts.wording import duration, explain, free_room, gigabytes, photo_count, sentence, whole

Forecaster = Callable[[ExportChoices, Callable[[Forecast], None], Callable[[Exception], None]], object]
"""Asks in the background what an export would do; the newest question alone is answered."""

_WIDTH_PX = 640
_ASK_DELAY_MS = 150
_LINES = 3


class ExportDialog(QDialog):
    """Asks where to and how, and tells what will happen.

    leaving_out: whether some photos may be left out. single: whether it is about one photo.
    """

    chosen = Signal(object)
    """The `ExportChoices` to start with."""

    def __init__(
        self,
        heading: str,
        choices: ExportChoices,
        forecaster: Forecaster,
        *,
        details: bool,
        leaving_out: bool,
        single: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._forecaster = forecaster
        self._single = single
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(_WIDTH_PX)
        self.form = ExportForm(choices, leaving_out=leaving_out)
        self.details = self._details_button()
        self.form.head_details(self.details)
        self._make_forecast()
        self._make_buttons()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 3 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING)
        column.addWidget(_label(heading, "heading"))
        column.addWidget(_label(self._promise(), "quiet"))
        column.addSpacing(SPACING)
        column.addWidget(self.form)
        column.addWidget(self._card)
        column.addSpacing(SPACING)
        column.addWidget(self._buttons)
        self.start_button.setDefault(True)  # not before it stands in the dialog: Enter would come to mean Cancel
        self._delay = QTimer(self, singleShot=True, interval=_ASK_DELAY_MS)
        self._delay.timeout.connect(self._ask)
        self.form.changed.connect(self._change)
        self.details.setChecked(details)
        self._show_details(details)
        self._change()

    @property
    def summary(self) -> str:
        """What the dialog says will happen."""
        return "\n".join(label.text() for label in self._lines if label.text())

    def accept(self) -> None:
        """Start the export."""
        self.chosen.emit(self.form.choices)
        super().accept()

    def _promise(self) -> str:
        if self._single:
            return self.tr("The original stays as it is. The copy has the colors that you see now.")
        return self.tr(
            "The originals stay as they are. Each photo is colored as you see it now; "
            "what you change later is part of the next export."
        )

    def _make_forecast(self) -> None:
        self._card = QFrame()
        self._card.setObjectName("card")
        self._lines = [_label("", role) for role in ("", "quiet", "quiet", "problem")]
        column = QVBoxLayout(self._card)
        column.setContentsMargins(2 * SPACING, SPACING, 2 * SPACING, SPACING)
        column.setSpacing(SPACING // 2)
        for label in self._lines:
            column.addWidget(label)
        self._card.setMinimumHeight(_LINES * (self.fontMetrics().lineSpacing() + SPACING) + SPACING)

    def _make_buttons(self) -> None:
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start_button = self._buttons.addButton(self.tr("Color"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.start_button.setProperty("role", "primary")
        self.start_button.setToolTip(self.tr("Make the copies; you can go on coloring meanwhile"))
        cancel = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setToolTip(self.tr("Close without making copies (Esc)"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _details_button(self) -> QToolButton:
        button = QToolButton()
        button.setText(self.tr("More choices"))
        button.setToolTip(self.tr("Names, format, size, and what happens to copies that are there"))
        button.setProperty("role", "fold")
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.toggled.connect(self._show_details)
        return button

    def _show_details(self, shown: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.details.setIcon(icon("collapse" if shown else "next"))
        self.form.show_details(shown)
        self._take_room()

    def showEvent(self, event: QShowEvent) -> None:
        """As large as it has to be, in the fonts and paddings of the theme."""
        super().showEvent(event)
        self._take_room()

    def _take_room(self) -> None:
        # Not adjustSize: that gives no more than two thirds of the screen's height, and cuts rows.
        self.resize(self.width(), self._column.totalHeightForWidth(self.width()))
        room = self.screen().availableGeometry()
        below = self.frameGeometry().bottom() - room.bottom()
        if below > 0:  # its buttons would be out of sight
            self.move(self.x(), max(room.top(), self.y() - below))

    def _change(self) -> None:
        self.start_button.setEnabled(False)
        self._delay.start()

    def _ask(self) -> None:
        try:
            choices = self.form.choices
        except OptionsError as error:
            self._show_problem(error)
            return
        if choices.folder:
            self._forecaster(choices, self._show_forecast, self._show_problem)
        else:
            self._say(self.tr("Choose the folder for the color copies."))

    def _show_forecast(self, forecast: Forecast) -> None:
        self.start_button.setEnabled(forecast.photos > 0)
        text = self.tr("Color up to {photos}") if forecast.unknown else self.tr("Color {photos}")
        count = photo_count(forecast.photos)
        self.start_button.setText(text.format(photos=count) if forecast.photos else self._nothing)
        self._say(
            " · ".join(self._numbers(forecast)),
            sentence(" · ".join(self._costs(forecast))),
            self._about_names(*forecast.example),
            self._room_problem(forecast),
        )

    def _about_names(self, name: str, copy: str) -> str:
        if name != copy:
            return self.tr("{name} becomes {copy}").format(name=name, copy=copy)
        if self._single:
            return self.tr("The copy has the name of the original.")
        return self.tr("The copies have the names of the originals.")

    def _numbers(self, forecast: Forecast) -> list[str]:
        text = self.tr("Up to {photos} to color") if forecast.unknown else self.tr("{photos} to color")
        parts = [text.format(photos=photo_count(forecast.photos)) if forecast.photos else self._nothing]
        others = {
            self.tr("{n} not looked at yet"): forecast.unknown,
            self.tr("{n} left out"): forecast.left_out,
            self.tr("{n} cannot be opened"): forecast.unreadable,
        }
        parts += [text.format(n=whole(count)) for text, count in others.items() if count]
        if forecast.kept or forecast.replaced:
            parts.append(self._about_existing(forecast.kept, forecast.replaced))
        return parts

    @property
    def _nothing(self) -> str:
        return self.tr("Nothing to color")

    def _costs(self, forecast: Forecast) -> list[str]:
        cost = forecast.cost
        if not cost.photos:
            return []
        parts = [duration(cost.seconds)] if cost.seconds is not None else []
        room = gigabytes(cost.bytes)
        if forecast.free_bytes is None:
            parts.append(self.tr("{room} on the disk").format(room=room))
        else:
            text = self.tr("needs about {room}; {free} are free")
            parts.append(text.format(room=room, free=free_room(forecast.free_bytes)))
        parts.append(self.tr("uses up to {room} of memory").format(room=gigabytes(cost.memory_bytes)))
        return parts

    def _room_problem(self, forecast: Forecast) -> str:
        if not forecast.too_large:
            return ""
        return self.tr("That is more than there is room for. Choose another folder, a smaller size or lower quality.")

    def _about_existing(self, kept: int, replaced: int) -> str:
        if self._single and kept:
            return self.tr("A copy is there already; it is kept")
        if self._single:
            return self.tr("A copy is there already; it is replaced")
        if not replaced:
            text = self.tr("Copies already there: {n}; they are kept")
        elif not kept:
            text = self.tr("Copies already there: {n}; they are replaced")
        else:
            text = self.tr("Copies already there: {n}; out of date and replaced: {changed}")
        return text.format(n=whole(kept + replaced), changed=whole(replaced))

    def _show_problem(self, error: Exception) -> None:
        self._say(problem=explain(error))

    def _say(self, summary: str = "", costs: str = "", example: str = "", problem: str = "") -> None:
        for label, text in zip(self._lines, (summary, costs, example, problem), strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        if self.isVisible() and self._column.totalHeightForWidth(self.width()) > self.height():
            self._take_room()  # a long name takes several lines


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
