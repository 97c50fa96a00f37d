"""Film and scanner, for the net that knows negatives: photographs as scans of prints or of negatives.

All of it is done to N x 1 x H x W gray from 0 to 1, a whole batch at once.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

_LUMA = (0.299, 0.587, 0.114)


def scans(photos: Tensor, edge_px: int, random: torch.Generator) -> tuple[Tensor, Tensor]:
    """N x 3 x H x W photographs (uint8 sRGB) as N x 1 x `edge_px` x `edge_px` lightness from -1 to 1, and which of
    them are negatives, N of 0 and 1.
    """
    draw = _Draw(len(photos), random)
    x = _turned(_part(_gray(photos, draw), edge_px, draw), draw)
    negative = draw.chance(0.5)
    x = _developed(x, draw)
    x = negative * (1 - x) + (1 - negative) * x
    return _scanned(x, draw).clamp(0, 1) * 2 - 1, negative.flatten()


class _Draw:
    """Random numbers, one for each picture of a batch or one for all."""

    def __init__(self, count: int, random: torch.Generator) -> None:
        self.count = count
        self.random = random

    def each(self, low: float, high: float) -> Tensor:
        """N x 1 x 1 x 1 between the two."""
        return torch.rand(self.count, 1, 1, 1, generator=self.random) * (high - low) + low

    def chance(self, probability: float) -> Tensor:
        """N x 1 x 1 x 1 of 0 and 1."""
        return (self.each(0, 1) < probability).float()

    def one(self) -> float:
        """Between 0 and 1, for the whole batch."""
        return float(torch.rand((), generator=self.random))

    def whole(self, below: int) -> int:
        """From 0 to `below` - 1, for the whole batch."""
        return int(torch.randint(0, below, (), generator=self.random))


def _gray(photos: Tensor, draw: _Draw) -> Tensor:
    """Each by weights of its own between luma and those of films that saw blue above all, or red."""
    weights = torch.rand(draw.count, 3, 1, 1, generator=draw.random) ** 2
    weights = weights / weights.sum(1, keepdim=True)
    own = draw.each(0, 0.8)
    weights = own * weights + (1 - own) * torch.tensor(_LUMA)[:, None, None]
    return (photos.float() / 255 * weights).sum(1, keepdim=True)


def _part(x: Tensor, edge_px: int, draw: _Draw) -> Tensor:
    """A part of the pictures, or all of them made smaller."""
    if draw.one() < 0.4:
        return functional.interpolate(x, edge_px, mode="area")
    top, left = (draw.whole(x.shape[2] - edge_px + 1) for _ in range(2))
    return x[..., top : top + edge_px, left : left + edge_px]


def _turned(x: Tensor, draw: _Draw) -> Tensor:
    """Mirrored, as film is that was laid the wrong side up; some on their side; some soft."""
    x = x.flip(3) if draw.one() < 0.5 else x
    x = torch.rot90(x, 1 + 2 * draw.whole(2), (2, 3)) if draw.one() < 0.1 else x
    return functional.avg_pool2d(x, 3, stride=1, padding=1, count_include_pad=False) if draw.one() < 0.15 else x


def _developed(x: Tensor, draw: _Draw) -> Tensor:
    """Through a tone curve: a power, or for a third of them the density of a film of gamma 0.5 to 0.9.

    Density is gamma times the logarithm of the light; what a scanner without the film's profile shows of it is the
    light that comes through, to the power of 1 / 2.2: shadows spread over all tones, and lights huddle.
    """
    x = x.clamp(0.004, 1) ** torch.exp(draw.each(-0.6, 0.6))
    toe, gamma = draw.each(0.02, 0.3), draw.each(0.5, 0.9)
    through = (x + toe) ** -gamma
    least, most = (1 + toe) ** -gamma, toe**-gamma
    film = draw.chance(0.35)
    return film * (most - through) / (most - least) + (1 - film) * x


def _scanned(x: Tensor, draw: _Draw) -> Tensor:
    """Faded, in uneven light, with grain, dust and borders."""
    x = x.clamp(0.004, 1) ** torch.exp(draw.each(-0.5, 0.5))
    dark, span = draw.each(0, 0.3), draw.each(0.4, 1)
    x = dark + x * span * (1 - dark)
    ramp = torch.linspace(-0.5, 0.5, x.shape[3])
    x = x + draw.each(-0.08, 0.08) * ramp + draw.each(-0.08, 0.08) * ramp[:, None]
    x = x + torch.randn(x.shape, generator=draw.random) * draw.each(0, 0.03) * span
    specks = torch.rand(x.shape, generator=draw.random) < draw.each(-0.003, 0.0015)
    x = torch.where(specks, draw.chance(0.5).expand_as(x), x)
    x = _bordered(x, draw, 0.09)
    return _bordered(x, draw, 0.05)


def _bordered(x: Tensor, draw: _Draw, widest: float) -> Tensor:
    """Under a frame of black, white or gray, each side as wide as it likes; half of them get none."""
    rows = torch.linspace(0, 1, x.shape[2])
    sides = [draw.each(-widest, widest) for _ in range(4)]
    down, across = rows[:, None], rows[None, :]
    frame = (down < sides[0]) | (1 - down < sides[1]) | (across < sides[2]) | (1 - across < sides[3])
    shown = draw.chance(0.5) * frame
    return shown * draw.each(-0.5, 1.5).clamp(0, 1) + (1 - shown) * x
