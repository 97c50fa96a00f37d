import json
import os
import signal
import sys
import threading
import time

import msgspec
import pytest
import skimage.data
from PIL import Image

from prism_core.batch.journal import JOURNAL_NAME
from prism_core.cli.signals import cancel_on_signals
from prism_core.image.read import read_raster
from prism_core.recipe import Adjustments, PointHint, Recipe
from prism_core.sidecar import write_sidecar
from tests.photos import hashes, is_in_color, write_photo, write_photos


def test_a_folder_comes_back_in_color(scans, out, colorize):
    write_photos(scans, "a.jpg", "1950/b.png")
    before = hashes(scans)
    result = colorize(scans)
    assert result.exit_code == 0
    assert result.stdout.startswith("2 photos colored in ")
    assert is_in_color(out / "a.jpg")
    assert is_in_color(out / "1950" / "b.png")
    assert hashes(scans) == before


def test_what_is_no_photo_is_left_out_and_no_failure(scans, colorize):
    write_photos(scans, "a.jpg")
    (scans / "desktop.ini").write_text("")
    result = colorize(scans)
    assert result.exit_code == 0
    assert "1 file left out, being no photo" in result.stdout


def test_failures_are_summed_up_and_exit_1(scans, out, colorize):
    write_photos(scans, "a.jpg")
    (scans / "bad.jpg").write_bytes(b"")
    result = colorize(scans)
    assert result.exit_code == 1
    assert "1 photo colored in " in result.stdout
    assert f"1 photo failed:\n  {scans / 'bad.jpg'}: " in result.stdout


def test_a_second_run_says_what_it_skipped(scans, out, colorize):
    write_photos(scans, "a.jpg", "b.jpg")
    colorize(scans)
    write_sidecar(scans / "b.jpg", Recipe(adjustments=Adjustments(strength=0.5)))
    result = colorize(scans)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        result.stdout.splitlines()[0],
        "1 photo skipped, colored before",
        "1 photo kept although the photo, its recipe or the model changed; --on-exists update colors them anew",
    ]
    assert result.stdout.startswith("0 photos colored")


def test_json_is_one_event_a_line_and_nothing_else(scans, out, colorize):
    write_photos(scans, "a.jpg", "b.jpg")
    (scans / "bad.jpg").write_bytes(b"")
    (scans / "notes.txt").write_text("")
    result = colorize(scans, "--json", "--jobs", 1)
    events = [json.loads(line) for line in result.stdout.splitlines()]
    assert [event["event"] for event in events] == [
        "planned", "started", "done", "started", "done", "started", "failed", "finished",
    ]  # fmt: skip
    assert events[0] == {"event": "planned", "photos": 3, "ignored": 1}
    assert events[2]["target"] == str(out / "a.jpg")
    assert (events[-1]["done"], events[-1]["failed"], events[-1]["canceled"]) == (2, 1, False)
    assert result.stderr == ""
    assert result.exit_code == 1


def test_every_option_reaches_the_work(scans, out, colorize, tmp_path):
    write_photo(scans / "a.png", size=(300, 200))
    hints = tmp_path / "hints.json"
    hints.write_bytes(msgspec.json.encode([PointHint(0.5, 0.5, -60, 60, 0.5)]))

    def made(*options):
        result = colorize(scans, "--on-exists", "overwrite", *options)
        assert result.exit_code == 0, result.output
        return hashes(out)["a.png"]

    plain = made()
    reference = tmp_path / "coffee.png"
    Image.fromarray(skimage.data.coffee()).save(reference)
    options = [["--strength", 0.3], ["--saturation", 1.9], ["--vividness", 0.7], ["--edge", 64], ["--hints", hints]]
    options += [["--temperature", -0.6], ["--tint", 0.5], ["--levels", 1], ["--reference", reference]]
    assert len({plain, *(made(*option) for option in options)}) == 10


def test_a_reference_that_is_none_is_named_before_anything_is_colored(scans, out, colorize, tmp_path):
    write_photos(scans, "a.png")
    gray = tmp_path / "gray.png"
    Image.fromarray(skimage.data.camera()).save(gray)
    for wrong, said in ((gray, "gray.png has no color to take over"), (tmp_path / "gone.png", "gone.png")):
        result = colorize(scans, "--reference", wrong)
        assert result.exit_code == 2
        assert said in result.output
        assert not list(out.glob("*"))


def test_strength_0_gives_the_original_back(scans, out, colorize):
    (photo,) = write_photos(scans, "a.png")
    assert colorize(scans, "--strength", 0).exit_code == 0
    with Image.open(photo) as before, Image.open(out / "a.png") as after:
        assert before.convert("RGB").tobytes() == after.convert("RGB").tobytes()


def test_options_go_before_the_sidecar(scans, out, colorize):
    write_photos(scans, "a.png")
    write_sidecar(scans / "a.png", Recipe(adjustments=Adjustments(strength=0.0)))
    colorize(scans)
    assert not is_in_color(out / "a.png")
    colorize(scans, "--strength", 1, "--on-exists", "overwrite")
    assert is_in_color(out / "a.png")


