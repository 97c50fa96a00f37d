"""Teach a trained generator how hints spread: `python -m training.likeness CHECKPOINT --data.train PHOTOS --out OUT`.

The generator stays as it is; a third head learns planes in which places lie close together that are wrong together
(`prism_core.hints.likeness`). Each step takes some places of photographs for hints of their true colors, spreads what
is missing there as the app does (`prism_core.hints.honor`), and asks for the least error at other places. On half of
the photographs one surface has got another color first: owners paint a coat red, whatever it was. Edges on the way
(`prism_core.hints.edges`) are left out: taught with them, 100 hints were worth 0.1 dB less.
That is deep kernel learning (Wilson et al., AISTATS 2016) by the error of the prediction itself.
"""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
import tyro
from torch import Tensor, nn
from torch.nn import functional

from prism_core.hints.honor import CAST, CAST_WIDTH, OWN
from prism_core.hints.likeness import CHROMA, REACH, SHARES, THINGS
from training.answers import Answers, ask
from training.checkpoint import load_config, load_generator, save_generator
from training.config import AugmentConfig, DataConfig, GeneratorConfig
from training.data import find_photos, load_photos
from training.errors import told
from training.generator import Generator, build_generator
from training.samples import Sampler, batches

_FLOOR = 4.0
"""Mean square error of a photo, in CIELAB units, below which it counts no more."""
_TOLD = 100
"""Steps between two lines of news."""


@dataclass(frozen=True)
class LikenessConfig:
    """What is taught, on what, for how long."""

    checkpoint: tyro.conf.Positional[Path]
    """A trained generator: .safetensors, or an exported .onnx file."""
    out: Path
    """The .safetensors file to write: the same generator with likeness."""
    data: DataConfig = field(default_factory=DataConfig)
    """Photographs, as in `training.train`; `val` is not looked at."""
    planes: int = 8
    """Planes of likeness; 16 were no better."""
    photos: int = 2500
    """Photographs, spread over the folder, that the generator is asked about, once: its answers are kept in memory."""
    steps: int = 2000
    batch: int = 16
    size: int = 256
    """Side of the photographs' crops in px."""
    lr: float = 6e-3
    most: int = 100
    """1 to so many hints, in equal shares of each doubling."""
    asked: int = 512
    """Places of each photo whose error is asked about."""
    seed: int = 0
    threads: int = 4


@dataclass(frozen=True)
class Places:
    """n places on each of N photos.

    xy: N x n x 2, fractions of the side. looks: N x n x (1 + E). ab, truth: N x n x 2, as predicted and as they are, in
    CIELAB units.
    """

    xy: Tensor
    looks: Tensor
    ab: Tensor
    truth: Tensor


def spread(hints: Places, places: Places) -> Tensor:
    """N x m x 2: `places` in the colors that `prism_core.hints.honor` gives them, were all ways open."""
    among, alike = _alike(hints, hints), _alike(places, hints)
    missing = hints.truth - hints.ab
    photos_own = torch.sigmoid((CAST - missing.norm(dim=2, keepdim=True)) / CAST_WIDTH)
    alone = OWN * torch.eye(missing.shape[1])
    whole = _related(SHARES, among) + _vivid(hints, hints)
    shared = torch.linalg.solve(whole + alone, missing * photos_own)
    single = torch.linalg.solve(_related(THINGS, among) + alone, missing - whole @ shared)
    whole = _related(SHARES, alike) + _vivid(places, hints)
    result: Tensor = places.ab + whole @ shared + _related(THINGS, alike) @ single
    return result


def _alike(places: Places, hints: Places) -> Tensor:
    """N x m x n likeness."""
    unlike = torch.cdist(places.looks, hints.looks, compute_mode="donot_use_mm_for_euclid_dist").square()
    away = (places.xy[:, :, None] - hints.xy[:, None]).square().sum(dim=3).sqrt()
    return torch.exp(-unlike - away / REACH)


def _vivid(places: Places, hints: Places) -> Tensor:
    """N x m x n: how much what is wrong grows with the predicted chroma of both."""
    return places.ab @ hints.ab.transpose(1, 2) / CHROMA**2


def _related(shares: tuple[float, ...], alike: Tensor) -> Tensor:
    return sum((share * alike ** (3**k) for k, share in enumerate(shares)), torch.zeros(()))


