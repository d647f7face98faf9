"""Names of the story in hand: looked for as it opens, decided about, and decisions taken back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.library import Library
from db.records import Entity, EntityType, Story, TagState
from editor.desk import deciding, registry, suggesting, topics
from editor.desk.deciding import Before, Group
from editor.desk.suggesting import Suggested, Waiting
from editor.desk.topics import Question
from editor.models.open_story import OpenStory
from editor.models.spoken import fault_spoken
from editor.settings import SUGGEST, Settings
from editor.tagging.names import Name
from editor.tagging.recogniser import Recogniser, RecogniserFailed, Scored, what_is_missing
from editor.tasks import Tasks

PAUSE_MS = 250  # for which a story must stay open before anybody reads it
MOST_UNDONE = 50


class TagDesk(QObject):
    """Suggests and decides in the lanes; nothing waits for it.

    `grouped` carries what is suggested and not decided, `said` what a person should know.
    """

    grouped = Signal(list)
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, path: Path, tasks: Tasks, open_story: OpenStory, settings: Settings) -> None:
        super().__init__(open_story)
        self._path = path
        self._tasks = tasks
        self._open_story = open_story
        self._recogniser = Recogniser()
        self._decisions: list[Before] = []
        self._story: int | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(partial(self._look, again=False))
        self._settings = settings
        open_story.opened.connect(self._follow)
        open_story.refreshed.connect(self._follow)

    def close(self) -> None:
        """Look for nothing any more, and end the recogniser's process."""
        self._pause.stop()
        self._recogniser.close()

    @Slot()
    def suggest(self) -> None:
        """Look for names in the story once more."""
        self._look(again=True)

    def accept(self, mention_id: int, english: str = "") -> None:
        """Accept a suggestion with all that name the same."""
        self._decide(lambda library, story: deciding.accept(library, story, mention_id, english))

    def reject(self, mention_id: int) -> None:
        """Reject a suggestion with all that name the same."""
        self._decide(lambda library, story: deciding.reject(library, story, mention_id))

    @Slot()
    def accept_all(self) -> None:
        """Accept all that is suggested and has a spelling."""
        self._decide(deciding.accept_all)

    @Slot()
    def reject_all(self) -> None:
        """Reject all that is suggested."""
        self._decide(deciding.reject_all)

    def retype(self, mention_id: int, entity_type: EntityType) -> None:
        """Let a name be of another kind."""
        self._decide(
            lambda library, story: deciding.retype(library, story, mention_id, entity_type)
        )

    def resize(self, mention_id: int, start: int, end: int) -> None:
        """Let a mark stand on other words."""
        self._decide(lambda library, story: deciding.resize(library, story, mention_id, start, end))

    def merge(self, gone: Entity, kept: Entity) -> None:
        """Make two entities one."""
        self._tasks.write(
            lambda library: registry.merge(library, gone.uid, kept.uid), failed=self._fail
        )

    @Slot()
    def take_back(self) -> None:
        """Undo the last decision about names of this story."""
        if not self._decisions:
            self.said.emit(self.tr("There is no decision about names to take back."))
            return
        last = self._decisions.pop()
        self._write(lambda library, _: deciding.take_back(library, last), _ignore)

    @Slot(object)
    def _follow(self, story: Story | None) -> None:
        """Show what is suggested for the story in hand, and read one that nobody read yet."""
        opened = story.id if story else None
        if opened != self._story:
            self._story = opened
            self._decisions.clear()
        if story is None or self._open_story.closed:
            self.grouped.emit([])
            return
        if any(mention.state is TagState.SUGGESTED for mention in story.mentions):
            self._tasks.work(partial(_groups, self._path, story.id), self._show(story.id))
        else:
            self.grouped.emit([])
        if self._settings.get(SUGGEST) == SUGGEST.default:
            self._pause.start()

    def _show(self, story_id: int) -> Callable[[list[Group]], None]:
        def tell(groups: list[Group]) -> None:
            if story_id == self._story:
                self.grouped.emit(groups)

        return tell

    def _look(self, *, again: bool) -> None:
        if self._story is None or self._open_story.closed:
            return
        find = partial(_find, self._path, self._recogniser, self._story, again=again)
        self._tasks.work(find, partial(self._keep, again=again), self._fail)

    def _keep(self, found: tuple[Waiting, list[Name]] | None, *, again: bool) -> None:
        if found is None:
            return
        read, names = found
        told = self._tell if again else _ignore
        self._tasks.write(lambda library: suggesting.store(library, read, names), told, self._fail)
        score = partial(_score, self._path, self._recogniser, read.story)
        self._tasks.work(score, self._keep_topics, _ignore)

    def _keep_topics(self, found: tuple[Question, Scored] | None) -> None:
        if found is not None:
            asked, scored = found
            self._tasks.write(lambda library: topics.store(library, asked, scored), failed=_ignore)

    def _tell(self, found: Suggested) -> None:
        story = self._open_story.story
        missing = what_is_missing(story.fields.lang) if story else ""
        words = self.tr("%1 names known, %2 suggested.")
        told = words.replace("%1", str(found.accepted)).replace("%2", str(found.proposed))
        self.said.emit(f"{told} {missing}".strip())

    def _decide(self, act: Callable[[Library, int], Before]) -> None:
        self._write(act, self._remember)

    def _remember(self, before: Before) -> None:
        if before.story == self._story:
            self._decisions = [*self._decisions[1 - MOST_UNDONE :], before]

    def _write(self, act: Callable[[Library, int], object], then: Callable[..., None]) -> None:
        """Store what is typed first, so that marks in the English find it."""
        story_id = self._story
        if story_id is None:
            return
        self._open_story.drafts.once_stored(
            partial(self._tasks.write, lambda library: act(library, story_id), then, self._fail)
        )

    def _fail(self, fault: BaseException) -> None:
        self.failed.emit(fault_spoken(fault))


def _score(path: Path, recogniser: Recogniser, story_id: int) -> tuple[Question, Scored] | None:
    """Read what a story says and score its topics."""
    with Library(path, read_only=True) as library:
        asked = topics.question(library, story_id)
    if asked is None:
        return None
    return asked, recogniser.topics(asked.texts, asked.lang, asked.taught)


def _ignore(_: object) -> None:
    """For results nobody waits for."""


def _groups(path: Path, story_id: int) -> list[Group]:
    with Library(path, read_only=True) as library:
        return deciding.suggestions(library, story_id)


def _find(
    path: Path, recogniser: Recogniser, story_id: int, *, again: bool
) -> tuple[Waiting, list[Name]] | None:
    """Read what waits of a story and find its names; a failure is told to those who asked."""
    with Library(path, read_only=True) as library:
        read = suggesting.waiting(library, story_id, again=again)
    if read is None:
        return None
    try:
        return read, recogniser.names(read.texts, read.lang)
    except RecogniserFailed:
        if again:
            raise
        return None
