"""The statuses with how many stories stand at each."""

from dataclasses import dataclass

from db.records import StoryStatus
from editor.models.counted import CountedList


@dataclass(frozen=True, slots=True)
class StatusCount:
    """One line of the list. No status stands for every story that is not spiked."""

    status: StoryStatus | None
    label: str
    count: int


class StatusListModel(CountedList):
    """The status list."""

    def show_counts(self, counts: dict[StoryStatus, int]) -> None:
        """Show these counts."""
        total = sum(counts.values()) - counts[StoryStatus.SPIKED]
        labels = {
            StoryStatus.NEW: self.tr("Inbox"),
            StoryStatus.TRANSLATING: self.tr("Translating"),
            StoryStatus.REVIEW: self.tr("Review"),
            StoryStatus.APPROVED: self.tr("Approved"),
            StoryStatus.SPIKED: self.tr("Spiked"),
        }
        each = [StatusCount(status, label, counts[status]) for status, label in labels.items()]
        self.show([StatusCount(None, self.tr("All stories"), total), *each])
