"""The page of local models: those here, those that can be had, and how they come and go."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.models.model_shelf import ModelList, ModelShelf
from editor.models.roles import RECORD


class ModelPage(QWidget):
    """Shows what the shelf holds. A download goes on when the page is closed."""

    def __init__(self, shelf: ModelShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._here = ModelList(self)
        self._offers = ModelList(self)
        self._here_view = self._list("models_here", self.tr("Models on this machine"), self._here)
        self._offer_view = self._list("models_offered", self.tr("Models to download"), self._offers)
        self._said = QLabel(self)
        self._said.setObjectName("models_said")
        self._said.setWordWrap(True)
        self._said.setProperty("quiet", True)
        self._remove = self._button("model_remove", self.tr("Remove"), self._ask_remove)
        self._add = self._button("model_add", self.tr("Add a folder…"), self._ask_folder)
        self._look = self._button("models_look", self.tr("Show what there is"), self._ask_offers)
        self._install = self._button("model_install", self.tr("Download"), self._ask_install)
        self._lay_out()
        shelf.changed.connect(self._refresh)
        shelf.failed.connect(self._said.setText)
        shelf.offered.connect(self._show_offers)
        shelf.said.connect(self._said.setText)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self._here.show(list(self._shelf.installed()))

    @Slot(list)
    def _show_offers(self, offers: list[object]) -> None:
        self._said.clear()
        self._offers.show(offers)

    @Slot()
    def _ask_offers(self) -> None:
        self._said.setText(self.tr("Asking for the list of models…"))
        self._shelf.ask_offers()

    @Slot()
    def _ask_install(self) -> None:
        offer = _chosen(self._offer_view)
        if offer is not None:
            self._said.setText(self.tr("Downloading; the foot of the window shows how far it is."))
            self._shelf.install(offer)

    @Slot()
    def _ask_remove(self) -> None:
        files = _chosen(self._here_view)
        if files is not None:
            self._shelf.remove(files.pair)

    @Slot()
    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("A folder with models"))
        if chosen:
            self._shelf.add(Path(chosen))

    def _list(self, name: str, words: str, model: ModelList) -> QListView:
        view = QListView(self)
        view.setObjectName(name)
        view.setAccessibleName(words)
        view.setModel(model)
        return view

    def _button(self, name: str, words: str, act: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        for view, buttons in (
            (self._here_view, (self._add, self._remove)),
            (self._offer_view, (self._look, self._install)),
        ):
            column = QVBoxLayout()
            heading = QLabel(view.accessibleName(), self)
            heading.setProperty("quiet", True)
            column.addWidget(heading)
            column.addWidget(view, 1)
            row = QHBoxLayout()
            for button in buttons:
                row.addWidget(button)
            column.addLayout(row)
            across.addLayout(column, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.addLayout(across, 1)
        down.addWidget(self._said)


def _chosen(view: QListView):  # noqa: ANN202
    index: QModelIndex = view.currentIndex()
    return index.data(RECORD) if index.isValid() else None
