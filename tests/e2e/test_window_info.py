"""What is known of a photo, its edits and the model stands on the page Info."""

from datetime import datetime

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QLabel

from prism_core.image.raster import Metadata
from prism_core.image.write import write_raster
from prism_core.sidecar import sidecar_path
from tests.desktop.conftest import gray_photo
from tests.metadata import sample_exif


def text(table):
    return dict(table.rows)


def test_facts_of_photo_edits_and_model(prism, album):
    from dataclasses import replace

    photo = replace(gray_photo(9), metadata=Metadata(exif=sample_exif(), dpi=(600.0, 600.0)))
    write_raster(album / "scan 0.png", photo)

    def story(pilot):
        page = pilot.window.info_page
        pilot.wait_colored()
        pilot.window.actions_.panel.info.trigger()
        pilot.wait(lambda: "Size" in text(page.file))
        facts = text(page.file)
        assert facts["Name"] == "scan 0.png"
        assert facts["Size"].startswith("320 by 240 pixels")
        assert facts["Pixels"] == "Gray, in 256 shades (8 bits)"
        assert facts["File"] == f"PNG, {(album / 'scan 0.png').stat().st_size / 1000:.1f} kB"
        assert facts["Resolution"] == "600 pixels an inch"
        assert facts["Date"] == QLocale().toString(datetime(1935, 8, 17, 11, 2, 3), QLocale.FormatType.ShortFormat)
        assert facts["Camera or scanner"].startswith("Scanner M")
        assert "Date, camera and place" in facts["Kept in copies"]
        assert text(page.edits)["Hints"] == "no hints"
        assert not page.show_folder.isVisible()
        pilot.click(0.5, 0.5)
        pilot.window.actions_.panel.info.trigger()
        pilot.wait(lambda: text(page.edits)["Kept in"] == str(sidecar_path(album / "scan 0.png")))
        assert text(page.edits)["Hints"] == "1 hint"
        assert page.show_folder.isVisible()
        card = pilot.window.previewer.engine.card
        assert text(page.model)["Model"] == f"{card.name} {card.version}"
        pilot.choose("scan 2.png")
        pilot.wait(lambda: text(page.file).get("Size") and text(page.file)["Name"] == "scan 2.png")
        assert "Date" not in text(page.file)

    prism(story, album)


def test_what_is_said_already_is_not_said_anew(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.window.actions_.panel.info.trigger()
        table = pilot.window.info_page.edits
        pilot.wait(lambda: "Size" in text(pilot.window.info_page.file))
        labels = set(table.children())
        pilot.window.adjust_panel.saturation.slider.setValue(50)
        assert set(table.children()) == labels
        pilot.click(0.5, 0.5)
        assert set(table.children()) != labels

    prism(story, album)


def test_what_the_page_no_longer_says_takes_nothing_of_the_window_along(prism, album):
    """PySide takes what some methods give for a part of whom they were asked of."""
    (album / "scan 3.png").write_bytes(b"nothing")

    def story(pilot):
        window, facts = pilot.window, pilot.window.info_page.file
        window.actions_.panel.info.trigger()
        pilot.wait_colored()
        pilot.wait(lambda: "Size" in text(facts))
        said = facts.findChildren(QLabel)
        pilot.choose("scan 3.png")
        pilot.wait(lambda: window.desk.photo is None)
        window.actions_.panel.adjust.trigger()  # where nothing takes the keyboard now
        pilot.choose("scan 2.png")
        pilot.wait_colored()
        window.actions_.panel.info.trigger()
        pilot.wait(lambda: text(facts).get("Name") == "scan 2.png")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert not all(map(shiboken6.isValid, said))
        parts = [*vars(window).values(), *vars(window.tool_bar).values()]
        assert [part for part in parts if isinstance(part, shiboken6.Object) and not shiboken6.isValid(part)] == []

    prism(story, album)
