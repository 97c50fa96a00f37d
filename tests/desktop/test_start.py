"""What the window does not wait for when it starts."""

import gc
import os
import subprocess
import sys
from pathlib import Path

import prism_core
from prism_desktop.__main__ import program
from prism_desktop.safety.logs import last_log_lines

SCRIPT = "import sys, prism_desktop.application; print(*sys.modules)"
OPENED = """
import sys
from prism_desktop.__main__ import program
sys.addaudithook(lambda event, found: print(found[0]) if event == "open" else None)
program()
"""
LATER = (
    "importlib.metadata",
    "prism_desktop.dialogs.",
    "prism_desktop.queue.forecast",
    "prism_desktop.queue.sheets",
    "prism_core.libraries",
)
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
    assert callable(program())
    assert gc.isenabled()


def test_the_log_tells_what_prism_runs_on_once_the_window_stands(prism, album, monkeypatch):
    monkeypatch.setattr("prism_desktop.features.recording._SETTLED_MS", 0)

    def story(pilot):
        pilot.wait(lambda: f"Prism {prism_core.__version__} on " in last_log_lines())

    prism(story, album)


def test_pyside_reads_no_source_of_what_is_imported(tmp_path):
    compiled_each_time = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", OPENED], env=compiled_each_time, capture_output=True, text=True, check=True, timeout=60
    )
    opened = [Path(name).name for name in done.stdout.splitlines() if "prism_desktop" in name]
    assert opened.count("main_window.py") == 1  # by Python, to compile it
