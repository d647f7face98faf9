"""Two states of a story side by side, row by row, words marked; rows and wholes taken back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.audit import Act
from db.records import Row, Version
from editor.desk.comparing import Comparison, Difference, RowPair
from editor.models.days import clock_time
from editor.models.spoken import spoken
from editor.ui.marked_text import MarkedText
from editor.ui.theme import Theme

SIZE = (1080, 680)
TIMELINE_WIDTH = 260
NOW = 0  # the number that stands for the story as it is


class VersionCompare(QDialog):
    """Left the timeline, right two columns: the earlier state and the later one.

    `compared` asks for two numbers to be compared, 0 being the story as it is; `row_wanted` for a
    row of a version, `whole_wanted` for all of it.
    """

    compared = Signal(int, int)
    row_wanted = Signal(int, str)
    whole_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("version_compare")
        self.setWindowTitle(self.tr("Versions and history"))
        self.resize(*SIZE)
        self._theme = theme
        self._closed = False
        self._found: Comparison | None = None
        self._before = self._chooser("compare_before", self.tr("Earlier state"))
        self._after = self._chooser("compare_after", self.tr("Later state"))
        self._all = QCheckBox(self.tr("All rows"), self)
        self._all.setObjectName("compare_all")
        self._whole = QPushButton(self.tr("Bring the left one back"), self)
        self._whole.setObjectName("compare_restore")
        self._timeline = QListWidget(self)
        self._timeline.setObjectName("timeline")
        self._timeline.setAccessibleName(self.tr("What was done, the latest first"))
        self._timeline.setWordWrap(True)
        self._pairs = QScrollArea(self)
        self._pairs.setObjectName("compare_rows")
        self._pairs.setAccessibleName(self.tr("Rows side by side"))
        self._pairs.setWidgetResizable(True)
        self._pairs.setFrameShape(QFrame.Shape.NoFrame)
        self._lay_out()
        self._before.activated.connect(self._ask)
        self._after.activated.connect(self._ask)
        self._all.toggled.connect(self._fill)
        self._whole.clicked.connect(self._ask_for_whole)

    def show_versions(self, versions: Sequence[Version], *, closed: bool) -> None:
        """Offer these versions, the latest first, and ask for a comparison with the latest.

        What was chosen stays chosen. `closed` says that the story takes no changes.
        """
        self._closed = closed
        chosen = self._before.currentData(), self._after.currentData()
        for chooser in (self._before, self._after):
            chooser.clear()
        self._after.addItem(self.tr("The story as it is"), NOW)
        for version in versions:
            words = (
                f"{version.number} · {version.note or spoken(version.reason.value)} · {version.by}"
            )
            for chooser in (self._before, self._after):
                chooser.addItem(words, version.number)
        for chooser, number in zip((self._before, self._after), chosen, strict=True):
            chooser.setCurrentIndex(max(0, chooser.findData(number)))
        self._whole.setEnabled(bool(versions))
        self._ask()

    def choose(self, number: int) -> None:
        """Compare a version with what is chosen beside it."""
        self._before.setCurrentIndex(self._before.findData(number))
        self._ask()

    def show_history(self, acts: Sequence[Act]) -> None:
        """Show what was done to the story, the latest first."""
        self._timeline.clear()
        for act in reversed(acts):
            note = act.detail.get("note") or act.detail.get("text") or ""
            number = act.detail.get("number", "")
            line = " ".join(str(part) for part in (spoken(act.action), number, note) if part)
            self._timeline.addItem(f"{clock_time(act.at)} · {act.by}\n{line}")

    def show_comparison(self, found: Comparison) -> None:
        """Show what differs."""
        self._found = found
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        self._fill()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._before, 1)
        head.addWidget(QLabel("→", self))
        head.addWidget(self._after, 1)
        head.addWidget(self._all)
        head.addWidget(self._whole)
        right = QWidget(self)
        down = QVBoxLayout(right)
        down.addLayout(head)
        down.addWidget(self._pairs, 1)
        splitter = QSplitter(self)
        splitter.addWidget(self._timeline)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([TIMELINE_WIDTH, SIZE[0] - TIMELINE_WIDTH])
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(splitter)

    def _chooser(self, name: str, spoken: str) -> QComboBox:
        chooser = QComboBox(self)
        chooser.setObjectName(name)
        chooser.setAccessibleName(spoken)
        chooser.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        return chooser

    @Slot()
    def _ask(self) -> None:
        if self._before.count():
            self.compared.emit(self._before.currentData(), self._after.currentData())

    @Slot()
    def _ask_for_whole(self) -> None:
        self.whole_wanted.emit(self._before.currentData())

    @Slot()
    def _fill(self) -> None:
        """Lay the pairs out anew."""
        ground = QWidget(self._pairs)
        grid = QGridLayout(ground)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        if self._found is None:
            pairs, others = [], ()
        else:
            pairs = self._found.rows if self._all.isChecked() else self._found.changed
            others = self._found.others
        for difference in others:
            self._add_difference(grid, difference)
        for pair in pairs:
            self._add_pair(grid, pair)
        if not (pairs or others):
            grid.addWidget(self._words(self.tr("Nothing differs.")), 0, 0, 1, 3)
        grid.setRowStretch(grid.rowCount(), 1)
        self._pairs.setWidget(ground)

    def _add_difference(self, grid: QGridLayout, difference: Difference) -> None:
        line = grid.rowCount()
        what = spoken(difference.what)
        grid.addWidget(self._words(f"{what}: {difference.before or '-'}"), line, 0)
        grid.addWidget(self._words(f"{what}: {difference.after or '-'}"), line, 1)

    def _add_pair(self, grid: QGridLayout, pair: RowPair) -> None:
        line = grid.rowCount()
        for column, row in enumerate((pair.before, pair.after)):
            grid.addWidget(self._words(self._state(row)), line, column)
        texts = [row.target if row else "" for row in (pair.before, pair.after)]
        for column, text in enumerate(texts):
            shown = MarkedText(f"compared_{'before' if column == 0 else 'after'}", self._theme)
            shown.setAccessibleName(self.tr("English"))
            shown.setReadOnly(True)
            shown.setPlainText(text)
            shown.mark_against(texts[1 - column])
            shown.setFixedHeight(shown.sizeHint().height())
            grid.addWidget(shown, line + 1, column)
        if pair.before is not None and pair.changed and not self._closed:
            grid.addWidget(self._back_button(pair.uid), line + 1, 2)

    def _state(self, row: Row | None) -> str:
        if row is None:
            return self.tr("no such row")
        return f"[{row.position}] {spoken(row.state.value)}   {row.source}"

    def _words(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("quiet", True)
        label.setWordWrap(True)
        return label

    def _back_button(self, uid: str) -> QPushButton:
        button = QPushButton(self.tr("Take back"))
        button.setObjectName("take_row_back")
        button.setProperty("uid", uid)
        button.clicked.connect(self._ask_for_row)
        return button

    @Slot()
    def _ask_for_row(self) -> None:
        uid = self.sender().property("uid")
        self.row_wanted.emit(self._before.currentData(), uid)
