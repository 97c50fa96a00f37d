"""The wheel, installed where there is nothing but what it asks for, colors a photo far from the checkout."""

import json
import os
import re
import subprocess
import sys
import venv
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest
from packaging.requirements import Requirement
from PIL import Image
from skimage import data

ROOT = Path(__file__).parents[2]


def run(*command: str | Path, cwd: Path, **variables: str) -> str:
    """Run a command in `cwd` with no variable of the test run but those a program needs to start; its output."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "LD_LIBRARY_PATH") if name in os.environ}
    environment = {"PATH": os.defpath, "HOME": str(cwd), **kept, **variables}
    done = subprocess.run([*map(str, command)], cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def requirements(parent: Distribution, extras: frozenset[str]) -> Iterator[Requirement]:
    """What a distribution asks for on this machine."""
    for requirement in map(Requirement, parent.requires or ()):
        marker = requirement.marker
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in extras | {""}):
            yield requirement


def closure(parent: Distribution) -> dict[str, Distribution]:
    """All that a distribution needs, directly or not, as it lies in the environment of this test run."""
    found: dict[str, Distribution] = {}
    waiting = list(requirements(parent, frozenset()))
    while waiting:
        requirement = waiting.pop()
        name = re.sub(r"[-_.]+", "-", requirement.name).lower()
        if name not in found:
            found[name] = distribution(name)
            assert requirement.specifier.contains(found[name].version, prereleases=True), requirement
            waiting += requirements(found[name], frozenset(requirement.extras))
    return found


def link_into(site_packages: Path, wanted: Distribution) -> None:
    """Lend an installed distribution to another environment."""
    for top in {file.parts[0] for file in wanted.files or ()} - {"..", "__pycache__"}:
        source, target = Path(str(wanted.locate_file(top))), site_packages / top
        if source.exists() and not target.exists():
            target.symlink_to(source, target_is_directory=source.is_dir())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = ("-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "-w", folder, ROOT)
    run(sys.executable, *build, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Scripts folder of an environment with the wheel and the distributions it asks for: no torch, no test tools.

    The distributions are lent from the environment of this test run, because tests may not use the network; the
    README's first command installs the same from scratch.
    """
    if sys.platform == "win32":
        pytest.skip("links need a privilege on Windows")
    root = tmp_path_factory.mktemp("clean")
    venv.create(root, symlinks=True, with_pip=False)
    python = root / "bin" / "python"
    run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        wheel,
        cwd=root,
    )
    (site_packages,) = root.glob("lib/python*/site-packages")
    (prism,) = Distribution.discover(name="prism-photo", path=[str(site_packages)])
    for wanted in closure(prism).values():
        link_into(site_packages, wanted)
    return python.parent


def test_it_holds_the_packages_and_the_resources(wheel):
    with ZipFile(wheel) as archive:
        names = archive.namelist()
    tops = {name.partition("/")[0] for name in names}
    assert tops == {"prism_core", "prism_desktop", "training", wheel.name.rpartition("-py3")[0] + ".dist-info"}
    resources = {path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").rglob("*") if path.is_file()}
    packed = {name.removeprefix("prism_core/_") for name in names if name.startswith("prism_core/_resources/")}
    assert packed == resources
    sources = list((ROOT / "resources" / "translations").glob("*.ts"))
    assert {f"resources/translations/{source.stem}.qm" for source in sources} <= packed
    assert sources
    assert "prism_core/py.typed" in names


def test_it_stays_small(wheel):
    # One generator is at most 32 MB, and there are two at most; a stray data set would show here.
    assert wheel.stat().st_size < 70e6


def test_it_colors_a_photo_outside_the_checkout(environment, tmp_path):
    Image.fromarray(data.astronaut()).convert("L").save(tmp_path / "astronaut.jpg", quality=95)
    told = run(
        environment / "prism", "colorize", "astronaut.jpg", "-o", "out", "--device", "cpu", "--json", cwd=tmp_path
    )
    assert [json.loads(line) for line in told.splitlines()], told
    with Image.open(tmp_path / "out" / "astronaut.jpg") as result:
        hue, saturation, _ = np.moveaxis(np.asarray(result.convert("HSV")), 2, 0)
    assert hue.shape == (512, 512)
    assert saturation.max() > 40
    assert np.unique(hue).size > 20


def test_its_window_can_be_asked_for_its_version(environment, tmp_path):
    version = run(environment / "prism-desktop", "--version", cwd=tmp_path)
    assert re.fullmatch(r"Prism \d+\.\d+\.\d+\s*", version)


def test_its_window_needs_nothing_more(environment, tmp_path):
    code = "import prism_desktop.application, sys; print('torch' in sys.modules, 'pytest' in sys.modules)"
    assert run(environment / "python", "-c", code, cwd=tmp_path, QT_QPA_PLATFORM="offscreen").split() == [
        "False",
        "False",
    ]
