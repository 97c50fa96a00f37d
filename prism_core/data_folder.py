"""Where Prism keeps what belongs to no folder of photos: recipes that found no place beside theirs, journals, logs."""

from __future__ import annotations

from pathlib import Path

import platformdirs


def data_folder(*parts: str) -> Path:
    """A file or folder in Prism's data folder of this user. It need not exist."""
    return platformdirs.user_data_path("Prism", appauthor=False).joinpath(*parts)


def cache_folder(*parts: str) -> Path:
    """A file or folder for what can be made again at any time, and may be removed at any time. It need not exist."""
    return platformdirs.user_cache_path("Prism", appauthor=False).joinpath(*parts)
