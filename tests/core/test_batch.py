import errno
import json
import threading
import time
from collections import Counter

import cv2
import pytest

from prism_core.batch import (
    Done,
    Failed,
    Finished,
    Notice,
    Overrides,
    Planned,
    Skipped,
    Started,
    cores_per_photo,
    default_jobs,
    photos_in_flight,
    plan_batch,
    run_batch,
)
from prism_core.batch.events import encode
from prism_core.batch.journal import JOURNAL_NAME
from prism_core.errors import PlanError, RecipeError
from prism_core.jobs import CancelToken, available_cores
from prism_core.models.engine import Engine
from prism_core.recipe import Adjustments, PointHint, Recipe
from prism_core.sidecar import sidecar_path, write_sidecar
from tests.generators import write_generator
from tests.photos import hashes, is_in_color, write_photo, write_photos


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    return Engine(write_generator(tmp_path_factory.mktemp("models") / "tiny.onnx"), device="cpu", threads=1)


def _run(scans, out, engine, *, on_exists="skip", **options):
    return list(run_batch(plan_batch([scans], out, on_exists=on_exists), engine, **options))


def _kinds(events):
    return Counter(type(event).__name__ for event in events)


def _of(kind, events):
    return [event for event in events if isinstance(event, kind)]


def _journal(out):
    return [json.loads(line) for line in (out / JOURNAL_NAME).read_text(encoding="utf-8").splitlines()]


def _results(out):
    return {name: digest for name, digest in hashes(out).items() if name != JOURNAL_NAME}


def test_a_folder_comes_back_in_color_and_the_originals_stay(scans, out, engine):
    write_photos(scans, "a.jpg", "1950/b.png", "c.tif")
    before = hashes(scans)
    events = _run(scans, out, engine)
    assert events[0] == Planned(photos=3, ignored=0)
    assert isinstance(events[-1], Finished)
    assert _kinds(events) == {"Planned": 1, "Started": 3, "Done": 3, "Finished": 1}
    assert sorted(_results(out)) == ["1950/b.png", "a.jpg", "c.tif"]
    assert all(is_in_color(out / name) for name in _results(out))
    assert hashes(scans) == before


def test_each_photo_begins_before_it_ends(scans, out, engine):
    write_photos(scans, *(f"{number}.png" for number in range(6)))
    events = _run(scans, out, engine, jobs=3)
    for photo in scans.iterdir():
        told = [type(event) for event in events if getattr(event, "source", None) == photo]
        assert told == [Started, Done]


def test_any_number_of_jobs_gives_the_same_results(scans, out, engine, tmp_path):
    write_photos(scans, *(f"{number}.png" for number in range(6)))
    _run(scans, out, engine, jobs=1)
    _run(scans, tmp_path / "many", engine, jobs=4)

    def pixels(folder):
        from PIL import Image

        return [Image.open(folder / f"{number}.png").tobytes() for number in range(6)]

    assert pixels(out) == pixels(tmp_path / "many")


@pytest.mark.parametrize("jobs", [1, 3])
def test_no_more_photos_are_in_flight_than_jobs(scans, out, engine, monkeypatch, jobs):
    write_photos(scans, *(f"{number}.png" for number in range(8)))
    lock, flying, most = threading.Lock(), 0, 0

    def fly(*_, **__):
        nonlocal flying, most
        with lock:
            flying += 1
            most = max(most, flying)
        time.sleep(0.02)
        with lock:
            flying -= 1

    monkeypatch.setattr("prism_core.batch.run.export_photo", fly)
    _run(scans, out, engine, jobs=jobs)
    assert most == jobs


def test_jobs_follow_the_cores_and_the_photos(scans, out):
    assert 1 <= default_jobs() <= available_cores()
    write_photos(scans, "a.png", "b.png", "c.png")
    plan = plan_batch([scans], out)
    assert [photos_in_flight(plan, jobs) for jobs in (1, 2, 9)] == [1, 2, 3]
    assert 1 <= photos_in_flight(plan) <= 3


