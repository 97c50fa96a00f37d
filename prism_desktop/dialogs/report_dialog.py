"""What an export could not do or keep, and why."""

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
    """Every photo that gave no result, or not all of it, with the reason; the list can be copied."""

    def __init__(self, report: ExportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export report"))
        self.resize(*_SIZE_PX)
        heading = QLabel(self._heading(report))
        heading.setProperty("role", "heading")
        self.table = QTreeWidget()
        self.table.setHeaderLabels([self.tr("Photo"), self.tr("What happened")])
        self.table.setRootIsDecorated(False)
        self.table.setWordWrap(True)
        self.table.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        rows = [*report.failures, *report.notes]
        for path, reason in rows:
            item = QTreeWidgetItem([path.name, reason])
            item.setToolTip(0, str(path))
            item.setToolTip(1, reason)
            self.table.addTopLevelItem(item)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy list"), QDialogButtonBox.ButtonRole.ActionRole)
        lines = "\n".join(f"{path}: {reason}" for path, reason in rows)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(lines))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 3 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING)
        column.addWidget(heading)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)

    def _heading(self, report: ExportReport) -> str:
        parts = []
        if report.failures:
            parts.append(self.tr("{photos} not colored").format(photos=photo_count(len(report.failures))))
        if report.notes:
            photos = photo_count(len({path for path, _ in report.notes}))
            parts.append(self.tr("{photos} in color, with something left out").format(photos=photos))
        return " · ".join(parts)
