"""Showing some of the photos: by name, state, day and folder; and in another order."""

import os
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from prism_core.image.write import write_raster
from prism_core.recipe import PointHint, Recipe
from prism_core.sidecar import write_sidecar
from prism_desktop.library.arrange import Order
from prism_desktop.library.photo_state import State
from tests.desktop.conftest import gray_photo
from tests.fitting import cut_texts

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def boxes(album):
    """The album with a folder in it, one photo with hints, and one from 1987."""
    (album / "box").mkdir()
    write_raster(album / "box" / "beach.png", gray_photo(7, 60, 80))
    write_sidecar(album / "scan 3.png", Recipe(hints=(PointHint(0.5, 0.5, 20, 20),)))
    os.utime(album / "scan 4.png", (550_000_000, 550_000_000))
    return album


def shown(pilot):
    return [path.stem for path in pilot.window.photos.paths]


def ready(pilot):
    """Until photo and states are here."""
    finished = []
    pilot.window.library.finder.finished.connect(lambda: finished.append(True))
    pilot.wait(lambda: finished or pilot.window.library.catalog.facts)
    pilot.wait_colored()


def choose(pilot, box, data):
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_photos_are_found_by_name_and_all_are_back_with_a_click(prism, boxes):
    def story(pilot):
        ready(pilot)
        window, bar = pilot.window, pilot.window.stage.filter_bar
        assert not bar.isVisible()
        pilot.key(Qt.Key.Key_F, CTRL)
        assert bar.isVisible()
        pilot.wait(lambda: bar.count.text() == "6 photos")
        QTest.keyClicks(bar.text, "CAN 2")
        pilot.wait(lambda: shown(pilot) == ["scan 2"])
        pilot.wait(lambda: bar.count.text() == "1 of 6 photos")
        assert window.desk.photo.path.name == "beach.png"  # the open photo stays open
        QTest.keyClicks(bar.text, "nothing")
        pilot.wait(lambda: shown(pilot) == [])
        pilot.key(Qt.Key.Key_Return, widget=bar.text)
        pilot.key(Qt.Key.Key_G)
        assert window.grid.no_match.isVisible()
        QTest.mouseClick(window.grid.no_match.clear, Qt.MouseButton.LeftButton)
        pilot.wait(lambda: len(shown(pilot)) == 6)
        assert window.selection.current.name == "beach.png"  # it is the current one again
        assert bar.text.text() == ""
        assert not window.grid.no_match.isVisible()
        assert bar.isVisible()

    assert prism(story, boxes) == 0


def test_photos_are_chosen_by_state_and_follow_it(prism, boxes):
    def story(pilot):
        ready(pilot)
        window, bar = pilot.window, pilot.window.stage.filter_bar
        pilot.key(Qt.Key.Key_G)
        chips = {button.accessibleName(): button for button in bar.states.findChildren(type(bar.direction))}
        QTest.mouseClick(chips["With color hints"], Qt.MouseButton.LeftButton)
        pilot.wait(lambda: shown(pilot) == ["scan 3"])
        QTest.mouseClick(chips["Failed"], Qt.MouseButton.LeftButton)
        window.states.set_failed(boxes / "scan 5.png", "no room")
        pilot.wait(lambda: shown(pilot) == ["scan 3", "scan 5"])
        window.actions_.library.clear_filter.trigger()
        pilot.wait(lambda: len(shown(pilot)) == 6)
        choose(pilot, bar.order, Order.STATE.value)
        pilot.wait(lambda: shown(pilot)[:2] == ["scan 5", "scan 3"])

    prism(story, boxes)


def test_photos_are_chosen_by_folder_and_by_day(prism, boxes):
    def story(pilot):
        ready(pilot)
        bar = pilot.window.stage.filter_bar
        pilot.key(Qt.Key.Key_G)
        choose(pilot, bar.folder, str(boxes / "box"))
        pilot.wait(lambda: shown(pilot) == ["beach"])
        choose(pilot, bar.folder, None)
        pilot.wait(lambda: len(shown(pilot)) == 6)
        bar.days.opened.emit()
        pilot.wait(lambda: bar.days.findData(1987) > 0)
        choose(pilot, bar.days, 1987)
        pilot.wait(lambda: shown(pilot) == ["scan 4"])
        assert bar.days.days == (date(1987, 1, 1), date(1987, 12, 31))
        QTest.mouseClick(bar.clear, Qt.MouseButton.LeftButton)
        pilot.wait(lambda: len(shown(pilot)) == 6)
        choose(pilot, bar.order, Order.DATE.value)
        pilot.wait(lambda: shown(pilot)[0] == "scan 4")
        QTest.mouseClick(bar.direction, Qt.MouseButton.LeftButton)
        pilot.wait(lambda: shown(pilot)[-1] == "scan 4")

    prism(story, boxes)


