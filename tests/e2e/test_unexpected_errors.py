"""What Prism was not prepared for: the window lives on, and a report can be passed on."""

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel

from prism_desktop.dialogs.crash_dialog import CrashDialog
from tests.window import press


@pytest.fixture
def quiet(monkeypatch, caplog):
    """pytest-qt counts an uncaught error as a failure: here it is the story. Its record would keep the window alive."""
    monkeypatch.setattr("sys.excepthook", lambda *_: None)
    yield
    caplog.get_records("call").clear()


def fail(text):
    raise ZeroDivisionError(text)


def dialogs(pilot):
    return [dialog for dialog in pilot.window.findChildren(CrashDialog) if dialog.isVisible()]


def test_an_error_no_one_caught_opens_a_report_and_the_window_lives_on(prism, album, quiet, caplog):
    def story(pilot):
        pilot.wait_colored()
        QTimer.singleShot(0, lambda: fail("secret"))
        report = pilot.dialog(CrashDialog).report
        assert "ZeroDivisionError: secret" in report
        assert report.startswith("Prism ")
        assert "PySide6-Essentials" in report
        assert str(Path.home()) not in report
        pilot.click(0.5, 0.5)
        pilot.wait_colored()
        assert len(pilot.recipe.hints) == 1
        press(pilot, "Close")
        pilot.wait(lambda: not dialogs(pilot))

    prism(story, album)


def test_an_error_in_a_worker_is_told_too(prism, album, caplog, monkeypatch):
    monkeypatch.setattr("prism_core.models.engine.Engine.predict", lambda *_, **__: fail("in the thread"))

    def story(pilot):
        assert "in the thread" in pilot.dialog(CrashDialog).report

    prism(story, album)


def test_errors_that_come_again_and_again_are_one_dialog(prism, album, quiet, caplog):
    def story(pilot):
        pilot.wait_colored()
        timer = QTimer(pilot.window)
        timer.timeout.connect(lambda: fail("each frame"))
        timer.start(1)
        pilot.wait(lambda: len(caplog.records) > 20)
        (dialog,) = dialogs(pilot)
        assert any("The log tells." in label.text() for label in dialog.findChildren(QLabel))
        dialog.close()
        before = len(caplog.records)
        pilot.wait(lambda: len(caplog.records) > before + 20)
        assert dialogs(pilot) == []
        timer.stop()

    prism(story, album)


def test_what_is_logged_lies_in_the_data_folder_and_its_size_is_bounded(prism, album, own_data, caplog, monkeypatch):
    monkeypatch.setattr("prism_desktop.safety.logs._LIMIT_BYTES", 2000)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    opened = []

    def story(pilot):
        for number in range(100):
            logging.getLogger("prism_core.batch").warning("line %d", number)
        pilot.window.actions_.help.logs.trigger()

    prism(story, album)
    files = sorted((own_data / "logs").iterdir())
    assert [file.name for file in files] == ["prism.log", "prism.log.1", "prism.log.2", "prism.log.3"]
    assert all(file.stat().st_size <= 2000 for file in files)
    assert "WARNING prism_core.batch" in files[0].read_text()
    assert [Path(folder) for folder in opened] == [own_data / "logs"]


def test_where_the_data_folder_cannot_be_written_prism_runs_and_says_so(prism, album, own_data):
    own_data.write_text("a file")

    def story(pilot):
        pilot.wait_colored()
        assert pilot.says("a crash might take the last second's changes")
        pilot.click(0.5, 0.5)

    prism(story, album)
