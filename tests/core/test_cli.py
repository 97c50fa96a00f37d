import json
import os
import signal
import sys
import threading
import time
from typing import get_args

import msgspec
import pytest
from click.testing import CliRunner
from PIL import Image

from prism_core.batch import Format, OnExists
from prism_core.batch.journal import JOURNAL_NAME
from prism_core.cli import colorize as colorize_module
from prism_core.cli import main
from prism_core.export import DEFAULT_QUALITY
from prism_core.models.engine import Device
from prism_core.recipe import Adjustments, PointHint, Recipe
from prism_core.sidecar import sidecar_path, write_sidecar
from tests.generators import write_generator
from tests.photos import hashes, is_in_color, write_photo, write_photos


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return write_generator(tmp_path_factory.mktemp("models") / "tiny.onnx")


@pytest.fixture
def colorize(out, model):
    def run(*arguments):
        options = ["-o", str(out), "--model", str(model), "--device", "cpu"]
        return CliRunner().invoke(main, ["colorize", *map(str, arguments), *options])

    return run


def _said(result):
    """Everything that was written, without the breaks of click's own lines."""
    return " ".join(result.output.split())


def test_help_names_the_commands_and_exit_codes():
    result = CliRunner().invoke(main, ["--help"])
    assert result.exit_code == 0
    assert all(command in result.stdout for command in ("colorize", "info", "models", "doctor"))
    assert "0 all done, 1 something failed, 2 wrong use" in _said(result)


def test_version_is_told():
    import prism_core

    assert CliRunner().invoke(main, ["--version"]).stdout == f"prism {prism_core.__version__}\n"


@pytest.mark.parametrize("arguments", [["paint"], ["colorize"], ["colorize", "a.jpg"], ["info"], ["doctor", "--fast"]])
def test_wrong_use_exits_2(arguments):
    assert CliRunner().invoke(main, arguments).exit_code == 2


def test_the_choices_are_those_of_the_core():
    assert get_args(Format) == colorize_module.FORMATS
    assert get_args(OnExists) == colorize_module.ON_EXISTS
    assert get_args(Device) == colorize_module.DEVICES


def test_the_help_tells_the_true_default_quality():
    assert f"Default: {DEFAULT_QUALITY}." in _said(CliRunner().invoke(main, ["colorize", "--help"]))


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
        "1 photo kept although the photo, its recipe or the model changed; --on-exists overwrite colors them anew",
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
    options = [["--strength", 0.3], ["--saturation", 1.9], ["--vividness", 0.7], ["--edge", 64], ["--hints", hints]]
    assert len({plain, *(made(*option) for option in options)}) == 6


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


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--strength", "3"], "strength 3.0 is out of range; use 0 to 1"),
        (["--saturation", "-1"], "saturation -1.0 is out of range; use 0 to 2"),
        (["--vividness", "1.5"], "vividness 1.5 is out of range; use 0 to 1"),
        (["--edge", "10"], "inference edge 10 is out of range; use 64 to 2048 px"),
        (["--hints", "gone.json"], "gone.json: there is no such hints file"),
        (["--quality", "0"], "0 is not in the range 1<=x<=100"),
        (["--jobs", "0"], "0 is not in the range 1<=x<=64"),
        (["--format", "gif"], "'gif' is not one of"),
        (["--model", "gone"], "gone: there is no such model"),
    ],
)
def test_wrong_options_are_one_line_and_nothing_is_written(scans, out, colorize, options, said):
    write_photos(scans, "a.jpg")
    result = CliRunner().invoke(main, ["colorize", str(scans), "-o", str(out), "--device", "cpu", *options])
    assert result.exit_code == 2
    assert said in _said(result)
    assert "Traceback" not in result.output
    assert not out.exists()


def test_a_damaged_hints_file_is_wrong_use(scans, out, colorize, tmp_path):
    write_photos(scans, "a.jpg")
    (tmp_path / "hints.json").write_text("[{}]")
    result = colorize(scans, "--hints", tmp_path / "hints.json")
    assert (result.exit_code, out.exists()) == (2, False)
    assert "hints.json: it cannot be used" in _said(result)


