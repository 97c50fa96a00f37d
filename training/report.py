"""An evaluation as a page of Markdown tables and as a plot."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import numpy as np
from matplotlib.figure import Figure

from training.hues import Kind
from training.quality import Quality, mean_quality
from training.renders import Renders
from training.score import HONORING, Score

KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True)
class Report:
    """All that was measured.

    results: generator -> hint count -> means over photos. hue: generator -> class -> share of its surfaces, without
    hints, that have the right hue. surfaces: class -> how many there were. renders: generator -> means over photos.
    """

    results: Mapping[str, Mapping[int, Quality]]
    hue: Mapping[str, Mapping[Kind, float]]
    surfaces: Mapping[Kind, int]
    renders: Mapping[str, Renders]


def gather(scores: Iterable[Score], renders: Mapping[str, Renders]) -> Report:
    """Means over photos of all scores."""
    rows: dict[str, dict[int, list[Score]]] = {}
    for score in scores:
        rows.setdefault(score.generator, {}).setdefault(score.count, []).append(score)
    results = {
        name: {count: mean_quality(score.quality for score in kept) for count, kept in by_count.items()}
        for name, by_count in rows.items()
    }
    hue: dict[str, dict[Kind, float]] = {}
    surfaces: dict[Kind, int] = {}
    for name in [name for name, by_count in rows.items() if 0 in by_count and name != "gray"]:
        hits = [hit for score in rows[name][0] for hit in score.hits]
        shares = {kind: [hit.share for hit in hits if hit.kind == kind] for kind in KINDS}
        hue[name] = {kind: float(np.mean(found)) for kind, found in shares.items() if found}
        surfaces = {kind: len(found) for kind, found in shares.items()}
    return Report(results, hue, surfaces, renders)


def page(report: Report) -> str:
    """The report as Markdown; what was not measured is left out."""
    parts = [_hints(report), _automatic(report)]
    if report.hue:
        parts.append(_hue(report))
    if report.renders:
        parts.append(_renders(report))
    return "\n".join(parts)


def _hints(report: Report) -> str:
    counts = sorted({count for rows in report.results.values() for count in rows})
    head = ["generator", *(f"{count} hints" if count else "automatic" for count in counts)]
    rows = [
        [name, *(f"{row[count].psnr:.2f}" if count in row else "" for count in counts)]
        for name, row in report.results.items()
    ]
    return f"PSNR in dB (RGB, 8 bit), mean over photos\n\n{_table(head, rows)}"


def _automatic(report: Report) -> str:
    head = ["generator", "PSNR, dB", "SSIM", "CIEDE2000", "colorfulness", "of the truth"]
    rows = []
    for name, by_count in report.results.items():
        if (quality := by_count.get(0)) is not None:
            figures = zip(dataclasses.astuple(quality), (2, 4, 2, 1), strict=False)
            share = f"{quality.colorfulness / quality.truth:.0%}"
            rows.append([name, *(f"{value:.{digits}f}" for value, digits in figures), share])
    return f"Automatic color\n\n{_table(head, rows)}"


def _hue(report: Report) -> str:
    head = ["generator", *(f"{kind} ({report.surfaces[kind]})" for kind in KINDS)]
    rows = [
        [name, *(f"{shares[kind]:.0%}" if kind in shares else "" for kind in KINDS)]
        for name, shares in report.hue.items()
    ]
    return f"Automatic color, hue right where it is knowable (training/hues.py)\n\n{_table(head, rows)}"


def _renders(report: Report) -> str:
    head = ["generator", *(field.name.replace("_", " ") for field in dataclasses.fields(Renders))]
    rows = [[name, *(f"{value:.2f}" for value in dataclasses.astuple(row))] for name, row in report.renders.items()]
    return f"As the app renders (training/renders.py)\n\n{_table(head, rows)}"


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---", *("---:" for _ in head[1:])], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def plot(report: Report, path: Path) -> None:
    """PSNR against hint count; a generator that takes no hints is a level line."""
    counts = sorted({count for rows in report.results.values() for count in rows})
    figure = Figure(figsize=(7, 4.5), layout="constrained")
    axes = figure.subplots()
    for name, rows in report.results.items():
        places = [counts.index(count) for count in sorted(rows)]
        values = [rows[count].psnr for count in sorted(rows)]
        if len(values) == 1:
            axes.axhline(values[0], linestyle=":", color="gray" if name == "gray" else None, label=name)
        else:
            axes.plot(places, values, "--" if name.endswith(HONORING) else "-", marker=".", label=name)
    axes.set_xticks(range(len(counts)), [str(count) for count in counts])
    axes.set_xlabel("hints")
    axes.set_ylabel("PSNR, dB")
    axes.grid(alpha=0.3)
    axes.legend()
    figure.savefig(path, dpi=120)
