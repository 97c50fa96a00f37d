"""Making thumbnails, on any thread: from the store if it was seen before, else from the photo.

Pixels are decoded and scaled by the core, whose codecs let Python go on meanwhile; Qt's own would stop the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec
from PySide6.QtGui import QImage

from prism_core.errors import SidecarError
from prism_core.image.raster import Raster
from prism_core.image.thumbnail import decode_thumbnail, encode_thumbnail, read_thumbnail
from prism_core.recipe import Recipe
from prism_core.sidecar import read_sidecar
from prism_desktop.library.thumbnail_store import ThumbnailStore, thumbnail_key
from prism_desktop.qimages import qimage_of, raster_of

STORED_EDGE_PX = 320
"""Enough for a cell of the grid on a screen of twice the usual pixels."""


@dataclass(frozen=True)
class Made:
    """A thumbnail. written_bytes: what it took of the store's room just now."""

    image: QImage
    written_bytes: int = 0


def load(path: Path, model: str, edge_px: int, store: ThumbnailStore) -> Made:
    """The thumbnail of a photo: in color where the store has that of its recipe and this model.

    edge_px: of the image, the store's are larger. Raises `PhotoReadError`.
    """
    plain = _key(path)
    raster = _stored(store, _key(path, _recipe(path), model)) if model and plain else None
    if raster is None:
        raster = _stored(store, plain)
    written = 0
    if raster is None:
        raster = read_thumbnail(path, STORED_EDGE_PX)
        written = _keep(store, plain, raster)
    return Made(_image(raster, edge_px), written)


def keep_colored(path: Path, picture: QImage, recipe: Recipe, model: str, edge_px: int, store: ThumbnailStore) -> Made:
    """The thumbnail of a photo in color, kept for the next time that this model and this recipe are met."""
    raster = raster_of(picture).downscaled(STORED_EDGE_PX)
    return Made(_image(raster, edge_px), _keep(store, _key(path, recipe, model), raster))


def _image(raster: Raster, edge_px: int) -> QImage:
    return qimage_of(raster.downscaled(edge_px))


def _recipe(path: Path) -> Recipe:
    try:
        return read_sidecar(path) or Recipe()
    except SidecarError:
        return Recipe()


def _key(path: Path, recipe: Recipe | None = None, model: str = "") -> str:
    """Empty where the photo is gone."""
    try:
        facts = path.stat()
    except OSError:
        return ""
    look = () if recipe is None else (msgspec.json.encode(recipe).decode(), model)
    return thumbnail_key(path, facts, str(STORED_EDGE_PX), *look)


def _stored(store: ThumbnailStore, key: str) -> Raster | None:
    content = store.read(key) if key else None
    return None if content is None else decode_thumbnail(content)


def _keep(store: ThumbnailStore, key: str, raster: Raster) -> int:
    if not key:
        return 0
    content = encode_thumbnail(raster)
    store.write(key, content)
    return len(content)
