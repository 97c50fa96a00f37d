import pytest

from prism_desktop.queue.export_queue import ExportQueue, Progress
from prism_desktop.queue.jobs import State
from prism_desktop.queue.pace import Pace
from prism_desktop.queue.report import has_report, report_on
from prism_desktop.queue.speed import Speed
from prism_desktop.queue.summary import Phase, summarize
from prism_desktop.texts.wording import duration, free_room, gigabytes, rate, time_left
from tests.desktop.queue.test_export_queue import job


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


def test_the_rate_is_that_of_the_last_photos_and_a_rest_does_not_count():
    clock = Clock()
    pace = Pace(clock)
    pace.begin()
    assert pace.rate is None
    for _ in range(4):
        clock.now += 2
        pace.count()
    assert pace.rate == 0.5
    assert pace.seconds_left(5) == 10
    clock.now += 3600
    pace.begin()
    assert pace.seconds_left(5) is None
    for seconds in [10] * 5 + [1] * 40:
        clock.now += seconds
        pace.count()
    assert pace.rate == 1


def test_the_speed_of_this_computer_is_learned():
    speed = Speed()
    for _ in range(60):
        rate_now = Speed().rate
        speed.learn(3 * (rate_now.photo_s + 8 * rate_now.megapixel_s), 8)
    assert speed.factor == pytest.approx(3, rel=0.01)
    assert speed.rate.photo_s == pytest.approx(3 * Speed().rate.photo_s, rel=0.01)
    assert Speed(1e9).factor <= 100


def finish(queue, job_id, *ends):
    for index, state in enumerate(ends):
        queue.begin(job_id, index)
        queue.end(job_id, index, state, reason="it is empty" if state is State.FAILED else "")


def phase(queue, **now):
    return summarize(queue, **({"running": False, "stopped": False} | now)).phase


def test_a_queue_in_one_line():
    queue = ExportQueue()
    assert phase(queue) is Phase.EMPTY
    queue.add(job("a", photos=2))
    queue.add(job("b", photos=4))
    finish(queue, "a", State.DONE, State.FAILED)
    summary = summarize(queue, running=True, stopped=False)
    assert (summary.phase, summary.total, summary.ended, summary.left) == (Phase.WORKING, 4, 0, 4)
    queue.pause(paused=True)
    assert phase(queue, running=True) is Phase.PAUSING
    assert phase(queue) is Phase.PAUSED
    assert phase(queue, stopped=True) is Phase.STOPPED
    queue.pause(paused=False)
    finish(queue, "b", *[State.DONE] * 4)
    summary = summarize(queue, running=False, stopped=False)
    assert (summary.phase, summary.total, summary.counts[State.DONE]) == (Phase.ENDED, 6, 5)


def test_a_report_tells_what_did_not_become_a_color_copy_in_the_folders_order():
    queue = ExportQueue()
    queue.add(job("a", photos=12))
    finish(queue, "a", *[State.FAILED] * 11)
    queue.cancel("a")
    report = report_on(queue.jobs)
    assert [path.stem for path, _ in report.rows[State.FAILED]] == [str(number) for number in range(11)]
    assert {reason for _, reason in report.rows[State.FAILED]} == {"it is empty"}
    assert [path.stem for path, _ in report.rows[State.CANCELED]] == ["11"]
    assert not report.empty
    assert has_report(queue.jobs[0])


@pytest.mark.parametrize("notices", [(), ("no profile",)])
def test_an_export_of_which_all_was_kept_has_nothing_to_report(notices):
    queue = ExportQueue()
    queue.add(job("a", photos=1))
    queue.begin("a", 0)
    queue.end("a", 0, State.DONE, notices=notices)
    assert has_report(queue.jobs[0]) == bool(notices)
    assert report_on(queue.jobs).empty == (not notices)
    assert has_report(Progress(queue.jobs[0].job, list(queue.jobs[0].photos))) == bool(notices)


def test_numbers_are_said_as_people_say_them(qapp):
    times = [time_left(seconds) for seconds in (0.2, 59, 90, 5400)]
    assert times == ["1 s left", "59 s left", "2 min left", "1.5 h left"]
    assert [rate(value) for value in (2.04, 0.25)] == ["2.0 photos a second", "4.0 s a photo"]
    lengths = [duration(seconds) for seconds in (20, 70, 720, 9000)]
    assert lengths == ["less than a minute", "about a minute", "about 12 minutes", "about 2.5 hours"]
    assert [gigabytes(count) for count in (10, 6e6, 58.24e9)] == ["0.1 MB", "6 MB", "58.2 GB"]
    assert [gigabytes(count) for count in (960_000, 1_600_000)] == ["0.9 MB", "2 MB"]
    rooms = [0, 312_000, 960_000, 1_900_000, 999_900_000, 1_190_000_000]
    assert [free_room(count) for count in rooms] == ["0.0 MB", "0.3 MB", "0.9 MB", "1 MB", "999 MB", "1.1 GB"]
