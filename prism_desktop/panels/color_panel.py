"""The color of the selected hint: the disc of possible colors, its number, suggestions, colors used lately."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from prism_core.hints.suggest import Suggestion
from prism_desktop.canvas.toolbox import Tool
from prism_desktop.editing.hint_color import HintColor
from prism_desktop.look.theme import SPACING
from prism_desktop.panels.gamut_disc import GamutDisc
from prism_desktop.panels.hex_entry import HexEntry
from prism_desktop.panels.swatches import Swatch, Swatches

_LEAST_SHARE = 0.005
_ADVICE_LINES = 2


class ColorPanel(QWidget):
    """Every quick way to another color for the selected hint."""

    def __init__(self, hint_color: HintColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint_color = hint_color
        self._recent: Sequence[tuple[float, float]] = ()
        self.disc = GamutDisc()
        self.number = HexEntry(hint_color)
        self.suggestions = Swatches(hint_color, labeled=True)
        self.recent = Swatches(hint_color, distinct=True)
        self._advice = _quiet("")
        self._advice.setMinimumHeight(_ADVICE_LINES * self._advice.fontMetrics().lineSpacing())  # the disc stays put
        self._suggestions_name = _quiet(self.tr("Suggested for this spot"))
        self._recent_name = _quiet(self.tr("Used lately"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        for part in (self._advice, self.disc, self.number):
            column.addWidget(part)
        column.addSpacing(SPACING // 2)
        column.addWidget(self._suggestions_name)
        column.addWidget(self.suggestions)
        column.addSpacing(SPACING // 2)
        column.addWidget(self._recent_name)
        column.addWidget(self.recent)
        self.disc.picked.connect(hint_color.pick)
        self.disc.settled.connect(hint_color.settle)
        hint_color.selected.connect(self._select)
        hint_color.changed.connect(self._follow)
        self._select()
        self._follow()

    def show_recent(self, colors: Sequence[tuple[float, float]]) -> None:
        """Offer the colors used lately."""
        self.recent.show_swatches([Swatch(color, self.tr("Used lately")) for color in colors])
        self._recent_name.setVisible(bool(colors))

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Offer what the generator thinks likely, the likeliest first."""
        swatches = []
        for each in suggestions:
            share = f"{each.share:.0%}" if each.share >= _LEAST_SHARE else "<1%"
            tip = self.tr("The model holds this {share} likely here").format(share=share)
            swatches.append(Swatch((each.a, each.b), tip, share))
        self.suggestions.show_swatches(swatches)
        self._suggestions_name.setVisible(bool(swatches))

    def _select(self) -> None:
        self.show_suggestions(())

    def _follow(self) -> None:
        color = self._hint_color
        self.disc.show_color(color.lightness, color.color, possible=color.possible)
        if color.is_of_hint:
            self._advice.setText(self._use_on_hint(color.tool))
        else:
            self._advice.setText(self._use_of(color.tool, open_color=color.color is None))

    def _use_on_hint(self, tool: Tool) -> str:
        """What can be done while a hint is selected: what a drag or a click does is the tool's."""
        if tool is Tool.HINT:
            return self.tr("Choose the color of this hint. Drag it to move it; a right click removes it.")
        if tool in (Tool.BRUSH, Tool.NEUTRAL):
            return self.tr("Choose the color of this hint. A right click on it removes it.")
        if tool is Tool.EYEDROPPER:
            return self.tr("Click a color in this photo: the selected hint takes it.")
        return self._use_of(tool, open_color=False)

    def _use_of(self, tool: Tool, *, open_color: bool) -> str:
        """What the tool in hand does. open_color: none is chosen yet for the next hint or stroke."""
        if tool is Tool.NEUTRAL:
            return self.tr("Click what is to stay gray, or paint along it.")
        if tool is Tool.ERASER:
            return self.tr("Drag over hints and strokes to wipe them away.")
        if tool is Tool.EYEDROPPER:
            return self.tr("Click a color in this photo or another one; then click where it belongs.")
        if tool is Tool.REGION:
            return self.tr("Draw a box around small faces: they are looked at once more, from near.")
        if not open_color:
            return self.tr("The next click or brush stroke on the photo takes this color.")
        if tool is Tool.BRUSH:
            return self.tr("Paint along what has one color, then choose the right one here.")
        return self.tr("Click the photo where a color is wrong, then choose the right one here.")


def _quiet(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "quiet")
    label.setWordWrap(True)
    return label
