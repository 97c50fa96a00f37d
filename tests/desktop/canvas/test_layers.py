import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from prism_core.image.raster import Raster
from prism_desktop.canvas.compare import Compare
from prism_desktop.canvas.photo_view import PhotoView
from prism_desktop.canvas.tile_store import TilePicture
from prism_desktop.photo.qimages import qimage_of, raster_of

SIZE = 1800, 1200
LEFT, RIGHT = (60, 60), (340, 240)


def picture(seed, width=600, height=400):
    values = np.random.default_rng(seed).integers(0, 256, (height // 20, width // 20, 3), np.uint8)
    return qimage_of(Raster(values.repeat(20, axis=0).repeat(20, axis=1)))


def flat(color, width=514, height=514):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    return image


@pytest.fixture
def view(qtbot):
    view = PhotoView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.set_photo(picture(1), SIZE)
    view.set_result(picture(2))
    return view


def shot(view):
    return view.grab().toImage()


def fresh(view):
    """The same sight painted by a widget that has kept nothing."""
    other = PhotoView()
    other.resize(view.size())
    other.set_photo(view.original, SIZE)
    other.set_result(view.result)
    other.set_compare(view.compare)
    other.show_view(view.view)
    painted = shot(other)
    other.deleteLater()
    return painted


@pytest.mark.parametrize("compare", list(Compare))
def test_what_is_kept_looks_as_what_is_painted_anew(view, compare):
    view.set_compare(compare)
    for change in (
        lambda: None,
        lambda: view.set_result(picture(3)),
        lambda: view.zoom_to(0.7),
        lambda: view.show_view(view.view.panned(20, 10)),
        lambda: view.resize(500, 330),
    ):
        change()
        for _ in range(3):  # on the move, at rest, and kept
            assert shot(view) == fresh(view)


def test_each_tile_shows_as_soon_as_it_is_here(view):
    view.zoom_to(1.0)
    for _ in range(3):
        shot(view)
    for tile in view.tiles_wanted():
        view.put_tile(TilePicture(tile, flat("red"), flat("lime")))
        shot(view)
    assert all(shot(view).pixelColor(*at) == QColor("lime") for at in (LEFT, RIGHT))
    view.hold_original(True)
    assert all(shot(view).pixelColor(*at) == QColor("red") for at in (LEFT, RIGHT))
    view.hold_original(False)
    view.forget_fine_result()
    assert shot(view).pixelColor(*LEFT) != QColor("lime")


def test_a_part_that_is_painted_alone_fits_the_rest(view):
    view.zoom_to(0.7)
    for _ in range(2):
        before = shot(view)
    view.set_result(picture(4))
    part, place = QImage(view.size(), QImage.Format.Format_RGB32), QRect(100, 80, 60, 50)
    painter = QPainter(part)
    view.render(painter, place.topLeft(), place)
    painter.end()
    assert before != shot(view)
    pieces = (raster_of(image.copy(place)).pixels.astype(int) for image in (part, shot(view)))
    assert np.abs(np.subtract(*pieces)).mean() < 1  # Qt's fixed point begins elsewhere
