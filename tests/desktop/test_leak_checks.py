import logging
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QRunnable, QSemaphore, QThreadPool, QTimer
from PySide6.QtWidgets import QLabel

from tests.window import leftovers, living_objects


@pytest.fixture
def before(qapp):
    return {id(each) for each in living_objects()}


def test_a_window_that_stays_open_is_found(before):
    label = QLabel("left behind")
    assert "QLabel" in str(leftovers(before))
    label.deleteLater()
    del label
    assert leftovers(before) == []


def test_a_timer_that_goes_on_is_found_even_where_the_application_owns_it(before, qapp):
    QTimer(qapp).start(1000)
    assert "QTimer" in str(leftovers(before))
    for timer in qapp.findChildren(QTimer):
        timer.deleteLater()
    del timer
    assert leftovers(before) == []


def test_a_pool_that_takes_work_still_is_found_before_it_has_a_thread(before):
    pool = ThreadPoolExecutor(1)
    assert "ThreadPoolExecutor" in str(leftovers(before))
    pool.shutdown()
    assert leftovers(before) == []


def test_a_thread_of_ours_is_found(before):
    with ThreadPoolExecutor(1, "prism-test") as pool:
        pool.submit(int).result()
        assert "prism-test_0" in str(leftovers(before))
    assert leftovers(before) == []


def test_work_in_qts_own_pool_is_found(before):
    gate = QSemaphore(0)
    work = QRunnable.create(lambda: gate.acquire())
    QThreadPool.globalInstance().start(work)
    assert "1 threads of Qt's own pool" in leftovers(before)
    gate.release()
    QThreadPool.globalInstance().waitForDone()
    assert leftovers(before) == []


def test_a_log_handler_that_stays_is_found(before):
    handler = logging.NullHandler()
    logging.getLogger("prism_desktop").addHandler(handler)
    assert "NullHandler" in str(leftovers(before))
    logging.getLogger("prism_desktop").removeHandler(handler)
    assert leftovers(before) == []
