"""Names that results in flight are going to have, so that no two photos in work take the same one."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path

from prism_core.export import file_key


class Claims:
    """Safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._taken: set[str] = set()

    @contextmanager
    def name_for(self, target: Path, *, number: bool) -> Iterator[Path]:
        """`target`, or one with a number where a result in flight has it. number: also where a file stands there."""
        with self._lock:
            name = next(path for path in _numbered(target) if self._is_free(path, number=number))
            self._taken.add(file_key(name))
        try:
            yield name
        finally:
            with self._lock:
                self._taken.discard(file_key(name))

    def _is_free(self, path: Path, *, number: bool) -> bool:
        return file_key(path) not in self._taken and not (number and os.path.lexists(path))


def _numbered(target: Path) -> Iterator[Path]:
    return chain([target], (target.with_stem(f"{target.stem}-{number}") for number in count(2)))
