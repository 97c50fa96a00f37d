"""Arranging the window: what divides it, what is put away, and finding it so the next time."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton

from prism_desktop.panels.banner import Message
from tests.exports import ended, start_folder


def test_the_arrangement_is_found_again(prism, album):
    def first(pilot):
        pilot.wait_colored()
        window = pilot.window
        window.resize(900, 690)
        columns = window.stage.splitters[0]
        pilot.pause(50)
        columns.setSizes([columns.width() - 400, 400])
        pilot.key(Qt.Key.Key_F6)
        assert not window.filmstrip.isVisible()
        assert window.side_panel.width() == 400

    def second(pilot):
        pilot.wait_colored()
        window = pilot.window
        assert (window.width(), window.height()) == (900, 690)
        assert not window.filmstrip.isVisible()
        assert not window.actions_.view.filmstrip.isChecked()
        assert window.side_panel.width() == 400
        pilot.key(Qt.Key.Key_F6)
        assert window.filmstrip.isVisible()

    prism(first, album)
    prism(second, album)


def list_buttons(pilot):
    panel = pilot.window.queue_panel
    return [button for button in panel.findChildren(QToolButton) if not panel.bar.isAncestorOf(button)]


def test_the_list_of_exports_gets_room_for_some_photos(prism, album, tmp_path):
    def story(pilot):
        pilot.wait_colored()
        pilot.window.resize(1366, 740)
        start_folder(pilot, tmp_path / "out")
        ended(pilot, "5 photos in color")
        pilot.pause(50)  # the line alone has been laid out
        pilot.actions.queue.show_queue.trigger()
        tree = pilot.window.queue_panel.tree
        pilot.wait(lambda: tree.viewport().height() >= 6 * tree.sizeHintForRow(0))
        assert len(list_buttons(pilot)) == 4

    prism(story, album)


def test_whatever_is_open_the_photo_is_seen_whole_on_a_small_screen(prism, album, tmp_path):
    def story(pilot):
        pilot.wait_colored()
        window = pilot.window
        window.resize(1024, 680)
        actions = window.actions_
        start_folder(pilot, tmp_path / "out")
        ended(pilot, "5 photos in color")
        actions.queue.show_queue.trigger()
        actions.library.find.trigger()
        window.stage.banners.say("test", Message("notice", "Something that takes a line."))

        def bottom(widget):
            return widget.mapTo(window.stage, QPoint(0, widget.height())).y()

        pilot.wait(lambda: bottom(pilot.canvas) <= window.filmstrip.mapTo(window.stage, QPoint(0, 0)).y())
        assert bottom(window.queue_panel) <= window.stage.height()
        assert window.height() == 680
        assert window.queue_panel.tree.height() > 40
        assert all(button.height() >= button.sizeHint().height() for button in list_buttons(pilot))
        assert pilot.place(0, 1).y() <= pilot.canvas.height()

    prism(story, album)


def test_the_filmstrip_stands_at_the_side_if_its_owner_wants_it_there(prism, album):
    def first(pilot):
        pilot.wait_colored()
        window, strip, canvas = pilot.window, pilot.window.filmstrip, pilot.canvas
        window.resize(900, 690)
        pilot.key(Qt.Key.Key_F7)  # room for the strip, on the small screen of these tests
        pilot.choose("scan 4.png")
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        pilot.pause(50)
        assert strip.isVisible()
        assert strip.mapTo(window, QPoint(0, 0)).x() < canvas.mapTo(window, QPoint(0, 0)).x()
        assert strip.height() == canvas.height()
        assert strip.viewport().rect().contains(strip.visualRect(strip.currentIndex()))
        pilot.choose("scan 1.png")
        strip.setFocus()
        pilot.key(Qt.Key.Key_Down, widget=strip)
        assert window.desk.chosen.name == "scan 2.png"
        pilot.key(Qt.Key.Key_F6)
        assert not strip.isVisible()
        pilot.key(Qt.Key.Key_F6)
        wide = strip.width() + 130
        window.stage.splitters[2].setSizes([wide, canvas.width() - 130])
        pilot.pause(50)
        assert strip.cells.columns == 2

    def second(pilot):
        pilot.wait_colored()
        window, strip = pilot.window, pilot.window.filmstrip
        assert window.actions_.view.strip_beside.isChecked()
        assert strip.cells.columns == 2
        pilot.key(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        pilot.pause(50)
        assert strip.mapTo(window, QPoint(0, 0)).y() > pilot.canvas.mapTo(window, QPoint(0, 0)).y()
        assert strip.cells.lines == 1
        assert strip.horizontalScrollBar().maximum() == strip.verticalScrollBar().maximum() == 0

    prism(first, album)
    prism(second, album)


def test_a_window_left_on_a_screen_that_is_gone_comes_back_to_one_that_is_there(prism, album):
    def first(pilot):
        pilot.window.resize(950, 650)
        pilot.window.move(9000, 7000)
        pilot.pause(50)
        assert pilot.window.x() == 9000

    def second(pilot):
        room = QGuiApplication.primaryScreen().availableGeometry()
        seen = room.intersected(pilot.window.geometry())
        assert min(seen.width(), seen.height()) > 600  # Qt's offscreen screen is smaller than the window

    prism(first, album)
    prism(second, album)


def test_the_photo_can_be_seen_alone(prism, album):
    def story(pilot):
        pilot.wait_colored()
        window, actions = pilot.window, pilot.window.actions_.view
        around = (window.filmstrip, window.side_panel)
        width = window.desk.canvas.width()
        pilot.key(Qt.Key.Key_F9)
        assert not any(part.isVisible() for part in around)
        assert actions.photo_alone.isChecked()
        pilot.wait(lambda: window.desk.canvas.width() > width)
        pilot.key(Qt.Key.Key_F7)
        assert window.side_panel.isVisible()
        assert not actions.photo_alone.isChecked()
        pilot.key(Qt.Key.Key_F9)
        pilot.key(Qt.Key.Key_F9)
        assert all(part.isVisible() for part in around)

    prism(story, album)


def test_the_window_fills_the_screen_and_comes_back(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_F11)
        pilot.wait(pilot.window.isFullScreen)
        assert pilot.window.actions_.view.full_screen.isChecked()
        pilot.window.showNormal()
        pilot.wait(lambda: not pilot.window.actions_.view.full_screen.isChecked())
        pilot.key(Qt.Key.Key_F11)
        pilot.wait(pilot.window.isFullScreen)
        pilot.click(0.5, 0.5)
        for _ in range(2):  # the first one lets go of the hint
            assert pilot.window.isFullScreen()
            pilot.key(Qt.Key.Key_Escape)
        pilot.wait(lambda: not pilot.window.isFullScreen())
        assert pilot.canvas.isVisible()
        pilot.key(Qt.Key.Key_Escape)
        pilot.key(Qt.Key.Key_F11, widget=pilot.window.grid)
        pilot.wait(pilot.window.isFullScreen)
        pilot.key(Qt.Key.Key_Escape, widget=pilot.window.grid)
        pilot.wait(lambda: not pilot.window.isFullScreen())

    prism(story, album)


def test_without_photos_nothing_stands_beside_the_invitation(prism):
    def story(pilot):
        pilot.key(Qt.Key.Key_F7, widget=pilot.window)
        pilot.key(Qt.Key.Key_F7, widget=pilot.window)
        assert pilot.window.actions_.view.side_panel.isChecked()
        assert not pilot.window.side_panel.isVisible()

    prism(story)
