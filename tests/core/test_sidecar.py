import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from prism_core.errors import PhotoWriteError, SidecarDamagedError, SidecarError
from prism_core.recipe import Adjustments, PointHint, Recipe, Reference, ReferenceBand, Region, StrokeHint
from prism_core.sidecar import (
    MIGRATIONS,
    SCHEMA,
    decode_sidecar,
    fallback_path,
    read_hints,
    read_sidecar,
    set_aside,
    sidecar_path,
    write_sidecar,
)

HINTS = (PointHint(0.25, 0.5, 20, -30), StrokeHint(((0.1, 0.1), (0.9, 0.2)), -40, 12.5, 0.03))
REFERENCE = Reference("Aunt Rosa", (ReferenceBand(30, 0.4, 5, 12, 4, 6.5), ReferenceBand(70, 0.6, 2, -3, 2, 8)))
RECIPE = Recipe(
    "prism-1",
    HINTS,
    Adjustments(saturation=1.3, strength=0.8, edge_px=512, vividness=0.6, temperature=0.2, tint=-0.1, levels=0.5),
    (Region(0.1, 0.2, 0.3, 0.4),),
    REFERENCE,
)
fractions = st.floats(0, 1)
colors = st.floats(-128, 128)
radii = st.floats(0.001, 0.5)
hints = st.builds(PointHint, fractions, fractions, colors, colors, radii) | st.builds(
    StrokeHint, st.lists(st.tuples(fractions, fractions), min_size=1, max_size=4).map(tuple), colors, colors, radii
)
recipes = st.builds(
    Recipe,
    st.none() | st.text(max_size=20),
    st.lists(hints, max_size=4).map(tuple),
    st.builds(
        Adjustments,
        st.floats(0, 2),
        fractions,
        st.none() | st.integers(64, 2048),
        levels=fractions,
        tint=st.floats(-1, 1),
    ),
    st.lists(st.builds(Region, *[st.floats(0, 0.5), st.floats(0, 0.5)], *[st.floats(0.02, 0.5)] * 2), max_size=2).map(
        tuple
    ),
    st.none() | st.just(REFERENCE),
)


@pytest.fixture
def photo(tmp_path):
    return tmp_path / "Grandma & the sea.2.tif"


def _damage(photo, content):
    sidecar_path(photo).write_bytes(content)


def test_a_sidecar_stands_beside_its_photo_under_its_whole_name(photo):
    assert sidecar_path(photo) == photo.with_name("Grandma & the sea.2.tif.prism.json")


def test_a_photo_without_a_sidecar_has_no_recipe(photo):
    assert read_sidecar(photo) is None


def test_a_recipe_comes_back_as_it_was_kept(photo):
    write_sidecar(photo, RECIPE)
    assert read_sidecar(photo) == RECIPE


@given(recipe=recipes)
def test_every_recipe_comes_back_as_it_was_kept(recipe, tmp_path_factory):
    photo = tmp_path_factory.getbasetemp() / "any.jpg"
    write_sidecar(photo, recipe)
    assert read_sidecar(photo) == recipe


def test_a_sidecar_can_be_read_and_edited_by_people(photo):
    write_sidecar(photo, RECIPE)
    text = sidecar_path(photo).read_text(encoding="utf-8")
    assert text.startswith('{\n  "schema": 3,\n  "recipe": {\n')
    assert json.loads(text)["recipe"]["hints"][0] == {
        "type": "point", "x": 0.25, "y": 0.5, "a": 20.0, "b": -30.0, "radius": 0.012,
    }  # fmt: skip


def test_what_a_sidecar_leaves_out_has_its_default(photo):
    _damage(photo, b'{"schema": 1, "recipe": {"adjustments": {"strength": 0.5}}}')
    assert read_sidecar(photo) == Recipe(adjustments=Adjustments(strength=0.5))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "it is damaged"),
        (b'{"schema": 1, "reci', "it is damaged (Input data was truncated)"),
        (b"\x00\x01\x02", "it is damaged"),
        (b'{"schema": 1, "recipe": {"model": "\xff"}}', "it is damaged"),
        (b"[" * 100_000, "it is damaged"),
        (b"[]", "not a Prism sidecar"),
        (b'{"recipe": {}}', '"schema" with its version is missing'),
        (b'{"schema": "1", "recipe": {}}', '"schema" with its version is missing'),
        (b'{"schema": true, "recipe": {}}', '"schema" with its version is missing'),
        (b'{"schema": 0, "recipe": {}}', '"schema" with its version is missing'),
        (b'{"schema": 1}', "missing required field `recipe`"),
        (b'{"schema": 1, "recipe": {}, "mood": 1}', "unknown field `mood`"),
        (b'{"schema": 1, "recipe": {"hint": []}}', "unknown field `hint` - at `$.recipe`"),
        (b'{"schema": 1, "recipe": {"hints": [{"type": "point", "x": "left"}]}}', "at `$.recipe.hints[0].x`"),
        (b'{"schema": 1, "recipe": {"hints": [{"type": "blob"}]}}', "Invalid value 'blob'"),
        (b'{"schema": 1, "recipe": {"adjustments": {"strength": 3}}}', "strength 3.0 is out of range; use 0 to 1"),
        (b'{"schema": 99, "recipe": {}}', "newer Prism (schema 99, this one knows 3); update Prism"),
    ],
)
def test_a_sidecar_that_cannot_be_used_is_named_with_the_reason_and_left_alone(photo, content, said):
    _damage(photo, content)
    with pytest.raises(SidecarError) as caught:
        read_sidecar(photo)
    assert caught.value.path == sidecar_path(photo)
    assert said.lower() in str(caught.value).lower()
    assert "\n" not in str(caught.value)
    assert isinstance(caught.value, SidecarDamagedError) == ("newer Prism" not in said)
    assert sidecar_path(photo).read_bytes() == content


