"""How Prism looks: one palette, one style sheet, one spacing. The grays are neutral: colors are judged on them."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

SPACING = 8
"""Logical pixels; every gap is a multiple or half of it."""

CANVAS = "#2b2b2b"
WINDOW = "#242424"
PANEL = "#303030"
RAISED = "#3d3d3d"
HOVER = "#494949"
LINE = "#1a1a1a"
EDGE = "#4a4a4a"
TEXT = "#e8e8e8"
QUIET = "#a8a8a8"
FAINT = "#7c7c7c"
ACCENT = "#e3b35c"
ACCENT_HOVER = "#eec47a"
ON_ACCENT = "#221a0c"
DANGER = "#e2766a"

_COLORS = {name.lower(): value for name, value in globals().items() if name.isupper() and str(value).startswith("#")}

_STYLE_SHEET = Template("""
* { outline: none; }
QMainWindow, QDialog { background: $window; }
QToolTip { background: $raised; color: $text; border: 1px solid $edge; padding: 4px 6px; }

QMenuBar { background: $window; color: $text; padding: 2px 8px; }
QMenuBar::item { padding: 5px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $raised; }
QMenu { background: $panel; color: $text; border: 1px solid $edge; padding: 6px; }
QMenu::item { padding: 6px 28px 6px 10px; border-radius: 4px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $edge; margin: 6px 8px; }
QMenu::icon { padding-left: 8px; }

QToolBar { background: $panel; border: none; border-bottom: 1px solid $line; padding: 4px 8px; spacing: 4px; }
QToolBar::separator { width: 1px; background: $edge; margin: 6px 6px; }
QToolBar QToolButton {
    color: $text; background: transparent; border: 1px solid transparent; border-radius: 5px;
    padding: 5px 8px;
}
QToolBar QToolButton:hover { background: $hover; }
QToolBar QToolButton:pressed, QToolBar QToolButton:checked { background: $window; border-color: $edge; }
QToolBar QToolButton:disabled { color: $faint; }
QToolBar QToolButton:focus { border-color: $quiet; }
QToolBar QLabel { color: $quiet; padding: 0 6px; }

QStatusBar { background: $window; color: $quiet; border-top: 1px solid $line; min-height: 24px; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $quiet; padding: 0 8px; }

