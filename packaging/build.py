"""Freeze Prism into dist/prism, where neither Python nor a package is needed, and prove it: python3 packaging/build.py

It makes a clean environment under build/, so that what is frozen is what the wheel asks for; then the frozen programs
run with an empty environment: `prism` colors a photo, `prism-desktop` opens its window without a screen.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
BUILD, DIST = ROOT / "build", ROOT / "dist"
SUFFIX = ".exe" if sys.platform == "win32" else ""
WINDOW_S = 8
"""How long the window has to stand; a program that lacks a library ends in its first second."""

# Takes the upper half, the gray photographs, of the README's picture; then tells how much color the result has.
MAKE_PHOTO = (
    "from PIL import Image; i = Image.open({0!r}).convert('L'); i.crop((0, 0, i.width, i.height // 2)).save({1!r})"
)
TELL_COLOR = "from PIL import Image; print(Image.open({0!r}).convert('HSV').split()[1].getextrema()[1])"


def main() -> None:
    """Build, prove, and print the size."""
    begin = time.perf_counter()
    python = make_environment()
    run(python, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", f"--workpath={BUILD}", f"--distpath={DIST}",
        ROOT / "packaging" / "prism.spec")  # fmt: skip
    print(f"frozen in {time.perf_counter() - begin:.0f} s: {DIST / 'prism'}, {megabytes(DIST / 'prism'):.0f} MB")
    with tempfile.TemporaryDirectory() as folder:
        color_a_photo(python, Path(folder))
        open_the_window(Path(folder))


def make_environment() -> Path:
    """A clean environment with Prism's wheel and PyInstaller; its Python."""
    root = BUILD / "environment"
    venv.create(root, clear=True, with_pip=True)
    python = root / ("Scripts/python.exe" if SUFFIX else "bin/python")
    run(python, "-m", "pip", "install", "--quiet", "--upgrade", "pip")
    run(python, "-m", "pip", "install", "--quiet", ROOT, "--group", f"{ROOT / 'pyproject.toml'}:package")
    return python


def color_a_photo(python: Path, folder: Path) -> None:
    """Let the frozen command color a gray photo, and look whether color came out."""
    photo, result = folder / "photo.png", folder / "out" / "photo.png"
    run(python, "-c", MAKE_PHOTO.format(str(ROOT / "packaging" / "pictures" / "before-after.jpg"), str(photo)))
    begin = time.perf_counter()
    run(DIST / "prism" / f"prism{SUFFIX}", "colorize", photo, "-o", folder / "out", environment=empty_environment())
    saturation = int(run(python, "-c", TELL_COLOR.format(str(result))))
    if saturation < 40:
        sys.exit(f"the frozen prism left the photo gray (saturation {saturation} of 255)")
    print(f"the frozen prism colored a photo in {time.perf_counter() - begin:.1f} s with an empty environment")


def open_the_window(folder: Path) -> None:
    """Start the frozen window without a screen; it must stand, and say nothing on standard error."""
    command = [DIST / "prism" / f"prism-desktop{SUFFIX}", folder]
    needs = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    with subprocess.Popen(command, env=empty_environment() | needs, stderr=subprocess.PIPE, text=True) as window:
        try:
            window.wait(WINDOW_S)
        except subprocess.TimeoutExpired:
            window.terminate()
            told = window.communicate()[1]
        else:
            sys.exit(f"the frozen prism-desktop ended by itself: {window.communicate()[1]}")
    if told.strip():
        sys.exit(f"the frozen prism-desktop complained: {told}")
    print(f"the frozen prism-desktop stood for {WINDOW_S} s")


def empty_environment() -> dict[str, str]:
    """No variable at all; Windows starts no program without SYSTEMROOT."""
    return {"SYSTEMROOT": os.environ["SYSTEMROOT"]} if sys.platform == "win32" else {}


def run(*command: str | Path, environment: dict[str, str] | None = None) -> str:
    """Run a command from outside the checkout and hand back its output; end here if it fails."""
    done = subprocess.run(
        [*map(str, command)], cwd=tempfile.gettempdir(), env=environment, capture_output=True, text=True
    )
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def megabytes(folder: Path) -> float:
    """What a folder takes on disk, links not followed."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir()) / 1e6


if __name__ == "__main__":
    main()
