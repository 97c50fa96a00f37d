"""Whether this computer can run CUDA, and if not, why: what ONNX Runtime itself only logs."""

from __future__ import annotations

import ctypes
import shutil
import sys
from pathlib import Path

INSTALL_HINT = "pip install prism-photo[cuda]"
_NAME_BYTES = 256
_PROC = Path("/proc/driver/nvidia/version")
PROVIDER_LIBRARY = "onnxruntime_providers_cuda.dll" if sys.platform == "win32" else "libonnxruntime_providers_cuda.so"


def has_nvidia_driver() -> bool:
    """Whether an NVIDIA driver seems to be installed; looks for its files only and starts nothing."""
    return _PROC.exists() or shutil.which("nvidia-smi") is not None


def has_cuda_wheels() -> bool:
    """Whether NVIDIA's runtime wheels (the `cuda` extra) lie on the import path."""
    return any((Path(entry) / "nvidia" / "cudnn").is_dir() for entry in sys.path if entry)


def gpu_names() -> list[str]:
    """Names of the GPUs that the NVIDIA driver offers, in the order of CUDA's numbers; empty where there is no driver.

    Asks the driver library (cuDeviceGetName of the CUDA driver API).
    """
    try:
        library = _driver()
    except OSError:
        return []
    count = ctypes.c_int()
    if library.cuInit(0) != 0 or library.cuDeviceGetCount(ctypes.byref(count)) != 0:
        return []
    return [_name_of(library, number) for number in range(count.value)]


def _name_of(library: ctypes.CDLL, number: int) -> str:
    device, name = ctypes.c_int(), ctypes.create_string_buffer(_NAME_BYTES)
    found = library.cuDeviceGet(ctypes.byref(device), number) == 0
    if not found or library.cuDeviceGetName(name, _NAME_BYTES, device) != 0:
        return f"GPU {number}"
    return name.value.decode(errors="replace")


def _driver() -> ctypes.CDLL:
    return ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")


def driver_fault(built_for: str) -> str | None:
    """Why the NVIDIA driver cannot serve a build for CUDA version `built_for` ("13.0"); None where it can.

    Asks the driver library itself (cuInit, cuDeviceGetCount, cuDriverGetVersion of the CUDA driver API).
    """
    try:
        library = _driver()
    except OSError:
        return "no NVIDIA driver is installed"
    count, version = ctypes.c_int(), ctypes.c_int()
    if library.cuInit(0) != 0 or library.cuDeviceGetCount(ctypes.byref(count)) != 0 or count.value == 0:
        return "the NVIDIA driver finds no usable GPU"
    library.cuDriverGetVersion(ctypes.byref(version))
    supported = divmod(version.value // 10, 100)
    if supported[0] < int(built_for.partition(".")[0] or 0):
        return (
            f"the NVIDIA driver knows CUDA {supported[0]}.{supported[1]}, CUDA {built_for} is needed; update the driver"
        )
    return None


def library_fault(provider_library: Path) -> str | None:
    """What is missing for ONNX Runtime's CUDA library to load; None where it loads."""
    if not provider_library.exists():
        return "this ONNX Runtime was built without CUDA"
    try:
        ctypes.CDLL(str(provider_library))
    except OSError as error:
        missing = str(error).partition(":")[0]
        # The provider's own symbols resolve inside ONNX Runtime alone; only an absent library is a finding.
        return f"{missing} is missing; {INSTALL_HINT}" if "cannot open shared object" in str(error) else None
    return None