def test_photos_in_flight_share_the_cores(scans, out, engine, monkeypatch):
    write_photos(scans, *(f"{number}.png" for number in range(4)))
    monkeypatch.setattr("os.sched_getaffinity", lambda _: set(range(6)), raising=False)
    monkeypatch.setattr("os.cpu_count", lambda: 6)
    shares = []
    monkeypatch.setattr("prism_core.batch.run.export_photo", lambda *_, **__: shares.append(available_cores()) or ())
    _run(scans, out, engine, jobs=2)
    _run(scans, out, engine, jobs=1)
    assert shares == [3] * 4 + [6] * 4
    assert [cores_per_photo(number) for number in (1, 2, 4, 9)] == [6, 3, 1, 1]


def test_one_bad_file_is_one_line_and_the_rest_goes_on(scans, out, engine):
    good = write_photo(scans / "good.jpg")
    (scans / "cut.jpg").write_bytes(good.read_bytes()[:300])
    (scans / "empty.png").write_bytes(b"")
    (scans / "text.tif").write_text("dear diary")
    before = hashes(scans)
    events = _run(scans, out, engine)
    failed = _of(Failed, events)
    assert sorted(event.source.name for event in failed) == ["cut.jpg", "empty.png", "text.tif"]
    assert all(event.reason and "\n" not in event.reason for event in failed)
    assert not any(str(event.source) in event.reason for event in failed)
    assert (events[-1].done, events[-1].failed, events[-1].remaining) == (1, 3, 0)
    assert list(_results(out)) == ["good.jpg"]
    assert hashes(scans) == before


def test_a_second_run_skips_what_is_done(scans, out, engine):
    write_photos(scans, "a.jpg", "b.jpg")
    _run(scans, out, engine)
    before = hashes(out)
    write_photos(scans, "a.jpg", "b.jpg", "c.jpg")
    for name in ("a.jpg", "b.jpg"):
        assert (scans / name).exists()
    events = _run(scans, out, engine)
    assert {event.source.name for event in _of(Done, events)} == {"c.jpg"}
    assert {name: digest for name, digest in hashes(out).items() if name in ("a.jpg", "b.jpg")} == {
        name: before[name] for name in ("a.jpg", "b.jpg")
    }


def _reasons(events):
    return {event.source.name: event.reason for event in _of(Skipped, events)}


def test_skipped_photos_say_whether_they_are_done_or_only_there(scans, out, engine):
    write_photos(scans, "done.png", "recipe.png", "photo.png", "foreign.png")
    write_photos(out, "foreign.png")
    assert _reasons(_run(scans, out, engine)) == {"foreign.png": "exists"}
    write_sidecar(scans / "recipe.png", Recipe(adjustments=Adjustments(saturation=0.5)))
    write_photo(scans / "photo.png", seed=99)
    before = hashes(out)
    events = _run(scans, out, engine)
    assert _reasons(events) == {
        "done.png": "done", "recipe.png": "outdated", "photo.png": "outdated", "foreign.png": "exists",
    }  # fmt: skip
    assert hashes(out) == before
    assert (events[-1].skipped, events[-1].done) == (4, 0)


def test_other_options_and_another_model_make_results_outdated(scans, out, engine, tmp_path):
    write_photos(scans, "a.png")
    _run(scans, out, engine)
    other = Engine(write_generator(tmp_path / "other.onnx", schema=1), device="cpu")
    assert _reasons(_run(scans, out, engine)) == {"a.png": "done"}
    assert _reasons(_run(scans, out, other)) == {"a.png": "done"}
    assert _reasons(_run(scans, out, engine, quality=50)) == {"a.png": "outdated"}
    assert _reasons(_run(scans, out, engine, overrides=Overrides(strength=0.5))) == {"a.png": "outdated"}


def test_a_result_in_the_place_of_another_photos_is_not_taken_for_done(scans, out, engine):
    (photo,) = write_photos(scans, "a.png")
    _run(scans, out, engine)
    photo.rename(scans / "a.tif.png")
    (out / "a.png").rename(out / "a.tif.png")
    assert _reasons(_run(scans, out, engine)) == {"a.tif.png": "exists"}


