"""Facts of a photo, and of the model, in words for their owner."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt

from prism_core.facts import PhotoFacts
from prism_core.models.card import ModelCard
from prism_core.triage import Verdict
from prism_desktop.photo.fact_reader import FileFacts
from prism_desktop.texts.card_words import Row, card_rows
from prism_desktop.texts.wording import readable, whole

_MOST_WHOLE_BITS = 16
"""More hold fractions, of which nobody counts the shades."""


class FactWords(QObject):
    """Puts facts into rows."""

    def file_rows(self, file: FileFacts) -> list[Row]:
        """What is known of the file."""
        facts, locale = file.facts, QLocale()
        megapixels = locale.toString(facts.width * facts.height / 1e6, "f", 1)
        room = locale.formattedDataSize(file.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        size = self.tr("{width} by {height} pixels ({megapixels} megapixels)")
        rows = [
            (self.tr("Name"), readable(file.path.name)),
            (self.tr("Size"), size.format(width=facts.width, height=facts.height, megapixels=megapixels)),
            (self.tr("Pixels"), _begun(self._pixels(facts))),
            (self.tr("File"), f"{facts.format}, {room}"),
            (self.tr("Color profile"), facts.profile or _begun(self.tr("none; taken for sRGB"))),
        ]
        if facts.dpi is not None:
            rows.append(
                (self.tr("Resolution"), self.tr("{n} pixels an inch").format(n=locale.toString(facts.dpi[0], "g", 5)))
            )
        if facts.taken is not None:
            date = QDateTime.fromString(facts.taken.isoformat(), Qt.DateFormat.ISODate)
            rows.append((self.tr("Date"), locale.toString(date, QLocale.FormatType.ShortFormat)))
        if facts.device is not None:
            rows.append((self.tr("Camera or scanner"), facts.device))
        rows.append((self.tr("Kept in copies"), _begun(self._kept(facts))))
        return rows

    def model_rows(self, card: ModelCard, device: str) -> list[Row]:
        """What the model says of itself."""
        return [
            (self.tr("Model"), f"{card.name} {card.version}"),
            (self.tr("Runs on"), device),
            *card_rows(card),
        ]

    def seen_as(self, facts: PhotoFacts) -> str:
        """What Prism takes the photo for."""
        if facts.colorized_by is not None:
            return self.tr("Colored by Prism, with the model {model}").format(model=facts.colorized_by)
        words = {
            Verdict.GRAY: self.tr("Black and white"),
            Verdict.SEPIA: self.tr("Of one tone, like sepia: only light and dark are taken from it"),
            Verdict.COLOR: self.tr("In color already: it need not be colored"),
            Verdict.BLANK: self.tr("Empty: there is nothing on it to color"),
            Verdict.TEXT: self.tr("A page of text: it need not be colored"),
            Verdict.NEGATIVE: self.tr("A negative: invert it in your scanner's program first"),
        }
        return words[facts.verdict]

    def _pixels(self, facts: PhotoFacts) -> str:
        whole_numbers = facts.bits <= _MOST_WHOLE_BITS
        if facts.channels == 1 and whole_numbers:
            kind = self.tr("gray, in {shades} shades ({bits} bits)")
        elif facts.channels == 1:
            kind = self.tr("gray, as fine as can be ({bits} bits)")
        elif whole_numbers:
            kind = self.tr("color, in {shades} shades each of red, green and blue ({bits} bits)")
        else:
            kind = self.tr("color, as fine as can be ({bits} bits)")
        kind = kind.format(bits=facts.bits, shades=whole(2**facts.bits))
        return self.tr("{pixels}, with transparency").format(pixels=kind) if facts.alpha else kind

    def _kept(self, facts: PhotoFacts) -> str:
        names = {
            "EXIF": self.tr("date, camera and place (EXIF)"),
            "XMP": self.tr("titles, ratings and edits (XMP)"),
            "IPTC": self.tr("captions and keywords (IPTC)"),
            "ICC": self.tr("the color profile"),
        }
        return ", ".join(names[block] for block in facts.blocks) or self.tr("it carries no notes to be kept")


def _begun(text: str) -> str:
    """As a sentence begins."""
    return text[:1].upper() + text[1:]
