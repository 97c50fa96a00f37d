"""Teach the net that tells negatives from photographs: `python -m training.negatives PHOTOS HELD_OUT OUT.onnx`.

It sees lightness alone, 128 x 128 px, stretched (`prism_core/negative.py`), through the first layers of a generator's
encoder, which know what gray photographs show (`--generator`). What it says of a picture counts less what it says of
the inverse. Each photograph comes as it is or inverted, at random, with the film's and the scanner's tone curves,
fading, grain, dust, shading and borders, the same for both, so that none of them tells (`training/film.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
import tyro
from torch import Tensor, nn
from torch.nn import functional

from prism_core.color.lab import Floats, srgb_to_lab, to_unit
from prism_core.negative import EDGE_PX, NegativeNet, net_input
from prism_core.resources import resource_path
from training.checkpoint import Ema, load_config, load_generator
from training.config import DataConfig
from training.data import find_photos, load_photos
from training.errors import TrainingError, told
from training.export import OPSET, forget_sources, store_as_float16
from training.film import scans
from training.photo import Photo

CANVAS_PX = 128
"""Square that photographs are kept in, from which parts are cut."""
_LEARNING_PX = 112
"""Learning takes pictures a little smaller than what is judged later: things are as large in parts of a photograph."""
_GENERATOR = resource_path("models", "swift.onnx")
_FROZEN, _LAYERS = 4, 13
"""Layers of the encoder that stay as they are, which saves most of the time, and that are taken over."""
_WIDTH = 160


@dataclass(frozen=True)
class Schedule:
    """How long and how fast to learn."""

    steps: int = 560
    batch: int = 64
    lr: float = 1.5e-3
    seed: int = 0
    threads: int = 2


class Looker(nn.Module):
    """What speaks for a negative in N x 1 x H x W lightness from -1 to 1: N log odds."""

    def __init__(self, generator: Path) -> None:
        super().__init__()
        if load_config(generator).encoder == "resnet18":
            raise TrainingError(f"{generator} is over ResNet18; give one over MobileNetV2 or EfficientNet-Lite")
        levels = load_generator(generator)[0].encoder.levels[:4]
        stem, *layers = [layer for level in levels for layer in level.children()][:_LAYERS]
        first, *rest = stem.children()
        assert isinstance(first, nn.Conv2d)
        layers.insert(0, nn.Sequential(_narrowed(first), *rest))
        self.known = nn.Sequential(*layers[:_FROZEN]).requires_grad_(requires_grad=False)
        self.learned = nn.Sequential(
            *layers[_FROZEN:], nn.LazyConv2d(_WIDTH, 1), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten()
        )
        self.line = nn.Linear(_WIDTH, 1, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """The difference between the picture's and its inverse's."""
        said: Tensor = self.line(self.learned(self.known(torch.cat([x, -x]))))[:, 0]
        return said[: len(x)] - said[len(x) :]

    def train(self, mode: bool = True) -> Looker:  # noqa: FBT001 - torch's signature
        """Train or evaluate; the batch norm of what stays always evaluates."""
        super().train(mode)
        self.known.eval()
        return self


def _narrowed(convolution: nn.Conv2d) -> nn.Conv2d:
    """The generator's first convolution for lightness alone."""
    first = nn.Conv2d(1, convolution.out_channels, 3, stride=2, padding=1, bias=False)
    first.weight = nn.Parameter(convolution.weight.detach()[:, :1].clone())
    return first


def canvases(photos: list[Photo]) -> Tensor:
    """Photographs as N x 3 x 144 x 144 sRGB, uint8."""
    small = [cv2.resize(each, (CANVAS_PX, CANVAS_PX), interpolation=cv2.INTER_AREA) for each in photos]
    return torch.from_numpy(np.stack(small).transpose(0, 3, 1, 2).copy())


def teach(photos: Tensor, generator: Path, schedule: Schedule) -> Looker:
    """The net after learning: the moving average of its weights."""
    torch.manual_seed(schedule.seed)
    torch.set_num_threads(schedule.threads)
    random = torch.Generator().manual_seed(schedule.seed)
    net = Looker(generator).train()
    net(torch.zeros(2, 1, EDGE_PX, EDGE_PX))  # tells the lazy layer its width
    optimizer = torch.optim.AdamW([p for p in net.parameters() if p.requires_grad], schedule.lr, weight_decay=0.02)
    rates = torch.optim.lr_scheduler.OneCycleLR(optimizer, schedule.lr, total_steps=max(2, schedule.steps))
    average = Ema(net, 0.99)
    for step in range(schedule.steps):
        chosen = torch.randint(0, len(photos), (schedule.batch,), generator=random)
        x, negative = scans(photos[chosen], _LEARNING_PX, random)
        loss = functional.binary_cross_entropy_with_logits(net(x), negative)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        rates.step()
        average.update(net, step)
        if step % 50 == 0:
            print(f"step {step} of {schedule.steps}: loss {loss.item():.3f}", flush=True)
    net.load_state_dict(average.weights)
    return net.eval()


def export(net: Looker, path: Path) -> None:
    """Write the net as ONNX for one picture, its large weights as float16."""
    program = torch.onnx.export(
        net.eval(),
        (torch.zeros(1, 1, EDGE_PX, EDGE_PX),),
        input_names=["x"],
        output_names=["odds"],
        opset_version=OPSET,
        dynamo=True,
        verbose=False,
    )
    assert program is not None
    model = program.model_proto
    forget_sources(model)
    store_as_float16(model)
    path.write_bytes(model.SerializeToString(deterministic=True))


def measure(net: NegativeNet, folder: Path) -> None:
    """Print how many negatives are found at which share of false alarms, on photographs held out."""
    inputs = [net_input(_lightness(photo)) for photo in _photos(folder, 256)]
    positive, negative = (np.array([net.odds(sign * each) for each in inputs]) for sign in (1, -1))
    print(f"{len(inputs)} photographs: right {((positive < 0).mean() + (negative > 0).mean()) / 2:.1%}")
    for share in (0.002, 0.005, 0.01, 0.02, 0.05):
        bound = float(np.quantile(positive, 1 - share))
        print(f"false alarms {share:.1%}: odds above {bound:.2f}, negatives found {(negative > bound).mean():.1%}")


def _lightness(photo: Photo) -> Floats:
    return np.ascontiguousarray(srgb_to_lab(to_unit(photo))[..., 0])


def _photos(folder: Path, short_side: int) -> list[Photo]:
    return list(load_photos(find_photos(folder), DataConfig(train=folder, short_side=short_side)).photos)


@told()
def main(
    photos: tyro.conf.Positional[Path],
    held_out: tyro.conf.Positional[Path],
    out: tyro.conf.Positional[Path],
    generator: Path = _GENERATOR,
    schedule: Schedule = Schedule(),
) -> None:
    """Learn from the photographs in a folder, write the net, and measure it on others."""
    net = teach(canvases(_photos(photos, CANVAS_PX)), generator, schedule)
    export(net, out)
    measure(NegativeNet(out), held_out)


if __name__ == "__main__":
    tyro.cli(main)
