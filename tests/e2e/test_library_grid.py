"""All photos at a glance: into the grid and out of it, choosing several, and their states."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from prism_desktop.editing.history import Edit
from prism_desktop.library.photo_state import State

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def click(pilot, view, name, keys=Qt.KeyboardModifier.NoModifier, *, twice=False):
    """Click a photo of a view."""
    index = next(index for index in map(pilot.window.photos.index, range(99)) if index.data() == name)
    view.scrollTo(index)
    place = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, place)
    if twice:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, keys, place)


class Painted(QObject):
    """Notes what of a widget is painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.regions = []
        widget.installEventFilter(self)

    def eventFilter(self, _widget, event):
        if event.type() == QEvent.Type.Paint:
            self.regions.append(event.region())
        return False


def names(pilot):
    return [path.stem for path in pilot.window.selection.selected_paths()]


def test_g_leads_to_the_grid_and_enter_to_the_photo(prism, album):
    def story(pilot):
        pilot.wait_colored()
        window = pilot.window
        pilot.key(Qt.Key.Key_G)
        assert window.grid.isVisible()
        assert not window.filmstrip.isVisible()
        pilot.wait(window.grid.hasFocus)
        pilot.key(Qt.Key.Key_Right, widget=window.grid)
        pilot.key(Qt.Key.Key_Right, widget=window.grid)
        assert names(pilot) == ["scan 3"]
        assert window.desk.photo.path.name == "scan 1.png"  # moving alone opens nothing
        pilot.key(Qt.Key.Key_PageDown, widget=window.grid)
        assert names(pilot) == ["scan 3" if window.grid.cells.lines == 1 else "scan 5"]
        window.selection.choose(album / "scan 3.png")
        pilot.key(Qt.Key.Key_Return, widget=window.grid)
        pilot.wait(lambda: window.desk.photo and window.desk.photo.path.name == "scan 3.png")
        assert pilot.canvas.isVisible()
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_Escape)
        assert window.grid.isVisible()
        assert window.actions_.library.grid.isChecked()
        pilot.key(Qt.Key.Key_G, widget=window.grid)
        assert pilot.canvas.isVisible()

    assert prism(story, album) == 0


def test_in_the_grid_nothing_is_drawn_and_nothing_said_of_the_open_photo(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.click(0.5, 0.5)
        tool, status = pilot.actions.tool, pilot.window.status
        drawing = [*tool.by_tool.values(), tool.larger, tool.next_hint, tool.next_spot]
        line = next(label for label in status.findChildren(QLabel) if label.text() == "1 hint")
        assert line.isVisible()
        assert all(action.isEnabled() for action in drawing)
        pilot.key(Qt.Key.Key_G)
        assert not line.isVisible()
        assert status.engine.isVisible()
        assert not any(action.isEnabled() for action in drawing)
        pilot.key(Qt.Key.Key_G, widget=pilot.window.grid)
        assert line.isVisible()
        assert all(action.isEnabled() for action in drawing)

    assert prism(story, album) == 0


def test_a_double_click_opens_a_photo_of_the_grid(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_G)
        click(pilot, pilot.window.grid, "scan 4.png", twice=True)
        pilot.wait(lambda: pilot.window.desk.photo and pilot.window.desk.photo.path.name == "scan 4.png")
        assert pilot.window.filmstrip.isVisible()
        pilot.wait_colored()

    prism(story, album)


def test_several_photos_are_chosen_in_either_view(prism, album):
    def story(pilot):
        pilot.wait_colored()
        window, told = pilot.window, []
        window.selection.selection_changed.connect(lambda: told.append(names(pilot)))
        pilot.key(Qt.Key.Key_G)
        click(pilot, window.grid, "scan 2.png")
        click(pilot, window.grid, "scan 4.png", SHIFT)
        assert names(pilot) == ["scan 2", "scan 3", "scan 4"]
        click(pilot, window.grid, "scan 3.png", CTRL)
        assert names(pilot) == ["scan 2", "scan 4"]
        assert told[-1] == ["scan 2", "scan 4"]
        pilot.key(Qt.Key.Key_G, widget=window.grid)
        pilot.wait_colored()
        assert names(pilot) == ["scan 3"]  # the current one is on the canvas, and alone
        click(pilot, window.filmstrip, "scan 5.png", CTRL)
        assert names(pilot) == ["scan 3", "scan 5"]
        assert window.desk.photo.path.name == "scan 3.png"
        pilot.key(Qt.Key.Key_A, CTRL)
        assert len(names(pilot)) == 5

    prism(story, album)


def test_a_photo_tells_what_became_of_it(prism, album):
    def story(pilot):
        pilot.wait_colored()
        window = pilot.window
        first = window.photos.paths[0]
        assert window.states.of(first).edit is State.UNTOUCHED
        pilot.click(0.5, 0.5)
        assert window.states.of(first).edit is State.HINTS
        assert "With color hints" in window.photos.index(0).data(Qt.ItemDataRole.ToolTipRole)
        window.editor.clear_hints()
        window.editor.adjust(Edit.SATURATION, saturation=0.5)
        assert window.states.of(first).edit is State.EDITED
        window.states.set_queued([first])
        window.states.set_failed(first, "the disk is full; make room")
        assert "the disk is full" in window.photos.index(0).data(Qt.ItemDataRole.ToolTipRole)
        window.editor.reset()
        assert window.states.of(first).states == {State.UNTOUCHED, State.FAILED}
        pilot.wait_colored()

    prism(story, album)


def test_the_frame_of_the_photo_under_the_mouse_follows_it(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.key(Qt.Key.Key_G)
        grid, index = pilot.window.grid, pilot.window.photos.index
        painted = Painted(grid.viewport())
        # From elsewhere: a mouse that stands there already, after another test, would not move.
        QTest.mouseMove(grid.viewport(), grid.visualRect(index(3)).center())
        for row in (1, 2):
            place = grid.visualRect(index(row))
            pilot.pause(50)
            painted.regions.clear()
            QTest.mouseMove(grid.viewport(), place.center())
            pilot.wait(lambda place=place: any(region.intersects(place) for region in painted.regions))
        before = grid.visualRect(index(1))
        assert any(region.intersects(before) for region in painted.regions)

    prism(story, album)
