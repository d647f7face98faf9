"""A button of the toolbar: the action's word with its key beside it, smaller and quieter."""

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QStyle, QStyleOptionToolButton, QToolButton, QWidget

from editor.ui.painting import font_like
from editor.ui.theme import Theme

PAD, GAP, HEIGHT = 11, 8, 30


class WordButton(QToolButton):
    """Runs an action; with a menu, a small arrow opens more of its kind."""

    def __init__(
        self, action: QAction, theme: Theme, parent: QWidget, *, primary: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._action = action
        self.setDefaultAction(action)
        self.setObjectName(f"{action.objectName()}_button")
        self.setAccessibleName(action.text())
        self.setProperty("primary", primary)
        self._primary = primary
        self._keys = (
            "" if primary else action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        )
        self._keys_shown = True

    @property
    def widest(self) -> int:
        """The width that word, key and arrow take, in pixels."""
        return self._width(keys=True)

    def show_keys(self, shown: bool) -> None:
        """Show the key beside the word, or save its room; the tooltip tells it anyway."""
        if shown != self._keys_shown:
            self._keys_shown = shown
            self.updateGeometry()
            self.update()

    def set_menu(self, menu: QMenu) -> None:
        """Offer more of its kind behind the arrow."""
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)

    @Slot(Theme)
    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that what is shown takes."""
        return QSize(self._width(keys=self._keys_shown), HEIGHT)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the ground in the style's way, then the words."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        # PySide's stubs do not know the members that the option has from its bases.
        option.text = ""  # pyright: ignore[reportAttributeAccessIssue]
        option.features = QStyleOptionToolButton.ToolButtonFeature.None_  # pyright: ignore[reportAttributeAccessIssue]
        option.subControls = QStyle.SubControl.SC_ToolButton  # pyright: ignore[reportAttributeAccessIssue]
        painter = QPainter(self)
        self.style().drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option, painter, self)
        word = QRect(PAD, 0, self._word_width() + 2, self.height())
        painter.setFont(self._word_font())
        painter.setPen(self._ink())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(word, middle, self._action.text())
        if self._keys_shown:
            painter.setFont(font_like(self.font(), 11))
            painter.setPen(self._theme.ink3)
            keys = word.translated(word.width() + GAP, 0)
            keys.setWidth(self._key_width() + 2)
            painter.drawText(keys, middle, self._keys)
        if self.menu():
            painter.setPen(self._ink())
            arrow = QRect(self.width() - self._arrow_width(), 0, self._arrow_width(), self.height())
            painter.drawText(arrow, Qt.AlignmentFlag.AlignCenter, "▾")

    def _width(self, *, keys: bool) -> int:
        small = self._key_width() + GAP if keys and self._keys else 0
        return 2 * PAD + self._word_width() + small + self._arrow_width()

    def _ink(self) -> object:
        if not self.isEnabled():
            return self._theme.ink3
        return self._theme.paper if self._primary else self._theme.ink

    def _word_font(self):  # noqa: ANN202
        return font_like(self.font(), 13, bold=self._primary)

    def _word_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._action.text()) + (
            4 if self._primary else 0
        )

    def _key_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._keys)

    def _arrow_width(self) -> int:
        return 20 if self.menu() else 0
