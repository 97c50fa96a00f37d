"""The color of the selected hint: the disc of possible colors, suggestions, colors used lately."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from prism_core.hints.suggest import Suggestion
from prism_core.recipe import PointHint
from prism_desktop.colors import qcolor_of
from prism_desktop.editor import Editor
from prism_desktop.panels.gamut_disc import GamutDisc
from prism_desktop.panels.swatch_row import Swatch, SwatchRow
from prism_desktop.theme import SPACING

_MIDDLE_LIGHTNESS = 60.0
_LEAST_SHARE = 0.005
LightnessAt = Callable[[float, float], float]
"""L* of the photo at a point given as fractions."""


class ColorPanel(QWidget):
    """Changes the selected hint while a color is being chosen; one choice is one step of undo."""

    color_used = Signal(float, float)
    """A color was chosen, for the list of recent ones."""

    def __init__(self, editor: Editor, lightness_at: LightnessAt, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._lightness_at = lightness_at
        self._gesture: int | None = None
        self._recent: Sequence[tuple[float, float]] = ()
        self.disc = GamutDisc()
        self.suggestions = SwatchRow(labeled=True)
        self.recent = SwatchRow()
        self._advice = _quiet(self.tr("Click the photo where a color is wrong, then choose the right one here."))
        self._value = _quiet("")
        self._value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._suggestions_name = _quiet(self.tr("Suggested for this spot"))
        self._recent_name = _quiet(self.tr("Used lately"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        for part in (self.disc, self._value, self._advice):
            column.addWidget(part)
        column.addSpacing(SPACING // 2)
        column.addWidget(self._suggestions_name)
        column.addWidget(self.suggestions)
        column.addSpacing(SPACING // 2)
        column.addWidget(self._recent_name)
        column.addWidget(self.recent)
        self.disc.picked.connect(self._pick)
        self.disc.settled.connect(self._settle)
        self.suggestions.chosen.connect(self._choose)
        self.recent.chosen.connect(self._choose)
        editor.selection_changed.connect(self._select)
        editor.recipe_changed.connect(lambda _: self._follow())
        self._select()

    def show_recent(self, colors: Sequence[tuple[float, float]]) -> None:
        """Offer the colors used lately."""
        self._recent = colors
        self._show_recent()

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Offer what the generator thinks likely, the likeliest first."""
        swatches = []
        for each in suggestions:
            share = f"{each.share:.0%}" if each.share >= _LEAST_SHARE else "<1%"
            tip = self.tr("The model holds this {share} likely here").format(share=share)
            swatches.append(Swatch((each.a, each.b), tip, share))
        self.suggestions.show_swatches(swatches, self._lightness())
        self.suggestions.setVisible(bool(swatches))
        self._suggestions_name.setVisible(bool(swatches))

    def changeEvent(self, event: QEvent) -> None:
        """Colors go pale with the panel."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()

    def _select(self) -> None:
        self.show_suggestions(())
        self._show_recent()
        self._follow()

    def _follow(self) -> None:
        hint = self._editor.selected_hint
        lightness = self._lightness()
        self.disc.show_color(lightness, None if hint is None else (hint.a, hint.b))
        self._advice.setVisible(hint is None)
        self._value.setVisible(hint is not None)
        if hint is not None:
            self._value.setText(qcolor_of(lightness, hint.a, hint.b).name().upper())

    def _show_recent(self) -> None:
        swatches = [Swatch(color, self.tr("Used lately")) for color in self._recent]
        self.recent.show_swatches(swatches, self._lightness())
        self.recent.setEnabled(self._editor.selected is not None)
        self.recent.setVisible(bool(swatches))
        self._recent_name.setVisible(bool(swatches))

    def _lightness(self) -> float:
        hint = self._editor.selected_hint
        return self._lightness_at(hint.x, hint.y) if isinstance(hint, PointHint) else _MIDDLE_LIGHTNESS

    def _pick(self, a: float, b: float) -> None:
        if self._editor.selected is not None:
            if self._gesture is None:
                self._gesture = self._editor.begin_gesture()
            self._editor.color_hint(self._editor.selected, (a, b), gesture=self._gesture)

    def _settle(self) -> None:
        hint = self._editor.selected_hint
        if self._gesture is not None and hint is not None:
            self._gesture = None
            self._editor.end_gesture()
            self.color_used.emit(hint.a, hint.b)

    def _choose(self, a: float, b: float) -> None:
        if self._editor.selected is not None:
            self._editor.color_hint(self._editor.selected, (a, b))
            self.color_used.emit(a, b)


def _quiet(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "quiet")
    label.setWordWrap(True)
    return label
