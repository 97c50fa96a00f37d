"""Time of `prism colorize` as a whole process, against a plain decode and encode of the same files by Pillow.

    python -m tests.benchmarks.colorize [--count 20] [--rounds 3] [--cores 2] [--model ID|FILE] [--jobs N]

Both run alternately, on the same cores. The aim is a ratio of at most 3 on two cores.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.process import Cost, cost
from tests.benchmarks.scans import write_scans

AIM = 3.0
WIDTH, HEIGHT = 4000, 3000

PLAIN = """
import sys
from pathlib import Path
from PIL import Image
target = Path(sys.argv[1])
target.mkdir()
for name in sys.argv[2:]:
    with Image.open(name) as photo:
        photo.save(target / Path(name).name, quality=92)
"""


def main() -> None:
    """Measure and print."""
    options = _options()
    cores = pin(options.cores)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        scans = write_scans(folder / "scans", options.count, width=WIDTH, height=HEIGHT)
        megabytes = sum(scan.stat().st_size for scan in scans) / 1e6
        print(f"{len(scans)} JPEG photos of {WIDTH * HEIGHT / 1e6:g} MP, {megabytes:.0f} MB, {cores} cores")
        rounds = [_round(folder / str(number), scans, options) for number in range(options.rounds)]
    plain, prism = (statistics.median(paid.seconds for paid in costs) for costs in zip(*rounds, strict=True))
    print(f"median: plain {plain:.2f} s, prism {prism:.2f} s ({prism / len(scans):.2f} s a photo)")
    print(f"ratio: {prism / plain:.2f} (aim: at most {AIM:g})")


def _round(folder: Path, scans: list[Path], options: argparse.Namespace) -> tuple[Cost, Cost]:
    """The cost of the plain copy and of Prism, into new folders."""
    folder.mkdir()
    prism = [sys.executable, "-m", "prism_core.cli", "colorize", str(scans[0].parent), "-o", str(folder / "prism")]
    prism += ["--json", "--device", "cpu"]
    prism += ["--model", options.model] if options.model else []
    prism += ["--jobs", str(options.jobs)] if options.jobs else []
    plain_cost = cost([sys.executable, "-c", PLAIN, str(folder / "plain"), *map(str, scans)])
    prism_cost = cost(prism)
    assert len(list((folder / "prism").glob("*.jpg"))) == len(list((folder / "plain").iterdir())) == len(scans)
    for name, paid in (("plain", plain_cost), ("prism", prism_cost)):
        # The processors' time tells how much of the wait was due to other programs.
        print(f"  {name}: {paid.seconds:.2f} s, processors {paid.cpu_seconds:.2f} s")
    return plain_cost, prism_cost


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--model")
    parser.add_argument("--jobs", type=int)
    return parser.parse_args()


def pin(cores: int) -> int:
    """Keep this process and those it starts on so many cores, where the system can; how many it is on now."""
    if not hasattr(os, "sched_setaffinity"):
        return os.cpu_count() or 1
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])
    return len(os.sched_getaffinity(0))


if __name__ == "__main__":
    main()
