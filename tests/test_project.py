"""The house rules: layers, linters, what lies at the top, one ONNX Runtime, texts that agree."""

import configparser
import os
import re
import shutil
import subprocess
import sys
import textwrap
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TOP_LEVEL = {
    ".ci", ".gitignore", ".pre-commit-config.yaml", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md",
    "packaging", "prism_core", "prism_desktop", "pyproject.toml", "resources", "tests", "training",
}  # fmt: skip
LINUX, WINDOWS, MAC = (
    {"sys_platform": "linux", "platform_machine": "x86_64"},
    {"sys_platform": "win32", "platform_machine": "AMD64"},
    {"sys_platform": "darwin", "platform_machine": "arm64"},
)
OTHERS = (
    {"sys_platform": "linux", "platform_machine": "aarch64"},
    {"sys_platform": "win32", "platform_machine": "ARM64"},
    {"sys_platform": "darwin", "platform_machine": "x86_64"},
    {"sys_platform": "freebsd14", "platform_machine": "amd64"},
    {"sys_platform": "freebsd14", "platform_machine": "x86_64"},
)


def complaints(*arguments: str) -> str:
    """What a tool of this Python has against the checkout: nothing where it ends well."""
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return f"exit code {done.returncode}\n{done.stdout}{done.stderr}" if done.returncode else ""


@pytest.fixture(scope="module")
def tracked() -> list[str]:
    """Paths under version control."""
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("not a git checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return listed.stdout.split("\0")[:-1]


def test_the_layers_hold():
    lint = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache'])"
    assert not (found := complaints("-c", lint)), found


def test_ruff_finds_nothing():
    assert not (found := complaints("-m", "ruff", "check", "--quiet")), found


def test_the_code_is_formatted():
    assert not (found := complaints("-m", "ruff", "format", "--check", "--quiet", "--diff")), found


def test_the_types_hold():
    assert not (found := complaints("-m", "mypy")), found


def test_a_log_line_of_ours_fails_a_test_that_does_not_look(tmp_path):
    story = """
    import logging
    def test_careless(): logging.getLogger("prism_core.batch").warning("lost %d", 3)
    def test_looking(caplog): logging.getLogger("prism_core.batch").warning("found")
    def test_of_others(): logging.getLogger("PIL").warning("theirs")
    """
    (tmp_path / "test_story.py").write_text(textwrap.dedent(story), encoding="utf-8")
    command = ["-m", "pytest", "-q", "-p", "tests.conftest", "-p", "no:cacheprovider", str(tmp_path)]
    plain = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = subprocess.run([sys.executable, *command], cwd=ROOT, env=plain, capture_output=True, text=True, check=False)
    assert "unexpected log lines:\nprism_core.batch: WARNING: lost 3" in done.stdout
    assert "3 passed, 1 error" in done.stdout


def test_the_top_level_holds_these_entries_and_no_others(tracked):
    assert {path.partition("/")[0] for path in tracked} == TOP_LEVEL


def test_no_lock_file_and_no_build_output_is_tracked(tracked):
    unwanted = re.compile(r"(\.lock|^pylock.*\.toml|\.whl|\.tar\.gz|\.pyc|(^|/)(dist|build|runs)/.*)$")
    assert [path for path in tracked if unwanted.search(path)] == []


def test_packaging_is_no_package():
    # With an __init__.py it would hide the library of that name, which pytest imports.
    assert not (ROOT / "packaging" / "__init__.py").exists()


@pytest.mark.parametrize("machine", [LINUX, WINDOWS, MAC, *OTHERS], ids=lambda machine: "-".join(machine.values()))
def test_every_machine_gets_one_onnx_runtime(machine):
    wanted = [each for each in map(Requirement, PROJECT["project"]["dependencies"]) if "onnxruntime" in each.name]
    chosen = [each.name for each in wanted if each.marker is not None and each.marker.evaluate(machine)]
    assert chosen == ["onnxruntime-gpu" if machine in (LINUX, WINDOWS) else "onnxruntime"]


def test_the_app_alone_never_asks_for_torch():
    names = {Requirement(each).name for each in PROJECT["project"]["dependencies"]}
    assert names.isdisjoint({"torch", "torchvision", "onnx", "scikit-image"})


def test_ci_runs_the_readmes_test_command():
    shell = shutil.which("bash")
    if shell is None:
        pytest.skip("needs bash")
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert script.count("exec bash") == 1
    told = subprocess.run(
        [shell, "-c", script.replace("exec bash", "echo"), str(ROOT / ".ci" / "run")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    (line,) = [line for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines() if "pytest" in line]
    assert told.stdout.strip() == f"-c {line}"


def test_what_the_readme_links_to_is_there(tracked):
    links = re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(links) >= 3
    assert set(links) <= set(tracked)


def test_both_readme_commands_bring_the_same_debian_packages():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(packages := re.findall(r"--no-install-recommends (.*?) &&", text)) == 2
    assert packages[0] == packages[1]


def test_desktop_entry_starts_the_window():
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(ROOT / "packaging" / "linux" / "prism.desktop", encoding="utf-8")
    command = entry["Desktop Entry"]["Exec"].split()[0]
    assert command in PROJECT["project"]["gui-scripts"]


def test_store_page_and_desktop_entry_belong_together():
    page = ET.parse(ROOT / "packaging" / "linux" / "org.prism_photo.prism.metainfo.xml").getroot()
    assert page.findtext("id") == "org.prism_photo.prism"
    assert page.findtext("launchable") == "prism.desktop"
    assert page.find("releases/release").get("version") == PROJECT["project"]["version"]
    assert page.findtext("project_license") == PROJECT["project"]["license"]
