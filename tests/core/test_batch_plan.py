import errno
import os
import sys
from pathlib import Path

import pytest

from prism_core.batch.journal import JOURNAL_NAME, Entry, JournalWriter, entry_source
from prism_core.batch.plan import plan_batch
from prism_core.errors import PlanError
from prism_core.export_options import ExportOptions
from tests.photos import write_photos

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")


def _targets(plan):
    return [item.target.relative_to(plan.out_dir).as_posix() for item in plan.items]


def _remember(out, source, target):
    """A journal line that says `source` became `target`."""
    out.mkdir(exist_ok=True)
    journal = JournalWriter(out)
    journal.append(
        Entry(target=target, source=entry_source(source), size=1, mtime_ns=1, recipe="", model="", model_sha256="",
              status="done", software="", when="")
    )  # fmt: skip
    journal.close()


def test_a_folder_is_walked_and_mirrored_in_natural_order(scans, out):
    write_photos(scans, "b10.jpg", "b9.jpg", "1950/x.tif", "1950/deep/er/y.png", "A1.webp", "b1.bmp")
    plan = plan_batch([scans], out)
    assert _targets(plan) == ["1950/deep/er/y.png", "1950/x.tif", "A1.webp", "b1.bmp", "b9.jpg", "b10.jpg"]
    assert [item.source for item in plan.items] == [scans / target for target in _targets(plan)]


def test_planning_writes_nothing(scans, out):
    write_photos(scans, "a.jpg")
    plan_batch([scans], out)
    assert not out.exists()


def test_files_go_into_the_output_folder_by_their_name(scans, out):
    first, second = write_photos(scans, "a/one.jpg", "b/two.jpg")
    assert _targets(plan_batch([second, first], out)) == ["two.jpg", "one.jpg"]


def test_what_is_no_photo_is_ignored_and_counted(scans, out):
    write_photos(scans, "a.jpg")
    for name in ("desktop.ini", "Thumbs.db", "notes.txt"):
        (scans / name).write_text("no photo")
    for name in (".DS_Store", "._a.jpg", ".hidden.jpg", "a.jpg.prism.json"):
        (scans / name).write_text("not to be spoken of")
    plan = plan_batch([scans], out)
    assert (_targets(plan), plan.ignored) == (["a.jpg"], 3)


@pytest.mark.parametrize("folder", [".trash", "__MACOSX", "@eaDir", "$RECYCLE.BIN", "System Volume Information"])
def test_system_folders_are_not_walked(scans, out, folder):
    write_photos(scans, "a.jpg", f"{folder}/b.jpg", f"sub/{folder}/c.jpg")
    assert _targets(plan_batch([scans], out)) == ["a.jpg"]


def test_a_hidden_folder_that_is_named_is_walked(tmp_path, out):
    write_photos(tmp_path / ".vault", "a.jpg")
    assert _targets(plan_batch([tmp_path / ".vault"], out)) == ["a.jpg"]


def test_a_photo_given_twice_is_colored_once(scans, out):
    (photo,) = write_photos(scans, "a.jpg")
    assert _targets(plan_batch([scans, photo, scans / ".." / "scans" / "a.jpg"], out)) == ["a.jpg"]


@needs_links
def test_looped_links_end(scans, out):
    write_photos(scans, "a.jpg", "sub/b.jpg")
    (scans / "sub" / "up").symlink_to(scans, target_is_directory=True)
    (scans / "self.jpg").symlink_to(scans / "self.jpg")
    assert _targets(plan_batch([scans], out)) == ["a.jpg", "self.jpg", "sub/b.jpg"]


@needs_links
def test_photos_go_where_they_lie_and_not_behind_a_link(scans, out):
    write_photos(scans, "real/a.jpg", "z.jpg")
    (scans / "a link").symlink_to(scans / "real", target_is_directory=True)
    assert _targets(plan_batch([scans], out)) == ["real/a.jpg", "z.jpg"]


@needs_links
def test_a_link_to_a_folder_elsewhere_is_followed(tmp_path, scans, out):
    write_photos(tmp_path / "elsewhere", "b.jpg")
    write_photos(scans, "a.jpg")
    (scans / "more").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert _targets(plan_batch([scans], out)) == ["a.jpg", "more/b.jpg"]


