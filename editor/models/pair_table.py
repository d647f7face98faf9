"""Pairs of the memory as a table: both sides, who and when, and where they come from."""

from typing import Any

from db.pairs import Pair
from editor.models.record_table import RecordTable
from editor.models.spoken import spoken


class PairTable(RecordTable):
    """The pairs that were found."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._titles = (
            self.tr("Source"),
            self.tr("English"),
            self.tr("From"),
            self.tr("Who"),
            self.tr("When"),
        )

    def cells(self, record: Pair) -> tuple[str, ...]:
        """Return what a pair's columns show."""
        origin = record.file or self._told(record)
        return record.source, record.target, origin, record.by, record.at[:10]

    def _told(self, record: Pair) -> str:
        if record.story:
            return self.tr("story %1").replace("%1", str(record.story))
        return spoken(record.origin)
