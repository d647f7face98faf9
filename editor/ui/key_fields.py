"""Fields for the keys of engines. A key goes into the system's keyring, and is shown as dots."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from editor.desk.engines import Engines
from editor.keys import NoKeyring
from editor.models.spoken import fault_spoken, spoken


class KeyFields(QWidget):
    """A field for each part of each engine's key. `key_changed` follows one that was stored."""

    key_changed = Signal()
    failed = Signal(str)

    def __init__(self, engines: Engines, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engines = engines
        content = QWidget(self)
        form = QFormLayout(content)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for engine in engines:
            for part, words in engines.key_parts(engine.name).items():
                label = QLabel(f"{spoken(engine.label)}: {spoken(words)}", content)
                form.addRow(label, self._field(engine.name, part, label.text()))
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(content)
        heading = QLabel(self.tr("KEYS, KEPT IN THE SYSTEM'S KEYRING"), self)
        heading.setProperty("heading", True)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.addWidget(heading)
        down.addWidget(area, 1)

    def _field(self, engine: str, part: str, words: str) -> QLineEdit:
        field = QLineEdit(self._engines.keys.get(engine, part), self)
        field.setObjectName(f"key_{engine}_{part}")
        field.setAccessibleName(words)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        field.editingFinished.connect(partial(self._store, engine, part, field))
        return field

    def _store(self, engine: str, part: str, field: QLineEdit) -> None:
        key = field.text().strip()
        if key == self._engines.keys.get(engine, part):
            return
        try:
            self._engines.keys.put(engine, part, key)
        except NoKeyring as fault:
            field.clear()
            self.failed.emit(fault_spoken(fault))
            return
        self.key_changed.emit()
