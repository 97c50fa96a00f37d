"""Prism's real window, killed while its owner edits, again and again: what was lost by it?

    python -m tests.killing [--rounds 200] [--seed 0]

Each round starts the program on the same photo, compares the recipe it opens with against the last change that the
round before had reported, goes on editing, and ends by one of WAYS. A recipe's first hint carries the number of the
change that led to it, and that number tells what all of the recipe must be: other hints, and how far the photo is
stretched, which has the generator asked anew each time.
"""

from __future__ import annotations

import argparse
import ctypes
import itertools
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from prism_core.image import atomic
from prism_core.models.engine import Engine
from prism_core.recipe import Adjustments, PointHint, Recipe
from prism_desktop.__main__ import main as start_prism
from prism_desktop.editing.history import Edit
from prism_desktop.main_window import MainWindow
from tests.window import start_arguments

WAYS = ("killed from outside", "segmentation fault while predicting", "killed while predicting", "killed while saving")
MOST_HINTS = 12
MOST_CHANGES = 5000
"""A round ends far sooner, or its way to die is none any more."""


@dataclass
class Round:
    """What one start told.

    opened: the recipe it opened with; None where it died before. change: the number of its last one.
    """

    opened: Recipe | None
    said: list[str]
    change: int
    returncode: int


def recipe_at(change: int) -> Recipe:
    """The whole recipe after that change; 0 is the photo that no one has touched."""
    if change == 0:
        return Recipe()
    others = (PointHint(n / MOST_HINTS, 0.8, 20.0, -10.0) for n in range(change % MOST_HINTS))
    return Recipe(hints=(_stamp(change), *others), adjustments=Adjustments(levels=change % 997 / 997))


def number_of(recipe: Recipe) -> int:
    """The number of the change that led to `recipe`."""
    return round(recipe.hints[0].x * 1e6) if recipe.hints else 0


def _stamp(change: int) -> PointHint:
    return PointHint(change / 1e6, 0.2, 10.0, 40.0)


def rounds(ways: Iterator[str], photo: Path, model: Path, home: Path, seed: int) -> Iterator[tuple[str, Round]]:
    """Start, edit, die, without end; the last state stays on the disk."""
    chance = random.Random(seed)
    for way in ways:
        yield way, _start(way, photo, model, home, after=chance.randint(1, 120), pause_s=chance.uniform(0, 0.3))


def reopen(photo: Path, model: Path, home: Path) -> Round:
    """Start, look, and close properly."""
    return _start("closed", photo, model, home)


def _start(way: str, photo: Path, model: Path, home: Path, *, after: int = 1, pause_s: float = 0.0) -> Round:
    command = [sys.executable, "-m", "tests.killing", "--child", way, "--after", str(after)]
    command += ["--photo", str(photo), "--model", str(model)]
    names = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | dict.fromkeys(names, str(home))
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=Path(__file__).parents[1]
    ) as child:
        lines = _told(child, way, after, pause_s)
        complaint = child.stderr.read().decode() if child.stderr else ""
    if way != "closed" and child.returncode >= 0:
        raise AssertionError(f"the program was to die: {complaint}")
    if not lines:  # killed while saving what it recovered
        return Round(None, [], 0, child.returncode)
    opened = msgspec.convert(lines[0]["opened"], Recipe)
    last = lines[-1].get("change", number_of(opened))
    return Round(opened, lines[0]["said"], last, child.returncode)


def _told(child: subprocess.Popen[bytes], way: str, after: int, pause_s: float) -> list[dict]:
    lines = []
    for line in child.stdout or ():
        if line.endswith(b"\n"):  # a kill may cut the last one
            lines.append(json.loads(line))
        if way == WAYS[0] and len(lines) == after + 1:
            time.sleep(pause_s)
            child.kill()
    return lines


