"""A field for one setting, of the kind its declaration asks for."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

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
    offered = _offered(setting)
    if offered:
        field = _choice(setting, value, offered, store, parent)
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


def hint(words: str, parent: QWidget | None = None) -> QLabel:
    """Make the line under a field that says what it is for."""
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    policy = label.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)  # the form lets it have the room
    label.setSizePolicy(policy)
    label.setProperty("quiet", True)
    return label


def _choice(
    setting: Setting[Any], value: str, offered: Mapping[str, str], store: Store, parent: QWidget
) -> QWidget:
    """Offer values under their names; one that is not there is shown as the first."""
    box = QComboBox(parent)
    for choice, words in offered.items():
        box.addItem(words, choice)
    box.setCurrentIndex(max(0, box.findData(value)))
    box.currentIndexChanged.connect(lambda at: store(setting.key, box.itemData(at)))
    return box


def _offered(setting: Setting[Any]) -> dict[str, str]:
    """Return what a setting may be, each with its name: of typefaces those that hold Cyrillic."""
    if setting is TEXT_FAMILY:
        families = QFontDatabase.families(QFontDatabase.WritingSystem.Cyrillic)
        return {"": spoken(USUAL), **{family: family for family in families}}
    return {each: OWN_NAMES.get(each) or spoken(each or SYSTEM) for each in setting.choices}


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
