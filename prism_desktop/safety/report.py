"""What is told of an error to those who can mend it: versions, the trace, the log's end. No photo. Qt-free."""

from __future__ import annotations

import platform
import traceback
from collections.abc import Iterator
from pathlib import Path

import prism_core
from prism_desktop.safety.logs import last_log_lines

_LIBRARIES = (
    "PySide6-Essentials", "onnxruntime-gpu", "onnxruntime", "numpy", "opencv-python-headless", "pillow", "tifffile",
    "imagecodecs", "msgspec",
)  # fmt: skip


def report_of(error: BaseException) -> str:
    """The report of an error that nothing was prepared for."""
    return crash_report("".join(traceback.format_exception(error)))


def crash_report(trace: str) -> str:
    """The report of a crash that left `trace`. The owner's home folder is called ~ in it."""
    head = [f"Prism {prism_core.__version__}", f"Python {platform.python_version()}, {platform.platform()}"]
    report = "\n".join([*head, ", ".join(_versions()), "", trace.strip(), "", "Log:", last_log_lines()])
    return report.replace(str(Path.home()), "~")


def _versions() -> Iterator[str]:
    from importlib.metadata import PackageNotFoundError, version  # here, for no start but a crash's needs it

    for name in _LIBRARIES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            continue
