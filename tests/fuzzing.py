"""Damaged photos, sidecars and names through the real command line: what becomes of each?

    python -m tests.fuzzing [--minutes 10] [--seed 0] [--keep FOLDER]

Each round damages copies of every kind of photo that Prism reads, gives some of them sidecars of garbage and odd names,
and runs `prism colorize`, `prism info` and `prism sheet` on them. Each photo must become a picture of its own size or
one line that says why not; no trace, no noise, no hang. What does not is kept.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from prism_core.errors import PhotoReadError
from prism_core.image.read import is_photo, read_raster
from tests.damage import fill, samples
from tests.generators import write_generator

PHOTOS = 120
LIMIT_S = 180


@dataclass
class Told:
    """What the rounds told. problems: one line each."""

    outcomes: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)
    peak_bytes: int = 0


def _commands(folder: Path, out: Path, model: Path, chance: random.Random) -> list[list[str]]:
    colorize = ["colorize", str(folder), "-o", str(out), "--model", str(model), "--device", "cpu", "--json"]
    extras: list[list[str]] = [
        [],
        ["--color-layer"],
        ["--format", "png", "--bits", "16"],
        ["--format", "webp"],
        ["--format", "tiff", "--levels", "1"],
        ["--size", "64"],
        ["--only-suitable"],
        ["--name", "{date} {name} {counter}"],
    ]
    files = [str(path) for path in sorted(folder.iterdir()) if is_photo(path)]
    return [
        [*colorize, *chance.choice(extras)],
        ["info", "--json", *files],
        ["sheet", str(folder), "-o", str(out / "sheet.pdf"), "--model", str(model), "--device", "cpu"],
    ]


def _run(command: list[str], home: Path) -> tuple[int | None, str, str, int]:
    """Exit code (None: it did not end), standard output, error output and most memory of `prism COMMAND`."""
    environment = os.environ | dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), str(home))
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as complaint:
        child = subprocess.Popen(
            [sys.executable, "-m", "prism_core.cli", *command],
            stdout=output,
            stderr=complaint,
            env=environment,
            cwd=Path(__file__).parents[1],
        )
        end = time.monotonic() + LIMIT_S
        while True:
            done, status, usage = os.wait4(child.pid, os.WNOHANG)
            if done:
                break
            if time.monotonic() > end:
                child.kill()
                os.wait4(child.pid, 0)
                child.returncode = -9
                return None, "", "", 0
            time.sleep(0.05)
        child.returncode = os.waitstatus_to_exitcode(status)
        texts = []
        for file in (output, complaint):
            file.seek(0)
            texts.append(file.read().decode("utf-8", "replace"))
        return child.returncode, texts[0], texts[1], usage.ru_maxrss * 1024


def judge(command: list[str], code: int | None, output: str, complaint: str) -> list[str]:
    """What is wrong with how a command ended, one line each."""
    if code is None:
        return [f"{command[0]} did not end within {LIMIT_S} s"]
    problems = [] if code in (0, 1) else [f"{command[0]} ended with {code}: {complaint[-300:]!r}"]
    problems += [f"{command[0]} said {line!r}" for line in complaint.splitlines() if _is_noise(line)]
    return problems


def _is_noise(line: str) -> bool:
    """Whether a line of error output is none of ours: each begins with "Error: " or tells of progress."""
    return not line.startswith("Error: ") or any(sign in line for sign in ("Traceback", "Warning", 'File "', "Error("))


def judge_events(events: list[dict], folder: Path, told: Told) -> None:
    """Compare what became of each photo with what it is."""
    photos = {str(path) for path in folder.iterdir() if is_photo(path)}
    ended = {event["source"]: event for event in events if event["event"] in ("done", "failed", "skipped")}
    told.problems += [f"nothing was told of {name!r}" for name in sorted(photos - set(ended)) if "\udcdf" not in name]
    for source, event in ended.items():
        told.outcomes[event["event"]] += 1
        if event["event"] == "failed":
            told.problems += _faults(event["reason"].replace(Path(source).name, ""))
        if event["event"] == "done":
            told.problems += _compare(Path(source), Path(event["target"]))


def _faults(reason: str) -> list[str]:
    """What is wrong with the line that tells why a photo failed."""
    problems = [f"no single line: {reason!r}"] if "\n" in reason or len(reason) > 600 else []
    signs = ("made a mistake", "Error(", "Exception", "Traceback")
    return problems + [f"not typed: {reason!r}" for sign in signs if sign in reason]


def _compare(source: Path, target: Path) -> list[str]:
    if "\\xdf" in source.name:
        return []  # the event tells such a name escaped
    try:
        before, after = read_raster(source), read_raster(target)
    except PhotoReadError as error:
        return [f"{source.name!r} is done, but: {error}"]
    shrunk = max(after.width, after.height) == 64
    if (before.width, before.height) != (after.width, after.height) and not shrunk:
        return [f"{source.name!r} of {before.width} x {before.height} became {after.width} x {after.height}"]
    channels = after.pixels.shape[2]
    return [] if channels == 3 else [f"{source.name!r} came back with {channels} channel(s)"]


def round_of(
    sound: dict[str, bytes], model: Path, home: Path, chance: random.Random, told: Told, *, photos: int = PHOTOS
) -> Path:
    """Damage, run, judge; the folder of the photos."""
    folder, out = Path(tempfile.mkdtemp(prefix="fuzz-", dir=home)), Path(tempfile.mkdtemp(prefix="out-", dir=home))
    fill(folder, sound, photos, chance)
    for command in _commands(folder, out, model, chance):
        code, output, complaint, memory = _run(command, home)
        told.peak_bytes = max(told.peak_bytes, memory)
        told.problems += judge(command, code, output, complaint)
        if command[0] == "colorize" and code in (0, 1):
            judge_events([json.loads(line) for line in output.split("\n") if line], folder, told)
    shutil.rmtree(out)
    return folder


def main() -> None:
    """Run until the time is over, and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="where photos of rounds with problems are moved to")
    options = parser.parse_args()
    chance, told, rounds = random.Random(options.seed), Told(), 0
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        (home / "sound").mkdir()
        sound = samples(home / "sound")
        model = write_generator(home / "tiny.onnx")
        end = time.monotonic() + options.minutes * 60
        while time.monotonic() < end:
            before, rounds = len(told.problems), rounds + 1
            folder = round_of(sound, model, home, chance, told)
            for problem in told.problems[before:]:
                print(f"round {rounds}: {problem}", flush=True)  # noqa: T201 - it prints what it finds
            if options.keep and len(told.problems) > before:
                shutil.move(folder, options.keep / f"round-{rounds}")
            shutil.rmtree(folder, ignore_errors=True)
    outcomes = ", ".join(f"{name} {number}" for name, number in told.outcomes.most_common())
    print(f"{rounds} rounds, {rounds * PHOTOS} photos: {outcomes}; {len(told.problems)} problems; ", end="")  # noqa: T201
    print(f"most memory {told.peak_bytes / 1e6:.0f} MB")  # noqa: T201


if __name__ == "__main__":
    main()
