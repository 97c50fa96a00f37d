"""Photos changed many at once show in the library what became of them, though none of them was opened."""

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
