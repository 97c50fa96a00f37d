"""What the core says, clause by clause, in the language of the window.

The core speaks English: it knows no Qt. Its texts are clauses between semicolons, what is wrong and what to do. Those
that an owner meets in the window are listed here for translators, with names in braces for what the core fills in; one
that is not listed stays English. tests/desktop/texts/test_core_words.py holds the list and the core together.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from prism_desktop.texts.direction import isolated

_OF_PHOTOS = (
    QT_TRANSLATE_NOOP("core", "the photo is cut short or damaged"),
    QT_TRANSLATE_NOOP("core", "scan it or copy it again"),
    QT_TRANSLATE_NOOP("core", "the file is empty"),
    QT_TRANSLATE_NOOP("core", "copy it again from where it came from"),
    QT_TRANSLATE_NOOP("core", "there is no such file"),
    QT_TRANSLATE_NOOP("core", "check its name and folder"),
    QT_TRANSLATE_NOOP("core", "this is a folder, not a photo"),
    QT_TRANSLATE_NOOP("core", "choose a photo in it"),
    QT_TRANSLATE_NOOP("core", "this is not a JPEG, PNG, TIFF, WebP or BMP photo, whatever its name"),
    QT_TRANSLATE_NOOP("core", "convert it to one of these"),
    QT_TRANSLATE_NOOP("core", "this is not a photo that Prism opens"),
    QT_TRANSLATE_NOOP("core", "Prism is not allowed to read it"),
    QT_TRANSLATE_NOOP("core", "change its permissions, or copy it to a folder of your own"),
    QT_TRANSLATE_NOOP("core", "Prism is not allowed to write it there"),
    QT_TRANSLATE_NOOP("core", "choose another folder"),
    QT_TRANSLATE_NOOP("core", "it cannot be read ({reason})"),
    QT_TRANSLATE_NOOP("core", "copy it to this computer and try again"),
    QT_TRANSLATE_NOOP("core", "check its permissions"),
    QT_TRANSLATE_NOOP("core", "it cannot be looked into ({reason})"),
    QT_TRANSLATE_NOOP("core", "it is damaged, cut short or of a rare kind"),
    QT_TRANSLATE_NOOP("core", "its header promises {width} x {height} pixels, Prism takes up to {most} megapixels"),
    QT_TRANSLATE_NOOP("core", "scale it down first, if it is a real photo"),
    QT_TRANSLATE_NOOP("core", "its picture is {width} x {height} pixels, so there is none"),
    QT_TRANSLATE_NOOP("core", "take another copy"),
    QT_TRANSLATE_NOOP("core", "there is not enough memory to open it"),
    QT_TRANSLATE_NOOP("core", "there is not enough free memory for it"),
    QT_TRANSLATE_NOOP("core", "close other programs"),
    QT_TRANSLATE_NOOP("core", "its floating-point values are not all in 0..1"),
    QT_TRANSLATE_NOOP("core", "save it as a 16-bit TIFF"),
    QT_TRANSLATE_NOOP("core", "a TIFF of {kind} values is not one that Prism reads"),
    QT_TRANSLATE_NOOP("core", "save it with 16 bits"),
    QT_TRANSLATE_NOOP("core", "{kind} is not one that Prism reads"),
    QT_TRANSLATE_NOOP("core", "save it as an RGB or gray TIFF"),
    QT_TRANSLATE_NOOP("core", "the file holds {count} pictures"),
    QT_TRANSLATE_NOOP("core", "only the first is used"),
    QT_TRANSLATE_NOOP("core", "its color profile is damaged or of another kind"),
    QT_TRANSLATE_NOOP("core", "its colors are taken for sRGB"),
    QT_TRANSLATE_NOOP("core", "its CMYK inks become sRGB colors"),
    QT_TRANSLATE_NOOP("core", "its EXIF data is damaged and left out"),
    QT_TRANSLATE_NOOP("core", "its metadata is damaged and left out"),
    QT_TRANSLATE_NOOP("core", "its XMP data is damaged"),
    QT_TRANSLATE_NOOP("core", "a colorized copy gets a new packet"),
)
_OF_WRITING = (
    QT_TRANSLATE_NOOP("core", "this is the original, which Prism never writes"),
    QT_TRANSLATE_NOOP("core", "this is an original, which Prism never writes"),
    QT_TRANSLATE_NOOP("core", "choose another output folder"),
    QT_TRANSLATE_NOOP("core", "name another output folder"),
    QT_TRANSLATE_NOOP("core", "there is not enough memory to write it"),
    QT_TRANSLATE_NOOP("core", "there is not enough memory to write its layers"),
    QT_TRANSLATE_NOOP("core", "it cannot be written ({reason})"),
    QT_TRANSLATE_NOOP("core", "it cannot be written: {reason}"),
    QT_TRANSLATE_NOOP("core", "check permissions, and whether the disk is full"),
    QT_TRANSLATE_NOOP("core", "the disk is full"),
    QT_TRANSLATE_NOOP("core", "free some space, or choose another folder"),
    QT_TRANSLATE_NOOP("core", "its folder does not exist"),
    QT_TRANSLATE_NOOP("core", "make it, or choose another"),
    QT_TRANSLATE_NOOP("core", "its folder cannot be made ({reason})"),
    QT_TRANSLATE_NOOP("core", "a folder of that name stands there"),
    QT_TRANSLATE_NOOP("core", "choose another name"),
    QT_TRANSLATE_NOOP("core", "Prism writes .jpg, .png, .tif, .webp and .bmp files"),
    QT_TRANSLATE_NOOP("core", "choose one of these names"),
    QT_TRANSLATE_NOOP("core", "{format} takes at most {most} pixels a side"),
    QT_TRANSLATE_NOOP("core", "use TIFF or PNG"),
    QT_TRANSLATE_NOOP("core", "{format} holds 8 bits a channel"),
    QT_TRANSLATE_NOOP("core", "choose PNG or TIFF for 16"),
    QT_TRANSLATE_NOOP("core", "its {what} of {size} KB is more than a JPEG can hold"),
    QT_TRANSLATE_NOOP("core", "its XMP is damaged and too large for a JPEG"),
    QT_TRANSLATE_NOOP("core", "use PNG or TIFF"),
    QT_TRANSLATE_NOOP("core", "{file} was made by someone else meanwhile"),
    QT_TRANSLATE_NOOP("core", "run Prism again"),
    QT_TRANSLATE_NOOP("core", "the journal in {folder} cannot be written ({reason})"),
    QT_TRANSLATE_NOOP("core", "the journal cannot be read ({reason})"),
    QT_TRANSLATE_NOOP("core", "unexpected error ({error})"),
    QT_TRANSLATE_NOOP("core", "please report it"),
)
_OF_SIDECARS = (
    QT_TRANSLATE_NOOP("core", "it is damaged"),
    QT_TRANSLATE_NOOP("core", "repair or remove it"),
    QT_TRANSLATE_NOOP("core", "it cannot be used"),
    QT_TRANSLATE_NOOP("core", "correct or remove it"),
    QT_TRANSLATE_NOOP("core", 'this is not a Prism sidecar: "schema" with its version is missing'),
    QT_TRANSLATE_NOOP("core", "it is of a newer Prism (schema {found}, this one knows {known})"),
    QT_TRANSLATE_NOOP("core", "update Prism"),
    QT_TRANSLATE_NOOP("core", "{name} has no color to take over"),
    QT_TRANSLATE_NOOP("core", "choose a photo in color"),
)
_OF_MODELS = (
    QT_TRANSLATE_NOOP("core", "there is no such model file"),
    QT_TRANSLATE_NOOP("core", "check the name or install it again"),
    QT_TRANSLATE_NOOP("core", "the model file cannot be read ({reason})"),
    QT_TRANSLATE_NOOP("core", "the model's bytes do not match its card"),
    QT_TRANSLATE_NOOP("core", "install it again"),
    QT_TRANSLATE_NOOP("core", "this is not a Prism generator: it carries no model card"),
    QT_TRANSLATE_NOOP("core", "its model card cannot be read: {detail}"),
    QT_TRANSLATE_NOOP("core", "it follows contract {found}, this Prism knows {known}"),
    QT_TRANSLATE_NOOP("core", "this is not an ONNX file"),
    QT_TRANSLATE_NOOP("core", "the file is cut short or is no ONNX file"),
    QT_TRANSLATE_NOOP("core", "the model cannot be loaded ({detail})"),
    QT_TRANSLATE_NOOP("core", "the generator failed"),
    QT_TRANSLATE_NOOP("core", "the generator answered values that are no numbers"),
    QT_TRANSLATE_NOOP("core", "use another model"),
    QT_TRANSLATE_NOOP("core", "Prism came without a generator"),
    QT_TRANSLATE_NOOP("core", "there is no such model"),
    QT_TRANSLATE_NOOP("core", "name a file, or one of those at hand ({names})"),
    QT_TRANSLATE_NOOP("core", "the model cannot be copied to {folder} ({reason})"),
    QT_TRANSLATE_NOOP("core", "the model cannot be removed ({reason})"),
    QT_TRANSLATE_NOOP("core", "this model was not added by its owner"),
    QT_TRANSLATE_NOOP("core", "Running on the CPU although an NVIDIA driver is installed: {reason}"),
    QT_TRANSLATE_NOOP("core", "the NVIDIA driver knows CUDA {known}, CUDA {needed} is needed"),
    QT_TRANSLATE_NOOP("core", "update the driver"),
    QT_TRANSLATE_NOOP("core", "its libraries do not load"),
    QT_TRANSLATE_NOOP("core", "this ONNX Runtime was built without CUDA"),
    QT_TRANSLATE_NOOP("core", "install onnxruntime-gpu in its place"),
    QT_TRANSLATE_NOOP("core", "{where} has not enough free memory for the generator"),
    QT_TRANSLATE_NOOP("core", "{where} has not enough free memory for the generator {at}"),
    QT_TRANSLATE_NOOP("core", "at {edge} px"),
    QT_TRANSLATE_NOOP("core", "the GPU"),
    QT_TRANSLATE_NOOP("core", "this computer"),
)
_OF_FOLDERS = (
    QT_TRANSLATE_NOOP("core", "there is no such file or folder"),
    QT_TRANSLATE_NOOP("core", "check the name"),
    QT_TRANSLATE_NOOP("core", "this is a file"),
    QT_TRANSLATE_NOOP("core", "name a folder for the results"),
    QT_TRANSLATE_NOOP("core", "the results cannot go into the folder of the originals"),
    QT_TRANSLATE_NOOP("core", "name another folder"),
    QT_TRANSLATE_NOOP("core", "the output folder cannot be written ({reason})"),
    QT_TRANSLATE_NOOP("core", "choose another one"),
    QT_TRANSLATE_NOOP("core", "the name {text} has a brace without its partner"),
    QT_TRANSLATE_NOOP("core", "write {example}, say"),
    QT_TRANSLATE_NOOP("core", "{field} in the name {text} is not known"),
    QT_TRANSLATE_NOOP("core", "use {known}"),
    QT_TRANSLATE_NOOP("core", "{wrong} in the name {text} cannot stand in file names"),
    QT_TRANSLATE_NOOP("core", "take it out"),
    QT_TRANSLATE_NOOP("core", "the name of the results is empty"),
    QT_TRANSLATE_NOOP("core", "names like {text} are not taken by every computer"),
    QT_TRANSLATE_NOOP("core", "add letters at both ends"),
    QT_TRANSLATE_NOOP("core", "the name {start}... of {photo} is too long for a file"),
    QT_TRANSLATE_NOOP("core", "use fewer fields"),
)
_OF_THE_SYSTEM = (
    QT_TRANSLATE_NOOP("core", "Permission denied"),
    QT_TRANSLATE_NOOP("core", "No space left on device"),
    QT_TRANSLATE_NOOP("core", "Read-only file system"),
    QT_TRANSLATE_NOOP("core", "No such file or directory"),
    QT_TRANSLATE_NOOP("core", "Input/output error"),
    QT_TRANSLATE_NOOP("core", "Is a directory"),
    QT_TRANSLATE_NOOP("core", "Not a directory"),
    QT_TRANSLATE_NOOP("core", "Disk quota exceeded"),
)

_WITHOUT_DETAIL = {
    "it is damaged ({detail})": "it is damaged",
    "it cannot be used: {detail}": "it cannot be used",
    "the generator failed ({detail})": "the generator failed",
}
"""What a library says there, in its own English, is for the log and the command line."""
_WITHOUT_OPTIONS = {
    "close other programs, or use --jobs 1": "close other programs",
    "CUDA cannot be used here: {reason}. Or choose the CPU (--device cpu)": QT_TRANSLATE_NOOP(
        "core", "CUDA cannot be used here: {reason}. Or choose the processor in the preferences, under Speed"
    ),
    "choose less detail (--edge), close other programs": QT_TRANSLATE_NOOP(
        "core", "choose less with the Detail slider, close other programs"
    ),
    "choose less detail (--edge), close other programs{instead}": QT_TRANSLATE_NOOP(
        "core", "choose less with the Detail slider, close other programs{instead}"
    ),
    ", or use the CPU (--device cpu)": QT_TRANSLATE_NOOP(
        "core", ", or choose the processor in the preferences, under Speed"
    ),
}
"""The command line has its options where the window has controls."""
_TOLD_OTHERWISE = {**_WITHOUT_DETAIL, **_WITHOUT_OPTIONS}

_GROUPS = (_OF_PHOTOS, _OF_WRITING, _OF_SIDECARS, _OF_MODELS, _OF_FOLDERS, _OF_THE_SYSTEM)
CLAUSES = (*_TOLD_OTHERWISE, *(str(clause) for group in _GROUPS for clause in group))
"""Everything that can be said in the language of the window."""


def in_words(text: str) -> str:
    """A text of the core in the language of the window, its names and numbers as they are."""
    return "; ".join(_translated(clause) for clause in text.split("; "))


def _translated(clause: str) -> str:
    said = _match(clause)
    if said is not None:
        return said
    for colon in re.finditer(": ", clause):  # the name of a file stands before it
        said = _match(clause[colon.end() :])
        if said is not None:
            return f"{isolated(clause[: colon.start()])}: {said}"
    return clause


def _match(clause: str) -> str | None:
    """The translation of a whole clause; what fills its braces may be another."""
    for template in CLAUSES:
        found = _pattern(template).fullmatch(clause)
        if found is not None:
            values = {name: _match(value) or value for name, value in found.groupdict().items()}
            told = str(_TOLD_OTHERWISE.get(template, template))
            return QCoreApplication.translate("core", told).format(**values)
    return None


@cache
def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"{(\w+)}", template)
    return re.compile("".join(f"(?P<{part}>.+)" if index % 2 else re.escape(part) for index, part in enumerate(parts)))
