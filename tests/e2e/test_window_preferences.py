"""Preferences: what is chosen counts at once, is found again, and what cannot be had is said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from prism_core.errors import DeviceError
from prism_core.models import engine as engine_module
from prism_core.models.store import own_models
from prism_desktop.dialogs.export_dialog import ExportDialog
from prism_desktop.dialogs.export_form import ExportForm
from prism_desktop.dialogs.preferences.export_page import ExportPage
from prism_desktop.dialogs.preferences.look_page import LookPage
from prism_desktop.dialogs.preferences.model_page import ModelPage
from prism_desktop.dialogs.preferences.preferences_dialog import PreferencesDialog
from prism_desktop.dialogs.preferences.speed_page import SpeedPage
from prism_desktop.dialogs.preferences.storage_page import StoragePage
from prism_desktop.look.theme import tones
from prism_desktop.look.tones import DARK, LIGHT
from tests.e2e.test_window_access import silent
from tests.generators import write_generator


def page_of(pilot, kind):
    """The preferences, opened by key and gone through by key, at the page of that kind."""
    pilot.key(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = pilot.dialog(PreferencesDialog)
    page = dialog.findChild(kind)
    row = next(row for row in range(dialog.names.count()) if dialog.names.item(row).text() == page.title)
    for _ in range(row):
        QTest.keyClick(dialog.names, Qt.Key.Key_Down)
    assert page.isVisible()
    return page


def choose(combo, value):
    """As a person does: by the mouse or the keys of the list."""
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


def add_model(pilot, page, file):
    page.add_button.click()
    dialog = next(child for child in page.findChildren(QFileDialog) if child.isVisible())
    dialog.setDirectory(str(file.parent))
    dialog.selectFile(str(file))
    dialog.accept()


def test_another_theme_is_worn_at_once_and_found_again(prism, album):
    def first(pilot):
        pilot.wait_colored()
        page = page_of(pilot, LookPage)
        choose(page.theme, "light")
        assert tones() is LIGHT
        assert pilot.window.actions_.view.light.isChecked()
        assert pilot.window.grab().toImage().pixelColor(3, 3).name() in (LIGHT.window, LIGHT.panel)

    def second(pilot):
        pilot.wait_colored()
        assert tones() is LIGHT
        pilot.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        assert tones() is DARK
        assert pilot.window.grab().toImage().pixelColor(3, 3).name() in (DARK.window, DARK.panel)

    prism(first, album)
    prism(second, album)


def test_fewer_cores_color_at_once_and_the_next_time(prism, album, model):
    def first(pilot):
        pilot.wait_colored()
        before = pilot.window.previewer.engine
        page = page_of(pilot, SpeedPage)
        assert page.runs.text().startswith("Running now: the processor, on")
        assert page.runs.text().endswith("You chose it.")
        page.threads.setValue(1)
        QTest.keyClick(page.threads, Qt.Key.Key_Return)
        assert page.isVisible()  # Enter ends the number, not the preferences
        pilot.wait(lambda: pilot.window.previewer.engine is not before)
        assert pilot.window.previewer.engine.threads == 1
        pilot.wait(lambda: "on 1 of" in page.runs.text())
        pilot.wait_colored()

    def second(pilot):
        pilot.wait_colored()
        assert pilot.window.previewer.engine.threads == 1

    prism(first, album)
    prism(second, album)


def test_a_device_that_cannot_be_had_is_explained_and_the_old_one_stays(prism, album, monkeypatch):
    monkeypatch.setattr("prism_core.models.cuda.gpu_names", lambda: ["Card of the future"])
    opened = engine_module.Engine._open

    def open_(engine, device, gpu):
        if device == "cuda":
            raise DeviceError(f"GPU {gpu} is out of reach")
        return opened(engine, device, gpu)

    monkeypatch.setattr(engine_module.Engine, "_open", open_)

    def story(pilot):
        pilot.wait_colored()
        before = pilot.window.previewer.engine
        page = page_of(pilot, SpeedPage)
        pilot.wait(lambda: page.device.findText("Card of the future") > 0)
        choose(page.device, "cuda:0")
        pilot.wait(lambda: page.runs.text() == "GPU 0 is out of reach")
        assert page.device.currentData() == "cpu:0"
        assert pilot.window.previewer.engine is before
        assert pilot.window.settings.preferences.engine.device == "auto"
        choose(page.device, "auto:0")
        pilot.wait(lambda: page.runs.text().startswith("Running now"))

    prism(story, album)


def test_memory_for_photos_is_bounded_at_once(prism, album):
    def story(pilot):
        pilot.wait_colored()
        page = page_of(pilot, StoragePage)
        assert page.memory.value() == 256
        page.memory.setValue(64)
        assert pilot.window.settings.preferences.memory_mb == 64
        assert pilot.window.opener._photos._limit + pilot.window.previewer._pictures._limit == 64 * 2**20

    prism(story, album)


def test_thumbnails_on_the_disk_are_counted_bounded_and_removed(prism, album):
    def story(pilot):
        pilot.wait_colored()
        store = pilot.window.library.store
        pilot.wait(lambda: store.size_bytes() > 0)
        page = page_of(pilot, StoragePage)
        pilot.wait(lambda: "MB are used now" in page.used.text())
        page.disk.setValue(64)
        assert store.limit_bytes == 64 * 2**20
        assert pilot.window.settings.preferences.thumbnails_mb == 64
        pilot.wait(lambda: page.clear_button.isEnabled())
        judged = pilot.window.library.left_out.is_judged
        pilot.wait(lambda: all(map(judged, album.glob("*.png"))) and pilot.window.workers.thumbnails.idle)
        kept = list(store.folder.rglob("*.thumbnail"))
        page.clear_button.setFocus()
        QTest.keyClick(page.clear_button, Qt.Key.Key_Return)
        pilot.wait(lambda: not any(file.exists() for file in kept))

    prism(story, album)


def test_the_export_dialog_begins_with_what_was_chosen(prism, album):
    def story(pilot):
        pilot.wait_colored()
        page = page_of(pilot, ExportPage)
        assert not page.form.folder.isVisible()
        choose(page.form.format, "tiff")
        assert pilot.window.settings.export_choices.options.format == "tiff"
        page.window().reject()
        pilot.window.actions_.file.export_folder.trigger()
        dialog = pilot.dialog(ExportDialog)
        assert dialog.findChild(ExportForm).choices.options.format == "tiff"
        dialog.reject()

    prism(story, album)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.write_bytes(b"a photo, say"), "is not an ONNX file"),
        (lambda path: write_generator(path, card=False), "it carries no model card"),
        (lambda path: write_generator(path, output="gray"), "its planes are"),
    ],
)
def test_a_wrong_model_file_says_what_is_wrong(prism, album, tmp_path, make, said):
    file = tmp_path / "wrong.onnx"
    make(file)

    def story(pilot):
        pilot.wait_colored()
        page = page_of(pilot, ModelPage)
        add_model(pilot, page, file)
        pilot.wait(lambda: said in page.problem.text())
        assert page.problem.property("role") == "problem"
        assert own_models() == []

    prism(story, album)


def test_a_model_is_added_used_and_removed(prism, album, tmp_path):
    file = write_generator(tmp_path / "mine.onnx", vividness=0.3)

    def first(pilot):
        pilot.wait_colored()
        page = page_of(pilot, ModelPage)
        add_model(pilot, page, file)
        pilot.wait(lambda: page.list.count() == 2)
        assert silent(page.window()) == []
        page.list.setCurrentRow(1)
        assert "What it cannot do\nfor tests alone" in page.card.text()
        page.use_button.click()
        pilot.wait(lambda: pilot.window.previewer.engine.path in own_models())
        assert not page.remove_button.isEnabled()
        pilot.wait_colored()

    def second(pilot):
        pilot.wait_colored()
        assert pilot.window.previewer.engine.path in own_models()
        page = page_of(pilot, ModelPage)
        pilot.wait(lambda: page.list.count() == 2)
        page.list.setCurrentRow(0)
        page.use_button.click()
        pilot.wait(lambda: pilot.window.previewer.engine.path not in own_models())
        page.list.setCurrentRow(1)
        page.remove_button.click()
        pilot.wait(lambda: page.list.count() == 1)
        assert own_models() == []

    prism(first, album)
    prism(second, arguments=[str(album), "--device", "cpu"])


def test_the_preferences_name_their_controls(prism, album):
    def story(pilot):
        pilot.wait_colored()
        page = page_of(pilot, SpeedPage)
        dialog = page.window()
        for row in range(dialog.names.count()):
            dialog.names.setCurrentRow(row)
            assert silent(dialog) == []

    prism(story, album)
