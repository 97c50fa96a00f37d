"""The tour: on the first photo, once, pointing at what is there; and again from the help menu."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from prism_desktop.features.touring import Touring
from prism_desktop.settings import Settings
from tests.e2e.test_window_access import silent
from tests.exports import ask


@pytest.fixture
def newcomer(own_home):
    """Someone who has never started Prism."""
    settings = Settings(own_home / "config" / "desktop.json")
    settings.tour_seen = False
    settings.save()


def touring(pilot):
    return pilot.window.findChild(Touring)


def ring(pilot):
    """Where the tour points, in the window."""
    target = touring(pilot).card.step.target
    return QRect(target.mapTo(pilot.window, QPoint(0, 0)), target.size())


def test_a_newcomer_is_shown_around_on_the_first_photo(prism, album, newcomer):
    def first(pilot):
        pilot.wait(lambda: touring(pilot).card)
        window, card = pilot.window, touring(pilot).card
        assert silent(card.card) == []
        pointed = []
        for number in range(1, 5):
            assert card.place.text() == f"{number} of 4"
            assert card.step.target.isVisible()
            assert window.rect().contains(card.card.geometry())
            assert not card.card.geometry().intersects(ring(pilot))
            pointed.append(card.step.target.accessibleName())
            QTest.keyClick(card.next_button, Qt.Key.Key_Return)
        assert pointed == ["Compare", "Color hint", "Adjust", "Export photo"]
        assert touring(pilot).card is None
        assert window.desk.canvas.hasFocus()

    def second(pilot):
        pilot.wait_colored()
        pilot.pause(50)
        assert touring(pilot).card is None

    prism(first, album)
    prism(second, album)


def test_escape_skips_the_tour_and_the_menu_has_it_again(prism, album, newcomer):
    def story(pilot):
        pilot.wait(lambda: touring(pilot).card)
        QTest.keyClick(touring(pilot).card.next_button, Qt.Key.Key_Escape)
        assert touring(pilot).card is None
        pilot.key(Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
        card = touring(pilot).card
        card.next_button.click()
        card.back_button.click()
        assert card.place.text() == "1 of 4"
        assert not pilot.window.actions_.help.tour.isEnabled()

    prism(story, album)


def test_the_window_can_be_used_during_the_tour(prism, album, newcomer):
    def story(pilot):
        pilot.wait(lambda: touring(pilot).card)
        place = ring(pilot).center()
        under = pilot.window.childAt(place)
        assert under.accessibleName() == "Compare"
        pilot.window.resize(pilot.window.width(), pilot.window.height() - 40)
        pilot.pause(50)
        assert touring(pilot).card.size() == pilot.window.size()

    prism(story, album)


def test_a_second_click_on_the_buttons_does_not_reach_the_photo(prism, album, newcomer):
    def story(pilot):
        pilot.wait(lambda: touring(pilot).card)
        pilot.wait_colored()
        window, card = pilot.window, touring(pilot).card
        for number in (2, 3, 4, 0):
            place = card.next_button.mapTo(window, card.next_button.rect().center())
            click(window, place)
            pilot.pause(QApplication.doubleClickInterval() + 50)  # what comes later is no double click, yet not meant
            click(window, place)
            assert touring(pilot).card is None if number == 0 else card.place.text() == f"{number} of 4"
            assert pilot.recipe.hints == ()
        middle = pilot.canvas.mapTo(window, pilot.canvas.rect().center())
        click(window, middle)
        assert window.childAt(middle) is pilot.canvas
        assert pilot.recipe.hints

    prism(story, album)


def click(window, place):
    """As the system sends clicks: to what lies on top, and moving there first."""
    QTest.mouseMove(window.windowHandle(), place)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_the_tour_keeps_the_keyboard_when_another_photo_is_opened(prism, album, newcomer):
    def story(pilot):
        pilot.wait(lambda: touring(pilot).card)
        window, card = pilot.window, touring(pilot).card
        pilot.wait(card.next_button.hasFocus)
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_PageDown)
        assert window.desk.chosen.name == "scan 2.png"
        pilot.wait_colored()
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
        assert card.place.text() == "2 of 4"

    prism(story, album)


def test_the_tour_follows_who_tries_things_out(prism, album, newcomer):
    def story(pilot):
        pilot.wait(lambda: touring(pilot).card)
        card = touring(pilot).card
        pilot.click(0.5, 0.5)
        assert card.title.text() == "A color is wrong? Give a hint"
        pilot.actions.panel.adjust.trigger()
        assert card.title.text() == "Too pale, or too strong?"
        pilot.actions.panel.hints.trigger()
        pilot.click(0.3, 0.3)
        assert card.title.text() == "Too pale, or too strong?"
        dialog = ask(pilot, pilot.actions.file.color_all)
        assert touring(pilot).card is None
        dialog.reject()
        assert pilot.actions.help.tour.isEnabled()
        pilot.actions.help.tour.trigger()
        assert touring(pilot).card is not None
        pilot.actions.library.grid.trigger()
        assert touring(pilot).card is None
        assert pilot.window.focusWidget() is pilot.window.grid

    prism(story, album)


def test_there_is_no_tour_without_a_photo(prism, newcomer):
    def story(pilot):
        assert touring(pilot).card is None
        assert not pilot.window.actions_.help.tour.isEnabled()

    prism(story)
