"""What runs the generator, and on how many cores."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox

from prism_core.jobs import available_cores
from prism_core.models.engine import CUDA, Device
from prism_desktop.dialogs.preferences.form_page import FormPage, combo, say
from prism_desktop.rendering.engine_keeper import EngineKeeper
from prism_desktop.rendering.preview import Previewer
from prism_desktop.texts.core_words import in_words
from prism_desktop.texts.wording import explain


class SpeedPage(FormPage):
    """Device and cores; each counts at once, and what runs now is said with the reason."""

    def __init__(self, keeper: EngineKeeper, previewer: Previewer) -> None:
        super().__init__()
        self._keeper = keeper
        self._previewer = previewer
        self._gpus: list[str] = []
        self.set_title(self.tr("Speed"))
        self.device = combo(self._devices(), None)
        self.add_row(self.tr("Color with"), self.device, self.tr("What runs the model; a graphics card is much faster"))
        self.runs = self.add_note()
        self.threads = QSpinBox()
        self.threads.setRange(0, available_cores())
        self.threads.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.threads.setSpecialValueText(self.tr("All {n}").format(n=available_cores()))
        self.add_row(
            self.tr("Processor cores"), self.threads, self.tr("Fewer cores leave more to other programs; 0 takes all")
        )
        self._follow()
        self.device.activated.connect(lambda _: self._choose_device())
        self.threads.editingFinished.connect(self._choose_threads)
        keeper.changed.connect(self._follow)
        keeper.refused.connect(self._tell)

    def show_gpus(self, names: list[str]) -> None:
        """Offer these graphics cards, too."""
        self._gpus = names
        for number, name in enumerate(names):
            self.device.addItem(name, _key("cuda", number))
        self._follow()

    def _tell(self, error: Exception) -> None:
        say(self.runs, explain(error), problem=True)

    def _devices(self) -> list[tuple[object, str]]:
        """What is there on every computer; automatic takes a graphics card where one works."""
        return [(_key("auto", 0), self.tr("Automatic")), (_key("cpu", 0), self.tr("The processor (CPU)"))]

    def _choose_device(self) -> None:
        wish = self._keeper.wish
        device, _, gpu = self.device.currentData().partition(":")
        if (device, int(gpu)) != (wish.device, wish.gpu):
            self._keeper.change(device=device, gpu=int(gpu))

    def _choose_threads(self) -> None:
        if self.threads.value() != self._keeper.wish.threads:
            self._keeper.change(threads=self.threads.value())

    def _follow(self) -> None:
        wish = self._keeper.wish
        self.device.setCurrentIndex(max(0, self.device.findData(_key(wish.device, wish.gpu))))
        self.threads.setValue(wish.threads)
        say(self.runs, self._what_runs(wish.device), problem=False)

    def _what_runs(self, device: Device) -> str:
        engine = self._previewer.engine
        if self._keeper.loading:
            return self.tr("One moment: the model is loaded anew…")
        if engine is None:
            return self.tr("No model is loaded.")
        if engine.provider == CUDA:
            gpu = self._keeper.wish.gpu
            name = self._gpus[gpu] if gpu < len(self._gpus) else "CUDA"
            return self.tr("Running now: the graphics card {name}.").format(name=name)
        now = self.tr("Running now: the processor, on {n} of {all} cores.")
        now = now.format(n=engine.threads, all=available_cores())
        return f"{now} {self._why_cpu(device, engine.notice)}"

    def _why_cpu(self, device: Device, notice: str | None) -> str:
        if device == "cpu":
            return self.tr("You chose it.")
        return in_words(notice or "") or self.tr("No NVIDIA graphics card with a driver was found.")


def _key(device: Device, gpu: int) -> str:
    """A device as one word, which Qt can compare."""
    return f"{device}:{gpu}"
