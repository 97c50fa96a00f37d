import os
import subprocess
import sys
from pathlib import Path

import pytest

from prism_core.export_options import ExportOptions
from prism_core.recipe import PointHint, Recipe
from prism_desktop.queue.export_queue import ExportQueue
from prism_desktop.queue.jobs import ExportJob, QueuedPhoto, State
from prism_desktop.queue.queue_files import claim
from prism_desktop.queue.queue_log import QueueLog, read_queue, unfinished

RECIPE = Recipe(hints=(PointHint(0.5, 0.25, 10, -20),))


def job(name="a", photos=3, **more):
    items = tuple(QueuedPhoto(Path(f"/in/{n}.jpg"), Path(f"/out/{n}.jpg"), RECIPE) for n in range(photos))
    options = ExportOptions(format="png", name="{name}-color")
    return ExportJob(name, 0.0, name, Path("/out"), options, "rename", items, **more)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "queue.jsonl"


@pytest.fixture
def queue(file):
    return ExportQueue(QueueLog(file).append)


def jobs(queue):
    return [each.job for each in queue.jobs]


def test_a_queue_read_again_is_the_same(file, queue):
    queue.add(job(leave_out=True, beside=True))
    queue.add(job("b"))
    queue.begin("a", 0)
    queue.end("a", 0, State.DONE, target=Path("/out/0-2.jpg"), notices=["no profile"])
    queue.begin("a", 1)
    queue.end("a", 1, State.FAILED, reason="it is empty")
    queue.move("b", 0)
    queue.pause(paused=True)
    again, damaged = read_queue(file)
    assert jobs(again) == jobs(queue)
    assert (again.paused, damaged) == (True, 0)


def test_what_was_in_flight_waits_again_and_finished_jobs_are_over(file, queue):
    queue.add(job("done", photos=1))
    queue.begin("done", 0)
    queue.end("done", 0, State.DONE)
    queue.add(job())
    queue.begin("a", 0)
    queue.end("a", 0, State.DONE)
    queue.begin("a", 1)
    (left,) = unfinished(read_queue(file)[0])
    assert [(photo.state, photo.begun) for photo in left.photos] == [
        (State.DONE, False),
        (State.WAITING, True),
        (State.WAITING, True),
    ]
    assert left.photos[1].recipe == RECIPE


def test_wherever_a_crash_cuts_the_file_every_whole_line_counts(file, queue):
    queue.add(job())
    for index in range(3):
        queue.begin("a", index)
        queue.end("a", index, State.DONE)
    whole = file.read_bytes()
    ends = [*(place for place in range(1, len(whole)) if whole[place : place + 1] == b"\n"), len(whole)]
    for cut in range(ends[0], len(whole) + 1, 7):
        file.write_bytes(whole[:cut])
        again, damaged = read_queue(file)
        lines = sum(end <= cut for end in ends)
        assert damaged == (cut not in ends and whole[cut - 1 : cut] != b"\n")
        assert again.jobs[0].counts[State.DONE] == (lines - 1) // 2


def test_lines_after_a_cut_one_are_not_lost(file, queue):
    queue.add(job())
    with file.open("ab") as log:
        log.write(b'\n{"change": "changed", "jo')
    queue.begin("a", 0)
    again, damaged = read_queue(file)
    assert again.jobs[0].counts[State.RUNNING] == 1
    assert damaged == 1


def test_nonsense_is_passed_over_and_counted(file):
    file.write_bytes(b'\xff\xfe\n{"change":"canceled","job":"gone"}\n[]\n{}\n' + b"[" * 100_000)
    again, damaged = read_queue(file)
    assert (jobs(again), damaged) == ([], 5)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="their file names are Unicode")
def test_names_that_are_no_unicode_are_kept_to_the_byte(file, queue):
    odd = Path(os.fsdecode(b"/in/gro\xdfmutter.jpg"))
    queue.add(ExportJob("a", 0.0, "a", Path("/out"), ExportOptions(), "skip", (QueuedPhoto(odd, odd),)))
    assert read_queue(file)[0].jobs[0].photos[0].source == odd


def test_each_running_prism_has_a_queue_of_its_own_and_takes_over_those_of_ended_ones(tmp_path):
    first, second = claim(tmp_path), claim(tmp_path)
    ExportQueue(first.log.append).add(job("a"))
    ExportQueue(second.log.append).add(job("b"))
    third = claim(tmp_path)
    assert third.left == ()
    for each in (first, second, third):
        each.lock.close()
    last = claim(tmp_path)
    assert sorted(each.id for each in last.left) == ["a", "b"]
    last.lock.close()
    again = claim(tmp_path)
    assert sorted(each.id for each in again.left) == ["a", "b"]
    again.lock.close()


def test_a_killed_process_holds_no_queue(tmp_path):
    program = f"""
import time
from pathlib import Path
from prism_desktop.queue.queue_files import claim
claimed = claim(Path({str(tmp_path)!r}))
print("claimed", flush=True)
time.sleep(60)
"""
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as process:
        assert process.stdout.readline().strip() == b"claimed"
        other = claim(tmp_path)
        assert sorted(path.name for path in tmp_path.glob("*.jsonl")) == ["queue-1.jsonl", "queue-2.jsonl"]
        other.lock.close()
        process.kill()
        process.wait()
    mine = claim(tmp_path)
    assert [path.name for path in tmp_path.glob("*.jsonl")] == ["queue-1.jsonl"]
    mine.lock.close()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="their file names are Unicode")
def test_words_about_such_names_are_written_as_far_as_they_can_be(file, queue):
    odd = os.fsdecode(b"caf\xe9")
    queue.add(
        ExportJob("a", 0.0, odd, Path("/out") / odd, ExportOptions(), "skip", (QueuedPhoto(Path("a"), Path("b")),))
    )
    queue.begin("a", 0)
    queue.end("a", 0, State.FAILED, reason=f"{odd} is empty")
    again, damaged = read_queue(file)
    (read,) = jobs(again)
    assert (read.name, read.folder, damaged) == ("caf?", Path("/out") / odd, 0)
    assert again.jobs[0].photos[0].reason == "caf? is empty"
