"""A cache of pictures, bounded in bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class ByteLru(Generic[K, V]):
    """Keeps the most recently used values whose sizes together stay within a bound. Qt-free, for one thread."""

    def __init__(self, limit_bytes: int, size_of: Callable[[V], int]) -> None:
        self._limit = limit_bytes
        self._size_of = size_of
        self._values: OrderedDict[K, V] = OrderedDict()
        self._bytes = 0

    @property
    def bytes(self) -> int:
        """Bytes held now."""
        return self._bytes

    @property
    def limit(self) -> int:
        """The bound, in bytes."""
        return self._limit

    def __contains__(self, key: K) -> bool:
        return key in self._values

    def __len__(self) -> int:
        return len(self._values)

    def keys(self) -> list[K]:
        """What is held, the least recently used first."""
        return list(self._values)

    def get(self, key: K) -> V | None:
        """The value, now the most recently used; None where it was let go or never came."""
        value = self._values.get(key)
        if value is not None:
            self._values.move_to_end(key)
        return value

    def peek(self, key: K) -> V | None:
        """The value, for whoever does not use it: it stays as old as it was."""
        return self._values.get(key)

    def set_limit(self, limit_bytes: int) -> None:
        """Another bound; what is over it goes."""
        self._limit = limit_bytes
        self._shrink()

    def put(self, key: K, value: V) -> None:
        """Keep `value`; the least recently used ones go. The newest stays even where it is over the bound alone."""
        self.drop(key)
        self._values[key] = value
        self._bytes += self._size_of(value)
        self._shrink()

    def drop(self, key: K) -> None:
        """Forget the value of `key`, if there is one."""
        value = self._values.pop(key, None)
        if value is not None:
            self._bytes -= self._size_of(value)

    def _shrink(self) -> None:
        while self._bytes > self._limit and len(self._values) > 1:
            _, old = self._values.popitem(last=False)
            self._bytes -= self._size_of(old)
