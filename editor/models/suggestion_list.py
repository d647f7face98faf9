"""The suggestions for the active row: what the memory knows, then what the engine said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from db.pairs import Match, MatchKind, Pair
from db.records import MachineAnswer, Row, RowState
from editor.models.roles import RecordList
from editor.models.spoken import origin_spoken, spoken
from editor.text import Edit, word_diff

SHARED_ENOUGH = 0.4  # of a suggestion's letters; below that, marked differences only confuse


@dataclass(frozen=True, slots=True)
class Suggestion:
    """English that could go into the active row, how it differs, and where it comes from.

    `source` is how the source it was written for differs from the row's; empty where it does not.
    `is_part` says that it is English for some words of the row, which go in at the caret.
    """

    number: int
    text: str
    edits: tuple[Edit, ...]
    score: int | None
    origin: str
    source: tuple[Edit, ...] = ()
    is_part: bool = False


class SuggestionListModel(RecordList):
    """The suggestions for the active row."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._row: Row | None = None
        self._matches: Sequence[Match] | None = None
        self._answers: Sequence[MachineAnswer] = ()
        self._part: Suggestion | None = None

    def show_row(self, row: Row | None) -> None:
        """List what is offered for a row; what is known of it is asked for elsewhere."""
        if row is None or self._row is None or self._row.source != row.source:
            self._matches, self._answers, self._part = None, (), None
        self._row = row
        self._list()

    def show_matches(
        self, source: str, matches: Sequence[Match], answers: Sequence[MachineAnswer] = ()
    ) -> None:
        """Take in what memory and engines said of a source, if it is still the row's."""
        if self._row is not None and self._row.source == source:
            self._matches, self._answers = matches, answers
            self._list()

    def show_part(self, source: str, english: str, origin: str) -> None:
        """Offer English for some words of a source first, if it is still the row's."""
        if self._row is not None and self._row.source == source:
            edits = (Edit("same", english),)
            self._part = Suggestion(0, english, edits, None, origin_spoken(origin), is_part=True)
            self._list()

    def words(self, record: Suggestion) -> str:
        """Return a suggestion's words."""
        return f"{record.text} ({record.origin})"

    def _list(self) -> None:
        row = self._row
        if row is None or self._matches is None:
            self.show([])
            return
        part = [self._part] if self._part else []
        offered = [*part, *self._offered(row, self._matches)]
        self.show([replace(each, number=place) for place, each in enumerate(offered, start=1)])

    def _offered(self, row: Row, matches: Sequence[Match]) -> list[Suggestion]:
        """Return what is offered for the whole row, each English once."""
        found = {match.english: _suggestion(row, match) for match in matches}
        said = [(row.machine, row.machine_origin)] if row.machine else []
        for text, origin in (*said, *((each.text, each.origin) for each in self._answers)):
            edits = _differences(row.target, text)
            found.setdefault(text, Suggestion(0, text, edits, None, origin_spoken(origin)))
        return [
            each
            for each in found.values()
            if each.text != row.target or row.state is not RowState.CONFIRMED
        ]


def _suggestion(row: Row, match: Match) -> Suggestion:
    alike = match.kind in (MatchKind.FUZZY, MatchKind.REPAIRED)
    return Suggestion(
        number=0,
        text=match.english,
        edits=_differences(row.target, match.english),
        score=match.score,
        origin=_origin(match),
        source=tuple(word_diff(match.pair.source, row.source)) if alike else (),
    )


def _origin(match: Match) -> str:
    translate = QCoreApplication.translate
    pair = match.pair
    parts = (
        spoken("memory"),
        {
            MatchKind.CONTEXT: translate("SuggestionList", "same context"),
            MatchKind.REPAIRED: _repairs(match),
        }.get(match.kind, ""),
        f"−{match.penalty} %" if match.penalty else "",
        pair.by,
        pair.at[:10],
        _where_from(pair),
    )
    return " · ".join(part for part in parts if part)


def _repairs(match: Match) -> str:
    words = QCoreApplication.translate("SuggestionList", "set right: %1")
    return words.replace("%1", ", ".join(f"{was} → {now}" for was, now in match.repairs))


def _where_from(pair: Pair) -> str:
    if pair.story:
        words = QCoreApplication.translate("SuggestionList", "story %1")
        return words.replace("%1", str(pair.story))
    machine = QCoreApplication.translate("SuggestionList", "a machine's")
    return pair.file or (machine if pair.origin == "machine import" else "")


def _differences(current: str, text: str) -> tuple[Edit, ...]:
    """Return how a text differs from the one that stands; as it is where little is shared."""
    edits = word_diff(current, text)
    shared = sum(len(edit.text) for edit in edits if edit.op == "same")
    if shared < SHARED_ENOUGH * len(text):
        return (Edit("same", text),)
    return tuple(edits)
