"""The quiet line above the rows: agency, dates, dateline, credit, and whether all is saved."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from db.records import Story
from editor.models.days import long_day


class StoryHeader(QFrame):
    """What the story is, in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("story_header")
        self._about = self._label("story_about")
        self._others = self._label("others_text")
        self._saved = self._label("saved_text")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 10, 22, 8)
        layout.addWidget(self._about, 1)
        layout.addWidget(self._others)
        layout.addWidget(self._saved)

    def show_story(self, story: Story | None, dateline: str) -> None:
        """Show what is known of a story."""
        self._about.setText("" if story is None else self._words(story, dateline))
        # Qt takes a tip that looks like HTML for HTML; a news agency's name may.
        self._about.setToolTip(f"<qt>{escape(self._about.text())}</qt>" if story else "")
        self.say_saved(saved=story is not None)

    def show_others(self, names: list[str]) -> None:
        """Say who else is writing in the story."""
        words = self.tr("%1 is writing here too")
        named = ", ".join(name or self.tr("somebody") for name in names)
        self._others.setText(words.replace("%1", named) if names else "")

    def say_saved(self, *, saved: bool) -> None:
        """Say whether everything typed is stored."""
        self._saved.setText(self.tr("saved ✓") if saved else "")

    def say_saving(self) -> None:
        """Say that something typed is not stored yet."""
        self._saved.setText(self.tr("saving …"))

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("quiet", True)
        return label

    def _words(self, story: Story, dateline: str) -> str:
        fields = story.fields
        source = ", ".join(
            part for part in (fields.dateline_place, long_day(fields.dateline_date)) if part
        )
        parts = (
            fields.agency_english or fields.agency,
            self.tr("published %1").replace("%1", long_day(fields.published))
            if fields.published
            else "",
            f"{source} → {dateline}" if source and dateline else source or dateline,
            self.tr("photo %1").replace("%1", fields.credit) if fields.credit else "",
            self.tr("headline proposed") if story.headline_proposed else "",
        )
        return "     ".join(part for part in parts if part)
