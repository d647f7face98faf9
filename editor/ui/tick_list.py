"""A list whose lines are ticked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

VALUE = Qt.ItemDataRole.UserRole


class TickList(QListWidget):
    """Lines that stand for values, of which a person ticks some."""

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def put(self, words: str, value: object, *, ticked: bool = False) -> None:
        """Add a line."""
        item = QListWidgetItem(words, self)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        item.setData(VALUE, value)

    def ticked(self) -> list:
        """Return the values of the lines ticked."""
        items = (self.item(at) for at in range(self.count()))
        return [item.data(VALUE) for item in items if item.checkState() is Qt.CheckState.Checked]
