"""Measure generators beside each other: `python -m training.evaluate PHOTOS MODEL... --out FOLDER`.

The protocol is SIGGRAPH17's (see `training.measure`). MODEL is an .onnx file of ours, run by ONNX Runtime as the app
runs it, a .safetensors checkpoint, or a foreign .onnx file with a page beside it that tells its contract (see
`training.foreign`). Gray, the baseline that predicts nothing, is always measured beside them. Writes evaluation.json,
evaluation.md, psnr.png (PSNR against hint count) and contact sheets, sheet-01.jpg and on.
"""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import torch
import tyro
from rich.console import Console
from rich.progress import track

from prism_core.jobs import available_cores
from training.candidates import Candidate, load_candidates
from training.config import DataConfig
from training.data import PhotoSet, find_photos, load_photos
from training.errors import told
from training.measure import COUNTS, tasks
from training.renders import Renders, mean_renders, rendered
from training.report import Report, gather, page, plot
from training.score import score
from training.sheets import write_sheets

Item = TypeVar("Item")


@dataclass(frozen=True)
class EvaluateConfig:
    """What is measured on what."""

    photos: tyro.conf.Positional[Path]
    """Folder of color photographs never trained on."""
    models: tyro.conf.Positional[tuple[Path, ...]]
    """Generators: .onnx files or .safetensors checkpoints."""
    out: Path = Path("evaluation")
    """Folder for all that is written."""
    counts: tuple[int, ...] = COUNTS
    """Hint counts."""
    honoring: bool = False
    """Measure once more with the app's own step that brings the result to the colors of the hints."""
    limit: int | None = None
    """Measure on so many photos alone, spread over the folder."""
    size: int = 256
    """Side of the square the photos are stretched to, in px."""
    film: bool = False
    """Let generators see the photos as old films would have made them (`training.emulsion`), and not their L*."""
    renders: int = 100
    """Photos, spread over the folder, that .onnx files of ours render as the app does: consistency, obedience and
    bleeding. 0: none."""
    sheets: int = 24
    """Photos on the contact sheets, spread over the folder. 0: none."""


def spread(items: Sequence[Item], count: int | None) -> Sequence[Item]:
    """At most `count` of them, evenly spread; all for None."""
    if count is None or count >= len(items):
        return items
    return items[:: max(1, len(items) // count)][:count] if count else items[:0]


def evaluate(config: EvaluateConfig, photos: PhotoSet, candidates: Mapping[str, Candidate]) -> Report:
    """Measure the candidates, photos side by side on all cores, each on one."""
    chosen = tasks(photos.photos, photos.names, config.size, film=config.film)
    # Torch's own threads would take the cores from each other.
    with ThreadPoolExecutor(available_cores(), initializer=torch.set_num_threads, initargs=(1,)) as pool:
        work = partial(score, candidates=candidates, counts=config.counts, honoring=config.honoring)
        scores = [found for photo in _told(pool.map(work, chosen), "Measuring", len(chosen)) for found in photo]
        renders = _render(config, photos, candidates, pool)
    config.out.mkdir(parents=True, exist_ok=True)
    hinted = any(config.counts)
    write_sheets(spread(chosen, config.sheets), candidates, config.out, hinted=hinted, honoring=config.honoring)
    return gather(scores, renders)


def _render(
    config: EvaluateConfig, photos: PhotoSet, candidates: Mapping[str, Candidate], pool: ThreadPoolExecutor
) -> dict[str, Renders]:
    shown = spread(list(zip(photos.photos, photos.names, strict=True)), config.renders)
    result = {}
    for name, candidate in candidates.items():
        if candidate.engine is not None and shown:
            work = partial(rendered, engine=candidate.engine)
            rows = pool.map(work, *zip(*shown, strict=True))
            result[name] = mean_renders(_told(rows, f"Rendering by {name}", len(shown)))
    return result


def _told(rows: Iterable[Item], what: str, total: int) -> Iterable[Item]:
    return track(rows, what, total, console=Console(stderr=True), transient=True)


def record(config: EvaluateConfig, chosen: int, report: Report) -> dict[str, Any]:
    """The report as plain values for evaluation.json."""
    return {
        "protocol": f"SIGGRAPH17: {config.size} x {config.size} stretch, 6 px hints of mean true ab, "
        f"centers N(center, side/4); {chosen} photos of {config.photos.name}"
        f"{', seen as by old films' if config.film else ''}",
        "photos": chosen,
        "results": {
            name: {str(count): dataclasses.asdict(quality) for count, quality in rows.items()}
            for name, rows in report.results.items()
        },
        "hue": report.hue,
        "surfaces": report.surfaces,
        "renders": {name: _known(row) for name, row in report.renders.items()},
    }


def _known(row: Renders) -> dict[str, float]:
    return {name: value for name, value in dataclasses.asdict(row).items() if math.isfinite(value)}


def measure(config: EvaluateConfig) -> Report:
    """Measure, and write everything to `config.out`."""
    candidates = load_candidates(config.models)
    photos = load_photos(list(spread(find_photos(config.photos), config.limit)), DataConfig())
    report = evaluate(config, photos, candidates)
    (config.out / "evaluation.json").write_text(json.dumps(record(config, len(photos), report), indent=2))
    (config.out / "evaluation.md").write_text(page(report))
    plot(report, config.out / "psnr.png")
    print(page(report))
    return report


@told()
def main(arguments: list[str] | None = None) -> Report:
    """The command line."""
    return measure(tyro.cli(EvaluateConfig, args=arguments, prog="python -m training.evaluate", description=__doc__))


if __name__ == "__main__":
    main()
