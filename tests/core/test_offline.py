"""Nothing leaves the computer: the runtime's own reports are off, and it leaves no identity of the machine behind."""

import os
import subprocess
import sys

SCRIPT = """
import numpy as np
from prism_core import Engine
from prism_core.models.store import find_model
Engine(find_model(None), device="cpu", threads=1).predict(np.zeros((1, 4, 64, 64), np.float32))
"""


def test_the_runtime_reports_to_nobody(tmp_path):
    # It keeps an id of the machine and the events to send in its user's folders as soon as it is loaded.
    folders = {
        name: str(tmp_path) for name in ("HOME", "USERPROFILE", "XDG_CACHE_HOME", "XDG_DATA_HOME", "LOCALAPPDATA")
    }
    environment = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"} | folders
    subprocess.run([sys.executable, "-c", SCRIPT], env=environment, check=True, timeout=120)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
