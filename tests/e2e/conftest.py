from tests.desktop.conftest import (
    album,
    model,
    nothing_outlives_its_test,
    own_home,
    prism,
    pytest_collection_modifyitems,
)

__all__ = ["album", "model", "nothing_outlives_its_test", "own_home", "prism", "pytest_collection_modifyitems"]
