"""The notebook is the README's commands, and they work."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from prism_core.models.card import verify_card
from training.notebook import NOTEBOOK, PARAMETERS, ROOT, build, commands
from training.presets import SWIFT

TINY = (
    "--generator.encoder-weights none --generator.widths 16 16 16 --device cpu --precision fp32 --threads 1 "
    "--workers 0 --eval-photos 1 --eval-size 64 --data.short-side 64 --data.val-fraction 0.3 "
    + " ".join(f"--stages.{n}.steps 1 --stages.{n}.size 64 --stages.{n}.batch 2" for n in range(len(SWIFT.stages)))
)


def test_the_notebook_is_made_of_the_readme():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert NOTEBOOK.read_text(encoding="utf-8") == nbformat.writes(build(text)) + "\n", (
        "run python -m training.notebook"
    )
    assert [command.split()[2] for command in commands(text)] == [
        "training.train",
        "training.evaluate",
        "training.export",
    ]


def test_a_readme_without_the_commands_is_refused():
    with pytest.raises(ValueError, match="no commands under"):
        commands("# Prism\n")


def terminals() -> bool:
    """Whether a command of a notebook gets the terminal that IPython opens for it; Windows has another way."""
    try:
        import pty

        for end in pty.openpty():
            os.close(end)
    except OSError:
        return False
    except ImportError:
        return sys.platform == "win32"
    return True


@pytest.mark.skipif(not terminals(), reason="no terminals here, as in a bare chroot: /dev/pts is empty")
def test_its_cells_run_from_training_to_export(photo_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    held_out = tmp_path / "held-out"
    held_out.mkdir()
    for number in range(2):
        shutil.copy(photo_folder / f"field{number}.png", held_out)
    notebook = nbformat.reads(NOTEBOOK.read_text(encoding="utf-8"), as_version=4)
    (parameters,) = [cell for cell in notebook.cells if PARAMETERS in cell.metadata.get("tags", [])]
    names = {line.partition(" = ")[0] for line in parameters.source.splitlines()}
    values = {
        "REPOSITORY": "",
        "PHOTOS": photo_folder,
        "HELD_OUT": held_out,
        "RUN": tmp_path / "run",
        "OPTIONS": TINY,
    }
    assert names == set(values)
    parameters.source = "\n".join(f"{name} = {str(value)!r}" for name, value in values.items())
    shutil.copytree(ROOT / "training" / "cards", tmp_path / "training" / "cards")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "jupyter"))
    NotebookClient(notebook, timeout=600, kernel_name="python3", resources={"metadata": {"path": tmp_path}}).execute()
    assert verify_card(tmp_path / "run" / "mine.onnx").id == "mine"
    pictures = [
        output for cell in notebook.cells for output in cell.get("outputs", []) if "image/png" in output.get("data", {})
    ]
    assert pictures
