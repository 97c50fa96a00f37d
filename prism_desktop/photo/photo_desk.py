"""The photo on the desk: choose, load, edit, preview, save. Each part knows its own work; here they meet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from prism_core.recipe import Recipe
from prism_desktop.canvas.canvas import Canvas
from prism_desktop.canvas.toolbox import Color, ToolBox
from prism_desktop.canvas.viewport import Viewport
from prism_desktop.editing.autosave import Autosave
from prism_desktop.editing.editor import Editor
from prism_desktop.library.thumbnails import Thumbnails
from prism_desktop.photo.opener import Opener
from prism_desktop.photo.photo_loader import LoadedPhoto
from prism_desktop.photo.qimages import lab_at
from prism_desktop.rendering.preview import LEAST_EDGE_PX, Previewer, edge_for

_STAND_IN_SCALE = 16
"""A thumbnail stands in for its photo at any zoom, as if it were this much larger."""
_REST_MS = 300
"""Thumbnails in color are made once pictures have ceased to follow one another: no picture is to wait for them."""


class PhotoDesk(QObject):
    """What is done with the chosen photo. At most one is on the desk."""

    photo_shown = Signal(object)
    """A `LoadedPhoto`, now on the canvas."""
    cleared = Signal()
    """No photo is on the canvas."""
    photo_failed = Signal(Path, object)
    """A photo that cannot be shown, and the exception."""

    def __init__(
        self,
        *,
        opener: Opener,
        editor: Editor,
        tools: ToolBox,
        previewer: Previewer,
        autosave: Autosave,
        thumbnails: Thumbnails,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._opener = opener
        self._editor = editor
        self._previewer = previewer
        self._autosave = autosave
        self._thumbnails = thumbnails
        self._chosen: Path | None = None
        self._photo: LoadedPhoto | None = None
        self._loading = self._sharpening = False
        self._edge_px = LEAST_EDGE_PX
        self._finished: tuple[Path, QImage, Recipe] | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._keep_thumbnail)
        self.canvas = Canvas(editor, tools, self.color_at)
        opener.loaded.connect(self._show)
        opener.not_loaded.connect(self._fail)
        editor.recipe_changed.connect(self._render)
        previewer.rendered.connect(self._take_picture)
        previewer.busy_changed.connect(lambda _: self._show_busy())

    @property
    def photo(self) -> LoadedPhoto | None:
        """The photo on the desk."""
        return self._photo

    @property
    def chosen(self) -> Path | None:
        """The photo on the desk, or on its way there, or that cannot be shown."""
        return self._chosen

    @property
    def opening(self) -> bool:
        """Whether a photo is on its way to the desk."""
        return self._loading

    def choose(self, path: Path) -> None:
        """Put this photo on the desk; its thumbnail stands in while it loads."""
        if path == self._chosen:
            self._finished = None  # its file may be another, whose thumbnail this is not
        self.clear()
        self._chosen = path
        stand_in = self._thumbnails.image(path)
        if stand_in is not None:
            size = (stand_in.width() * _STAND_IN_SCALE, stand_in.height() * _STAND_IN_SCALE)
            self.canvas.set_photo(stand_in, size)
        self._loading = True
        self._show_busy()
        self._opener.open_photo(path)

    def clear(self) -> None:
        """Take the photo off the desk; what has changed is saved."""
        self._autosave.flush()
        self._keep_thumbnail()
        self._chosen = self._photo = None
        self._loading = False
        self._previewer.clear()
        self._editor.close()
        self.canvas.set_photo(None)
        self.cleared.emit()

    def sharpen(self) -> None:
        """Render the preview anew if it is seen closer than it was made for."""
        if edge_for(_shown_edge_px(self.canvas.view)) > self._edge_px:
            self._preview(live=False)

    def show_sharpening(self, sharpening: bool) -> None:  # noqa: FBT001 - a state
        """Whether the photo itself is on its way to take the preview's place."""
        if sharpening != self._sharpening:
            self._sharpening = sharpening
            self._show_busy()

    def color_at(self, x: float, y: float) -> Color:
        """The color that shows at a point given as fractions."""
        shown = self.canvas.result
        return (0.0, 0.0) if shown is None else lab_at(shown, x, y)[1:]

    def lightness_at(self, x: float, y: float) -> float:
        """L* of the photo at a point given as fractions."""
        return 60.0 if self._photo is None else lab_at(self._photo.qimage, x, y)[0]

    def _show(self, photo: LoadedPhoto) -> None:
        self._photo = photo
        self._loading = False
        self.canvas.set_photo(photo.qimage, photo.size, largest_level=photo.largest_level)
        stand_in = self._thumbnails.image(photo.path)
        if stand_in is not None and self._thumbnails.in_color(photo.path):
            self.canvas.set_result(stand_in)  # else gray would flash before the picture is there
        self._editor.open(photo.path, photo.recipe)
        self.photo_shown.emit(photo)
        self._preview(live=False)

    def _fail(self, path: Path, error: Exception) -> None:
        self.clear()
        self._chosen = path
        self._show_busy()
        self.photo_failed.emit(path, error)

    def _render(self, live: bool) -> None:  # noqa: FBT001 - a signal's argument
        if self._photo is not None and self._editor.document is not None:
            self._autosave.note(self._editor.document)
            self._preview(live=live)

    def _preview(self, *, live: bool) -> None:
        if self._photo is not None:
            if not live:
                self._edge_px = edge_for(_shown_edge_px(self.canvas.view))
            self._previewer.show(self._photo, self._editor.recipe, edge_px=self._edge_px, live=live)

    def _take_picture(self, path: Path, picture: QImage, final: bool) -> None:  # noqa: FBT001
        if self._photo is not None and self._photo.path == path:
            self.canvas.set_result(picture)
            self.canvas.show_busy(None)  # until the next one is late
            if final:
                self._finished = path, picture, self._editor.recipe
            self._rest.start()

    def _keep_thumbnail(self) -> None:
        """The photo's thumbnail becomes what was finished last."""
        self._rest.stop()
        finished, self._finished = self._finished, None
        if finished is not None:
            self._thumbnails.put_colored(*finished)

    def _show_busy(self) -> None:
        if self._loading:
            self.canvas.show_busy(self.tr("Opening the photo…"))
        elif self._previewer.busy and self._photo is not None:
            loading = self._previewer.engine is None
            self.canvas.show_busy(self.tr("Loading the model…") if loading else self.tr("Coloring…"))
        elif self._sharpening:
            self.canvas.show_busy(self.tr("Sharpening…"))
        else:
            self.canvas.show_busy(None)


def _shown_edge_px(view: Viewport | None) -> float:
    """How many of the screen's pixels the photo's long edge takes, those out of sight included."""
    return 0.0 if view is None else max(view.photo) * view.zoom
