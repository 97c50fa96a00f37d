import errno
import threading
from collections import Counter

import cv2
import pytest

from prism_core.batch import (
    Done,
    Failed,
    Started,
    plan_batch,
    run_batch,
)
from prism_core.errors import PlanError
from prism_core.jobs import CancelToken
from tests.batching import kinds, of, reasons, results, run_all
from tests.photos import hashes, write_photo, write_photos


def test_one_bad_file_is_one_line_and_the_rest_goes_on(scans, out, engine):
    good = write_photo(scans / "good.jpg")
    (scans / "cut.jpg").write_bytes(good.read_bytes()[:300])
    (scans / "empty.png").write_bytes(b"")
    (scans / "text.tif").write_text("dear diary")
    before = hashes(scans)
    events = run_all(scans, out, engine)
    failed = of(Failed, events)
    assert sorted(event.source.name for event in failed) == ["cut.jpg", "empty.png", "text.tif"]
    assert all(event.reason and "\n" not in event.reason for event in failed)
    assert not any(str(event.source) in event.reason for event in failed)
    assert (events[-1].done, events[-1].failed, events[-1].remaining) == (1, 3, 0)
    assert list(results(out)) == ["good.jpg"]
    assert hashes(scans) == before


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
    assert results(out) == {}
    monkeypatch.undo()
    assert kinds(run_all(scans, out, engine))["Done"] == 6


def _no_space(_handle):
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_journal_that_cannot_be_written_any_more_ends_the_batch(scans, out, engine, monkeypatch):
    write_photos(scans, *(f"{number}.png" for number in range(6)))

    def refuse(*_):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr("prism_core.batch.journal.JournalWriter.append", refuse)
    finished = run_all(scans, out, engine, jobs=1)[-1]
    assert "the journal in" in finished.stopped
    assert (finished.done, finished.remaining) == (1, 5)


@pytest.mark.parametrize("error", [MemoryError(), cv2.error("(-4:Insufficient memory) Failed to allocate 9 bytes")])
def test_too_little_memory_fails_one_photo(scans, out, engine, monkeypatch, error):
    write_photos(scans, "a.png")

    def exhaust(*_, **__):
        raise error

    monkeypatch.setattr("prism_core.batch.attempt.export_photo", exhaust)
    (failed,) = of(Failed, run_all(scans, out, engine))
    assert "not enough free memory" in failed.reason


def test_a_bug_met_on_one_photo_is_logged_and_the_rest_goes_on(scans, out, engine, monkeypatch, caplog):
    write_photos(scans, "a1.png", "a2.png", "b.png")
    from prism_core.export import export_photo

    def stumble(source, *arguments, **options):
        if source.name.startswith("a"):
            raise ZeroDivisionError("oops")
        return export_photo(source, *arguments, **options)

    monkeypatch.setattr("prism_core.batch.attempt.export_photo", stumble)
    events = run_all(scans, out, engine, jobs=1)
    assert all("ZeroDivisionError('oops')" in event.reason for event in of(Failed, events))
    assert len(of(Failed, events)) == 2
    assert [event.source.name for event in of(Done, events)] == ["b.png"]
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
    assert not of(Failed, events)
    assert len(results(out)) == finished.done
    again = run_all(scans, out, engine)
    assert Counter(reasons(again).values()) == {"done": finished.done}
    assert (again[-1].done, again[-1].canceled) == (20 - finished.done, False)


def test_a_batch_canceled_beforehand_does_nothing(scans, out, engine):
    write_photos(scans, "a.png")
    cancel = CancelToken()
    cancel.cancel()
    finished = run_all(scans, out, engine, cancel=cancel)[-1]
    assert (finished.done, finished.remaining, finished.canceled) == (0, 1, True)


def test_leaving_the_iteration_ends_the_work(scans, out, engine):
    write_photos(scans, *(f"{number}.png" for number in range(20)))
    cancel = CancelToken()
    run = run_batch(plan_batch([scans], out), engine, jobs=2, cancel=cancel)
    while not isinstance(next(run), Started):
        pass
    run.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("prism-batch")]
    assert len(results(out)) <= 2


def test_a_folder_that_cannot_be_looked_into_is_a_failure(scans, out, engine):
    from dataclasses import replace

    write_photos(scans, "a.png")
    plan = replace(plan_batch([scans], out), unreadable=((scans / "locked", "it cannot be looked into"),))
    events = list(run_batch(plan, engine))
    assert of(Failed, events) == [Failed(source=scans / "locked", reason="it cannot be looked into")]
    assert (events[-1].done, events[-1].failed, events[-1].remaining) == (1, 1, 0)


def test_a_photo_gone_since_the_plan_is_a_failure(scans, out, engine):
    (photo,) = write_photos(scans, "a.png")
    plan = plan_batch([scans], out)
    photo.unlink()
    (failed,) = of(Failed, list(run_batch(plan, engine)))
    assert failed.reason.startswith("it cannot be read")


def test_an_output_folder_that_cannot_be_made_is_said(scans, engine, tmp_path):
    write_photos(scans, "a.png")
    (tmp_path / "file").write_text("")
    plan = plan_batch([scans], tmp_path / "file" / "out")
    with pytest.raises(PlanError, match="the output folder cannot be written"):
        next(run_batch(plan, engine))