@pytest.mark.parametrize(("format_", "pillow"), [("jpeg", "JPEG"), ("png", "PNG"), ("tiff", "TIFF"), ("webp", "WEBP")])
def test_the_format_is_what_was_asked_for(scans, out, colorize, format_, pillow):
    write_photos(scans, "a.bmp")
    assert colorize(scans, "--format", format_).exit_code == 0
    (result,) = (path for path in out.iterdir() if path.name != JOURNAL_NAME)
    with Image.open(result) as image:
        assert image.format == pillow


def test_quality_reaches_the_file(scans, out, colorize):
    write_photo(scans / "a.jpg", size=(300, 200))
    sizes = []
    for quality in (20, 95):
        colorize(scans, "--quality", quality, "--on-exists", "overwrite")
        sizes.append((out / "a.jpg").stat().st_size)
    assert sizes[0] < sizes[1] / 2


def test_results_that_exist_can_be_an_error(scans, out, colorize):
    write_photos(scans, "a.jpg")
    colorize(scans)
    before = hashes(out)
    result = colorize(scans, "--on-exists", "error")
    assert result.exit_code == 2
    assert "exists already" in result.stderr
    assert hashes(out) == before


def test_notices_are_told_beside_the_result(scans, out, colorize):
    write_photos(scans, "a.jpg", "a.png")
    result = colorize(scans, "--format", "jpeg")
    assert "Note: " in result.stderr
    assert "a-2.jpg" in result.stderr
    assert "Note" not in result.stdout


def test_what_a_photo_could_not_keep_is_told_beside_the_result(scans, colorize, monkeypatch):
    from dataclasses import replace

    from prism_core.image.read import read_raster

    write_photos(scans, "a.png")
    monkeypatch.setattr(
        "prism_core.export.read_raster", lambda path: replace(read_raster(path), notices=("page 1 of 3",))
    )
    assert colorize(scans).stderr == f"Note: {scans / 'a.png'}: page 1 of 3\n"


def test_a_full_disk_is_said_and_exits_1(scans, out, colorize, monkeypatch):
    write_photos(scans, "a.jpg", "b.jpg", "c.jpg")

    def refuse(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    result = colorize(scans, "--jobs", 1)
    assert result.exit_code == 1
    assert f"Stopped: the disk of {out} is full" in result.stdout
    assert "2 photos remaining" in result.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="signals to oneself are for POSIX")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_ends_the_run_cleanly(scans, out, colorize, name):
    write_photos(scans, *(f"{index}.png" for index in range(60)))
    number = getattr(signal, name)
    before = signal.getsignal(number)
    if before is signal.SIG_IGN:
        pytest.skip(f"{name} is ignored here, as nohup has it")

    def interrupt():
        deadline = time.monotonic() + 30
        while not any(out.glob("*.png")) and time.monotonic() < deadline:
            time.sleep(0.005)
        os.kill(os.getpid(), number)

    thread = threading.Thread(target=interrupt)
    thread.start()
    result = colorize(scans, "--jobs", 1)
    thread.join()
    assert result.exit_code == 130
    assert "Canceled; run the same command again to go on from here" in result.stdout
    assert "photos remaining" in result.stdout
    assert signal.getsignal(number) is before
    left = [path for path in out.iterdir() if path.suffix != ".png" and path.name != JOURNAL_NAME]
    assert left == []


@pytest.mark.skipif(sys.platform == "win32", reason="terminals do not go away there")
def test_under_nohup_a_run_outlives_its_terminal():
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with cancel_on_signals() as cancel:
            os.kill(os.getpid(), signal.SIGHUP)
            assert not cancel.canceled
    finally:
        signal.signal(signal.SIGHUP, before)


def test_an_interrupt_before_the_work_exits_130(scans, colorize, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("prism_core.batch.plan_batch", interrupt)
    assert colorize(scans).exit_code == 130


def test_long_runs_are_told_in_minutes_and_hours():
    from prism_core.cli.report import _duration

    assert [_duration(seconds) for seconds in (0.25, 59.4, 61, 3600 * 5 + 61)] == [
        "0.2 s",
        "59.4 s",
        "1 min 1 s",
        "5 h 1 min",
    ]


def test_size_bits_and_names_reach_the_files(scans, out, colorize):
    write_photo(scans / "1950" / "a.png", size=(300, 200))
    colorize(scans, "--size", 150, "--bits", 16, "--name", "{folder}-{counter} {model}")
    result = read_raster(out / "1950" / "1950-001 tiny.png")
    assert (result.width, result.height, result.bit_depth) == (150, 100, 16)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--name", "{nmae}"], "{nmae} in the name"),
        (["--size", 5], "a long edge of 5 px is out of range"),
        (["--bits", 16, "--format", "jpeg"], "JPEG holds 8 bits"),
    ],
)
def test_options_that_cannot_be_end_the_command_before_it_starts(scans, out, colorize, options, said):
    write_photo(scans / "a.png")
    result = colorize(scans, *options)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not out.exists()
