"""Looks at hand: copy and paste, another photo as example, one look for an album."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from prism_desktop.actions.look_actions import LookActions
from prism_desktop.editing.editor import Editor
from prism_desktop.look.theme import SPACING

_ICON_PX = 20


class LookBar(QWidget):
    """The actions that go from photo to photo, in groups that have names, and whose colors this one has."""

    def __init__(self, actions: LookActions, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.reference = QLabel()
        self.reference.setWordWrap(True)
        forget = _button(actions.forget_reference)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACING)
        row.addLayout(_group(self.tr("Look"), actions.copy_look, actions.paste_look))
        row.addLayout(_group(self.tr("Hints"), actions.copy_hints, actions.paste_hints))
        row.addLayout(_group(self.tr("Album"), actions.reference, actions.match))
        row.addStretch(1)
        self._named = QWidget()
        named = QHBoxLayout(self._named)
        named.setContentsMargins(0, 0, 0, 0)
        named.addWidget(self.reference, 1)
        named.addWidget(forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addLayout(row)
        column.addWidget(self._named)
        editor.followed.connect(self._follow)
        editor.document_changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        reference = self._editor.recipe.reference
        self._named.setVisible(reference is not None)
        if reference is not None:
            self.reference.setText(self.tr("Colors like {name}").format(name=reference.name))


def _group(name: str, *actions: QAction) -> QVBoxLayout:
    label = QLabel(name)
    label.setProperty("role", "quiet")
    row = QHBoxLayout()
    row.setSpacing(SPACING // 2)
    for action in actions:
        row.addWidget(_button(action))
    group = QVBoxLayout()
    group.setSpacing(0)
    group.addLayout(row)
    group.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
    return group


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(_ICON_PX, _ICON_PX))
    button.setAutoRaise(True)
    button.setAccessibleName(action.iconText())
    return button
