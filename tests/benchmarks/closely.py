"""A close look: from asking for 100 % to the photo's own pixels all over the canvas, and from each move to them again.

    python -m tests.benchmarks.closely [--rounds 8] [--cores 2] [--model ID|FILE]

The real program in a process of its own, on two cores, on a photo of 24 MP. The first look at a photo reads it from
the disk again, whole; a hint changes every pixel of it. The aim is a second for each of them. Memory is that of the
process, more than before the first close look. Then a wheel is turned over the tiles in a window of 2560 x 1440: what
a frame takes of the processor, all cores together, is to be less than 16 ms.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.benchmarks.colorize import pin
from tests.benchmarks.scans import write_scans
from tests.benchmarks.window import run_window, until, wait

AIM_S, FRAME_AIM_MS = 1.0, 16.0
PHOTOS, WIDTH, HEIGHT = 4, 6000, 4000
VIVID = (10.0, -40.0)


def main() -> None:
    """Measure and print."""
    options = _options()
    if options.child:
        run_window([options.folder], options.model, lambda window: _look(window, options.rounds))
        return
    cores = pin(options.cores)
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as home:
        write_scans(Path(folder), PHOTOS, width=WIDTH, height=HEIGHT)
        command = [sys.executable, "-m", "tests.benchmarks.closely", "--child", "--folder", folder]
        command += ["--rounds", str(options.rounds), *(["--model", options.model] if options.model else [])]
        environment = {**os.environ, "HOME": home, "XDG_CONFIG_HOME": home}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout.splitlines()[-1])
    print(f"JPEG photos of {WIDTH * HEIGHT / 1e6:g} MP, {cores} cores, canvas of {found['canvas']} px")
    for name, seconds in found["seconds"].items():
        print(f"{name}: median {statistics.median(seconds):.2f} s, worst {max(seconds):.2f} s (aim: {AIM_S:g} s)")
    print(f"memory: {found['megabytes']:.0f} MB more at the most")
    frames = found["frames_ms"]
    print(f"wheel turned over tiles: median {statistics.median(frames):.1f} ms of the processor a frame, "
          f"worst {max(frames):.1f} ms (aim: {FRAME_AIM_MS:g} ms)")  # fmt: skip


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--model")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def _look(window: Any, rounds: int) -> None:
    """Look closely at each photo, move about, and change a color; seconds for each kind of wait."""
    canvas, editor = window.desk.canvas, window.editor
    window.resize(1366, 768)
    first, moves, changes = [], [], []
    until(lambda: window.desk.photo and canvas.result and not window.previewer.busy)
    before = _megabytes()
    for path in window.photos.paths:
        window.selection.choose(path)
        until(lambda path=path: window.desk.photo and window.desk.photo.path == path)
        until(lambda: not window.previewer.busy)
        first.append(_timed(canvas, lambda: canvas.zoom_to(1.0)))
        for number in range(rounds):
            by = canvas.width() * (1 if number % 2 else -0.8), canvas.height() * (0.7 if number % 3 else -1)
            moves.append(_timed(canvas, lambda by=by: canvas.show_view(canvas.view.panned(*by))))
            wait(300)
        changes.append(_timed(canvas, lambda: editor.add_hint(0.5, 0.5, VIVID)))
        changes.append(_timed(canvas, editor.undo))
        until(lambda: not window.previewer.busy)
    seconds = {"first close look": first, "after a move": moves, "after a hint": changes}
    size = f"{canvas.width()} x {canvas.height()}"
    found = {"seconds": seconds, "canvas": size, "megabytes": _megabytes() - before}
    print(json.dumps({**found, "frames_ms": _zoomed(window)}))
    window.close()


def _zoomed(window: Any, steps: int = 8) -> list[float]:
    """Milliseconds of the processor for each frame while a wheel is turned over tiles, in and out."""
    canvas, frames = window.desk.canvas, []
    window.resize(2560, 1440)
    canvas.zoom_to(0.7)
    until(lambda: canvas.has_fine)
    wait(1000)  # until nothing else is done
    for step in [1.04] * steps + [1 / 1.04] * steps:
        begin = time.process_time()
        canvas.zoom_to(canvas.view.zoom * step)
        canvas.repaint()
        frames.append((time.process_time() - begin) * 1000)
        wait(16)
    return frames


def _timed(canvas: Any, act: Callable[[], object]) -> float:
    """Seconds from the act until all in sight is the photo itself, painted."""
    begin = time.perf_counter()
    act()
    until(lambda: canvas.has_fine)
    canvas.repaint()
    return time.perf_counter() - begin


def _megabytes() -> float:
    """The most memory that the process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
