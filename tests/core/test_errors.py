import inspect
import pickle
from pathlib import Path

import pytest

from prism_core import errors
from prism_core.errors import PhotoError, PrismError

ALL = [
    kind
    for name, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, PrismError) and not name.startswith("_")
]
OF_A_FILE = [kind for kind in ALL if issubclass(kind, errors._FileError)]


def _tree_in_docstring():
    """(depth, name) of each line of the drawn tree."""
    lines = errors.__doc__.splitlines()
    drawn = [line for line in lines if "Error" in line and ("──" in line or line.strip() == "PrismError")]
    names = [line.replace("│", " ").split("── ")[-1].split()[0] for line in drawn]
    depths = [0 if "──" not in line else line.index("──") // 4 for line in drawn]
    return list(zip(depths, names, strict=True))


def test_the_tree_in_the_docstring_is_the_tree_in_the_code():
    parents, drawn = [], {}
    for depth, name in _tree_in_docstring():
        del parents[depth:]
        drawn[name] = parents[-1] if parents else None
        parents.append(name)
    public = {
        kind.__name__: next(base for base in kind.__mro__[1:] if base in ALL or base is Exception) for kind in ALL
    }
    assert drawn == {name: None if base is Exception else base.__name__ for name, base in public.items()}


@pytest.mark.parametrize("kind", OF_A_FILE)
def test_an_error_about_a_file_begins_with_its_name(kind):
    error = kind(Path("album/scan.jpg"), "it is empty")
    assert str(error) == f"{Path('album/scan.jpg')}: it is empty"
    assert (error.path, error.reason) == (Path("album/scan.jpg"), "it is empty")


@pytest.mark.parametrize("kind", OF_A_FILE)
def test_an_error_about_a_file_survives_pickling(kind):
    again = pickle.loads(pickle.dumps(kind("scan.jpg", "it is empty")))
    assert type(again) is kind
    assert (str(again), again.path) == ("scan.jpg: it is empty", Path("scan.jpg"))


def test_reading_and_writing_errors_are_photo_errors():
    assert issubclass(errors.PhotoTooLargeError, errors.PhotoReadError)
    assert issubclass(errors.PhotoReadError, PhotoError)
    assert issubclass(errors.PhotoWriteError, PhotoError)
