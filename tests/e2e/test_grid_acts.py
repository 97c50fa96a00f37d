"""What is asked for in the grid goes to the photos chosen there, never to the open one, which is out of sight."""

from PySide6.QtCore import Qt

from prism_core.recipe import Recipe
from prism_core.sidecar import read_sidecar
from prism_desktop.editing.history import Edit
from tests.exports import ask
from tests.window import press


def to_grid(pilot, *rows):
    """Leave the open photo for the grid, and choose photos there."""
    pilot.actions.library.grid.trigger()
    pilot.window.selection.choose_rows(rows[0], rows[-1], rows[0])


def heading(dialog):
    return dialog.layout().itemAt(0).widget().text()


def test_the_photos_chosen_are_those_exported(prism, album, tmp_path):
    def story(pilot):
        pilot.wait_colored()
        export = pilot.actions.file.export_photo
        to_grid(pilot, 2)
        dialog = ask(pilot, export, tmp_path / "one")
        assert heading(dialog) == "A color copy of scan 3.png"
        assert "The copy has the name of the original." in dialog.summary
        dialog.reject()
        pilot.window.selection.choose_rows(1, 3, 1)
        dialog = ask(pilot, export, tmp_path / "three")
        assert heading(dialog) == "Color copies of 3 photos"
        dialog.reject()
        pilot.window.selection.items.clearSelection()
        assert not export.isEnabled()

    prism(story, album)


def test_undo_there_takes_back_what_was_done_to_the_photos_there(prism, album):
    def story(pilot):
        pilot.wait_colored()
        window, actions = pilot.window, pilot.actions
        window.editor.adjust(Edit.SATURATION, saturation=0.5)
        pilot.click(0.5, 0.5)
        before = pilot.recipe
        actions.look.copy_look.trigger()
        to_grid(pilot, 1, 2)
        assert not actions.edit.undo.isEnabled()
        pilot.key(Qt.Key.Key_Delete, widget=window.grid)
        assert not actions.edit.clear_hints.isEnabled()
        actions.look.paste_look.trigger()
        pilot.wait(actions.edit.undo.isEnabled)
        assert actions.edit.undo.text() == "Undo paste look"
        assert read_sidecar(album / "scan 2.png").adjustments.saturation == 0.5
        assert actions.edit.undo.toolTip() == "Undo paste look (Ctrl+Z)"
        actions.edit.undo.trigger()
        pilot.wait(lambda: not actions.edit.undo.isEnabled())
        assert read_sidecar(album / "scan 2.png") is None
        actions.library.grid.trigger()
        window.selection.choose(album / "scan 1.png")
        pilot.wait_colored()
        assert pilot.recipe == before
        assert actions.edit.undo.text() == "Undo add hint"

    prism(story, album)


def test_what_was_done_to_many_photos_goes_back_step_by_step_and_forward_again(prism, album):
    def looks():
        return [recipe and recipe.adjustments.saturation for recipe in map(read_sidecar, sorted(album.glob("*2.png")))]

    def story(pilot):
        pilot.wait_colored()
        window, actions = pilot.window, pilot.actions
        for saturation in (0.5, 1.5):
            window.editor.adjust(Edit.SATURATION, saturation=saturation)
            actions.look.copy_look.trigger()
            to_grid(pilot, 1, 2)
            actions.look.paste_look.trigger()
            pilot.wait(lambda: pilot.says("Changed: 2 photos."))
            actions.library.grid.trigger()
            pilot.choose("scan 1.png")
            pilot.wait_colored()
        to_grid(pilot, 1, 2)
        assert looks() == [1.5]
        undo, redo = actions.edit.undo, actions.edit.redo
        steps = ((undo, 0.5), (undo, None), (redo, 0.5), (redo, 1.5))
        for action, saturation in steps:
            assert action.isEnabled()
            action.trigger()
            pilot.wait(lambda: not window.recipe_edits.busy)
            pilot.wait(lambda saturation=saturation: looks() == [saturation])
        assert not actions.edit.redo.isEnabled()
        press(pilot, "Undo")
        pilot.wait(lambda: looks() == [0.5])
        pilot.wait(lambda: actions.edit.redo.text() == "Redo paste look")
        press(pilot, "Redo")
        pilot.wait(lambda: looks() == [1.5] and not window.recipe_edits.busy)
        assert window.focusWidget() is window.grid

    prism(story, album)


def test_many_photos_go_back_to_automatic_color(prism, album):
    def story(pilot):
        pilot.wait_colored()
        pilot.window.editor.adjust(Edit.SATURATION, saturation=0.5)
        pilot.actions.look.copy_look.trigger()
        to_grid(pilot, 0, 4)
        pilot.actions.look.paste_look.trigger()
        pilot.wait(lambda: pilot.says("Changed: 4 photos"))
        pilot.actions.edit.reset.trigger()
        pilot.wait(lambda: pilot.says("Changed: 5 photos"))
        assert pilot.recipe == Recipe(model=pilot.recipe.model)
        assert read_sidecar(album / "scan 5.png") == Recipe()

    prism(story, album)


def test_how_many_are_chosen_is_said_and_their_menu_has_what_can_be_done(prism, album):
    def story(pilot):
        pilot.wait_colored()
        window, bar = pilot.window, pilot.window.stage.filter_bar
        to_grid(pilot, 1, 3)
        pilot.wait(lambda: bar.count.text() == "3 selected · 5 photos")
        actions = pilot.actions
        offered = {actions.file.export_selection, actions.look.paste_look, actions.look.match, actions.edit.reset}
        for view in (window.grid, window.filmstrip):
            assert offered < set(view.actions())
        assert not actions.view.compare.isEnabled()
        assert window.tool_bar.zoom.text() == ""
        window.selection.choose_row(0)
        pilot.wait(lambda: bar.count.text() == "5 photos")

    prism(story, album)
