"""The generators at hand, found and read in the background."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from prism_core.errors import ModelError
from prism_core.models.card import ModelCard, read_card
from prism_core.models.store import add_model, builtin_models, own_models, remove_model
from prism_desktop.task_runner import TaskRunner

_LIST, _CHANGE = "models", "models-change"


@dataclass(frozen=True)
class KnownModel:
    """A generator file and its card. own: added by the owner."""

    path: Path
    card: ModelCard
    own: bool


class Models(QObject):
    """Lists, adds and removes generators; each answer is a new list."""

    listed = Signal(object)
    """A list of `KnownModel`."""
    added = Signal(object)
    """The `Path` of a generator that is new here."""
    failed = Signal(object)
    """Why one could not be added or removed."""

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner

    def look(self) -> None:
        """Find what there is."""
        self._runner.submit(_LIST, lambda _: _known(), self.listed.emit, self.failed.emit)

    def add(self, file: Path) -> None:
        """Take a file in; what is wrong with it is told."""
        self._change(lambda: add_model(file), self.added.emit)

    def remove(self, path: Path) -> None:
        """Let one go that the owner added."""
        self._change(lambda: remove_model(path), lambda _: None)

    def _change(self, change: Callable[[], object], tell: Callable[[object], None]) -> None:
        def done(result: object) -> None:
            tell(result)
            self.look()

        self._runner.submit(_CHANGE, lambda _: change(), done, self.failed.emit)


def _known() -> list[KnownModel]:
    found = []
    for own, paths in ((False, builtin_models()), (True, own_models())):
        for path in paths:
            try:
                found.append(KnownModel(path, read_card(path), own))
            except ModelError:
                continue  # it cannot be used; `prism doctor` tells why
    return found
