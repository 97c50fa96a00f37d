"""What the window remembers between starts: its place, recent folders, recent colors, how was exported last."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias

import msgspec
from PySide6.QtCore import QByteArray

from prism_desktop.queue.choices import ExportChoices
from prism_desktop.rendering.engine_wish import EngineWish
from prism_desktop.settings_file import SettingsFile

Theme: TypeAlias = Literal["dark", "light", "system"]

_MAX_FOLDERS = 6
_MAX_COLORS = 8


class Preferences(msgspec.Struct, frozen=True):
    """How Prism looks and works for its owner, whatever is open. memory_mb: for photos and pictures kept ready,
    thumbnails_mb: for thumbnails on the disk.
    """

    theme: Theme = "dark"
    language: str = "system"
    engine: EngineWish = EngineWish()
    memory_mb: int = 256
    thumbnails_mb: int = 512


class NamedColor(msgspec.Struct, frozen=True):
    """A hint color that the owner gave a name. lightness: L* of the photo where it was saved, to show it by."""

    name: str
    a: float
    b: float
    lightness: float


class Settings:
    """Typed access to the settings file. Values that cannot be read are the defaults."""

    def __init__(self, path: Path) -> None:
        self.file = SettingsFile(path)

    @property
    def geometry(self) -> QByteArray:
        """The window's place and size, as Qt saves it; empty before the first time."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._set_bytes("window/geometry", value)

    def splitter(self, name: str) -> QByteArray:
        """How a splitter of the window divides it, as Qt saves it; empty before the first time."""
        return self._bytes(f"window/splitter-{name}")

    def set_splitter(self, name: str, state: QByteArray) -> None:
        """Note how a splitter divides the window."""
        self._set_bytes(f"window/splitter-{name}", state)

    @property
    def put_away(self) -> list[str]:
        """Names of the parts of the window that are not to be seen."""
        return self.file.get("window/put-away", list[str], [])

    @put_away.setter
    def put_away(self, value: list[str]) -> None:
        self.file.set("window/put-away", value)

    @property
    def strip_beside(self) -> bool:
        """Whether the filmstrip stands beside the photo, not below it."""
        return self.file.get("window/strip-beside", bool, False)

    @strip_beside.setter
    def strip_beside(self, value: bool) -> None:
        self.file.set("window/strip-beside", value)

    @property
    def previews_in_color(self) -> bool:
        """Whether the library shows photos that nobody has edited in automatic colors."""
        return self.file.get("library/previews-in-color", bool, True)

    @previews_in_color.setter
    def previews_in_color(self, value: bool) -> None:
        self.file.set("library/previews-in-color", value)

    @property
    def tour_seen(self) -> bool:
        """Whether the tour was begun once."""
        return self.file.get("window/tour-seen", bool, False)

    @tour_seen.setter
    def tour_seen(self, value: bool) -> None:
        self.file.set("window/tour-seen", value)

    @property
    def recent_folders(self) -> list[Path]:
        """Folders opened lately, the latest first. They may be gone: to look for them could take long."""
        return self.file.get("recent/folders", list[Path], [])

    def add_recent_folder(self, folder: Path) -> None:
        """Note that `folder` was opened."""
        others = [each for each in self.recent_folders if each != folder]
        self.file.set("recent/folders", [folder, *others][:_MAX_FOLDERS])

    def forget_folder(self, folder: Path) -> None:
        """Note that `folder` cannot be opened any more."""
        self.file.set("recent/folders", [each for each in self.recent_folders if each != folder])

    @property
    def recent_colors(self) -> list[tuple[float, float]]:
        """Hint colors (a*, b*) chosen lately, the latest first."""
        return self.file.get("recent/colors", list[tuple[float, float]], [])

    def add_recent_color(self, color: tuple[float, float]) -> None:
        """Note that a color was chosen; one very like an older one takes its place."""
        others = [old for old in self.recent_colors if abs(old[0] - color[0]) + abs(old[1] - color[1]) > 4]
        rounded = (round(color[0], 1), round(color[1], 1))
        self.file.set("recent/colors", [rounded, *others][:_MAX_COLORS])

    @property
    def named_colors(self) -> list[NamedColor]:
        """Hint colors that the owner gave names."""
        return self.file.get("colors/named", list[NamedColor], [])

    @named_colors.setter
    def named_colors(self, value: list[NamedColor]) -> None:
        self.file.set("colors/named", value)

    @property
    def palette(self) -> str:
        """The (English) name of the palette chosen last; empty before the first time."""
        return self.file.get("colors/palette", str, "")

    @palette.setter
    def palette(self, value: str) -> None:
        self.file.set("colors/palette", value)

    @property
    def side_page(self) -> str:
        """The page of the panel at the right that was open; empty before the first time."""
        return self.file.get("panel/page", str, "")

    @side_page.setter
    def side_page(self, value: str) -> None:
        self.file.set("panel/page", value)

    @property
    def folded(self) -> list[str]:
        """Names of the sections of that panel that are folded away."""
        return self.file.get("panel/folded", list[str], [])

    def set_folded(self, name: str, folded: bool) -> None:  # noqa: FBT001 - a value, as of the properties
        """Note that a section was folded away, or opened."""
        others = [each for each in self.folded if each != name]
        self.file.set("panel/folded", [*others, name] if folded else others)

    @property
    def export_choices(self) -> ExportChoices:
        """How a folder was exported last."""
        return self.file.get("export/choices", ExportChoices, ExportChoices())

    @export_choices.setter
    def export_choices(self, value: ExportChoices) -> None:
        self.file.set("export/choices", value)

    @property
    def preferences(self) -> Preferences:
        """What was chosen in the preferences."""
        return self.file.get("preferences", Preferences, Preferences())

    def prefer(self, **changes: object) -> None:
        """Note other preferences: the names and values of fields of `Preferences`."""
        self.file.set("preferences", msgspec.structs.replace(self.preferences, **changes))

    @property
    def export_speed(self) -> float:
        """By how much this computer is slower than the typical one, as far as its exports told."""
        return self.file.get("export/speed", float, 1.0)

    @export_speed.setter
    def export_speed(self, value: float) -> None:
        self.file.set("export/speed", value)

    def save(self) -> None:
        """Write what changed to the disk now."""
        self.file.save()

    def _bytes(self, name: str) -> QByteArray:
        return QByteArray.fromBase64(self.file.get(name, str, "").encode())

    def _set_bytes(self, name: str, value: QByteArray) -> None:
        self.file.set(name, value.toBase64().toStdString())
