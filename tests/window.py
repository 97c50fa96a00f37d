"""Drives Prism's real window in tests: the program starts through `main()`, and a story uses it as a person would."""

from __future__ import annotations

import gc
import logging
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import compress
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, QThread, QThreadPool, QTimer
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton, QWidget
from pytestqt.exceptions import TimeoutError  # noqa: A004 - pytest-qt's own

from prism_desktop.__main__ import main
from prism_desktop.main_window import MainWindow
from prism_desktop.safety.logs import OURS

Story = Callable[["Pilot"], None]
WAIT_MS = 30_000


class Pilot:
    """A person at the window."""

    def __init__(self, window: MainWindow, qtbot) -> None:
        self.window = window
        self._qtbot = qtbot
        self._failure: Exception | None = None
        window.previewer.failed.connect(self._note_failure)
        window.previewer.rendered.connect(lambda *_: self._note_failure(None))

    @property
    def canvas(self):
        return self.window.desk.canvas

    @property
    def actions(self):
        return self.window.actions_

    @property
    def recipe(self):
        return self.window.editor.recipe

    def wait(self, condition: Callable[[], object]) -> None:
        """Until the condition holds; fails the test where it never does."""
        try:
            self._qtbot.waitUntil(lambda: bool(condition()), timeout=WAIT_MS)
        except TimeoutError as error:
            boxes = [box for box in self.window.findChildren(QMessageBox) if box.isVisible()]
            said = [*self.window.stage.banners.texts(), *(f"{box.text()} {box.informativeText()}" for box in boxes)]
            raise AssertionError(f"waited in vain; the window says {said}") from error

    def pause(self, milliseconds: int) -> None:
        """Let the program run; `QTest.qWait` would keep Python's lock from the workers."""
        self._qtbot.wait(milliseconds)

    def wait_colored(self) -> None:
        """Until the chosen photo is on the canvas, in the colors of its recipe; fails where it cannot be colored."""
        desk, previewer = self.window.desk, self.window.previewer
        self.wait(lambda: not previewer.busy and (self._failure or (desk.photo and desk.canvas.result)))
        assert self._failure is None, f"the photo cannot be colored: {self._failure}"

    def _note_failure(self, failure: Exception | None) -> None:
        self._failure = failure

    def color_at(self, x: float, y: float) -> QColor:
        """The result's color at a point given as fractions."""
        image = self.canvas.result
        return image.pixelColor(int(x * image.width()), int(y * image.height()))

    def place(self, x: float, y: float) -> QPoint:
        """Where a point of the photo is on the canvas."""
        return QPointF(*self.canvas.view.to_canvas(x, y)).toPoint()

    def click(self, x: float, y: float, button=Qt.MouseButton.LeftButton, keys=Qt.KeyboardModifier.NoModifier) -> None:
        """Click the photo at a point given as fractions."""
        QTest.mouseMove(self.canvas, self.place(x, y))
        QTest.mouseClick(self.canvas, button, keys, self.place(x, y))

    def drag(self, begin: QPoint, end: QPoint, button=Qt.MouseButton.LeftButton, steps: int = 6) -> None:
        """Drag on the canvas, in its pixels."""
        QTest.mousePress(self.canvas, button, Qt.KeyboardModifier.NoModifier, begin)
        for step in range(1, steps + 1):
            QTest.mouseMove(self.canvas, begin + (end - begin) * step / steps)
            self.pause(5)
        QTest.mouseRelease(self.canvas, button, Qt.KeyboardModifier.NoModifier, end)

    def wheel(self, at: QPoint, notches: int, keys=Qt.KeyboardModifier.NoModifier) -> None:
        """Turn the wheel over the canvas."""
        where = self.canvas.mapToGlobal(at)
        event = QWheelEvent(
            QPointF(at), QPointF(where), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton,
            keys, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(self.canvas, event)

    def key(self, key: Qt.Key, keys=Qt.KeyboardModifier.NoModifier, widget: QWidget | None = None) -> None:
        """Press and let go of a key."""
        QTest.keyClick(widget or self.canvas, key, keys)

    def pick(self, a: float, b: float) -> None:
        """Click the picker at a*, b*."""
        disc = self.window.color_panel.disc
        QTest.mouseClick(
            disc, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, disc.place_of((a, b)).toPoint()
        )

    def choose(self, name: str) -> None:
        """Click a photo in the filmstrip."""
        strip = self.window.filmstrip
        row = next(row for row, path in enumerate(self.window.photos.paths) if path.name == name)
        index = self.window.photos.index(row)
        strip.scrollTo(index)
        place = strip.visualRect(index).center()
        QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def drag_over(self, mime) -> None:
        """Drag something over the window."""
        place, action, button = QPoint(50, 50), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        keys = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(self.window, QDragEnterEvent(place, action, mime, button, keys))

    def drop(self, mime) -> None:
        """Drag something over the window, and drop it."""
        self.drag_over(mime)
        place, action, button = QPoint(50, 50), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        keys = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(self.window, QDropEvent(QPointF(place), action, mime, button, keys))

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The dialog of that kind, once it is open."""
        found: list[QDialog] = []

        def look() -> bool:
            found[:] = [child for child in self.window.findChildren(kind) if child.isVisible()]
            return bool(found)

        self.wait(look)
        return found[0]

    def says(self, text: str) -> bool:
        """Whether a banner says this."""
        return any(text in said for said in self.window.stage.banners.texts())


def press(pilot: Pilot, text: str) -> None:
    """Click the button that says this, once it is there."""
    found: list[QPushButton] = []

    def look() -> bool:
        buttons = pilot.window.findChildren(QPushButton)
        found[:] = [each for each in buttons if each.text().replace("&", "") == text and each.isVisible()]
        return bool(found)

    pilot.wait(look)
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def run_story(story: Story, argv: list[str], qtbot, then: Story | None = None) -> int:
    """Start Prism with these arguments, let the story use it, close it; the exit code.

    then: what goes on in a window that takes the first one's place, which the story is to bring about.
    """
    problems: list[BaseException] = []

    def begin(stories: list[Story], earlier: MainWindow | None = None) -> None:
        windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()]
        if windows in ([], [earlier]):
            QTimer.singleShot(10, lambda: begin(stories, earlier))
            return
        (window,) = windows
        try:
            pilot = Pilot(window, qtbot)
            stories[0](pilot)
            if stories[1:]:
                QTimer.singleShot(0, lambda: begin(stories[1:], window))
                return
            window.close()
            pilot.wait(lambda: not window.isVisible())
        except BaseException as problem:  # given to pytest once Qt's loop has ended
            problems.append(problem)
            QCoreApplication.exit(1)

    QTimer.singleShot(0, lambda: begin([story, then] if then else [story]))
    code = main(argv)
    if problems:
        raise problems[0]
    return code


def leftovers(before: set[int]) -> list[str]:
    """What outlives its test; `before`: ids of the objects that were there before it.

    Widgets, timers, threads, pools that take work still, and what logs on behalf of a window that is gone.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for name in ("last_type", "last_value", "last_traceback"):  # a printed error keeps its frames alive
        vars(sys).pop(name, None)
    gc.collect()  # also for those after it: what is Qt's garbage crashes a process that is forked, and collects it
    kept = [repr(each) for each in living_objects() if id(each) not in before]
    kept += [repr(thread) for thread in threading.enumerate() if thread.name.startswith("prism-")]
    if running := QThreadPool.globalInstance().activeThreadCount():
        kept.append(f"{running} threads of Qt's own pool")
    return kept


def living_objects() -> list[object]:
    """Every widget, timer and thread of Qt, every pool, and every handler of Prism's loggers that is alive."""
    # Not isinstance: it asks objects for their __class__, and an object of torch answers that with a warning. Kinds
    # first: beside torch there are half a million objects, and issubclass takes its time.
    every = gc.get_objects()
    kinds = {kind for kind in set(map(type, every)) if issubclass(kind, (QTimer, QThread, QWidget, ThreadPoolExecutor))}
    watched = list(compress(every, map(kinds.__contains__, map(type, every))))
    pools = [each for each in watched if issubclass(type(each), ThreadPoolExecutor) and not each._shutdown]
    seen = [each for each in watched if isinstance(each, shiboken6.Object) and shiboken6.isValid(each)]
    known = {id(each) for each in seen}
    app = QApplication.instance()
    of_qt = [*QApplication.allWidgets(), *(app.findChildren(QTimer) if app else ())]
    handlers = [handler for name in OURS for handler in logging.getLogger(name).handlers]
    return [*seen, *(each for each in of_qt if id(each) not in known), *pools, *handlers]


def start_arguments(model: Path, *photos: Path) -> list[str]:
    """Arguments of `prism-desktop` for tests."""
    return [*map(str, photos), "--model", str(model), "--device", "cpu"]
