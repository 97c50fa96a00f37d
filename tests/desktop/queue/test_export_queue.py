from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prism_core.export_options import ExportOptions
from prism_desktop.queue.changes import Added, Changed
from prism_desktop.queue.export_queue import ExportQueue, QueueError
from prism_desktop.queue.jobs import ExportJob, QueuedPhoto, State


def job(name, photos=3):
    items = tuple(QueuedPhoto(Path(f"/{name}/{n}.jpg"), Path(f"/out/{name}/{n}.jpg")) for n in range(photos))
    return ExportJob(name, 0.0, name, Path("/out"), ExportOptions(), "skip", items)


def states(queue):
    return {each.id: [photo.state.value for photo in each.photos] for each in queue.jobs}


def color_next(queue, state=State.DONE, **told):
    turn = queue.next_photo()
    queue.begin(turn[0].id, turn[1])
    queue.end(turn[0].id, turn[1], state, **told)
    return turn[0].photos[turn[1]].source


@pytest.fixture
def queue():
    queue = ExportQueue()
    queue.add(job("a"))
    queue.add(job("b", photos=1))
    return queue


def test_photos_come_in_the_order_in_which_they_were_asked_for(queue):
    assert [str(color_next(queue)) for _ in range(4)] == ["/a/0.jpg", "/a/1.jpg", "/a/2.jpg", "/b/0.jpg"]
    assert queue.next_photo() is None
    assert queue.left == 0


def test_a_photo_in_flight_is_not_given_out_twice(queue):
    for expected in (0, 1):
        progress, index = queue.next_photo()
        assert index == expected
        queue.begin(progress.id, index)
    assert queue.jobs[0].counts[State.RUNNING] == 2
    assert queue.left == 4


def test_how_a_photo_ended_is_kept(queue):
    color_next(queue, State.FAILED, reason="it is empty")
    color_next(queue, target=Path("/out/a/1-2.jpg"), notices=["no profile"])
    failed, done, _ = queue.job("a").photos
    assert (failed.state, failed.reason) == (State.FAILED, "it is empty")
    assert (done.state, done.target, done.notices) == (State.DONE, Path("/out/a/1-2.jpg"), ("no profile",))
    assert (queue.job("a").ended, queue.job("a").left) == (2, 1)


def test_a_paused_queue_gives_out_nothing_until_it_goes_on(queue):
    queue.begin("a", 0)
    queue.pause(paused=True)
    assert queue.next_photo() is None
    queue.end("a", 0, State.DONE)
    queue.pause(paused=False)
    assert queue.next_photo() == (queue.job("a"), 1)


def test_jobs_change_places_while_one_of_them_is_worked_on(queue):
    queue.begin("a", 0)
    queue.move("b", -1)
    assert [each.id for each in queue.jobs] == ["b", "a"]
    assert str(color_next(queue)) == "/b/0.jpg"
    queue.end("a", 0, State.DONE)
    assert str(color_next(queue)) == "/a/1.jpg"
    queue.move("b", 99)
    assert queue.place_of("b") == 1


def test_photos_that_wait_change_places_within_their_job(queue):
    queue.begin("a", 0)
    waiting = queue.job("a")
    assert waiting.waiting_beside(1, 1) == 2
    assert [waiting.waiting_beside(*asked) for asked in ((1, -1), (2, 1), (0, 1))] == [None, None, None]
    queue.exchange("a", 1, 2)
    with pytest.raises(QueueError):
        queue.exchange("a", 0, 1)
    queue.put_back("a", 0)
    assert [str(color_next(queue)) for _ in range(3)] == ["/a/0.jpg", "/a/2.jpg", "/a/1.jpg"]


def test_canceling_leaves_what_is_done_and_gives_up_the_rest(queue):
    color_next(queue)
    queue.begin("a", 1)
    queue.cancel("a")
    assert states(queue)["a"] == ["done", "canceled", "canceled"]
    assert str(color_next(queue)) == "/b/0.jpg"
    with pytest.raises(QueueError):
        queue.end("a", 1, State.DONE)


