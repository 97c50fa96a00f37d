"""Copying looks and hints from one photo to many."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prism_core.looks import Look, look_of, with_look
from prism_core.recipe import Hint, Recipe, with_hints
from prism_core.sidecar import read_sidecar
from prism_desktop.editing.history import Edit
from prism_desktop.panels.banner import Message
from prism_desktop.texts.wording import explain

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow

_SUBJECT = "copy"


class Copying(QObject):
    """Keeps what was copied, and gives it to the chosen photos."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._look: Look | None = None
        self._hints: tuple[Hint, ...] = ()
        actions = window.actions_.look
        actions.copy_look.triggered.connect(lambda: self._with_recipe(self._copy_look))
        actions.copy_hints.triggered.connect(lambda: self._with_recipe(self._copy_hints))
        actions.paste_look.triggered.connect(lambda: self._paste_look())
        actions.paste_hints.triggered.connect(lambda: self._paste_hints())
        window.selection.selection_changed.connect(self._follow)
        window.editor.document_changed.connect(self._follow)
        self._follow()

    def _with_recipe(self, take: Callable[[Path, Recipe], None]) -> None:
        """Hand over the current photo's recipe, from its document or from the disk."""
        path = self._window.targets.source
        if path is None:
            return
        document = self._window.editor.document_of(path)
        if document is not None:
            take(path, document.recipe)
            return
        self._window.workers.saves.submit(
            "copy",
            lambda _: read_sidecar(path) or Recipe(),
            lambda recipe: take(path, recipe),
            self._tell_unread,
        )

    def _copy_look(self, path: Path, recipe: Recipe) -> None:
        self._look = look_of(recipe)
        self._told(self.tr("The look of {name} is copied. Choose photos and paste it.").format(name=path.name))

    def _copy_hints(self, path: Path, recipe: Recipe) -> None:
        self._hints = recipe.hints
        if not recipe.hints:
            self._told(self.tr("{name} has no hints to copy.").format(name=path.name))
        else:
            self._told(self.tr("The hints of {name} are copied. Choose photos and paste them.").format(name=path.name))

    def _paste_look(self) -> None:
        look = self._look
        if look is not None:
            self._give(Edit.PASTE_LOOK, lambda recipe: with_look(recipe, look))

    def _paste_hints(self) -> None:
        hints = self._hints
        if hints:
            self._give(Edit.PASTE_HINTS, lambda recipe: _with_more_hints(recipe, hints))

    def _give(self, edit: Edit, change: Callable[[Recipe], Recipe]) -> None:
        self._window.edit_flow.start(edit, dict.fromkeys(self._window.targets.chosen, change))

    def _told(self, text: str) -> None:
        self._window.status.showMessage(text, 6000)
        self._follow()

    def _follow(self) -> None:
        actions, there = self._window.actions_.look, self._window.targets.source is not None
        actions.copy_look.setEnabled(there)
        actions.copy_hints.setEnabled(there)
        actions.paste_look.setEnabled(there and self._look is not None)
        actions.paste_hints.setEnabled(there and bool(self._hints))

    def _tell_unread(self, error: Exception) -> None:
        self._window.stage.banners.say(_SUBJECT, Message("problem", explain(error)))


def _with_more_hints(recipe: Recipe, hints: tuple[Hint, ...]) -> Recipe:
    """The recipe with these hints beside its own; those it has already are not there twice."""
    return with_hints(recipe, (*(hint for hint in recipe.hints if hint not in hints), *hints))
