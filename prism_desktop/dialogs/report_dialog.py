"""What an export could not do, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from prism_desktop.export_tally import ExportReport
from prism_desktop.theme import SPACING
from prism_desktop.wording import photo_count

_SIZE_PX = (680, 360)


class ReportDialog(QDialog):
    """Every photo that gave no result, with its reason; the list can be copied."""

    def __init__(self, report: ExportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export report"))
        self.resize(*_SIZE_PX)
        heading = QLabel(self.tr("{photos} could not be colored").format(photos=photo_count(len(report.failures))))
        heading.setProperty("role", "heading")
        self.table = QTreeWidget()
        self.table.setHeaderLabels([self.tr("Photo"), self.tr("Reason")])
        self.table.setRootIsDecorated(False)
        self.table.setWordWrap(True)
        self.table.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for path, reason in report.failures:
            item = QTreeWidgetItem([path.name, reason])
            item.setToolTip(0, str(path))
            item.setToolTip(1, reason)
            self.table.addTopLevelItem(item)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy list"), QDialogButtonBox.ButtonRole.ActionRole)
        lines = "\n".join(f"{path}: {reason}" for path, reason in report.failures)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(lines))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 3 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING)
        column.addWidget(heading)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
