"""Vividness, saturation and what else is adjusted of the photo being edited."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from prism_desktop.editing.editor import Editor
from prism_desktop.editing.history import Edit
from prism_desktop.look.theme import SPACING
from prism_desktop.panels.slider_row import SliderRow
from prism_desktop.rendering.preview import Previewer

_DETAIL_PX = (128, 768)
_DETAIL_STEP_PX = 64
"""Between these the generator says much the same; and what it said at each is kept, for a hand that goes to and fro."""
_PERCENT = 100


@dataclass(frozen=True)
class _Slider:
    """A row, and the field of `Adjustments` that it shows. scale: what a field of 1 shows as."""

    row: SliderRow
    field: str
    edit: Edit
    scale: int = _PERCENT


class AdjustPanel(QWidget):
    """Sliders that follow the recipe and change it; one drag is one step of undo."""

    def __init__(self, editor: Editor, previewer: Previewer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._previewer = previewer
        self._gesture: int | None = None
        self._make_color_rows()
        self._make_photo_rows()
        self._sliders = (
            _Slider(self.vividness, "vividness", Edit.VIVIDNESS),
            _Slider(self.saturation, "saturation", Edit.SATURATION),
            _Slider(self.temperature, "temperature", Edit.TEMPERATURE),
            _Slider(self.tint, "tint", Edit.TINT),
            _Slider(self.levels, "levels", Edit.LEVELS),
            _Slider(self.strength, "strength", Edit.STRENGTH),
            _Slider(self.detail, "edge_px", Edit.INFERENCE_SIZE, scale=1),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        label_px = max(slider.row.label.sizeHint().width() for slider in self._sliders)
        for slider in self._sliders:
            slider.row.label.setMinimumWidth(label_px)
            slider.row.changed.connect(lambda value, slider=slider: self._apply(slider, value))
            slider.row.settled.connect(self._settle)
            column.addWidget(slider.row)
        editor.followed.connect(self._follow)
        editor.document_changed.connect(self._follow)
        previewer.engine_ready.connect(self._follow)
        self._follow()

    def _make_color_rows(self) -> None:
        self.vividness = SliderRow(
            self.tr("Vividness"),
            tip=self.tr("From safe, pale colors to the vivid ones that are likely. Double click for the model's own."),
        )
        self.saturation = SliderRow(
            self.tr("Saturation"),
            maximum=200,
            usual=100,
            tip=self.tr("How strong the automatic colors are; hints keep their own. Double click for 100 %."),
        )
        self.temperature = SliderRow(
            self.tr("Temperature"),
            minimum=-100,
            unit="",
            tip=self.tr("Cooler and bluer to the left, warmer and yellower to the right. Double click for 0."),
        )
        self.temperature.slider.setProperty("role", "temperature")
        self.tint = SliderRow(
            self.tr("Tint"),
            minimum=-100,
            unit="",
            tip=self.tr("Greener to the left, rosier to the right. Double click for 0."),
        )
        self.tint.slider.setProperty("role", "tint")
        for row in (self.temperature, self.tint):
            row.keep_direction()

    def _make_photo_rows(self) -> None:
        self.levels = SliderRow(
            self.tr("Auto levels"),
            tip=self.tr("Gives a faded scan its black and white back. Double click for none."),
        )
        self.strength = SliderRow(
            self.tr("Strength"),
            usual=100,
            tip=self.tr("How much of the color covers the original photo. Double click for 100 %."),
        )
        self.detail = SliderRow(
            self.tr("Detail"),
            minimum=_DETAIL_PX[0],
            maximum=_DETAIL_PX[1],
            step=_DETAIL_STEP_PX,
            unit=" px",
            tip=self.tr(
                "How large a copy of the photo the model looks at: a large one shows it small faces, "
                "a small one keeps colors even. Double click for the model's own."
            ),
        )

    def _apply(self, slider: _Slider, value: int) -> None:
        if self._gesture is None:
            self._gesture = self._editor.begin_gesture()
        amount = value if slider.scale == 1 else value / slider.scale
        self._editor.adjust(slider.edit, gesture=self._gesture, **{slider.field: amount})

    def _settle(self) -> None:
        if self._gesture is not None:
            self._gesture = None
            self._editor.end_gesture()

    def _follow(self) -> None:
        engine = self._previewer.engine
        if engine is not None:
            self.vividness.set_usual(round(engine.card.vividness * _PERCENT))
            self.detail.set_usual(engine.card.edge_px)
        for slider in self._sliders:
            amount = getattr(self._editor.recipe.adjustments, slider.field)
            slider.row.show_value(slider.row.usual if amount is None else round(amount * slider.scale))
        self.setEnabled(self._editor.document is not None)