def test_overwrite_colors_anew(scans, out, engine):
    write_photos(scans, "a.png")
    _run(scans, out, engine)
    first = hashes(out)["a.png"]
    events = _run(scans, out, engine, on_exists="overwrite", overrides=Overrides(saturation=0.2))
    assert _kinds(events)["Done"] == 1
    assert hashes(out)["a.png"] != first
    assert _reasons(_run(scans, out, engine, overrides=Overrides(saturation=0.2))) == {"a.png": "done"}


def test_rename_keeps_what_is_there(scans, out, engine):
    write_photos(scans, "a.png")
    _run(scans, out, engine)
    first = hashes(out)["a.png"]
    events = _run(scans, out, engine, on_exists="rename")
    assert [event.target.name for event in _of(Done, events)] == ["a-2.png"]
    assert hashes(out)["a.png"] == first
    assert any("a-2.png" in event.text for event in _of(Notice, events))


@pytest.mark.parametrize("on_exists", ["rename", "error"])
def test_a_file_that_turns_up_meanwhile_is_not_overwritten(scans, out, engine, on_exists):
    write_photos(scans, "a.png")
    plan = plan_batch([scans], out, on_exists=on_exists)
    write_photo(out / "a.png", seed=7)
    before = hashes(out)["a.png"]
    events = list(run_batch(plan, engine))
    assert [event.source.name for event in _of(Failed, events)] == ["a.png"]
    assert hashes(out)["a.png"] == before


def test_the_journal_tells_source_target_recipe_model_and_outcome(scans, out, engine):
    write_photos(scans, "1950/a.png")
    (scans / "bad.jpg").write_bytes(b"")
    _run(scans, out, engine, jobs=1)
    done, failed = _journal(out)
    assert (done["source"], done["target"], done["status"]) == (str(scans / "1950" / "a.png"), "1950/a.png", "done")
    assert (done["model"], done["model_sha256"]) == ("tiny", engine.card.sha256)
    assert done["software"].startswith("Prism ")
    assert (failed["target"], failed["status"]) == ("bad.jpg", "failed")
    assert failed["reason"]


def test_a_damaged_journal_is_told_and_what_can_be_read_of_it_used(scans, out, engine):
    write_photos(scans, "a.png", "b.png")
    _run(scans, out, engine)
    first, second = (out / JOURNAL_NAME).read_bytes().splitlines(keepends=True)
    (out / JOURNAL_NAME).write_bytes(first + second[:30])
    events = _run(scans, out, engine)
    assert [event.text for event in _of(Notice, events)] == [f"the journal in {out} is damaged; lines passed over: 1"]
    assert Counter(_reasons(events).values()) == {"done": 1, "exists": 1}


def test_a_sidecar_decides_how_its_photo_is_colored(scans, out, engine):
    plain, hinted = write_photo(scans / "a.png"), write_photo(scans / "b.png")
    write_sidecar(hinted, Recipe(hints=(PointHint(0.5, 0.5, 60, -60, 0.5),)))
    _run(scans, out, engine)
    assert (out / plain.name).read_bytes() != (out / hinted.name).read_bytes()


def test_a_damaged_sidecar_fails_its_photo_alone(scans, out, engine):
    write_photos(scans, "a.png", "b.png")
    sidecar_path(scans / "a.png").write_text('{"schema": 1')
    events = _run(scans, out, engine)
    (failed,) = _of(Failed, events)
    assert failed.source.name == "a.png"
    assert "a.png.prism.json: it is damaged" in failed.reason
    assert list(_results(out)) == ["b.png"]


def test_a_sidecar_of_another_model_fails_with_the_way_out(scans, out, engine):
    write_photos(scans, "a.png", "b.png")
    write_sidecar(scans / "a.png", Recipe(model="grand"))
    write_sidecar(scans / "b.png", Recipe(model="tiny"))
    (failed,) = _of(Failed, _run(scans, out, engine))
    assert failed.reason == "its sidecar names the model grand; add --model grand, or --model tiny"
    events = _run(scans, out, engine, overrides=Overrides(any_model=True))
    assert [event.source.name for event in _of(Done, events)] == ["a.png"]


