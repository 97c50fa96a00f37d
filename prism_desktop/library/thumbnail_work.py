"""Making thumbnails, on any thread: from the store if it was seen before, else from the photo.

Pixels are decoded and scaled by the core, whose codecs let Python go on meanwhile; Qt's own would stop the window.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec
from PySide6.QtGui import QImage

import prism_core
from prism_core.errors import SidecarError
from prism_core.image.raster import Raster
from prism_core.image.thumbnail import decode_thumbnail, encode_thumbnail, read_thumbnail
from prism_core.models.card import ModelCard
from prism_core.recipe import Recipe
from prism_core.sidecar import read_sidecar
from prism_core.triage import SUITABLE, Verdict, triage, triage_version
from prism_desktop.library.photo_state import State, edit_state
from prism_desktop.library.thumbnail_store import ThumbnailStore, thumbnail_key
from prism_desktop.photo.qimages import qimage_of, raster_of

STORED_EDGE_PX = 320
"""Enough for a cell of the grid on a screen of twice the usual pixels."""


@dataclass(frozen=True)
class Made:
    """A thumbnail. written_bytes: what it took of the store's room just now. verdict: what the photo is, if known.

    colored: whether it shows what the photo's recipe makes of it, and not the photo as it is. awaits_color: it is to,
    and cannot yet. former: it shows colors meanwhile that the photo had before.
    """

    image: QImage
    colored: bool = False
    written_bytes: int = 0
    verdict: Verdict | None = None
    awaits_color: bool = False
    former: bool = False

    @property
    def shows_color(self) -> bool:
        """Whether it is in color, be it that of before."""
        return self.colored or self.former


@dataclass(frozen=True)
class Judged:
    """What a photo is. written_bytes: what was kept of it just now."""

    verdict: Verdict
    written_bytes: int


def load(
    path: Path, model: str, room_px: tuple[int, int], store: ThumbnailStore, *, preview: bool | None = None
) -> Made:
    """The thumbnail of a photo: in color where the store has that of its recipe and this model.

    room_px: width and height that the image fits in; the store's are larger. preview: whether automatic colors, which
    nobody has decided on, are shown; None: where the photo is worth them. Raises `PhotoReadError`.
    """
    key = _key(path)
    content, verdict = _stored(store, key)
    raster, written = decode_thumbnail(content), 0
    if raster is None:
        raster = read_thumbnail(path, STORED_EDGE_PX)
        written = _keep(store, key, encode_thumbnail(raster))
        # Another look at the photo itself, to judge it, would take longer than judging it now.
        verdict = None if written else triage(raster).verdict
    shows_preview = verdict is None or verdict in SUITABLE if preview is None else preview
    recipe = _recipe(path)
    in_color = bool(key) and (shows_preview or edit_state(recipe) is not State.UNTOUCHED)
    colored = decode_thumbnail(_stored(store, _key(path, recipe, model))[0]) if in_color and model else None
    return Made(_image(colored or raster, room_px), colored is not None, written, verdict, in_color and colored is None)


def judge(path: Path, store: ThumbnailStore) -> Judged:
    """What a photo is, by its thumbnail, which is kept from now on. Raises `PhotoReadError`."""
    key = _key(path)
    content, verdict = _stored(store, key)
    if verdict is not None:
        return Judged(verdict, 0)
    raster = decode_thumbnail(content)
    if raster is None:
        raster = read_thumbnail(path, STORED_EDGE_PX)
        content = encode_thumbnail(raster)
    verdict = triage(raster).verdict
    return Judged(verdict, _keep(store, key, content, verdict))


def keep_colored(
    path: Path,
    picture: QImage,
    recipe: Recipe,
    model: str,
    room_px: tuple[int, int],
    store: ThumbnailStore,
    *,
    preview: bool | None = None,
) -> Made:
    """The thumbnail of a photo in color, kept for the next time that this model and this recipe are met.

    preview: as `load`; of a photo that is not to be shown in color the thumbnail is as it is. Raises `PhotoReadError`.
    """
    raster = raster_of(picture).downscaled(STORED_EDGE_PX)
    written = _keep(store, _key(path, recipe, model), encode_thumbnail(raster))
    colored = preview is not False or edit_state(recipe) is not State.UNTOUCHED
    return Made(_image(raster if colored else uncolored(path, store), room_px), colored, written)


def is_kept(path: Path, recipe: Recipe, model: str, store: ThumbnailStore) -> bool:
    """Whether the store has the thumbnail of a photo in the colors of this recipe and model."""
    return bool(_stored(store, _key(path, recipe, model))[0])


def uncolored(path: Path, store: ThumbnailStore) -> Raster:
    """The thumbnail of a photo as it is, to be colored. Raises `PhotoReadError`."""
    raster = decode_thumbnail(_stored(store, _key(path))[0])
    return read_thumbnail(path, STORED_EDGE_PX) if raster is None else raster


def keep_copy(path: Path, copy: Path, recipe: Recipe, model: str, store: ThumbnailStore) -> int:
    """Keep the thumbnail of a photo's color copy as `keep_colored` does: the bytes it took. Raises `PhotoReadError`."""
    return _keep(store, _key(path, recipe, model), encode_thumbnail(read_thumbnail(copy, STORED_EDGE_PX)))


def colors_of(card: ModelCard) -> str:
    """What the colors are named after that a generator gives: those of another, or of another Prism, never show."""
    return hashlib.sha256(msgspec.json.encode(card) + _prism_version()).hexdigest()


@cache
def _prism_version() -> bytes:
    return prism_core.__version__.encode()


def _image(raster: Raster, room_px: tuple[int, int]) -> QImage:
    """The thumbnail at the very size that the grid shows it at: to scale it while painting takes ten times as long."""
    scale = min(room_px[0] / raster.width, room_px[1] / raster.height)
    return qimage_of(raster.downscaled(max(1, round(max(raster.width, raster.height) * scale))))


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
    look = () if recipe is None else (msgspec.json.encode(msgspec.structs.replace(recipe, model=None)).decode(), model)
    return thumbnail_key(path, facts, str(STORED_EDGE_PX), *look)


def _stored(store: ThumbnailStore, key: str) -> tuple[bytes, Verdict | None]:
    """A thumbnail, empty where there is none, and the verdict before it, which a colored one lacks."""
    kept = store.read(key) if key else None
    head, _, content = (kept or b"").partition(b"\n")
    return content, next((each for each in Verdict if _head(each) == head), None)


def _head(verdict: Verdict | None) -> bytes:
    """What stands before a thumbnail: an older triage's verdict is no longer met, and the photo is judged anew."""
    return b"" if verdict is None else f"{verdict} {triage_version()}".encode()


def _keep(store: ThumbnailStore, key: str, content: bytes, verdict: Verdict | None = None) -> int:
    """Bytes that were kept: none where the photo is gone, or the disk cannot be written."""
    kept = key and store.write(key, _head(verdict) + b"\n" + content)
    return len(content) if kept else 0
