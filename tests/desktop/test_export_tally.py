from pathlib import Path

from prism_core.batch import Done, Failed, Finished, Notice, Planned, Skipped, Started
from prism_desktop.export_tally import ExportTally
from prism_desktop.wording import rate, time_left

OUT = Path("out")


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


def source(number):
    return Path(f"scan {number}.png")


def test_progress_counts_photos_and_knows_rate_and_time_left():
    clock = Clock()
    tally = ExportTally(OUT, clock)
    tally.take(Planned(photos=11, ignored=0))
    tally.take(Skipped(source=source(1), target=OUT, reason="done"))
    assert tally.progress.rate is None
    for number in range(2, 7):
        tally.take(Started(source=source(number), target=OUT))
        clock.now += 2
        tally.take(Done(source=source(number), target=OUT, seconds=2))
    progress = tally.progress
    assert (progress.finished, progress.total, progress.current) == (6, 11, "scan 6.png")
    assert progress.rate == 0.5
    assert progress.seconds_left == 10


def test_the_report_is_in_the_order_of_the_folder_whatever_ended_first():
    tally = ExportTally(OUT)
    for number in (10, 2, 1):
        tally.take(Failed(source=source(number), reason="it is empty"))
    assert [path for path, _ in tally.report.failures] == [source(1), source(2), source(10)]


def test_the_report_tells_what_failed_and_why():
    tally = ExportTally(OUT)
    tally.take(Planned(photos=3, ignored=1))
    tally.take(Notice(text="on the CPU"))
    tally.take(Failed(source=source(1), reason="it is empty"))
    tally.take(Started(source=source(2), target=OUT))
    tally.take(Done(source=source(2), target=OUT, seconds=1))
    tally.take(Finished(done=1, skipped=0, failed=1, remaining=1, seconds=2, canceled=True))
    report = tally.report
    assert report.failures == ((source(1), "it is empty"),)
    assert (report.done, report.skipped, report.remaining, report.canceled) == (1, 0, 1, True)


def test_what_could_not_be_kept_is_told_with_its_photo():
    tally = ExportTally(OUT)
    tally.take(Planned(photos=1, ignored=0))
    tally.take(Done(source=source(1), target=OUT, seconds=1, notices=("no EXIF", "no profile")))
    assert tally.report.notes == ((source(1), "no EXIF"), (source(1), "no profile"))


def test_a_folder_that_cannot_be_read_does_not_count_as_a_photo():
    tally = ExportTally(OUT)
    tally.take(Planned(photos=1, ignored=0))
    tally.take(Failed(source=Path("locked"), reason="the folder cannot be looked into"))
    tally.take(Done(source=source(1), target=OUT, seconds=1))
    assert tally.progress.finished == 1


def test_numbers_are_said_as_people_say_them(qapp):
    assert [time_left(seconds) for seconds in (0.2, 59, 90, 5400)] == [
        "1 s left",
        "59 s left",
        "2 min left",
        "1.5 h left",
    ]
    assert [rate(value) for value in (2.04, 0.25)] == ["2.0 photos a second", "4.0 s a photo"]