def test_overrides_go_before_the_sidecar_and_leave_the_rest_of_it():
    recipe = Recipe("m", (PointHint(0, 0, 1, 1),), Adjustments(saturation=0.5, strength=0.6, edge_px=512))
    hints = (PointHint(1, 1, 2, 2),)
    assert Overrides().apply(recipe) == recipe
    assert Overrides(strength=0.0).apply(recipe).adjustments == Adjustments(0.5, 0.0, 512)
    assert Overrides(saturation=2, edge_px=64).apply(recipe).adjustments == Adjustments(2, 0.6, 64)
    assert Overrides(vividness=0.4).apply(recipe).adjustments == Adjustments(0.5, 0.6, 512, 0.4)
    assert Overrides(hints=hints).apply(recipe).hints == hints
    assert Overrides(hints=()).apply(recipe).hints == ()


@pytest.mark.parametrize("wrong", [{"strength": 1.1}, {"saturation": -1}, {"edge_px": 63}, {"vividness": 2}])
def test_overrides_out_of_range_are_refused_at_once(wrong):
    with pytest.raises(RecipeError, match="out of range"):
        Overrides(**wrong)


def test_a_full_disk_ends_the_batch_with_one_clear_line(scans, out, engine, monkeypatch):
    write_photos(scans, *(f"{number}.png" for number in range(6)))
    plan = plan_batch([scans], out)
    run = run_batch(plan, engine, jobs=2)
    events = [next(run)]
    monkeypatch.setattr("os.fsync", _no_space)
    events += list(run)
    finished = events[-1]
    assert finished.stopped == f"the disk of {out} is full; make room and run again to go on from here"
    assert finished.done == 0
    assert 1 <= finished.failed <= 2
    assert finished.remaining == 6 - finished.failed
    assert _results(out) == {}
    monkeypatch.undo()
    assert _kinds(_run(scans, out, engine))["Done"] == 6


def _no_space(_handle):
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_journal_that_cannot_be_written_any_more_ends_the_batch(scans, out, engine, monkeypatch):
    write_photos(scans, *(f"{number}.png" for number in range(6)))

    def refuse(*_):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr("prism_core.batch.journal.JournalWriter.append", refuse)
    finished = _run(scans, out, engine, jobs=1)[-1]
    assert "the journal in" in finished.stopped
    assert (finished.done, finished.remaining) == (1, 5)


@pytest.mark.parametrize("error", [MemoryError(), cv2.error("(-4:Insufficient memory) Failed to allocate 9 bytes")])
def test_too_little_memory_fails_one_photo(scans, out, engine, monkeypatch, error):
    write_photos(scans, "a.png")

    def exhaust(*_, **__):
        raise error

    monkeypatch.setattr("prism_core.batch.run.export_photo", exhaust)
    (failed,) = _of(Failed, _run(scans, out, engine))
    assert "not enough free memory" in failed.reason


def test_a_bug_met_on_one_photo_is_logged_and_the_rest_goes_on(scans, out, engine, monkeypatch, caplog):
    write_photos(scans, "a1.png", "a2.png", "b.png")
    from prism_core.export import export_photo

    def stumble(source, *arguments, **options):
        if source.name.startswith("a"):
            raise ZeroDivisionError("oops")
        return export_photo(source, *arguments, **options)

    monkeypatch.setattr("prism_core.batch.run.export_photo", stumble)
    events = _run(scans, out, engine, jobs=1)
    assert all("ZeroDivisionError('oops')" in event.reason for event in _of(Failed, events))
    assert len(_of(Failed, events)) == 2
    assert [event.source.name for event in _of(Done, events)] == ["b.png"]
    assert caplog.text.count("ZeroDivisionError: oops") == 1


