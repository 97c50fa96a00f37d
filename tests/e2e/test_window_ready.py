"""What the window makes ready before it is asked for."""

from prism_desktop.look import icons


def test_the_tool_bars_icons_are_drawn_before_the_first_photos_come(prism, monkeypatch):
    drawn, usual = [], icons.tinted
    monkeypatch.setattr(icons, "tinted", lambda *asked: (drawn.append(asked), usual(*asked))[1])

    def story(pilot):
        bar = pilot.window.tool_bar
        drawn.clear()
        for action in bar.actions():
            action.icon().pixmap(bar.iconSize(), bar.devicePixelRatioF())
        needed = set(drawn)
        assert len(needed) > 10
        drawn.clear()
        pilot.wait(lambda: needed <= set(drawn))
        assert not bar.isVisible()

    prism(story)
