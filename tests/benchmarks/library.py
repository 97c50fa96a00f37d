"""The library's waits and its memory: a folder of 20,000 photos opened and scrolled through, 2,000 photos browsed.

    python -m tests.benchmarks.library [--photos 20000] [--browsed 2000] [--cores 2] [--model ID|FILE]

Each part runs the real program in a process of its own, on two cores and an offscreen screen. A hold-up is how much
later than asked for a timer of the window's own thread comes: what a person feels as a stall. The aims are names in a
fraction of a second, no hold-up over 16 ms while scrolling, and at most 700 MB after browsing.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.benchmarks.heart import Heart, told
from tests.benchmarks.process import at_home
from tests.benchmarks.window import run_window, until, wait

MEMORY_AIM_MB = 700.0
SMALL, LARGE, KINDS = (640, 480), (4000, 3000), 8
FOLDERS = 5


def main() -> None:
    """Measure and print."""
    options = _options()
    if options.child:
        {"open": _measure_open, "scroll": _measure_scroll, "browse": _measure_browse}[options.child](options)
        return
    from tests.benchmarks.colorize import pin

    cores = pin(options.cores)
    with tempfile.TemporaryDirectory() as name:
        many = _linked(Path(name) / "many", options.photos, *SMALL)
        large = _linked(Path(name) / "large", options.browsed, *LARGE)
        _child("open", large, options, home="compiling")  # modules, which a start later finds compiled
        opened = _child("open", many, options)
        scrolled = {kind: _child("scroll", many, options) for kind in ("first", "again")}
        browsed = _child("browse", large, options)
    print(f"{options.photos} photos in {FOLDERS} folders, {cores} cores, screen of 2560 x 1440")
    print(f"start to usable window: {opened['window_s']:.2f} s; from asking for the folder: first names "
          f"{opened['first_names_s']:.2f} s, all names {opened['names_s']:.2f} s, screenful of thumbnails "
          f"{opened['screenful_s']:.2f} s, all states {opened['states_s']:.2f} s")  # fmt: skip
    print(f"hold-ups while it opens: {told(opened)}")
    for kind, result in scrolled.items():
        text = {"first": "scrolled for the first time", "again": "scrolled with thumbnails on the disk"}[kind]
        print(f"{text}: {told(result)}, {result['steps']} steps")
    print(f"{options.browsed} photos of {LARGE[0] * LARGE[1] / 1e6:g} MP browsed in {browsed['seconds']:.0f} s: "
          f"{browsed['rss_mb']:.0f} MB now, {browsed['peak_mb']:.0f} MB at most (aim: {MEMORY_AIM_MB:g} MB), "
          f"{browsed['empty_mb']:.0f} MB before the first")  # fmt: skip


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--photos", type=int, default=20_000)
    parser.add_argument("--browsed", type=int, default=2_000)
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--model")
    parser.add_argument("--child", choices=("open", "scroll", "browse"), help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--begin", type=float, help=argparse.SUPPRESS)
    return parser.parse_args()


def _linked(folder: Path, count: int, width: int, height: int) -> Path:
    """A folder of folders of so many photos: a few files under many names."""
    from tests.benchmarks.scans import write_scans

    originals = folder.with_name(f"{folder.name} originals")
    write_scans(originals, KINDS, width=width, height=height)
    sources = sorted(originals.iterdir())
    for number in range(count):
        place = folder / f"box {number * FOLDERS // count + 1}" / f"scan {number}.jpg"
        place.parent.mkdir(parents=True, exist_ok=True)
        os.link(sources[number % len(sources)], place)
    return folder


def _child(part: str, folder: Path, options: argparse.Namespace, home: str = "") -> dict[str, Any]:
    """Run one part in a process of its own; what it measured. home: named for the part, which finds it again."""
    place = folder.with_name(f"home of {home or part}")
    place.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "tests.benchmarks.library", "--child", part, "--folder", str(folder)]
    command += ["--begin", str(time.time()), *(["--model", options.model] if options.model else [])]
    environment = at_home(place, folder.with_name("bytecode"))
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def _measure_open(options: argparse.Namespace) -> None:
    def begin(window: Any) -> None:
        seconds = {"window_s": time.time() - options.begin}
        window.settings.tour_seen = True  # its card, over the grid, would have everything painted anew
        window.resize(2560, 1440)
        window.stage.show_grid()
        wait(500)
        heart, asked = Heart(), time.perf_counter()
        finder = window.library.finder

        def note(name: str) -> Any:
            return lambda *_: seconds.setdefault(name, time.perf_counter() - asked)

        finder.found.connect(note("first_names_s"))
        finder.found.connect(lambda *_: window.stage.show_grid())
        finder.surveyed.connect(note("names_s"))
        finder.finished.connect(note("states_s"))
        window.open_flow.open([options.folder])
        until(lambda: window.photos.rowCount())
        left = window.grid.visible_paths()
        until(lambda: not _drop_those_here(left, window.thumbnails))
        note("screenful_s")()
        until(lambda: "states_s" in seconds)
        wait(500)
        print(json.dumps({**seconds, **heart.stop()}))
        window.close()

    run_window([], options.model, begin)


def _drop_those_here(left: list[Path], thumbnails: Any) -> list[Path]:
    """Photos that had no thumbnail, without those at the end that have one: to ask for all would hold the window up."""
    while left and thumbnails.image(left[-1]):
        left.pop()
    return left


def _measure_scroll(options: argparse.Namespace) -> None:
    def begin(window: Any) -> None:
        window.settings.tour_seen = True
        window.resize(2560, 1440)
        finished: list[bool] = []
        window.library.finder.finished.connect(lambda: finished.append(True))
        until(lambda: finished and window.desk.canvas.result and not window.previewer.busy)
        window.actions_.library.grid.trigger()
        wait(1000)
        bar, heart, steps = window.grid.verticalScrollBar(), Heart(), 0
        ends = random.Random(1)
        for _ in range(6):  # a wheel turned for a while, then a jump elsewhere
            for _ in range(100):
                bar.setValue(bar.value() + 60)
                wait(16)
                steps += 1
            for _ in range(10):
                bar.setValue(ends.randrange(bar.maximum()))
                wait(100)
                steps += 1
        print(json.dumps({**heart.stop(), "steps": steps}))
        window.close()

    run_window([options.folder], options.model, begin)


def _measure_browse(options: argparse.Namespace) -> None:
    def begin(window: Any) -> None:
        window.settings.tour_seen = True
        until(lambda: window.previewer.engine)
        empty = _memory()["rss_mb"]
        finished: list[bool] = []
        window.library.finder.finished.connect(lambda: finished.append(True))
        window.open_flow.open([options.folder])
        until(lambda: finished)
        started = time.perf_counter()
        for path in window.library.catalog.paths:
            window.selection.choose(path)
            until(lambda path=path: window.desk.photo and window.desk.photo.path == path)
        until(lambda: window.desk.canvas.result and not window.previewer.busy)
        seconds = time.perf_counter() - started
        print(json.dumps({"seconds": seconds, "empty_mb": empty, **_memory()}))
        window.close()

    run_window([], options.model, begin)


def _memory() -> dict[str, float]:
    """Resident memory now and at most, MB, as Linux tells it."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    told = dict(line.split(":", 1) for line in lines)
    return {"rss_mb": int(told["VmRSS"].split()[0]) / 1000, "peak_mb": int(told["VmHWM"].split()[0]) / 1000}


if __name__ == "__main__":
    main()
