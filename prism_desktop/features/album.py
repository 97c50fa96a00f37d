"""Making photos look alike: one as the other's example, or all of a selection brought to one white balance."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from prism_core.errors import PrismError
from prism_core.image.read import SUFFIXES
from prism_core.looks import consistent
from prism_core.recipe import Adjustments, Recipe, Reference, with_adjustments, with_reference
from prism_desktop.editing.album_matcher import AlbumMatcher, Measured
from prism_desktop.editing.history import Edit
from prism_desktop.editing.recipe_edits import Change
from prism_desktop.editing.references import read_reference
from prism_desktop.panels.banner import Message
from prism_desktop.rendering.idle_inference import IdleInference
from prism_desktop.texts.wording import explain, whole

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow

_SUBJECT = "album"


class Album(QObject):
    """Joins the album's actions with those who measure photos and change recipes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        idle = IdleInference(window.workers.inference, "album", window.previewer, self)
        self._matcher = AlbumMatcher(window.editor, idle, self)
        self._matcher.progressed.connect(self._tell_progress)
        self._matcher.measured.connect(self._match)
        actions = window.actions_.look
        actions.reference.triggered.connect(lambda: self._ask_reference())
        actions.forget_reference.triggered.connect(lambda: self._give_reference(None))
        actions.match.triggered.connect(lambda: self._measure())
        window.selection.selection_changed.connect(self._follow)
        window.editor.document_changed.connect(self._follow)
        window.previewer.engine_ready.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        actions, has_engine = self._window.actions_.look, self._window.previewer.engine is not None
        actions.reference.setEnabled(has_engine and bool(self._window.targets.chosen))
        actions.forget_reference.setEnabled(bool(self._window.targets.chosen))
        actions.match.setEnabled(has_engine and len(self._window.targets.chosen) > 1)

    def _ask_reference(self) -> None:
        chosen = self._window.targets.chosen
        dialog = QFileDialog(self._window, self.tr("Colors like which photo?"), str(chosen[0].parent))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        dialog.setNameFilter(self.tr("Photos") + f" ({patterns})")
        dialog.fileSelected.connect(lambda name: self._read_reference(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _read_reference(self, path: Path) -> None:
        engine = self._window.previewer.engine
        if engine is not None:
            document = self._window.editor.document_of(path)
            recipe = None if document is None else document.recipe
            self._window.workers.inference.submit(
                "reference",
                lambda job: read_reference(path, recipe, engine, job.token),
                self._give_reference,
                self._tell_no_reference,
            )

    def _tell_no_reference(self, error: Exception) -> None:
        self._window.stage.banners.say(_SUBJECT, Message("problem", explain(error)))

    def _give_reference(self, reference: Reference | None) -> None:
        self._window.stage.banners.unsay(_SUBJECT)
        changes = dict.fromkeys(self._window.targets.chosen, partial(with_reference, reference=reference))
        self._window.edit_flow.start(Edit.REFERENCE, changes)

    def _measure(self) -> None:
        engine, chosen = self._window.previewer.engine, self._window.targets.chosen
        if engine is not None and len(chosen) > 1:
            self._tell_progress(0, len(chosen))
            self._matcher.measure(chosen, engine)

    def _tell_progress(self, done: int, total: int) -> None:
        text = self.tr("Looking at the chosen photos: {done} of {total}").format(done=whole(done), total=whole(total))
        self._window.stage.banners.say(_SUBJECT, Message("notice", text, (self.tr("Cancel"), self._cancel)))

    def _cancel(self) -> None:
        self._matcher.cancel()
        self._window.stage.banners.unsay(_SUBJECT)

    def _match(self, measured: list[Measured]) -> None:
        self._window.stage.banners.unsay(_SUBJECT)
        seen = [(each, each.appearance) for each in measured if each.appearance is not None]
        brought = consistent([(each.recipe.adjustments, appearance) for each, appearance in seen])
        changes: dict[Path, Change] = {
            each.path: partial(_adjusted, before=each.recipe.adjustments, after=after)
            for (each, _), after in zip(seen, brought, strict=True)
        }
        changes |= {each.path: partial(_refused, error=each.error) for each in measured if each.error is not None}
        self._window.edit_flow.start(Edit.MATCH_ALBUM, changes)


def _adjusted(recipe: Recipe, *, before: Adjustments, after: Adjustments) -> Recipe:
    """The recipe with the new adjustments, unless somebody has changed the old ones since they were measured."""
    return with_adjustments(recipe, after) if recipe.adjustments == before else recipe


def _refused(_recipe: Recipe, *, error: PrismError) -> Recipe:
    raise error
