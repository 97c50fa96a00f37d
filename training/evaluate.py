"""Measure generators: `python -m training.evaluate PHOTOS MODEL... --out FOLDER`.

The protocol is SIGGRAPH17's (see `training.measure`). MODEL is an .onnx file, run by ONNX Runtime as the app runs it,
or a .safetensors checkpoint. Gray, the baseline that predicts nothing, is always measured beside them.
Writes evaluation.json and evaluation.md.
"""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import torch
import tyro

from prism_core.color.lab import Floats, denormalize_ab
from prism_core.models.engine import Engine
from training.checkpoint import load_generator
from training.config import DataConfig
from training.data import find_photos, load_photos
from training.generator import Generator
from training.measure import COUNTS, Predictor, Quality, Task, gray, measure, tasks

Results = dict[str, dict[int, Quality]]
"""Model -> hint count -> quality."""


@dataclass(frozen=True)
class EvaluateConfig:
    """What is measured on what."""

    photos: tyro.conf.Positional[Path]
    """Folder of color photographs never trained on."""
    models: tyro.conf.Positional[tuple[Path, ...]]
    """Generators: .onnx files or .safetensors checkpoints."""
    out: Path = Path("evaluation")
    """Folder for evaluation.json and evaluation.md."""
    counts: tuple[int, ...] = COUNTS
    """Hint counts."""
    honoring: bool = False
    """Measure once more with the app's own step that brings the result to the colors of the hints."""
    limit: int | None = None
    """Measure on so many photos alone, spread over the folder."""
    size: int = 256
    """Side of the square the photos are stretched to, in px."""


class TorchPredictor:
    """A torch generator in eval mode as `measure.Predictor`."""

    def __init__(self, generator: Generator) -> None:
        self.generator = generator.eval()
        self.device = next(generator.parameters()).device

    @torch.inference_mode()
    def __call__(self, batch: Floats) -> Floats:
        """Planes N x 4 x H x W to a*, b* N x 2 x H x W in CIELAB units."""
        x = torch.from_numpy(batch).to(self.device, memory_format=torch.channels_last)
        ab, _ = self.generator(x)
        return denormalize_ab(ab.float().cpu().numpy())


def load_predictor(model: Path) -> Predictor:
    """The predictor in an .onnx file or a .safetensors checkpoint."""
    if model.suffix == ".onnx":
        engine = Engine(model, device="auto")
        return lambda batch: engine.predict(batch).ab
    return TorchPredictor(load_generator(model)[0])


def evaluate(
    chosen: list[Task], predictors: dict[str, Predictor], counts: Iterable[int], *, honoring: bool = False
) -> Results:
    """Quality of gray and of each predictor at each hint count; gray takes no hints."""
    results: Results = {"gray": {0: measure(chosen, 0, gray)}}
    for name, predictor in predictors.items():
        results[name] = {count: measure(chosen, count, predictor) for count in counts}
        print(f"{name}: {results[name]}", file=sys.stderr)
        if honoring:
            hinted = [count for count in counts if count]
            results[f"{name}, honoring"] = {count: measure(chosen, count, predictor, honoring=True) for count in hinted}
    return results


def table(results: Results) -> str:
    """The results as Markdown: PSNR over hint counts, and the other figures of automatic color."""
    counts = sorted({count for rows in results.values() for count in rows})
    head = ["generator", *(f"{count} hints" if count else "automatic" for count in counts)]
    rows = [[name, *(_cell(rows, count) for count in counts)] for name, rows in results.items()]
    plain = [[name, *_automatic(rows[0])] for name, rows in results.items() if 0 in rows]
    second = ["generator", "PSNR, dB", "SSIM", "CIEDE2000", "colorfulness", "of the truth"]
    hints, automatic = _markdown(head, rows), _markdown(second, plain)
    return f"PSNR in dB (RGB, 8 bit), mean over photos\n\n{hints}\nAutomatic color\n\n{automatic}"


def _cell(rows: dict[int, Quality], count: int) -> str:
    return f"{rows[count].psnr:.2f}" if count in rows else ""


def _automatic(quality: Quality) -> list[str]:
    share = f"{quality.colorfulness / quality.truth:.0%}"
    return [*(f"{v:.{digits}f}" for v, digits in zip(dataclasses.astuple(quality), (2, 4, 2, 1), strict=False)), share]


def _markdown(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---", *("---:" for _ in head[1:])], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def main(arguments: list[str] | None = None) -> Results:
    """The command line."""
    config = tyro.cli(EvaluateConfig, args=arguments, prog="python -m training.evaluate", description=__doc__)
    paths = find_photos(config.photos)
    every = 1 if config.limit is None else max(1, len(paths) // config.limit)
    photos = load_photos(paths[::every][: config.limit], DataConfig())
    chosen = tasks(photos.photos, photos.names, config.size)
    predictors = {model.stem: load_predictor(model) for model in config.models}
    results = evaluate(chosen, predictors, config.counts, honoring=config.honoring)
    config.out.mkdir(parents=True, exist_ok=True)
    record = {
        "protocol": f"SIGGRAPH17: {config.size} x {config.size} stretch, 6 px hints of mean true ab, "
        f"centers N(center, side/4); {len(chosen)} photos of {config.photos.name}",
        "photos": len(chosen),
        "results": {
            name: {str(count): dataclasses.asdict(quality) for count, quality in rows.items()}
            for name, rows in results.items()
        },
    }
    (config.out / "evaluation.json").write_text(json.dumps(record, indent=2))
    (config.out / "evaluation.md").write_text(table(results))
    print(table(results))
    return results


if __name__ == "__main__":
    main()
