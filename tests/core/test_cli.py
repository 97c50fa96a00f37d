import json
import os
import sys
from typing import get_args

import pytest
from click.testing import CliRunner
from PIL import Image

from prism_core.batch import OnExists
from prism_core.cli import colorize as colorize_module
from prism_core.cli import info as info_module
from prism_core.cli import main
from prism_core.export_options import DEFAULT_QUALITY, Bits, Format
from prism_core.models.engine import Device
from prism_core.recipe import PointHint, Recipe
from prism_core.sidecar import sidecar_path, write_sidecar
from prism_core.triage import Verdict
from tests.generators import write_generator
from tests.photos import hashes, scene, write_photo, write_photos


def _said(result):
    """Everything that was written, without the breaks of click's own lines."""
    return " ".join(result.output.split())


def test_help_names_the_commands_and_exit_codes():
    result = CliRunner().invoke(main, ["--help"])
    assert result.exit_code == 0
    assert all(command in result.stdout for command in ("colorize", "info", "models", "doctor", "sheet"))
    assert "0 all done, 1 something failed, 2 wrong use" in _said(result)


def test_version_is_told():
    import prism_core

    assert CliRunner().invoke(main, ["--version"]).stdout == f"prism {prism_core.__version__}\n"


@pytest.mark.parametrize("arguments", [["paint"], ["colorize"], ["colorize", "a.jpg"], ["info"], ["doctor", "--fast"]])
def test_wrong_use_exits_2(arguments):
    assert CliRunner().invoke(main, arguments).exit_code == 2


def test_the_choices_are_those_of_the_core():
    assert get_args(Bits) == colorize_module.BITS
    assert get_args(Format) == colorize_module.FORMATS
    assert get_args(OnExists) == colorize_module.ON_EXISTS
    assert get_args(Device) == colorize_module.DEVICES


def test_the_help_tells_the_true_default_quality():
    assert f"Default: {DEFAULT_QUALITY}." in _said(CliRunner().invoke(main, ["colorize", "--help"]))


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
        "  made        not told",
        "  metadata    none",
        "  color       gray",
        "  sidecar     1 hints",
    ]


def test_info_tells_what_of_a_file_is_not_used(tmp_path):
    page = Image.fromarray(scene()).convert("CMYK")
    page.save(tmp_path / "inks.jpg")
    page.convert("L").save(tmp_path / "pages.tif", save_all=True, append_images=[page.convert("L")] * 2)
    result = CliRunner().invoke(main, ["info", str(tmp_path / "inks.jpg"), str(tmp_path / "pages.tif")])
    assert [line.split(maxsplit=1)[1] for line in result.stdout.splitlines() if line.startswith("  note ")] == [
        "its CMYK inks become sRGB colors",
        "the file holds 3 pictures; only the first is used",
    ]


def test_info_knows_results_of_prism(scans, out, colorize):
    write_photos(scans, "a.jpg")
    colorize(scans)
    result = CliRunner().invoke(main, ["info", "--json", str(scans / "a.jpg"), str(out / "a.jpg")])
    before, after = map(json.loads, result.stdout.splitlines())
    assert (before["verdict"], before["colorized_by"]) == ("gray", None)
    assert "tiny 1" in after["colorized_by"]


def test_info_has_words_for_every_verdict():
    assert set(info_module.VERDICTS) == set(Verdict)


def test_info_goes_on_after_a_bad_file(tmp_path):
    (tmp_path / "bad.jpg").write_bytes(b"")
    sidecar_path(write_photo(tmp_path / "a.png")).write_text("{")
    result = CliRunner().invoke(main, ["info", str(tmp_path / "bad.jpg"), str(tmp_path / "a.png")])
    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: {tmp_path / 'bad.jpg'}: ")
    assert "it is damaged" in result.stdout


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="their file names are Unicode")
def test_info_tells_of_a_damaged_sidecar_under_a_name_that_is_no_text(tmp_path):
    photo = write_photo(tmp_path / os.fsdecode(b"gro\xdfmutter.png"))
    sidecar_path(photo).write_text("{")
    told = json.loads(CliRunner().invoke(main, ["info", "--json", str(photo)], catch_exceptions=False).stdout)
    assert told["file"].endswith(r"gro\xdfmutter.png")
    assert "it is damaged" in told["sidecar_error"]


def test_models_tells_cards(model):
    result = CliRunner().invoke(main, ["models", str(model)])
    assert result.exit_code == 0
    assert result.stdout.startswith("tiny: Tiny test generator, version 1\n")
    assert "license     Apache-2.0" in result.stdout


def test_models_keeps_the_lines_of_a_card_beside_their_name():
    lines = CliRunner().invoke(main, ["models"]).stdout.splitlines()
    assert lines[0].endswith(" (default)")
    assert all(line.strip() and (line[2] != " " or line.startswith(" " * 14)) for line in lines[1:])


def test_what_cannot_be_said_for_a_full_disk_is_one_line(model, monkeypatch):
    def refuse(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("prism_core.cli.models._describe", refuse)
    result = CliRunner().invoke(main, ["models", str(model)])
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "Error: what Prism says cannot be written: the disk of its log is full\n"


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


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_name_of_two_lines_is_told_in_one(tmp_path, model):
    bad = tmp_path / "scans" / "line\nbreak\x1b[31m.jpg"
    write_photo(bad.with_suffix(".png"))
    bad.write_bytes(b"nothing")
    results = [
        CliRunner().invoke(main, ["info", str(bad), str(bad.with_suffix(".png"))]),
        CliRunner().invoke(main, ["colorize", str(bad.parent), "-o", str(tmp_path / "out"), "--model", str(model)]),
        CliRunner().invoke(main, ["sheet", str(bad.parent), "-o", str(tmp_path / "a.pdf"), "--model", str(model)]),
    ]
    for result in results:
        assert r"line\nbreak\x1b[31m.jpg: this is not a JPEG" in result.output
        assert "\x1b" not in result.output
        assert not any(line.startswith("break") for line in result.output.splitlines())
