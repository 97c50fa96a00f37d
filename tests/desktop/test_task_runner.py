import gc
import os
import sys
import threading
import time
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer, Signal

from prism_core.errors import CanceledError
from prism_desktop.task_runner import GuiCalls, GuiGarbageCollector, TaskRunner


@pytest.fixture
def runner(qtbot):
    runner = TaskRunner(threads=2, name="prism-test")
    yield runner
    runner.shut_down()
    runner.deleteLater()


def fail(error):
    raise error


def test_the_result_comes_on_the_gui_thread(runner, qtbot):
    results = []
    runner.submit(
        "key",
        lambda _: threading.current_thread().name,
        lambda name: results.append((name, threading.current_thread())),
        fail,
    )
    qtbot.waitUntil(lambda: bool(results))
    name, thread = results[0]
    assert name.startswith("prism-test")
    assert thread is threading.main_thread()
    assert runner.idle


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts niceness by thread")
def test_workers_and_the_threads_that_they_start_give_way_to_the_window(runner, qtbot):
    found = []

    def look():
        thread = threading.get_native_id()
        found.append((os.getpriority(os.PRIO_PROCESS, thread), os.sched_getscheduler(thread)))

    def work(_job):
        look()
        further = threading.Thread(target=look)
        further.start()
        further.join()

    runner.submit("key", work, lambda _: found.append("done"), fail)
    qtbot.waitUntil(lambda: "done" in found)
    own = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    assert found == [(min(own + 5, 19), os.SCHED_BATCH)] * 2 + ["done"]


