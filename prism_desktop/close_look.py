"""Sharp pixels for those who zoom in: in a moment, the photo at full size takes the preview's place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from prism_desktop.detailer import Detail, Detailer
from prism_desktop.editor import Editor
from prism_desktop.idle_inference import IdleInference
from prism_desktop.photo_desk import PhotoDesk
from prism_desktop.preview import Previewer
from prism_desktop.workers import Workers

_SETTLE_MS = 250


class CloseLook(QObject):
    """Watches zoom and recipe, and asks for the full photo once both have come to rest."""

    def __init__(
        self, editor: Editor, desk: PhotoDesk, previewer: Previewer, workers: Workers, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._desk = desk
        self._previewer = previewer
        self._detailer = Detailer(workers.files, IdleInference(workers.inference, "detail", previewer, self), self)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._look)
        self._detailer.ready.connect(self._show)
        desk.cleared.connect(self._clear)
        desk.canvas.zoom_changed.connect(self._settle.start)
        editor.recipe_changed.connect(lambda _: desk.canvas.forget_fine_result())
        previewer.rendered.connect(self._rendered)

    def _rendered(self, _path: Path, _image: QImage, final: bool) -> None:  # noqa: FBT001 - a signal's argument
        if final:
            self._settle.start()

    def _look(self) -> None:
        photo, engine, canvas = self._desk.photo, self._previewer.engine, self._desk.canvas
        if photo is None or engine is None or canvas.has_fine:
            return
        if canvas.wants_fine:
            self._detailer.want(photo.path, self._editor.recipe, engine)
        self._desk.sharpen()

    def _show(self, detail: Detail) -> None:
        photo = self._desk.photo
        if photo is not None and photo.path == detail.path:
            current = detail.recipe == self._editor.recipe
            self._desk.canvas.set_fine(detail.original, detail.result if current else None)

    def _clear(self) -> None:
        self._settle.stop()
        self._detailer.drop()
