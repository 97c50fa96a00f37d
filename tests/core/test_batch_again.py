"""A batch where results stand already: they are skipped, brought up to date, replaced, or kept beside new ones."""

import pytest

from prism_core.batch import (
    Done,
    Failed,
    Notice,
    Overrides,
    plan_batch,
    run_batch,
)
from prism_core.batch.journal import JOURNAL_NAME
from prism_core.export_options import ExportOptions
from prism_core.models.engine import Engine
from prism_core.recipe import Adjustments, Recipe
from prism_core.sidecar import write_sidecar
from tests.batching import kinds, of, reasons, run_all
from tests.generators import write_generator
from tests.photos import hashes, write_photo, write_photos


def test_a_second_run_skips_what_is_done(scans, out, engine):
    write_photos(scans, "a.jpg", "b.jpg")
    run_all(scans, out, engine)
    before = hashes(out)
    write_photos(scans, "a.jpg", "b.jpg", "c.jpg")
    for name in ("a.jpg", "b.jpg"):
        assert (scans / name).exists()
    events = run_all(scans, out, engine)
    assert {event.source.name for event in of(Done, events)} == {"c.jpg"}
    assert {name: digest for name, digest in hashes(out).items() if name in ("a.jpg", "b.jpg")} == {
        name: before[name] for name in ("a.jpg", "b.jpg")
    }


def test_skipped_photos_say_whether_they_are_done_or_only_there(scans, out, engine):
    write_photos(scans, "done.png", "recipe.png", "photo.png", "foreign.png")
    write_photos(out, "foreign.png")
    assert reasons(run_all(scans, out, engine)) == {"foreign.png": "exists"}
    write_sidecar(scans / "recipe.png", Recipe(adjustments=Adjustments(saturation=0.5)))
    write_photo(scans / "photo.png", seed=99)
    before = hashes(out)
    events = run_all(scans, out, engine)
    assert reasons(events) == {
        "done.png": "done", "recipe.png": "outdated", "photo.png": "outdated", "foreign.png": "exists",
    }  # fmt: skip
    assert hashes(out) == before
    assert (events[-1].skipped, events[-1].done) == (4, 0)


def test_an_update_colors_anew_what_changed_and_leaves_alone_what_prism_does_not_know(scans, out, engine):
    write_photos(scans, "done.png", "recipe.png", "foreign.png")
    write_photos(out, "foreign.png")
    run_all(scans, out, engine)
    write_sidecar(scans / "recipe.png", Recipe(adjustments=Adjustments(saturation=0.5)))
    before = hashes(out)
    events = run_all(scans, out, engine, on_exists="update")
    assert [event.source.name for event in of(Done, events)] == ["recipe.png"]
    assert reasons(events) == {"done.png": "done", "foreign.png": "exists"}
    changed = {name for name, digest in hashes(out).items() if digest != before[name]}
    assert changed == {"recipe.png", JOURNAL_NAME}
    assert reasons(run_all(scans, out, engine, on_exists="update"))["recipe.png"] == "done"


def test_other_options_and_another_model_make_results_outdated(scans, out, engine, tmp_path):
    write_photos(scans, "a.png")
    run_all(scans, out, engine)
    other = Engine(write_generator(tmp_path / "other.onnx", schema=1), device="cpu")
    assert reasons(run_all(scans, out, engine)) == {"a.png": "done"}
    assert reasons(run_all(scans, out, other)) == {"a.png": "done"}
    assert reasons(run_all(scans, out, engine, options=ExportOptions(quality=50))) == {"a.png": "outdated"}
    assert reasons(run_all(scans, out, engine, overrides=Overrides(strength=0.5))) == {"a.png": "outdated"}


def test_a_result_in_the_place_of_another_photos_is_not_taken_for_done(scans, out, engine):
    (photo,) = write_photos(scans, "a.png")
    run_all(scans, out, engine)
    photo.rename(scans / "a.tif.png")
    (out / "a.png").rename(out / "a.tif.png")
    assert reasons(run_all(scans, out, engine)) == {"a.tif.png": "exists"}


def test_overwrite_colors_anew(scans, out, engine):
    write_photos(scans, "a.png")
    run_all(scans, out, engine)
    first = hashes(out)["a.png"]
    events = run_all(scans, out, engine, on_exists="overwrite", overrides=Overrides(saturation=0.2))
    assert kinds(events)["Done"] == 1
    assert hashes(out)["a.png"] != first
    assert reasons(run_all(scans, out, engine, overrides=Overrides(saturation=0.2))) == {"a.png": "done"}


def test_rename_keeps_what_is_there(scans, out, engine):
    write_photos(scans, "a.png")
    run_all(scans, out, engine)
    first = hashes(out)["a.png"]
    events = run_all(scans, out, engine, on_exists="rename")
    assert [event.target.name for event in of(Done, events)] == ["a-2.png"]
    assert hashes(out)["a.png"] == first
    assert any("a-2.png" in event.text for event in of(Notice, events))


@pytest.mark.parametrize("on_exists", ["rename", "error"])
def test_a_file_that_turns_up_meanwhile_is_not_overwritten(scans, out, engine, on_exists):
    write_photos(scans, "a.png")
    plan = plan_batch([scans], out, on_exists=on_exists)
    write_photo(out / "a.png", seed=7)
    before = hashes(out)["a.png"]
    events = list(run_batch(plan, engine))
    assert [event.source.name for event in of(Failed, events)] == ["a.png"]
    assert hashes(out)["a.png"] == before
