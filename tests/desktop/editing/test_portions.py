from PySide6.QtCore import QObject, Signal

from prism_desktop.editing.portions import Portions


class Teller(QObject):
    changed = Signal()


def test_of_what_a_gesture_changes_the_first_is_told_at_once_and_the_others_together(qtbot):
    teller, told = Teller(), []
    teller.changed.connect(lambda: told.append("told"))
    portions = Portions(teller.changed, teller)
    for _ in range(4):
        portions.tell(live=True)
    assert len(told) == 1
    qtbot.waitUntil(lambda: len(told) == 2)


def test_the_end_of_a_gesture_is_told_at_once_and_nothing_twice(qtbot):
    teller, told = Teller(), []
    teller.changed.connect(lambda: told.append("told"))
    portions = Portions(teller.changed, teller)
    for live in (True, True, False):
        portions.tell(live=live)
    assert len(told) == 2
    with qtbot.assertNotEmitted(teller.changed, wait=250):
        pass
    assert len(told) == 2
