"""Pictures for the slider of detail, made before they are asked for: the generator takes long, a hand does not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from prism_desktop.editing.editor import Editor
from prism_desktop.photo.photo_desk import PhotoDesk
from prism_desktop.rendering.idle_inference import IdleInference
from prism_desktop.rendering.preview import Previewer
from prism_desktop.task_runner import TaskRunner


class Foresight(QObject):
    """While the slider is attended to, the open photo is rendered at its other sizes, the nearest ones first.

    sizes: all that the slider leads to.
    """

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
        self._previewer = previewer
        self._idle = IdleInference(runner, "foresight", previewer, self)
        self._wanted = False
        desk.cleared.connect(lambda: self.want(False))
        editor.recipe_changed.connect(self._follow)
        previewer.engine_ready.connect(self._go_on)

    def want(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Whether the slider may be moved soon. Another photo takes that back."""
        self._wanted = wanted
        if wanted:
            self._go_on()
        else:
            self._idle.drop()

    def _follow(self, live: bool) -> None:  # noqa: FBT001 - a signal's argument
        if not live:
            self._go_on()

    def _go_on(self) -> None:
        ahead = self._previewer.foresee(self._sizes) if self._wanted else None
        if ahead is None:
            self._idle.drop()
            return

        def take(picture: QImage) -> None:
            ahead.keep(picture)
            self._go_on()

        self._idle.want(ahead.work, take)