def test_the_selection_and_the_place_stay_while_the_list_changes(prism, boxes):
    def story(pilot):
        ready(pilot)
        window = pilot.window
        pilot.key(Qt.Key.Key_G)
        window.selection.choose_all()
        window.stage.filter_bar.text.setText("scan")
        pilot.wait(lambda: len(shown(pilot)) == 5)
        assert [path.stem for path in window.selection.selected_paths()] == shown(pilot)
        window.selection.choose(boxes / "scan 4.png")
        choose(pilot, window.stage.filter_bar.order, Order.DATE.value)
        pilot.wait(lambda: shown(pilot)[0] == "scan 4")
        assert [path.stem for path in window.selection.selected_paths()] == ["scan 4"]
        assert window.selection.current == boxes / "scan 4.png"

    prism(story, boxes)


def test_what_was_exported_is_known_at_the_next_start(prism, boxes):
    def first(pilot):
        ready(pilot)
        pilot.window.states.set_exported(boxes / "scan 2.png", boxes / "out.png")
        assert State.EXPORTED in pilot.window.states.of(boxes / "scan 2.png").states

    def second(pilot):
        ready(pilot)
        pilot.wait(lambda: State.EXPORTED in pilot.window.states.of(boxes / "scan 2.png").states)
        assert pilot.window.states.of(boxes / "scan 3.png").edit is State.HINTS

    prism(first, boxes)
    prism(second, boxes)


def test_keys_start_at_the_first_photo_found(prism, boxes):
    def story(pilot):
        ready(pilot)
        pilot.actions.library.grid.trigger()
        pilot.actions.library.find.trigger()
        bar = pilot.window.stage.filter_bar
        QTest.keyClicks(bar.text, "scan")
        pilot.wait(lambda: len(shown(pilot)) == 5)
        pilot.key(Qt.Key.Key_Return, widget=bar.text)
        assert pilot.window.grid.hasFocus()
        assert [path.name for path in pilot.window.selection.selected_paths()] == ["scan 1.png"]

    prism(story, boxes)


def test_escape_on_a_filtered_photo_is_the_photos_own(prism, boxes):
    def story(pilot):
        pilot.wait_colored()
        pilot.actions.library.find.trigger()
        pilot.window.stage.filter_bar.text.setText("a")
        pilot.wait(lambda: pilot.window.library.catalog.wish.filters)
        pilot.canvas.setFocus()
        pilot.click(0.5, 0.5)
        pilot.key(Qt.Key.Key_Escape)
        assert pilot.window.editor.selected is None
        pilot.key(Qt.Key.Key_Escape)
        assert pilot.window.stage.shows_grid

    prism(story, boxes)


def test_pictures_of_states_say_their_words_where_there_is_room(prism, boxes):
    def story(pilot):
        ready(pilot)
        window, bar = pilot.window, pilot.window.stage.filter_bar
        pilot.key(Qt.Key.Key_G)
        chips = {button.accessibleName(): button for button in bar.states.findChildren(type(bar.direction))}

        def words():
            beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            return [name for name, button in chips.items() if button.toolButtonStyle() == beside]

        window.resize(1600, 800)
        pilot.wait(lambda: words() == list(chips))
        assert [button.text() for button in chips.values()][:2] == ["Not edited", "Edited"]
        assert all(name and button.toolTip() for name, button in chips.items())
        told = [len(chips)]
        for width in (1300, 1200, 1100, 1024):
            window.resize(width, 700)
            pilot.wait(lambda width=width: bar.width() <= width)
            assert words() == list(chips)[: len(words())]
            assert not cut_texts(bar)
            told.append(len(words()))
        assert told == sorted(told, reverse=True)
        assert any(0 < count < len(chips) for count in told)
        QTest.mouseClick(chips["Failed"], Qt.MouseButton.LeftButton)
        assert "Failed" in words()
        assert bar.days.isVisible()
        assert not cut_texts(bar)

    prism(story, boxes)


def test_what_was_pressed_stays_under_the_mouse(prism, boxes):
    def story(pilot):
        ready(pilot)
        pilot.window.resize(1366, 740)
        pilot.key(Qt.Key.Key_G)
        bar = pilot.window.stage.filter_bar
        pilot.wait(lambda: bar.count.text() == "6 photos" and bar.width() == pilot.window.width())
        buttons = bar.states.findChildren(QToolButton)
        before = [button.mapTo(bar, button.rect().topLeft()) for button in buttons]
        buttons[3].click()
        pilot.wait(lambda: bar.count.text() == "0 of 6 photos")
        assert bar.clear.isVisible()
        assert [button.mapTo(bar, button.rect().topLeft()) for button in buttons[:5]] == before[:5]

    prism(story, boxes)