def test_canceling_stops_between_photos_and_leaves_nothing_half_written(scans, out, engine):
    write_photos(scans, *(f"{number}.png" for number in range(20)))
    cancel = CancelToken()
    events = []
    for event in run_batch(plan_batch([scans], out), engine, jobs=2, cancel=cancel):
        events.append(event)
        if isinstance(event, Done):
            cancel.cancel()
    finished = events[-1]
    assert finished.canceled
    assert 1 <= finished.done <= 3
    assert finished.done + finished.remaining == 20
    assert not _of(Failed, events)
    assert len(_results(out)) == finished.done
    again = _run(scans, out, engine)
    assert Counter(_reasons(again).values()) == {"done": finished.done}
    assert (again[-1].done, again[-1].canceled) == (20 - finished.done, False)


def test_a_batch_canceled_beforehand_does_nothing(scans, out, engine):
    write_photos(scans, "a.png")
    cancel = CancelToken()
    cancel.cancel()
    finished = _run(scans, out, engine, cancel=cancel)[-1]
    assert (finished.done, finished.remaining, finished.canceled) == (0, 1, True)


def test_leaving_the_iteration_ends_the_work(scans, out, engine):
    write_photos(scans, *(f"{number}.png" for number in range(20)))
    cancel = CancelToken()
    run = run_batch(plan_batch([scans], out), engine, jobs=2, cancel=cancel)
    while not isinstance(next(run), Started):
        pass
    run.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("prism-batch")]
    assert len(_results(out)) <= 2


def test_a_folder_that_cannot_be_looked_into_is_a_failure(scans, out, engine):
    from dataclasses import replace

    write_photos(scans, "a.png")
    plan = replace(plan_batch([scans], out), unreadable=((scans / "locked", "it cannot be looked into"),))
    events = list(run_batch(plan, engine))
    assert _of(Failed, events) == [Failed(source=scans / "locked", reason="it cannot be looked into")]
    assert (events[-1].done, events[-1].failed, events[-1].remaining) == (1, 1, 0)


def test_a_photo_gone_since_the_plan_is_a_failure(scans, out, engine):
    (photo,) = write_photos(scans, "a.png")
    plan = plan_batch([scans], out)
    photo.unlink()
    (failed,) = _of(Failed, list(run_batch(plan, engine)))
    assert failed.reason.startswith("it cannot be read")


def test_an_output_folder_that_cannot_be_made_is_said(scans, engine, tmp_path):
    write_photos(scans, "a.png")
    (tmp_path / "file").write_text("")
    plan = plan_batch([scans], tmp_path / "file" / "out")
    with pytest.raises(PlanError, match="the output folder cannot be written"):
        next(run_batch(plan, engine))


def test_what_a_photo_could_not_keep_is_told(scans, out, engine, monkeypatch):
    from dataclasses import replace

    from prism_core.image.read import read_raster

    write_photos(scans, "a.png")
    monkeypatch.setattr(
        "prism_core.export.read_raster", lambda path: replace(read_raster(path), notices=("page 1 of 3",))
    )
    (done,) = _of(Done, _run(scans, out, engine))
    assert done.notices == ("page 1 of 3",)


def test_names_that_are_no_text_are_carried_through(scans, out, engine):
    import os

    scans.mkdir()
    name = os.fsdecode(b"gr\xfc\xdfe.png")
    try:
        write_photo(scans / "plain.png").rename(scans / name)
    except OSError:
        pytest.skip("this file system takes Unicode names alone")
    events = _run(scans, out, engine)
    assert (out / name).exists()
    assert json.loads(encode(_of(Done, events)[0]))["source"].endswith("gr\\xfc\\xdfe.png")
    assert set(_reasons(_run(scans, out, engine)).values()) == {"done"}


def test_events_are_lines_of_json(tmp_path):
    done = Done(source=tmp_path / "a", target=tmp_path / "b", seconds=1.5)
    assert json.loads(encode(done)) == {
        "event": "done", "source": str(tmp_path / "a"), "target": str(tmp_path / "b"), "seconds": 1.5, "notices": [],
    }  # fmt: skip
    assert json.loads(encode(Finished(done=1, skipped=0, failed=0, remaining=0, seconds=2.0))) == {
        "event": "finished", "done": 1, "skipped": 0, "failed": 0, "remaining": 0, "seconds": 2.0,
        "canceled": False, "stopped": None,
    }  # fmt: skip
