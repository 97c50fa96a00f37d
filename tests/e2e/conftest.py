from tests.desktop.conftest import (
    album,
    nothing_outlives_its_test,
    own_home,
    prism,
    pytest_collection_modifyitems,
)

__all__ = ["album", "nothing_outlives_its_test", "own_home", "prism", "pytest_collection_modifyitems"]
