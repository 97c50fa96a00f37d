"""What the window makes ready before it is asked for."""

from PySide6.QtWidgets import QToolButton

from prism_desktop.look.icons import tinted


def test_the_tool_bars_icons_are_drawn_before_the_first_photos_come(prism):
    tinted.cache_clear()

    def story(pilot):
        bar = pilot.window.tool_bar
        names = [action.icon() for action in bar.actions() if not action.icon().isNull()]
        assert len(names) == sum(isinstance(bar.widgetForAction(action), QToolButton) for action in bar.actions())
        pilot.wait(lambda: tinted.cache_info().currsize >= len(names))
        drawn = tinted.cache_info().misses
        for icon in names:
            icon.pixmap(bar.iconSize(), bar.devicePixelRatioF())
        assert tinted.cache_info().misses == drawn
        assert not bar.isVisible()

    prism(story)
