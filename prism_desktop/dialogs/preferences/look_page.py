"""Language and theme."""

from __future__ import annotations

from prism_desktop.dialogs.preferences.form_page import FormPage, combo
from prism_desktop.look.appearance import Appearance
from prism_desktop.settings import Settings
from prism_desktop.texts.language import language_for, languages, name_of


class LookPage(FormPage):
    """How Prism looks and speaks."""

    def __init__(self, settings: Settings, appearance: Appearance, spoken: str) -> None:
        super().__init__()
        self._settings = settings
        self._spoken = spoken
        self.set_title(self.tr("Language and look"))
        system = self.tr("As the system ({name})").format(name=name_of(language_for("system")))
        entries = [("system", system), *((code, name_of(code)) for code in languages())]
        self.language = combo(entries, settings.preferences.language)
        self.add_row(self.tr("Language"), self.language, self.tr("The language of menus, messages and help"))
        self._later = self.add_note(self.tr("The window opens anew in this language once the preferences are closed."))
        self._later.hide()
        self.theme = combo(
            [
                ("dark", self.tr("Dark")),
                ("light", self.tr("Light")),
                ("system", self.tr("As the system")),
            ],
            appearance.theme,
        )
        self.add_row(self.tr("Theme"), self.theme, self.tr("The grays of the window; the dark ones suit colors best"))
        self.language.currentIndexChanged.connect(lambda _: self._choose_language())
        self.theme.currentIndexChanged.connect(lambda _: appearance.choose(self.theme.currentData()))

    def _choose_language(self) -> None:
        choice = self.language.currentData()
        self._settings.prefer(language=choice)
        self._later.setVisible(language_for(choice) != self._spoken)
