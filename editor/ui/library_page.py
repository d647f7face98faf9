"""What the pages of the library's settings have in common."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from db.errors import LibraryError
from editor.models.house_rules import HouseRules
from editor.models.spoken import fault_spoken
from editor.ui.setting_field import hint


class LibraryPage(QWidget):
    """A page. `refused` carries why something was not stored, "" once all that stands is right."""

    refused = Signal(str)

    def __init__(self, rules: HouseRules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = rules

    def refresh(self) -> None:
        """Show what is stored, or say why that cannot be read."""
        try:
            self._show_stored()
        except LibraryError as fault:
            self.refused.emit(fault_spoken(fault))

    def _show_stored(self) -> None:
        raise NotImplementedError


def form_in(parent: QWidget) -> QFormLayout:
    """Return a form for a page: its fields take the width there is, and stand at the top."""
    down = QVBoxLayout(parent)
    down.setContentsMargins(0, 0, 0, 0)
    form = QFormLayout()
    down.addLayout(form)
    down.addStretch(1)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    form.setHorizontalSpacing(12)
    form.setVerticalSpacing(8)
    return form


def add_row(form: QFormLayout, field: QWidget, help_words: str = "") -> None:
    """Put a field into a form under its accessible name, with a line that says what it is for."""
    label = QLabel(field.accessibleName(), form.parentWidget())
    label.setBuddy(field)
    form.addRow(label, field)
    if help_words:
        field.setAccessibleDescription(help_words)
        form.addRow("", hint(help_words))


def scrolled(content: QWidget, parent: QWidget) -> QScrollArea:
    """Return an area in which a long page scrolls up and down."""
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    beside = area.verticalScrollBar().sizeHint().width()
    area.setMinimumWidth(content.minimumSizeHint().width() + beside)
    return area
