"""A photo as the window shows it, and the recipe kept beside it. Qt's images alone; runs on any thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtGui import QImage

from prism_core.color.icc import to_srgb
from prism_core.errors import SidecarDamagedError, SidecarError
from prism_core.image.raster import Metadata, Raster
from prism_core.image.read import read_raster
from prism_core.jobs import CancelToken
from prism_core.recipe import Recipe
from prism_core.sidecar import read_sidecar, set_aside
from prism_desktop.canvas.tiles import least_level
from prism_desktop.photo.qimages import qimage_of

PREVIEW_EDGE_PX = 1280
"""Large enough for most windows, small enough to follow a dragged hint; closer looks have tiles."""


@dataclass(frozen=True)
class SidecarProblem:
    """A sidecar that could not be used: which, why, and under which name it is kept; None where it was left as it is.

    Either way the photo is edited from automatic color, and what comes of that overwrites nothing.
    """

    path: Path
    reason: str
    kept_as: Path | None


@dataclass(frozen=True, eq=False)
class LoadedPhoto:
    """A photo ready to be shown and edited.

    raster: the photo in sRGB, its long edge at most `PREVIEW_EDGE_PX`. qimage: the same for Qt.
    size: width and height of the full photo. recipe: what the sidecar holds, None where there is none.
    pixel_bytes: what a pixel of the full photo takes. sidecar_problem: what was wrong with a sidecar.
    """

    path: Path
    raster: Raster
    qimage: QImage
    size: tuple[int, int]
    pixel_bytes: int = 3
    recipe: Recipe | None = None
    sidecar_problem: SidecarProblem | None = None

    @property
    def largest_level(self) -> int:
        """The level of its tiles that comes nearest to the full photo: 0 is that itself, 1 half its size."""
        return least_level(self.size, self.pixel_bytes)


def load_photo(path: Path, cancel: CancelToken) -> LoadedPhoto:
    """Read a photo and its sidecar. Raises `PhotoReadError`, `CanceledError`."""
    full = read_raster(path)
    cancel.raise_if_canceled()
    raster = in_srgb(full.downscaled(PREVIEW_EDGE_PX))
    recipe, problem = _read_recipe(path)
    bytes_each = full.pixels[0, 0].nbytes + (0 if full.alpha is None else full.alpha.itemsize)
    return LoadedPhoto(path, raster, qimage_of(raster), (full.width, full.height), bytes_each, recipe, problem)


def in_srgb(raster: Raster) -> Raster:
    """The photo with its profile applied: pixels as a screen shows them."""
    if not raster.metadata.icc:
        return raster
    return replace(raster, pixels=to_srgb(raster.pixels, raster.metadata.icc), metadata=Metadata())


def _read_recipe(path: Path) -> tuple[Recipe | None, SidecarProblem | None]:
    """The recipe kept for a photo; a damaged sidecar is set aside, and what it hid is read in its place."""
    try:
        return read_sidecar(path), None
    except SidecarDamagedError as error:
        try:
            kept_as = set_aside(error.path)
        except OSError:
            return None, SidecarProblem(error.path, error.reason, None)
        return _read_recipe(path)[0], SidecarProblem(error.path, error.reason, kept_as)
    except SidecarError as error:
        return None, SidecarProblem(error.path, error.reason, None)
