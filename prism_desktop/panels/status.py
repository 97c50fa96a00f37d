"""The line at the bottom: what the photo has, whether it is saved, and what runs the generator."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from prism_core.models.engine import CPU, CUDA
from prism_core.recipe import Recipe
from prism_desktop.editing.editor import Editor
from prism_desktop.library.photo_state import State
from prism_desktop.library.state_words import name_of
from prism_desktop.rendering.preview import Previewer
from prism_desktop.texts.core_words import in_words
from prism_desktop.texts.wording import hint_count
from prism_desktop.window.stage import Stage

_PROVIDERS = {CPU: "CPU", CUDA: "CUDA"}


class Status(QStatusBar):
    """Hints at the left; model and device at the right, with the reason where the device is not the one hoped for."""

    def __init__(self, editor: Editor, previewer: Previewer, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._previewer = previewer
        self._stage = stage
        self.setSizeGripEnabled(False)
        self._hints = QLabel()
        self.engine = QLabel(self.tr("Loading the model…"))
        self._notices = QLabel()
        self.addWidget(self._hints)
        self.addWidget(self._notices, 1)
        self.addPermanentWidget(self.engine)
        editor.followed.connect(self._show_hints)
        editor.document_changed.connect(self._show_hints)
        stage.page_changed.connect(self._show_place)
        previewer.engine_ready.connect(self._show_engine)
        previewer.engine_failed.connect(lambda _: self.engine.setText(self.tr("No model")))

    def show_notices(self, notices: Sequence[str]) -> None:
        """Tell what of the photo could not be kept in reading it."""
        self._notices.setText(" · ".join(words[:1].upper() + words[1:] for words in map(in_words, notices)))

    def _show_place(self) -> None:
        """In the grid nothing is said of the open photo, which need not be the one chosen."""
        for label in (self._hints, self._notices):
            label.setVisible(not self._stage.shows_grid)

    def _show_hints(self) -> None:
        recipe = self._editor.recipe
        if self._editor.document is None:
            text = ""
        elif recipe.hints:
            text = hint_count(len(recipe.hints))
        elif recipe != Recipe(model=recipe.model):
            text = name_of(State.EDITED)
        else:
            text = self.tr("Automatic color. Click the photo to correct it.")
        self._hints.setText(text)

    def _show_engine(self) -> None:
        engine = self._previewer.engine
        assert engine is not None
        device = _PROVIDERS.get(engine.provider, engine.provider)
        self.engine.setText(f"{engine.card.name} · {device}")
        self.engine.setToolTip(in_words(engine.notice or "") or self.tr("The model that colors, and what runs it"))
        if engine.notice:
            self.engine.setText(self.tr("{model} · {device} (why?)").format(model=engine.card.name, device=device))
            self.showMessage(in_words(engine.notice), 20_000)
