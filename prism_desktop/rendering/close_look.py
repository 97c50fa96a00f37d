"""Sharp pixels for those who zoom in: in a moment, tiles of the photo itself take the preview's place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from prism_core.recipe import Recipe
from prism_desktop.canvas.tile_store import TilePicture
from prism_desktop.editing.editor import Editor
from prism_desktop.photo.photo_desk import PhotoDesk
from prism_desktop.rendering.detailer import Detailer
from prism_desktop.rendering.idle_inference import IdleInference
from prism_desktop.rendering.preview import Previewer
from prism_desktop.window.workers import Workers

_SETTLE_MS = 80


class CloseLook(QObject):
    """Watches zoom and recipe, and asks for the tiles in sight once both have come to rest."""

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
        self._detailer.failed.connect(lambda: desk.show_sharpening(False))
        desk.cleared.connect(self._clear)
        desk.canvas.zoom_changed.connect(self._approach)
        editor.recipe_changed.connect(lambda _: self._forget())
        previewer.engine_ready.connect(self._forget)
        previewer.rendered.connect(self._rendered)

    def _approach(self) -> None:
        photo = self._desk.photo
        if photo is not None and self._desk.canvas.wants_fine:
            self._detailer.prepare(photo)
        self._settle.start()

    def _forget(self) -> None:
        self._detailer.pause()
        self._desk.show_sharpening(False)
        self._desk.canvas.forget_fine_result()

    def _rendered(self, _path: Path, _image: QImage, final: bool) -> None:  # noqa: FBT001 - a signal's argument
        if final:
            self._settle.start()

    def _look(self) -> None:
        photo, engine, canvas = self._desk.photo, self._previewer.engine, self._desk.canvas
        if photo is None or engine is None:
            return
        tiles = canvas.tiles_wanted()
        if tiles:
            self._detailer.want(photo, self._editor.recipe, engine, tiles)
        self._desk.show_sharpening(canvas.wants_fine and not canvas.has_fine)
        self._desk.sharpen()

    def _show(self, path: Path, recipe: Recipe, picture: TilePicture) -> None:
        photo = self._desk.photo
        if photo is not None and photo.path == path and recipe == self._editor.recipe:
            self._desk.canvas.put_tile(picture)
            self._desk.show_sharpening(not self._desk.canvas.has_fine)

    def _clear(self) -> None:
        self._settle.stop()
        self._detailer.drop()
        self._desk.show_sharpening(False)
