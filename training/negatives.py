"""Teach the small net that tells negatives from photographs: `python -m training.negatives PHOTOS HELD_OUT OUT.npz`.

It sees lightness alone, 64 x 64 px (`prism_core/negative.py`). Each photograph comes as it is or inverted, at random,
with the tone curve, the fading, the grain and the borders of a scan, the same for both, so that none of them tells.
Batch norm is folded into the convolutions; weights are kept as float16.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
import tyro
from torch import Tensor, nn
from torch.nn import functional

from prism_core.image.raster import Raster
from prism_core.negative import NegativeNet, net_input
from training.config import DataConfig
from training.data import Photo, find_photos, load_photos

WIDTHS = (1, 16, 32, 64, 96)
"""Channels from the lightness to the last layer; each layer halves the picture."""
_CANVAS = 80
"""Px of the square that photographs are kept in, from which parts are cut."""
_BATCH = 128


@dataclass(frozen=True)
class Schedule:
    """How long and how fast to learn."""

    epochs: int = 40
    lr: float = 3e-3
    seed: int = 0


def build() -> nn.Sequential:
    """The net with its batch norm still apart: N x 1 x 64 x 64 to N x 1; what it says of a picture counts less what
    it says of the inverse.
    """
    layers: list[nn.Module] = []
    for width, wider in pairwise(WIDTHS):
        layers += [nn.Conv2d(width, wider, 3, stride=2, padding=1, bias=False), nn.BatchNorm2d(wider), nn.ReLU()]
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(WIDTHS[-1], 1, bias=False))


def canvases(photos: list[Photo]) -> Tensor:
    """Photographs as N x 1 x 80 x 80 gray, 0..1."""
    gray = (cv2.cvtColor(photo, cv2.COLOR_RGB2GRAY) for photo in photos)
    small = [cv2.resize(each, (_CANVAS, _CANVAS), interpolation=cv2.INTER_AREA) for each in gray]
    return torch.from_numpy(np.stack(small))[:, None].float() / 255


def scans(batch: Tensor, random: torch.Generator) -> tuple[Tensor, Tensor]:
    """Parts of N x 1 x 80 x 80 pictures as scans of them or of their negatives, N x 1 x 64 x 64 in -1..1; which are."""

    def draw(low: float, high: float) -> Tensor:
        return torch.rand(len(batch), 1, 1, 1, generator=random) * (high - low) + low

    top, left = (int(torch.randint(0, _CANVAS - 63, (), generator=random)) for _ in range(2))
    x = (
        batch[..., top : top + 64, left : left + 64]
        if draw(0, 1)[0] < 0.7
        else functional.interpolate(batch, 64, mode="area")
    )
    x = x.flip(3) if draw(0, 1)[0] < 0.5 else x
    negative = (draw(0, 1) < 0.5).float()
    x = x.clamp(0.004, 1) ** torch.exp(draw(-0.6, 0.6))
    x = negative * (1 - x) + (1 - negative) * x
    x = x.clamp(0.004, 1) ** torch.exp(draw(-0.5, 0.5))
    dark, span = draw(0, 0.35), draw(0.45, 1)
    x = dark + x * span * (1 - dark)
    x = x + torch.randn(x.shape, generator=random) * draw(0, 0.04)
    x = _bordered(x, draw(0, 9).round().int(), draw(-0.5, 1.5).clamp(0, 1))
    return x.clamp(0, 1) * 2 - 1, negative[:, 0, 0]


def _bordered(x: Tensor, width: Tensor, tone: Tensor) -> Tensor:
    """Pictures under a frame, which half of them get none of."""
    rows = torch.arange(64)
    edge = torch.minimum(rows, 63 - rows)
    distance = torch.minimum(edge[:, None], edge[None, :])
    frame = (distance[None, None] < width - 4).float()
    return frame * tone + (1 - frame) * x


def teach(photos: Tensor, schedule: Schedule) -> nn.Sequential:
    """The net after learning."""
    torch.manual_seed(schedule.seed)
    random = torch.Generator().manual_seed(schedule.seed)
    net = build()
    steps = schedule.epochs * (len(photos) // _BATCH)
    optimizer = torch.optim.AdamW(net.parameters(), lr=schedule.lr, weight_decay=0.02)
    rates = torch.optim.lr_scheduler.OneCycleLR(optimizer, schedule.lr, total_steps=max(2, steps))
    for step in range(steps):
        chosen = torch.randint(0, len(photos), (_BATCH,), generator=random)
        x, negative = scans(photos[chosen], random)
        loss = functional.binary_cross_entropy_with_logits(net(x) - net(-x), negative)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        rates.step()
        if step % 500 == 0:
            print(f"step {step} of {steps}: loss {loss.item():.3f}", flush=True)
    return net.eval()


def folded(net: nn.Sequential) -> dict[str, np.ndarray[Any, Any]]:
    """The weights as `NegativeNet` reads them: convolutions with their batch norm in them, and the last sum."""
    arrays: dict[str, np.ndarray[Any, Any]] = {}
    modules = list(net)
    for index in range(len(WIDTHS) - 1):
        convolution, norm = modules[3 * index], modules[3 * index + 1]
        assert isinstance(convolution, nn.Conv2d)
        assert isinstance(norm, nn.BatchNorm2d)
        assert norm.running_mean is not None
        assert norm.running_var is not None
        scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
        arrays[f"weight{index}"] = (convolution.weight * scale[:, None, None, None]).detach().numpy()
        arrays[f"bias{index}"] = (norm.bias - norm.running_mean * scale).detach().numpy()
    line = modules[-1]
    assert isinstance(line, nn.Linear)
    arrays["weight"] = line.weight[0].detach().numpy()
    return {name: array.astype(np.float16) for name, array in arrays.items()}


def measure(net: NegativeNet, folder: Path) -> None:
    """Print how many negatives are found at which share of false alarms, on photographs held out."""
    inputs = [net_input(Raster(photo)) for photo in _photos(folder, 256)]
    positive = np.array([net.score(each) for each in inputs])
    negative = -positive  # that of the inverse, by construction
    print(f"{len(inputs)} photographs: right {((positive < 0).mean() + (negative > 0).mean()) / 2:.1%}")
    for share in (0.002, 0.005, 0.01, 0.02, 0.05):
        bound = float(np.quantile(positive, 1 - share))
        print(f"false alarms {share:.1%}: score above {bound:.2f}, negatives found {(negative > bound).mean():.1%}")


def _photos(folder: Path, short_side: int) -> list[Photo]:
    return list(load_photos(find_photos(folder), DataConfig(train=folder, short_side=short_side)).photos)


def main(
    photos: tyro.conf.Positional[Path],
    held_out: tyro.conf.Positional[Path],
    out: tyro.conf.Positional[Path],
    schedule: Schedule = Schedule(),
) -> None:
    """Learn from the photographs in a folder, write the net, and measure it on others."""
    net = teach(canvases(_photos(photos, _CANVAS)), schedule)
    np.savez_compressed(out, allow_pickle=False, **folded(net))
    measure(NegativeNet(out), held_out)


if __name__ == "__main__":
    tyro.cli(main)
