"""The story's fields: headline, slug, byline, dateline, agency and the rest."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from db.records import Story


class DetailsPanel(QWidget):
    """Shows the fields and tells which one was corrected."""

    field_edited = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details_panel")
        self._fields: dict[str, QLineEdit] = {}
        self._shown: int | None = None
        layout = QFormLayout(self)
        layout.setContentsMargins(12, 0, 12, 8)
        layout.setSpacing(4)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for name, label in self._labels().items():
            layout.addRow(self._label(label), self._field(name, label))
        self._fields["dateline_place"].setAccessibleName(self.tr("Dateline in source"))
        self._fields["agency"].setAccessibleName(self.tr("Agency in source"))

    def show_story(self, story: Story | None) -> None:
        """Show a story's fields; when it is shown again, the one being typed in is left alone."""
        self.setEnabled(story is not None)
        before, self._shown = self._shown, story.id if story else None
        for name, field in self._fields.items():
            if not (field.isModified() and before == self._shown):
                _put(field, _text(story, name))

    def set_read_only(self, on: bool) -> None:
        """Let the fields be read but not changed."""
        for field in self._fields.values():
            field.setReadOnly(on)

    @Slot()
    def finish(self) -> None:
        """Tell what was typed, as leaving the field does."""
        for name, field in self._fields.items():
            if field.isModified():
                field.setModified(False)
                self.field_edited.emit(name, field.text())

    def _labels(self) -> dict[str, str]:
        return {
            "headline": self.tr("Headline"),
            "slug": self.tr("Slug"),
            "byline": self.tr("Byline"),
            "dateline_place_english": self.tr("Dateline"),
            "dateline_place": self.tr("in source"),
            "dateline_date": self.tr("Date"),
            "agency_english": self.tr("Agency"),
            "agency": self.tr("in source"),
            "published": self.tr("Published"),
            "credit": self.tr("Photo credit"),
            "lang": self.tr("Language"),
            "urgency": self.tr("Urgency"),
            "url": self.tr("Address"),
            "embargo": self.tr("Embargo until"),
            "note": self.tr("Note"),
        }

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("quiet", True)
        return label

    def _field(self, name: str, label: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName("headline_field" if name == "headline" else f"{name}_field")
        field.setAccessibleName(label)
        field.editingFinished.connect(self.finish)
        self._fields[name] = field
        return field


def _put(field: QLineEdit, text: str) -> None:
    """Show a text from its start; in one that is shown already the caret stays where it is."""
    field.setModified(False)
    if field.text() != text:
        field.setText(text)
        field.setCursorPosition(0)


def _text(story: Story | None, name: str) -> str:
    if story is None:
        return ""
    if name == "headline":
        return story.english_title
    value = getattr(story.fields, name)
    return str(value) if value else ""
