import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from prism_core.export_options import ExportOptions
from prism_desktop.queue.choices import ExportChoices
from prism_desktop.settings import Settings


@pytest.fixture
def file(tmp_path):
    return tmp_path / "desktop.json"


def test_everything_is_remembered(file, tmp_path):
    settings = Settings(file)
    settings.geometry = QByteArray(b"place")
    settings.add_recent_folder(tmp_path)
    settings.add_recent_color((12.345, -6.0))
    settings.export_choices = ExportChoices(
        "there", ExportOptions(format="tiff", name="{name}-color"), "rename", leave_out=False
    )
    settings.save()
    again = Settings(file)
    assert again.geometry == b"place"
    assert again.recent_folders == [tmp_path]
    assert again.recent_colors == [(12.3, -6.0)]
    assert again.export_choices == ExportChoices(
        "there", ExportOptions(format="tiff", name="{name}-color"), "rename", leave_out=False
    )


def test_the_latest_folder_comes_first_once_and_those_forgotten_are_left_out(file, tmp_path):
    folders = [tmp_path / str(number) for number in range(9)]
    settings = Settings(file)
    for folder in folders:
        settings.add_recent_folder(folder)
    settings.add_recent_folder(folders[4])
    settings.forget_folder(folders[8])
    assert settings.recent_folders == [folders[n] for n in (4, 7, 6, 5, 3)]


def test_colors_alike_are_listed_once(file):
    settings = Settings(file)
    for color in ((10, 10), (50, 0), (11, 10)):
        settings.add_recent_color(color)
    assert settings.recent_colors == [(11, 10), (50, 0)]


@pytest.mark.parametrize(
    "content",
    [
        "nonsense",
        "[]",
        '{"export/choices": "nonsense", "recent/colors": {}, "recent/folders": 7, "window/geometry": [1]}',
    ],
)
def test_a_damaged_file_gives_the_defaults_and_is_written_again(file, content):
    file.write_text(content)
    settings = Settings(file)
    assert settings.export_choices == ExportChoices()
    assert settings.recent_colors == []
    assert settings.recent_folders == []
    assert settings.geometry.isEmpty()
    settings.palette = "Autochrome"
    settings.save()
    assert Settings(file).palette == "Autochrome"


def test_each_of_two_windows_changes_its_own_values(file):
    one, other = Settings(file), Settings(file)
    one.palette = "Autochrome"
    one.save()
    other.side_page = "adjust"
    other.save()
    assert (Settings(file).palette, Settings(file).side_page) == ("Autochrome", "adjust")


def test_changes_are_handed_to_whoever_writes_them_and_nothing_else_is(file):
    writes = []
    settings = Settings(file)
    settings.file.save_soon = writes.append
    settings.palette = "Autochrome"
    settings.palette = "Autochrome"
    assert len(writes) == 1
    assert not file.exists()
    settings.side_page = "adjust"
    writes[-1]()
    assert (Settings(file).palette, Settings(file).side_page) == ("Autochrome", "adjust")
    Settings(file).save()


def test_a_file_that_cannot_be_written_is_said_in_the_log_alone(tmp_path, caplog):
    settings = Settings(tmp_path / "a file" / "desktop.json")
    (tmp_path / "a file").write_text("")
    settings.palette = "Autochrome"
    settings.save()
    assert "settings cannot be written" in caplog.text


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="their file names are Unicode")
def test_a_folder_whose_name_is_no_unicode_is_remembered(file):
    folder = Path(os.fsdecode(b"/album/caf\xe9"))
    settings = Settings(file)
    settings.add_recent_folder(folder)
    settings.save()
    assert Settings(file).recent_folders == [folder]


def test_what_changes_is_written_while_the_window_goes_on(prism, album, own_home):
    def story(pilot):
        pilot.wait_colored()
        pilot.wait(lambda: Settings(own_home / "config" / "desktop.json").recent_folders == [album])

    prism(story, album)
