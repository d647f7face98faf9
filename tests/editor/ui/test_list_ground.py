"""The ground under a line of a list."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from editor.ui.list_ground import paint_ground
from editor.ui.theme import LIGHT

BLACK = QColor("black")


@pytest.mark.parametrize(
    ("state", "colour", "is_chosen"),
    [
        (QStyle.StateFlag.State_None, BLACK, False),
        (QStyle.StateFlag.State_MouseOver, LIGHT.tint, False),
        (QStyle.StateFlag.State_Selected, LIGHT.selection, True),
        (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver, LIGHT.selection, True),
    ],
    ids=["plain", "under the mouse", "chosen", "chosen under the mouse"],
)
def test_a_line_shows_whether_it_is_chosen(qapp, state, colour, is_chosen):
    image = QImage(100, 30, QImage.Format.Format_RGB32)
    image.fill(BLACK)
    option = QStyleOptionViewItem()
    option.state, option.rect = state, QRect(0, 0, 100, 30)
    painter = QPainter(image)
    assert paint_ground(painter, option, LIGHT) is is_chosen
    painter.end()
    assert image.pixelColor(50, 15) == colour
    assert image.pixelColor(1, 15) == BLACK
