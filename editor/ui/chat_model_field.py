"""The field for the language model, with those that its server has to choose from."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)

from editor.models.engine_states import EngineStates


class ChatModelField(QWidget):
    """A line to type a model's name into, and a button that asks the server for its models."""

    def __init__(self, line: QLineEdit, states: EngineStates, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = line
        self._states = states
        self._ask = QPushButton(self.tr("Ask the server"), self)
        self._ask.setObjectName("chat_models_ask")
        self._ask.setToolTip(self.tr("Choose from the models that the server has"))
        self._ask.setAutoDefault(False)
        self._said = QLabel(self)
        self._said.setObjectName("chat_models_said")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._said.hide()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setColumnStretch(0, 1)
        layout.addWidget(line, 0, 0)
        layout.addWidget(self._ask, 0, 1)
        layout.addWidget(self._said, 1, 0, 1, 2)
        self._ask.clicked.connect(self._ask_server)
        states.models_failed.connect(self._fail)
        states.models_found.connect(self._offer)

    @Slot()
    def _ask_server(self) -> None:
        self._ask.setEnabled(False)
        self._say(self.tr("Asking the server…"))
        self._states.ask_models()

    @Slot(list)
    def _offer(self, names: list[str]) -> None:
        self._ask.setEnabled(True)
        self._say("" if names else self.tr("The server has no model."))
        menu = QMenu(self)
        menu.setObjectName("chat_models")
        menu.aboutToHide.connect(menu.deleteLater)
        for name in names:
            menu.addAction(name, partial(self._choose, name))
        if names:
            menu.popup(self._ask.mapToGlobal(QPoint(0, self._ask.height())))

    def _choose(self, name: str) -> None:
        self._line.setText(name)
        self._line.editingFinished.emit()

    @Slot(str)
    def _fail(self, fault: str) -> None:
        self._ask.setEnabled(True)
        self._say(fault)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))
