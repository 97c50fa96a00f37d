"""The language of the window: that of the system, or the one chosen; its translation, and which way it runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from prism_core.resources import resource_path

_SOURCE = "en"
_PREFIX = "prism_"


def languages() -> list[str]:
    """Codes of the languages that Prism speaks, English first."""
    codes = {file.stem.removeprefix(_PREFIX) for file in _folder().glob(f"{_PREFIX}*.qm")}
    return [_SOURCE, *sorted(codes - {_SOURCE})]


def name_of(code: str) -> str:
    """A language's name in itself."""
    name = QLocale(code).nativeLanguageName()
    return "English" if code == _SOURCE else name[:1].upper() + name[1:]


def language_for(choice: str) -> str:
    """The code of the language to speak. choice: a code, or "system"; English where there is no such translation."""
    wanted = [QLocale(name).name() for name in QLocale.system().uiLanguages()] if choice == "system" else [choice]
    known = languages()
    return next((code for name in wanted for code in (name, name.partition("_")[0]) if code in known), _SOURCE)


def spoken() -> str:
    """The code of the language that is spoken now."""
    return QLocale().name().partition("_")[0]


class Language:
    """What the program speaks; a window made afterwards is in that language."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._translators: list[QTranslator] = []
        self.code = _SOURCE

    def speak(self, choice: str) -> None:
        """Speak the language chosen. choice: a code of `languages`, or "system"."""
        self.code = language_for(choice)
        self.fall_silent()
        self._install(f"qtbase_{self.code}", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
        self._install(f"{_PREFIX}{self.code}", _folder())
        locale = QLocale(self.code)
        QLocale.setDefault(locale)
        self._app.setLayoutDirection(locale.textDirection())

    def fall_silent(self) -> None:
        """Take the translation away."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._translators.clear()

    def _install(self, name: str, folder: Path) -> None:
        """Add a file of translations; English texts need none but for their plural forms."""
        translator = QTranslator(self._app)
        if translator.load(name, str(folder)):
            self._app.installTranslator(translator)
            self._translators.append(translator)
        else:
            translator.deleteLater()


def _folder() -> Path:
    return resource_path("translations")
