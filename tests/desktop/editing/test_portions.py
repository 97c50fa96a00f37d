import time

import pytest

from prism_desktop.editing.portions import Portions


@pytest.fixture
def teller(qtbot):
    """Portions, and the times at which something was told."""
    teller = Portions(None)
    teller.times = []
    teller.told.connect(lambda: teller.times.append(time.perf_counter()))
    yield teller
    teller.deleteLater()


def test_of_what_a_gesture_changes_the_first_is_told_soon_and_the_others_together(teller, qtbot):
    teller.tell(live=True)
    assert teller.times == []
    qtbot.waitUntil(lambda: len(teller.times) == 1)
    for _ in range(4):
        teller.tell(live=True)
    qtbot.waitUntil(lambda: len(teller.times) == 2)
    assert teller.times[1] - teller.times[0] > 0.09
    qtbot.wait(150)
    assert len(teller.times) == 2


def test_the_end_of_a_gesture_is_told_at_once_and_nothing_twice(teller, qtbot):
    for live in (True, True, False):
        teller.tell(live=live)
    assert len(teller.times) == 1
    teller.tell(live=True)
    qtbot.waitUntil(lambda: len(teller.times) == 2)
    teller.tell(live=True)
    teller.tell(live=False)
    qtbot.wait(150)
    assert len(teller.times) == 3
