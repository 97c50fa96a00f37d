"""The photo being edited: its document, the selected hint, and who is told of changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from prism_core.recipe import DEFAULT_RADIUS, Hint, Recipe, Region, with_regions
from prism_desktop.document import Document
from prism_desktop.editing import hint_edits
from prism_desktop.editing.history import Edit
from prism_desktop.editing.portions import Portions


class Editor(QObject):
    """Every change of a recipe goes through here. Documents stay while the window does, and undo with them."""

    document_changed = Signal()
    """Another photo is being edited, or none."""
    recipe_changed = Signal(bool)
    """The recipe is another; the argument tells whether a gesture (a drag) is still going on."""
    selection_changed = Signal()
    other_changed = Signal(object)
    """A `Document` that is not being edited now, and has another recipe."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._documents: dict[Path, Document] = {}
        self._document: Document | None = None
        self._selected: int | None = None
        self._region: int | None = None
        self._gesture = 0
        self.portions = Portions(self)
        self.followed = self.portions.told

    @property
    def document(self) -> Document | None:
        """The photo being edited."""
        return self._document

    @property
    def recipe(self) -> Recipe:
        """The recipe of the photo being edited; the automatic one where there is none."""
        return self._document.recipe if self._document else Recipe()

    @property
    def selected(self) -> int | None:
        """Index of the selected hint."""
        return self._selected

    @property
    def selected_hint(self) -> Hint | None:
        """The selected hint."""
        return None if self._selected is None else self.recipe.hints[self._selected]

    def open(self, path: Path, recipe: Recipe | None) -> Document:
        """Edit this photo; one that was open before is taken up where it was left."""
        known = self._documents.get(path)
        if known is None:
            known = Document(path, recipe or Recipe())
            self._documents[path] = known
        self._show(known)
        return known

    @property
    def documents(self) -> dict[Path, Document]:
        """The photos that were edited since the program started."""
        return dict(self._documents)

    def take_up(self, documents: dict[Path, Document]) -> None:
        """Go on with documents of a window that is gone."""
        self._documents.update(documents)

    def document_of(self, path: Path) -> Document | None:
        """The document of a photo that was edited since the window opened."""
        return self._documents.get(path)

    def change_in(self, document: Document, edit: Edit, recipe: Recipe) -> None:
        """Give a document, the one being edited or another, this recipe."""
        self.edit_in(document, lambda: document.change(edit, recipe))

    def edit_in(self, document: Document, change: Callable[[], None]) -> None:
        """Change a document, the one being edited or another, and tell of it."""
        before = document.recipe
        change()
        if document.recipe == before:
            return
        if document is self._document:
            self._changed(live=False)
        else:
            self.other_changed.emit(document)

    def close(self) -> None:
        """Edit no photo."""
        self._show(None)

    @property
    def selected_region(self) -> int | None:
        """Index of the selected region; at most one thing is selected."""
        return self._region

    def select(self, index: int | None) -> None:
        """Select a hint, or nothing."""
        self._select(index, None)

    def select_region(self, index: int | None) -> None:
        """Select a region, or nothing."""
        self._select(None, index)

    def begin_gesture(self) -> int:
        """A number that makes the changes named by it one step of undo."""
        self._gesture += 1
        return self._gesture

    def end_gesture(self) -> None:
        """The drag is over: what it led to stays."""
        if self._document:
            self._tell(live=False)

    def add_hint(
        self,
        x: float,
        y: float,
        color: tuple[float, float],
        *,
        radius: float = DEFAULT_RADIUS,
        gesture: int | None = None,
    ) -> None:
        """Put a hint at a point (fractions) and select it."""
        if self._document:
            self._document.add_hint(x, y, color, radius=radius, gesture=gesture)
            self._select_newest(live=gesture is not None)

    def add_stroke(
        self,
        points: Sequence[tuple[float, float]],
        color: tuple[float, float],
        *,
        radius: float,
        gesture: int | None = None,
    ) -> None:
        """Put a brush stroke along points (fractions) and select it."""
        if self._document:
            self._document.add_stroke(points, color, radius=radius, gesture=gesture)
            self._select_newest(live=gesture is not None)

    def move_hint(self, index: int, x: float, y: float, *, gesture: int | None = None) -> None:
        """Move a hint to a point (fractions)."""
        self._edit(lambda document: document.move_hint(index, x, y, gesture=gesture), gesture)

    def color_hint(self, index: int, color: tuple[float, float], *, gesture: int | None = None) -> None:
        """Give a hint another color (a*, b*)."""
        self._edit(lambda document: document.color_hint(index, color, gesture=gesture), gesture)

    def remove_hint(self, index: int) -> None:
        """Take a hint away."""
        self._edit(lambda document: document.remove_hint(index))
        self.select(None)

    def add_region(self, region: Region) -> None:
        """Have the generator look at this part once more, from near, and select it."""
        self.change(Edit.ADD_REGION, with_regions(self.recipe, (*self.recipe.regions, region)))
        self.select_region(len(self.recipe.regions) - 1)

    def remove_region(self, index: int) -> None:
        """Take a region away."""
        self.change(Edit.REMOVE_REGION, hint_edits.without_region(self.recipe, index))
        self.select_region(None)

    def remove_selected(self) -> None:
        """Take the selected hint or region away."""
        if self._selected is not None:
            self.remove_hint(self._selected)
        elif self._region is not None:
            self.remove_region(self._region)

    def clear_hints(self) -> None:
        """Take all hints away."""
        self._edit(Document.clear_hints)
        self.select(None)

    def adjust(self, edit: Edit, *, gesture: int | None = None, **values: float | None) -> None:
        """Give adjustments other values, by their names."""
        self._edit(lambda document: document.adjust(edit, gesture=gesture, **values), gesture)

    def change(self, edit: Edit, recipe: Recipe, *, gesture: int | None = None) -> None:
        """Make this recipe the present one."""
        self._edit(lambda document: document.change(edit, recipe, gesture=gesture), gesture)

    def reset(self) -> None:
        """Back to automatic color."""
        self._edit(Document.reset)
        self.select(None)

    def undo(self) -> None:
        """Take back the last step."""
        self._edit(Document.undo)

    def redo(self) -> None:
        """Do the step last taken back again."""
        if self._document:
            self.go_to(self._document.position + 1)

    def go_to(self, position: int) -> None:
        """Go back or forward until so many steps are done; what they add is selected, as it was at first."""
        before = self.recipe
        self._edit(lambda document: document.go_to(position))
        hints, regions = self.recipe.hints, self.recipe.regions
        if hint_edits.begins_with(hints, before.hints):
            self.select(len(hints) - 1)
        elif hint_edits.begins_with(regions, before.regions):
            self.select_region(len(regions) - 1)

    def _select_newest(self, *, live: bool) -> None:
        self._region = None
        self._selected = len(self.recipe.hints) - 1
        self._changed(live=live)
        self.selection_changed.emit()

    def _edit(self, change: Callable[[Document], None], gesture: int | None = None) -> None:
        if self._document is None:
            return
        before = self._document.recipe
        change(self._document)
        if self._document.recipe != before:
            self._changed(live=gesture is not None)

    def _changed(self, *, live: bool) -> None:
        lost_hint = self._selected is not None and self._selected >= len(self.recipe.hints)
        lost_region = self._region is not None and self._region >= len(self.recipe.regions)
        if lost_hint or lost_region:
            self.select(None)
        self._tell(live=live)

    def _tell(self, *, live: bool) -> None:
        self.recipe_changed.emit(live)
        self.portions.tell(live=live)

    def _select(self, hint: int | None, region: int | None) -> None:
        if (hint, region) != (self._selected, self._region):
            self._selected, self._region = hint, region
            self.selection_changed.emit()

    def _show(self, document: Document | None) -> None:
        self._document = document
        self._selected = self._region = None
        self.document_changed.emit()
        self.selection_changed.emit()
