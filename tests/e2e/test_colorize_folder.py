"""A person with a folder of scans types `prism colorize SCANS -o COLOR`; later interrupts it, and goes on."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from prism_core.batch.journal import JOURNAL_NAME
from prism_core.image.read import read_raster
from tests.photos import KINDS, hashes, huge_files, is_in_color, write_kind, write_photo, write_photos

PRISM = [sys.executable, "-W", "error", "-m", "prism_core.cli"]


@pytest.fixture
def scans(tmp_path):
    folder = tmp_path / "Grandma's scans"
    write_photos(folder, "box 1/10.jpg", "box 1/9.jpg", "box 2/wedding.tif", "sea.png", "Größe/é.webp")
    (folder / "box 1" / "desktop.ini").write_text("[.ShellClassInfo]")
    (folder / "box 1" / "._9.jpg").write_bytes(b"\0\5\x16\7")
    return folder


def _prism(*arguments):
    return subprocess.run([*PRISM, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8", timeout=120)


def _files(folder):
    return sorted(name for name in hashes(folder) if name != JOURNAL_NAME)


def test_a_folder_of_scans_comes_back_in_color(scans, tmp_path, model):
    before = hashes(scans)
    color = tmp_path / "color"
    run = _prism("colorize", scans, "-o", color, "--model", model)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith("5 photos colored in ")
    assert _files(color) == ["Größe/é.webp", "box 1/10.jpg", "box 1/9.jpg", "box 2/wedding.tif", "sea.png"]
    assert all(is_in_color(color / name) for name in _files(color))
    assert hashes(scans) == before

    made = hashes(color)
    again = _prism("colorize", scans, "-o", color, "--model", model)
    assert again.returncode == 0
    assert "5 photos skipped, colored before" in again.stdout
    assert hashes(color) == made


def test_bad_scans_are_told_and_the_good_ones_come_back(scans, tmp_path, model):
    whole = (scans / "sea.png").read_bytes()
    (scans / "cut.png").write_bytes(whole[: len(whole) // 2])
    (scans / "empty.jpg").write_bytes(b"")
    (scans / "letter.jpg").write_text("Dear Anna")
    bombs = huge_files()
    for name, content in bombs.items():
        (scans / name).write_bytes(content)
    before = hashes(scans)
    run = _prism("colorize", scans, "-o", tmp_path / "color", "--model", model, "--json")
    events = [json.loads(line) for line in run.stdout.splitlines()]
    failed = {Path(event["source"]).name for event in events if event["event"] == "failed"}
    assert (run.returncode, run.stderr) == (1, "")
    assert failed == {"cut.png", "empty.jpg", "letter.jpg", *bombs}
    assert len(_files(tmp_path / "color")) == 5
    assert hashes(scans) == before


def test_every_kind_of_photo_comes_back_at_its_size_and_depth(tmp_path, model):
    (tmp_path / "scans").mkdir()
    for name in KINDS:
        write_kind(tmp_path / "scans", name)
    before = hashes(tmp_path / "scans")
    run = _prism("colorize", tmp_path / "scans", "-o", tmp_path / "color", "--model", model)
    assert (run.returncode, _files(tmp_path / "color")) == (0, sorted(KINDS)), run.stdout + run.stderr
    for name in KINDS:
        scan, color = read_raster(tmp_path / "scans" / name), read_raster(tmp_path / "color" / name)
        assert color.pixels.shape == (*scan.pixels.shape[:2], 3), name
        assert color.bit_depth == scan.bit_depth, name
    assert hashes(tmp_path / "scans") == before


def test_names_that_the_output_cannot_show_end_nothing(tmp_path, model):
    (tmp_path / "scans").mkdir()
    (tmp_path / "scans" / "Größe 写真.jpg").write_bytes(b"")
    command = [*PRISM, "colorize", str(tmp_path / "scans"), "-o", str(tmp_path / "color"), "--model", str(model)]
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    run = subprocess.run(command, capture_output=True, encoding="latin-1", env=environment, timeout=120)
    assert (run.returncode, run.stderr) == (1, "")
    assert "Größe \\u5199\\u771f.jpg: " in run.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="a console's Ctrl+C cannot be sent to one process there")
def test_a_run_that_is_interrupted_goes_on_where_it_stopped(tmp_path, model):
    scans, color = tmp_path / "scans", tmp_path / "color"
    for number in range(20):
        write_photo(scans / f"{number}.png", size=(640, 480), seed=number)
    before = hashes(scans)
    command = [*PRISM, "colorize", str(scans), "-o", str(color), "--model", str(model), "--jobs", "2"]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while len(list(color.glob("*.png"))) < 2 and time.monotonic() < deadline:
        time.sleep(0.01)
    run.send_signal(signal.SIGINT)
    told, errors = run.communicate(timeout=60)
    assert (run.returncode, errors) == (130, "")
    assert "Canceled" in told
    done = len(_files(color))
    assert 2 <= done < 20
    assert all(name.endswith(".png") for name in _files(color))

    again = _prism("colorize", scans, "-o", color, "--model", model)
    assert again.returncode == 0
    assert f"{done} photos skipped, colored before" in again.stdout
    assert again.stdout.startswith(f"{20 - done} photos colored")
    assert len(_files(color)) == 20
    assert hashes(scans) == before


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are for POSIX")
def test_on_a_terminal_a_bar_shows_rate_and_time_left(scans, tmp_path, model):
    import pty

    try:
        ours, theirs = pty.openpty()
    except OSError:
        pytest.skip("no pseudo-terminals here, as in a bare chroot")
    command = [*PRISM, "colorize", str(scans), "-o", str(tmp_path / "color"), "--model", str(model), "--jobs", "1"]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "120"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, env=environment) as run:
        os.close(theirs)
        shown = b""
        # On Linux the terminal's end is an input/output error.
        try:
            while part := os.read(ours, 4096):
                shown += part
        except OSError:
            pass
        told = run.stdout.read()
    os.close(ours)
    assert run.returncode == 0
    assert told.startswith(b"5 photos colored")
    assert b"Coloring" in shown
    assert b"photos/min" in shown
    assert b"left" in shown


def test_the_command_answers_at_once():
    begin = time.perf_counter()
    assert _prism("--help").returncode == 0
    assert time.perf_counter() - begin < 2, "something heavy is imported for --help"
