"""Vividness, saturation and strength of the photo being edited."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from prism_desktop.editor import Editor
from prism_desktop.panels.slider_row import SliderRow
from prism_desktop.preview import Previewer
from prism_desktop.theme import SPACING


class AdjustPanel(QWidget):
    """Sliders that follow the recipe and change it; one drag is one step of undo."""

    def __init__(self, editor: Editor, previewer: Previewer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._previewer = previewer
        self._gesture: int | None = None
        self.vividness = SliderRow(
            self.tr("Vividness"),
            maximum=100,
            usual=0,
            tip=self.tr("From safe, pale colors to the vivid ones that are likely. Double click for the model's own."),
        )
        self.saturation = SliderRow(
            self.tr("Saturation"),
            maximum=200,
            usual=100,
            tip=self.tr("Factor on the automatic colors; hints keep their own color. Double click for 100 %."),
        )
        self.strength = SliderRow(
            self.tr("Strength"),
            maximum=100,
            usual=100,
            tip=self.tr("How much of the color covers the original photo. Double click for 100 %."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        self._connect(self.vividness, editor.set_vividness)
        self._connect(self.saturation, editor.set_saturation)
        self._connect(self.strength, editor.set_strength)
        for row in (self.vividness, self.saturation, self.strength):
            column.addWidget(row)
        editor.recipe_changed.connect(lambda _: self._follow())
        editor.document_changed.connect(self._follow)
        previewer.engine_ready.connect(self._follow)
        self._follow()

    def _connect(self, row: SliderRow, change: Callable[..., None]) -> None:
        def apply(value: int) -> None:
            if self._gesture is None:
                self._gesture = self._editor.begin_gesture()
            change(value / 100, gesture=self._gesture)

        row.changed.connect(apply)
        row.settled.connect(self._settle)

    def _settle(self) -> None:
        if self._gesture is not None:
            self._gesture = None
            self._editor.end_gesture()

    def _follow(self) -> None:
        adjustments = self._editor.recipe.adjustments
        engine = self._previewer.engine
        usual = 0.0 if engine is None else engine.card.vividness
        self.vividness.set_usual(round(usual * 100))
        self.vividness.show_value(round((usual if adjustments.vividness is None else adjustments.vividness) * 100))
        self.saturation.show_value(round(adjustments.saturation * 100))
        self.strength.show_value(round(adjustments.strength * 100))
        self.setEnabled(self._editor.document is not None)
