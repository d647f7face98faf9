"""What the checks found in the story in hand, as a list: the gravest first."""

from editor.desk.checking import Noted, Report, told_briefly
from editor.models.roles import RecordList


class FindingListModel(RecordList):
    """The open findings of a story."""

    def show_report(self, report: Report | None) -> None:
        """List what stands open in a report."""
        self.show(list(report.open) if report else [])

    def words(self, record: Noted) -> str:
        """Return a finding's words: how grave it is, where it is, what it says."""
        return f"{record.finding.severity}: {told_briefly(record)}"
