"""The rubber band: a drag from beside the photos of the grid chooses those that it touches."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from prism_core.image.write import write_raster
from tests.desktop.conftest import gray_photo

NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LEFT = Qt.MouseButton.LeftButton
COUNT = 59
"""More than the grid shows at once, and no full lines of them."""


@pytest.fixture
def many(tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(COUNT):
        write_raster(folder / f"scan {number:02}.png", gray_photo(number, 30, 40))
    return folder


class Hand:
    """Draws in the grid."""

    def __init__(self, pilot):
        window = pilot.window
        pilot.wait_colored()
        pilot.wait(lambda: len(window.photos.paths) == COUNT and window.library.finder.complete)
        pilot.key(Qt.Key.Key_G)
        window.resize(1366, 768)
        self.pilot, self.grid = pilot, window.grid
        pilot.wait(lambda: self.columns >= 3)
        pilot.wait(lambda: all(window.thumbnails.image(path) for path in self.grid.visible_paths()))

    @property
    def columns(self):
        return self.grid.cells.columns

    @property
    def rows(self):
        """What is chosen."""
        paths = self.pilot.window.photos.paths
        return [paths.index(path) for path in self.pilot.window.selection.selected_paths()]

    def cell(self, row):
        return self.grid.visualRect(self.pilot.window.photos.index(row))

    def middle(self, row):
        return self.cell(row).center()

    def corner(self, row):
        """Beside the photo, where its cell begins."""
        cell = self.cell(row)
        return cell.topRight() + QPoint(-3, 3) if self.grid.isRightToLeft() else cell.topLeft() + QPoint(3, 3)

    def block(self, first, last):
        """The photos in the rectangle from one to another."""
        (top, left), (bottom, right) = divmod(first, self.columns), divmod(last, self.columns)
        return [line * self.columns + each for line in range(top, bottom + 1) for each in range(left, right + 1)]

    def draw(self, begin, end, keys=NONE, *, let_go=True):
        QTest.mousePress(self.grid.viewport(), LEFT, keys, begin)
        for step in range(1, 7):
            QTest.mouseMove(self.grid.viewport(), begin + (end - begin) * step / 6)
            self.pilot.pause(5)
        if let_go:
            self.let_go(end)

    def let_go(self, place):
        QTest.mouseRelease(self.grid.viewport(), LEFT, NONE, place)


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_band_chooses_what_it_touches_and_opens_nothing(prism, many, speaking, language):
    speaking(language)

    def story(pilot):
        hand = Hand(pilot)
        far = hand.columns + 2
        hand.draw(hand.corner(0), hand.middle(far))
        assert hand.rows == hand.block(0, far)
        hand.draw(hand.corner(far), hand.middle(1))  # backward; its beginning lies on no photo of its own line
        assert hand.rows == [1]
        hand.draw(hand.corner(1), hand.corner(1) + QPoint(0, 30))  # down between two columns, which touches neither
        assert hand.rows == []
        assert pilot.window.desk.photo.path.name == "scan 00.png"
        assert hand.grid.isVisible()

    prism(story, many)


def test_a_press_beside_a_photo_that_hardly_moves_is_a_click(prism, many):
    def story(pilot):
        hand = Hand(pilot)
        hand.draw(hand.corner(4), hand.corner(4) + QPoint(2, 2))
        assert hand.rows == [4]
        hand.draw(hand.middle(1), hand.middle(hand.columns + 2))  # from a photo, too
        assert hand.rows == [1]

    prism(story, many)


def test_with_ctrl_and_with_shift_what_is_chosen_stays_so(prism, many):
    def story(pilot):
        hand = Hand(pilot)
        columns = hand.columns
        for keys in (CTRL, SHIFT):
            hand.draw(hand.corner(0), hand.middle(1))
            hand.draw(hand.corner(columns), hand.middle(columns + 1), keys)
            assert hand.rows == [0, 1, columns, columns + 1]
        hand.draw(hand.corner(2), hand.middle(2))
        assert hand.rows == [2]

    prism(story, many)


def test_a_press_where_no_photo_is_chooses_none_but_with_a_key(prism, many):
    def story(pilot):
        hand = Hand(pilot)
        pilot.window.selection.choose_row(3)
        hand.grid.verticalScrollBar().setValue(hand.grid.verticalScrollBar().maximum())
        beside = hand.middle(COUNT - 1) + QPoint(hand.cell(0).width(), 0)
        for keys, left in ((CTRL, [3]), (SHIFT, [3]), (NONE, [])):
            hand.draw(beside, beside, keys)
            assert hand.rows == left
        hand.draw(beside, hand.middle(COUNT - 1))
        assert hand.rows == [COUNT - 1]

    prism(story, many)


def test_at_an_edge_the_photos_scroll_on_under_the_band(prism, many):
    def story(pilot):
        hand = Hand(pilot)
        bar, height = hand.grid.verticalScrollBar(), hand.grid.viewport().height()
        right = hand.cell(hand.columns - 1).right()
        below = QPoint(right - 20, height + 40)
        hand.draw(hand.corner(0), below, let_go=False)
        pilot.wait(lambda: bar.value() == bar.maximum())
        assert hand.rows == list(range(COUNT))
        above = QPoint(hand.middle(0).x(), -200)
        QTest.mouseMove(hand.grid.viewport(), above)
        pilot.wait(lambda: bar.value() == 0)
        assert hand.rows == []  # it began above them all
        hand.let_go(above)
        pilot.pause(60)
        assert bar.value() == 0

    prism(story, many)


def test_keys_go_on_from_the_end_of_a_band(prism, many):
    def story(pilot):
        hand = Hand(pilot)
        hand.draw(hand.corner(0), hand.middle(2))
        pilot.key(Qt.Key.Key_Right, SHIFT, hand.grid)
        assert hand.rows == [0, 1, 2, 3]
        pilot.key(Qt.Key.Key_Left, widget=hand.grid)
        assert hand.rows == [2]

    prism(story, many)


def test_escape_gives_a_band_up(prism, many):
    def story(pilot):
        hand = Hand(pilot)
        pilot.window.selection.choose_row(7)
        hand.draw(hand.corner(0), hand.middle(2), let_go=False)
        assert hand.rows == [0, 1, 2]
        pilot.key(Qt.Key.Key_Escape, widget=hand.grid)
        assert hand.rows == [7]
        hand.let_go(hand.middle(5))
        assert hand.rows == [7]
        assert hand.grid.isVisible()

    prism(story, many)


def test_the_band_is_seen_while_it_is_drawn(prism, many):
    def story(pilot):
        hand = Hand(pilot)
        between = hand.corner(1)
        ground = QColor(hand.grid.viewport().grab().toImage().pixel(between))
        hand.draw(hand.corner(0), hand.middle(2), let_go=False)
        assert QColor(hand.grid.viewport().grab().toImage().pixel(between)) != ground
        hand.let_go(hand.middle(2))
        pilot.pause(20)
        assert QColor(hand.grid.viewport().grab().toImage().pixel(hand.corner(hand.columns + 1))) == ground

    prism(story, many)


def test_another_list_of_photos_ends_a_band(prism, many):
    def story(pilot):
        hand = Hand(pilot)
        hand.draw(hand.corner(0), hand.middle(2), let_go=False)
        write_raster(many / "scan 00b.png", gray_photo(1, 30, 40))
        pilot.wait(lambda: len(pilot.window.photos.paths) == COUNT + 1)
        chosen = hand.rows
        QTest.mouseMove(hand.grid.viewport(), hand.middle(hand.columns + 3))
        pilot.pause(20)
        assert hand.rows == chosen
        hand.let_go(hand.middle(hand.columns + 3))
        assert hand.rows == chosen

    prism(story, many)
