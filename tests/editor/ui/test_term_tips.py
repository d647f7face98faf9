"""What the glossary says of a term when the pointer rests on it."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit, QToolTip

from db.terms import Term, TermHit
from editor.ui.term_tips import TermTips

TERM = Term(source_lang="ru", target_lang="en", source="аким", wanted="mayor")


@pytest.fixture
def field(show):
    field = show(QTextEdit())
    field.setPlainText("😀 Аким города сказал")
    TermTips(field, lambda: [TermHit(2, 6, TERM)])
    yield field
    QToolTip.hideText()
    for each in QApplication.topLevelWidgets():
        if each.metaObject().className() == "QTipLabel":
            each.close()


def rest_on(field, at):
    cursor = QTextCursor(field.document())
    cursor.setPosition(at)
    place = field.cursorRect(cursor).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, field.mapToGlobal(place))
    QApplication.sendEvent(field.viewport(), event)


def test_a_term_is_told_and_other_words_are_not(field, qtbot):
    rest_on(field, 5)
    assert QToolTip.text() == "аким → mayor"
    rest_on(field, 14)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
