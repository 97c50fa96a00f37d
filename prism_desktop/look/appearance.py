"""Which theme Prism wears: the one chosen, or that of the system, which may change while Prism runs."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from prism_desktop.look.theme import apply_theme
from prism_desktop.look.tones import DARK, LIGHT, Tones
from prism_desktop.settings import Settings, Theme

_SCHEMES = {"dark": Qt.ColorScheme.Dark, "light": Qt.ColorScheme.Light, "system": Qt.ColorScheme.Unknown}


class Appearance(QObject):
    """Applies the theme at once, to all that is open."""

    changed = Signal()
    """Another theme was chosen, or the system changed its own."""

    def __init__(self, app: QApplication, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._settings = settings
        self._worn: Tones | None = None
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def theme(self) -> Theme:
        """What is chosen."""
        return self._settings.preferences.theme

    @property
    def light(self) -> bool:
        """Whether Prism is light now."""
        return self._worn is LIGHT

    def choose(self, theme: Theme) -> None:
        """Wear this theme from now on."""
        self._settings.prefer(theme=theme)
        self._apply()

    def _apply(self) -> None:
        hints = self._app.styleHints()
        # Window frames and file dialogs of the system follow this, too; Unknown leaves the choice to the system.
        hints.setColorScheme(_SCHEMES[self.theme])
        self._wear(hints.colorScheme() if self.theme == "system" else _SCHEMES[self.theme])

    def _follow_system(self, scheme: Qt.ColorScheme) -> None:
        if self.theme == "system":
            self._wear(scheme)

    def _wear(self, scheme: Qt.ColorScheme) -> None:
        wanted = LIGHT if scheme == Qt.ColorScheme.Light else DARK
        if wanted is not self._worn:
            self._worn = wanted
            apply_theme(self._app, wanted)
        self.changed.emit()
