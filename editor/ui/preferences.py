"""Preferences: pages of settings made from their declarations; engines' keys; local models.

What is changed holds at once; there is nothing to confirm.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.desk.engines import Engines
from editor.models.engine_states import EngineStates
from editor.models.model_shelf import ModelShelf
from editor.models.spoken import fault_spoken, spoken
from editor.settings import ALL, CHAT_MODEL, ENGINES, MODELS_PAGE, PAGES, Setting, Settings
from editor.ui.chat_model_field import ChatModelField
from editor.ui.key_fields import KeyFields
from editor.ui.model_page import ModelPage
from editor.ui.setting_field import hint, setting_field

SIZE = (760, 520)


class Preferences(QDialog):
    """The dialog. `setting_changed` follows each change that was stored."""

    setting_changed = Signal()
    failed = Signal(str)

    def __init__(
        self,
        settings: Settings,
        engines: Engines,
        states: EngineStates,
        shelf: ModelShelf,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("preferences_dialog")
        self.setWindowTitle(self.tr("Preferences"))
        self.resize(*SIZE)
        self._settings = settings
        self._states = states
        self._names = QListWidget(self)
        self._names.setObjectName("preference_pages")
        self._names.setAccessibleName(self.tr("Pages"))
        self._names.setFixedWidth(150)
        self._stack = QStackedWidget(self)
        self._add_pages(engines, shelf)
        self._lay_out()
        self._names.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._names.setCurrentRow(0)

    def go_to(self, page: str) -> None:
        """Show a page by its name."""
        self._names.setCurrentRow(PAGES.index(page))

    def _add_pages(self, engines: Engines, shelf: ModelShelf) -> None:
        more: dict[str, Callable[[], QWidget]] = {
            ENGINES: lambda: self._keys(engines),
            MODELS_PAGE: lambda: ModelPage(shelf),
        }
        for page in PAGES:
            self._names.addItem(spoken(page))
            self._stack.addWidget(self._page(page, more.get(page)))

    def _page(self, page: str, more: Callable[[], QWidget] | None) -> QWidget:
        content = QWidget(self)
        down = QVBoxLayout(content)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setVerticalSpacing(8)
        for setting in ALL:
            if setting.page == page:
                field = self._field(setting, content)
                form.addRow(QLabel(spoken(setting.label), content), field)
                form.addRow("", hint(spoken(setting.help), self))
        down.addLayout(form)
        if more:
            down.addWidget(more(), 1)
        else:
            down.addStretch(1)
        return content

    def _field(self, setting: Setting[Any], parent: QWidget) -> QWidget:
        field = setting_field(setting, self._settings, self._store, parent)
        if setting is CHAT_MODEL and isinstance(field, QLineEdit):
            return ChatModelField(field, self._states, parent)
        return field

    def _keys(self, engines: Engines) -> QWidget:
        fields = KeyFields(engines, self)
        fields.key_changed.connect(self.setting_changed)
        fields.failed.connect(self.failed)
        return fields

    def _store(self, key: str, value: str | int | bool) -> None:
        try:
            self._settings.store({key: value})
        except OSError as fault:
            self.failed.emit(fault_spoken(fault))
            return
        self.setting_changed.emit()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        across = QHBoxLayout()
        across.addWidget(self._names)
        across.addWidget(self._stack, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(16, 16, 16, 16)
        down.setSpacing(12)
        down.addLayout(across, 1)
        down.addWidget(buttons)
