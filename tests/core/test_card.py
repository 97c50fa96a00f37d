import hashlib

import msgspec
import onnx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import helper

from prism_core.errors import ModelContractError, ModelDamagedError, ModelError, ModelMissingError
from prism_core.models.card import CARD_KEY, content_hash, read_card, verify_card
from tests.generators import BINS, write_generator


def test_a_card_is_read_and_verified(model):
    card = verify_card(model)
    assert card == read_card(model)
    assert (card.id, card.stride, card.bins) == ("tiny", 32, BINS)


def test_the_hash_covers_all_but_the_metadata(model):
    plain = onnx.load(model)
    del plain.metadata_props[:]
    assert read_card(model).sha256 == hashlib.sha256(plain.SerializeToString()).hexdigest()


def test_other_metadata_may_stand_beside_the_card(model, tmp_path):
    loaded = onnx.load(model)
    helper.set_model_props(loaded, {CARD_KEY: loaded.metadata_props[0].value, "author": "somebody"})
    other = tmp_path / "other.onnx"
    other.write_bytes(loaded.SerializeToString())
    assert verify_card(other) == read_card(model)


def test_changed_weights_are_noticed(model, tmp_path):
    content = bytearray(model.read_bytes())
    content[content.index(b"ab_bias") - 4] ^= 1
    changed = tmp_path / "changed.onnx"
    changed.write_bytes(content)
    with pytest.raises(ModelDamagedError, match="do not match"):
        verify_card(changed)


@settings(max_examples=40)
@given(st.data())
def test_a_cut_file_is_never_taken(model, tmp_path_factory, data):
    content = model.read_bytes()
    cut = tmp_path_factory.getbasetemp() / "cut.onnx"
    cut.write_bytes(content[: data.draw(st.integers(0, len(content) - 1))])
    with pytest.raises(ModelError):
        verify_card(cut)


@given(st.binary(max_size=300))
def test_any_bytes_give_a_model_error(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "any.onnx"
    path.write_bytes(content)
    with pytest.raises(ModelError):
        read_card(path)


def test_a_missing_file_and_a_folder_are_missing_models(tmp_path):
    for path in (tmp_path / "none.onnx", tmp_path):
        with pytest.raises(ModelMissingError, match=str(path.name)):
            read_card(path)


def test_a_model_without_a_card_is_no_generator(tmp_path):
    with pytest.raises(ModelContractError, match="no model card"):
        read_card(write_generator(tmp_path / "plain.onnx", card=False))


def test_a_card_of_another_contract_is_refused(tmp_path):
    with pytest.raises(ModelContractError, match="update Prism"):
        read_card(write_generator(tmp_path / "future.onnx", schema=99))


@pytest.mark.parametrize("text", ["{}", "[", '{"schema": "one"}'])
def test_a_card_that_is_no_card_is_refused(model, tmp_path, text):
    loaded = onnx.load(model)
    helper.set_model_props(loaded, {CARD_KEY: text})
    path = tmp_path / "odd.onnx"
    path.write_bytes(loaded.SerializeToString())
    with pytest.raises(ModelContractError, match="cannot be read"):
        read_card(path)


def test_the_hash_is_one_of_content_not_of_name(model, tmp_path):
    content = model.read_bytes()
    assert content_hash(tmp_path / "x", content) == content_hash(model, content)
    assert msgspec.json.decode(msgspec.json.encode(read_card(model)))["sha256"] == content_hash(model, content)
