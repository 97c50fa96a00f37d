import os
from datetime import date
from pathlib import Path

import pytest

from prism_core.errors import PlanError
from prism_core.jobs import CancelToken
from prism_core.recipe import Adjustments, PointHint, Recipe
from prism_core.sidecar import sidecar_path, write_sidecar
from prism_desktop.library.export_record import ExportRecord
from prism_desktop.library.photo_state import NEW, State
from prism_desktop.library.survey import days_of, find_paths, survey
from tests.photos import write_photos


def look(paths, record=None):
    """What a survey tells of these photos."""
    portions = []
    survey(paths, record.read() if record else {}, portions.append, CancelToken())
    statuses = {path: status for portion in portions for path, status in portion.statuses.items()}
    return [statuses.get(path) for path in paths]


def test_photos_come_in_portions_and_in_natural_order(tmp_path):
    for number in range(1, 451):
        (tmp_path / "box 2" / f"scan {number}.jpg").parent.mkdir(exist_ok=True)
        (tmp_path / "box 2" / f"scan {number}.jpg").touch()
    (tmp_path / "box 10").mkdir()
    (tmp_path / "box 10" / "a.png").touch()
    portions = []
    found = find_paths([tmp_path], portions.append, CancelToken())
    assert [path for portion in portions for path in portion] == found
    assert len(portions[0]) == 200
    assert [path.name for path in found[:11]] == [f"scan {number}.jpg" for number in range(1, 12)]
    assert found[-1] == tmp_path / "box 10" / "a.png"
    with pytest.raises(PlanError):
        find_paths([tmp_path / "nowhere"], portions.append, CancelToken())


def test_a_folder_of_many_photos_is_in_natural_order(tmp_path):
    for number in range(1200):
        (tmp_path / f"Scan {number}.jpg").touch()
    found = find_paths([tmp_path], lambda _: None, CancelToken())
    assert [int(path.stem.split()[1]) for path in found] == list(range(1200))


def test_sidecars_tell_what_was_done(tmp_path):
    paths = write_photos(tmp_path, "a.png", "b.png", "c.png", "sub/d.png", "e.png")
    write_sidecar(paths[0], Recipe(adjustments=Adjustments(saturation=0.4)))
    write_sidecar(paths[1], Recipe())
    write_sidecar(paths[3], Recipe(hints=(PointHint(0.5, 0.5, 10, 10),)))
    sidecar_path(paths[4]).write_bytes(b"{")
    assert [status.edit for status in look(paths)] == [
        State.EDITED, State.UNTOUCHED, State.UNTOUCHED, State.HINTS, State.UNTOUCHED,
    ]  # fmt: skip
    assert look([tmp_path / "gone.png"]) == [None]


def test_an_export_is_remembered_until_photo_or_recipe_change(tmp_path):
    paths = write_photos(tmp_path, "a.png", "b.png", "c.png")
    file = tmp_path / "data" / "exported.jsonl"
    record = ExportRecord(file)
    assert record.read() == {}
    for path in paths:
        record.add(path, Path("out") / path.name)
    record.add(tmp_path / "gone.png", Path("out"))
    with file.open("ab") as file:
        file.write(b'{"photo": "cut sh')
    assert [status.job for status in look(paths, record)] == [State.EXPORTED] * 3
    os.utime(paths[1], (1, 1))
    write_sidecar(paths[2], Recipe(adjustments=Adjustments(saturation=0.4)))
    later = sidecar_path(paths[2]).stat().st_mtime_ns + 10**9
    os.utime(sidecar_path(paths[2]), ns=(later, later))
    first, second, third = look(paths, record)
    assert first.job is State.EXPORTED
    assert second == NEW
    assert (third.edit, third.job) == (State.EDITED, None)
    record.add(paths[1], Path("again"))
    assert look(paths, record)[1].job is State.EXPORTED


def test_a_photo_without_a_date_of_its_own_has_that_of_its_file(tmp_path):
    (path,) = write_photos(tmp_path, "a.png")
    os.utime(path, (0, 86400 * 365.25 * 20))
    portions = []
    survey([path], {}, portions.append, CancelToken())
    assert days_of([path], portions[0].facts, CancelToken())[path].year == date(1990, 1, 1).year
