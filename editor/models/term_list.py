"""The glossary's terms in the active row: their source, the English wanted, what is said of it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from db.terms import Term, TermHit
from editor.models.roles import RecordList


class TermListModel(RecordList):
    """The terms of a row, each once, in the order they stand."""

    def show_hits(self, hits: Sequence[TermHit]) -> None:
        """List the terms found."""
        self.show(list({hit.term.id: hit.term for hit in hits}.values()))

    def words(self, record: Term) -> str:
        """Return a term's words."""
        return term_words(record)


def term_words(term: Term) -> str:
    """Return a term as a person reads it: source, English, what may and may not stand instead."""
    translate = QCoreApplication.translate
    instead, never = translate("TermList", "or %1"), translate("TermList", "never %1")
    parts = (
        f"{term.source} → {term.wanted or '?'}",
        instead.replace("%1", ", ".join(term.allowed)) if term.allowed else "",
        never.replace("%1", ", ".join(term.forbidden)) if term.forbidden else "",
        term.topic,
        term.note,
    )
    return " · ".join(part for part in parts if part)
