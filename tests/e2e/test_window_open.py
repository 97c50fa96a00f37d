"""Opening photos: by argument, by drop, from the list of folders opened lately; and seeing them in color."""


def test_folder_by_argument_is_shown_in_color(prism, album):
    def story(pilot):
        pilot.wait_colored()
        window = pilot.window
        assert [path.name for path in window.photos.paths] == [f"scan {n}.png" for n in range(1, 6)]
        assert window.windowTitle().startswith("scan 1.png")
        pilot.wait(lambda: all(window.thumbnails.image(path) for path in window.photos.paths))
        color = pilot.color_at(0.5, 0.5)
        assert color.red() > color.blue() + 40
        assert "tiny" in window.status.engine.text().lower()
        assert "CPU" in window.status.engine.text()

    assert prism(story, album) == 0
