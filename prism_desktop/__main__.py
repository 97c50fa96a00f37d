"""The `prism-desktop` command: `prism-desktop [PHOTOS ...]` opens the window on a folder or on some photos."""

from __future__ import annotations

import argparse
import builtins
import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window and return when it is closed. argv: the arguments without the program's name."""
    options = _parse(sys.argv[1:] if argv is None else argv)
    if sys.platform == "win32":
        # ONNX Runtime must be loaded before Qt: Qt brings an older C++ runtime that it crashes with (labelme #1564).
        from prism_core.models.engine import runtime_versions

        runtime_versions()
    return program()(options.photos, model=options.model, device=options.device)


def program() -> Callable[..., int]:
    """The program, imported as quickly as can be."""
    # NumPy's library for matrices would start a thread for each core, which spins: those of Prism are small.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    looks_for_garbage = gc.isenabled()
    gc.disable()  # what is imported stays: to look for garbage among it takes a tenth of the time
    _keep_pyside_from_reading_sources()
    from prism_desktop.application import run

    if looks_for_garbage:
        gc.enable()
    return run


def _keep_pyside_from_reading_sources() -> None:
    """Let it read no module that is imported, a quarter of the time that takes: it looks for uses of `__feature__`, a
    switch for other names and properties, which Prism has none of.
    """
    import PySide6.QtCore  # noqa: F401 - this replaces Python's import, and keeps the original

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def _parse(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="prism-desktop", description="Color old photographs, with a window.")
    parser.add_argument("photos", nargs="*", type=Path, metavar="PHOTOS", help="a folder of photos, or photos")
    parser.add_argument("--model", help="name or file of a generator, in place of the default one")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), help="where the generator runs")
    parser.add_argument("--version", action="store_true", help="tell the version and leave")
    options = parser.parse_args(argv)
    if options.version:
        import prism_core

        parser.exit(message=f"Prism {prism_core.__version__}\n")
    return options


if __name__ == "__main__":
    sys.exit(main())
