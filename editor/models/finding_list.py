"""What the checks found in the story in hand, as a list: the gravest first."""

from editor.desk.checking import Noted, Report
from editor.models.roles import RecordList
from editor.models.spoken import spoken


class FindingListModel(RecordList):
    """The open findings of a story."""

    def show_report(self, report: Report | None) -> None:
        """List what stands open in a report."""
        self.show(list(report.open) if report else [])

    def words(self, record: Noted) -> str:
        """Return a finding's words: how grave it is, where it is, what it says."""
        finding = record.finding
        told = spoken(finding.fault.message).rstrip(".")
        row = self.tr("row %1: %2").replace("%1", str(finding.row)).replace("%2", told)
        return f"{spoken(finding.severity.value)}: {told if finding.row is None else row}"