def places_at(cells: Tensor, looks: Tensor, ab: Tensor, truth: Tensor) -> Places:
    """The places in these cells (N x n) of planes N x C x S x S."""
    side = looks.shape[3]
    xy = torch.stack([cells % side, cells // side], dim=2) / side
    return Places(xy, *(_gathered(planes.flatten(2), cells) for planes in (looks, ab, truth)))


def _gathered(planes: Tensor, cells: Tensor) -> Tensor:
    """N x C x P planes at N x n cells: N x n x C."""
    return planes.gather(2, cells[:, None].expand(-1, planes.shape[1], -1)).transpose(1, 2)


def draw_cells(count: int, photos: int, side: int, random: torch.Generator) -> Tensor:
    """Where hints stand: anywhere, or, on every other photo, about the middle, as SIGGRAPH17's do."""
    anywhere = torch.rand(photos, count, 2, generator=random)
    middle = (0.5 + torch.randn(photos, count, 2, generator=random) / 4).clamp(0, 1)
    places = torch.where((torch.arange(photos) % 2 == 0)[:, None, None], anywhere, middle)
    rows, columns = (places * (side - 1)).round().long().unbind(dim=2)
    return rows * side + columns


def teach(generator: Generator, answers: Answers, config: LikenessConfig) -> None:
    """Teach the head, in place."""
    random = torch.Generator().manual_seed(config.seed)
    head = generator.likeness_head.requires_grad_(requires_grad=True).train()
    optimizer = torch.optim.AdamW(head.parameters(), config.lr, weight_decay=1e-4)
    rates = torch.optim.lr_scheduler.OneCycleLR(optimizer, config.lr, total_steps=max(2, config.steps))
    told = 0.0
    for step in range(1, config.steps + 1):
        chosen = torch.randint(len(answers.deep), (config.batch,), generator=random)
        loss = _error(head, answers.of(chosen), config, random)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(head.parameters(), 1.0)
        optimizer.step()
        rates.step()
        told += loss.item()
        if step % _TOLD == 0:
            print(f"step {step} of {config.steps}: mean log error {told / _TOLD:.4f}", flush=True)
            told = 0.0
    head.requires_grad_(requires_grad=False).eval()


def _error(head: nn.Module, answers: Answers, config: LikenessConfig, random: torch.Generator) -> Tensor:
    """Mean log of the square error that some hints leave elsewhere."""
    photos, side = answers.tone.shape[0], answers.tone.shape[3]
    likeness = functional.interpolate(head(answers.deep), scale_factor=2.0, mode="bilinear")
    looks = torch.cat([answers.tone, likeness], dim=1)
    most = math.log(config.most + 1)
    count = int(math.exp(torch.rand((), generator=random).item() * most))
    cells = draw_cells(count, photos, side, random)
    change = _repainted(answers.surface, cells, random)
    hints = places_at(cells, looks, answers.ab, answers.around + change)
    anywhere = torch.randint(side**2, (photos, config.asked), generator=random)
    places = places_at(anywhere, looks, answers.ab, answers.truth + change)
    error = (spread(hints, places) - places.truth).square().mean(dim=(1, 2))
    return (error + _FLOOR).log().mean()


def _repainted(surface: Tensor, cells: Tensor, random: torch.Generator) -> Tensor:
    """N x 2 x S x S: on every other photo its surface in another color, as owners want it; a hint is put there."""
    change = torch.zeros(len(surface), 2, *surface.shape[2:])
    for photo in range(1, len(surface), 2):
        inside = surface[photo].flatten().nonzero()[:, 0]
        if len(inside):
            cells[photo, 0] = inside[torch.randint(len(inside), (), generator=random)]
            turn, chroma = (torch.rand(2, generator=random) * torch.tensor([2 * math.pi, 50.0])).tolist()
            color = torch.tensor([math.cos(turn), math.sin(turn)]) * (chroma + 20)
            change[photo] = color[:, None, None] * surface[photo]
    return change


def with_head(checkpoint: Path, shape: GeneratorConfig) -> tuple[Generator, dict[str, object]]:
    """The generator with a new head, in eval mode, and its figures. shape: its own, but for the head."""
    known, facts = load_generator(checkpoint)
    generator = build_generator(shape)
    kept = {name: tensor for name, tensor in known.state_dict().items() if not name.startswith("likeness_head.")}
    generator.load_state_dict(kept, strict=False)
    return generator.eval(), facts


@told()
def main(arguments: list[str] | None = None) -> None:
    """The command line."""
    config = tyro.cli(LikenessConfig, args=arguments, prog="python -m training.likeness", description=__doc__)
    torch.manual_seed(config.seed)
    torch.set_num_threads(config.threads)
    shape = dataclasses.replace(load_config(config.checkpoint), likeness=config.planes)
    generator, facts = with_head(config.checkpoint, shape)
    sources = find_photos(config.data.train)
    photos = load_photos(sources[:: max(1, len(sources) // config.photos)], config.data)
    unhinted = AugmentConfig(crop_scale=(0.5, 1.0), automatic_probability=1.0)
    sampler = Sampler(photos.photos, unhinted, config.size, config.seed)
    numbers = (list(range(k, min(k + config.batch, len(photos)))) for k in range(0, len(photos), config.batch))
    print(f"asking the generator about {len(photos)} photos", flush=True)
    rng = np.random.default_rng(config.seed)
    answers = Answers.together([ask(generator, batch, rng) for batch in batches(sampler, numbers, workers=0)])
    teach(generator, answers, config)
    save_generator(config.out, generator.state_dict(), shape, facts)


if __name__ == "__main__":
    main()
