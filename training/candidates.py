"""Generators to be measured, whatever file they come from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from prism_core.color.lab import Floats
from prism_core.color.vivid import vivid, way_to_vivid
from prism_core.errors import ModelContractError
from prism_core.hints.likeness import by_color
from prism_core.models.card import read_card
from prism_core.models.engine import Engine
from training.checkpoint import load_generator
from training.foreign import Foreign
from training.predictors import Predictor, TorchPredictor


@dataclass(frozen=True)
class Candidate:
    """A generator to be measured. likeness: planes that hints spread by, where it was taught them. engine: where it is
    one of ours in ONNX, that which the app would run it by.
    """

    predict: Predictor
    takes_hints: bool = True
    likeness: Predictor | None = None
    engine: Engine | None = None

    def likeness_of(self, planes: Floats, ab: Floats) -> Floats:
        """E x H/4 x W/4, by which hints spread on one photo: its planes, 1 x 4 x H x W, were answered with `ab`."""
        found: Floats = by_color(ab[None]) if self.likeness is None else self.likeness(planes)
        return np.asarray(found[0])


def load_candidates(paths: tuple[Path, ...]) -> dict[str, Candidate]:
    """The generators in these files, named by their files; by the whole path where two files are named alike."""
    stems = [path.stem for path in paths]
    names = [stem if stems.count(stem) == 1 else path.as_posix() for stem, path in zip(stems, paths, strict=True)]
    return {name: load_candidate(path) for name, path in zip(names, paths, strict=True)}


def load_candidate(path: Path) -> Candidate:
    """The generator in a .safetensors checkpoint, an .onnx file of ours, or a foreign one (see `training.foreign`).

    An .onnx file of ours is measured at its card's vividness, as the app shows it; a checkpoint by its regression.
    Each prediction takes one core, so that photos can be worked on side by side. Raises a `ModelError`.
    """
    if path.suffix != ".onnx":
        ours = TorchPredictor(load_generator(path)[0])
        return Candidate(ours, likeness=ours.likeness if ours.tells_likeness else None)
    try:
        read_card(path)
    except ModelContractError as error:
        page = path.with_suffix(".toml")
        if not page.exists():
            reason = f"{error.reason}; to measure a foreign generator, describe it in {page.name} (training/foreign.py)"
            raise ModelContractError(path, reason) from None
        foreign = Foreign(path, page)
        return Candidate(foreign, takes_hints=foreign.takes_hints)
    engine = Engine(path, device="auto", threads=1)
    likeness = partial(_likeness, engine=engine)
    return Candidate(partial(_shown, engine=engine), likeness=likeness, engine=engine)


def _shown(planes: Floats, engine: Engine) -> Floats:
    """Colors as vivid as the app makes them where a recipe does not say."""
    said, card = engine.predict(planes), engine.card
    pairs = zip(said.ab, said.logits, strict=True)
    return np.stack([vivid(ab, way_to_vivid(logits, card.bins), card.vividness) for ab, logits in pairs])


def _likeness(planes: Floats, engine: Engine) -> Floats:
    return engine.predict(planes).likeness
