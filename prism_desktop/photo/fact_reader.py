"""What is to be known of the open photo's file, read in the background once somebody wants to see it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from prism_core.facts import PhotoFacts, read_facts
from prism_core.sidecar import newest_sidecar
from prism_desktop.task_runner import TaskRunner

_FACTS = "facts"


@dataclass(frozen=True)
class FileFacts:
    """One photo's file. size: in bytes. sidecar: where its recipe is kept, None where there is none yet."""

    path: Path
    facts: PhotoFacts
    size: int
    sidecar: Path | None


class FactReader(QObject):
    """Reads the facts of one photo at a time; the newest wish alone is answered."""

    read = Signal(object)
    """The `FileFacts`."""
    failed = Signal(object)
    """The exception."""

    def __init__(self, files: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files

    def want(self, path: Path) -> None:
        """Read the facts of this photo."""
        self._files.submit(_FACTS, lambda _: _read(path), self.read.emit, self.failed.emit)

    def drop(self) -> None:
        """Nothing is wanted."""
        self._files.cancel(_FACTS)


def _read(path: Path) -> FileFacts:
    sidecar = newest_sidecar(path)
    return FileFacts(path, read_facts(path), path.stat().st_size, sidecar if sidecar.exists() else None)
