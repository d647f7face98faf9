"""Terms of the glossary as a table: the wordings, their field, who entered them and when."""

from typing import Any

from db.terms import Term
from editor.models.record_table import RecordTable


class TermTable(RecordTable):
    """The terms that were found."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._titles = (
            self.tr("Term"),
            self.tr("English"),
            self.tr("Or"),
            self.tr("Never"),
            self.tr("Topic"),
            self.tr("Who"),
            self.tr("When"),
        )

    def cells(self, record: Term) -> tuple[str, ...]:
        """Return what a term's columns show."""
        allowed, forbidden = "; ".join(record.allowed), "; ".join(record.forbidden)
        told = (record.topic, record.by, record.at[:10])
        return record.source, record.wanted, allowed, forbidden, *told
