"""A field for one setting, of the kind its declaration asks for."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget

from editor.models.spoken import spoken
from editor.settings import TEXT_FAMILY, Setting, Settings
from editor.ui.language import OWN_NAMES

SYSTEM = "as the system"  # what an empty choice is called
USUAL = "the usual one"  # and an empty typeface
Store = Callable[[str, str | int | bool], None]


def setting_field(
    setting: Setting[Any], settings: Settings, store: Store, parent: QWidget
) -> QWidget:
    """Make the field, with the setting's value in it; `store` is called with each new one."""
    value = settings.get(setting)
    if setting is TEXT_FAMILY:
        field = _typeface(setting, value, store, parent)
    elif setting.choices:
        field = _choice(setting, value, store, parent)
    elif isinstance(value, bool):
        field = _switch(setting, value, store, parent)
    elif isinstance(value, int):
        field = _number(setting, value, store, parent)
    else:
        field = _line(setting, value, store, parent)
    field.setObjectName(f"setting_{setting.key}")
    field.setAccessibleName(spoken(setting.label))
    field.setToolTip(spoken(setting.help))
    return field


def _choice(setting: Setting[Any], value: str, store: Store, parent: QWidget) -> QWidget:
    box = QComboBox(parent)
    for choice in setting.choices:
        box.addItem(OWN_NAMES.get(choice) or spoken(choice or SYSTEM), choice)
    box.setCurrentIndex(box.findData(value))
    box.currentIndexChanged.connect(lambda at: store(setting.key, box.itemData(at)))
    return box


def _typeface(setting: Setting[Any], value: str, store: Store, parent: QWidget) -> QWidget:
    """Offer the families there are that hold Cyrillic, and the usual one."""
    box = QComboBox(parent)
    box.addItem(spoken(USUAL), "")
    for family in QFontDatabase.families(QFontDatabase.WritingSystem.Cyrillic):
        box.addItem(family, family)
    box.setCurrentIndex(max(0, box.findData(value)))
    box.currentIndexChanged.connect(lambda at: store(setting.key, box.itemData(at)))
    return box


def _switch(setting: Setting[Any], value: bool, store: Store, parent: QWidget) -> QWidget:
    box = QCheckBox(parent)
    box.setChecked(value)
    box.toggled.connect(lambda on: store(setting.key, bool(on)))
    return box


def _number(setting: Setting[Any], value: int, store: Store, parent: QWidget) -> QWidget:
    box = QSpinBox(parent)
    box.setRange(*setting.range)
    box.setValue(value)
    box.valueChanged.connect(lambda number: store(setting.key, number))
    return box


def _line(setting: Setting[Any], value: str, store: Store, parent: QWidget) -> QWidget:
    line = QLineEdit(value, parent)
    line.setCursorPosition(0)  # a long address is read from its beginning
    line.editingFinished.connect(lambda: store(setting.key, line.text().strip()))
    return line