def test_an_error_comes_instead_of_a_result(runner, qtbot):
    errors = []
    runner.submit("key", lambda _: 1 // 0, lambda _: fail(AssertionError), errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], ZeroDivisionError)


def test_the_newest_job_of_a_key_wins_and_the_older_is_canceled(runner, qtbot):
    started, results, tokens = threading.Event(), [], []

    def slow(job):
        tokens.append(job.token)
        started.set()
        while not job.token.canceled:
            time.sleep(0.001)
        return "old"

    runner.submit("key", slow, results.append, fail)
    started.wait(5)
    runner.submit("key", lambda _: "new", results.append, fail)
    qtbot.waitUntil(lambda: results == ["new"])
    assert tokens[0].canceled
    qtbot.wait(50)
    assert results == ["new"]


@pytest.fixture
def calls(qtbot):
    calls = GuiCalls()
    yield calls
    calls.deleteLater()


def test_among_many_calls_the_window_does_other_things(calls, qtbot, monkeypatch):
    monkeypatch.setattr("prism_desktop.task_runner.GUI_TURN_S", -1.0)
    done, other = [], QTimer(calls, interval=0)
    other.timeout.connect(lambda: done.append("other"))
    other.start()
    for number in range(5):
        calls.post(partial(done.append, number))
    qtbot.waitUntil(lambda: 4 in done)
    assert [each for each in done if each != "other"] == [0, 1, 2, 3, 4]
    assert all("other" in done[done.index(number) : done.index(number + 1)] for number in range(4))


def test_calls_go_on_while_one_of_them_has_an_event_loop_of_its_own(calls, qtbot):
    done, loop = [], QEventLoop()
    calls.post(loop.exec)
    calls.post(partial(done.append, "second"))
    calls.post(loop.quit)
    qtbot.waitUntil(lambda: done == ["second"] and not loop.isRunning())


def test_jobs_of_other_keys_are_left_alone(runner, qtbot):
    results = []
    for key in range(20):
        runner.submit(key, lambda _, key=key: key, results.append, fail)
    qtbot.waitUntil(lambda: sorted(results) == list(range(20)))


def test_a_canceled_job_answers_nothing(runner, qtbot):
    gate, answers = threading.Event(), []

    def work(job):
        gate.wait(5)
        job.token.raise_if_canceled()

    runner.submit("key", work, answers.append, answers.append)
    runner.cancel("key")
    gate.set()
    qtbot.wait(50)
    assert answers == []


def test_a_result_already_on_its_way_is_dropped_when_a_newer_job_comes(runner, qtbot):
    results, done = [], threading.Event()
    runner.submit("key", lambda _: done.set(), lambda _: results.append("old"), fail)
    done.wait(5)
    time.sleep(0.05)  # it waits for the GUI thread, which is here
    runner.submit("key", lambda _: "new", results.append, fail)
    qtbot.waitUntil(lambda: bool(results))
    qtbot.wait(30)
    assert results == ["new"]


def test_a_job_that_stops_through_its_own_token_still_answers(runner, qtbot):
    errors = []
    job = runner.submit("key", lambda job: (time.sleep(0.05), job.token.raise_if_canceled()), fail, errors.append)
    job.token.cancel()
    qtbot.waitUntil(lambda: not runner.busy("key") or bool(errors), timeout=2000)
    assert isinstance(errors[0], CanceledError)


def test_progress_comes_in_order_before_the_result(runner, qtbot):
    told = []

    def work(job):
        for step in range(50):
            job.report(step)
        return "end"

    runner.submit("key", work, told.append, fail, told.append)
    qtbot.waitUntil(lambda: "end" in told)
    assert told == [*range(50), "end"]


def test_a_callback_that_fails_does_not_hold_up_the_others(runner, qtbot):
    results = []
    with qtbot.captureExceptions() as caught:
        runner.submit("bad", lambda _: 1, lambda _: fail(ValueError("callback")), fail)
        runner.submit("good", lambda _: 2, results.append, fail)
        qtbot.waitUntil(lambda: results == [2] and bool(caught))
    assert str(caught[0][1]) == "callback"
    caught.clear()  # its traceback holds Qt's objects


def test_shutting_down_cancels_waits_and_leaves_no_thread(qtbot):
    before = threading.active_count()
    runner = TaskRunner(threads=2, name="prism-test")
    tokens, answers = [], []

    def endless(job):
        tokens.append(job.token)
        while not job.token.canceled:
            time.sleep(0.001)

    for key in range(6):
        runner.submit(key, endless, answers.append, answers.append)
    while not tokens:
        time.sleep(0.001)
    runner.shut_down()
    assert threading.active_count() == before
    qtbot.wait(20)
    assert answers == []


def test_finishing_lets_every_job_run_to_its_end(qtbot):
    runner = TaskRunner(threads=1, name="prism-test")
    done = []
    for key in range(5):
        runner.submit(key, lambda _, key=key: (time.sleep(0.01), done.append(key)), fail, fail)
    runner.finish()
    assert done == list(range(5))


def test_many_runners_come_and_go(qtbot):
    before = threading.active_count()
    for _ in range(20):
        runner = TaskRunner(threads=2, name="prism-test")
        for key in range(10):
            runner.submit(key, lambda _: None, lambda _: None, fail)
        runner.shut_down()
        assert threading.active_count() == before
        runner.deleteLater()
        del runner
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not [each for each in gc.get_objects() if type(each) is TaskRunner]


def test_garbage_is_collected_on_the_gui_thread_alone(qtbot):
    collector = GuiGarbageCollector()
    try:
        assert not gc.isenabled()
        cycle = QObject()
        threads = []
        cycle.itself = cycle
        cycle.destroyed.connect(lambda: threads.append(threading.current_thread()))
        del cycle
        junk = [[] for _ in range(5000)]
        qtbot.waitUntil(lambda: bool(threads), timeout=5000)
        assert threads == [threading.main_thread()]
        assert len(junk) == 5000
    finally:
        collector.stop()
        collector.deleteLater()
    assert gc.isenabled()


class Emitter(QObject):
    told = Signal(bool)
    said = Signal(object)


def test_thousands_of_signals_with_true_and_none_leave_the_interpreter_alive(qtbot):
    # PySide6 6.12 on Python 3.11 takes a reference of True with every emit, and ends the program after some hundred.
    emitter, seen = Emitter(), [0, 0]
    emitter.told.connect(lambda value: seen.__setitem__(0, seen[0] + value))
    emitter.said.connect(lambda value: seen.__setitem__(1, seen[1] + (value is None)))
    for _ in range(5000):
        emitter.told.emit(True)
        emitter.said.emit(None)
    assert seen == [5000, 5000]
