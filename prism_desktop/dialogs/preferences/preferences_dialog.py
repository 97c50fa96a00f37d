"""The preferences: pages at the right, their names at the left. There is nothing to confirm."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prism_desktop.dialogs.preferences.form_page import FormPage
from prism_desktop.look.theme import SPACING

_SIZE_PX = QSize(820, 580)
_LIST_WIDTH_PX, _NAME_HEIGHT_PX = 200, 36


class PreferencesDialog(QDialog):
    """Shows the pages it is given; each keeps what is chosen on it by itself."""

    def __init__(self, pages: list[FormPage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.names = QListWidget()
        self.names.setObjectName("pageList")
        self.names.setFixedWidth(_LIST_WIDTH_PX)
        self.names.setToolTip(self.tr("Pages of the preferences"))
        self.names.setAccessibleName(self.tr("Pages of the preferences"))
        self._stack = QStackedWidget()
        for page in pages:
            self.names.addItem(page.title)
            self.names.item(self.names.count() - 1).setSizeHint(QSize(0, _NAME_HEIGHT_PX))
            self._stack.addWidget(_Scrolling(page))
        self.names.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.names.setCurrentRow(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setToolTip(self.tr("Close the preferences (Esc)"))
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(3 * SPACING)
        row.addWidget(self.names)
        row.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACING, 2 * SPACING, 2 * SPACING, 2 * SPACING)
        column.setSpacing(2 * SPACING)
        column.addLayout(row, 1)
        column.addWidget(buttons)
        self.resize(_SIZE_PX.boundedTo(self.screen().availableSize()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that it is at. After a number it closes nothing: there is nothing to confirm."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(button := self.focusWidget(), QPushButton):
            button.click()


class _Scrolling(QScrollArea):
    """A page that can be scrolled up and down; it is never narrower than what stands on it."""

    def __init__(self, page: FormPage) -> None:
        super().__init__()
        self._page = page
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the arrow keys scroll it
        self.setAccessibleName(page.title)
        self.setToolTip(page.title)

    def minimumSizeHint(self) -> QSize:
        """Texts are longer in some languages."""
        bar = self.verticalScrollBar().sizeHint()
        return QSize(self._page.minimumSizeHint().width() + bar.width(), super().minimumSizeHint().height())
