"""Which model colors: those that came with Prism, and those that its owner added."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton

from prism_desktop.dialogs.preferences.form_page import FormPage, say
from prism_desktop.look.icons import icon
from prism_desktop.look.theme import SPACING
from prism_desktop.rendering.engine_keeper import EngineKeeper
from prism_desktop.rendering.models import KnownModel, Models
from prism_desktop.rendering.preview import Previewer
from prism_desktop.texts.card_words import card_words
from prism_desktop.texts.wording import explain

_LIST_HEIGHT_PX = 104
_ROLE = Qt.ItemDataRole.UserRole


class ModelPage(FormPage):
    """A list, the chosen one's card in words, and what can be done with it."""

    def __init__(self, models: Models, keeper: EngineKeeper, previewer: Previewer) -> None:
        super().__init__()
        self._models = models
        self._keeper = keeper
        self._previewer = previewer
        self.set_title(self.tr("Model"))
        self.list = QListWidget()
        self.list.setFixedHeight(_LIST_HEIGHT_PX)
        self.list.setToolTip(self.tr("The models at hand; the one in use has a check mark"))
        self.list.setAccessibleName(self.tr("Models"))
        self.card = QLabel()
        self.card.setWordWrap(True)
        self.card.setTextFormat(Qt.TextFormat.PlainText)
        self.card.setProperty("role", "quiet")
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.hide()
        self._make_buttons()
        for place, part in enumerate((self.list, self.problem, self.card), start=1):
            self.column.insertWidget(place, part)
        self.column.insertLayout(2, self._buttons())
        self._connect()
        models.look()

    def show_models(self, known: list[KnownModel]) -> None:
        """List these; the one that was chosen stays so."""
        before = self._chosen
        self.list.clear()
        for model in known:
            name = f"{model.card.name} {model.card.version}"
            item = QListWidgetItem(self.tr("{name} (added by you)").format(name=name) if model.own else name)
            item.setData(_ROLE, model)
            self.list.addItem(item)
            if before is not None and model.path == before.path:
                self.list.setCurrentItem(item)
        self._follow()

    @property
    def _chosen(self) -> KnownModel | None:
        item = self.list.currentItem()
        model = None if item is None else item.data(_ROLE)
        return model if isinstance(model, KnownModel) else None

    def _make_buttons(self) -> None:
        self.use_button = QPushButton(self.tr("Use this model"))
        self.use_button.setToolTip(self.tr("Color with the chosen model from now on"))
        self.add_button = QPushButton(self.tr("Add a model…"))
        self.add_button.setToolTip(self.tr("Add a model from an ONNX file that carries its card"))
        self.remove_button = QPushButton(self.tr("Remove"))
        self.remove_button.setToolTip(self.tr("Remove the chosen model, which you added, from this computer"))
        for button in (self.use_button, self.add_button, self.remove_button):
            button.setAutoDefault(False)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        for button in (self.use_button, self.add_button, self.remove_button):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda *_: self._show_card())
        self.list.itemActivated.connect(lambda _: self._use())
        self.use_button.clicked.connect(lambda: self._use())
        self.add_button.clicked.connect(lambda: self._ask())
        self.remove_button.clicked.connect(lambda: self._remove())
        self._models.listed.connect(self.show_models)
        self._models.added.connect(self._tell_added)
        self._models.failed.connect(self._tell)
        self._keeper.refused.connect(self._tell)
        self._keeper.changed.connect(self._follow)

    def _tell_added(self, _path: Path) -> None:
        say(self.problem, self.tr("The model was added."), problem=False)

    def _tell(self, error: Exception) -> None:
        say(self.problem, explain(error), problem=True)

    def _follow(self) -> None:
        engine = self._previewer.engine
        for row in range(self.list.count()):
            item = self.list.item(row)
            used = engine is not None and item.data(_ROLE).path == engine.path
            item.setIcon(icon("check", tone="accent") if used else icon("blank"))
            if used and self.list.currentItem() is None:
                self.list.setCurrentItem(item)
        self._show_card()

    def _show_card(self) -> None:
        model, engine = self._chosen, self._previewer.engine
        used = model is not None and engine is not None and model.path == engine.path
        self.use_button.setEnabled(model is not None and not used and not self._keeper.loading)
        self.remove_button.setEnabled(model is not None and model.own and not used)
        self.card.setVisible(model is not None)
        if model is not None:
            self.card.setText(card_words(model.card))

    def _use(self) -> None:
        if self._chosen is not None and self.use_button.isEnabled():
            self.problem.hide()
            self._keeper.change(model=self._chosen.path.stem)

    def _ask(self) -> None:
        self.problem.hide()
        dialog = QFileDialog(self, self.tr("Add a model"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Models") + " (*.onnx)")
        dialog.fileSelected.connect(lambda name: self._models.add(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remove(self) -> None:
        if self._chosen is not None:
            self.problem.hide()
            self._models.remove(self._chosen.path)
