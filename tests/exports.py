"""Drives exports in tests of the window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prism_desktop.dialogs.export_dialog import ExportDialog


def ask(pilot, action, folder=None, **choices):
    """The export dialog, filled in and ready to start."""
    action.trigger()
    dialog = pilot.dialog(ExportDialog)
    form = dialog.form
    if folder is not None:
        form.folder.line.setText(str(folder))
    for name, value in choices.items():
        offer = {"name": form.name.way, "size": form.size_field.way}.get(name) or getattr(form, name)
        offer.choose(value)
    pilot.wait(dialog.start_button.isEnabled)
    return dialog


def start(pilot, action, folder=None, **choices):
    """Ask for an export, and let it begin."""
    dialog = ask(pilot, action, folder, **choices)
    before = {job.id for job in pilot.window.exporter.queue.jobs}
    QTest.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    pilot.wait(lambda: {job.id for job in pilot.window.exporter.queue.jobs} - before)


def start_folder(pilot, folder, **choices):
    start(pilot, pilot.window.actions_.file.export_folder, folder, **choices)


def bar(pilot):
    return pilot.window.queue_panel.bar.text.text()


def ended(pilot, text):
    pilot.wait(lambda: not pilot.window.exporter.queue.left and text in bar(pilot))


def states(pilot):
    return [photo.state for job in pilot.window.exporter.queue.jobs for photo in job.photos]
