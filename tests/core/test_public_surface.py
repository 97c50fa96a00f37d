import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import prism_core
from prism_core import Engine, Recipe, read_raster, render, write_raster


def test_its_names_are_these_and_no_others():
    expected = ["Engine", "Recipe", "__version__", "read_raster", "render", "write_raster"]
    assert sorted(prism_core.__all__) == expected
    assert dir(prism_core) == expected


def test_every_name_leads_to_the_thing_itself():
    from prism_core.image.read import read_raster as reader
    from prism_core.image.write import write_raster as writer
    from prism_core.models.engine import Engine as EngineClass
    from prism_core.recipe import Recipe as RecipeClass
    from prism_core.render import render as door

    assert (Engine, Recipe, read_raster, render, write_raster) == (EngineClass, RecipeClass, reader, door, writer)


@pytest.mark.parametrize("first", ["import prism_core.render", "import prism_core.export", "pass"])
def test_render_is_the_function_whatever_was_imported_before(first):
    code = f"{first}; from prism_core import render as a; import prism_core.render; b = prism_core.render"
    code += "; print(callable(a), callable(b))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["True", "True"]


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'colorize'"):
        prism_core.colorize  # noqa: B018


def test_the_version_is_the_one_in_pyproject():
    project = tomllib.loads((Path(prism_core.__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    assert prism_core.__version__ == project["project"]["version"]


@pytest.mark.parametrize("module", ["prism_core", "prism_core.cli", "prism_core.cli.colorize"])
def test_importing_it_waits_for_no_heavy_library(module):
    heavy = {"numpy", "cv2", "onnxruntime", "PIL", "msgspec", "rich", "natsort"}
    code = f"import sys, {module}; print(*sorted({heavy} & set(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.split() == []
