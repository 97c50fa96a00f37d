"""How Prism looks now: the tones in use, the palette and style sheet made of them, one font, one spacing."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from prism_core.resources import resource_path
from prism_desktop.look.style_sheet import style_sheet
from prism_desktop.look.tones import DARK, Tones

SPACING = 8
"""Logical pixels; every gap is a multiple or half of it."""

_in_use = DARK


def tones() -> Tones:
    """The tones in use. Ask while painting: they change with the theme, and every widget is painted anew then."""
    return _in_use


def apply_theme(app: QApplication, theme: Tones) -> None:
    """Give the program its palette, style sheet and font; a window that is open changes at once."""
    global _in_use
    _in_use = theme
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
        app.setFont(_font())
    app.setPalette(_palette(theme))
    check = _style_file("check-dark" if theme is DARK else "check-light")
    app.setStyleSheet(style_sheet(theme, chevron=_style_file("chevron"), check=check))


def _style_file(name: str) -> str:
    """A picture that the style sheet names by its path."""
    return resource_path("style", f"{name}.svg").as_posix()


def _palette(theme: Tones) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for roles, color in {
        (role.Window, role.Button, role.AlternateBase): theme.panel,
        (role.Base,): theme.window,
        (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.HighlightedText): theme.text,
        (role.BrightText,): theme.bright,
        (role.PlaceholderText,): theme.quiet,
        (role.ToolTipBase, role.Highlight, role.Light): theme.hover,
        (role.Mid, role.Midlight): theme.edge,
        (role.Dark, role.Shadow): theme.line,
        (role.Link, role.LinkVisited, role.Accent): theme.accent,
    }.items():
        for each in roles:
            palette.setColor(each, QColor(color))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.faint))
    return palette


def _font() -> QFont:
    """The desktop's own font; where it names none, the best there is of the usual ones."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.family().lower() in ("sans serif", "sans", ""):
        known = set(QFontDatabase.families())
        preferred = ("Inter", "Noto Sans", "Open Sans", "Cantarell", "Ubuntu", "DejaVu Sans")
        font.setFamilies([family for family in preferred if family in known] or [font.family()])
        font.setPointSizeF(max(font.pointSizeF(), 9.0))
    return font
