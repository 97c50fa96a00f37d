"""Short texts as pictures, in whatever script: names of photos come in all.

Fonts are those of the system; of the usual ones that with most of a text's letters draws it. Where Pillow has Raqm,
which also joins Arabic letters, Raqm orders text that runs to the left; where not, letters of it are turned round here.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import groupby

import numpy as np
from PIL import Image, ImageDraw, ImageFont, features

from prism_core.image.raster import Pixels

_FONTS = (
    "DejaVuSans.ttf",
    "segoeui.ttf",
    "Arial Unicode.ttf",
    "Arial.ttf",
    "arial.ttf",
    "NotoSans-Regular.ttf",
    "LiberationSans-Regular.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansCJK-Regular.ttc",
    "PingFang.ttc",
    "Hiragino Sans GB.ttc",
    "msyh.ttc",
    "msgothic.ttc",
    "malgun.ttf",
)
"""Of Linux, Windows and macOS: first those of many scripts, then those of one."""

_NO_LETTER = "\U0010ffff"
"""Never a letter: what a font draws for it, it draws for all that it lacks."""
_RIGHT_TO_LEFT = ("R", "AL")
_NUMBERS = ("EN", "AN")
_NUMBER = re.compile(r"\d+(?:[-+.,:/]\d+)*")
_MORE = "\u2026"

_Font = ImageFont.FreeTypeFont


def letter(text: str, size_px: int, width_px: int) -> Pixels:
    """`text` in one line, black on white: H x W gray, uint8, W at most `width_px`; a longer one loses its middle."""
    font = _font_for(text, size_px)
    line = _shortened(_printable(text), font, width_px)
    left, _, right, _ = (round(value) for value in font.getbbox(line))
    ascent, descent = font.getmetrics()
    image = Image.new("L", (max(1, right - left), ascent + descent), 255)
    ImageDraw.Draw(image).text((-left, 0), line, fill=0, font=font)
    return np.asarray(image)


def can_letter(text: str, size_px: int) -> bool:
    """Whether a font of this computer draws every letter of the text."""
    font = _font_for(text, size_px)
    return not any(_lacks(font, char) for char in _printable(text) if not char.isspace())


def wrapped(text: str, size_px: int, width_px: int, most: int) -> list[str]:
    """`text` in lines of at most `width_px`, of which the first `most` come back."""
    font = _font_for(text, size_px)
    lines: list[str] = []
    for word in text.split():
        if lines and font.getlength(f"{lines[-1]} {word}") <= width_px:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return [*lines[: most - 1], f"{lines[most - 1]} {_MORE}"] if len(lines) > most else lines


def _printable(text: str) -> str:
    """The text in the order in which a font is to draw it, without what cannot be drawn."""
    shown = "".join(char if char.isprintable() else "\ufffd" for char in text.encode("utf-8", "replace").decode())
    return shown if features.check("raqm") else in_visual_order(shown)


def in_visual_order(text: str) -> str:
    """Text with letters of right-to-left scripts as it is seen from the left: their runs turned round, numbers not.

    What UAX 9 says of names: no embedding, and the first letter decides on the direction of the whole.
    """
    kinds = _resolved([_direction(char) for char in text])
    runs = ["".join(char for char, _ in run) for _, run in groupby(zip(text, kinds, strict=True), key=_kind)]
    directions = [kind for kind, _ in groupby(kinds)]
    turned = [run if kind == "L" else _turned(run) for kind, run in zip(directions, runs, strict=True)]
    return "".join(reversed(turned) if _base(kinds) == "R" else turned)


def _direction(char: str) -> str:
    """R or L for a letter, N for a digit, nothing for what has no direction."""
    kind = unicodedata.bidirectional(char)
    return "R" if kind in _RIGHT_TO_LEFT else "N" if kind in _NUMBERS else "L" if kind == "L" else ""


def _resolved(kinds: list[str]) -> list[str]:
    """R or L for each: numbers go with the letter before them; spaces and signs with both neighbors, else the text."""
    base = _base(kinds)
    last, resolved = base, []
    for kind in kinds:
        last = kind if kind in ("L", "R") else last
        resolved.append(last if kind == "N" else kind)
    for place, kind in enumerate(resolved):
        if not kind:
            before = resolved[place - 1] if place else base
            after = next((later for later in resolved[place:] if later), base)
            resolved[place] = before if before == after else base
    return resolved


def _base(kinds: list[str]) -> str:
    return next((kind for kind in kinds if kind in ("L", "R")), "L")


def _kind(pair: tuple[str, str]) -> str:
    return pair[1]


def _turned(run: str) -> str:
    """A run of right-to-left text from the left; its numbers, dates among them, are read from the left as they are."""
    backward = "".join(map(_mirrored, reversed(run)))
    return _NUMBER.sub(lambda found: found[0][::-1], backward)


def _mirrored(char: str) -> str:
    pairs = "()[]{}<>\u00ab\u00bb"
    return pairs[pairs.index(char) ^ 1] if char in pairs else char


def _shortened(text: str, font: _Font, width_px: int) -> str:
    if font.getlength(text) <= width_px:
        return text
    for kept in range(len(text) - 1, 0, -1):
        short = text[: (kept + 1) // 2] + _MORE + text[len(text) - kept // 2 :]
        if font.getlength(short) <= width_px:
            return short
    return _MORE


def _font_for(text: str, size_px: int) -> _Font:
    """The font that lacks the fewest letters of the text; of equals the first."""
    letters = {char for char in text if not char.isspace()}
    return min(_fonts(size_px), key=lambda font: sum(_lacks(font, char) for char in letters))


@cache
def _fonts(size_px: int) -> tuple[_Font, ...]:
    found = []
    for name in _FONTS:
        try:
            found.append(ImageFont.truetype(name, size_px))
        except OSError:
            continue
    own = ImageFont.load_default(size_px)
    assert isinstance(own, _Font)
    return (*found, own)


@cache
def _lacks(font: _Font, char: str) -> bool:
    return bytes(font.getmask(char)) == bytes(font.getmask(_NO_LETTER))
