"""The tool bar, which keeps all its buttons in narrow windows: their words go, and that of Color all goes last."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolBar, QToolButton, QWidget

from prism_desktop.actions.actions import Actions

_ICON_PX = 20


class ToolBar(QToolBar):
    """The actions used most; those at the right stay at the right."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tools"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.zoom = QLabel()
        self.zoom.setFixedWidth(self.zoom.fontMetrics().horizontalAdvance("1600 %") + 16)
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.zoom.setAccessibleName(self.tr("Zoom"))
        self._fill(actions)
        self._worded = [
            actions.file.color_all,
            actions.file.export_photo,
            actions.file.open_folder,
            actions.view.original,
            actions.view.compare,
            actions.view.unsure,
        ]
        for action in self.actions():
            button = self.widgetForAction(action)
            if isinstance(button, QToolButton):
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.setAccessibleName(action.iconText())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each button its word while there is room; the words that say least go first, the last after the zoom."""
        self._zoom_place.setVisible(True)
        for action in self._worded:
            self._style(action, Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        steps = [partial(self._style, action, Qt.ToolButtonStyle.ToolButtonIconOnly) for action in self._worded]
        steps.insert(1, partial(self._zoom_place.setVisible, False))
        while steps and self.sizeHint().width() > event.size().width():
            steps.pop()()
        super().resizeEvent(event)

    def _fill(self, actions: Actions) -> None:
        self.addActions([actions.file.open_folder, actions.library.grid])
        self.addSeparator()
        self.addActions([actions.edit.undo, actions.edit.redo])
        self.addSeparator()
        self.addActions(list(actions.tool.by_tool.values()))
        self.addSeparator()
        self.addActions([actions.view.fit, actions.view.actual_size])
        self._zoom_place = self.addWidget(self.zoom)
        self.addSeparator()
        self.addActions([actions.view.compare, actions.view.original, actions.view.unsure])
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        space.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.addWidget(space)
        self.addActions([actions.file.color_all, actions.file.export_photo])

    def _style(self, action: QAction, style: Qt.ToolButtonStyle) -> None:
        button = self.widgetForAction(action)
        assert isinstance(button, QToolButton)
        if button.toolButtonStyle() != style:
            button.setToolButtonStyle(style)
