"""The story in hand: what is shown of it, and what the person does to it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from db import at_work, clashes, rows, stories, versions
from db.at_work import AtWork
from db.audit import Act
from db.clashes import Clash
from db.errors import LibraryError
from db.library import Library
from db.records import (
    Changes,
    Entity,
    EntityType,
    Row,
    Story,
    StoryStatus,
    Version,
)
from editor.desk import comparing, editing, exporting, registry, revising, tagging, workflow
from editor.desk.unsaved import Unsaved
from editor.models.drafts import Draft, Drafts
from editor.models.spoken import fault_spoken, spoken
from editor.tasks import Tasks

CLOSED = (StoryStatus.APPROVED, StoryStatus.SPIKED)


class OpenStory(QObject):
    """One story at a time, read on the GUI thread and written in the library lane.

    `opened` tells of another story (or None), `refreshed` of the same one read again, `looked_at`
    of a version shown instead, `confirmed` of a row (story, position) once it is stored so, `said`
    of something the person should know, `failed` of what could not be done, `clashed` of a text
    that found no place.
    """

    opened = Signal(object)
    refreshed = Signal(Story)
    looked_at = Signal(Story, int)
    said = Signal(str)
    failed = Signal(str)
    confirmed = Signal(int, int)
    saving = Signal()
    saved = Signal()
    clashed = Signal(Clash)

    def __init__(
        self, library: Library, tasks: Tasks, settings: Path, parent: QObject | None = None
    ) -> None:
        """`settings` is the settings file: what cannot be stored is kept beside it."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._story: Story | None = None
        self.drafts = Drafts(tasks, Unsaved(settings, library.path, library.session), self)
        self._edited: set[int] = set()
        self._closed_for_good = False
        self.drafts.clashed.connect(self._take_clash)
        self.drafts.waiting.connect(self.saving)
        self.drafts.idle.connect(self.saved)
        self.drafts.failed.connect(self.failed)
        tasks.changed.connect(self._follow)

    @property
    def library(self) -> Library:
        """The library as it is read here."""
        return self._library

    @property
    def story(self) -> Story | None:
        """The story as last read."""
        return self._story

    @property
    def closed(self) -> bool:
        """Whether the story may not be edited: approved or spiked, or none at all."""
        return self._story is None or self._story.status in CLOSED

    def dateline(self) -> str:
        """Return the English dateline, built from the story's fields."""
        if self._story is None:
            return ""
        return exporting.dateline(self._story, exporting.readable_house_style(self._library))

    def versions(self) -> list[Version]:
        """Return the story's versions, the latest first."""
        return versions.of_story(self._library, self._story.id)[::-1] if self._story else []

    def open(self, story_id: int) -> None:
        """Take a story in hand."""
        self.drafts.flush()
        if self._read(story_id):
            self.opened.emit(self._story)

    def read_again(self) -> None:
        """Read the story again: somebody else may have changed it."""
        if self._story and self._read(self._story.id):
            self.refreshed.emit(self._story)

    def put_down(self) -> None:
        """Have no story in hand."""
        self.drafts.flush()
        self._story = None
        self.opened.emit(None)

    def write(self, position: int, text: str) -> None:
        """Store what is typed, soon and by itself."""
        self._put(position, text, confirm=False)

    def confirm(self, position: int, text: str) -> None:
        """Store a row as confirmed: the memory knows it from now on."""
        self._put(position, text, confirm=True)
        if self._story and not self.closed:
            self.drafts.once_stored(partial(self.confirmed.emit, self._story.id, position))

    def waiting(self) -> list[Clash]:
        """Return the texts of the story that found no place, the first first."""
        return clashes.of_story(self._library, self._story.id) if self._story else []

    def join(self, clash: Clash, text: str, over: Row) -> None:
        """Put the English joined from a text that found no place and its row into the row."""
        self._write(lambda library, _: editing.join(library, clash.id, text, over))

    def let_go(self, clash: Clash) -> None:
        """Let what stands in the row stay; the history keeps the other text."""
        self._write(lambda library, _: editing.let_go(library, clash.id))

    def type_on(self, clash: Clash, text: str) -> None:
        """Store what is typed in a text that waits."""
        self._write(lambda library, _: editing.type_on(library, clash.id, text))

    def stored_row(self, uid: str) -> Row | None:
        """Return a row of the story as the library has it; None once it has left the story."""
        return rows.with_uid(self._library, self._story.id, uid) if self._story else None

    def changed_by(self, uid: str) -> tuple[str, str]:
        """Return who changed a row last, and when."""
        return rows.changed_by(self._library, uid)

    def others(self) -> list[AtWork]:
        """Return who else has been writing in the story of late; nobody once this is closed."""
        if self._story is None or self._closed_for_good:
            return []
        return at_work.others(self._library, self._story.id)

    def known(self, surface: str, entity_type: EntityType) -> Entity | None:
        """Return the registry's entity of this wording."""
        lang = self._story.fields.lang if self._story else ""
        return registry.in_any_form(self._library, surface, entity_type, lang)

    def suggested_english(self, surface: str, entity_type: EntityType) -> str:
        """Return a first spelling for a new name."""
        lang = self._story.fields.lang if self._story else ""
        return registry.proposed_english(self._library, surface, entity_type, lang)

    def mark(self, span: tagging.Span, entity_type: EntityType, english: str = "") -> None:
        """Mark a span as naming an entity."""
        self._write(
            lambda library, story_id: tagging.mention(
                library, story_id, span, entity_type, english=english
            )
        )

    def unmark(self, entity: Entity) -> None:
        """Take all marks of an entity off the story."""
        self._write(lambda library, story_id: tagging.unmark_all(library, story_id, entity))

    def respell(self, entity: Entity, english: str) -> None:
        """Correct how the desk spells a name."""
        self._write(lambda library, _: registry.respell(library, entity, english))

    def add_topic(self, code: str) -> None:
        """Give the story a topic."""
        self._write(lambda library, story_id: tagging.add_topic(library, story_id, code))

    def remove_topic(self, code: str) -> None:
        """Take a topic off."""
        self._write(lambda library, story_id: tagging.remove_topic(library, story_id, code))

    def set_field(self, name: str, text: str) -> None:
        """Correct a field."""
        self._write(lambda library, story_id: editing.set_field(library, story_id, name, text))

    def put_back(self, place: int) -> None:
        """Make words that cleaning took out a row again."""
        self._write(lambda library, story_id: revising.put_back(library, story_id, place))

    def fold(self, into: int) -> None:
        """Put the story aside in favour of another that says the same."""
        self._write(
            lambda library, story_id: revising.fold(library, story_id, into), self._say_spiked
        )

    def keep(self) -> None:
        """Keep the story as a version."""
        self._write(workflow.keep, self._say_kept)

    def look_at(self, number: int) -> None:
        """Show a version instead of the draft."""
        if self._story is None:
            return
        try:
            kept = versions.load(self._library, self._story.id, number)
        except LibraryError as fault:
            self.failed.emit(fault_spoken(fault))
            return
        self.looked_at.emit(kept, number)

    def look_away(self) -> None:
        """Show the draft again."""
        self._reopen()

    def restore(self, number: int) -> None:
        """Bring a version back; what stands now is kept first."""
        self._write(
            lambda library, story_id: workflow.restore(library, story_id, number), self._reopen
        )

    def take_back(self, number: int, row: str) -> None:
        """Let one row, by its uid, be again what a version kept."""
        self._write(lambda library, story_id: comparing.take_back(library, story_id, number, row))

    def submit(self) -> None:
        """Hand the story over for review."""
        self._write(workflow.submit, self._say_submitted)

    def approve(self, then: Callable[[], None]) -> None:
        """Approve the story, then go on."""

        def say(approval: workflow.Approval) -> None:
            words = self.tr("Approved as version %1.").replace("%1", str(approval.version.number))
            self.said.emit(f"{words} {spoken(approval.warning)}".strip())
            then()

        self._write(workflow.approve, say)

    def reopen(self) -> None:
        """Open an approved or submitted story again."""
        self._write(workflow.reopen, self._reopen)

    def send_back(self, note: str) -> None:
        """Return a submitted story to whoever works on it."""
        self._write(
            lambda library, story_id: workflow.send_back(library, story_id, note), self._reopen
        )

    def kill(self, note: str) -> None:
        """Kill what was approved of the story."""
        self._write(
            lambda library, story_id: workflow.kill(library, story_id, note), self._say_killed
        )

    def returned(self) -> Act | None:
        """Return the act that sent the story back, as long as it has to be worked on."""
        if self._story is None or self._story.status is not StoryStatus.TRANSLATING:
            return None
        return workflow.returned(self._library, self._story.id)

    def spike(self) -> None:
        """Put the story aside."""
        self._write(workflow.spike, self._say_spiked)

    def unspike(self) -> None:
        """Bring the story back."""
        self._write(workflow.unspike, self._reopen)

    def close(self) -> bool:
        """Store what is typed, and keep each story that was edited here as a version.

        Returns whether closing loses nothing; where what is typed can be stored nowhere, that is
        told.
        """
        if self._closed_for_good:
            return True
        try:
            self.drafts.hand_over()
        except OSError as fault:
            words = self.tr(
                "What you typed can be stored nowhere (%1). Free some space, or copy it."
            )
            self.failed.emit(words.replace("%1", fault_spoken(fault)))
            return False
        self._closed_for_good = True
        for story_id in self._edited:
            self._tasks.write(partial(_keep_on_closing, story_id))
        self._tasks.write(_leave)
        return True

    def _put(self, position: int, text: str, *, confirm: bool) -> None:
        if self._story and not self.closed:
            uid = self._story.rows[position].uid
            self._edited.add(self._story.id)
            self.drafts.put(Draft(self._story.id, uid, text, confirm=confirm))

    def _write(
        self,
        act: Callable[[Library, int], object],
        then: Callable[..., None] = lambda _: None,
    ) -> None:
        """Store what is typed first, then do something to the story in the library lane."""
        if self._story is None:
            return
        story_id = self._story.id
        in_lane = partial(
            self._tasks.write, lambda library: act(library, story_id), then, self._fail
        )
        self.drafts.once_stored(in_lane)

    def _read(self, story_id: int) -> bool:
        """Read a story, what is typed over it; return whether that was possible."""
        try:
            story = stories.get(self._library, story_id)
        except LibraryError as fault:
            self.failed.emit(fault_spoken(fault))
            return False
        self.drafts.see(story_id, story.rows)
        self._story = self.drafts.laid_over(story)
        return True

    @Slot(Clash)
    def _take_clash(self, clash: Clash) -> None:
        if self._story is None or clash.story != self._story.id:
            words = self.tr("A row of story %1 was changed elsewhere. Your text waits there.")
            self.failed.emit(words.replace("%1", str(clash.story)))
            return
        self.clashed.emit(clash)
        self.read_again()

    def _reopen(self, _: object = None) -> None:
        if self._story:
            self.open(self._story.id)

    def _say_kept(self, version: Version) -> None:
        self.said.emit(self.tr("Version %1 kept.").replace("%1", str(version.number)))

    def _say_submitted(self, _: object) -> None:
        self.said.emit(self.tr("Submitted for review."))

    def _say_killed(self, number: int) -> None:
        words = self.tr("Version %1 is killed; exports say so until another is approved.")
        self.said.emit(words.replace("%1", str(number)))

    def _say_spiked(self, _: object) -> None:
        self.said.emit(self.tr("Spiked. Unspike brings it back."))

    @Slot(BaseException)
    def _fail(self, fault: BaseException) -> None:
        self.failed.emit(fault_spoken(fault))

    @Slot(Changes)
    def _follow(self, changes: Changes) -> None:
        if self._story and (changes.registry or self._story.id in changes.stories):
            self.read_again()


def _keep_on_closing(story_id: int, library: Library) -> None:
    workflow.keep_on_closing(library, story_id)


def _leave(library: Library) -> None:
    with library.write():
        at_work.leave(library)
