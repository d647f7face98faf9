"""The documents of the rows lately seen, with what is drawn into them."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QSignalBlocker, Signal

from db.records import Row, Side
from editor.models.row_table import RowTable
from editor.ui.marks import LAYERS, NAMES, Mark
from editor.ui.row_geometry import Looks
from editor.ui.row_text import RowDocument, moved_marks

KEPT = 200
"""How many rows' documents are kept."""


@dataclass(frozen=True)
class RowPair:
    """The two documents of a row."""

    source: RowDocument
    target: RowDocument

    def of(self, side: Side) -> RowDocument:
        """Give the document of one side."""
        return self.source if side == Side.SOURCE else self.target


class RowDocuments(QObject):
    """Makes the documents of a row when they are first wanted, and lets the oldest go."""

    edited = Signal(int, str)
    """A person changed the English of a row: its position and the text."""

    resized = Signal(int)
    """A text of a row takes more or less room than before: the row's position."""

    def __init__(self, table: RowTable, looks: Looks, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._looks = looks
        self._width = 0
        self._held = -1
        self._pairs: OrderedDict[int, RowPair] = OrderedDict()
        self._marks: dict[tuple[int, Side, str], tuple[Mark, ...]] = {}
        self._prefixes: dict[int, str] = {}

    def clear(self) -> None:
        """Let go of everything: another story comes."""
        for position in list(self._pairs):
            self._drop(position)
        self._marks.clear()
        self._prefixes.clear()
        self._held = -1

    def hold(self, position: int) -> RowPair:
        """Give the documents of the row to be edited, and keep them until another is."""
        self._held = position
        return self.at(position)

    def at(self, position: int) -> RowPair:
        """Give the documents of a row."""
        if position not in self._pairs:
            self._pairs[position] = self._make(self._table.row(position))
            self._let_go(KEPT)
        self._pairs.move_to_end(position)
        return self._pairs[position]

    def splice(self, first: int, count: int, came: int) -> None:
        """Follow rows that came in place of others: what stands below keeps its marks."""
        for position in list(self._pairs):
            self._drop(position)
        self._held = -1
        shift = came - count
        self._marks = {
            (position + (shift if position >= first + count else 0), side, layer): marks
            for (position, side, layer), marks in self._marks.items()
            if not first <= position < first + count
        }

    def set_type(self, looks: Looks, width: int) -> None:
        """Set all texts anew. What can be made again is let go rather than set."""
        self._looks, self._width = looks, width
        self._let_go(0)
        with QSignalBlocker(self):  # all sizes change, and their sum is taken afterwards
            for position, pair in self._pairs.items():
                look = looks.of(self._table.row(position).kind)
                pair.source.set_look(look, width)
                pair.target.set_look(look, width)

    def set_marks(
        self, position: int, side: Side, marks: Sequence[Mark], layer: str = NAMES
    ) -> None:
        """Mark stretches of one side of a row; marks that reach beyond its text are left out."""
        row = self._table.row(position)
        length = len(row.source if side == Side.SOURCE else row.target)
        fitting = tuple(mark for mark in marks if 0 <= mark.start < mark.end <= length)
        self._marks[position, side, layer] = fitting
        if position in self._pairs:
            self._pairs[position].of(side).set_marks(fitting, layer)

    def set_prefix(self, position: int, text: str) -> bool:
        """Put a text before the English of a row, out of reach of the caret; say if it is new."""
        if self._prefixes.get(position, "") == text:
            return False
        self._prefixes[position] = text
        if position in self._pairs:
            self._pairs[position].target.row_layout.set_lead_in(text)
        return True

    def update(self, before: Row, after: Row) -> None:
        """Bring the texts of a row up to date, its marks with them."""
        pair = self._pairs.get(after.position)
        for side in Side:
            old, new = _text(before, side), _text(after, side)
            if old != new:
                for layer in LAYERS:
                    marks = self._marks.get((after.position, side, layer), ())
                    self._marks[after.position, side, layer] = moved_marks(old, new, marks)
            if pair:
                pair.of(side).take(new)

    def _make(self, row: Row) -> RowPair:
        look = self._looks.of(row.kind)
        pair = RowPair(
            RowDocument(row.position, row.source, look, self._width),
            RowDocument(row.position, row.target, look, self._width),
        )
        pair.target.row_layout.set_lead_in(self._prefixes.get(row.position, ""))
        for side in Side:
            document = pair.of(side)
            for layer in LAYERS:
                document.set_marks(self._marks.get((row.position, side, layer), ()), layer)
            document.resized.connect(self.resized)
        pair.target.edited.connect(self.edited)
        return pair

    def _let_go(self, kept: int) -> None:
        spare = [position for position in self._pairs if self._may_go(position)]
        for position in spare[: max(0, len(spare) - kept)]:
            self._drop(position)

    def _drop(self, position: int) -> None:
        """Delete documents by Qt: a text field once given them keeps hold of their wrappers."""
        pair = self._pairs.pop(position)
        pair.source.deleteLater()
        pair.target.deleteLater()

    def _may_go(self, position: int) -> bool:
        return position != self._held


def _text(row: Row, side: Side) -> str:
    return row.source if side == Side.SOURCE else row.target
