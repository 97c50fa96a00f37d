"""What the window remembers between starts: its place, recent folders, recent colors, how was exported last."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias, TypeVar

import msgspec
from PySide6.QtCore import QByteArray, QSettings

from prism_desktop.path_json import decode_path, encode
from prism_desktop.queue.choices import ExportChoices
from prism_desktop.rendering.engine_wish import EngineWish

T = TypeVar("T")
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

    def __init__(self, file: Path) -> None:
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def geometry(self) -> QByteArray:
        """The window's place and size, as Qt saves it; empty before the first time."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("window/geometry", value)

    def splitter(self, name: str) -> QByteArray:
        """How a splitter of the window divides it, as Qt saves it; empty before the first time."""
        return self._bytes(f"window/splitter-{name}")

    def set_splitter(self, name: str, state: QByteArray) -> None:
        """Note how a splitter divides the window."""
        self._store.setValue(f"window/splitter-{name}", state)

    @property
    def put_away(self) -> list[str]:
        """Names of the parts of the window that are not to be seen."""
        return self._json("window/put-away", list[str], [])

    @put_away.setter
    def put_away(self, value: list[str]) -> None:
        self._set_json("window/put-away", value)

    @property
    def strip_beside(self) -> bool:
        """Whether the filmstrip stands beside the photo, not below it."""
        return self._json("window/strip-beside", bool, False)

    @strip_beside.setter
    def strip_beside(self, value: bool) -> None:
        self._set_json("window/strip-beside", value)

    @property
    def tour_seen(self) -> bool:
        """Whether the tour was begun once."""
        return self._json("window/tour-seen", bool, False)

    @tour_seen.setter
    def tour_seen(self, value: bool) -> None:
        self._set_json("window/tour-seen", value)

    @property
    def recent_folders(self) -> list[Path]:
        """Folders opened lately, the latest first. They may be gone: to look for them could take long."""
        return self._json("recent/folders", list[Path], [])

    def add_recent_folder(self, folder: Path) -> None:
        """Note that `folder` was opened."""
        others = [each for each in self.recent_folders if each != folder]
        self._set_json("recent/folders", [folder, *others][:_MAX_FOLDERS])

    def forget_folder(self, folder: Path) -> None:
        """Note that `folder` cannot be opened any more."""
        self._set_json("recent/folders", [each for each in self.recent_folders if each != folder])

    @property
    def recent_colors(self) -> list[tuple[float, float]]:
        """Hint colors (a*, b*) chosen lately, the latest first."""
        return self._json("recent/colors", list[tuple[float, float]], [])

    def add_recent_color(self, color: tuple[float, float]) -> None:
        """Note that a color was chosen; one very like an older one takes its place."""
        others = [old for old in self.recent_colors if abs(old[0] - color[0]) + abs(old[1] - color[1]) > 4]
        rounded = (round(color[0], 1), round(color[1], 1))
        self._set_json("recent/colors", [rounded, *others][:_MAX_COLORS])

    @property
    def named_colors(self) -> list[NamedColor]:
        """Hint colors that the owner gave names."""
        return self._json("colors/named", list[NamedColor], [])

    @named_colors.setter
    def named_colors(self, value: list[NamedColor]) -> None:
        self._set_json("colors/named", value)

    @property
    def palette(self) -> str:
        """The (English) name of the palette chosen last; empty before the first time."""
        return str(self._store.value("colors/palette", ""))

    @palette.setter
    def palette(self, value: str) -> None:
        self._store.setValue("colors/palette", value)

    @property
    def side_page(self) -> str:
        """The page of the panel at the right that was open; empty before the first time."""
        return str(self._store.value("panel/page", ""))

    @side_page.setter
    def side_page(self, value: str) -> None:
        self._store.setValue("panel/page", value)

    @property
    def folded(self) -> list[str]:
        """Names of the sections of that panel that are folded away."""
        return self._json("panel/folded", list[str], [])

    def set_folded(self, name: str, folded: bool) -> None:  # noqa: FBT001 - a value, as of the properties
        """Note that a section was folded away, or opened."""
        others = [each for each in self.folded if each != name]
        self._set_json("panel/folded", [*others, name] if folded else others)

    @property
    def export_choices(self) -> ExportChoices:
        """How a folder was exported last."""
        return self._json("export/choices", ExportChoices, ExportChoices())

    @export_choices.setter
    def export_choices(self, value: ExportChoices) -> None:
        self._set_json("export/choices", value)

    @property
    def preferences(self) -> Preferences:
        """What was chosen in the preferences."""
        return self._json("preferences", Preferences, Preferences())

    def prefer(self, **changes: object) -> None:
        """Note other preferences: the names and values of fields of `Preferences`."""
        self._set_json("preferences", msgspec.structs.replace(self.preferences, **changes))

    @property
    def export_speed(self) -> float:
        """By how much this computer is slower than the typical one, as far as its exports told."""
        return self._json("export/speed", float, 1.0)

    @export_speed.setter
    def export_speed(self, value: float) -> None:
        self._set_json("export/speed", value)

    def save(self) -> None:
        """Write what changed to the disk now."""
        self._store.sync()

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def _json(self, key: str, kind: type[T], default: T) -> T:
        try:
            return msgspec.json.decode(str(self._store.value(key, "")), type=kind, dec_hook=decode_path)
        except msgspec.MsgspecError:
            return default

    def _set_json(self, key: str, value: object) -> None:
        self._store.setValue(key, encode(value).decode())
