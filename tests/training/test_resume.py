"""What a run survives: SIGKILL, a full disk, a batch that is no number."""

from __future__ import annotations

import dataclasses
import errno
import multiprocessing
import os
import pickle
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import pytest
import torch

from training import bad_batch
from training.config import TrainConfig
from training.errors import DivergedError, RunError
from training.samples import Sampler
from training.state import load_state, save_state, writing
from training.train import Trainer, main, train

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and forks of POSIX")
several = pytest.mark.skipif(
    sys.platform == "linux" and not os.access("/dev/shm", os.W_OK),
    reason="no semaphores here, as in a bare chroot: /dev/shm cannot be written",
)
LOSSES = re.compile(r"^(\w+ \d+/\d+)  (pixel .*?)  \S+ photos/s", re.MULTILINE)


@pytest.fixture
def logged(config: TrainConfig) -> TrainConfig:
    """Every loss is logged, a state kept every other step, nothing measured before a stage's end."""
    return dataclasses.replace(config, log_every=1, eval_every=100, eval_photos=1)


def told(capfd: pytest.CaptureFixture[str]) -> dict[str, str]:
    """Losses of each step so far, as the log shows them."""
    return dict(LOSSES.findall(capfd.readouterr().out))


def end(config: TrainConfig) -> dict[str, Any]:
    return load_state(config.run / "last.pt", device=torch.device("cpu"))


def in_child(work: Callable[[], object]) -> int:
    """The exit code of a process that does the work, when it and all its own processes are gone."""
    gone, alive = os.pipe()
    process = multiprocessing.get_context("fork").Process(target=work)
    process.start()
    os.close(alive)
    os.read(gone, 1)  # comes back when nobody holds the other end any more
    os.close(gone)
    process.join()
    return process.exitcode or 0


def same(first: dict[str, Any], second: dict[str, Any]) -> bool:
    return all(
        torch.equal(tensor, second[part][name])
        for part in ("generator", "discriminator", "ema")
        for name, tensor in first[part].items()
    )


