"""Make the file that Prism ships: `python -m training.export CHECKPOINT FACTS.toml OUT.onnx --evaluation JSON`.

The ONNX file takes any N, H and W (multiples of 32) and carries its model card. The export is refused unless ONNX
Runtime answers as torch does on three sizes. A page with the same card is written beside it, OUT.md.

Training can go on from the file (`training.checkpoint`): batch norm stays a step of its own, which ONNX Runtime folds
into the convolutions on loading, and every weight keeps its name of the generator's state_dict.
"""

from __future__ import annotations

import json
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import msgspec
import numpy as np
import onnx
import torch
import tyro
from onnx import TensorProto, helper, numpy_helper
from onnxscript import ir, optimizer

from prism_core.color.gamut import ab_grid
from prism_core.models.card import CARD_KEY, SCHEMA, ModelCard, content_hash
from prism_core.models.engine import Engine
from training.checkpoint import GENERATOR_KEY, HALF, describe, load_config, load_generator, spare
from training.config import GeneratorConfig
from training.encoder import INPUT_PLANES
from training.errors import TrainingError, told
from training.generator import Generator
from training.predictors import TorchPredictor
from training.score import HONORING

Weights = Literal["float32", "float16"]
STRIDE = 32
SIZES = ((1, 256, 256), (2, 64, 96), (1, 416, 288))
"""N, H, W on which ONNX Runtime and torch are compared."""
TOLERANCE = {"float32": 0.05, "float16": 0.5}
"""Largest difference allowed at any pixel, in CIELAB units, by how weights are stored. 1 is what an eye can tell."""
OPSET = 18
LARGE = 1024
"""Smaller tensors stay float32 in a float16 file: they cost nothing."""


class ExportError(TrainingError):
    """The exported file does not do what the checkpoint does."""


@dataclass(frozen=True)
class ExportConfig:
    """What is exported, and what its card says."""

    checkpoint: tyro.conf.Positional[Path]
    """Generator weights (.safetensors) of a training run."""
    facts: tyro.conf.Positional[Path]
    """TOML with the card's words: id, name, version, license, description, training_data, limits, edge_px. Its
    `comparison`, in Markdown, stands on the page alone."""
    out: tyro.conf.Positional[Path]
    """The .onnx file to write."""
    evaluation: Path
    """evaluation.json that measured this checkpoint; its figures go on the card."""
    weights: Weights = "float32"
    """How weights are stored. They compute in float32 either way; float16 halves the file."""


def export(generator: Generator, config: GeneratorConfig, path: Path, *, weights: Weights = "float32") -> None:
    """Write the generator of that configuration as ONNX with dynamic N, H and W; no card yet."""
    height, width = (torch.export.Dim(name, min=2, max=128) for name in ("h32", "w32"))
    shape = {0: torch.export.Dim("n", min=1, max=64), 2: height * STRIDE, 3: width * STRIDE}
    program = torch.onnx.export(
        generator.eval(),
        (torch.zeros(2, INPUT_PLANES, 128, 96),),
        input_names=["x"],
        output_names=["ab", "ab_logits", "likeness"][: 3 if config.likeness else 2],
        dynamic_shapes={"x": shape},
        opset_version=OPSET,
        dynamo=True,
        optimize=False,  # it would fold batch norm into the convolutions, from which training cannot go on
        verbose=False,
    )
    if program is None:
        raise ExportError("torch exported nothing")
    optimizer.fold_constants(program.model, should_fold=_unless_weights)
    optimizer.remove_unused_nodes(program.model)
    model = program.model_proto
    forget_sources(model)
    _check_names(generator, model)
    if weights == "float16":
        store_as_float16(model)
    helper.set_model_props(model, {GENERATOR_KEY: describe(config)})
    onnx.checker.check_model(model)
    path.write_bytes(model.SerializeToString(deterministic=True))


def _unless_weights(node: ir.Node) -> bool | None:
    """Leave what is made of weights to ONNX Runtime, for the file keeps them as training names them: with a dot."""
    return False if any(value is not None and "." in (value.name or "") for value in node.inputs) else None


def forget_sources(model: onnx.ModelProto) -> None:
    """Remove torch's notes on every node: stack traces with the paths of whoever exported."""
    graph = model.graph
    for part in (graph, *graph.node, *graph.input, *graph.output, *graph.initializer, *graph.value_info):
        part.ClearField("metadata_props")
        part.ClearField("doc_string")


def _check_names(generator: Generator, model: onnx.ModelProto) -> None:
    """Raise `ExportError` unless the file names exactly the weights of the state_dict; constants have no dot."""
    named = {tensor.name for tensor in model.graph.initializer if "." in tensor.name}
    wanted = {name for name in generator.state_dict() if not spare(name)}
    if named != wanted:
        raise ExportError(f"the exported file names its weights otherwise: {sorted(named ^ wanted)[:3]}")


