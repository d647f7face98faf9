"""The settings of a library, which hold for all who open it: style, rules, checks, takers.

What is changed holds at once, here and in other windows on the library; what cannot be is refused
in the desk's words.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.exporting.formats import Format
from editor.models.house_rules import HouseRules
from editor.ui.announcing import announce
from editor.ui.checks_page import ChecksPage
from editor.ui.choice_box import TextLine
from editor.ui.fault_line import fault_line
from editor.ui.house_style_page import HouseStylePage
from editor.ui.library_page import LibraryPage
from editor.ui.profiles_page import ProfilesPage
from editor.ui.rules_page import RulesPage

SIZE = (860, 600)
NAMES_WIDTH = 150


class LibrarySettings(QDialog):
    """The dialog: pages of fields, and at its foot what could not be stored."""

    def __init__(self, rules: HouseRules, forms: Sequence[Format], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("library_settings_dialog")
        self.setWindowTitle(self.tr("Library settings"))
        self.resize(*SIZE)
        self._names = QListWidget(self)
        self._names.setObjectName("library_pages")
        self._names.setAccessibleName(self.tr("Pages"))
        self._names.setFixedWidth(NAMES_WIDTH)
        self._stack = QStackedWidget(self)
        self._pages: dict[str, LibraryPage] = {
            self.tr("House style"): HouseStylePage(rules, self),
            self.tr("Rules"): RulesPage(rules, self),
            self.tr("Checks"): ChecksPage(rules, self),
            self.tr("Profiles"): ProfilesPage(rules, forms, self),
        }
        self._faults: dict[LibraryPage, str] = {}
        self._said = fault_line("library_said", self)
        self._lay_out()
        for page in self._pages.values():
            page.refused.connect(partial(self._tell, page))
        self._names.currentRowChanged.connect(self._go_to)
        rules.changed.connect(self.refresh)
        rules.failed.connect(self._say)
        self.refresh()
        self._names.setCurrentRow(0)

    @Slot()
    def refresh(self) -> None:
        """Show what is stored."""
        self._say("")
        for page in self._pages.values():
            page.refresh()

    def reject(self) -> None:
        """Close; what is being written and was not settled is let go."""
        for line in self.findChildren(TextLine):
            line.setModified(False)
        for box in self.findChildren(QSpinBox):
            box.setValue(box.value())
        super().reject()

    def _tell(self, page: LibraryPage, words: str) -> None:
        self._faults[page] = words
        if page is self._stack.currentWidget():
            self._say(words)

    @Slot(str)
    def _say(self, words: str) -> None:
        if not self._said.text():
            announce(self, words)  # once, and not at every letter of what is being written
        self._said.setText(words)
        self._said.setVisible(bool(words))

    @Slot(int)
    def _go_to(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._say(self._faults.get(list(self._pages.values())[place], ""))

    def _lay_out(self) -> None:
        for words, page in self._pages.items():
            self._names.addItem(words)
            self._stack.addWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)  # Enter in a field settles what is written there
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(self._names)
        across.addWidget(self._stack, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(16, 16, 16, 16)
        down.setSpacing(12)
        down.addLayout(across, 1)
        down.addWidget(self._said)
        down.addWidget(buttons)