def test_a_folder_that_may_not_be_read_is_told_and_the_rest_goes_on(scans, out, monkeypatch):
    write_photos(scans, "a.jpg", "locked/b.jpg", "z.jpg")
    look = os.scandir

    def refuse(folder):
        if Path(folder).name == "locked":
            raise PermissionError(errno.EACCES, "Permission denied")
        return look(folder)

    monkeypatch.setattr("os.scandir", refuse)
    plan = plan_batch([scans], out)
    assert _targets(plan) == ["a.jpg", "z.jpg"]
    assert plan.unreadable == (
        (scans / "locked", "it cannot be looked into (Permission denied); check its permissions"),
    )


@pytest.mark.parametrize(
    ("format_", "expected"),
    [
        ("same", ["a.JPG", "b.jpeg", "c.png", "d.tif", "e.bmp"]),
        ("jpeg", ["a.JPG", "b.jpeg", "c.jpg", "d.jpg", "e.jpg"]),
        ("png", ["a.png", "b.png", "c.png", "d.png", "e.png"]),
        ("tiff", ["a.tif", "b.tif", "c.tif", "d.tif", "e.tif"]),
        ("webp", ["a.webp", "b.webp", "c.webp", "d.webp", "e.webp"]),
    ],
)
def test_the_format_decides_the_suffix_and_leaves_a_fitting_one(scans, out, format_, expected):
    write_photos(scans, "a.JPG", "b.jpeg", "c.png", "d.tif", "e.bmp")
    assert _targets(plan_batch([scans], out, options=ExportOptions(format=format_))) == expected


def test_photos_that_would_share_a_result_get_numbers(scans, out):
    write_photos(scans, "x.jpg", "x.png", "x.tif", "x-2.png")
    plan = plan_batch([scans], out, options=ExportOptions(format="jpeg"))
    assert [(item.source.name, item.target.name) for item in plan.items] == [
        ("x-2.png", "x-2.jpg"), ("x.jpg", "x.jpg"), ("x.png", "x-3.jpg"), ("x.tif", "x-4.jpg"),
    ]  # fmt: skip
    assert [item.source.name for item in plan.renamed] == ["x.png", "x.tif"]


def test_files_of_one_name_from_two_folders_get_numbers(scans, out):
    first, second = write_photos(scans, "a/x.jpg", "b/x.jpg")
    plan = plan_batch([first, second], out)
    assert [(item.source, item.target) for item in plan.items] == [(first, out / "x.jpg"), (second, out / "x-2.jpg")]
    assert [item.source for item in plan.renamed] == [second]


def test_names_that_differ_in_case_alone_do_not_share_a_result(scans, out, tmp_path):
    first, second = write_photos(tmp_path, "a/IMG.jpg", "b/img.JPG")
    assert _targets(plan_batch([first, second], out)) == ["IMG.jpg", "img-2.JPG"]


def test_a_photo_added_later_does_not_take_the_place_of_one_that_is_done(scans, out):
    (done,) = write_photos(scans, "x.png")
    assert _targets(plan_batch([scans], out, options=ExportOptions(format="jpeg"))) == ["x.jpg"]
    _remember(out, done, "x.jpg")
    write_photos(scans, "x.jpg")
    plan = plan_batch([scans], out, options=ExportOptions(format="jpeg"))
    assert {item.source.name: item.target.name for item in plan.items} == {"x.jpg": "x-2.jpg", "x.png": "x.jpg"}


def test_a_journal_of_other_formats_does_not_decide_names(scans, out):
    (photo,) = write_photos(scans, "x.png")
    _remember(out, photo, "x.webp")
    _remember(out, photo, "elsewhere/x.jpg")
    assert _targets(plan_batch([scans], out, options=ExportOptions(format="jpeg"))) == ["x.jpg"]


def test_rename_finds_a_free_number(scans, out):
    write_photos(scans, "x.jpg")
    write_photos(out, "x.jpg", "x-2.jpg")
    assert _targets(plan_batch([scans], out, on_exists="rename")) == ["x-3.jpg"]


