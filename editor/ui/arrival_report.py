"""What became of each story taken in, one a line, to be read at leisure and copied."""

from PySide6.QtWidgets import QWidget

from editor.desk.taking_in import Arrival
from editor.models.spoken import spoken
from editor.ui.line_report import LineReport


class ArrivalReport(LineReport):
    """Lists arrivals."""

    def __init__(self, arrivals: list[Arrival], parent: QWidget | None = None) -> None:
        super().__init__("arrival", parent)
        self.fill(
            self.tr("What was taken in"),
            self.tr("What became of each story"),
            list(map(_line, arrivals)),
        )


def _line(arrival: Arrival) -> str:
    """Return the outcome, the story's number and headline, and the reason if there is one."""
    number = str(arrival.story) if arrival.story else ""
    parts = (spoken(arrival.outcome.value), number, arrival.title, spoken(arrival.reason))
    return "  ".join(part for part in parts if part)
