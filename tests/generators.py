"""Tiny ONNX generators for tests: the real contract, a card with a true hash, chroma that is easy to predict."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import msgspec
import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from prism_core.color.lab import Floats
from prism_core.models.card import CARD_KEY, SCHEMA, ModelCard, content_hash
from prism_core.models.engine import Engine

BINS = ((0.0, 0.0), (40.0, 30.0), (-40.0, 30.0), (10.0, -50.0))


def write_generator(
    path: Path,
    *,
    card: bool = True,
    schema: int = SCHEMA,
    output: str = "ab",
    idle_layers: int = 0,
    vividness: float = 0.0,
    likeness: bool = False,
) -> Path:
    """A generator that answers a* = 22 + 11 * (L*/50 - 1), b* = 33, and hints where their mask is set.

    card=False leaves the model card out; another `output` name breaks the contract. idle_layers: convolutions that
    take time and change nothing. likeness: answer some, lightness itself.
    """
    model = _model(output, idle_layers)
    if likeness:
        _tell_likeness(model)
    content = model.SerializeToString()
    if card:
        helper.set_model_props(model, {CARD_KEY: msgspec.json.encode(_card(path, content, schema, vividness)).decode()})
        content = model.SerializeToString()
    path.write_bytes(content)
    return path


def _card(path: Path, content: bytes, schema: int, vividness: float) -> ModelCard:
    return ModelCard(
        schema=schema,
        id="tiny",
        name="Tiny test generator",
        version="1",
        license="Apache-2.0",
        description="a linear function of lightness",
        training_data="none",
        protocol="none",
        limits="for tests alone",
        metrics={},
        edge_px=256,
        stride=32,
        vividness=vividness,
        bins=BINS,
        sha256=content_hash(path, content),
    )


def _model(output: str, idle_layers: int) -> onnx.ModelProto:
    weights = {
        "ab_weight": np.array([[0.1, 0, 0, 0], [0, 0, 0, 0]], np.float32).reshape(2, 4, 1, 1),
        "ab_bias": np.array([0.2, 0.3], np.float32),
        "bin_weight": np.array([[0, 0, 0, 0], [1, 4, 4, 0], [-1, -4, 4, 0], [0, 0, -4, 0]], np.float32).reshape(
            4, 4, 1, 1
        ),
        "starts": np.array([1], np.int64),
        "middle": np.array([3], np.int64),
        "ends": np.array([4], np.int64),
        "channel": np.array([1], np.int64),
        "one": np.array(1, np.float32),
        "idle_weight": np.zeros((4, 4, 5, 5), np.float32),
        "idle_bias": np.zeros(4, np.float32),
    }
    nodes = [
        *_idle_nodes(idle_layers),
        helper.make_node("Conv", ["awake", "ab_weight", "ab_bias"], ["predicted"]),
        helper.make_node("Slice", ["x", "starts", "middle", "channel"], ["hints"]),
        helper.make_node("Slice", ["x", "middle", "ends", "channel"], ["mask"]),
        helper.make_node("Sub", ["one", "mask"], ["free"]),
        helper.make_node("Mul", ["predicted", "free"], ["automatic"]),
        helper.make_node("Add", ["automatic", "hints"], [output]),
        helper.make_node("AveragePool", ["x"], ["quarter"], kernel_shape=[4, 4], strides=[4, 4]),
        helper.make_node("Conv", ["quarter", "bin_weight"], ["ab_logits"]),
    ]
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n", 4, "h", "w"])],
        [
            helper.make_tensor_value_info(output, TensorProto.FLOAT, ["n", 2, "h", "w"]),
            helper.make_tensor_value_info("ab_logits", TensorProto.FLOAT, ["n", 4, "h4", "w4"]),
        ],
        [numpy_helper.from_array(value, name) for name, value in weights.items() if idle_layers or "idle" not in name],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def _tell_likeness(model: onnx.ModelProto) -> None:
    graph = model.graph
    graph.initializer.append(numpy_helper.from_array(np.array([0], np.int64), "first"))
    graph.node.append(helper.make_node("Slice", ["quarter", "first", "starts", "channel"], ["likeness"]))
    graph.output.append(helper.make_tensor_value_info("likeness", TensorProto.FLOAT, ["n", 1, "h4", "w4"]))


def _idle_nodes(count: int) -> list[onnx.NodeProto]:
    names = ["x", *(f"idle_{number}" for number in range(count))]
    layers = [
        helper.make_node("Conv", [before, "idle_weight", "idle_bias"], [after], pads=[2, 2, 2, 2])
        for before, after in pairwise(names)
    ]
    if not count:
        return [helper.make_node("Identity", ["x"], ["awake"])]
    return [*layers, helper.make_node("Add", ["x", names[-1]], ["awake"])]


def carded(path: Path, loaded: onnx.ModelProto, **changes: object) -> Path:
    """Write a changed model, its card's hash made true again."""
    card = msgspec.json.decode(loaded.metadata_props[0].value)
    del loaded.metadata_props[:]
    card |= {"sha256": content_hash(path, loaded.SerializeToString())} | changes
    helper.set_model_props(loaded, {CARD_KEY: msgspec.json.encode(card).decode()})
    path.write_bytes(loaded.SerializeToString())
    return path


def planes(height: int = 32, width: int = 64, count: int = 1, seed: int = 0) -> Floats:
    """What a generator takes, at random."""
    return np.random.default_rng(seed).uniform(-1, 1, (count, 4, height, width)).astype(np.float32)


def with_session(engine: Engine, monkeypatch: pytest.MonkeyPatch, run: Callable[..., object]) -> Engine:
    """The engine with a session whose `run` is another."""
    session = SimpleNamespace(run=run, get_providers=engine._session.get_providers)
    monkeypatch.setattr(engine, "_session", session)
    return engine
