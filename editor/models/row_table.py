"""The rows of the story in hand, as they stand now: what the row editor shows and others watch."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from db.records import Row, RowKind
from editor.models.spoken import spoken

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


_SHOWN: tuple[Callable[[Row], str | int], ...] = (
    lambda row: row.position,
    lambda row: spoken(row.kind.value),
    lambda row: row.source,
    lambda row: row.target,
    lambda row: spoken(row.state.value),
    lambda row: row.origin,
    lambda row: "" if row.score is None else row.score,
)


class RowTable(QAbstractTableModel):
    """One story's rows: position, kind, source, English, state, origin and score of each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show the rows of another story.

        Raises `ValueError` unless the positions run 0, 1, 2 and so on.
        """
        if any(row.position != place for place, row in enumerate(rows)):
            raise ValueError("the positions of a story's rows must run from 0 without gaps")
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rows(self) -> tuple[Row, ...]:
        """Give all rows in order."""
        return tuple(self._rows)

    def row(self, position: int) -> Row:
        """Give one row; raises `IndexError` where there is none."""
        if position < 0:
            raise IndexError(position)
        return self._rows[position]

    def replace(self, rows: Sequence[Row]) -> None:
        """Put changed rows of the same story in their places; raises `IndexError` for a new one."""
        for row in rows:
            self.row(row.position)
            self._rows[row.position] = row
            last = self.index(row.position, len(_SHOWN) - 1)
            self.dataChanged.emit(self.index(row.position, 0), last)

    def splice(self, first: int, count: int, rows: Sequence[Row]) -> None:
        """Put rows in place of `count` others from `first` on; all below are numbered anew."""
        spliced = [*self._rows[:first], *rows, *self._rows[first + count :]]
        self.beginResetModel()
        self._rows = [
            row if row.position == place else replace(row, position=place)
            for place, row in enumerate(spliced)
        ]
        self.endResetModel()

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Position"),
            self.tr("Kind"),
            self.tr("Source"),
            self.tr("English"),
            self.tr("State"),
            self.tr("Origin"),
            self.tr("Score"),
        )

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Count the rows of the story."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Count what is told of each row."""
        return 0 if parent.isValid() else len(_SHOWN)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Name the columns."""
        named = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headings()[section] if named and 0 <= section < len(_SHOWN) else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Tell one thing of one row, for the eye or for a screen reader."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, shown = self._rows[index.row()], _SHOWN[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._label(row)}, {self._headings()[index.column()]}: {shown(row)}"
        return None

    def _label(self, row: Row) -> str:
        if row.kind != RowKind.PARAGRAPH:
            return spoken(row.kind.value).capitalize()
        return self.tr("Row %1").replace("%1", str(row.position))
