"""One run over several processes of this machine: each takes its share of a batch, gradients are averaged.

On a CPU, processes of one thread each train two to three times faster than one process of as many threads.
The photographs are loaded once and shared by forking.
"""

from __future__ import annotations

import multiprocessing
import os
import socket
from collections.abc import Callable, Iterable

import torch
from torch import distributed, nn


class WorkerError(Exception):
    """A process of the run has failed; its own error stands above."""


def run(processes: int, work: Callable[[], None]) -> None:
    """Call `work` in so many processes at once, each knowing its `rank()`; here and now where it is one."""
    if processes == 1:
        work()
        return
    context = multiprocessing.get_context("fork")
    port = _free_port()
    started = [context.Process(target=_enter, args=(rank, processes, port, work)) for rank in range(processes)]
    for process in started:
        process.start()
    for process in started:
        process.join()
    if any(process.exitcode for process in started):
        raise WorkerError(f"a process of the run ended with {[process.exitcode for process in started]}")


def _enter(rank: int, processes: int, port: int, work: Callable[[], None]) -> None:
    os.environ |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port)}
    distributed.init_process_group("gloo", rank=rank, world_size=processes)
    try:
        work()
    finally:
        distributed.destroy_process_group()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def rank() -> int:
    """Number of this process in the run; 0 measures, logs and saves."""
    return distributed.get_rank() if distributed.is_initialized() else 0


def world() -> int:
    """How many processes the run has."""
    return distributed.get_world_size() if distributed.is_initialized() else 1


def average_gradients(parameters: Iterable[nn.Parameter]) -> None:
    """Give every process the mean of all processes' gradients; nothing to do for one process."""
    if world() == 1:
        return
    gradients = [parameter.grad for parameter in parameters if parameter.grad is not None]
    flat = torch.cat([gradient.flatten() for gradient in gradients])
    distributed.all_reduce(flat)
    flat /= world()
    for gradient, part in zip(gradients, flat.split([gradient.numel() for gradient in gradients]), strict=True):
        gradient.copy_(part.view_as(gradient))


def agree(*, over: bool) -> bool:
    """Whether the first process says that it is over; all processes get the same answer."""
    if world() == 1:
        return over
    answer = torch.tensor([float(over)])
    distributed.broadcast(answer, src=0)
    return bool(answer.item())
