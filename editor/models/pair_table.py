"""Pairs of the memory as a table: both sides, who and when, and where they come from."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, Qt

from db.pairs import Pair
from editor.models.roles import DISPLAY, NOWHERE, RECORD, SPOKEN, Index


class PairTable(QAbstractTableModel):
    """The pairs that were found."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._pairs: list[Pair] = []
        self._titles = (
            self.tr("Source"),
            self.tr("English"),
            self.tr("From"),
            self.tr("Who"),
            self.tr("When"),
        )

    def show(self, pairs: list[Pair]) -> None:
        """List these pairs."""
        self.beginResetModel()
        self._pairs = pairs
        self.endResetModel()

    def place(self, pair_id: int) -> int:
        """Return the row of a pair, or -1."""
        return next((row for row, pair in enumerate(self._pairs) if pair.id == pair_id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of pairs."""
        return 0 if parent.isValid() else len(self._pairs)

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
        """Return what a cell shows, or the whole pair."""
        if not index.isValid() or index.row() >= len(self._pairs):
            return None
        pair = self._pairs[index.row()]
        if role == RECORD:
            return pair
        return _cells(pair)[index.column()] if role in (DISPLAY, SPOKEN) else None


def _cells(pair: Pair) -> tuple[str, ...]:
    origin = pair.file or (f"story {pair.story}" if pair.story else pair.origin)
    return pair.source, pair.target, origin, pair.by, pair.at[:10]
