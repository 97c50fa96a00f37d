"""Other ways to color a photo, as small pictures to choose from."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest

from prism_core.recipe import Recipe
from prism_core.sidecar import read_sidecar

LEFT = Qt.MouseButton.LeftButton


def names(strip):
    return [strip.item(row).text() for row in range(strip.count())]


def colors(strip, mode=QIcon.Mode.Normal):
    """One color of each picture."""
    pictures = [strip.item(row).icon().pixmap(QSize(88, 66), mode).toImage() for row in range(strip.count())]
    return [picture.pixelColor(picture.rect().center()).name() for picture in pictures]


def click(strip, name):
    item = strip.item(names(strip).index(name))
    strip.scrollToItem(item)
    QTest.mouseClick(strip.viewport(), LEFT, pos=strip.visualItemRect(item).center())


def test_a_variant_is_chosen_by_its_picture_and_undone(prism, album):
    def story(pilot):
        pilot.wait_colored()
        strip = pilot.window.adjust_page.variants
        assert strip.count() == 0  # nobody looks
        pilot.window.actions_.panel.adjust.trigger()
        pilot.wait(lambda: strip.count() > 3)
        blank = colors(strip)[0]
        pilot.wait(lambda: blank not in colors(strip))
        assert names(strip)[0] == "As it was"
        assert strip.currentRow() == 0
        seen = dict(zip(names(strip), colors(strip), strict=True))
        assert colors(strip, QIcon.Mode.Selected) == colors(strip)
        assert seen["Muted"] != seen["As it was"] != seen["Rich"]
        offered = names(strip)
        click(strip, "Rich")
        assert pilot.recipe.adjustments.saturation == 1.3
        assert pilot.window.actions_.edit.undo.text() == "Undo variant"
        pilot.wait_colored()
        assert names(strip) == offered
        assert names(strip)[strip.currentRow()] == "Rich"
        click(strip, "Muted")
        assert pilot.recipe.adjustments.saturation == 0.7
        click(strip, "As it was")
        assert pilot.recipe == Recipe()
        for _ in range(3):
            pilot.window.actions_.edit.undo.trigger()
        assert pilot.recipe == Recipe()
        pilot.window.actions_.edit.redo.trigger()

    prism(story, album)
    assert read_sidecar(album / "scan 1.png").adjustments.saturation == 1.3


def test_variants_are_of_the_photo_and_recipe_at_hand(prism, album):
    def story(pilot):
        pilot.wait_colored()
        strip = pilot.window.adjust_page.variants
        pilot.window.actions_.panel.adjust.trigger()
        pilot.wait(lambda: strip.count() > 3)
        pilot.window.adjust_panel.saturation.slider.setValue(150)
        pilot.wait(lambda: strip.count() and strip.currentRow() == 0)
        click(strip, "Vivid")
        assert pilot.recipe.adjustments.saturation == 1.5
        pilot.choose("scan 2.png")
        pilot.wait_colored()
        pilot.wait(lambda: strip.count() > 3)
        click(strip, "Muted")
        assert pilot.recipe.adjustments.saturation == 0.7
        QTest.mouseClick(pilot.window.adjust_page.variants_section.fold, LEFT)
        assert strip.count() == 0

    prism(story, album)
