"""The panel at the right: one of its pages is open, and tabs with icons lead to the others."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from prism_desktop.look.theme import SPACING
from prism_desktop.panels.page import Page

_WIDTHS_PX = (272, 296, 480)
"""At least, at first, at most."""
_ICON_PX = 18


class SidePanel(QWidget):
    """Pages behind tabs. Each page has an action, which its tab shows."""

    page_changed = Signal(str)
    """The name of the page that is open now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMaximumWidth(_WIDTHS_PX[2])
        self._names: list[str] = []
        self._by_tab = False
        self._pages = QStackedWidget()
        self._group = QActionGroup(self)
        self.tabs: list[QToolButton] = []
        self._tabs = QHBoxLayout()
        self._tabs.setContentsMargins(SPACING, SPACING, SPACING, 0)
        self._tabs.setSpacing(SPACING // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addLayout(self._tabs)
        column.addWidget(self._pages, 1)

    def sizeHint(self) -> QSize:
        """As wide as it is at first."""
        return QSize(max(_WIDTHS_PX[1], self.minimumSizeHint().width()), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the names of the pages, which are long in some languages."""
        least = super().minimumSizeHint()
        return QSize(max(_WIDTHS_PX[0], least.width()), least.height())

    @property
    def page(self) -> str:
        """The name of the open page."""
        return self._names[self._pages.currentIndex()]

    def add_page(self, name: str, page: Page, action: QAction) -> None:
        """Put a page behind those there are. action: checkable; it opens the page."""
        tab = QToolButton()
        tab.setDefaultAction(action)
        tab.setProperty("role", "tab")
        tab.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        tab.setIconSize(QSize(_ICON_PX, _ICON_PX))
        tab.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tab.setAccessibleName(action.iconText())
        self._tabs.addWidget(tab)
        self._group.addAction(action)
        self.tabs.append(tab)
        self._names.append(name)
        self._pages.addWidget(page)
        action.triggered.connect(lambda: self._open(name))
        tab.pressed.connect(lambda: self._press(pressed=True))
        tab.released.connect(lambda: self._press(pressed=False))
        if len(self._names) == 1:
            action.setChecked(True)

    def _press(self, *, pressed: bool) -> None:
        self._by_tab = pressed

    def _open(self, name: str) -> None:
        """Who opens a page by its key, or from the menu, goes on there by key."""
        self.show_page(name)
        page = self._pages.currentWidget()
        if not self._by_tab and isinstance(page, Page):
            page.focus_first()

    def show_page(self, name: str) -> None:
        """Open the page of that name; a name that there is not opens none."""
        if name in self._names:
            index = self._names.index(name)
            self.tabs[index].defaultAction().setChecked(True)
            if index != self._pages.currentIndex():
                self._pages.setCurrentIndex(index)
                self.page_changed.emit(name)
