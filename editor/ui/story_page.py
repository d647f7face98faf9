"""The middle of the window: the story's header, its rows, and what is said about it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from db.records import EntityType, Mention, Row, RowState, Side, Story
from editor.desk.tagging import Span
from editor.models.open_story import OpenStory
from editor.text import snap_to_words
from editor.ui.marks import Mark, MarkForm
from editor.ui.message_bar import MessageBar
from editor.ui.name_prompt import NamePrompt
from editor.ui.row_editor import RowEditor
from editor.ui.story_header import StoryHeader
from editor.ui.theme import Theme
from editor.ui.version_banner import VersionBanner

Place = tuple[int, int]
TOP = (0, 0)


class StoryPage(QWidget):
    """Shows the open story and passes on what the person does to its rows."""

    row_chosen = Signal(int)

    def __init__(self, open_story: OpenStory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self._places: dict[int, tuple[Place, int]] = {}
        self._shown: int | None = None
        self._findings: Mapping[tuple[int, Side], Sequence[Mark]] = {}
        self.header = StoryHeader(self)
        self.banner = VersionBanner(self)
        self.rows = RowEditor(theme, self)
        self.messages = MessageBar(self)
        self.prompt = NamePrompt(self)
        self._empty = self._hint()
        self._build()
        self._connect()
        self.show_story(None)

    def show_story(self, story: Story | None) -> None:
        """Show another story at the place where it was left, or none."""
        self._remember_place()
        self._shown = story.id if story else None
        self.prompt.hide()
        self.banner.hide()
        self._stack.setCurrentIndex(0 if story else 1)
        self.header.show_story(story, self._open_story.dateline())
        self.rows.show_rows(story.rows if story else ())
        if story is None:
            return
        self._dress(story)
        self.rows.set_read_only(self._open_story.closed)
        place, position = self._places.get(story.id, (TOP, min(1, len(story.rows) - 1)))
        self.rows.go_to(position)
        self.rows.set_scroll_place(place)

    def refresh(self, story: Story) -> None:
        """Show what changed in the same story."""
        if self.banner.isVisible():
            return
        if self.rows.model().rowCount() != len(story.rows):
            self.show_story(story)
            return
        self.header.show_story(story, self._open_story.dateline())
        if not self._open_story.drafts.clean:
            self.header.say_saving()
        self.rows.update_rows(story.rows)
        self.rows.set_read_only(self._open_story.closed)
        self._dress(story)

    def show_findings(self, findings: Mapping[tuple[int, Side], Sequence[Mark]]) -> None:
        """Draw wavy lines under what the checks found, beside those under the names."""
        self._findings = findings
        story = self._open_story.story
        if story and self._shown == story.id:
            self._dress(story)

    def show_version(self, story: Story, number: int) -> None:
        """Show a version's rows instead, to be read only."""
        self._remember_place()
        self._shown = None
        self._findings = {}
        self.prompt.hide()
        self.rows.show_rows(story.rows)
        self._dress(story)
        self.rows.set_read_only(True)
        self.banner.show_version(number)

    def active_row(self) -> Row | None:
        """Return the active row as it stands, with what is typed."""
        position = self.rows.active_position()
        return self.rows.model().row(position) if position >= 0 else None

    def ask_for_name(self, entity_type: EntityType) -> None:
        """Mark the selection as a name; ask for its English if it is new."""
        selected = self.rows.selection()
        if selected is None or self.banner.isVisible():
            self.messages.warn(self.tr("Select a name in a row first, on either side."))
            return
        side, start, end, _ = selected
        row = self.rows.model().row(self.rows.active_position())
        text = row.source if side is Side.SOURCE else row.target
        start, end = snap_to_words(text, start, end)
        if start == end:
            return
        span = Span(row=row.position, side=side, start=start, end=end)
        surface = text[start:end]
        if self._open_story.known(surface, entity_type):
            self._open_story.mark(span, entity_type)
        elif side is Side.TARGET:
            self.prompt.ask(span, surface, entity_type, surface)
        else:
            proposed = self._open_story.suggested_english(surface, entity_type)
            self.prompt.ask(span, surface, entity_type, proposed)

    @Slot()
    def confirm_row(self) -> None:
        """Confirm the active row and go to the next one not confirmed."""
        row = self.active_row()
        if row is None or self._open_story.closed or self.banner.isVisible():
            return
        if not row.target.strip():
            self.messages.warn(self.tr("This row has no English to confirm."))
            return
        self._open_story.confirm(row.position, row.target)
        following = self._next_unconfirmed(row.position)
        if following is not None:
            self.rows.go_to(following)

    def go_to_mention(self, mention: Mention) -> None:
        """Go to the row that names an entity."""
        self.rows.go_to(mention.row, focus=True)

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self.rows.set_theme(theme)

    def _build(self) -> None:
        rows = QWidget(self)
        layout = QVBoxLayout(rows)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.header, self.banner, self.rows):
            layout.addWidget(widget, 1 if widget is self.rows else 0)
        stacked = QWidget(self)
        self._stack = QStackedLayout(stacked)
        self._stack.addWidget(rows)
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(stacked, 1)
        whole.addWidget(self.messages)

    def _connect(self) -> None:
        self.banner.closed.connect(self._open_story.look_away)
        self.banner.restore_asked.connect(self._open_story.restore)
        self.prompt.left.connect(self._focus_row)
        self.prompt.named.connect(self._open_story.mark)
        self.rows.active_changed.connect(self.row_chosen)
        self.rows.confirm_requested.connect(self.confirm_row)
        self.rows.target_edited.connect(self._open_story.write)
        self.rows.target_edited.connect(self.prompt.hide)

    def _hint(self) -> QLabel:
        hint = QLabel(
            self.tr(
                "Drop files here, paste a story (Ctrl+Shift+V), or import files (Ctrl+O).\n"
                "The samples are under the menu at the right: Add the samples."
            ),
            self,
        )
        hint.setObjectName("empty_hint")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint.setProperty("quiet", True)
        return hint

    def _dress(self, story: Story) -> None:
        """Put the dateline before the first paragraph, and lines under the names."""
        if len(story.rows) > 1:
            self.rows.set_prefix(1, self._open_story.dateline())
        marks: dict[tuple[int, Side], list[Mark]] = {
            (row.position, side): list(self._findings.get((row.position, side), ()))
            for row in story.rows
            for side in Side
        }
        for mention in story.mentions:
            form = MarkForm(mention.type.value)
            marks[mention.row, mention.side].append(Mark(mention.start, mention.end, form))
        ahead = self._open_story.drafts.is_ahead
        for (position, side), found in marks.items():
            if side is Side.SOURCE or not ahead(story.id, position):
                self.rows.set_marks(position, side, found)

    def _next_unconfirmed(self, position: int) -> int | None:
        rows = self.rows.model().rows()
        waiting = [row.position for row in rows if row.state is not RowState.CONFIRMED]
        later = [each for each in waiting if each > position]
        earlier = [each for each in waiting if each < position]
        return next(iter([*later, *earlier]), None)

    def _remember_place(self) -> None:
        if self._shown is not None and self.rows.active_position() >= 0:
            place = self.rows.scroll_place(), self.rows.active_position()
            self._places[self._shown] = place

    @Slot()
    def _focus_row(self) -> None:
        self.rows.target_text.setFocus()
