from __future__ import annotations

import dataclasses
import os
import pickle
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch

from training.config import TrainConfig
from training.errors import RunError
from training.state import load_state
from training.train import Trainer, train

pytestmark = pytest.mark.skipif(
    not os.access("/dev/shm", os.W_OK) and sys.platform == "linux",
    reason="no semaphores here, as in a bare chroot: /dev/shm cannot be written",
)

LOSS = re.compile(r"(pixel|bins|discriminator|adversarial) (\d+\.\d+)")


def losses(config: TrainConfig, capfd: pytest.CaptureFixture[str]) -> list[tuple[str, float]]:
    """Train; the losses of every step as the log shows them."""
    capfd.readouterr()
    train(config)
    return [(name, float(value)) for name, value in LOSS.findall(capfd.readouterr().out)]


@pytest.fixture
def steady(config: TrainConfig, monkeypatch: pytest.MonkeyPatch) -> TrainConfig:
    """Batch norm's statistics are each process's own: here they stay as they are, so that only the sharing is seen."""
    monkeypatch.setattr(torch.nn.BatchNorm2d, "train", lambda self, mode=True: torch.nn.Module.train(self, False))
    return dataclasses.replace(config, log_every=1, spectral_norm=True)


def test_two_processes_have_the_losses_of_one_with_the_double_batch(
    steady: TrainConfig, tmp_path: Path, capfd: pytest.CaptureFixture[str]
):
    one = losses(steady, capfd)
    two = losses(dataclasses.replace(steady, run=tmp_path / "two", processes=2), capfd)
    assert [name for name, _ in one] == ["pixel", "bins"] * 4 + ["pixel", "bins", "adversarial", "discriminator"] * 2
    assert [name for name, _ in two] == [name for name, _ in one]
    assert [value for _, value in two] == pytest.approx([value for _, value in one], abs=1e-4)


def test_two_processes_train_what_has_a_head_that_nothing_is_asked_of(config: TrainConfig):
    loss = dataclasses.replace(config.loss, bins_weight=0.0)
    train(dataclasses.replace(config, processes=2, loss=loss))
    state = load_state(config.run / "last.pt", device=torch.device("cpu"))
    assert state["position"]["total_steps"] == sum(stage.steps for stage in config.stages)


def test_a_process_that_is_killed_ends_the_run_in_one_line(config: TrainConfig, monkeypatch: pytest.MonkeyPatch):
    step = Trainer.step

    def die(self: Trainer, *arguments: Any) -> Any:
        if self.fabric.global_rank == 1 and self.position.total_steps == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        return step(self, *arguments)

    monkeypatch.setattr(Trainer, "step", die)
    with pytest.raises(RunError, match=r"a process of the run has ended: .*SIGKILL; is the memory full\?"):
        train(dataclasses.replace(config, processes=2))


MACHINE = """
import pickle, sys
from training.state import load_state
from training.train import train
train(pickle.loads(bytes.fromhex(sys.argv[1])))
"""


def test_two_machines_share_a_run(config: TrainConfig, unused_port: int):
    """Each is a process of its own here, and the network is this computer's."""
    short = tuple(dataclasses.replace(stage, steps=1) for stage in config.stages)
    pickled = pickle.dumps(dataclasses.replace(config, machines=2, stages=short)).hex()
    address = {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(unused_port)}
    machines = [
        subprocess.Popen(
            [sys.executable, "-c", MACHINE, pickled], env={**os.environ, **address, "NODE_RANK": str(rank)}
        )
        for rank in (0, 1)
    ]
    assert [machine.wait(timeout=300) for machine in machines] == [0, 0]
    state = load_state(config.run / "last.pt", device=torch.device("cpu"))
    assert (state["position"]["total_steps"], state["position"]["samples"]) == (2, 6)


@pytest.fixture
def unused_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_machines_that_do_not_know_each_other_are_told_how(config: TrainConfig, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("MASTER_PORT", raising=False)
    with pytest.raises(RunError, match=r"find each other by .*MASTER_PORT.*: set it in the environment of each"):
        train(dataclasses.replace(config, machines=2))
