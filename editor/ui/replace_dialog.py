"""Find and replace: what is looked for, and a look at every row it would change."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.desk.replacing import MOST, Replacement
from editor.replacing import Wording
from editor.text import word_diff

SIZE = (640, 520)
CONTEXT = 60  # characters shown around a change
RECORD = Qt.ItemDataRole.UserRole


class ReplaceDialog(QDialog):
    """Asks for a wording and shows what it would change; the person may leave rows out."""

    asked = Signal(Wording, bool)
    """Look for this wording: in all open stories, or in this one."""

    chosen = Signal(Replacement)
    """The person wants to see this row."""

    replace_asked = Signal(Wording, bool, object)
    """Replace in the rows of this list of `Replacement`s."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("replace_dialog")
        self.setWindowTitle(self.tr("Find and replace"))
        self.resize(*SIZE)
        self._find = self._field("replace_find", self.tr("Find"))
        self._put = self._field("replace_by", self.tr("Replace by"))
        self._case = QCheckBox(self.tr("Match case"), self)
        self._whole = QCheckBox(self.tr("Whole words"), self)
        self._scope = QComboBox(self)
        self._scope.setObjectName("replace_scope")
        self._scope.setAccessibleName(self.tr("Where"))
        self._scope.view().setAccessibleName(self._scope.accessibleName())
        self._scope.addItems([self.tr("This story"), self.tr("All open stories")])
        self._list = QListWidget(self)
        self._list.setObjectName("replace_list")
        self._list.setAccessibleName(self.tr("What would change"))
        self._list.setWordWrap(True)
        self._said = QLabel(self)
        self._said.setProperty("quiet", True)
        self._replace = QPushButton(self.tr("Replace"), self)
        self._replace.setObjectName("replace_all")
        self._replace.setProperty("primary", True)
        self._lay_out()
        self._connect()

    @property
    def everywhere(self) -> bool:
        """Whether all open stories are meant."""
        return self._scope.currentIndex() == 1

    @property
    def wording(self) -> Wording:
        """What is looked for now."""
        return Wording(
            self._find.text(),
            self._put.text(),
            match_case=self._case.isChecked(),
            whole_words=self._whole.isChecked(),
        )

    def start(self, text: str) -> None:
        """Open, looking for a text where one is given."""
        if text:
            self._find.setText(text)
        self.show()
        self.raise_()
        self.activateWindow()
        self._find.setFocus()
        self._find.selectAll()
        self.ask()

    def show_found(self, found: list[Replacement]) -> None:
        """Show what would change; all of it is chosen."""
        self._list.clear()
        for each in found:
            line = QListWidgetItem(self._words(each), self._list)
            line.setData(RECORD, each)
            line.setFlags(line.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            line.setCheckState(Qt.CheckState.Checked)
        more = self.tr("The first %1 rows are shown.").replace("%1", str(MOST))
        count = self.tr("%n row(s)", "", len(found))
        self._said.setText(more if len(found) >= MOST else count)
        self._replace.setEnabled(bool(found))

    @Slot()
    def ask(self) -> None:
        """Have what would change looked up again."""
        self.asked.emit(self.wording, self.everywhere)

    def _field(self, name: str, label: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(name)
        field.setAccessibleName(label)
        return field

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Find"), self._find)
        form.addRow(self.tr("Replace by"), self._put)
        choices = QHBoxLayout()
        for widget in (self._case, self._whole, self._scope):
            choices.addWidget(widget)
        choices.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self._said, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        foot.addWidget(self._replace)
        foot.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addLayout(choices)
        layout.addWidget(self._list, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._case.toggled.connect(self.ask)
        self._find.textChanged.connect(self.ask)
        self._list.itemActivated.connect(self._choose)
        self._put.textChanged.connect(self.ask)
        self._replace.clicked.connect(self._ask_to_replace)
        self._scope.currentIndexChanged.connect(self.ask)
        self._whole.toggled.connect(self.ask)

    def _words(self, each: Replacement) -> str:
        place = self.tr("row %1").replace("%1", str(each.position))
        if self.everywhere:
            place = self.tr("story %1, %2").replace("%1", str(each.story)).replace("%2", place)
        return f"{place}:  {_shown(each)}"

    @Slot(QListWidgetItem)
    def _choose(self, line: QListWidgetItem) -> None:
        self.chosen.emit(line.data(RECORD))

    @Slot()
    def _ask_to_replace(self) -> None:
        lines = [self._list.item(at) for at in range(self._list.count())]
        wanted = [line.data(RECORD) for line in lines if line.checkState() is Qt.CheckState.Checked]
        if wanted:
            self.replace_asked.emit(self.wording, self.everywhere, wanted)


def _shown(each: Replacement) -> str:
    """Show a change with a little of what stands around it: `… the [-old-] {+new+} wording …`."""
    parts: list[str] = []
    edits = word_diff(each.before, each.after)
    for place, edit in enumerate(edits):
        if edit.op == "removed":
            parts.append(f"[-{edit.text}-]")
        elif edit.op == "added":
            parts.append(f"{{+{edit.text}+}}")
        else:
            parts.append(_shortened(edit.text, first=place == 0, last=place == len(edits) - 1))
    return "".join(parts)


def _shortened(text: str, *, first: bool, last: bool) -> str:
    if first and len(text) > CONTEXT:
        return "…" + text[-CONTEXT:]
    if last and len(text) > CONTEXT:
        return text[:CONTEXT] + "…"
    if len(text) > 2 * CONTEXT:
        return f"{text[:CONTEXT]} … {text[-CONTEXT:]}"
    return text
