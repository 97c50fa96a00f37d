from __future__ import annotations

import dataclasses
import os
import re
import signal
import sys
from pathlib import Path
from typing import Any

import pytest
import torch

from training.config import TrainConfig
from training.errors import RunError
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


def test_a_process_that_is_killed_ends_the_run_in_one_line(config: TrainConfig, monkeypatch: pytest.MonkeyPatch):
    step = Trainer.step

    def die(self: Trainer, *arguments: Any) -> Any:
        if self.fabric.global_rank == 1 and self.position.total_steps == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        return step(self, *arguments)

    monkeypatch.setattr(Trainer, "step", die)
    with pytest.raises(RunError, match=r"a process of the run has ended: .*SIGKILL; is the memory full\?"):
        train(dataclasses.replace(config, processes=2))
