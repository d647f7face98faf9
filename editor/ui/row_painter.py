"""Paints the rows of a story: their texts while nobody edits them, gutter, hairlines and footer."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from db.records import Row, RowKind, RowState
from editor.models.spoken import origin_spoken
from editor.ui.row_documents import RowPair
from editor.ui.row_geometry import (
    BAR,
    FOOTER,
    GUTTER,
    HAIRLINE,
    PAD_X,
    PAD_Y,
    SIGN,
    Columns,
    Looks,
)
from editor.ui.row_layout import MARGIN
from editor.ui.theme import Theme, interface_font

_KINDS = {RowKind.HEADLINE: "H", RowKind.SUMMARY: "S", RowKind.CAPTION: "C"}

_SIGNS = {
    RowState.EMPTY: "·",
    RowState.MACHINE: "M",
    RowState.FUZZY: "≈",
    RowState.EDITED: "✎",
    RowState.CONFIRMED: "✓",
    RowState.STALE: "△",
}

_LOUD = {RowState.CONFIRMED: "ok", RowState.EDITED: "accent", RowState.STALE: "warn"}

_BETWEEN = "   "


def kind_sign(row: Row) -> str:
    """Say in the gutter which row this is: its number, or a letter for what is not body text."""
    return _KINDS.get(row.kind, str(row.position))


def state_sign(row: Row) -> str:
    """Say in the gutter what is known of the English; of a match from memory, how near it is."""
    if row.state == RowState.FUZZY and row.score is not None:
        return str(row.score)
    return _SIGNS[row.state]


def footer(row: Row) -> str:
    """Say below the active row where its English came from and which key comes next."""
    translate = QCoreApplication.translate
    if row.state == RowState.EMPTY:
        return translate("RowPainter", "Ctrl+T translates this row")
    if row.state == RowState.CONFIRMED:
        return _joined(translate("RowPainter", "confirmed"), origin_spoken(row.origin))
    hint = translate("RowPainter", "Ctrl+Return confirms")
    return _joined(_origin(row), hint)


@dataclass(frozen=True)
class Place:
    """Where a row is painted, and whether it is the active one, whose texts paint themselves."""

    rect: QRect
    active: bool


class RowPainter:
    """Paints one row at a time in the colours and the type it was made with."""

    def __init__(self, theme: Theme, looks: Looks) -> None:
        self._theme = theme
        self._looks = looks
        self._number = interface_font(12)
        self._sign = interface_font(13)
        self._small = interface_font(12)

    def paint(self, painter: QPainter, place: Place, row: Row, pair: RowPair) -> None:
        """Paint a row."""
        if place.active:
            self._paint_active_ground(painter, place.rect)
            self._paint_footer(painter, place.rect, pair.target.height, row)
        else:
            self._paint_texts(painter, place.rect, row, pair)
        self._paint_gutter(painter, place, row)
        self._paint_lines(painter, place.rect)

    def _paint_active_ground(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(rect, self._theme.tint)
        bar = QRect(rect.left(), rect.top(), BAR, rect.height())
        painter.fillRect(bar, self._theme.accent)

    def _paint_texts(self, painter: QPainter, rect: QRect, row: Row, pair: RowPair) -> None:
        columns = Columns(rect.width())
        top = rect.top() + PAD_Y - MARGIN
        painter.save()
        painter.translate(columns.source_left, top)
        quiet = row.kind != RowKind.HEADLINE
        pair.source.row_layout.paint(painter, self._theme.ink2 if quiet else self._theme.ink)
        painter.translate(columns.target_left - columns.source_left, 0)
        pair.target.row_layout.paint(painter, self._target_ink(row))
        if not row.target:
            hint = QCoreApplication.translate("RowPainter", "empty - Ctrl+T translates this row")
            pair.target.row_layout.paint_hint(painter, hint, self._theme.ink3)
        painter.restore()

    def _target_ink(self, row: Row) -> QColor:
        return self._theme.ink2 if row.state == RowState.MACHINE else self._theme.ink

    def _paint_gutter(self, painter: QPainter, place: Place, row: Row) -> None:
        quiet = self._theme.ink2 if place.active else self._theme.ink3
        loud = _LOUD.get(row.state)
        line = self._looks.of(row.kind).line_height
        top = place.rect.top() + PAD_Y
        number = QRect(place.rect.left(), top, GUTTER, line)
        sign = QRect(place.rect.left(), top + line - 2, GUTTER, SIGN)
        font = QFont(self._number)
        font.setBold(place.active)
        _write(painter, number, font, self._theme.accent if place.active else quiet, kind_sign(row))
        colour = getattr(self._theme, loud) if loud else quiet
        _write(painter, sign, self._sign, colour, state_sign(row))

    def _paint_footer(self, painter: QPainter, rect: QRect, english: int, row: Row) -> None:
        left = Columns(rect.width()).target_left + MARGIN
        width = rect.right() - left - PAD_X
        room = QRect(left, rect.top() + PAD_Y - 2 * MARGIN + english, width, FOOTER)
        painter.setFont(self._small)
        text = painter.fontMetrics().elidedText(footer(row), Qt.TextElideMode.ElideRight, width)
        painter.setPen(self._theme.ink2)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_lines(self, painter: QPainter, rect: QRect) -> None:
        below = QRect(rect.left(), rect.bottom(), rect.width(), HAIRLINE)
        between = QRect(Columns(rect.width()).split, rect.top(), HAIRLINE, rect.height())
        painter.fillRect(below, self._theme.line)
        painter.fillRect(between, self._theme.line)


def _write(painter: QPainter, room: QRect, font: QFont, colour: QColor, text: str) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)


def _origin(row: Row) -> str:
    translate = QCoreApplication.translate
    if row.state == RowState.STALE:
        return translate("RowPainter", "the source has changed since")
    if row.state == RowState.EDITED:
        words = translate("RowPainter", "edited from {origin}")
        return (
            words.replace("{origin}", origin_spoken(row.origin))
            if row.origin
            else translate("RowPainter", "edited")
        )
    if row.state == RowState.FUZZY and row.score is not None:
        return _joined(f"{row.score} %", origin_spoken(row.origin), between=" ")
    return origin_spoken(row.origin)


def _joined(*parts: str, between: str = _BETWEEN) -> str:
    return between.join(part for part in parts if part)
