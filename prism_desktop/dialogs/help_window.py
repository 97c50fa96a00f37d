"""Help to read beside the work: pages at the right, their titles at the left, and a search over all they say."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from prism_desktop.look.theme import SPACING, tones
from prism_desktop.texts.help_pages import HelpPage

_SIZE_PX = QSize(860, 640)
_LIST_WIDTH_PX, _AROUND_TITLE_PX, _TITLE_HEIGHT_PX = 240, 32, 36
_MARGIN_PX = 20


class HelpWindow(QWidget):
    """A window of its own, which stays open while photos are edited."""

    def __init__(self, pages: list[HelpPage], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("helpWindow")
        self.setWindowTitle(self.tr("Help"))
        self._pages = pages
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search help"))
        self.search.setAccessibleName(self.tr("Search help"))
        self.search.setToolTip(self.tr("Leaves the pages that say these words"))
        self.search.setClearButtonEnabled(True)
        self.titles = QListWidget()
        self.titles.setObjectName("pageList")
        self.titles.setAccessibleName(self.tr("Pages of help"))
        self.titles.setToolTip(self.tr("Pages of help"))
        self.browser = QTextBrowser()
        self.browser.setOpenLinks(False)
        self.browser.setAccessibleName(self.tr("Page"))
        self.browser.setToolTip(self.tr("Help; the arrow keys scroll it"))
        self.browser.document().setDocumentMargin(_MARGIN_PX)
        self.nothing = QLabel(self.tr("No page says that."))
        self.nothing.setProperty("role", "quiet")
        self.nothing.hide()
        for page in pages:
            self.titles.addItem(page.title)
            self.titles.item(self.titles.count() - 1).setSizeHint(QSize(0, _TITLE_HEIGHT_PX))
        self._lay_out()
        self.titles.currentRowChanged.connect(lambda _: self._show())
        self.browser.anchorClicked.connect(self._follow_link)
        self.search.textChanged.connect(self._filter)
        self.titles.setCurrentRow(0)
        self.resize(_SIZE_PX.boundedTo(self.screen().availableSize()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the window."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.close()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The page is written in the tones of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._show()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SPACING)
        titles = [self.titles.item(row).text() for row in range(self.titles.count())]
        longest = max(map(self.titles.fontMetrics().horizontalAdvance, titles))
        for part in (self.search, self.nothing, self.titles):
            part.setFixedWidth(max(_LIST_WIDTH_PX, longest + _AROUND_TITLE_PX))
            left.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACING, 2 * SPACING, 2 * SPACING, 2 * SPACING)
        row.setSpacing(2 * SPACING)
        row.addLayout(left)
        row.addWidget(self.browser, 1)

    def _show(self) -> None:
        page = self._pages[max(0, self.titles.currentRow())]
        note = self.tr("This page is not translated yet; here it is in English.")
        before = "" if page.translated else f"<p class='note'>{note}</p>"
        self.browser.document().setDefaultStyleSheet(_style())
        right_to_left = QLocale(page.language).textDirection() == Qt.LayoutDirection.RightToLeft
        self.browser.setHtml(before + _directed(page.content, "rtl" if right_to_left else "ltr"))
        for word in self.search.text().split()[:1]:
            self.browser.find(word)

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        shown = [all(word in page.text.casefold() for word in words) for page in self._pages]
        for row, is_shown in enumerate(shown):
            self.titles.item(row).setHidden(not is_shown)
        self.nothing.setVisible(not any(shown))
        if any(shown) and not shown[self.titles.currentRow()]:
            self.titles.setCurrentRow(shown.index(True))
        else:
            self._show()

    def _follow_link(self, url: QUrl) -> None:
        names = [page.name for page in self._pages]
        if url.toString() in names:
            self.titles.setCurrentRow(names.index(url.toString()))
        else:
            QDesktopServices.openUrl(url)


def _directed(content: str, direction: str) -> str:
    """Every paragraph runs the way of its language, also one that begins with a word of another; Qt asks it of each."""
    return re.sub(r"<(p|li|h1|h2|ul|ol)>", rf"<\1 dir='{direction}'>", content)


def _style() -> str:
    now = tones()
    return f"""
        h1 {{ font-size: 20pt; font-weight: 600; color: {now.text}; }}
        h2 {{ font-size: 12pt; font-weight: 600; color: {now.text}; margin-top: 18px; }}
        p, li {{ color: {now.text}; line-height: 140%; margin-top: 6px; margin-bottom: 6px; }}
        a {{ color: {now.accent}; }}
        p.note {{ color: {now.quiet}; }}
    """
