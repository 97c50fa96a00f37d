"""Where the photo lies on the canvas: frozen values and pure geometry. Qt-free.

Canvas positions are in logical pixels; photo positions are fractions 0..1 of the upright photo, as hints are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

MAX_ZOOM = 16.0
MIN_EDGE_PX = 48.0
"""Zooming out stops where the photo's long edge has this many logical pixels."""

FIT_MARGIN_PX = 24.0
MAX_FIT_ZOOM = 4.0
"""A small photo is enlarged to fit, but no more than this."""


@dataclass(frozen=True)
class Rect:
    """A rectangle in logical pixels of the canvas."""

    x: float
    y: float
    width: float
    height: float

    def contains(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height


@dataclass(frozen=True)
class Viewport:
    """A photo of some size seen through a canvas of some size.

    photo: width and height of the full photo, px. canvas: width and height, logical px.
    pixel_ratio: device pixels per logical pixel. zoom: device pixels per photo pixel; 1 is 100 %.
    center_x, center_y: the photo position in the middle of the canvas. fitted: keep fitting when sizes change.
    """

    photo: tuple[int, int]
    canvas: tuple[float, float]
    pixel_ratio: float = 1.0
    zoom: float = 1.0
    center_x: float = 0.5
    center_y: float = 0.5
    fitted: bool = True

    @property
    def scale(self) -> float:
        """Logical pixels per photo pixel."""
        return self.zoom / self.pixel_ratio

    @property
    def fit_zoom(self) -> float:
        """The zoom at which the whole photo shows."""
        room = [max(1.0, side - 2 * FIT_MARGIN_PX) for side in self.canvas]
        scale = min(room[0] / self.photo[0], room[1] / self.photo[1])
        return min(scale * self.pixel_ratio, max(MAX_FIT_ZOOM, self.pixel_ratio))

    @property
    def rect(self) -> Rect:
        """Where the whole photo lies, parts outside the canvas included."""
        width, height = self.photo[0] * self.scale, self.photo[1] * self.scale
        return Rect(
            self.canvas[0] / 2 - self.center_x * width, self.canvas[1] / 2 - self.center_y * height, width, height
        )

    def to_canvas(self, x: float, y: float) -> tuple[float, float]:
        """A photo position on the canvas."""
        rect = self.rect
        return rect.x + x * rect.width, rect.y + y * rect.height

    def path_to_canvas(self, points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
        """Photo positions on the canvas."""
        rect = self.rect
        return [(rect.x + x * rect.width, rect.y + y * rect.height) for x, y in points]

    def to_photo(self, x: float, y: float) -> tuple[float, float]:
        """A canvas position on the photo; outside 0..1 where it is beside it."""
        rect = self.rect
        return (x - rect.x) / rect.width, (y - rect.y) / rect.height

    def fit(self) -> Viewport:
        """Show the whole photo."""
        return replace(self, zoom=self.fit_zoom, center_x=0.5, center_y=0.5, fitted=True)

    def resized(self, canvas: tuple[float, float], pixel_ratio: float) -> Viewport:
        """The same view on a canvas of another size."""
        resized = replace(self, canvas=canvas, pixel_ratio=pixel_ratio)
        return resized.fit() if self.fitted else resized._kept_inside()

    def at_zoom(self, zoom: float, x: float, y: float) -> Viewport:
        """Zoom so that the photo position under the canvas point (x, y) stays there."""
        least = min(self.fit_zoom, MIN_EDGE_PX * self.pixel_ratio / max(self.photo))
        zoom = min(max(zoom, least), MAX_ZOOM * self.pixel_ratio)
        photo_x, photo_y = self.to_photo(x, y)
        scale = zoom / self.pixel_ratio
        center_x = photo_x - (x - self.canvas[0] / 2) / (self.photo[0] * scale)
        center_y = photo_y - (y - self.canvas[1] / 2) / (self.photo[1] * scale)
        return replace(self, zoom=zoom, center_x=center_x, center_y=center_y, fitted=False)._kept_inside()

    def showing(self, x: float, y: float, zoom: float) -> Viewport:
        """At this zoom, with a photo position in the middle as far as the photo reaches."""
        near = self.at_zoom(zoom, *self.to_canvas(x, y))
        return replace(near, center_x=x, center_y=y)._kept_inside()

    def panned(self, dx: float, dy: float) -> Viewport:
        """Move the photo by so many logical pixels."""
        rect = self.rect
        moved = replace(
            self, center_x=self.center_x - dx / rect.width, center_y=self.center_y - dy / rect.height, fitted=False
        )
        return moved._kept_inside()

    def _kept_inside(self) -> Viewport:
        rect = self.rect
        return replace(
            self,
            center_x=_kept(self.center_x, self.canvas[0] / rect.width),
            center_y=_kept(self.center_y, self.canvas[1] / rect.height),
        )


def _kept(center: float, seen: float) -> float:
    """The center moved so that no empty border shows; `seen` is the part of the photo that the canvas shows."""
    if seen >= 1:
        return 0.5
    return min(max(center, seen / 2), 1 - seen / 2)