def test_killed_in_a_step_and_in_a_save_it_goes_on_as_if_nothing_had_happened(
    logged: TrainConfig, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    train(logged)
    whole = told(capfd)
    parts = dataclasses.replace(logged, run=tmp_path / "parts")
    step, save = Trainer.step, torch.save

    def die_in_step(self: Trainer, *arguments: Any) -> Any:
        if self.position.total_steps == 3:
            os.kill(os.getpid(), signal.SIGKILL)
        return step(self, *arguments)

    def die_in_save(saved: dict[str, Any], file: Any) -> None:
        if saved["position"]["total_steps"] == 4:
            file.write(b"half of it")
            file.flush()
            os.kill(os.getpid(), signal.SIGKILL)
        save(saved, file)

    losses = {}
    for owner, name, death in ((Trainer, "step", die_in_step), (torch, "save", die_in_save)):
        monkeypatch.setattr(owner, name, death)
        assert in_child(lambda: train(parts)) == -signal.SIGKILL
        monkeypatch.undo()
        losses |= told(capfd)
        assert end(parts)["position"]["total_steps"] == 2
    assert len(list(parts.run.glob(".prism-*"))) == 1
    train(parts)
    assert losses | told(capfd) == whole
    assert len(whole) == 6
    assert not list(parts.run.glob(".prism-*"))
    assert same(end(parts), end(logged))


KILLED = """
import os, pickle, signal, sys
from training.train import Trainer, train

signal.signal(signal.SIGINT, signal.default_int_handler)  # which ends the others; under nohup it would be ignored

def step(self, *arguments, whole=Trainer.step):
    if self.position.total_steps == 3 and self.fabric.global_rank == 1:
        os.kill(os.getppid(), signal.SIGKILL)
    return whole(self, *arguments)

Trainer.step = step
train(pickle.loads(bytes.fromhex(sys.argv[1])))
"""


@several
def test_two_processes_killed_go_on_as_if_nothing_had_happened(
    logged: TrainConfig, tmp_path: Path, capfd: pytest.CaptureFixture[str]
):
    two = dataclasses.replace(logged, processes=2)
    train(two)
    whole = told(capfd)
    parts = dataclasses.replace(two, run=tmp_path / "parts")
    # Comes back when all processes are gone: they share one standard output.
    killed = subprocess.run([sys.executable, "-c", KILLED, pickle.dumps(parts).hex()], stdout=subprocess.PIPE)
    assert killed.returncode == -signal.SIGKILL
    losses = dict(LOSSES.findall(killed.stdout.decode()))
    assert 2 <= end(parts)["position"]["total_steps"] < 6
    train(parts)
    assert losses | told(capfd) == whole
    assert same(end(parts), end(two))


def test_a_full_disk_is_said_and_the_last_state_kept(
    logged: TrainConfig, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    resource = pytest.importorskip("resource")
    train(dataclasses.replace(logged, minutes=0.0))
    before = (logged.run / "last.pt").read_bytes()
    capfd.readouterr()

    def train_on_a_full_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
        main([])

    monkeypatch.setattr("training.train.parse", lambda _: logged)
    assert in_child(train_on_a_full_disk) == 1
    (line,) = capfd.readouterr().err.splitlines()
    assert line.startswith("error: ")
    assert line.endswith("File too large; the last saved state is kept; put that right and run the same command again")
    assert (logged.run / "last.pt").read_bytes() == before
    assert not list(logged.run.glob(".prism-*"))


def test_a_state_that_cannot_be_written_is_the_systems_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    save_state(tmp_path / "last.pt", {"x": torch.zeros(1)})

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(RunError, match=f"{os.strerror(errno.ENOSPC)}; the last saved state is kept"), writing(tmp_path):
        save_state(tmp_path / "last.pt", {"x": torch.ones(1)})
    assert load_state(tmp_path / "last.pt", device=torch.device("cpu"))["x"] == 0


def spoil(plane: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make one place of one photo in the third batch no number; with two processes it is the second one's."""
    draw = Sampler.__getitem__

    def spoiled(self: Sampler, number: int) -> dict[str, torch.Tensor]:
        sample = draw(self, number)
        if number == 9:
            sample[plane][:2, 5, 5] = float("nan")
        return sample

    monkeypatch.setattr(Sampler, "__getitem__", spoiled)


def test_a_loss_that_is_no_number_stops_the_run_and_its_batch_can_be_looked_at(
    logged: TrainConfig, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    spoil("ab", monkeypatch)
    with pytest.raises(DivergedError, match="no numbers at step 2: pixel nan") as stop:
        train(logged)
    kept = logged.run / "bad-batch-000002-0.safetensors"
    assert f"look at it by python -m training.bad_batch {kept}" in str(stop.value)
    assert end(logged)["position"]["total_steps"] == 2
    assert all(tensor.isfinite().all() for tensor in end(logged)["generator"].values())
    capsys.readouterr()
    bad_batch.main([str(kept)])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("no numbers at step 2: pixel nan")
    assert [("ab" in line and "2 of 8192 values are no numbers" in line) for line in lines[1:5]].count(True) == 1
    assert all(line.startswith("field") for line in lines[1:5])
    picture = cv2.imread(str(kept.with_suffix(".png")))
    assert picture.shape == (4 * 64, 3 * 64, 3)
    assert picture.std() > 20


@several
def test_with_two_processes_both_keep_their_share_of_the_batch(
    logged: TrainConfig, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
):
    spoil("x", monkeypatch)
    with pytest.raises(RunError, match="its own error stands above"):
        train(dataclasses.replace(logged, processes=2))
    assert "error: no numbers at step 2" in capfd.readouterr().err
    assert {path.name for path in logged.run.glob("bad-batch-*")} == {
        "bad-batch-000002-0.safetensors",
        "bad-batch-000002-1.safetensors",
    }


def test_what_is_no_kept_batch_is_refused(tmp_path: Path):
    (tmp_path / "x.safetensors").write_bytes(b"no")
    for name in ("x.safetensors", "none.safetensors"):
        with pytest.raises(SystemExit, match="not a batch that training has kept"):
            bad_batch.main([str(tmp_path / name)])
