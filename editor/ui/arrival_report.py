"""What became of each story taken in, one a line, to be read at leisure and copied."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from editor.desk.taking_in import Arrival
from editor.models.spoken import spoken

SIZE = (760, 420)


class ArrivalReport(QDialog):
    """Lists arrivals."""

    def __init__(self, arrivals: list[Arrival], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("arrival_report")
        self.setWindowTitle(self.tr("What was taken in"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        lines = QPlainTextEdit("\n".join(map(_line, arrivals)), self)
        lines.setObjectName("arrival_lines")
        lines.setAccessibleName(self.tr("What became of each story"))
        lines.setReadOnly(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(lines)
        layout.addWidget(buttons)


def _line(arrival: Arrival) -> str:
    """Return the outcome, the story's number and headline, and the reason if there is one."""
    number = str(arrival.story) if arrival.story else ""
    parts = (spoken(arrival.outcome.value), number, arrival.title, spoken(arrival.reason))
    return "  ".join(part for part in parts if part)
