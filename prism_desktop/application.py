"""Starting and ending the program: Qt's application, its look, the window, and nothing left running after it."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import platformdirs
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from prism_core.models.engine import Device
from prism_desktop.look.appearance import Appearance
from prism_desktop.look.icons import app_icon
from prism_desktop.main_window import MainWindow
from prism_desktop.safety.safeguards import Safeguards, safeguards
from prism_desktop.safety.unexpected import UnexpectedErrors
from prism_desktop.settings import Settings
from prism_desktop.task_runner import GuiGarbageCollector, short_turns
from prism_desktop.texts.language import Language
from prism_desktop.window.reopening import Desk


def run(photos: Sequence[Path], *, model: str | None, device: Device | None) -> int:
    """Show the window until it is closed; the exit code."""
    app = _application()
    with safeguards() as guards, short_turns():
        return _run(app, guards, photos, model=model, device=device)


def _run(
    app: QApplication, guards: Safeguards, photos: Sequence[Path], *, model: str | None, device: Device | None
) -> int:
    settings = Settings(platformdirs.user_config_path("Prism", appauthor=False) / "desktop.json")
    collector = GuiGarbageCollector()
    appearance = Appearance(app, settings)
    language = Language(app)
    desk: Desk | None = Desk([path.absolute() for path in photos], None, {})
    while desk is not None:
        language.speak(settings.preferences.language)
        window = MainWindow(settings, appearance, guards)
        with UnexpectedErrors(window), _interrupt_closes(window):
            window.show()
            window.start(desk, model=model, device=device)
            code = app.exec()
        desk = window.reopening.desk() if window.reopening.asked else None
        window.shut_down()
        _delete(window)
    language.fall_silent()
    _delete(appearance)
    collector.stop()
    return int(code)


def _delete(what: QObject) -> None:
    what.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _application() -> QApplication:
    existing = QApplication.instance()
    if existing is None:
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Prism")
    app.setApplicationDisplayName("Prism")
    app.setDesktopFileName("prism")
    app.setWindowIcon(app_icon())
    return app


@contextmanager
def _interrupt_closes(window: MainWindow) -> Iterator[None]:
    """Ctrl+C in the terminal closes the window as its own button does, with everything saved."""
    usual = signal.signal(signal.SIGINT, lambda *_: window.close())
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)
