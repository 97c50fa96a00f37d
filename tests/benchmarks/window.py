"""The window's waits: from its start to the first thumbnail, and from letting go of a hint to the picture in its color.

    python -m tests.benchmarks.window [--hints 50] [--starts 5] [--cores 2] [--model ID|FILE]

Each part runs the real program in a process of its own, on two cores, on photos of 12 MP. The aims are 1.5 s to the
first thumbnail, 100 ms from the release to the picture, at the 95th percentile, and nothing that holds the window up
for more than 16 ms.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.benchmarks.heart import Heart, told
from tests.benchmarks.process import at_home

# The process that is measured runs this file, too: what the others need besides the program is imported where it is.
START_AIM_S, HINT_AIM_MS, SLIDER_AIM_HZ = 1.5, 100.0, 30.0
PHOTOS, WIDTH, HEIGHT = 8, 4000, 3000
VIVID = (10.0, -40.0)


def main() -> None:
    """Measure and print."""
    options = _options()
    if options.child:
        {"start": _measure_start, "hints": _measure_hints, "sliders": _measure_sliders}[options.child](options)
        return
    from tests.benchmarks.colorize import pin
    from tests.benchmarks.scans import write_scans

    cores = pin(options.cores)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "scans"
        write_scans(folder, PHOTOS, width=WIDTH, height=HEIGHT)
        _child("start", folder, options)  # compiles the modules
        starts = [_child("start", folder, options) for _ in range(options.starts)]
        hints = _child("hints", folder, options)
        sliders = _child("sliders", folder, options)
    print(f"{PHOTOS} JPEG photos of {WIDTH * HEIGHT / 1e6:g} MP, {cores} cores, model {hints['model']}")
    shown, thumbnails = ([start[name] for start in starts] for name in ("window_s", "thumbnail_s"))
    print(f"start to window: median {statistics.median(shown):.2f} s, worst {max(shown):.2f} s")
    print(f"start to first thumbnail: median {statistics.median(thumbnails):.2f} s, worst {max(thumbnails):.2f} s "
          f"(aim: {START_AIM_S:g} s)")  # fmt: skip
    waits = hints["waits_ms"]
    print(f"hint released to picture, {len(waits)} hints: median {statistics.median(waits):.0f} ms, "
          f"p95 {_p95(waits):.0f} ms (aim: {HINT_AIM_MS:g} ms)")  # fmt: skip
    print(f"pictures while dragging: {hints['pictures_a_second']:.1f} a second")
    print(f"hold-ups of the window while dragging: {told(hints)}")
    for name, found in sliders.items():
        print(f"{name} slider: {found['pictures_a_second']:.1f} pictures a second (aim: {SLIDER_AIM_HZ:g}), "
              f"hold-ups: {told(found)}")  # fmt: skip
        if name.startswith("detail"):  # which goes by steps, fewer than 30 a second
            print(f"  {found['answered']} of its {found['steps']} steps had their own picture before the next")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hints", type=int, default=50)
    parser.add_argument("--starts", type=int, default=5)
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--model")
    parser.add_argument("--child", choices=("start", "hints", "sliders"), help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--begin", type=float, help=argparse.SUPPRESS)
    return parser.parse_args()


def _child(part: str, folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    """Run one part in a process of its own, with a home of its own; what it measured."""
    from prism_desktop.settings import Settings

    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, "-m", "tests.benchmarks.window", "--child", part, "--folder", str(folder)]
        command += ["--hints", str(options.hints), "--begin", str(time.time())]
        command += ["--model", options.model] if options.model else []
        environment = at_home(Path(home), folder.with_name("bytecode"))
        settings = Settings(Path(home) / "Prism" / "desktop.json")
        settings.tour_seen = True  # it would lie over the photo
        settings.save()
        for sidecar in folder.glob("*.json"):
            sidecar.unlink()
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def _measure_start(options: argparse.Namespace) -> None:
    def begin(window: Any) -> None:
        window.repaint()
        result = {"window_s": time.time() - options.begin}

        def tell(_path: Path) -> None:
            window.thumbnails.changed.disconnect(tell)
            window.filmstrip.viewport().repaint()
            print(json.dumps({**result, "thumbnail_s": time.time() - options.begin}))
            window.close()

        window.thumbnails.changed.connect(tell)

    run_window([options.folder], options.model, begin)


def _measure_hints(options: argparse.Namespace) -> None:
    def begin(window: Any) -> None:
        drags = _Drags(window)
        window.resize(1366, 768)
        until(lambda: window.desk.photo and window.desk.canvas.result and not window.previewer.busy)
        until(lambda: all(window.thumbnails.image(path) for path in window.photos.paths))
        drags.add()
        heart = Heart()
        waits = [drags.drag(number) for number in range(options.hints)]
        result = {
            "waits_ms": waits,
            "pictures_a_second": drags.pictures / drags.seconds,
            **heart.stop(),
            "model": window.previewer.engine.card.name,
        }
        print(json.dumps(result))
        wait(50)
        window.close()

    run_window([options.folder], options.model, begin)


def _measure_sliders(options: argparse.Namespace) -> None:
    def begin(window: Any) -> None:
        window.resize(1366, 768)
        window.actions_.panel.adjust.trigger()
        until(lambda: window.desk.photo and window.desk.canvas.result and not window.previewer.busy)
        until(lambda: all(window.thumbnails.image(path) for path in window.photos.paths))
        names = ("vividness", "saturation", "temperature", "tint", "strength", "levels")
        found = {name: _slide(window, getattr(window.adjust_panel, name)) for name in names}
        print(json.dumps({**found, **_slide_detail(window)}))
        wait(50)
        window.close()

    run_window([options.folder], options.model, begin)


def _slide_detail(window: Any) -> dict[str, Any]:
    """The slider for detail on photos not seen before: as soon as one shows, and once all sizes are known."""
    from prism_desktop.rendering.foresight import Foresight

    complete: list[bool] = []
    window.findChild(Foresight).complete.connect(lambda: complete.append(True))
    _open(window, 1)
    found = {"detail, as soon as the photo shows,": _slide(window, window.adjust_panel.detail)}
    _open(window, 2)
    complete.clear()
    begin = time.perf_counter()
    until(lambda: complete)
    name = f"detail, {time.perf_counter() - begin:.1f} s later, when all its sizes are known,"
    return {**found, name: _slide(window, window.adjust_panel.detail)}


def _open(window: Any, number: int) -> None:
    """Choose a photo, and wait for its picture."""
    before = window.desk.photo
    window.selection.choose(window.photos.paths[number])
    until(lambda: window.desk.photo not in (None, before) and window.desk.canvas.result and not window.previewer.busy)


def _slide(window: Any, row: Any, seconds: float = 3.0, step_ms: int = 10) -> dict[str, Any]:
    """Move one slider to and fro, as a hand does; pictures that came meanwhile, and what held the window up."""
    pictures: list[bool] = []
    taken = window.previewer.rendered.connect(lambda _path, _image, final: pictures.append(final))
    middle, reach = (row.slider.minimum() + row.slider.maximum()) / 2, row.slider.maximum() - row.slider.minimum()
    begin, heart, values, answered = time.perf_counter(), Heart(), [row.slider.value()], 0
    row.slider.setSliderDown(True)
    while (now := time.perf_counter() - begin) < seconds:
        shown = not window.previewer.busy
        row.slider.setValue(round(middle + reach * 0.4 * math.sin(now * 2)))
        if row.slider.value() != values[-1]:
            answered += shown
            values.append(row.slider.value())
        wait(step_ms)
    beats = heart.stop()
    row.slider.setSliderDown(False)
    window.previewer.rendered.disconnect(taken)
    until(lambda: not window.previewer.busy)
    window.editor.undo()
    until(lambda: not window.previewer.busy)
    rate = len(pictures) / seconds
    return {"pictures_a_second": rate, "steps": len(values), "answered": answered, **beats}


class _Drags:
    """A person who drags a hint over the photo and lets go, again and again."""

    STEPS, STEP_MS = 12, 16

    def __init__(self, window: Any) -> None:
        from PySide6.QtTest import QTest

        self.hand = QTest
        self.window, self.canvas = window, window.desk.canvas
        self.pictures, self.seconds = 0, 0.0
        self._final: float | None = None
        window.previewer.rendered.connect(self._take)

    def add(self) -> None:
        """One hint in a vivid color."""
        self.window.editor.add_hint(0.5, 0.5, VIVID)
        until(lambda: not self.window.previewer.busy)

    def drag(self, number: int) -> float:
        """Drag the hint to another place; milliseconds from letting go to the picture on the canvas."""
        from PySide6.QtCore import Qt

        hint, button = self.window.editor.recipe.hints[0], Qt.MouseButton.LeftButton
        end = (0.5 + 0.35 * math.cos(number * 2.4), 0.5 + 0.35 * math.sin(number * 2.4))
        begin = time.perf_counter()
        self.hand.mousePress(self.canvas, button, pos=self._place(hint.x, hint.y))
        for step in range(1, self.STEPS + 1):
            wait(self.STEP_MS)  # before each move, so that none is seen before the release that follows the last
            share = step / self.STEPS
            self.hand.mouseMove(
                self.canvas, self._place(hint.x + (end[0] - hint.x) * share, hint.y + (end[1] - hint.y) * share)
            )
        self.seconds += time.perf_counter() - begin
        self._final = None
        released = time.perf_counter()
        self.hand.mouseRelease(self.canvas, button, pos=self._place(*end))
        until(lambda: self._final is not None)
        assert self._final is not None
        return (self._final - released) * 1000

    def _take(self, _path: Path, _image: object, final: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.canvas.repaint()
        self.pictures += 1
        if final:
            self._final = time.perf_counter()

    def _place(self, x: float, y: float) -> Any:
        from PySide6.QtCore import QPointF

        return QPointF(*self.canvas.view.to_canvas(x, y)).toPoint()


def run_window(photos: list[Path], model: str | None, begin: Callable[[Any], None]) -> None:
    """Start the real program, and hand its window over once it is there."""
    from prism_desktop.__main__ import main as start
    from prism_desktop.__main__ import program

    program()
    import prism_desktop.application as application

    class Observed(application.MainWindow):
        """The window, which tells that it is started."""

        def start(self, *arguments: Any, **keywords: Any) -> None:
            from PySide6.QtCore import QTimer

            super().start(*arguments, **keywords)
            QTimer.singleShot(0, lambda: begin(self))

    application.MainWindow = Observed
    start([*map(str, photos), "--device", "cpu", *(["--model", model] if model else [])])


def wait(milliseconds: int) -> None:
    """Let the program run. `QTest.qWait` would not do: it keeps Python's lock, and the workers from working."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(condition: Callable[[], object]) -> None:
    """Let the program run until this holds."""
    while not condition():
        wait(10)


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


if __name__ == "__main__":
    main()
