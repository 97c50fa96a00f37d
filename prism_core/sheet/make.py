"""Making a contact sheet: photo by photo, straight into the file, so that memory stays that of one page."""

from __future__ import annotations

import logging
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from prism_core.batch.prepare import reason_of
from prism_core.batch.recipes import Overrides, recipe_for
from prism_core.errors import CanceledError, PhotoWriteError, PrismError
from prism_core.image.atomic import atomic_write
from prism_core.image.raster import Raster
from prism_core.image.thumbnail import read_thumbnail
from prism_core.image.write import write_advice
from prism_core.jobs import CancelToken, Progress
from prism_core.models.engine import Engine
from prism_core.naming import day_of
from prism_core.render import render
from prism_core.sheet.layout import Cell, Layout, SheetOptions, fitted, lay_out
from prism_core.sheet.lettering import can_letter, letter, wrapped
from prism_core.sheet.pdf import Box, PdfWriter

_log = logging.getLogger(__name__)

_INK_DPI = 300
_CAPTION_POINTS, _TITLE_POINTS = 8.0, 13.0
_DAY_WIDTH = 60.0
"""Points that a day takes, with room before it."""
_EMPTY = 0.9
"""Gray of a box that has no picture."""
_MOST_LINES = 8


@dataclass(frozen=True)
class SheetReport:
    """What became of a sheet.

    failures: photos that are a gray box on it, with the reason. unlettered: those whose names have letters that no font
    of this computer draws.
    """

    pages: int
    photos: int
    failures: tuple[tuple[Path, str], ...]
    unlettered: tuple[Path, ...]


def make_sheet(
    photos: Sequence[Path],
    target: Path,
    engine: Engine,
    options: SheetOptions = SheetOptions(),  # noqa: B008 - a frozen value
    *,
    overrides: Overrides = Overrides(),  # noqa: B008 - a frozen value
    cancel: CancelToken | None = None,
    progress: Progress | None = None,
) -> SheetReport:
    """Write `photos`, before beside after, each in the colors of its sidecar, to the PDF file `target`.

    overrides: what holds for all of them, whatever their sidecars say. A photo that cannot be read or colored is a gray
    box with the reason, and in the report. The file appears whole or not at all. Raises `PhotoWriteError` or
    `CanceledError`.
    """
    layout = lay_out(options)
    try:
        with atomic_write(target) as file:
            writer = PdfWriter(file, layout.width, layout.height, options.title or target.stem)
            sheet = _Sheet(writer, layout, options, engine, overrides, math.ceil(len(photos) / options.pairs))
            for number, photo in enumerate(photos):
                sheet.add(photo, cancel or CancelToken())
                if progress is not None:
                    progress((number + 1) / len(photos))
            return sheet.close()
    except OSError as error:
        raise PhotoWriteError(target, write_advice(target, error)) from error