def test_failed_photos_are_tried_again_and_nothing_else_is(queue):
    color_next(queue, State.FAILED, reason="locked")
    color_next(queue)
    color_next(queue, State.LEFT_OUT, reason="a text page")
    queue.retry("a")
    assert states(queue)["a"] == ["waiting", "done", "left_out"]
    assert queue.job("a").photos[0].reason == ""
    assert not queue.job("a").photos[0].anyway
    queue.retry("a", {State.LEFT_OUT})
    assert queue.job("a").photos[2].anyway
    assert [index for _, index in [queue.next_photo()]] == [0]


def test_a_photo_put_back_is_the_next_one_and_known_to_be_begun(queue):
    queue.begin("a", 0)
    queue.put_back("a", 0)
    assert queue.next_photo() == (queue.job("a"), 0)
    assert queue.job("a").photos[0].begun
    color_next(queue)
    assert not queue.job("a").photos[0].begun


def test_a_job_leaves_the_list_only_when_nothing_of_it_is_left(queue):
    with pytest.raises(QueueError, match="still has photos"):
        queue.remove("b")
    color_next(queue)
    queue.cancel("b")
    queue.remove("b")
    assert [each.id for each in queue.jobs] == ["a"]


@pytest.mark.parametrize(
    "nonsense",
    [
        lambda queue: queue.add(job("a")),
        lambda queue: queue.begin("zzz", 0),
        lambda queue: queue.end("a", 0, State.DONE),
        lambda queue: queue.retry("a", {State.DONE}),
        lambda queue: queue.apply(Changed("a", 17, QueuedPhoto(Path("x"), Path("y"), state=State.RUNNING))),
        lambda queue: queue.apply(Changed("a", -1, QueuedPhoto(Path("x"), Path("y"), state=State.RUNNING))),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(queue, nonsense):
    told = []
    before = states(queue)
    queue._listener = told.append
    with pytest.raises(QueueError):
        nonsense(queue)
    assert states(queue) == before
    assert told == []


STEPS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3), st.integers(0, 3)), max_size=60)


@given(STEPS)
def test_the_changes_applied_again_give_the_same_queue(steps):
    changes = []
    queue = ExportQueue(changes.append)
    for step, number, more in steps:
        play(queue, step, number, more)
    again = ExportQueue()
    for change in changes:
        again.apply(change)
    assert [each.job for each in again.jobs] == [each.job for each in queue.jobs]
    assert again.paused == queue.paused
    assert turn(again) == turn(queue)
    for each in queue.jobs:
        told = [photo.state for photo in each.photos]
        assert each.counts == {state: told.count(state) for state in each.counts}
        assert sorted(each.waiting) == [n for n, state in enumerate(told) if state is State.WAITING]


def turn(queue):
    """Whose turn it is, by id and number."""
    photo = queue.next_photo()
    return None if photo is None else (photo[0].id, photo[1])


def play(queue, step, number, more):
    """One thing that may happen, sensible or not."""
    name = "abcd"[number]
    acts = [
        lambda: queue.add(job(name, photos=3)),
        lambda: queue.begin(*(queue.next_photo()[0].id, queue.next_photo()[1])),
        lambda: queue.end(name, more, [State.DONE, State.FAILED, State.KEPT, State.LEFT_OUT][number]),
        lambda: queue.put_back(name, more),
        lambda: queue.retry(name, {State.FAILED, State.CANCELED} if more else {State.LEFT_OUT}),
        lambda: queue.cancel(name),
        lambda: queue.move(name, more),
        lambda: queue.remove(name),
        lambda: queue.pause(paused=bool(more % 2)),
        lambda: queue.exchange(name, more, 1),
    ]
    try:
        acts[step]()
    except (QueueError, TypeError, IndexError):
        return


def test_the_listener_hears_of_a_change_once_it_holds():
    heard = []
    queue = ExportQueue(lambda change: heard.append((type(change), len(queue.jobs))))
    queue.add(job("a"))
    assert heard == [(Added, 1)]
