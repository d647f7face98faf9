"""The checks in the window: lines under what was found, going through it, putting it right."""

from collections import defaultdict
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QInputDialog, QMessageBox

from db.library import Library
from db.records import DismissalScope, Side
from editor.desk import checking
from editor.desk.checking import Noted, Report
from editor.models.link_check import LinkCheck
from editor.models.open_story import OpenStory
from editor.models.story_checks import Passed, StoryChecks
from editor.settings import Settings
from editor.tasks import Tasks
from editor.ui.actions import Actions
from editor.ui.finding_list import FindingList
from editor.ui.marks import FINDINGS, Mark, MarkForm
from editor.ui.message_bar import Offer
from editor.ui.story_page import StoryPage

SHOWN = 12  # fixes shown in the preview one by one
SEEN_ANYWAY = "empty"
"""The check for rows without English: until somebody asks, the empty rows say that themselves."""


class Checker(QObject):
    """Connects the story's checks with the page and the list of findings."""

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        open_story: OpenStory,
        page: StoryPage,
        findings: FindingList,
        settings: Settings,
    ) -> None:
        super().__init__(page)
        self._open_story = open_story
        self._page = page
        self._findings = findings
        self._asked = False
        self.checks = StoryChecks(library, tasks, open_story, self)
        self._links = LinkCheck(tasks, open_story, settings, self)
        self._links.failed.connect(page.messages.warn)
        self._links.found.connect(self.checks.take_dead)
        self._links.said.connect(page.messages.say)
        self.checks.failed.connect(page.messages.warn)
        self.checks.found.connect(self._show)
        self.checks.passed.connect(self._offer_return)
        self.checks.said.connect(page.messages.say)
        findings.bring_back_asked.connect(self.checks.bring_last_back)
        findings.dismissal_asked.connect(self._ask_reason)
        findings.finding_chosen.connect(self._go_to)
        findings.fix_all_asked.connect(self.preview_fixes)
        findings.fix_asked.connect(self._fix)
        open_story.opened.connect(self._begin)
        open_story.refreshed.connect(self.checks.look_soon)
        page.rows.target_edited.connect(self.checks.look_soon)

    def connect_to(self, actions: Actions) -> None:
        """Let the actions run the checks, go through what they found, and put it right."""
        actions["check_links"].triggered.connect(self._links.run)
        actions["fix_findings"].triggered.connect(self.preview_fixes)
        actions["next_finding"].triggered.connect(self._findings.step)
        actions["run_checks"].triggered.connect(self._run)

    @Slot()
    def _begin(self) -> None:
        self._asked = False
        self._links.stop()
        self.checks.forget()

    @Slot()
    def _run(self) -> None:
        self._asked = True
        self.checks.run()

    @Slot()
    def preview_fixes(self) -> None:
        """Show what would be put right, and do it when the person agrees."""
        found = [each for each in self._open_findings() if each.finding.fault.fix is not None]
        if not found or self._open_story.closed:
            self._page.messages.say(self.tr("There is nothing that is certain to be put right."))
            return
        box = QMessageBox(self._page)
        box.setObjectName("fix_preview")
        box.setWindowTitle(self.tr("Put right"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText("\n".join(self._changes(found)))
        box.setStandardButtons(QMessageBox.StandardButton.Apply | QMessageBox.StandardButton.Cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        apply = box.button(QMessageBox.StandardButton.Apply)
        apply.clicked.connect(partial(self.checks.fix_all, found))
        box.open()

    def _changes(self, found: list[Noted]) -> list[str]:
        lines: list[str] = []
        for each in found[:SHOWN]:
            row, mend = each.finding.row, each.finding.fault.fix
            if row is None or mend is None:
                continue
            text = self.checks.text_read(row)
            before = text[max(0, mend.start - 15) : mend.end + 15]
            after = text[max(0, mend.start - 15) : mend.start] + mend.text
            lines.append(f"{row}: …{before}…  →  …{after}{text[mend.end : mend.end + 15]}…")
        if len(found) > SHOWN:
            lines.append(self.tr("and %1 more").replace("%1", str(len(found) - SHOWN)))
        return lines

    def _open_findings(self) -> tuple[Noted, ...]:
        return self.checks.report.open if self.checks.report else ()

    @Slot(object)
    def _show(self, report: Report | None) -> None:
        self._findings.show_report(self._told(report))
        marks: defaultdict[tuple[int, Side], list[Mark]] = defaultdict(list)
        for each in report.open if report else ():
            if each.finding.check == SEEN_ANYWAY:
                continue
            fault = each.finding.fault
            for side, span in ((Side.SOURCE, fault.source), (Side.TARGET, fault.target)):
                if each.finding.row is not None and span is not None:
                    marks[each.finding.row, side].append(Mark(*span, MarkForm.FINDING))
        shown = self._page.rows.model().rows() if report else ()
        for row in shown:
            read = self.checks.row_read(row.position)
            if read is None or read.uid != row.uid:
                continue  # rows were split or joined meanwhile; the next report knows them
            for side in Side:
                if side is Side.SOURCE or row.target == read.target:
                    found = marks[row.position, side]
                    self._page.rows.set_marks(row.position, side, found, FINDINGS)

    def _told(self, report: Report | None) -> Report | None:
        """Return what is listed of a report: rows not translated yet, only when asked for."""
        if report is None or self._asked:
            return report
        found = tuple(each for each in report.open if each.finding.check != SEEN_ANYWAY)
        return replace(report, open=found)

    @Slot(Noted)
    def _go_to(self, noted: Noted) -> None:
        if noted.finding.row is not None:
            self._page.rows.go_to(noted.finding.row, focus=True)

    @Slot(Noted)
    def _fix(self, noted: Noted) -> None:
        """Put one finding right in the row's field, where it can be undone."""
        finding = noted.finding
        mend, row = finding.fault.fix, finding.row
        if row is None or mend is None or self._open_story.closed:
            return
        text = self._page.rows.target(row)
        if noted not in self._open_findings() or text != self.checks.text_read(row):
            return  # something was typed since: what is found now is listed in a moment
        self._page.rows.go_to(row)
        self._page.rows.replace_target(checking.fixed(text, [mend]))

    @Slot(Passed)
    def _offer_return(self, passed: Passed) -> None:
        said = self.tr("Let pass: ") + passed.dismissal.message
        back = partial(self.checks.bring_back, passed)
        self._page.messages.offer(Offer(said, self.tr("Undo"), back))

    @Slot(Noted, DismissalScope)
    def _ask_reason(self, noted: Noted, scope: DismissalScope) -> None:
        dialog = QInputDialog(self._page)
        dialog.setObjectName("dismissal_reason")
        dialog.setWindowTitle(self.tr("Let it pass"))
        dialog.setLabelText(self.tr("Why is this no fault?"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(partial(self.checks.dismiss, noted, scope))
        dialog.open()
