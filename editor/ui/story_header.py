"""The quiet line above the rows: agency, dates, dateline, credit, and whether all is saved."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from db.audit import Act
from db.records import Story
from editor.models.days import long_day


class StoryHeader(QFrame):
    """What the story is, in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("story_header")
        self._about = self._label("story_about")
        # A long line is cut where the window is narrow; the tip has all of it.
        self._about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._others = self._label("others_text")
        self._saved = self._label("saved_text")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 10, 22, 8)
        layout.addWidget(self._about, 1)
        layout.addWidget(self._others)
        layout.addWidget(self._saved)

    def show_story(self, story: Story | None, dateline: str, returned: Act | None = None) -> None:
        """Show what is known of a story; `returned` is the act that sent it back."""
        self._about.setText("" if story is None else self._words(story, dateline, returned))
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

    def _warnings(self, story: Story, returned: Act | None) -> list[str]:
        """Say first what must not be overlooked."""
        found: list[str] = []
        if story.killed:
            words = self.tr("version %1 killed: %2")
            found.append(words.replace("%1", str(story.killed)).replace("%2", story.kill_note))
        if story.fields.embargo:
            found.append(self.tr("embargo until %1").replace("%1", story.fields.embargo))
        if returned:
            words = self.tr("returned by %1: %2").replace("%1", returned.by)
            found.append(words.replace("%2", returned.detail["note"]))
        return found

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("quiet", True)
        return label

    def _words(self, story: Story, dateline: str, returned: Act | None) -> str:
        fields = story.fields
        source = ", ".join(
            part for part in (fields.dateline_place, long_day(fields.dateline_date)) if part
        )
        parts = (
            *self._warnings(story, returned),
            fields.agency_english or fields.agency,
            self.tr("published %1").replace("%1", long_day(fields.published))
            if fields.published
            else "",
            f"{source} → {dateline}" if source and dateline else source or dateline,
            self.tr("photo %1").replace("%1", fields.credit) if fields.credit else "",
            self.tr("headline proposed") if story.headline_proposed else "",
        )
        return "     ".join(part for part in parts if part)
