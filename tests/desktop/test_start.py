"""What the window does not wait for when it starts."""

import gc
import subprocess
import sys

from prism_desktop.__main__ import _program

SCRIPT = "import sys, prism_desktop.application; print(*sys.modules)"
LATER = ("prism_desktop.dialogs.", "prism_desktop.queue.forecast", "prism_desktop.queue.sheets", "prism_core.libraries")
AT_ONCE = {"prism_desktop.dialogs.crash_dialog"}
"""It tells what went wrong, whatever that is: a disk that is gone, say."""


def test_dialogs_are_imported_once_they_are_asked_for():
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, timeout=60)
    loaded = set(done.stdout.split())
    assert "prism_desktop.main_window" in loaded
    assert {name for name in loaded if name.startswith(LATER)} == AT_ONCE
    assert not loaded & {"onnxruntime", "torch"}


def test_garbage_is_looked_for_again_once_the_program_is_imported():
    assert gc.isenabled()
    assert callable(_program())
    assert gc.isenabled()
