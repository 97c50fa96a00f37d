import msgspec
import pytest

from prism_core.batch.journal import JOURNAL_NAME, Entry, JournalWriter, Records, read_journal, recipe_digest
from prism_core.errors import PlanError
from prism_core.export_options import ExportOptions
from prism_core.recipe import Adjustments, PointHint, Recipe

ENTRY = Entry(
    target="1950/a.jpg", source="/scans/1950/a.jpg", size=10, mtime_ns=5, recipe="r", model="m", model_sha256="s",
    status="done", software="Prism 1", when="2026-11-20T10:00:00+00:00",
)  # fmt: skip


def _changed(**changes):
    return msgspec.structs.replace(ENTRY, **changes)


def _append(folder, *entries):
    journal = JournalWriter(folder)
    for entry in entries:
        journal.append(entry)
    journal.close()


def test_a_folder_without_a_journal_remembers_nothing(tmp_path):
    assert read_journal(tmp_path / "gone") == Records({})


def test_what_was_done_is_remembered_by_target(tmp_path):
    other = _changed(target="b.jpg")
    _append(tmp_path, ENTRY)
    _append(tmp_path, other)
    assert read_journal(tmp_path) == Records({"1950/a.jpg": ENTRY, "b.jpg": other})


def test_the_last_word_on_a_target_holds_and_a_failure_takes_nothing_back(tmp_path):
    newer = _changed(recipe="r2")
    _append(
        tmp_path, ENTRY, newer, _changed(status="failed", reason="disk full"), _changed(target="c", status="failed")
    )
    assert read_journal(tmp_path).done == {"1950/a.jpg": newer}


@pytest.mark.parametrize("damage", [b"{", b"\xff\xfe\n", b'{"target": 3}\n', b"[" * 9000 + b"\n", b"\0" * 100])
def test_damaged_lines_are_passed_over_and_counted(tmp_path, damage):
    _append(tmp_path, ENTRY)
    with (tmp_path / JOURNAL_NAME).open("ab") as file:
        file.write(damage)
    _append(tmp_path, _changed(target="b.jpg"))
    records = read_journal(tmp_path)
    assert (sorted(records.done), records.damaged) == (["1950/a.jpg", "b.jpg"], 1)


def test_a_journal_that_cannot_be_read_is_said(tmp_path):
    (tmp_path / JOURNAL_NAME).mkdir()
    with pytest.raises(PlanError, match="the journal cannot be read"):
        read_journal(tmp_path)


def test_every_line_is_on_the_disk_before_the_next(tmp_path, monkeypatch):
    synced = []
    monkeypatch.setattr("os.fsync", lambda _: synced.append((tmp_path / JOURNAL_NAME).read_bytes().count(b"\n")))
    _append(tmp_path, ENTRY, ENTRY)
    assert synced == [1, 2]


@pytest.mark.parametrize(
    "change", [{"size": 11}, {"mtime_ns": 6}, {"recipe": "x"}, {"model": "x"}, {"model_sha256": "x"}]
)
def test_another_state_recipe_or_model_is_other_work(change):
    assert not ENTRY.is_same_work(_changed(**change))


@pytest.mark.parametrize("source", ["/media/usb/a.jpg", "E:\\scans\\a.jpg"])
def test_a_drive_found_elsewhere_is_the_same_work(source):
    assert ENTRY.is_same_work(_changed(source=source, status="failed", when="later", software="Prism 2"))


def test_the_digest_tells_treatments_apart_but_leaves_model_and_name_to_others():
    base = recipe_digest(Recipe(), ExportOptions())
    assert recipe_digest(Recipe(model="other"), ExportOptions(format="png", name="{counter}")) == base
    others = [
        recipe_digest(Recipe(), ExportOptions(quality=91)),
        recipe_digest(Recipe(), ExportOptions(edge_px=2000)),
        recipe_digest(Recipe(), ExportOptions(bits="8")),
        recipe_digest(Recipe(adjustments=Adjustments(strength=0.5)), ExportOptions()),
        recipe_digest(Recipe(hints=(PointHint(0, 0, 1, 1),)), ExportOptions()),
    ]
    assert len({base, *others}) == 6