def test_a_sidecar_that_cannot_be_opened_is_no_missing_sidecar(photo):
    sidecar_path(photo).mkdir()
    with pytest.raises(SidecarError, match="cannot be read"):
        read_sidecar(photo)


def test_older_schemas_are_brought_up_one_step_at_a_time(photo):
    point = {"type": "point", "x": 0, "y": 0, "a": 1, "b": 2}
    migrations = {
        1: lambda old: {"schema": 2, "recipe": {"model": old["model"]}},
        2: lambda old: {"schema": 3, "recipe": {**old["recipe"], "hints": [point]}},
    }
    oldest = decode_sidecar(photo, b'{"schema": 1, "model": "m"}', migrations, schema=3)
    newer = decode_sidecar(photo, b'{"schema": 2, "recipe": {"model": "n"}}', migrations, schema=3)
    assert oldest == Recipe("m", (PointHint(0, 0, 1, 2),))
    assert newer == Recipe("n", (PointHint(0, 0, 1, 2),))


def test_a_sidecar_of_the_first_prism_means_what_it_meant(photo):
    """Kept as its bytes, so that no later change of the writer can change it."""
    kept = (
        b'{"schema": 1, "recipe": {"model": "prism-1", "hints": [{"type": "point", "x": 0.25, "y": 0.5, "a": 20.0, '
        b'"b": -30.0, "radius": 0.012}], "adjustments": {"saturation": 1.3, "strength": 0.8, "edge_px": 512, '
        b'"vividness": 0.6}}}'
    )
    _damage(photo, kept)
    recipe = read_sidecar(photo)
    assert recipe == Recipe("prism-1", HINTS[:1], Adjustments(1.3, 0.8, 512, 0.6))
    assert (recipe.regions, recipe.reference, recipe.adjustments.levels) == ((), None, 0)


def test_there_is_a_migration_from_every_schema_before_this_one():
    assert sorted(MIGRATIONS) == list(range(1, SCHEMA))


def test_a_failed_write_leaves_the_sidecar_that_was_there(photo, monkeypatch):
    write_sidecar(photo, RECIPE)
    before = sidecar_path(photo).read_bytes()
    monkeypatch.setattr("os.fsync", _full_disk)
    with pytest.raises(PhotoWriteError, match=r"No space left.*, nor can .*No space left.*disk is full"):
        write_sidecar(photo, Recipe())
    assert sidecar_path(photo).read_bytes() == before
    assert list(photo.parent.iterdir()) == [sidecar_path(photo)]
    assert list(fallback_path(photo).parent.iterdir()) == []


def test_a_damaged_sidecar_is_set_aside_when_a_new_one_is_written(photo):
    for content in (b"one", b"two"):
        _damage(photo, content)
        assert write_sidecar(photo, RECIPE) == sidecar_path(photo)
    kept = [photo.with_name(f"{photo.name}.prism.json.damaged-{number}").read_bytes() for number in (1, 2)]
    assert kept == [b"one", b"two"]
    assert read_sidecar(photo) == RECIPE


def test_setting_aside_gives_the_name(photo):
    _damage(photo, b"damaged")
    assert set_aside(sidecar_path(photo)).read_bytes() == b"damaged"
    assert read_sidecar(photo) is None


def test_a_hints_file_is_the_list_alone(tmp_path):
    file = tmp_path / "hints.json"
    file.write_bytes(msgspec.json.encode(HINTS))
    assert read_hints(file) == HINTS


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "damaged"),
        (b"{}", "Expected `array`, got `object`"),
        (b'[{"type": "point", "x": 2, "y": 0, "a": 0, "b": 0}]', "outside the photo"),
        (b'[{"type": "stroke", "points": [], "a": 0, "b": 0}]', "at least one point"),
    ],
)
def test_a_hints_file_that_cannot_be_used_is_named(tmp_path, content, said):
    file = tmp_path / "hints.json"
    file.write_bytes(content)
    with pytest.raises(SidecarError, match=r"hints\.json: ") as caught:
        read_hints(file)
    assert said in str(caught.value)


def test_a_missing_hints_file_is_said(tmp_path):
    with pytest.raises(SidecarError, match="no such hints file"):
        read_hints(tmp_path / "hints.json")


def _full_disk(_handle):
    raise OSError(28, "No space left on device")
