"""The photo on the desk lends its colors to its thumbnail."""

from PySide6.QtCore import Qt, QTimer

from prism_desktop.photo.qimages import lab_at

BLUE = (10.0, -60.0)


def test_a_thumbnail_takes_the_colors_of_its_photo_even_if_another_is_chosen_at_once(prism, album):
    def story(pilot):
        pilot.wait_colored()
        first = pilot.window.desk.photo.path
        pilot.click(0.5, 0.5)
        pilot.pick(*BLUE)
        pilot.wait_colored()
        pilot.choose("scan 2.png")
        pilot.wait(lambda: lab_at(pilot.window.thumbnails.image(first), 0.5, 0.5)[2] < -20)

    prism(story, album)


def test_a_thumbnail_shows_what_the_pictures_came_to_rest_at(prism, album, monkeypatch):
    made = []

    def story(pilot):
        thumbnails = pilot.window.thumbnails
        keep = thumbnails.put_colored

        def in_color():
            image = thumbnails.image(pilot.window.desk.photo.path)
            return image is not None and not image.allGray()

        pilot.wait_colored()
        pilot.wait(in_color)
        monkeypatch.setattr(thumbnails, "put_colored", lambda *given: (made.append(given), keep(*given)))
        for share in (0.3, 0.5, 0.7):
            pilot.click(share, share)
            pilot.wait_colored()
        pilot.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        pilot.wait(lambda: made and made[-1][2] == pilot.recipe)
        assert len(pilot.recipe.hints) == 2

    prism(story, album)


def test_a_photo_that_is_read_again_gives_no_thumbnail_as_it_was_before(prism, album, monkeypatch):
    told, made = [], []

    def story(pilot):
        desk = pilot.window.desk
        monkeypatch.setattr(pilot.window.thumbnails, "put_colored", lambda _, picture, __: made.append(picture))

        def read_again(path, picture, final):
            if final:
                told.append(picture)
            if len(told) == 1:
                QTimer.singleShot(0, lambda: desk.choose(path))

        pilot.window.previewer.rendered.connect(read_again)
        pilot.wait(lambda: made)
        assert [each.cacheKey() for each in made] == [told[-1].cacheKey()]
        assert len(told) == 2

    prism(story, album)