def store_as_float16(model: onnx.ModelProto) -> None:
    """Keep large weights as float16 with a Cast to float32 behind each; ONNX Runtime folds the casts on loading."""
    casts = []
    for tensor in model.graph.initializer:
        if tensor.data_type != TensorProto.FLOAT or np.prod(tensor.dims) < LARGE:
            continue
        name = tensor.name
        half = numpy_helper.from_array(numpy_helper.to_array(tensor).astype(np.float16), name + HALF)
        tensor.CopyFrom(half)
        casts.append(helper.make_node("Cast", [name + HALF], [name], to=TensorProto.FLOAT))
    for position, cast in enumerate(casts):
        model.graph.node.insert(position, cast)


def add_card(path: Path, facts: dict[str, Any]) -> ModelCard:
    """Put the card into an exported file; its hash and bins are filled in here."""
    model = onnx.load(path)
    kept = {entry.key: entry.value for entry in model.metadata_props if entry.key == GENERATOR_KEY}
    del model.metadata_props[:]
    sha256 = content_hash(path, model.SerializeToString(deterministic=True))
    card = msgspec.convert({**facts, "schema": SCHEMA, "stride": STRIDE, "sha256": sha256}, ModelCard)
    helper.set_model_props(model, {**kept, CARD_KEY: msgspec.json.encode(card).decode()})
    path.write_bytes(model.SerializeToString(deterministic=True))
    return card


def check(generator: Generator, path: Path, *, weights: Weights = "float32") -> float:
    """Largest difference between torch and ONNX Runtime in CIELAB units. Raises `ExportError` if it is too large."""
    engine, predictor = Engine(path, device="cpu"), TorchPredictor(generator)
    rng = np.random.default_rng(0)
    worst = 0.0
    for count, height, width in SIZES:
        planes = rng.uniform(-1, 1, (count, INPUT_PLANES, height, width)).astype(np.float32)
        planes[:, 3] = planes[:, 3] > 0.9
        planes[:, 1:3] *= planes[:, 3:]
        worst = max(worst, float(np.abs(engine.predict(planes).ab - predictor(planes)).max()))
    if worst > TOLERANCE[weights]:
        raise ExportError(f"ONNX Runtime differs from torch by {worst:.3f} units of ab; nothing was written")
    return worst


def figures(evaluation: dict[str, Any], name: str) -> dict[str, float]:
    """The card's metrics from evaluation.json; hints as the app honors them, where that was measured."""
    rows, gray = evaluation["results"][name], evaluation["results"]["gray"]["0"]
    hinted = evaluation["results"].get(name + HONORING, rows)
    psnr = {f"psnr_{count}_hints": row["psnr"] for count, row in hinted.items() if count != "0"}
    automatic = {f"{key}_automatic": value for key, value in rows["0"].items() if key != "truth"}
    values = {"psnr_gray": gray["psnr"], **automatic, **psnr, "colorfulness_truth": rows["0"]["truth"]}
    return {key: round(value, 3) for key, value in values.items()}


def page(card: ModelCard, size: int, comparison: str) -> str:
    """The card as Markdown, with what the generator was compared to."""
    rows = "".join(f"| {name.replace('_', ' ')} | {value:.2f} |\n" for name, value in card.metrics.items())
    words = [
        f"# {card.name} (`{card.id}` {card.version})",
        card.description,
        f"License: {card.license}. File: {size / 2**20:.1f} MB. Colors best at {card.edge_px} px.",
        f"## Training data\n\n{card.training_data}",
        f"## Figures\n\n{card.protocol}\n\n| figure | value |\n| --- | ---: |\n{rows}".rstrip(),
        f"## Limits\n\n{card.limits}",
        f"## Comparisons\n\n{comparison}" if comparison else "",
    ]
    return "\n\n".join(word.strip() for word in words if word) + "\n"


@told()
def main(arguments: list[str] | None = None) -> ModelCard:
    """The command line."""
    config = tyro.cli(ExportConfig, args=arguments, prog="python -m training.export", description=__doc__)
    generator, _ = load_generator(config.checkpoint)
    evaluation = json.loads(config.evaluation.read_text())
    facts = tomllib.loads(config.facts.read_text())
    comparison = facts.pop("comparison", "")
    honored = "; hints as Prism honors them" if config.checkpoint.stem + HONORING in evaluation["results"] else ""
    facts |= {
        "protocol": evaluation["protocol"] + honored,
        "metrics": figures(evaluation, config.checkpoint.stem),
        "bins": ab_grid(),
    }
    with tempfile.TemporaryDirectory(dir=config.out.parent) as folder:
        candidate = Path(folder) / config.out.name
        export(generator, load_config(config.checkpoint), candidate, weights=config.weights)
        card = add_card(candidate, facts)
        worst = check(generator, candidate, weights=config.weights)
        size = candidate.stat().st_size
        candidate.replace(config.out)
    config.out.with_suffix(".md").write_text(page(card, size, comparison))
    print(f"{config.out}: {size / 2**20:.1f} MB, within {worst:.4f} units of torch")
    return card


if __name__ == "__main__":
    main()
