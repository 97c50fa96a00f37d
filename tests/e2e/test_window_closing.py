"""Closing the window: what has changed is saved first, and nothing is asked that need not be."""

import threading

from PySide6.QtWidgets import QMessageBox

from prism_core.sidecar import read_sidecar, write_sidecar


def test_who_closes_twice_while_the_last_change_is_saved_is_asked_nothing(prism, album, monkeypatch):
    begun, go_on = threading.Event(), threading.Event()

    def slow(*arguments):
        begun.set()
        go_on.wait(5)
        return write_sidecar(*arguments)

    monkeypatch.setattr("prism_desktop.editing.autosave.write_sidecar", slow)

    def story(pilot):
        window = pilot.window
        pilot.wait_colored()
        pilot.click(0.5, 0.5)
        for _ in range(2):
            window.close()
            pilot.wait(begun.is_set)
        assert window.isVisible()
        assert not [box for box in window.findChildren(QMessageBox) if box.isVisible()]
        go_on.set()
        pilot.wait(lambda: not window.isVisible())

    prism(story, album)
    assert len(read_sidecar(album / "scan 1.png").hints) == 1
