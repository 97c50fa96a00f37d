from threading import Event

import pytest

from prism_core.errors import PhotoWriteError
from prism_core.recipe import Recipe
from prism_core.sidecar import fallback_path, read_sidecar, sidecar_path, write_sidecar
from prism_desktop.document import Document
from prism_desktop.editing.autosave import DELAY_MS, Autosave
from prism_desktop.editing.history import Edit
from prism_desktop.task_runner import TaskRunner


@pytest.fixture
def autosave(qtbot):
    runner = TaskRunner(threads=1, name="prism-test")
    autosave = Autosave(runner)
    yield autosave
    runner.finish()
    autosave.deleteLater()
    runner.deleteLater()


@pytest.fixture
def document(tmp_path):
    return Document(tmp_path / "scan.png", Recipe())


def change(autosave, document, strength):
    document.adjust(Edit.STRENGTH, strength=strength)
    autosave.note(document)


def test_a_change_is_saved_a_second_later_at_most_even_while_more_come(autosave, document, qtbot):
    with qtbot.waitSignal(autosave.saved, timeout=DELAY_MS * 3):
        for step in range(1, 12):
            change(autosave, document, 1 - step / 100)
            qtbot.wait(DELAY_MS // 8)
    assert read_sidecar(document.path) is not None


def test_flushing_saves_now_and_tells_when_it_is_done(autosave, document, qtbot):
    change(autosave, document, 0.5)
    done = []
    autosave.flush(lambda: done.append(read_sidecar(document.path)))
    qtbot.waitUntil(lambda: bool(done))
    assert done == [document.recipe]
    assert autosave.unsaved() == []


def test_whoever_waits_for_the_same_saves_is_told_too(autosave, document, qtbot):
    change(autosave, document, 0.5)
    done = []
    for name in ("sheet", "closing"):
        autosave.flush(lambda name=name: done.append(name))
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == ["sheet", "closing"]


def test_what_came_back_to_what_is_on_disk_is_not_written(autosave, document, qtbot):
    change(autosave, document, 0.5)
    document.undo()
    done = []
    autosave.flush(lambda: done.append(1))
    qtbot.waitUntil(lambda: bool(done))
    assert not sidecar_path(document.path).exists()


def test_a_change_back_during_a_slow_write_is_written_too(autosave, document, qtbot, monkeypatch):
    gate = Event()

    def slow(photo, recipe):
        assert gate.wait(10)
        return write_sidecar(photo, recipe)

    monkeypatch.setattr("prism_desktop.editing.autosave.write_sidecar", slow)
    change(autosave, document, 0.5)
    autosave.flush()
    document.undo()
    autosave.note(document)
    autosave.flush()
    gate.set()
    qtbot.waitUntil(lambda: read_sidecar(document.path) == Recipe(), timeout=DELAY_MS * 5)


def test_where_a_recipe_went_is_told(autosave, document, qtbot, read_only):
    change(autosave, document, 0.5)
    with read_only(document.path.parent), qtbot.waitSignal(autosave.saved) as saved:
        autosave.flush()
    assert saved.args == [document.path, fallback_path(document.path)]


def test_a_failed_write_is_told_and_tried_again_with_the_next_change(autosave, document, qtbot, monkeypatch):
    def full(photo, _recipe):
        raise PhotoWriteError(photo, "the disk is full")

    monkeypatch.setattr("prism_desktop.editing.autosave.write_sidecar", full)
    change(autosave, document, 0.5)
    with qtbot.waitSignal(autosave.failed):
        autosave.flush()
    assert autosave.unsaved() == [document]
    monkeypatch.undo()
    change(autosave, document, 0.4)
    with qtbot.waitSignal(autosave.saved):
        autosave.flush()
    assert read_sidecar(document.path) == document.recipe
