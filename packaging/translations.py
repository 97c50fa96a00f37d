"""The texts of the window in other languages: collected for translators, and compiled for Qt.

    python packaging/translations.py            collect the texts of prism_desktop into resources/translations/*.ts
    python packaging/translations.py compile    make the .qm files of them that the program reads

The build of the wheel compiles by itself (packaging/hatch_build.py). English has a file for its plural forms alone.
"""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

# By its path: this folder is no package, and has names in it that libraries have, too.
compile_ts = runpy.run_path(str(Path(__file__).with_name("qm.py")))["compile_ts"]

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("he", "ru")


def collect(folder: Path = FOLDER) -> None:
    """Bring the .ts files in `folder` up to date with the sources: new texts are unfinished, those gone are dropped."""
    sources = ROOT / "prism_desktop"
    options = [
        "-silent",
        "-extensions",
        "py",
        "-no-obsolete",
        "-locations",
        "none",
        "-disable-heuristic",
        "similartext",
    ]
    for language in LANGUAGES:
        _run("lupdate", *options, sources, "-target-language", language, "-ts", folder / f"prism_{language}.ts")
    _run("lupdate", *options, "-pluralonly", sources, "-target-language", "en", "-ts", folder / "prism_en.ts")


def compile_all(folder: Path = FOLDER) -> list[Path]:
    """Make a .qm file of each .ts file in `folder`, whole or not at all; what was made."""
    made = []
    for source in sorted(folder.glob("*.ts")):
        target = source.with_suffix(".qm")
        with tempfile.TemporaryDirectory(dir=folder, prefix=".") as own:
            draft = Path(own) / target.name
            draft.write_bytes(compile_ts(source))
            draft.replace(target)
        made.append(target)
    return made


def is_compiled(folder: Path = FOLDER) -> bool:
    """Whether every .ts file has a .qm file that is not older."""
    return all(_is_newer(source.with_suffix(".qm"), source) for source in folder.glob("*.ts"))


def _is_newer(made: Path, source: Path) -> bool:
    return made.exists() and made.stat().st_mtime_ns >= source.stat().st_mtime_ns


def _run(tool: str, *arguments: str | Path) -> None:
    """Run one of the tools that come with PySide6-Essentials."""
    package = find_spec("PySide6")
    if package is None or not package.submodule_search_locations:
        sys.exit("PySide6-Essentials is missing, whose lupdate does the work; install it")
    program = Path(package.submodule_search_locations[0]) / (f"{tool}.exe" if os.name == "nt" else tool)
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode != 0 or done.stderr.strip():
        sys.exit(f"{tool} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    if sys.argv[1:] == ["compile"]:
        print(*compile_all(), sep="\n")
    else:
        collect()
