import json
import threading
import time
from collections import Counter

import pytest

from prism_core.batch import (
    Done,
    Failed,
    Finished,
    Notice,
    Overrides,
    Planned,
    Started,
    cores_per_photo,
    default_jobs,
    photos_in_flight,
    plan_batch,
)
from prism_core.batch.events import encode
from prism_core.batch.journal import JOURNAL_NAME
from prism_core.errors import RecipeError
from prism_core.jobs import available_cores
from prism_core.recipe import Adjustments, PointHint, Recipe, Reference, ReferenceBand, with_reference
from prism_core.sidecar import set_aside, sidecar_path, write_sidecar
from tests.batching import journal, kinds, of, reasons, results, run_all
from tests.photos import hashes, is_in_color, write_photo, write_photos


def test_a_folder_comes_back_in_color_and_the_originals_stay(scans, out, engine):
    write_photos(scans, "a.jpg", "1950/b.png", "c.tif")
    before = hashes(scans)
    events = run_all(scans, out, engine)
    assert events[0] == Planned(photos=3, ignored=0)
    assert isinstance(events[-1], Finished)
    assert kinds(events) == {"Planned": 1, "Started": 3, "Done": 3, "Finished": 1}
    assert sorted(results(out)) == ["1950/b.png", "a.jpg", "c.tif"]
    assert all(is_in_color(out / name) for name in results(out))
    assert hashes(scans) == before


def test_each_photo_begins_before_it_ends(scans, out, engine):
    write_photos(scans, *(f"{number}.png" for number in range(6)))
    events = run_all(scans, out, engine, jobs=3)
    for photo in scans.iterdir():
        told = [type(event) for event in events if getattr(event, "source", None) == photo]
        assert told == [Started, Done]


def test_any_number_of_jobs_gives_the_same_results(scans, out, engine, tmp_path):
    write_photos(scans, *(f"{number}.png" for number in range(6)))
    run_all(scans, out, engine, jobs=1)
    run_all(scans, tmp_path / "many", engine, jobs=4)

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

    monkeypatch.setattr("prism_core.batch.attempt.export_photo", fly)
    run_all(scans, out, engine, jobs=jobs)
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
    monkeypatch.setattr(
        "prism_core.batch.attempt.export_photo", lambda *_, **__: shares.append(available_cores()) or ()
    )
    run_all(scans, out, engine, jobs=2)
    run_all(scans, out, engine, jobs=1)
    assert shares == [3] * 4 + [6] * 4
    assert [cores_per_photo(number) for number in (1, 2, 4, 9)] == [6, 3, 1, 1]


def test_the_journal_tells_source_target_recipe_model_and_outcome(scans, out, engine):
    write_photos(scans, "1950/a.png")
    (scans / "bad.jpg").write_bytes(b"")
    run_all(scans, out, engine, jobs=1)
    done, failed = journal(out)
    assert (done["source"], done["target"], done["status"]) == (str(scans / "1950" / "a.png"), "1950/a.png", "done")
    assert (done["model"], done["model_sha256"]) == ("tiny", engine.card.sha256)
    assert done["software"].startswith("Prism ")
    assert (failed["target"], failed["status"]) == ("bad.jpg", "failed")
    assert failed["reason"]


def test_a_damaged_journal_is_told_and_what_can_be_read_of_it_used(scans, out, engine):
    write_photos(scans, "a.png", "b.png")
    run_all(scans, out, engine)
    first, second = (out / JOURNAL_NAME).read_bytes().splitlines(keepends=True)
    (out / JOURNAL_NAME).write_bytes(first + second[:30])
    events = run_all(scans, out, engine)
    assert [event.text for event in of(Notice, events)] == [f"the journal in {out} is damaged; lines passed over: 1"]
    assert Counter(reasons(events).values()) == {"done": 1, "exists": 1}


def test_a_sidecar_decides_how_its_photo_is_colored(scans, out, engine):
    plain, hinted = write_photo(scans / "a.png"), write_photo(scans / "b.png")
    write_sidecar(hinted, Recipe(hints=(PointHint(0.5, 0.5, 60, -60, 0.5),)))
    run_all(scans, out, engine)
    assert (out / plain.name).read_bytes() != (out / hinted.name).read_bytes()


def test_a_recipe_that_found_no_place_beside_its_photo_is_found(scans, out, engine, read_only):
    plain, hinted = write_photo(scans / "a.png"), write_photo(scans / "b.png")
    with read_only(scans):
        write_sidecar(hinted, Recipe(hints=(PointHint(0.5, 0.5, 60, -60, 0.5),)))
    run_all(scans, out, engine)
    assert (out / plain.name).read_bytes() != (out / hinted.name).read_bytes()