def _cut(content):
    return content[: len(content) // 2]


def _alter(content):
    return content.replace(b"ab_bias", b"ab_biaz")


@pytest.mark.parametrize(
    ("damage", "said"), [(_cut, "is cut short"), (_alter, "do not match its card"), (lambda _: b"", "model")]
)
def test_a_damaged_model_is_one_line(scans, out, tmp_path, model, damage, said):
    write_photos(scans, "a.jpg")
    damaged = tmp_path / "damaged.onnx"
    damaged.write_bytes(damage(model.read_bytes()))
    result = CliRunner().invoke(main, ["colorize", str(scans), "-o", str(out), "--model", str(damaged)])
    assert result.exit_code == 2
    assert str(damaged) in _said(result)
    assert said in _said(result)
    assert not out.exists()


@pytest.mark.parametrize("wrong", [{"card": False}, {"schema": 99}, {"output": "rgb"}])
def test_a_model_of_another_contract_is_one_line(scans, out, tmp_path, wrong):
    write_photos(scans, "a.jpg")
    other = write_generator(tmp_path / "other.onnx", **wrong)
    result = CliRunner().invoke(
        main, ["colorize", str(scans), "-o", str(out), "--model", str(other), "--device", "cpu"]
    )
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Error: {other}: ")
    assert result.stderr.count("\n") == 1
    assert not out.exists()


def test_the_input_folder_is_no_output_folder(scans, colorize, model):
    write_photos(scans, "a.jpg")
    before = hashes(scans)
    result = CliRunner().invoke(main, ["colorize", str(scans), "-o", str(scans), "--model", str(model)])
    assert result.exit_code == 2
    assert (
        result.stderr
        == f"Error: {scans}: the results cannot go into the folder of the originals; name another folder\n"
    )
    assert hashes(scans) == before


def test_nothing_to_do_is_wrong_use(tmp_path, colorize):
    (tmp_path / "empty").mkdir()
    result = colorize(tmp_path / "empty")
    assert result.exit_code == 2
    assert "no photos found" in result.stderr
    assert colorize(tmp_path / "gone").exit_code == 2


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
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_run_cleanly(scans, out, colorize, number):
    write_photos(scans, *(f"{index}.png" for index in range(60)))
    before = signal.getsignal(number)

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


def test_info_tells_a_photo(tmp_path):
    photo = write_photo(tmp_path / "a.png", size=(300, 200))
    write_sidecar(photo, Recipe(hints=(PointHint(0, 0, 1, 1),)))
    result = CliRunner().invoke(main, ["info", str(photo)])
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        str(photo),
        "  size        300 x 200 px (0.1 MP)",
        "  pixels      8 bit gray, PNG",
        "  profile     none (sRGB is assumed)",
        "  resolution  not told",
        "  metadata    none",
        "  color       gray or of one tone",
        "  sidecar     1 hints",
    ]


def test_info_knows_results_of_prism(scans, out, colorize):
    write_photos(scans, "a.jpg")
    colorize(scans)
    result = CliRunner().invoke(main, ["info", "--json", str(scans / "a.jpg"), str(out / "a.jpg")])
    before, after = map(json.loads, result.stdout.splitlines())
    assert (before["colored"], before["colorized_by"]) == (False, None)
    assert "tiny 1" in after["colorized_by"]


def test_info_goes_on_after_a_bad_file(tmp_path):
    (tmp_path / "bad.jpg").write_bytes(b"")
    sidecar_path(write_photo(tmp_path / "a.png")).write_text("{")
    result = CliRunner().invoke(main, ["info", str(tmp_path / "bad.jpg"), str(tmp_path / "a.png")])
    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: {tmp_path / 'bad.jpg'}: ")
    assert "it is damaged" in result.stdout


def test_models_tells_cards(model):
    result = CliRunner().invoke(main, ["models", str(model)])
    assert result.exit_code == 0
    assert result.stdout.startswith("tiny: Tiny test generator, version 1\n")
    assert "license     Apache-2.0" in result.stdout


def test_models_tells_json(model):
    (card,) = json.loads(CliRunner().invoke(main, ["models", "--json", str(model)]).stdout)
    assert (card["file"], card["id"], card["default"]) == (str(model), "tiny", False)


def test_models_goes_on_after_a_bad_file(model, tmp_path):
    (tmp_path / "bad.onnx").write_bytes(b"\x08")
    result = CliRunner().invoke(main, ["models", str(tmp_path / "bad.onnx"), str(model)])
    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: {tmp_path / 'bad.onnx'}: ")
    assert "tiny: " in result.stdout


def test_models_marks_the_default(model, tmp_path, monkeypatch):
    folder = tmp_path / "models"
    folder.mkdir()
    (folder / "tiny.onnx").write_bytes(model.read_bytes())
    (folder / "default").write_text("tiny")
    monkeypatch.setattr("prism_core.models.store.resource_path", lambda *parts: tmp_path.joinpath(*parts))
    assert "version 1 (default)\n" in CliRunner().invoke(main, ["models"]).stdout
