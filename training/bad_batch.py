"""The batch that a run broke on: kept by training, shown by `python -m training.bad_batch FILE`.

FILE is safetensors: the tensors of the batch (see `training.samples.Sampler`), and in its metadata where it came from.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import tyro
from lightning_fabric import Fabric
from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from torch import Tensor

from prism_core.color.lab import Floats, denormalize_ab, lab_to_srgb
from prism_core.image.atomic import atomic_write
from training.errors import DivergedError


@dataclass(frozen=True)
class ShowConfig:
    """What is shown."""

    file: tyro.conf.Positional[Path]
    """bad-batch-*.safetensors of a run. A picture of it is written beside it, with the suffix .png."""


@contextmanager
def kept_if_diverged(batch: dict[str, Tensor], names: list[str], path: Path, fabric: Fabric) -> Iterator[None]:
    """A block that trains on a batch. A `DivergedError` in it then says where the batch is kept, and how to look at it.

    names: of all photos, to which the batch's `photo` points. path: without number of process and suffix.
    """
    try:
        yield
    except DivergedError as error:
        file = path.with_name(f"{path.name}-{fabric.global_rank}.safetensors")
        keep_batch(file, batch, [names[index] for index in batch["photo"].tolist()], str(error))
        if error.everywhere:
            fabric.barrier()  # the first process that ends takes the others with it
        raise DivergedError(
            f"{error}. Its batch is kept: look at it by python -m training.bad_batch {file}. The last saved state is "
            "from before it; where the photos are right, a lower learning rate (lr of the stage) is the usual cure"
        ) from None


def keep_batch(path: Path, batch: dict[str, Tensor], photos: list[str], reason: str) -> None:
    """Write a batch with the names of its photos and what happened. Raises `OSError`."""
    tensors = {name: tensor.detach().cpu().contiguous() for name, tensor in batch.items()}
    with atomic_write(path) as file:
        file.write(save(tensors, {"photos": json.dumps(photos), "reason": reason}))


def describe(tensors: dict[str, Tensor], photos: list[str]) -> str:
    """A line for each photo: the range of each of its planes, and how many of their values are no numbers."""
    planes = {name: tensor for name, tensor in tensors.items() if tensor.ndim == 4}
    return "\n".join(
        f"{photo}: " + ", ".join(f"{name} {_span(tensor[row])}" for name, tensor in planes.items())
        for row, photo in enumerate(photos)
    )


def _span(values: Tensor) -> str:
    finite = values[values.isfinite()]
    lost = values.numel() - finite.numel()
    span = f"{finite.min():.2f} to {finite.max():.2f}" if finite.numel() else "nothing"
    return f"{span} ({lost} of {values.numel()} values are no numbers)" if lost else span


def draw(tensors: dict[str, Tensor]) -> Floats:
    """A row for each photo, sRGB 0..1: lightness as the generator sees it, hints, true color. No numbers are black."""
    rows = []
    for x, ab in zip(tensors["x"].numpy(), tensors["ab"].numpy(), strict=True):
        seen = (x[:1] + 1) * 50
        planes = [np.concatenate([seen, denormalize_ab(color)]) for color in (np.zeros_like(ab), x[1:3], ab)]
        lab = np.concatenate(planes, axis=2).transpose(1, 2, 0)
        known = np.isfinite(lab).all(axis=2, keepdims=True)
        rows.append(lab_to_srgb(np.where(known, lab, 0).astype(np.float32)) * known)
    return np.concatenate(rows)


def main(arguments: list[str] | None = None) -> None:
    """The command line."""
    config = tyro.cli(ShowConfig, args=arguments, prog="python -m training.bad_batch", description=__doc__)
    try:
        with safe_open(config.file, framework="pt") as file:
            metadata = dict(file.metadata() or {})
            tensors = {name: file.get_tensor(name) for name in sorted(file.keys())}
        reason, photos = metadata["reason"], json.loads(metadata["photos"])
    except (OSError, KeyError, SafetensorError) as error:
        sys.exit(f"error: {config.file}: not a batch that training has kept ({error})")
    print(f"{reason}\n{describe(tensors, photos)}")
    picture = config.file.with_suffix(".png")
    with atomic_write(picture) as image:
        image.write(cv2.imencode(".png", np.rint(draw(tensors)[..., ::-1] * 255).astype(np.uint8))[1].tobytes())
    print(f"{picture}: a row for each photo, with lightness, hints, and true color")


if __name__ == "__main__":
    main()
