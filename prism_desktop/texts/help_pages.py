"""The pages of help: one HTML file each in `resources/help/LANGUAGE`, in the order of their names. Qt-free."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from prism_core.resources import resource_path

_SOURCE = "en"
_TAG = re.compile(r"<[^>]+>")
_TITLE = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)


@dataclass(frozen=True)
class HelpPage:
    """One page. name: its file's. language: what it is written in. translated: whether that was asked for."""

    name: str
    title: str
    content: str
    language: str
    translated: bool

    @property
    def text(self) -> str:
        """What it says, without its form."""
        return html.unescape(_TAG.sub(" ", self.content))


def help_pages(language: str) -> list[HelpPage]:
    """Every page in that language; in English where it is not translated."""
    return [_page(path.name, language) for path in sorted(resource_path("help", _SOURCE).glob("*.html"))]


def _page(name: str, language: str) -> HelpPage:
    translation = resource_path("help", language, name)
    translated = translation.is_file()
    content = (translation if translated else resource_path("help", _SOURCE, name)).read_text(encoding="utf-8")
    title = _TITLE.search(content)
    heading = html.unescape(_TAG.sub("", title[1])) if title else name
    return HelpPage(name, heading, content, language if translated else _SOURCE, translated)
