import os
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from prism_core.errors import CanceledError
from prism_core.jobs import CancelToken, available_cores, share_cores


def test_a_fresh_token_lets_work_go_on():
    token = CancelToken()
    token.raise_if_canceled()
    assert not token.canceled


def test_a_canceled_token_stops_work_at_its_next_step():
    token = CancelToken()
    token.cancel()
    assert token.canceled
    with pytest.raises(CanceledError):
        token.raise_if_canceled()


def test_subscribers_are_called_once():
    token, calls = CancelToken(), []
    token.subscribe(lambda: calls.append("a"))
    token.subscribe(lambda: calls.append("b"))
    token.cancel()
    token.cancel()
    assert calls == ["a", "b"]


def test_a_late_subscriber_is_called_at_once():
    token, calls = CancelToken(), []
    token.cancel()
    token.subscribe(lambda: calls.append("late"))()
    assert calls == ["late"]


def test_who_unsubscribed_is_not_called():
    token, calls = CancelToken(), []
    unsubscribe = token.subscribe(lambda: calls.append("gone"))
    unsubscribe()
    unsubscribe()
    token.cancel()
    assert calls == []


def test_a_subscriber_may_unsubscribe_while_it_is_called():
    token, calls = CancelToken(), []
    unsubscribe = token.subscribe(lambda: (unsubscribe(), calls.append("called")))
    token.cancel()
    assert calls == ["called"]


def test_a_token_may_be_canceled_from_another_thread():
    token, heard = CancelToken(), threading.Event()
    token.subscribe(heard.set)
    thread = threading.Thread(target=token.cancel)
    thread.start()
    assert heard.wait(5)
    thread.join()


def test_cores_are_those_this_process_may_use():
    assert 1 <= available_cores() <= (os.cpu_count() or 1)


def test_a_thread_may_have_a_share_of_the_cores(monkeypatch):
    monkeypatch.setattr("os.sched_getaffinity", lambda _: set(range(8)), raising=False)
    with ThreadPoolExecutor(1, initializer=share_cores, initargs=(3,)) as pool:
        assert pool.submit(available_cores).result() == 3
    with ThreadPoolExecutor(1, initializer=share_cores, initargs=(9,)) as pool:
        assert pool.submit(available_cores).result() == 8
    assert available_cores() == 8
