"""Peak memory of `prism colorize` on one JPEG of 100 MP, as the system counts it (resident set size).

    python -m tests.benchmarks.memory [--megapixels 100] [--model ID|FILE]

The aim is at most 2.0 GB. For POSIX: Windows does not tell a child's peak this way.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

AIM_GB = 2.0


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megapixels", type=float, default=100)
    parser.add_argument("--model")
    options = parser.parse_args()
    if not hasattr(os, "wait4"):
        sys.exit("this system does not tell the peak memory of a process it started")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        edge = round((options.megapixels * 1e6) ** 0.5)
        # In a process of its own: what this one has grown to would count as the peak of those it starts.
        make = [sys.executable, "-m", "tests.benchmarks.scans", str(folder / "scans"), "1", str(edge), str(edge)]
        subprocess.run(make, check=True)
        command = [sys.executable, "-m", "prism_core.cli", "colorize", str(folder / "scans"), "-o", str(folder / "out")]
        command += ["--device", "cpu", *(["--model", options.model] if options.model else [])]
        begin = time.perf_counter()
        gigabytes = peak_gb(command)
        seconds = time.perf_counter() - begin
    print(f"{edge} x {edge} px JPEG: peak {gigabytes:.2f} GB in {seconds:.1f} s (aim: at most {AIM_GB:g} GB)")


def peak_gb(command: list[str]) -> float:
    """Largest resident set of a command, in 10^9 bytes. Raises `CalledProcessError` where it fails."""
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e9


if __name__ == "__main__":
    main()
