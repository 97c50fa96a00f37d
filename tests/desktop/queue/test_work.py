import os
import time
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from prism_core.batch.journal import JOURNAL_NAME
from prism_core.errors import CanceledError
from prism_core.export_options import ExportOptions
from prism_core.jobs import CancelToken
from prism_core.models.engine import Engine
from prism_core.recipe import Adjustments, PointHint, Recipe
from prism_core.sidecar import sidecar_path, write_sidecar
from prism_core.triage import Verdict
from prism_desktop.queue.choices import ExportChoices, Subject
from prism_desktop.queue.jobs import State
from prism_desktop.queue.planning import make_job
from prism_desktop.queue.work import PhotoWork
from tests.photos import hashes, write_photos

STRONG, WEAK = (Recipe(adjustments=Adjustments(strength=strength)) for strength in (1.0, 0.2))


@pytest.fixture(scope="module")
def engine(model):
    return Engine(model, device="cpu")


@pytest.fixture
def scans(tmp_path):
    return tmp_path / "scans"


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


def job_of(photos, out, **choices):
    roots = {photo.parent for photo in photos}
    subject = Subject("scans", tuple(photos), tuple(roots), recipes=choices.pop("recipes", {}))
    return make_job(subject, ExportChoices(str(out), **choices), model="tiny")


def color(engine, job, number=0, *, cancel=None, **changes):
    photo = msgspec.structs.replace(job.photos[number], **changes)
    return PhotoWork(engine).color(job, photo, cancel or CancelToken())


def test_a_photo_is_colored_by_the_recipe_it_was_queued_with(scans, out, engine):
    (photo,) = write_photos(scans, "a.png")
    write_sidecar(photo, WEAK)
    job = job_of([photo], out)
    write_sidecar(photo, STRONG)
    assert job.photos[0].recipe == WEAK
    assert job_of([photo], out, recipes={photo: STRONG}).photos[0].recipe == STRONG
    outcome = color(engine, job)
    assert (outcome.state, outcome.target) == (State.DONE, out / "a.png")
    assert outcome.seconds > 0
    assert outcome.megapixels == pytest.approx(96 * 64 / 1e6)
    weak = hashes(out)["a.png"]
    color(engine, job_of([photo], out, on_exists="overwrite"))
    assert hashes(out)["a.png"] != weak


def test_a_photo_whose_sidecar_cannot_be_read_fails_and_is_read_again_when_tried_again(scans, out, engine):
    (photo,) = write_photos(scans, "a.png")
    sidecar_path(photo).write_text('{"schema": 99}')
    job = job_of([photo], out)
    outcome = color(engine, job)
    assert outcome.state is State.FAILED
    assert "newer Prism" in outcome.reason
    sidecar_path(photo).unlink()
    assert color(engine, job).state is State.DONE


def test_trees_are_mirrored_and_names_do_not_collide(scans, out):
    photos = write_photos(scans, "a.png", "b/a.png", "b/a.jpg")
    subject = Subject("scans", tuple(photos), (scans,))
    job = make_job(subject, ExportChoices(str(out), ExportOptions(format="jpeg")), model="tiny")
    targets = [photo.target.relative_to(out).as_posix() for photo in job.photos]
    assert targets == ["a.jpg", "b/a.jpg", "b/a-2.jpg"]


def test_what_a_photo_is_taken_for_decides_unless_its_owner_has_decided(scans, out, engine):
    scans.mkdir()
    blank = scans / "blank.png"
    Image.new("L", (96, 64), 235).save(blank)
    job = job_of([blank], out)
    outcome = color(engine, job)
    assert (outcome.state, outcome.verdict) == (State.LEFT_OUT, Verdict.BLANK)
    assert color(engine, job, anyway=True).state is State.DONE
    hinted = Recipe(hints=(PointHint(0.5, 0.5, 10, 10),))
    assert color(engine, job, recipe=hinted).state is State.DONE
    assert color(engine, job_of([blank], out, leave_out=False, on_exists="overwrite")).state is State.DONE


@pytest.mark.parametrize(("on_exists", "state"), [("skip", State.KEPT), ("update", State.KEPT), ("rename", State.DONE)])
def test_a_file_of_someone_else_is_never_replaced_without_a_word(scans, out, engine, on_exists, state):
    (photo,) = write_photos(scans, "a.png")
    out.mkdir()
    job = job_of([photo], out, on_exists=on_exists)
    (out / "a.png").write_bytes(b"mine")
    outcome = color(engine, job)
    assert outcome.state is state
    assert (out / "a.png").read_bytes() == b"mine"
    assert (out / "a-2.png").exists() == (on_exists == "rename")


@pytest.mark.parametrize("on_exists", ["skip", "update", "rename", "overwrite"])
@pytest.mark.parametrize("noted", [True, False])
def test_work_that_was_cut_short_is_done_once_and_counts_as_done(scans, out, engine, on_exists, noted):
    (photo,) = write_photos(scans, "a.png")
    job = job_of([photo], out, on_exists=on_exists)
    job = msgspec.structs.replace(job, queued_at=time.time() - 60)
    assert color(engine, job).state is State.DONE
    if not noted:
        (out / JOURNAL_NAME).unlink()
    assert color(engine, job, begun=True).state is State.DONE
    assert sorted(path.name for path in out.glob("*.png")) == ["a.png"]


def test_an_older_file_of_someone_else_stays_when_work_that_was_cut_short_goes_on(scans, out, engine):
    (photo,) = write_photos(scans, "a.png")
    job = job_of([photo], out)
    out.mkdir()
    (out / "a.png").write_bytes(b"mine")
    os.utime(out / "a.png", (1, 1))
    assert color(engine, job, begun=True).state is State.KEPT
    assert (out / "a.png").read_bytes() == b"mine"


def test_canceled_work_says_so_and_leaves_nothing(scans, out, engine):
    (photo,) = write_photos(scans, "a.png")
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(CanceledError):
        color(engine, job_of([photo], out), cancel=cancel)
    assert not out.exists() or not list(out.iterdir())


def test_a_photo_that_is_gone_fails_with_its_reason(scans, out, engine):
    (photo,) = write_photos(scans, "a.png")
    job = job_of([photo], out)
    photo.unlink()
    outcome = color(engine, job)
    assert outcome.state is State.FAILED
    assert outcome.reason


def test_folders_that_cannot_be_results_are_refused(scans, tmp_path):
    photos = write_photos(scans, "a.png")
    for folder, words in ((Path("there"), "whole path"), (photos[0], "this is a file"), (scans, "original")):
        with pytest.raises(Exception, match=words):
            job_of(photos, folder)
