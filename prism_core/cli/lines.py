"""Lines for a terminal or a log file, whatever stands in names of files."""

from __future__ import annotations

import unicodedata

from prism_core.batch.events import printable

_BREAKING = ("Cc", "Zl", "Zp")
"""Unicode's categories of characters that begin a line or command a terminal."""


def one_line(text: str) -> str:
    r"""The text as one line: a line's end in a name becomes `\n`, an undecodable byte `\xff`."""
    return "".join(_escaped(char) if unicodedata.category(char) in _BREAKING else char for char in printable(text))


def count_of(number: int, thing: str) -> str:
    """So many of a thing, whose plural ends in s."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode()
