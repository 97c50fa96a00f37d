"""Every benchmark, one after the other, each in a process of its own:

python -m tests.benchmarks [NAME...]
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_NO_BENCHMARKS = {"__main__", "process", "scans"}


def main() -> int:
    """Run the benchmarks that are named, or all; the exit code is that of the last that failed, or 0."""
    names = sys.argv[1:] or sorted({path.stem for path in Path(__file__).parent.glob("*.py")} - _NO_BENCHMARKS)
    code = 0
    for name in names:
        print(f"== {name}", flush=True)
        code = subprocess.run([sys.executable, "-m", f"tests.benchmarks.{name}"]).returncode or code
    return code


if __name__ == "__main__":
    sys.exit(main())
