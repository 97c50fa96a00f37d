"""The generator: a U-Net with explicit skips over an ImageNet encoder, with two heads, or three.

Input  N x 4 x H x W, H and W multiples of 32: L*/50-1, hint a*/110, hint b*/110, hint mask.
Output N x 2 x H x W, a*, b* / 110, and N x Q x H/4 x W/4, logits over a fixed grid of ab bins; and, from a generator
that was taught it, N x E x H/4 x W/4, likeness (`prism_core.hints.likeness`).
The decoder hears what the whole photo shows: whether it is vivid, taken indoors, or at dusk.
The heads stand at quarter resolution: chroma is smooth, and enlarged it is as accurate as from finer levels.
Sources: U-Net (Ronneberger 2015), pix2pix (Isola 2017), the two heads of SIGGRAPH17 (Zhang 2017), global features
(Iizuka 2016) as a scale and a shift of the decoder's channels (FiLM, Perez 2018).
"""

from __future__ import annotations

from typing import TypeVar, cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from prism_core.color.gamut import ab_grid
from training.config import GeneratorConfig
from training.encoder import Encoder, build_encoder

Layer = TypeVar("Layer", nn.Conv2d, nn.Linear)

LIKENESS_WIDTH = 96


class UpBlock(nn.Module):
    """Twice the size by nearest neighbor, the skip beside it, two 3 x 3 convolutions.

    skip: its channels; 0 leaves it out.
    """

    def __init__(self, deep: int, skip: int, out: int) -> None:
        super().__init__()
        self.deep, self.skip = deep, skip
        self.convs = nn.Sequential(*_conv(deep + skip, out), *_conv(out, out))

    def forward(self, x: Tensor, skip: Tensor) -> Tensor:
        """N x deep x H x W and N x skip x 2H x 2W to N x out x 2H x 2W."""
        first, *others = self.convs
        weight = cast("Tensor", first.weight)
        x = convolve_doubled(x, weight[:, : self.deep])
        if self.skip:
            x = x + functional.conv2d(skip, weight[:, self.deep :], padding=1)
        for layer in others:
            x = layer(x)
        return x


def convolve_doubled(x: Tensor, weight: Tensor) -> Tensor:
    """What a 3 x 3 convolution makes of `x` after doubling its size by nearest neighbor, at 4/9 of the cost.

    Of three neighbors in the doubled image two are the same pixel, so each of the four pixels that come from one is a
    2 x 2 convolution of its own. N x C x H x W and O x C x 3 x 3 to N x O x 2H x 2W.
    """
    rows = []
    for row in (0, 1):
        pixels = []
        for column in (0, 1):
            kernel = _halved(_halved(weight, 2, row), 3, column)
            around = functional.pad(x, (1 - column, column, 1 - row, row))
            pixels.append(functional.conv2d(around, kernel))
        rows.append(torch.stack(pixels, dim=4))
    return torch.stack(rows, dim=3).reshape(x.shape[0], weight.shape[0], 2 * x.shape[2], 2 * x.shape[3])


def _halved(weight: Tensor, dim: int, odd: int) -> Tensor:
    """Three taps over doubled pixels as two over the pixels themselves, for those in even or odd place."""
    before, at, after = weight.unbind(dim)
    return torch.stack((before + at, after) if odd else (before, at + after), dim)


def _conv(inputs: int, outputs: int) -> list[nn.Module]:
    return [nn.Conv2d(inputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True)]


class Context(nn.Module):
    """What the whole photo shows, as a scale and a shift of each channel of the decoder."""

    def __init__(self, inputs: int, hidden: int, widths: tuple[int, ...]) -> None:
        super().__init__()
        self.widths = widths
        self.read = nn.Sequential(nn.Linear(inputs, hidden), nn.ReLU(inplace=True))
        self.tell = _silent(nn.Linear(hidden, 2 * sum(widths)))

    def forward(self, summary: Tensor) -> list[Tensor]:
        """N x inputs to N x 2 width x 1 x 1 for each level: the scales less 1, then the shifts."""
        told = self.tell(self.read(summary))[:, :, None, None]
        return list(told.split([2 * width for width in self.widths], dim=1))


class Generator(nn.Module):
    """U-Net over an encoder; see the head of this file for its planes."""

    def __init__(self, encoder: Encoder, config: GeneratorConfig) -> None:
        super().__init__()
        self.encoder = encoder
        self.mirrored = config.mirrored
        widths, bins = config.widths, len(ab_grid(config.bin_step))
        skips = [size * config.skips for size in encoder.channels[-2:0:-1]]
        deeper = [encoder.channels[-1], *widths[:-1]]
        self.decoder = nn.ModuleList(UpBlock(*sizes) for sizes in zip(deeper, skips, widths, strict=True))
        self.context = Context(encoder.summary, config.context, widths)
        self.ab_head = _silent(nn.Conv2d(widths[-1], 2, 1))
        self.bin_head = nn.Conv2d(widths[-1], bins, 1)
        if config.likeness:
            self.likeness_head = _likeness_head(widths[-1], config.likeness)

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        """Chroma, bin logits and, where it was taught, likeness; see the head of this file."""
        if self.training or not self.mirrored:
            return self._answer(x)
        return tuple(_with_mirrored(answer) for answer in self._answer(torch.cat([x, x.flip(3)])))

    def _answer(self, x: Tensor) -> tuple[Tensor, ...]:
        deep = self.decode(x)
        answers = self.chroma(deep), self.bin_head(deep)
        return (*answers, self.likeness_head(deep)) if hasattr(self, "likeness_head") else answers

    def chroma(self, deep: Tensor) -> Tensor:
        """N x C x H/4 x W/4 of the decoder to N x 2 x H x W, a*, b* / 110."""
        return functional.interpolate(self.ab_head(deep), scale_factor=4.0, mode="bilinear")

    def decode(self, x: Tensor) -> Tensor:
        """What the heads read: N x C x H/4 x W/4 of the decoder's last level."""
        _, *skips, deep = self.encoder(x)
        told = self.context(self.encoder.summarize(deep))
        for block, skip, words in zip(self.decoder, reversed(skips), told, strict=True):
            scale, shift = words.chunk(2, dim=1)
            deep = block(deep, skip) * (1 + scale) + shift
        return cast("Tensor", deep)


def _likeness_head(inputs: int, planes: int) -> nn.Sequential:
    """Learns apart from the rest (`training.likeness`), and asks for no gradient until then."""
    norm = nn.BatchNorm2d(inputs, affine=False)
    convs = nn.Conv2d(inputs, LIKENESS_WIDTH, 1), nn.ReLU(inplace=True), nn.Conv2d(LIKENESS_WIDTH, planes, 1)
    return nn.Sequential(norm, *convs).requires_grad_(requires_grad=False)


def _with_mirrored(answers: Tensor) -> Tensor:
    """The mean of the first half of a batch and of the second, which was asked in the mirror."""
    given, mirrored = answers.unflatten(0, (2, -1))
    return cast("Tensor", given + mirrored.flip(3)) / 2


def _silent(layer: Layer) -> Layer:
    """A layer that answers 0 until it has learned better: a head starts at gray, an addition without effect."""
    nn.init.zeros_(layer.weight)
    nn.init.zeros_(cast("Tensor", layer.bias))
    return layer


def build_generator(config: GeneratorConfig) -> Generator:
    """A generator as configured, its decoder from random weights."""
    return Generator(build_encoder(config), config)
