"""Which generator is wanted, and what is to run it. Qt-free."""

from __future__ import annotations

import msgspec

from prism_core.models.engine import Device, Engine
from prism_core.models.store import find_model


class EngineWish(msgspec.Struct, frozen=True):
    """model: id or file, None for Prism's default. gpu: CUDA's number. threads: cores of the CPU, 0 for all."""

    model: str | None = None
    device: Device = "auto"
    gpu: int = 0
    threads: int = 0

    def load(self) -> Engine:
        """The generator, loaded. Raises as `find_model` and `Engine`."""
        return Engine(find_model(self.model), device=self.device, gpu=self.gpu, threads=self.threads or None)
