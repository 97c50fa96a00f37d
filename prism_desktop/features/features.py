"""The window's features, in the order in which they are built."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prism_desktop.features.album import Album
from prism_desktop.features.arranging import Arranging
from prism_desktop.features.browsing import Browsing
from prism_desktop.features.copying import Copying
from prism_desktop.features.drawing import Drawing
from prism_desktop.features.editing import Editing
from prism_desktop.features.exporting import Exporting
from prism_desktop.features.filtering import Filtering
from prism_desktop.features.following import Following
from prism_desktop.features.foreseeing import Foreseeing
from prism_desktop.features.helping import Helping
from prism_desktop.features.informing import Informing
from prism_desktop.features.leaving_out import LeavingOut
from prism_desktop.features.opening import Opening
from prism_desktop.features.paging import Paging
from prism_desktop.features.photo_menu import PhotoMenu
from prism_desktop.features.preferring import Preferring
from prism_desktop.features.preparing import Preparing
from prism_desktop.features.previewing import Previewing
from prism_desktop.features.queueing import Queueing
from prism_desktop.features.readying import Readying
from prism_desktop.features.recoloring import Recoloring
from prism_desktop.features.recording import Recording
from prism_desktop.features.remembering import Remembering
from prism_desktop.features.suggesting import Suggesting
from prism_desktop.features.theming import Theming
from prism_desktop.features.touring import Touring
from prism_desktop.features.tracking import Tracking
from prism_desktop.features.varying import Varying
from prism_desktop.features.viewing import Viewing
from prism_desktop.features.where_to_help import WhereToHelp

if TYPE_CHECKING:
    from prism_desktop.main_window import MainWindow

Feature = Callable[["MainWindow"], QObject]
"""Called once with the finished window; what it makes is the window's child."""

FEATURES: tuple[Feature, ...] = (
    Remembering,
    Browsing,
    Opening,
    Filtering,
    Following,
    Preparing,
    LeavingOut,
    Editing,
    Drawing,
    Suggesting,
    Viewing,
    WhereToHelp,
    Paging,
    Informing,
    Varying,
    Foreseeing,
    Copying,
    Album,
    Recoloring,
    Previewing,
    Exporting,
    PhotoMenu,
    Queueing,
    Tracking,
    Helping,
    Theming,
    Arranging,
    Preferring,
    Recording,
    Readying,
    Touring,
)
