"""Peak memory of `prism colorize` on one JPEG of 100 MP, as the system counts it (resident set size).

    python -m tests.benchmarks.memory [--megapixels 100] [--model ID|FILE]

The aim is at most 2.0 GB. Windows does not tell it this way.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.process import cost

AIM_GB = 2.0


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megapixels", type=float, default=100)
    parser.add_argument("--model")
    options = parser.parse_args()
    edge = round((options.megapixels * 1e6) ** 0.5)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # In a process of its own: what this one has grown to would count as the peak of those it starts.
        make = [sys.executable, "-m", "tests.benchmarks.scans", str(folder / "scans"), "1", str(edge), str(edge)]
        subprocess.run(make, check=True)
        command = [sys.executable, "-m", "prism_core.cli", "colorize", str(folder / "scans"), "-o", str(folder / "out")]
        command += ["--device", "cpu", *(["--model", options.model] if options.model else [])]
        paid = cost(command)
    print(f"{edge} x {edge} px JPEG: peak {paid.peak_gb:.2f} GB in {paid.seconds:.1f} s (aim: at most {AIM_GB:g} GB)")


if __name__ == "__main__":
    main()
