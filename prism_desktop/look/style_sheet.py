"""Prism's style sheet, in the names of the tones."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from prism_desktop.look.tones import Tones

_STYLE_SHEET = Template("""
* { outline: none; }
QMainWindow, QDialog, QWidget#helpWindow { background: $window; }
QToolTip { background: $raised; color: $text; border: 1px solid $edge; padding: 4px 6px; }

QMenuBar { background: $window; color: $text; padding: 2px 8px; }
QMenuBar::item { padding: 5px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $raised; }
QMenu { background: $panel; color: $text; border: 1px solid $edge; padding: 6px; }
QMenu::item { padding: 6px 28px 6px 16px; border-radius: 4px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $edge; margin: 6px 8px; }
QMenu::icon { padding: 3px; margin-left: 5px; border: 1px solid transparent; border-radius: 4px; }
QMenu::icon:checked { background: $window; border-color: $accent; }

QToolButton { color: $text; background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 4px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $window; border-color: $edge; }
QToolButton:focus { border-color: $quiet; }
QToolButton:disabled { color: $faint; }
QToolButton::menu-indicator { image: none; }

QToolBar { background: $panel; border: none; border-bottom: 1px solid $line; padding: 4px 8px; spacing: 4px; }
QToolBar::separator { width: 1px; background: $edge; margin: 6px 6px; }
QToolBar QToolButton {
    color: $text; background: transparent; border: 1px solid transparent; border-radius: 5px;
    padding: 5px 6px;
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
QScrollArea { border: 1px solid transparent; border-radius: 5px; }
QScrollArea:focus { border-color: $quiet; }
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
QPushButton[role="primary"]:focus { border: 2px solid $text; padding: 5px 13px; }
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
QLineEdit { placeholder-text-color: $quiet; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QListView:focus, QTreeView:focus { border-color: $quiet; }
QPlainTextEdit:focus, QTextBrowser:focus { border-color: $quiet; }
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

QSlider { min-height: 20px; background: transparent; border: 1px solid transparent; border-radius: 5px; }
QSlider:focus { border-color: $quiet; }
QSlider::groove:horizontal { height: 4px; background: $window; border-radius: 2px; }
QDialog QSlider::groove:horizontal { background: $raised; }
QSlider::sub-page:horizontal { background: $faint; border-radius: 2px; }
QSlider[role="temperature"]::sub-page:horizontal, QSlider[role="tint"]::sub-page:horizontal { background: none; }
QSlider[role="temperature"]::groove:horizontal {
    background: qlineargradient(x1: 0, x2: 1, stop: 0 #4f7fb8, stop: 0.5 #77756f, stop: 1 #cfa041);
}
QSlider[role="tint"]::groove:horizontal {
    background: qlineargradient(x1: 0, x2: 1, stop: 0 #5d9a5c, stop: 0.5 #777777, stop: 1 #b8639c);
}
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; background: $text; }
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { background: $bright; }
QSlider::handle:horizontal:disabled { background: $faint; }
QSlider::sub-page:horizontal:disabled { background: $raised; }
QSlider[mirrored="true"]::sub-page:horizontal { background: none; }
QSlider[mirrored="true"]::add-page:horizontal { background: $faint; border-radius: 2px; }
QSlider[mirrored="true"]::add-page:horizontal:disabled { background: $raised; }
QSlider[role="temperature"]::groove:horizontal:disabled, QSlider[role="tint"]::groove:horizontal:disabled {
    background: $window;
}
QSlider[role="temperature"]::sub-page:horizontal:disabled, QSlider[role="tint"]::sub-page:horizontal:disabled,
QSlider[mirrored="true"]::sub-page:horizontal:disabled { background: none; }

QProgressBar {
    background: $window; border: none; border-radius: 2px; max-height: 4px; min-height: 4px;
    color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 2px; }

QAbstractItemView#filmstrip {
    background: $canvas; border: 1px solid $canvas; border-top-color: $line; border-radius: 0; padding: 0 3px;
}
QSplitter QSplitter QSplitter QAbstractItemView#filmstrip { border-top-color: $canvas; }
QAbstractItemView#filmstrip[ringed="true"]:focus { border-color: $quiet; }
QFrame#filterBar { background: $panel; border: none; border-bottom: 1px solid $line; }
QFrame#filterBar QLineEdit, QFrame#filterBar QComboBox { padding: 3px 8px; }
QToolButton#chip { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 4px; }
QToolButton#chip:hover { background: $hover; }
QToolButton#chip:checked { background: $window; border-color: $accent; }
QToolButton#chip:focus { border-color: $quiet; }
QAbstractItemView#grid { background: $canvas; border: 1px solid $canvas; border-radius: 0; padding: 0; }
QAbstractItemView#grid[ringed="true"]:focus { border-color: $quiet; }

QScrollBar { background: transparent; border: none; }
QScrollBar:horizontal { height: 10px; margin: 0; }
QScrollBar:vertical { width: 10px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: none; border: none; width: 0; height: 0;
}

QAbstractScrollArea::corner { background: transparent; border: none; }

QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $quiet; }
QSplitter::handle:horizontal { width: 3px; }
QSplitter::handle:vertical { height: 3px; }

QCheckBox { color: $text; spacing: 8px; padding: 2px; border: 1px solid transparent; border-radius: 4px; }
QCheckBox:focus { border-color: $quiet; }
QCheckBox:disabled { color: $faint; }
QCheckBox::indicator {
    width: 14px; height: 14px; background: $window; border: 1px solid $quiet; border-radius: 4px;
}
QCheckBox::indicator:hover { background: $hover; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($check); }
QCheckBox::indicator:disabled { background: $panel; border-color: $edge; }

QTabBar { background: transparent; border: none; }
QTabBar::tab {
    color: $quiet; background: transparent; border: 1px solid transparent; border-bottom: 2px solid transparent;
    padding: 6px 11px;
}
QTabBar::tab:hover { color: $text; background: $hover; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $text; border-color: $quiet; }
QTabBar::tab:selected:focus { border-bottom-color: $accent; }
QTabBar::tab:disabled { color: $faint; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }

QTextBrowser { color: $text; background: $window; border: 1px solid $edge; border-radius: 5px; }
QListView::item:selected { background: $hover; color: $text; }
QListView#rows::item { padding: 3px 2px; }
QAbstractItemView QLineEdit { border-radius: 3px; padding: 0 4px; }
QListView#pageList { background: transparent; border: none; padding: 0; }
QListView#pageList::item { padding: 0 10px; border: 1px solid transparent; border-radius: 5px; }
QListView#pageList::item:hover { background: $hover; }
QListView#pageList::item:selected { background: $raised; }
QListView#pageList::item:selected:focus { border-color: $quiet; }
QLabel[role="key"] {
    color: $text; background: $raised; border: 1px solid $edge; border-radius: 4px; padding: 1px 7px;
}
QFrame#card { background: $panel; border: 1px solid $edge; border-radius: 8px; }

QFrame#banner { background: $raised; border: none; border-bottom: 1px solid $line; }
QFrame#queuePanel { background: $panel; border: none; border-top: 1px solid $line; }
QFrame#queueBar { background: $panel; border: none; }
QFrame#dropZone { background: transparent; border: 2px dashed $edge; border-radius: 12px; }
QFrame#dropZone[active="true"] { border-color: $accent; background: $panel; }
""")


def style_sheet(tones: Tones, *, chevron: str, check: str) -> str:
    """The style sheet in these tones. chevron: path of the arrow of combo boxes; check: of the mark in check boxes."""
    return _STYLE_SHEET.substitute(asdict(tones), chevron=chevron, check=check)
