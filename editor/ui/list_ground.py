"""The ground under a line of a list: chosen, under the mouse, or plain."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from editor.ui.theme import Theme

RADIUS = 6


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, inset: int = 4
) -> bool:
    """Paint the ground of a line; return whether the line is chosen."""
    # PySide's stubs do not know the members that QStyleOptionViewItem has from its bases.
    state, rect = option.state, option.rect  # pyright: ignore[reportAttributeAccessIssue]
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    under_mouse = bool(state & QStyle.StateFlag.State_MouseOver)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if chosen or under_mouse:
        painter.setPen(theme.selection if chosen else theme.tint)
        painter.setBrush(theme.selection if chosen else theme.tint)
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, 1, -inset, -1), RADIUS, RADIUS)
    return chosen
