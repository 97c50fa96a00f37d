"""What a run remembers in its folder: config.json, and last.pt with everything that exact resuming needs.

Every file is written whole or not at all.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch

from prism_core.image.atomic import TEMP_PREFIX, atomic_write
from training.config import TrainConfig
from training.errors import RunError

FREE = frozenset({"minutes", "machines", "processes", "threads", "workers", "device", "precision", "run", "data.cache"})
"""Fields in which a resumed run may differ from its start: time and machines."""


@dataclasses.dataclass
class Position:
    """Where a run stands. Sample numbers go on over the stages, so no photo order repeats.

    begun: the number of the first sample. After a warm start it is drawn by the file, for crops that a generator has
    learned from teach it less the second time.
    """

    stage: int = 0
    step: int = 0
    total_steps: int = 0
    begun: int = 0
    samples: int = 0
    seconds: float = 0.0
    best: dict[str, float] = dataclasses.field(default_factory=dict)


@contextmanager
def writing(run: Path) -> Iterator[None]:
    """A block that writes to the folder of a run: what the system refuses, as on a full disk, is a `RunError`."""
    try:
        yield
    except OSError as error:
        last = "the last saved state is kept; " if (run / "last.pt").exists() else ""
        raise RunError(
            f"{error.filename or run}: {_reason(error)}; {last}put that right and run the same command again"
        ) from error


def save_state(path: Path, state: dict[str, Any]) -> None:
    """Write the state of a run; a crash leaves the older one in place. Raises `OSError`, as on a full disk."""
    with atomic_write(path) as file:
        try:
            torch.save(state, file)
        except RuntimeError as error:  # torch's writer hides the system's own error
            raise _system_error(error) or error from None


def _system_error(error: BaseException | None) -> OSError | None:
    while error is not None and not isinstance(error, OSError):
        error = error.__cause__ or error.__context__
    return error


def _reason(error: Exception) -> str:
    text = (isinstance(error, OSError) and error.strerror) or str(error)
    return next(iter(text.splitlines()), type(error).__name__)


def load_state(path: Path, *, device: torch.device) -> dict[str, Any]:
    """The state written by `save_state`; tensors on `device`, nothing executed from the file."""
    try:
        return dict(torch.load(path, map_location=device, weights_only=True))
    except Exception as error:  # unpickling raises anything on damaged bytes
        raise RunError(f"{path}: damaged ({_reason(error)}); remove it to start this run anew") from error


def is_over(config: TrainConfig) -> bool:
    """Whether the run in the folder has gone through its whole schedule."""
    last = config.run / "last.pt"
    if not last.exists():
        return False
    return int(load_state(last, device=torch.device("cpu"))["position"]["stage"]) == len(config.stages)


def keep_config(config: TrainConfig) -> None:
    """Save the configuration; refuse to go on with a run of another one.

    A field that did not exist when the run began counts as its default, so that runs survive upgrades.
    """
    path = config.run / "config.json"
    if path.exists():
        try:
            stored = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise RunError(f"{path}: damaged ({error}); choose another --run") from error
        if different := [name for name in differences(config, stored) if name not in FREE]:
            raise RunError(
                f"{config.run} holds a run of another configuration ({', '.join(different)} differ); "
                "choose another --run, or the same values"
            )
    fields = {name: value for name, value in dataclasses.asdict(config).items() if name not in FREE}
    with atomic_write(path) as file:
        file.write(json.dumps(fields, default=str, indent=2).encode())


def sweep(config: TrainConfig) -> None:
    """Remove what a process that was killed while it wrote has left; another machine may be writing just now."""
    if config.machines == 1:
        for unfinished in config.run.glob(f"{TEMP_PREFIX}*"):
            unfinished.unlink()


def differences(value: object, stored: object, name: str = "") -> list[str]:
    """Names, as on the command line, of the fields in which a configuration differs from a stored one."""
    if dataclasses.is_dataclass(value) and isinstance(stored, dict):
        inside = f"{name}." if name else ""
        fields = {field.name: field for field in dataclasses.fields(value)}
        found = [f"{inside}{key}" for key in stored if key not in fields]
        for key, field in fields.items():
            then = stored[key] if key in stored else _default(field)
            found += differences(getattr(value, key), then, f"{inside}{key}")
        return found
    if isinstance(value, tuple) and isinstance(stored, list) and len(value) == len(stored):
        pairs = enumerate(zip(value, stored, strict=True))
        return [found for index, pair in pairs for found in differences(*pair, f"{name}.{index}")]
    return [] if json.loads(json.dumps(value, default=str)) == stored else [name]


def _default(field: dataclasses.Field[Any]) -> object:
    """A field's default as JSON has it; None, which no field without a default is, where there is none."""
    if field.default_factory is not dataclasses.MISSING:
        value = field.default_factory()
    else:
        value = None if field.default is dataclasses.MISSING else field.default
    plain = dataclasses.asdict(value) if dataclasses.is_dataclass(value) and not isinstance(value, type) else value
    return json.loads(json.dumps(plain, default=str))