def test_error_refuses_before_anything_is_done(scans, out):
    write_photos(scans, "a.jpg", "b.jpg", "c.jpg")
    write_photos(out, "b.jpg", "c.jpg")
    with pytest.raises(PlanError, match=r"b\.jpg and 1 more results exist already"):
        plan_batch([scans], out, on_exists="error")


def test_the_folder_of_the_originals_is_refused(scans, tmp_path):
    write_photos(scans, "a.jpg")
    with pytest.raises(PlanError, match="folder of the originals"):
        plan_batch([scans], tmp_path / "x" / ".." / "scans")


@needs_links
def test_the_folder_of_the_originals_is_refused_through_a_link(scans, tmp_path):
    write_photos(scans, "a.jpg")
    (tmp_path / "link").symlink_to(scans, target_is_directory=True)
    with pytest.raises(PlanError, match="folder of the originals"):
        plan_batch([scans], tmp_path / "link")


def test_an_output_folder_among_the_originals_is_not_colored_itself(scans):
    write_photos(scans, "a.jpg", "color/a.jpg")
    plan = plan_batch([scans], scans / "color")
    assert (_targets(plan), plan.left_out) == (["a.jpg"], (scans / "color",))


def test_results_of_an_earlier_run_among_the_originals_are_left_out(scans, out):
    write_photos(scans, "a.jpg", "earlier/a.jpg")
    (scans / "earlier" / JOURNAL_NAME).write_bytes(b"")
    plan = plan_batch([scans], out)
    assert (_targets(plan), plan.left_out) == (["a.jpg"], (scans / "earlier",))
    assert _targets(plan_batch([scans / "earlier"], out)) == ["a.jpg"]


def test_a_file_beside_its_original_is_refused_under_the_same_name_alone(scans):
    (photo,) = write_photos(scans, "a.png")
    with pytest.raises(PlanError, match="this is an original"):
        plan_batch([photo], scans)
    assert _targets(plan_batch([photo], scans, options=ExportOptions(format="jpeg"))) == ["a.jpg"]


def test_a_target_that_is_another_photos_original_is_refused(scans):
    first, second = write_photos(scans, "a/x.jpg", "b/x.jpg")
    with pytest.raises(PlanError, match="this is an original"):
        plan_batch([first, second.parent / "x.jpg"], scans / "b", on_exists="overwrite")


@pytest.mark.parametrize("on_exists", ["skip", "overwrite"])
@needs_links
def test_a_target_that_is_linked_to_an_original_is_refused(scans, out, on_exists):
    photo, hard = write_photos(scans, "a.jpg", "b.jpg")
    out.mkdir()
    (out / "a.jpg").symlink_to(photo)
    with pytest.raises(PlanError, match=r"a\.jpg: this is an original"):
        plan_batch([scans], out, on_exists=on_exists)
    (out / "a.jpg").unlink()
    os.link(hard, out / "b.jpg")
    with pytest.raises(PlanError, match=r"b\.jpg: this is an original"):
        plan_batch([scans], out, on_exists=on_exists)


def test_an_output_folder_that_is_a_file_is_refused(scans, tmp_path):
    write_photos(scans, "a.jpg")
    (tmp_path / "file").write_text("")
    with pytest.raises(PlanError, match="this is a file"):
        plan_batch([scans], tmp_path / "file")


def test_an_input_that_is_not_there_is_refused(tmp_path, out):
    with pytest.raises(PlanError, match="no such file or folder"):
        plan_batch([tmp_path / "gone"], out)


def test_inputs_without_photos_are_refused(scans, out):
    scans.mkdir()
    (scans / "notes.txt").write_text("")
    with pytest.raises(PlanError, match="no photos found"):
        plan_batch([scans], out)


@needs_links
def test_a_link_that_leads_nowhere_is_planned_so_that_its_owner_learns_of_it(scans, out):
    scans.mkdir()
    (scans / "lost.jpg").symlink_to(scans / "gone.jpg")
    assert _targets(plan_batch([scans], out)) == ["lost.jpg"]
