"""What the window promises of its own layers; the contracts between the packages stand in pyproject.toml."""

import ast
import re
from pathlib import Path

import pytest

import prism_desktop

ROOT = Path(prism_desktop.__file__).parent
QT_FREE = [
    "document",
    "editing/history",
    "editing/hint_edits",
    "photo/byte_lru",
    "canvas/viewport",
    "canvas/compare",
    "canvas/stroke_path",
    "canvas/hit_test",
]
THREADS = {"threading", "concurrent", "multiprocessing", "asyncio", "QThread", "QThreadPool", "QRunnable"}


def imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("name", QT_FREE)
def test_values_and_geometry_know_no_qt(name):
    for module in imports(ROOT / f"{name}.py"):
        assert not module.startswith("PySide6")
        if module.startswith("prism_desktop"):
            assert module.removeprefix("prism_desktop.").replace(".", "/") in QT_FREE


def test_only_the_task_runner_knows_threads():
    knowing = {
        path.relative_to(ROOT).as_posix()
        for path in ROOT.rglob("*.py")
        if any(module.split(".")[0] in THREADS for module in imports(path))
    }
    assert knowing == {"task_runner.py"}


def test_no_file_grows_into_a_god():
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in ROOT.rglob("*.py")}
    assert max(lengths.values()) <= 250, lengths


def test_texts_can_be_translated():
    # lupdate extracts literals alone: tr(variable) would never be translated. Names of palettes, texts of the core and
    # the card are listed for it, which test_palettes.py, test_core_words.py and test_card_words.py hold to.
    listed = {ROOT / name for name in ("editing/palettes.py", "texts/core_words.py", "texts/card_words.py")}
    for path in set(ROOT.rglob("*.py")) - listed:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("tr", "translate"):
                texts = node.args[: {"tr": 2, "translate": 3}[node.func.attr]]  # behind them stands a number
                assert all(isinstance(each, ast.Constant) for each in texts), f"{path.name}:{node.lineno}"


SHOWN = {
    "setText", "setToolTip", "setWindowTitle", "setAccessibleName", "setStatusTip", "setPlaceholderText", "setTitle",
    "setSuffix", "setInformativeText", "setHeaderLabels", "showMessage", "addItem", "addMenu", "addButton",
    "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QAction", "QGroupBox",
}  # fmt: skip


def literals(node):
    """Texts that stand in an argument as they are, outside any call."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif not isinstance(node, ast.Call | ast.Subscript | ast.Dict | ast.Compare):
        for child in ast.iter_child_nodes(node):
            yield from literals(child)


def test_no_text_is_shown_as_it_stands_in_the_code():
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in SHOWN:
                texts = [text for argument in node.args for text in literals(argument)]
                words = [text for text in texts if re.search("[A-Za-z]{2}", text.replace("Prism", ""))]
                assert words == [], f"{path.name}:{node.lineno}"
