"""A keyboard for tests: keys and letters go to what has the focus, Cyrillic by an input method."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

PLAIN = Qt.KeyboardModifier.NoModifier


def press(window, key, modifiers=PLAIN):
    """Press a key; a window without a focus takes it itself."""
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)


def type_text(window, text):
    """Type letter by letter; Qt's tests cannot click Cyrillic keys."""
    for letter in text:
        target = QApplication.focusWidget() or window
        if letter.isascii():
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, 0, PLAIN, letter))
        else:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QApplication.sendEvent(target, event)