QWidget#sidePanel { background: $panel; border-left: 1px solid $line; }
QToolButton[role="tab"] {
    color: $quiet; background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 5px 6px;
}
QToolButton[role="tab"]:hover { background: $raised; color: $text; }
QToolButton[role="tab"]:checked { background: $raised; color: $text; }
QToolButton[role="tab"]:focus { border-color: $quiet; }
QToolButton[role="fold"] {
    color: $text; background: transparent; border: 1px solid transparent; border-radius: 4px; font-weight: 600;
    padding: 2px 4px 2px 0;
}
QToolButton[role="fold"]:focus { border-color: $quiet; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QLabel { color: $text; background: transparent; }
QLabel[role="heading"] { color: $text; font-weight: 600; }
QLabel[role="quiet"] { color: $quiet; }
QLabel[role="title"] { color: $text; font-size: 22px; font-weight: 600; }
QLabel[role="problem"] { color: $danger; }
QFrame[role="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }

QPushButton, QDialogButtonBox QPushButton {
    color: $text; background: $raised; border: 1px solid $edge; border-radius: 5px; padding: 6px 14px;
    min-height: 18px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $window; }
QPushButton:focus { border-color: $quiet; }
QPushButton:disabled { color: $faint; background: $panel; }
QPushButton[role="primary"] {
    color: $on_accent; background: $accent; border-color: $accent; font-weight: 600;
}
QPushButton[role="primary"]:hover { background: $accent_hover; }
QPushButton[role="primary"]:focus { border-color: $text; }
QPushButton[role="primary"]:disabled {
    color: $faint; background: $panel; border-color: $edge;
}
QPushButton[role="link"] {
    background: transparent; border: 1px solid transparent; color: $quiet; padding: 4px 8px; text-align: left;
}
QPushButton[role="link"]:hover { background: $raised; color: $text; }
QPushButton[role="link"]:focus { border-color: $quiet; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QLineEdit, QComboBox, QSpinBox, QPlainTextEdit, QListView, QTreeView {
    color: $text; background: $window; border: 1px solid $edge; border-radius: 5px; padding: 5px 8px;
    selection-background-color: $hover; selection-color: $text;
}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus { border-color: $quiet; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { color: $faint; }
QComboBox { padding-right: 24px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($chevron); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
    background: $panel; border: 1px solid $edge; padding: 4px; selection-background-color: $hover;
}
QWidget#sidePanel QSpinBox { background: transparent; border-color: transparent; padding: 2px 4px; }
QWidget#sidePanel QSpinBox:hover { border-color: $edge; }
QWidget#sidePanel QSpinBox:focus { background: $window; border-color: $quiet; }
QSpinBox QLineEdit { border: none; padding: 0; background: transparent; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }

QHeaderView { background: transparent; }
QHeaderView::section { background: $panel; color: $quiet; border: none; padding: 5px 8px; }
QTreeView::item { padding: 4px 2px; }
QTreeView::item:selected { background: $hover; color: $text; }

QSlider { min-height: 20px; background: transparent; }
QSlider::groove:horizontal { height: 4px; background: $window; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $faint; border-radius: 2px; }
QSlider[role="temperature"]::sub-page:horizontal, QSlider[role="tint"]::sub-page:horizontal { background: none; }
QSlider[role="temperature"]::groove:horizontal {
    background: qlineargradient(x1: 0, x2: 1, stop: 0 #4f7fb8, stop: 0.5 #77756f, stop: 1 #cfa041);
}
QSlider[role="tint"]::groove:horizontal {
    background: qlineargradient(x1: 0, x2: 1, stop: 0 #5d9a5c, stop: 0.5 #777777, stop: 1 #b8639c);
}
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; background: $text; }
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { background: #ffffff; }
QSlider::handle:horizontal:disabled { background: $faint; }
QSlider::sub-page:horizontal:disabled { background: $raised; }

QProgressBar {
    background: $window; border: none; border-radius: 2px; max-height: 4px; min-height: 4px;
    color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 2px; }

QListView#filmstrip {
    background: $window; border: none; border-top: 1px solid $line; border-radius: 0; padding: 0 4px;
}

QScrollBar { background: transparent; border: none; }
QScrollBar:horizontal { height: 10px; margin: 0; }
QScrollBar:vertical { width: 10px; margin: 0; }
QScrollBar::handle { background: $raised; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: $hover; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: none; border: none; width: 0; height: 0;
}

QFrame#banner { background: $raised; border: none; border-bottom: 1px solid $line; }
QFrame#exportBar { background: $panel; border: none; border-top: 1px solid $line; }
QFrame#dropZone { background: transparent; border: 2px dashed $edge; border-radius: 12px; }
QFrame#dropZone[active="true"] { border-color: $accent; background: $panel; }
""")


def apply_theme(app: QApplication, *, chevron: str) -> None:
    """Give the program its palette, style sheet and font. chevron: path of the arrow of combo boxes."""
    app.setStyle("Fusion")
    app.setPalette(_palette())
    app.setFont(_font())
    app.setStyleSheet(_STYLE_SHEET.substitute(_COLORS, chevron=chevron))


def _palette() -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for roles, color in {
        (role.Window, role.Button, role.AlternateBase): PANEL,
        (role.Base,): WINDOW,
        (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText, role.HighlightedText): TEXT,
        (role.PlaceholderText,): FAINT,
        (role.ToolTipBase, role.Highlight, role.Light): HOVER,
        (role.Mid, role.Midlight): EDGE,
        (role.Dark, role.Shadow): LINE,
        (role.Link, role.LinkVisited): ACCENT,
    }.items():
        for each in roles:
            palette.setColor(each, QColor(color))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(FAINT))
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