def _live(way: str, photo: Path, model: Path, after: int) -> None:
    """Be the program, and the person at its window."""
    fate = {WAYS[1]: _segmentation_fault, WAYS[2]: _kill, WAYS[3]: _kill}.get(way)
    if way in WAYS[1:3]:
        Engine.predict = _dying(Engine.predict, fate, after // 4 + 2)  # type: ignore[method-assign]
    elif fate is not None:
        atomic.os.fsync = _dying(os.fsync, fate, after % 2 + 1)  # type: ignore[attr-defined]
    persons: list[_Person] = []  # Qt's connections keep no one alive
    QTimer.singleShot(0, lambda: persons.append(_Person(way, random.Random(after))))
    sys.exit(start_prism(start_arguments(model, photo)))


def _dying(usual: Callable, fate: Callable[[], None], after: int) -> Callable:
    calls = itertools.count(1)

    def call(*arguments, **options):
        if next(calls) >= after:
            fate()
        return usual(*arguments, **options)

    return call


def _segmentation_fault() -> None:
    ctypes.string_at(0)


def _kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class _Person:
    """Edits without pause, and tells of each change once it is made."""

    def __init__(self, way: str, chance: random.Random) -> None:
        self._way = way
        self._edits = 0
        self._chance = chance
        self._window = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow))
        self._timer = QTimer(self._window, interval=10)
        self._timer.timeout.connect(self._wait_until_colored)
        self._timer.start()

    def _wait_until_colored(self) -> None:
        window = self._window
        dies_early = self._way in WAYS[1:3] and window.desk.photo is not None
        if dies_early or (window.desk.photo is not None and window.desk.canvas.result is not None):
            self._timer.timeout.disconnect()
            self._change = number_of(window.editor.recipe)
            tell(opened=msgspec.to_builtins(window.editor.recipe), said=window.stage.banners.texts())
            if self._way == "closed":
                window.close()
            else:
                self._timer.timeout.connect(self._edit)

    def _edit(self) -> None:
        editor, change = self._window.editor, self._change + 1
        for hint in recipe_at(change).hints[max(1, len(editor.recipe.hints)) :]:
            editor.add_hint(hint.x, hint.y, (hint.a, hint.b))
        while len(editor.recipe.hints) > max(1, len(recipe_at(change).hints)):
            editor.remove_hint(len(editor.recipe.hints) - 1)
        editor.adjust(Edit.LEVELS, levels=recipe_at(change).adjustments.levels)
        stamp = _stamp(change)
        if editor.recipe.hints:
            editor.move_hint(0, stamp.x, stamp.y)
        else:
            editor.add_hint(stamp.x, stamp.y, (stamp.a, stamp.b))
            return  # the hints that are missing come with the next call
        self._change = change
        tell(change=change)
        self._edits += 1
        if self._edits > MOST_CHANGES:
            os._exit(1)
        self._timer.setInterval(self._chance.choice((1, 5, 30)))


def tell(**what: object) -> None:
    """Say something to the parent, at once and whole."""
    os.write(1, json.dumps(what).encode() + b"\n")


def problem_with(opened: Recipe, last_change: int) -> str | None:
    """What was lost, or is not as it was; None where nothing is. A kill within a change may show half of it."""
    number = number_of(opened)
    if number < last_change:
        return f"change {last_change} was told and {number} is there"
    if opened.adjustments not in (recipe_at(number).adjustments, recipe_at(number + 1).adjustments):
        return f"change {number} is there with other adjustments than it had"
    now, following = recipe_at(number).hints, recipe_at(number + 1).hints
    between = range(min(len(now), len(following)), max(len(now), len(following)) + 1)
    if len(opened.hints) in between and opened.hints[1:] == max(now, following, key=len)[1 : len(opened.hints)]:
        return None
    return f"change {number} is there with other hints than it had"


def main() -> None:
    """Run the rounds and print what was lost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    for name, kind in (("child", str), ("after", int), ("photo", Path), ("model", Path)):
        parser.add_argument(f"--{name}", type=kind, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        _live(options.child, options.photo, options.model, options.after)
    with tempfile.TemporaryDirectory() as name:
        sys.exit(_run(options.rounds, options.seed, Path(name)))


def _run(count: int, seed: int, folder: Path) -> int:
    from prism_core.image.write import write_raster
    from tests.desktop.conftest import gray_photo
    from tests.generators import write_generator

    photo, home = folder / "album" / "scan.png", folder / "home"
    photo.parent.mkdir()
    write_raster(photo, gray_photo(1))
    model = write_generator(folder / "tiny.onnx")
    lost, last, changes = 0, 0, 0
    for way, told in rounds(itertools.islice(itertools.cycle(WAYS), count), photo, model, home, seed):
        if told.opened is None:
            continue
        if problem := problem_with(told.opened, last):
            lost += 1
            print(f"before a round {way}: {problem}")  # noqa: T201 - it prints what it measures
        changes += told.change - number_of(told.opened)
        last = told.change
    if problem := problem_with(reopen(photo, model, home).opened, last):
        lost += 1
        print(f"at the end: {problem}")  # noqa: T201
    print(f"{count} rounds, {changes} changes, {lost} rounds lost some")  # noqa: T201
    return 1 if lost else 0


if __name__ == "__main__":
    main()
