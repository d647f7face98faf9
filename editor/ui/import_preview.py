"""Looks at stories before they go in: what was understood of each, and a chance to correct it."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.records import Dateline, IncomingRow, IncomingStory, RowKind
from editor.models.intake import Understood
from editor.models.roles import RECORD, RecordList
from editor.ui.fault_line import fault_line

SIZE = (980, 640)


class IncomingListModel(RecordList):
    """The stories that were understood."""

    def words(self, record: IncomingStory) -> str:
        """Return a story's headline."""
        return record.rows[0].source


class ImportPreview(QDialog):
    """Shows the stories of the files chosen. `decided` carries each file with its stories."""

    decided = Signal(list)

    def __init__(
        self, found: list[Understood], refused: list[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._found = found
        self.setObjectName("import_preview")
        self.setWindowTitle(self.tr("Before they go in"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self._stories = IncomingListModel(self)
        self._fields: dict[str, QLineEdit] = {}
        self._list = QListView(self)
        self._list.setObjectName("incoming_list")
        self._list.setAccessibleName(self.tr("Stories found"))
        self._list.setModel(self._stories)
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("The story's text"))
        self._facts = QLabel(self)
        self._facts.setObjectName("incoming_facts")
        self._facts.setProperty("quiet", True)
        self._lay_out(refused)
        self._stories.show([story for _, stories in found for story in stories])
        self._list.selectionModel().currentChanged.connect(self._show)
        self._list.setCurrentIndex(self._stories.index(0))

    def _lay_out(self, refused: list[str]) -> None:
        form = QWidget(self)
        fields = QFormLayout(form)
        for name, label in self._labels().items():
            self._fields[name] = self._field(name, label)
            fields.addRow(label, self._fields[name])
        fields.addRow(self._facts)
        fields.addRow(self._text)
        splitter = QSplitter(self)
        splitter.addWidget(self._list)
        splitter.addWidget(form)
        splitter.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(splitter, 1)
        if refused:
            told = fault_line("incoming_refused", self)
            told.setText("\n".join(refused))
            layout.addWidget(told)
        layout.addWidget(self._buttons())

    def _labels(self) -> dict[str, str]:
        return {
            "headline": self.tr("Headline"),
            "lang": self.tr("Language"),
            "agency": self.tr("Agency"),
            "published": self.tr("Published"),
            "place": self.tr("Dateline, place"),
            "date": self.tr("Dateline, date"),
            "credit": self.tr("Photo credit"),
            "byline": self.tr("Byline"),
            "slug": self.tr("Slug"),
            "urgency": self.tr("Urgency"),
            "url": self.tr("Address"),
        }

    def _field(self, name: str, label: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(f"incoming_{name}")
        field.setAccessibleName(label)
        field.editingFinished.connect(self._correct)
        return field

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        take = buttons.addButton(self.tr("Take in"), QDialogButtonBox.ButtonRole.AcceptRole)
        take.setObjectName("incoming_take")
        take.setProperty("primary", True)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        return buttons

    @Slot(QModelIndex)
    def _show(self, index: QModelIndex) -> None:
        story = index.data(RECORD)
        if story is None:
            return
        for name, field in self._fields.items():
            field.setText(_text(story, name))
        self._text.setPlainText("\n\n".join(row.source for row in story.rows[1:]))
        self._facts.setText(self._in_words(story))

    def _in_words(self, story: IncomingStory) -> str:
        """Say how the story was understood: its format, its rows, what cleaning takes out."""
        told = [story.format, self.tr("%n row(s)", "", len(story.rows))]
        if story.removed:
            told.append(self.tr("%n passage(s) taken out", "", len(story.removed)))
        if story.damaged:
            told.append(self.tr("%n place(s) undecodable", "", story.damaged))
        return " · ".join(told)

    @Slot()
    def _correct(self) -> None:
        place = self._list.currentIndex().row()
        stories = self._stories.records()
        if not 0 <= place < len(stories):
            return
        for name, field in self._fields.items():
            if field.isModified():
                field.setModified(False)
                stories[place] = _corrected(stories[place], name, field.text().strip())
                field.setText(_text(stories[place], name))
        self._stories.show(stories)

    @Slot()
    def _take(self) -> None:
        self._correct()
        corrected = iter(self._stories.records())
        self.decided.emit(
            [(original, [next(corrected) for _ in stories]) for original, stories in self._found]
        )
        self.accept()


def _text(story: IncomingStory, name: str) -> str:
    if name == "headline":
        return story.rows[0].source
    value = getattr(story.dateline if name in ("place", "date") else story, name)
    return str(value) if value else ""


def _corrected(story: IncomingStory, name: str, text: str) -> IncomingStory:
    """Return the story with one field corrected; what is no date or number leaves it as it was."""
    match name:
        case "headline":
            headline = IncomingRow(RowKind.HEADLINE, text or story.rows[0].source)
            corrected = replace(story, rows=(headline, *story.rows[1:]), headline_proposed=False)
        case "place":
            corrected = replace(story, dateline=replace(story.dateline, place=text))
        case "date":
            day = _day(text, story.dateline.date)
            corrected = replace(story, dateline=replace(story.dateline, date=day))
        case "published":
            corrected = replace(story, published=_day(text, story.published))
        case "agency":
            dateline: Dateline = replace(story.dateline, agency=text)
            corrected = replace(story, agency=text, dateline=dateline)
        case "urgency":
            known = text in tuple("0123456789")
            corrected = replace(story, urgency=int(text) if known else story.urgency)
        case _:
            corrected = replace(story, **{name: text})
    return corrected


def _day(text: str, before: date | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return before
