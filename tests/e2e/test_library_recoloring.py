"""Photos changed many at once show in the library what became of them, though none of them was opened."""

import threading

from prism_core.render import render
from prism_core.sidecar import read_sidecar
from prism_desktop.editing.history import Edit


def colored(pilot, path):
    """Whether the photo's thumbnail is in color; None where there is none yet."""
    image = pilot.window.thumbnails.image(path)
    if image is None:
        return None
    places = [(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)]
    spreads = [max(color) - min(color) for color in (image.pixelColor(*place).getRgb()[:3] for place in places)]
    return max(spreads) > 10


def test_a_look_pasted_on_many_shows_in_the_grid_and_undo_takes_its_colors_along(prism, album):
    def story(pilot):
        pilot.wait_colored()
        window, actions = pilot.window, pilot.actions
        actions.library.previews.setChecked(False)
        window.editor.adjust(Edit.SATURATION, saturation=1.8)
        actions.look.copy_look.trigger()
        actions.library.grid.trigger()
        others = window.photos.paths[1:]
        window.selection.choose_rows(1, 4, 1)
        pilot.wait(lambda: all(colored(pilot, path) is False for path in others))
        actions.look.paste_look.trigger()
        pilot.wait(lambda: all(colored(pilot, path) for path in others))
        actions.edit.undo.trigger()
        pilot.wait(lambda: not any(colored(pilot, path) for path in others))
        actions.edit.redo.trigger()
        pilot.wait(lambda: all(colored(pilot, path) for path in others))
        assert [window.editor.document_of(path) for path in others] == [None] * 4

    prism(story, album)
    assert read_sidecar(album / "scan 5.png").adjustments.saturation == 1.8


def test_a_photo_that_cannot_be_read_holds_no_other_up(prism, album):
    (album / "scan 2.png").write_bytes((album / "scan 2.png").read_bytes()[:90])

    def story(pilot):
        pilot.wait_colored()
        window, actions = pilot.window, pilot.actions
        window.editor.adjust(Edit.SATURATION, saturation=1.8)
        actions.look.copy_look.trigger()
        actions.library.grid.trigger()
        actions.library.select_all.trigger()
        actions.look.paste_look.trigger()
        pilot.wait(lambda: all(colored(pilot, album / f"scan {number}.png") for number in (3, 4, 5)))

    prism(story, album)


def test_a_photo_edited_meanwhile_keeps_its_newest_colors(prism, album, monkeypatch):
    begun, go_on = threading.Event(), threading.Event()

    def slow(*arguments, cancel):
        begun.set()
        while not go_on.wait(0.005):
            cancel.raise_if_canceled()
        return render(*arguments, cancel=cancel)

    monkeypatch.setattr("prism_desktop.features.recoloring.render", slow)

    def story(pilot):
        pilot.wait_colored()
        window, look, shown = pilot.window, pilot.actions.look, []
        window.editor.adjust(Edit.SATURATION, saturation=0.5)
        look.copy_look.trigger()
        window.editor.adjust(Edit.SATURATION, saturation=1.5)
        pilot.actions.library.select_all.trigger()
        look.paste_look.trigger()
        pilot.wait(begun.is_set)  # with the open photo, which is the first in sight
        put = window.thumbnails.put_colored
        monkeypatch.setattr(window.thumbnails, "put_colored", lambda *photo: [shown.append(photo), put(*photo)])
        window.editor.adjust(Edit.SATURATION, saturation=1.9)
        go_on.set()

        def of_the_edited():
            return [recipe.adjustments.saturation for path, _, recipe in shown if path == window.photos.paths[0]]

        pilot.wait(lambda: 1.9 in of_the_edited() and all(colored(pilot, path) for path in window.photos.paths))
        newest = of_the_edited()  # what the look made of it may still have been on its way before
        assert set(newest[newest.index(1.9) :]) == {1.9}
        assert len(shown) >= 4

    prism(story, album)
