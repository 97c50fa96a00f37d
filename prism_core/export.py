"""One photo from file to file: read, render, mark as colorized, write atomically."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import prism_core
from prism_core.errors import PhotoWriteError
from prism_core.export_options import ExportOptions, holds_16_bits, layers_path
from prism_core.image.depth import to_byte, to_short
from prism_core.image.metadata import mark_colorized
from prism_core.image.openraster import write_layers
from prism_core.image.raster import Raster
from prism_core.image.read import read_raster
from prism_core.image.scaled import scaled_down
from prism_core.image.size import read_size
from prism_core.image.write import write_raster
from prism_core.jobs import CancelToken
from prism_core.models.card import ModelCard
from prism_core.models.engine import Engine
from prism_core.recipe import Recipe
from prism_core.render import render
from prism_core.seeing import look


def export_photo(
    source: Path,
    target: Path,
    recipe: Recipe,
    engine: Engine,
    *,
    options: ExportOptions = ExportOptions(),  # noqa: B008 - a frozen value
    cancel: CancelToken | None = None,
) -> tuple[str, ...]:
    """Write `source`, colored by `recipe`, to `target` in the format of its suffix. The source is never written.

    The target's folder is made where it is missing. options: their quality, bits, size and color layer hold, and
    where the format stays the same a lossless WebP stays lossless; the name and its suffix are `target`'s. Returns
    what of the photo could not be kept, one line each; usually nothing. Raises `PhotoReadError`, `PhotoWriteError`,
    `ModelError`, `DeviceError` or `CanceledError`; the target is then as it was before.
    """
    if is_same_file(source, target):
        raise PhotoWriteError(target, "this is the original, which Prism never writes; choose another output folder")
    # No name holds the decoded photo during the write: two copies of a large scan are a lot of memory.
    result = _color(_deepened(read_raster(source), target, options), recipe, engine, options, cancel)
    lossless = options.stays_webp(target) and read_size(source).lossless_webp
    if cancel is not None:
        cancel.raise_if_canceled()
    _make_folder(target)
    _write(target, result, options, lossless=lossless)
    return result.notices


def _write(target: Path, result: Raster, options: ExportOptions, *, lossless: bool) -> None:
    """Write the copy, and before it the layers that were asked for; of both nothing where one fails."""
    if not options.color_layer:
        write_raster(target, result, quality=options.quality, lossless=lossless)
        return
    layers = layers_path(target)
    write_layers(layers, result)
    try:
        write_raster(target, result, quality=options.quality, lossless=lossless)
    except BaseException:
        layers.unlink()
        raise


def is_same_file(source: Path, target: Path) -> bool:
    """Whether writing `target` would touch `source`: one name, two names that differ in case, or links to one file."""
    identity = file_identity(target)
    return file_key(source) == file_key(target) or (identity is not None and identity == file_identity(source))


def file_key(path: Path) -> str:
    """A text equal for names that some file system takes for one file: folders resolved, case and accents folded."""
    return unicodedata.normalize("NFC", str(path.parent.resolve() / path.name)).casefold()


def file_identity(path: Path) -> tuple[int, int] | None:
    """Device and inode of what stands under a name, the same through all links to it; None where nothing does."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def software_name() -> str:
    """How Prism signs its results."""
    return f"Prism {prism_core.__version__}"


def model_name(card: ModelCard) -> str:
    """How results name the generator that colored them."""
    return f"{card.id} {card.version}"


def _deepened(raster: Raster, target: Path, options: ExportOptions) -> Raster:
    """The photo in 16 bits a channel where these are asked for and the target can hold them."""
    if options.bits != "16":
        return raster
    if not holds_16_bits(target):
        notice = f"{target.suffix.lstrip('.').upper()} holds 8 bits a channel; choose PNG or TIFF for 16"
        return replace(raster, notices=(*raster.notices, notice))
    alpha = None if raster.alpha is None else to_short(raster.alpha)
    return replace(raster, pixels=to_short(raster.pixels), alpha=alpha)


def _color(
    raster: Raster, recipe: Recipe, engine: Engine, options: ExportOptions, cancel: CancelToken | None
) -> Raster:
    """The photo in color, at the size and depth that were asked for, saying that an algorithm colored it."""
    if cancel is not None:
        cancel.raise_if_canceled()
    seen = None
    if options.edge_px is not None:
        # Of the whole photo, as for the preview: of a smaller one the generator sees and says other things.
        seen = look(raster, recipe, engine, cancel=cancel) if recipe.adjustments.strength else None
        raster = scaled_down(raster, options.edge_px)
    result = _flattened(render(raster, recipe, engine, seen=seen, cancel=cancel), options)
    marked = mark_colorized(
        result.metadata, model=model_name(engine.card), software=software_name(), when=datetime.now(UTC)
    )
    return replace(result, metadata=marked)


def _flattened(raster: Raster, options: ExportOptions) -> Raster:
    """The photo in 8 bits a channel, where these are asked for."""
    if options.bits != "8":
        return raster
    return replace(raster, pixels=to_byte(raster.pixels), alpha=None if raster.alpha is None else to_byte(raster.alpha))


def _make_folder(target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"its folder cannot be made ({error.strerror}); choose another output folder"
        raise PhotoWriteError(target, reason) from error
