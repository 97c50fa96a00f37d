"""What a process costs, as the system counts it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


def at_home(home: Path, bytecode: Path) -> dict[str, str]:
    """The environment of a program with a home of its own, and modules compiled into `bytecode`, as installers do."""
    names = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    own = {**dict.fromkeys(names, str(home)), "PYTHONPYCACHEPREFIX": str(bytecode)}
    return {"QT_QPA_PLATFORM": "offscreen", **usual, **own}


@dataclass(frozen=True)
class Cost:
    """seconds: from its start to its end. cpu_seconds: of all cores together. peak_gb: resident set, 10^9 bytes.

    The last two are not a number on Windows, which does not tell them of a child this way.
    """

    seconds: float
    cpu_seconds: float = float("nan")
    peak_gb: float = float("nan")


def cost(command: list[str]) -> Cost:
    """Run a command, its standard output dropped. Raises `CalledProcessError` where it fails."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    if not hasattr(os, "wait4"):
        process.wait()
        result = Cost(time.perf_counter() - begin)
    else:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e9
        result = Cost(time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, peak)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return result
