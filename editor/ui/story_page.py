"""The middle of the window: the story's header, its rows, and what is said about it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from db.records import EntityType, Mention, Row, RowState, Side, Story, TagState
from db.terms import TermHit
from editor.desk.tagging import Span
from editor.desk.terms import Hits
from editor.models.open_story import OpenStory
from editor.models.shaping import Shaping
from editor.text import snap_to_words
from editor.ui.announcing import announce
from editor.ui.clash_card import ClashCard
from editor.ui.joining import Joining
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

    def __init__(
        self,
        open_story: OpenStory,
        shaping: Shaping,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self._shaping = shaping
        self._places: dict[int, tuple[Place, int]] = {}
        self._shown: int | None = None
        self._terms: tuple[int, Hits] = (0, {})
        self.header = StoryHeader(self)
        self.banner = VersionBanner(self)
        self.clash = ClashCard(theme, self)
        self.rows = RowEditor(theme, self)
        self.messages = MessageBar(self)
        self.prompt = NamePrompt(self)
        self._empty = self._hint()
        self._joining = Joining(open_story, self.rows, self.clash, self.header)
        self._build()
        self._connect()
        self.show_story(None)

    def show_story(self, story: Story | None) -> None:
        """Show another story at the place where it was left, or none."""
        self._remember_place()
        typing = self.rows.target_text.hasFocus()
        self._shown = story.id if story else None
        self.prompt.hide()
        self.banner.hide()
        self._stack.setCurrentIndex(0 if story else 1)
        self._show_header(story)
        self.rows.show_rows(story.rows if story else ())
        self._joining.show_story()
        if story is None:
            return
        self._dress(story)
        self.rows.set_read_only(self._open_story.closed)
        place, position = self._places.get(story.id, (TOP, min(1, len(story.rows) - 1)))
        self.rows.go_to(position, focus=typing)
        self.rows.set_scroll_place(place)

    def refresh(self, story: Story) -> None:
        """Show what changed in the same story."""
        if self.banner.isVisible() or self._shaping.busy:
            return
        if [row.uid for row in self.rows.model().rows()] != [row.uid for row in story.rows]:
            self._show_revised(story)
            return
        self._show_header(story)
        if not self._open_story.drafts.clean:
            self.header.say_saving()
        self.rows.update_rows(story.rows)
        self.rows.set_read_only(self._open_story.closed)
        self._dress(story)
        self._joining.show_story()

    def show_version(self, story: Story, number: int) -> None:
        """Show a version's rows instead, to be read only."""
        self._remember_place()
        self._shown = None
        self.prompt.hide()
        self.rows.show_rows(story.rows)
        self._dress(story)
        self.rows.set_read_only(True)
        self.banner.show_version(number)

    def show_terms(self, story_id: int, hits: Hits) -> None:
        """Put lines under the glossary's terms in the source of a story's rows."""
        self._terms = story_id, hits
        story = self._open_story.story
        if story is not None and story.id == story_id == self._shown and not self._shaping.busy:
            self._dress(story)

    def terms(self, position: int) -> list[TermHit]:
        """Return the glossary's terms in a row's source."""
        story_id, hits = self._terms
        return hits.get(position, []) if story_id == self._shown else []

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar above everything else."""
        self._whole.insertWidget(0, bar)

    def active_row(self) -> Row | None:
        """Return the active row as it stands, with what is typed."""
        position = self.rows.active_position()
        return self.rows.model().row(position) if position >= 0 else None

    def selected_source(self) -> str:
        """Return the words selected in the active row's source, if it is there they are."""
        selected = self.rows.selection()
        return selected[3].strip() if selected and selected[0] is Side.SOURCE else ""

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
        if row is None or self.closed:
            return
        if not row.target.strip():
            self.messages.warn(self.tr("This row has no English to confirm."))
            return
        self._shaping.confirm(row.position, row.target)
        self.rows.note_confirmed(row.position)
        announce(self.rows, self.tr("Row confirmed"))
        following = self._next_unconfirmed(row.position)
        if following is not None:
            self.rows.go_to(following)

    @property
    def closed(self) -> bool:
        """Whether what is shown may not be changed: a closed story, or a version."""
        return self._open_story.closed or self.banner.isVisible()

    @Slot()
    def skip_row(self) -> None:
        """Leave the active row as it is and go to the next one not confirmed."""
        following = self._next_unconfirmed(self.rows.active_position())
        if following is not None:
            self.rows.go_to(following)

    def go_back_to(self, position: int, caret: int = 0) -> None:
        """Go to where the person left off, if the story still has that row."""
        if 0 <= position < self.rows.model().rowCount():
            self.rows.go_to(position)
            self._put_caret(caret)

    def go_to_mention(self, mention: Mention) -> None:
        """Go to the row that names an entity."""
        self.rows.go_to(mention.row, focus=True)

    def stop(self) -> None:
        """Ask the library nothing more by itself."""
        self._joining.stop()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self.clash.set_theme(theme)
        self.rows.set_theme(theme)

    def _build(self) -> None:
        rows = QWidget(self)
        layout = QVBoxLayout(rows)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.header, self.banner, self.clash, self.rows):
            layout.addWidget(widget, 1 if widget is self.rows else 0)
        stacked = QWidget(self)
        self._stack = QStackedLayout(stacked)
        self._stack.addWidget(rows)
        self._stack.addWidget(self._empty)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(stacked, 1)
        self._whole.addWidget(self.messages)

    def _connect(self) -> None:
        self.banner.closed.connect(self._open_story.look_away)
        self.banner.restore_asked.connect(self._open_story.restore)
        self.prompt.left.connect(self._focus_row)
        self.prompt.named.connect(self._open_story.mark)
        self.rows.active_changed.connect(self.row_chosen)
        self.rows.confirm_requested.connect(self.confirm_row)
        self.rows.confirmed_again.connect(self._confirm_again)
        self.rows.reshaped.connect(self._shaping.reshape)
        self.rows.reshaped.connect(self.prompt.hide)
        self.rows.target_edited.connect(self._shaping.write)
        self.rows.target_edited.connect(self.prompt.hide)
        self.rows.unconfirmed.connect(self._shaping.unconfirm)
        self._shaping.failed.connect(self.messages.warn)

    def _hint(self) -> QLabel:
        hint = QLabel(
            self.tr(
                "Drop files here, paste a story (Ctrl+Shift+V), or import files (Ctrl+O).\n"
                "The samples are in the menu at the right, under Take in."
            ),
            self,
        )
        hint.setObjectName("empty_hint")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint.setProperty("quiet", True)
        hint.setWordWrap(True)
        return hint

    def _dress(self, story: Story) -> None:
        """Put the dateline before the first paragraph, and lines under the names."""
        if len(story.rows) > 1:
            self.rows.set_prefix(1, self._open_story.dateline())
        marks: dict[tuple[int, Side], list[Mark]] = {
            (row.position, side): [] for row in story.rows for side in Side
        }
        for mention in story.mentions:
            if mention.state is not TagState.REJECTED:
                marks[mention.row, mention.side].append(_mark(mention))
        for position, hits in self._terms[1].items() if self._terms[0] == story.id else ():
            for hit in hits if (position, Side.SOURCE) in marks else ():
                marks[position, Side.SOURCE].append(Mark(hit.start, hit.end, MarkForm.TERM))
        ahead = self._open_story.drafts.is_ahead
        for (position, side), found in marks.items():
            if side is Side.SOURCE or not ahead(story.id, story.rows[position].uid):
                self.rows.set_marks(position, side, found)

    def _show_header(self, story: Story | None) -> None:
        self.header.show_story(story, self._open_story.dateline(), self._open_story.returned())

    def _show_revised(self, story: Story) -> None:
        """Show a story whose rows are others now, with the caret in the row where it was."""
        row, caret = self.active_row(), self.rows.target_text.textCursor().position()
        self.show_story(story)
        uid = row.uid if row else ""
        position = next((each.position for each in story.rows if each.uid == uid), None)
        if position is not None:
            self.rows.go_to(position)
            self._put_caret(caret)

    def _put_caret(self, place: int) -> None:
        cursor = self.rows.target_text.textCursor()
        cursor.setPosition(min(place, self.rows.target_text.document().characterCount() - 1))
        self.rows.target_text.setTextCursor(cursor)

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

    @Slot(int)
    def _confirm_again(self, position: int) -> None:
        self._shaping.confirm(position, self.rows.target(position))

    @Slot()
    def _focus_row(self) -> None:
        self.rows.target_text.setFocus()


def _mark(mention: Mention) -> Mark:
    suggested = mention.state is TagState.SUGGESTED
    form = MarkForm.SUGGESTED if suggested else MarkForm(mention.type.value)
    return Mark(mention.start, mention.end, form)
