"""What the glossary says of a term when the pointer rests on it, in whichever row."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip

from db.records import Row, RowKind
from db.terms import Term, TermHit
from editor.ui.row_editor import RowEditor
from editor.ui.term_tips import TermTips
from editor.ui.theme import LIGHT

MAYOR = Term(source_lang="ru", target_lang="en", source="аким", wanted="mayor")
COURT = Term(source_lang="ru", target_lang="en", source="суд", wanted="court")
SOURCES = ("😀 Аким города сказал", "Вчера в городе суд заседал", "Конец")
HITS = {0: [TermHit(2, 6, MAYOR)], 1: [TermHit(15, 18, COURT)]}


@pytest.fixture
def rows(show):
    rows = show(RowEditor(LIGHT))
    rows.resize(700, 500)
    rows.show_rows(
        [
            Row(id=at, uid=f"r{at}", position=at, kind=RowKind.PARAGRAPH, source=source)
            for at, source in enumerate(SOURCES)
        ]
    )
    TermTips(rows, lambda position: HITS.get(position, []))
    yield rows
    QToolTip.hideText()
    for each in QApplication.topLevelWidgets():
        if each.metaObject().className() == "QTipLabel":
            each.close()


def place_of(rows, position, at):
    """Where in the editor a character of a source stands, found while its row is active."""
    rows.go_to(position)
    cursor = QTextCursor(rows.source_text.document())
    cursor.setPosition(at)
    inside = rows.source_text.cursorRect(cursor).center()
    return rows.source_text.viewport().mapTo(rows.viewport(), inside)


def rest_on(rows, place):
    """Let the pointer rest, over the active row's field or what is painted."""
    over = rows.viewport().childAt(place) or rows.viewport()
    on_screen = rows.viewport().mapToGlobal(place)
    event = QHelpEvent(QEvent.Type.ToolTip, over.mapFromGlobal(on_screen), on_screen)
    QApplication.sendEvent(over, event)


def test_a_term_is_told_and_other_words_are_not(rows, qtbot):
    rest_on(rows, place_of(rows, 0, 5))
    assert QToolTip.text() == "аким → mayor"
    rest_on(rows, place_of(rows, 0, 14))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


@pytest.mark.parametrize(
    ("position", "at", "words"), [(0, 5, "аким → mayor"), (1, 17, "суд → court")]
)
def test_a_term_of_a_row_that_is_not_active_is_told_too(rows, position, at, words):
    place = place_of(rows, position, at)
    rows.go_to(2)
    rest_on(rows, place)
    assert QToolTip.text() == words


def test_beside_the_sources_nothing_is_told(rows, qtbot):
    place = place_of(rows, 0, 5)
    rows.go_to(2)
    rest_on(rows, place)
    assert QToolTip.isVisible()
    rest_on(rows, QPoint(rows.viewport().width() - 40, place.y()))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    for below in (rows.viewport().height() - 5, -5):
        rest_on(rows, QPoint(place.x(), below))
        assert not QToolTip.isVisible()
