"""The rules of a library: who may approve, and how long a headline may be."""

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QSpinBox, QWidget

from editor.desk import evidence, workflow
from editor.desk.workflow import ApprovalRule
from editor.models.house_rules import HouseRules
from editor.ui.choice_box import ChoiceBox
from editor.ui.library_page import LibraryPage, add_row, form_in

LONGEST = 500  # characters of a headline: whoever wants more takes any number


class RulesPage(LibraryPage):
    """Shows the rules; one that is changed holds at once."""

    def __init__(self, rules: HouseRules, parent: QWidget | None = None) -> None:
        super().__init__(rules, parent)
        self._approval = ChoiceBox("rule_approval", self.tr("Approval"), self._approvals(), self)
        self._limit = QSpinBox(self)
        self._limit.setObjectName("rule_headline_limit")
        self._limit.setAccessibleName(self.tr("Longest headline"))
        self._limit.setRange(0, LONGEST)
        self._limit.setSpecialValueText(self.tr("Any length"))
        self._limit.setKeyboardTracking(False)
        form = form_in(self)
        add_row(
            form,
            self._approval,
            self.tr("With four eyes, nobody approves what they wrote or submitted themselves."),
        )
        add_row(
            form,
            self._limit,
            self.tr("Characters. The foot of the window and the checks go by it; 0 is any length."),
        )
        self._approval.value_chosen.connect(self._store_approval)
        self._limit.valueChanged.connect(self._store_limit)

    def _approvals(self) -> dict[str, str]:
        return {
            ApprovalRule.ANYONE.value: self.tr("Anyone may approve"),
            ApprovalRule.FOUR_EYES.value: self.tr("It takes four eyes"),
        }

    def _show_stored(self) -> None:
        self._approval.show_value(self._rules.approval().value)
        limit = self._rules.headline_limit()
        if limit != self._limit.value():  # else a number half typed would go
            with QSignalBlocker(self._limit):
                self._limit.setMaximum(max(LONGEST, limit))
                self._limit.setValue(limit)

    @Slot(str)
    def _store_approval(self, rule: str) -> None:
        self._rules.write(lambda library: workflow.set_approval_rule(library, ApprovalRule(rule)))

    @Slot(int)
    def _store_limit(self, characters: int) -> None:
        self._rules.write(lambda library: evidence.set_headline_limit(library, characters))
