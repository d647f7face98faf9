"""What the item models have in common."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
RECORD = int(Qt.ItemDataRole.UserRole)
GROUP = RECORD + 1


class RecordList(QAbstractListModel):
    """A short list of records: each shown in words, handed whole to whoever paints it."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._records: list[Any] = []

    def show(self, records: list[Any]) -> None:
        """List these records; one that only changed keeps its place and selection."""
        if len(records) == len(self._records):
            changed = [
                place for place, record in enumerate(records) if record != self._records[place]
            ]
            self._records = records
            for place in changed:
                self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self._records = records
        self.endResetModel()

    def records(self) -> list[Any]:
        """Return the records listed."""
        return list(self._records)

    def record(self, index: Index) -> Any:
        """Return the record at an index, or None."""
        return self._records[index.row()] if 0 <= index.row() < len(self._records) else None

    def words(self, record: Any) -> str:
        """Return what a record reads as; the list's kinds say how."""
        return str(record)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of records."""
        return 0 if parent.isValid() else len(self._records)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """Return what is shown, read out or painted of a record."""
        record = self.record(index)
        if record is None:
            return None
        if role in (DISPLAY, SPOKEN):
            return self.words(record)
        return record if role == RECORD else None
