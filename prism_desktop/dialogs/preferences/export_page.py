"""What the export dialog begins with."""

from __future__ import annotations

from prism_core.errors import OptionsError
from prism_desktop.dialogs.export_form import ExportForm
from prism_desktop.dialogs.preferences.form_page import FormPage, say
from prism_desktop.settings import Settings


class ExportPage(FormPage):
    """The form of the export dialog, but for the folder, which goes by the album."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.set_title(self.tr("Export"))
        self.note = self.add_note(self.tr("The export dialog begins with this, and remembers what you choose in it."))
        self.form = ExportForm(settings.export_choices)
        self.form.show_folder(False)
        self.column.insertWidget(self.column.count() - 1, self.form)
        self.problem = self.add_note()
        self.problem.hide()
        self.form.changed.connect(self._keep)

    def _keep(self) -> None:
        try:
            self._settings.export_choices = self.form.choices
        except OptionsError as error:
            say(self.problem, str(error), problem=True)
        else:
            say(self.problem, "", problem=False)
