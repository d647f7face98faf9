"""The checks of a library: what a finding of each means for approval."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editor.checking.checks import LABELS, SHIPPED
from editor.checking.findings import Severity
from editor.desk import evidence
from editor.models.house_rules import HouseRules
from editor.models.spoken import spoken
from editor.ui.choice_box import ChoiceBox
from editor.ui.library_page import LibraryPage, add_row, form_in, scrolled
from editor.ui.setting_field import hint


class ChecksPage(LibraryPage):
    """Lists all checks; another severity holds at once."""

    def __init__(self, rules: HouseRules, parent: QWidget | None = None) -> None:
        super().__init__(rules, parent)
        content = QWidget(self)
        form = form_in(content)
        form.setContentsMargins(0, 0, 8, 0)
        self._boxes = {check: self._box(check, content) for check in LABELS}
        for box in self._boxes.values():
            add_row(form, box)
        self._reset = QPushButton(self.tr("All as shipped"), self)
        self._reset.setObjectName("severities_reset")
        self._reset.setAutoDefault(False)
        self._reset.clicked.connect(self._store_shipped)
        told = self.tr("What blocks must be put right, or let pass, before a story is approved.")
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(scrolled(content, self), 1)
        down.addWidget(hint(told, self))
        down.addWidget(self._reset, 0, Qt.AlignmentFlag.AlignLeft)

    def _box(self, check: str, parent: QWidget) -> ChoiceBox:
        shipped = self.tr("%1 (as shipped)")
        choices = {
            each.value: shipped.replace("%1", words) if SHIPPED[check] is each else words
            for each, words in ((each, spoken(each.value)) for each in Severity)
        }
        box = ChoiceBox(f"severity_{check}", spoken(LABELS[check]), choices, parent)
        box.value_chosen.connect(partial(self._store, check))
        return box

    def _show_stored(self) -> None:
        stored = self._rules.severities()
        for check, box in self._boxes.items():
            box.show_value(stored.get(check, SHIPPED[check]).value)

    def _store(self, check: str, severity: str) -> None:
        self._rules.write(lambda library: evidence.set_severity(library, check, Severity(severity)))

    @Slot()
    def _store_shipped(self) -> None:
        self._rules.write(evidence.reset_severities)
