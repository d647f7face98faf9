"""What became of each story taken in."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from editor.desk.taking_in import Arrival
from editor.ui.line_report import LineReport


class ArrivalReport(LineReport):
    """Lists arrivals."""

    def __init__(self, arrivals: list[Arrival], parent: QWidget | None = None) -> None:
        titles = (_tr("What was taken in"), _tr("What became of each story"))
        super().__init__("arrival", titles, list(map(_line, arrivals)), parent)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ArrivalReport", text)


def _line(arrival: Arrival) -> str:
    """Return the outcome, the story's number and headline, and the reason if there is one."""
    number = str(arrival.story) if arrival.story else ""
    parts = (arrival.outcome.value, number, arrival.title, arrival.reason)
    return "  ".join(part for part in parts if part)