def test_a_sidecar_set_aside_is_no_file_that_was_left_out(scans, out, engine):
    sidecar = sidecar_path(write_photo(scans / "a.png"))
    sidecar.write_text("damaged")
    set_aside(sidecar)
    assert run_all(scans, out, engine)[0] == Planned(photos=1, ignored=0)


def test_a_damaged_sidecar_fails_its_photo_alone(scans, out, engine):
    write_photos(scans, "a.png", "b.png")
    sidecar_path(scans / "a.png").write_text('{"schema": 1')
    events = run_all(scans, out, engine)
    (failed,) = of(Failed, events)
    assert failed.source.name == "a.png"
    assert "a.png.prism.json: it is damaged" in failed.reason
    assert list(results(out)) == ["b.png"]


def test_a_sidecar_of_another_model_fails_with_the_way_out(scans, out, engine):
    write_photos(scans, "a.png", "b.png")
    write_sidecar(scans / "a.png", Recipe(model="grand"))
    write_sidecar(scans / "b.png", Recipe(model="tiny"))
    (failed,) = of(Failed, run_all(scans, out, engine))
    assert failed.reason == "its sidecar names the model grand; add --model grand, or --model tiny"
    events = run_all(scans, out, engine, overrides=Overrides(any_model=True))
    assert [event.source.name for event in of(Done, events)] == ["a.png"]


def test_overrides_go_before_the_sidecar_and_leave_the_rest_of_it():
    recipe = Recipe("m", (PointHint(0, 0, 1, 1),), Adjustments(saturation=0.5, strength=0.6, edge_px=512))
    hints = (PointHint(1, 1, 2, 2),)
    assert Overrides().apply(recipe) == recipe
    assert Overrides(strength=0.0).apply(recipe).adjustments == Adjustments(0.5, 0.0, 512)
    assert Overrides(saturation=2, edge_px=64).apply(recipe).adjustments == Adjustments(2, 0.6, 64)
    assert Overrides(vividness=0.4).apply(recipe).adjustments == Adjustments(0.5, 0.6, 512, 0.4)
    assert Overrides(hints=hints).apply(recipe).hints == hints
    assert Overrides(hints=()).apply(recipe).hints == ()
    warm = Overrides(temperature=0.4, tint=-0.2, levels=1).apply(recipe).adjustments
    assert warm == Adjustments(0.5, 0.6, 512, temperature=0.4, tint=-0.2, levels=1)
    one, two = (Reference(name, (ReferenceBand(50, 1, 5, 8, 4, 6),)) for name in "ab")
    assert Overrides(reference=two).apply(with_reference(recipe, one)).reference == two
    assert Overrides().apply(with_reference(recipe, one)).reference == one


@pytest.mark.parametrize(
    "wrong", [{"strength": 1.1}, {"saturation": -1}, {"edge_px": 63}, {"vividness": 2}, {"tint": -2}]
)
def test_overrides_out_of_range_are_refused_at_once(wrong):
    with pytest.raises(RecipeError, match="out of range"):
        Overrides(**wrong)


def test_what_a_photo_could_not_keep_is_told(scans, out, engine, monkeypatch):
    from dataclasses import replace

    from prism_core.image.read import read_raster

    write_photos(scans, "a.png")
    monkeypatch.setattr(
        "prism_core.export.read_raster", lambda path: replace(read_raster(path), notices=("page 1 of 3",))
    )
    (done,) = of(Done, run_all(scans, out, engine))
    assert done.notices == ("page 1 of 3",)


def test_names_that_are_no_text_are_carried_through(scans, out, engine):
    import os

    scans.mkdir()
    name = os.fsdecode(b"gr\xfc\xdfe.png")
    try:
        write_photo(scans / "plain.png").rename(scans / name)
    except OSError:
        pytest.skip("this file system takes Unicode names alone")
    events = run_all(scans, out, engine)
    assert (out / name).exists()
    assert json.loads(encode(of(Done, events)[0]))["source"].endswith("gr\\xfc\\xdfe.png")
    assert set(reasons(run_all(scans, out, engine)).values()) == {"done"}


def test_events_are_lines_of_json(tmp_path):
    done = Done(source=tmp_path / "a", target=tmp_path / "b", seconds=1.5)
    assert json.loads(encode(done)) == {
        "event": "done", "source": str(tmp_path / "a"), "target": str(tmp_path / "b"), "seconds": 1.5, "notices": [],
    }  # fmt: skip
    assert json.loads(encode(Finished(done=1, skipped=0, failed=0, remaining=0, seconds=2.0))) == {
        "event": "finished", "done": 1, "skipped": 0, "failed": 0, "remaining": 0, "seconds": 2.0,
        "canceled": False, "stopped": None,
    }  # fmt: skip
