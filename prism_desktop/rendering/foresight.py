"""What the generator says at other sizes, asked before their slider moves: it takes long, and a hand does not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from prism_desktop.editing.editor import Editor
from prism_desktop.photo.photo_desk import PhotoDesk
from prism_desktop.rendering.idle_inference import IdleInference
from prism_desktop.rendering.preview import Previewer
from prism_desktop.task_runner import TaskRunner


class Foresight(QObject):
    """While the slider is in sight, the generator is asked about the open photo at its sizes, the nearest ones first.

    sizes: all that the slider leads to.
    """

    complete = Signal()
    """What it says at all of them is known."""

    def __init__(
        self,
        sizes: Sequence[int],
        editor: Editor,
        desk: PhotoDesk,
        previewer: Previewer,
        runner: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._sizes = sizes
        self._editor = editor
        self._desk = desk
        self._previewer = previewer
        self._idle = IdleInference(runner, "foresight", previewer, self, gives_way=True)
        self._wanted = False
        desk.photo_shown.connect(lambda _: self._follow())
        desk.cleared.connect(self._idle.drop)
        editor.recipe_changed.connect(lambda live: None if live else self._follow())
        previewer.engine_ready.connect(self._follow)

    def want(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Whether the slider may be moved."""
        self._wanted = wanted
        if wanted:
            self._follow()
        else:
            self._idle.drop()

    def _follow(self) -> None:
        photo, engine, recipe = self._desk.photo, self._previewer.engine, self._editor.recipe
        if not self._wanted or photo is None or engine is None:
            return
        sights, sizes = self._previewer.sights, self._sizes
        self._idle.want(
            lambda job: sights.foresee(photo.raster, recipe, engine, sizes, job.token),
            lambda _: self.complete.emit(),
        )
