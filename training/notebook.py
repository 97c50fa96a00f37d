"""The notebook for Colab and Kaggle, made of the README's own commands: `python -m training.notebook`.

Run it after a change of README.md; a test compares the two. Needs nbformat, which the group `test` brings.
"""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

ROOT = Path(__file__).parents[1]
NOTEBOOK = Path(__file__).with_name("prism_training.ipynb")
HEADING = "## Train on your own photos\n"
PARAMETERS = "parameters"
"""Tag of the cell that says what is trained on."""

_PYTHON = ".venv/bin/python"

_INTRODUCTION = """\
# Train Prism on your own photos

Choose a runtime with a GPU first (Colab: *Runtime, Change runtime type*; Kaggle: *Accelerator*). Then fill in the next
cell and run all. The notebook is made of the commands in Prism's README; whoever is cut off runs it again, and the
training goes on where it was saved last."""

_PARAMETERS = """\
REPOSITORY = ""  # address of Prism's repository, as git clone takes it; only where this notebook runs outside of it
PHOTOS = "/content/drive/MyDrive/photos"  # folder of color photos, or of tar files with such
HELD_OUT = "/content/drive/MyDrive/held-out"  # some more, to measure on; none of them in PHOTOS
RUN = "/content/drive/MyDrive/prism-run"  # folder for everything that is made; it outlives the runtime there
OPTIONS = ""  # more of `python -m training.train swift --help`, as "--minutes 60" or "--data.cache disk\""""

_SET_UP = """\
import importlib.util
import sys

if "google.colab" in sys.modules:
    from google.colab import drive

    drive.mount("/content/drive")
if importlib.util.find_spec("training") is None:
    !git clone --depth 1 "{REPOSITORY}" prism
    assert not _exit_code, "fill in REPOSITORY, the address of Prism's repository"
    %cd prism
    !"{sys.executable}" -m pip install --quiet -e ".[training]"
    assert not _exit_code, "the installation failed; its own words stand above\""""

_RESULT = """\
from pathlib import Path

from IPython.display import Image, Markdown, display

evaluation = Path(RUN, "evaluation")
display(Markdown((evaluation / "evaluation.md").read_text()))
for picture in (evaluation / "psnr.png", *sorted(evaluation.glob("sheet-*.jpg"))):
    display(Image(filename=str(picture)))"""

_END = """\
`mine.onnx` in the folder `RUN` is your generator. Copy it to your computer; there
`prism colorize SCANS -o OUT --model mine.onnx` colors with it."""


def commands(readme: str) -> list[str]:
    """The command lines of the README's section on training. Raises `ValueError` where it has none."""
    _, found, section = readme.partition(HEADING)
    block = re.search(r"```sh\n(.*?)```", section, re.DOTALL)
    if not found or block is None:
        raise ValueError(f"README.md has no commands under {HEADING.strip()!r}")
    lines = block[1].replace("\\\n", " ").splitlines()
    return [re.sub(r"\s+", " ", line).strip() for line in lines]


def build(readme: str) -> NotebookNode:
    """The notebook: the commands as the README has them, their folders taken from one cell of parameters."""
    cells = [
        new_markdown_cell(_INTRODUCTION),
        new_code_cell(_PARAMETERS, metadata={"tags": [PARAMETERS]}),
        new_code_cell(_SET_UP),
        *(new_code_cell(_cell(command)) for command in commands(readme)),
        new_code_cell(_RESULT),
        new_markdown_cell(_END),
    ]
    for number, cell in enumerate(cells):
        cell.id = f"cell-{number}"  # nbformat's own are random
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    notebook: NotebookNode = new_notebook(cells=cells, metadata=metadata)
    return notebook


def _cell(command: str) -> str:
    if not command.startswith(f"{_PYTHON} -m "):
        raise ValueError(f"a command of another kind than {_PYTHON} -m ...: {command}")
    line = command.replace(_PYTHON, '"{sys.executable}"', 1)
    for name, folder in (("PHOTOS", "PHOTOS"), ("HELD_OUT", "HELD_OUT"), ("RUN", "runs/mine")):
        line = re.sub(rf"(?<!\S){folder}(\S*)", rf'"{{{name}}}\1"', line)
    if "training.train" in line:
        line += " {OPTIONS}"
    return f'!{line}\nassert not _exit_code, "it failed; its own words stand above"'


def main() -> None:
    """Write the notebook beside this file."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    NOTEBOOK.write_text(nbformat.writes(build(text)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
