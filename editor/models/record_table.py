"""Records as a table: one in a row, its parts in columns."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, Qt

from editor.models.roles import DISPLAY, NOWHERE, RECORD, SPOKEN, Index


class RecordTable(QAbstractTableModel):
    """Shows records that have an `id`; its kinds name the columns and say what stands in them."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._records: Sequence[Any] = ()
        self._titles: tuple[str, ...] = ()

    def cells(self, record: Any) -> tuple[str, ...]:
        """Return what a record's columns show."""
        raise NotImplementedError

    def show(self, records: Sequence[Any]) -> None:
        """List these records."""
        self.beginResetModel()
        self._records = records
        self.endResetModel()

    def place(self, record_id: int) -> int:
        """Return the row of a record, or -1."""
        return next((row for row, each in enumerate(self._records) if each.id == record_id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of records."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> str | None:
        """Return a column's title."""
        across = orientation == Qt.Orientation.Horizontal
        return self._titles[section] if across and role == DISPLAY else None

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """Return what a cell shows, or the whole record."""
        if not index.isValid() or index.row() >= len(self._records):
            return None
        record = self._records[index.row()]
        if role == RECORD:
            return record
        return self.cells(record)[index.column()] if role in (DISPLAY, SPOKEN) else None
