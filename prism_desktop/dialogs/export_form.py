"""All that is asked before an export, as a form."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget

from prism_core.export_options import ExportOptions
from prism_desktop.dialogs.export_fields import FolderField, NameField, Offer, QualityField, SizeField
from prism_desktop.look.theme import SPACING
from prism_desktop.queue.choices import ExportChoices

_LOSSY = ("same", "jpeg", "webp")
_SHALLOW = ("jpeg", "webp")


class ExportForm(QWidget):
    """The fields, and the choices made in them. leaving_out: whether it is asked about photos that need no color."""

    changed = Signal()

    def __init__(self, choices: ExportChoices, *, leaving_out: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leaving_out = leaving_out
        self._make_fields(choices)
        self._lay_out()
        for field in (self.folder, self.name, self.size_field, self.quality):
            field.changed.connect(self._change)
        for offer in (self.format, self.bits, self.on_exists):
            offer.currentIndexChanged.connect(self._change)
        for box in (self.leave_out, self.color_layer):
            box.toggled.connect(self._change)
        self._enable()

    @property
    def choices(self) -> ExportChoices:
        """What is chosen now. Raises `OptionsError` where it makes no sense."""
        return ExportChoices(
            folder=self.folder.line.path,
            options=ExportOptions(
                format=self.format.currentData(),
                quality=self.quality.value(),
                bits=self.bits.currentData() if self.bits.isEnabled() else "same",
                edge_px=self.size_field.edge_px,
                name=self.name.template,
                color_layer=self.color_layer.isChecked(),
            ),
            on_exists=self.on_exists.currentData(),
            leave_out=self.leave_out.isChecked(),
        )

    def show_folder(self, shown: bool) -> None:  # noqa: FBT001 - as `setVisible`
        """Whether it is asked where to."""
        self._rows.setRowVisible(0, shown)

    def head_details(self, heading: QWidget) -> None:
        """Put a heading above what most people leave as it is."""
        self._rows.insertRow(1, heading)
        self.setTabOrder(self.folder.browse, heading)

    def show_details(self, shown: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Show what most people leave as it is, too."""
        details = (self.name, self.format, self.quality, self.size_field, self.bits, self.on_exists, self.color_layer)
        for field in details:
            self._rows.setRowVisible(field, shown)
        self._rows.setRowVisible(self.leave_out, shown and self._leaving_out)

    def _make_fields(self, choices: ExportChoices) -> None:
        options = choices.options
        self.folder = FolderField(choices.folder)
        self.name = NameField(options.name)
        self.format = Offer(
            [
                ("same", self.tr("As the original")),
                ("jpeg", self.tr("JPEG: small, opens everywhere")),
                ("png", self.tr("PNG: without loss")),
                ("tiff", self.tr("TIFF: without loss, for archives")),
                ("webp", self.tr("WebP: smallest, for the web")),
            ],
            options.format,
        )
        self.quality = QualityField(options.quality)
        self.size_field = SizeField(options.edge_px)
        self.bits = Offer(
            [
                ("same", self.tr("As the original")),
                ("8", self.tr("8 bits a color")),
                ("16", self.tr("16 bits a color, in PNG and TIFF")),
            ],
            options.bits,
        )
        self.on_exists = Offer(
            [
                ("update", self.tr("Replace it if you have changed the photo since")),
                ("skip", self.tr("Keep it")),
                ("overwrite", self.tr("Replace it")),
                ("rename", self.tr("Keep both, with a number")),
            ],
            choices.on_exists,
        )
        self.leave_out = QCheckBox(self.tr("Leave out what needs no color: color photos, blank pages, text"))
        self.leave_out.setChecked(choices.leave_out)
        self.leave_out.setToolTip(self.tr("What was left out, and why, is told at the end; you can color it then"))
        self.color_layer = QCheckBox(self.tr("For retouchers: also save the color as a layer of its own (OpenRaster)"))
        self.color_layer.setChecked(options.color_layer)
        self.color_layer.setToolTip(self.tr("A second file beside each copy, which GIMP, Krita and others open"))

    def _lay_out(self) -> None:
        self._rows = rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(2 * SPACING)
        rows.setVerticalSpacing(SPACING)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields: dict[str, QWidget] = {
            self.tr("Save in"): self.folder,
            self.tr("Names"): self.name,
            self.tr("Format"): self.format,
            self.tr("Quality"): self.quality,
            self.tr("Size"): self.size_field,
            self.tr("Color depth"): self.bits,
            self.tr("If a copy is there"): self.on_exists,
        }
        tips = self._tips()
        for name, field in fields.items():
            rows.addRow(name, field)
            # A form puts its labels at the top of their rows, above the text in the fields.
            rows.labelForField(field).setMinimumHeight(field.sizeHint().height())
            control = field.focusProxy() or field
            control.setAccessibleName(name)
            control.setToolTip(tips.get(field) or control.toolTip())
        for box in (self.leave_out, self.color_layer):
            rows.addRow("", box)

    def _tips(self) -> dict[QWidget, str]:
        return {
            self.name: self.tr("How the copies are called"),
            self.format: self.tr("The kind of file that the copies are"),
            self.size_field: self.tr("How large the copies are; none is made larger than its original"),
            self.bits: self.tr("How finely colors are told apart; 16 bits are for those who edit the copies further"),
            self.on_exists: self.tr("What to do where a color copy stands already"),
        }

    def _change(self) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        self.quality.setEnabled(self.format.currentData() in _LOSSY)
        self.bits.setEnabled(self.format.currentData() not in _SHALLOW)
