import pytest

from prism_core.errors import ModelError, ModelMissingError
from prism_core.models.store import add_model, builtin_models, default_model, find_model, own_models, remove_model
from tests.generators import write_generator


@pytest.fixture
def shipped(tmp_path, monkeypatch):
    """A Prism that ships two generators, the first of them the default."""
    folder = tmp_path / "models"
    folder.mkdir()
    paths = [write_generator(folder / name) for name in ("a.onnx", "b.onnx")]
    (folder / "default").write_text("a\n", encoding="utf-8")
    monkeypatch.setattr("prism_core.models.store.resource_path", lambda *parts: tmp_path.joinpath(*parts))
    return paths


def test_none_takes_the_default(shipped):
    assert builtin_models() == shipped
    assert default_model() == "a"
    assert find_model() == find_model(None) == shipped[0]


def test_a_model_is_found_by_file_name_id_and_path(shipped, tmp_path):
    own = write_generator(tmp_path / "own.onnx")
    assert find_model("b") == shipped[1]
    assert find_model("tiny") == shipped[0]
    assert find_model(str(own)) == own


def test_a_damaged_model_hides_no_other(shipped):
    shipped[0].write_bytes(b"no model")
    assert find_model("tiny") == shipped[1]


def test_an_unknown_model_is_told_with_the_known_ones(shipped):
    with pytest.raises(ModelMissingError, match=r"nothing: .*\(a, b\)"):
        find_model("nothing")


def test_a_prism_without_generators_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr("prism_core.models.store.resource_path", lambda *parts: tmp_path.joinpath(*parts))
    assert builtin_models() == []
    with pytest.raises(ModelMissingError, match="install it again"):
        find_model()


def test_a_folder_is_no_model(shipped, tmp_path):
    with pytest.raises(ModelMissingError):
        find_model(str(tmp_path))


def test_an_added_model_is_found_by_name_and_can_be_removed(shipped, tmp_path):
    source = write_generator(tmp_path / "own.onnx", vividness=0.5)
    added = add_model(source)
    assert own_models() == [added]
    assert added.read_bytes() == source.read_bytes()
    assert find_model(added.stem) == added
    assert add_model(source) == added
    remove_model(added)
    assert own_models() == []


@pytest.mark.parametrize("wrong", [{"card": False}, {"output": "gray"}, {"schema": 99}])
def test_a_wrong_model_is_not_added(shipped, tmp_path, wrong):
    with pytest.raises(ModelError):
        add_model(write_generator(tmp_path / "wrong.onnx", **wrong))
    assert own_models() == []


def test_a_model_that_cannot_be_kept_is_told(shipped, tmp_path, own_data):
    own_data.parent.mkdir(exist_ok=True)
    own_data.write_text("a file where the data folder should be")
    with pytest.raises(ModelError, match="cannot be copied"):
        add_model(write_generator(tmp_path / "own.onnx"))


def test_only_added_models_are_removed(shipped):
    with pytest.raises(ModelError, match="not added by its owner"):
        remove_model(shipped[0])
    assert shipped[0].exists()
