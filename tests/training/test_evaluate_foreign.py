from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from prism_core.errors import ModelContractError, ModelDamagedError
from training.candidates import load_candidate

GRAY = """
size = 64
output = "chroma"
[[inputs]]
name = "rgb"
planes = [{ value = "gray" }, { value = "gray", scale = 2.0 }, { value = "gray", offset = -1.0 }]
"""


def write_foreign(path: Path, page: str) -> Path:
    """A generator over 1 x 3 x 64 x 64, like DDColor's: its first two planes times 10 are its chroma."""
    weights = np.zeros((2, 3, 1, 1), np.float32)
    weights[0, 0], weights[1, 1] = 10, 10
    graph = helper.make_graph(
        [helper.make_node("Conv", ["rgb", "weights"], ["chroma"])],
        "foreign",
        [helper.make_tensor_value_info("rgb", TensorProto.FLOAT, [1, 3, 64, 64])],
        [helper.make_tensor_value_info("chroma", TensorProto.FLOAT, [1, 2, 64, 64])],
        [numpy_helper.from_array(weights, "weights")],
    )
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), path)
    path.with_suffix(".toml").write_text(page)
    return path


def prism_planes(height: int, width: int, lightness: float):
    planes = np.zeros((2, 4, height, width), np.float32)
    planes[:, 0] = lightness / 50 - 1
    return planes


def test_planes_are_scaled_and_sized_as_the_page_says(tmp_path: Path):
    candidate = load_candidate(write_foreign(tmp_path / "x.onnx", GRAY))
    ab = candidate.predict(prism_planes(96, 128, 53.585))  # sRGB 128, 128, 128
    assert ab.shape == (2, 2, 96, 128)
    assert ab[:, 0] == pytest.approx(10 * 128 / 255, abs=1e-3)
    assert ab[:, 1] == pytest.approx(20 * 128 / 255, abs=1e-3)
    assert not candidate.takes_hints
    assert candidate.engine is None


def test_hints_come_through_at_their_place_and_scale(tmp_path: Path):
    page = 'scale = 0.1\noutput = "chroma"\nsize = 64\n[[inputs]]\nname = "rgb"\n'
    page += 'planes = [{ value = "hint_a", scale = 0.5 }, { value = "hint_b" }, { value = "mask" }]'
    candidate = load_candidate(write_foreign(tmp_path / "x.onnx", page))
    planes = prism_planes(64, 64, 50)
    planes[0, 1:, 10:16, 20:26] = np.array([44 / 110, -22 / 110, 1])[:, None, None]
    ab = candidate.predict(planes)
    assert candidate.takes_hints
    assert ab[0, 0, 10:16, 20:26] == pytest.approx(22, abs=1e-3)
    assert ab[0, 1, 10:16, 20:26] == pytest.approx(-22, abs=1e-3)
    assert np.count_nonzero(ab) == 2 * 36


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("size = ", "does not describe a generator"),
        (GRAY.replace("gray", "grey"), "does not describe a generator"),
        (GRAY.replace("rgb", "bgr"), "is not what its page says"),
        (GRAY.replace("64", "32"), "is not what its page says"),
        (GRAY.replace("chroma", "colors"), "is not what its page says"),
    ],
)
def test_a_page_that_is_wrong_is_told(tmp_path: Path, page: str, reason: str):
    with pytest.raises(ModelContractError, match=reason):
        load_candidate(write_foreign(tmp_path / "x.onnx", page)).predict(prism_planes(64, 64, 50))


def test_an_output_that_is_no_chroma_is_told(tmp_path: Path):
    path = write_foreign(tmp_path / "x.onnx", GRAY)
    model = onnx.load(path)
    model.graph.initializer[0].CopyFrom(numpy_helper.from_array(np.zeros((3, 3, 1, 1), np.float32), "weights"))
    model.graph.output[0].type.tensor_type.shape.dim[1].dim_value = 3
    onnx.save(model, path)
    with pytest.raises(ModelContractError, match=r"its output chroma is \(1, 3, 64, 64\)"):
        load_candidate(path).predict(prism_planes(64, 64, 50))


def test_a_file_that_does_not_load_is_told(tmp_path: Path):
    path = write_foreign(tmp_path / "x.onnx", GRAY)
    model = onnx.load(path)
    model.graph.node[0].op_type = "Nonsense"
    onnx.save(model, path)
    with pytest.raises(ModelDamagedError, match="ONNX Runtime cannot load it"):
        load_candidate(path)
