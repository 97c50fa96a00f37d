"""One run over several processes, GPUs and machines, by Lightning Fabric: each takes its share of every batch.

Processes of one machine are forked, so that photographs in memory are held once. Several machines share the folder of
the run over the network, and each runs the same command, with `--machines N` and, in its environment, MASTER_ADDR and
MASTER_PORT (of the first machine) and NODE_RANK (0 to N-1).
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable
from functools import partial

import torch
from lightning_fabric import Fabric
from lightning_fabric.accelerators.cuda import CUDAAccelerator
from lightning_fabric.plugins.environments.lightning import LightningEnvironment
from lightning_fabric.strategies.ddp import DDPStrategy
from torch import nn
from torch.multiprocessing.spawn import ProcessExitedException
from torch.nn.parallel import DistributedDataParallel

from training.config import TrainConfig
from training.errors import TOLD, RunError

_SAID = 3
"""Exit code of a process that has told its error in one line."""


def build_fabric(config: TrainConfig) -> Fabric:
    """What the configuration says of devices, processes and precision."""
    device = config.device
    if device == "auto":  # Fabric's own way to ask: CUDA must not be started before forking
        device = "cuda" if CUDAAccelerator.is_available() else "cpu"
    several = config.processes * config.machines > 1
    return Fabric(
        accelerator=device,
        devices=config.processes,
        num_nodes=config.machines,
        strategy=_strategy(config) if several else "auto",
        precision="bf16-mixed" if _half(config, device) else "32-true",
        plugins=[LightningEnvironment()],
    )


class _Averaging(DDPStrategy):
    """Gradients are averaged as they appear. Batch norm's statistics are each process's own; the first's are kept."""

    def setup_module(self, module: nn.Module) -> DistributedDataParallel:
        """The module as it is called in training."""
        wrapped = super().setup_module(module)
        wrapped.broadcast_buffers = False  # the constructor's word for it depends on torch's version
        return wrapped


def _strategy(config: TrainConfig) -> DDPStrategy:
    fork = "fork" in multiprocessing.get_all_start_methods()
    return _Averaging(
        start_method="fork" if fork else "spawn",
        gradient_as_bucket_view=True,
        find_unused_parameters=config.loss.bins_weight == 0,  # the bin head then learns nothing
    )


def _half(config: TrainConfig, device: str) -> bool:
    fast = device == "cuda" or torch.backends.cpu.get_cpu_capability().startswith("AVX512")
    return config.precision == "bf16" or (config.precision == "auto" and fast)


def launch(config: TrainConfig, work: Callable[[Fabric], None]) -> None:
    """Call `work` in every process of the run, with its Fabric; here and now where there is but one.

    Raises `RunError` if the stages' batches cannot be shared, or if a process ends before its time.
    """
    world = config.processes * config.machines
    for stage in config.stages:
        if stage.batch % world:
            raise RunError(f"stage {stage.name}: a batch of {stage.batch} cannot be shared by {world} processes")
    missing = [name for name in ("MASTER_ADDR", "MASTER_PORT", "NODE_RANK") if name not in os.environ]
    if config.machines > 1 and missing:
        raise RunError(f"several machines find each other by {', '.join(missing)}: set it in the environment of each")
    fabric = build_fabric(config)
    if world == 1:
        fabric.launch(work)
        return
    try:
        fabric.launch(partial(_say_and_end, work=work))
    except ProcessExitedException as error:
        reason = "its own error stands above" if error.exit_code == _SAID else f"{error}; is the memory full?"
        raise RunError(f"a process of the run has ended: {reason}") from None


def _say_and_end(fabric: Fabric, work: Callable[[Fabric], None]) -> None:
    try:
        work(fabric)
    except TOLD as error:
        print(f"error: {error}", file=sys.stderr, flush=True)
        os._exit(_SAID)  # at once: the others must not be the first to end, by a lost connection
