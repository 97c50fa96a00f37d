"""Every error Prism raises on purpose, in one tree.

    PrismError
    ├── PhotoError              a photo, named by `path`
    │   ├── PhotoReadError      not a photo, damaged, or not readable
    │   │   └── PhotoTooLargeError   its header promises more pixels than Prism takes
    │   └── PhotoWriteError     the result could not be written; nothing half-written is left
    ├── ModelError              a generator file, named by `path`
    │   ├── ModelMissingError   no such model
    │   ├── ModelDamagedError   cut short, or its bytes do not match its card
    │   └── ModelContractError  an ONNX file that is not a Prism generator
    ├── DeviceError             the execution provider asked for cannot run here
    ├── RecipeError             a recipe value out of its range
    ├── SidecarError            a sidecar or hints file that cannot be read, named by `path`
    │   └── SidecarDamagedError  its content is no recipe
    ├── OptionsError            an export option out of its range, or a name template that makes no names
    ├── PlanError               a batch that cannot start as asked (wrong output folder, say)
    └── CanceledError           the work was canceled; not a failure

The text of each is one line for the owner of the photo: what is wrong, and what to do next.
"""

from __future__ import annotations

import errno
from pathlib import Path

DISK_FULL = frozenset((errno.ENOSPC, errno.EDQUOT))
"""The `errno` of an OSError where a disk, or its owner's share of it, has no room left."""


class PrismError(Exception):
    """Base of all errors that Prism raises on purpose."""


class _FileError(PrismError):
    """An error about one file; its text begins with the file's name."""

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = Path(path)
        self.reason = reason

    def __reduce__(self) -> tuple[type[_FileError], tuple[Path, str]]:
        return type(self), (self.path, self.reason)


class PhotoError(_FileError):
    """A photo could not be read or written."""


class PhotoReadError(PhotoError):
    """The file is not a photo, is damaged, or may not be read."""


class PhotoTooLargeError(PhotoReadError):
    """The header promises more pixels than Prism takes (a decompression bomb, perhaps)."""


class PhotoWriteError(PhotoError):
    """The result could not be written; what stood there before is untouched."""


class ModelError(_FileError):
    """A generator file cannot be used."""


class ModelMissingError(ModelError):
    """There is no such model."""


class ModelDamagedError(ModelError):
    """The model file is cut short, or its bytes do not match the hash on its card."""


class ModelContractError(ModelError):
    """The file is an ONNX model but not a Prism generator."""


class DeviceError(PrismError):
    """The execution provider asked for cannot run on this computer."""


class RecipeError(PrismError):
    """A value of a recipe is out of its range."""


class SidecarError(_FileError):
    """A sidecar or hints file cannot be read; it is left as it is."""


class SidecarDamagedError(SidecarError):
    """What stands in the file is no recipe, or not a whole one."""


class OptionsError(PrismError):
    """Color copies cannot be written or named as it was asked for."""


class PlanError(PrismError):
    """A batch cannot start as it was asked for."""


class CanceledError(PrismError):
    """The work was canceled by its owner."""
