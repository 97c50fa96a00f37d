"""The tones of each theme. All grays are neutral: colors are judged on them. Qt-free."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal["text", "quiet", "faint", "accent", "on_accent", "danger", "bright"]
"""Tones that things are drawn in, icons among them."""


@dataclass(frozen=True)
class Tones:
    """Colors as `#rrggbb`. Text is `text` or `quiet` on any ground, `faint` only where it is disabled."""

    canvas: str
    window: str
    panel: str
    raised: str
    hover: str
    line: str
    edge: str
    text: str
    quiet: str
    faint: str
    bright: str
    accent: str
    accent_hover: str
    on_accent: str
    danger: str


DARK = Tones(
    canvas="#2b2b2b",
    window="#242424",
    panel="#303030",
    raised="#3d3d3d",
    hover="#494949",
    line="#1a1a1a",
    edge="#525252",
    text="#ececec",
    quiet="#bcbcbc",
    faint="#868686",
    bright="#ffffff",
    accent="#e3b35c",
    accent_hover="#eec47a",
    on_accent="#221a0c",
    danger="#f59488",
)

LIGHT = Tones(
    canvas="#c4c4c4",
    window="#dedede",
    panel="#ececec",
    raised="#f8f8f8",
    hover="#d2d2d2",
    line="#c0c0c0",
    edge="#ababab",
    text="#1c1c1c",
    quiet="#484848",
    faint="#7a7a7a",
    bright="#000000",
    accent="#7d5200",
    accent_hover="#936100",
    on_accent="#ffffff",
    danger="#991b14",
)

PHOTO_ACCENT = DARK.accent
"""The accent over photos, in either theme: it is bright enough for the dark ones."""