class _Sheet:
    def __init__(
        self, writer: PdfWriter, layout: Layout, options: SheetOptions, engine: Engine, overrides: Overrides, pages: int
    ) -> None:
        self._writer = writer
        self._layout = layout
        self._options = options
        self._engine = engine
        self._overrides = overrides
        self._pages = pages
        self._count = 0
        self._failures: list[tuple[Path, str]] = []
        self._unlettered: list[Path] = []

    def add(self, photo: Path, cancel: CancelToken) -> None:
        """Put a photo into the next place. Raises `CanceledError`."""
        cancel.raise_if_canceled()
        cell = self._layout.cells[self._count % len(self._layout.cells)]
        try:
            before, after = self._pictures(photo, cell, cancel)
        except CanceledError:
            raise
        except Exception as error:
            self._draw_failure(photo, cell, self._reason(photo, error))
        else:
            # Both stand at the gap between them, to be compared.
            self._draw_picture(before, fitted(before.width, before.height, cell.before, to_right=True))
            self._draw_picture(after, fitted(after.width, after.height, cell.after, to_right=False))
        self._write_caption(photo, cell.caption)
        self._count += 1
        if self._count % len(self._layout.cells) == 0:
            self._end_page()

    def close(self) -> SheetReport:
        """Finish the file."""
        if self._count % len(self._layout.cells):
            self._end_page()
        self._writer.close()
        return SheetReport(self._pages, self._count, tuple(self._failures), tuple(self._unlettered))

    def _pictures(self, photo: Path, cell: Cell, cancel: CancelToken) -> tuple[Raster, Raster]:
        recipe = recipe_for(photo, self._engine.card.id, self._overrides)
        edge = math.ceil(max(cell.before.width, cell.before.height) * self._options.dpi / 72)
        before = read_thumbnail(photo, edge)
        return before, render(before, recipe, self._engine, cancel=cancel)

    def _draw_picture(self, picture: Raster, box: Box) -> None:
        edge = max(1, math.ceil(max(box.width, box.height) * self._options.dpi / 72))
        self._writer.draw_photo(picture.downscaled(edge).pixels, box)

    def _reason(self, photo: Path, error: Exception) -> str:
        if isinstance(error, PrismError):
            return reason_of(error, photo)
        if isinstance(error, MemoryError):
            return "there is not enough free memory for it; close other programs"
        # One photo that trips over a bug must not cost a sheet of thousands.
        _log.error("unexpected error on %s", photo, exc_info=error)
        return f"unexpected error ({error!r}); please report it"

    def _draw_failure(self, photo: Path, cell: Cell, reason: str) -> None:
        self._failures.append((photo, reason))
        for room in (cell.before, cell.after):
            self._writer.fill(room, _EMPTY)
        width = cell.before.width - 2 * _CAPTION_POINTS
        lines = wrapped(reason, _px(_CAPTION_POINTS), _px(width), _MOST_LINES)
        top = cell.before.y + cell.before.height - 2 * _CAPTION_POINTS
        for number, line in enumerate(lines):
            place = Box(cell.before.x + _CAPTION_POINTS, top - 1.5 * _CAPTION_POINTS * number, width, _CAPTION_POINTS)
            self._write(line, place, _CAPTION_POINTS, paper=_EMPTY)

    def _end_page(self) -> None:
        page = math.ceil(self._count / len(self._layout.cells))
        if self._options.title:
            self._write(self._options.title, self._layout.heading, _TITLE_POINTS)
        self._write(f"{page} / {self._pages}", self._layout.footing, _CAPTION_POINTS)
        self._writer.end_page()

    def _write_caption(self, photo: Path, room: Box) -> None:
        """Name and day, each in a room of its own: a name that runs to the left must not take the day with it."""
        if not can_letter(photo.stem, _px(_CAPTION_POINTS)):
            self._unlettered.append(photo)
        pieces = [(photo.stem, room.width - _DAY_WIDTH), (day_of(photo), _DAY_WIDTH)]
        inks = [letter(text, _px(_CAPTION_POINTS), _px(width)) for text, width in pieces]
        widths = [_points(ink.shape[1]) for ink in inks]
        x = room.x + (room.width - sum(widths) - _CAPTION_POINTS) / 2
        for ink, width in zip(inks, widths, strict=True):
            self._writer.draw_ink(ink, Box(x, room.y, width, _points(ink.shape[0])))
            x += width + _CAPTION_POINTS

    def _write(self, text: str, room: Box, points: float, *, paper: float = 1.0) -> None:
        """Text in the middle of `room`, on paper of that gray."""
        ink = letter(text, _px(points), _px(room.width))
        height, width = map(_points, ink.shape)
        shade = (ink * paper).round().astype(ink.dtype)
        self._writer.draw_ink(shade, Box(room.x + (room.width - width) / 2, room.y, width, height))


def _points(px: int) -> float:
    return px * 72 / _INK_DPI


def _px(points: float) -> int:
    return round(points * _INK_DPI / 72)
