"""The pages of the panel at the right: which is open, and what of them is folded away, as it was last time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prism_desktop.canvas.toolbox import Tool
from prism_desktop.panels import adjust_page, hints_page, info_page
from prism_desktop.panels.banner import Message
from prism_desktop.panels.named_colors import NamedColors
from prism_desktop.panels.section import Section
from prism_desktop.settings import NamedColor

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow

_COLORING = (Tool.HINT, Tool.BRUSH, Tool.EYEDROPPER)
"""Tools that want a color."""
_DELETED = "saved color"


class Paging(QObject):
    """Joins tabs, menu and memory."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._settings, self._banners = window.settings, window.stage.banners
        panel, actions = window.side_panel, window.actions_.panel
        panel.add_page(hints_page.NAME, window.hints_page, actions.hints)
        panel.add_page(adjust_page.NAME, window.adjust_page, actions.adjust)
        panel.add_page(info_page.NAME, window.info_page, actions.info)
        self._remember_colors(window.hints_page)
        self._remember_fold("named", window.hints_page.named_section, self.tr("Colors that you gave names"))
        self._remember_fold("palettes", window.hints_page.palettes_section, self.tr("Colors of their time"))
        self._remember_fold("variants", window.adjust_page.variants_section, self.tr("Other ways to color this photo"))
        self._remember_fold("history", window.adjust_page.history_section, self.tr("What was done to this photo"))
        panel.show_page(self._settings.side_page)
        self._remember_fold("model", window.info_page.model_section, self.tr("What the model can do, and what not"))
        panel.page_changed.connect(self._remember_page)
        self._panel, self._editor = panel, window.editor
        window.tools.tool_changed.connect(self._follow_tool)
        window.editor.selection_changed.connect(self._follow_selection)

    def _follow_tool(self, tool: Tool) -> None:
        if tool in _COLORING:
            self._panel.show_page(hints_page.NAME)

    def _follow_selection(self) -> None:
        if self._editor.selected is not None:
            self._panel.show_page(hints_page.NAME)

    def _remember_page(self, name: str) -> None:
        self._settings.side_page = name

    def _remember_colors(self, page: hints_page.HintsPage) -> None:
        settings = self._settings
        page.named_colors.show_colors(settings.named_colors)
        page.named_colors.edited.connect(lambda colors: setattr(settings, "named_colors", colors))
        page.named_colors.deleted.connect(lambda color, row: self._tell_deleted(page.named_colors, color, row))
        page.palettes.choose_palette(settings.palette)
        page.palettes.palette_changed.connect(lambda name: setattr(settings, "palette", name))

    def _tell_deleted(self, colors: NamedColors, color: NamedColor, row: int) -> None:
        def put_back() -> None:
            colors.put_back(color, row)
            self._banners.unsay(_DELETED)

        text = self.tr("“{name}” is no longer among your saved colors.").format(name=color.name)
        self._banners.say(_DELETED, Message("notice", text, (self.tr("Undo"), put_back)))

    def _remember_fold(self, name: str, section: Section, tip: str) -> None:
        section.set_foldable(tip=tip, is_open=name not in self._settings.folded)
        section.opened.connect(lambda is_open: self._settings.set_folded(name, not is_open))
