"""The source of the story in hand: its facts, read beside other work whenever they change."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db.library import Library
from db.records import Row, Story
from db.removed import TakenOut
from editor.desk.source_facts import Alike, SourceFacts, source_facts
from editor.models.roles import RecordList
from editor.tasks import Tasks


class SourceDesk(QObject):
    """Reads the facts. `told` carries them, or None where no story is in hand."""

    told = Signal(object)

    def __init__(self, path: Path, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._tasks = tasks
        self._asked: int | None = None

    def look_at(self, story: Story | None) -> None:
        """Tell the facts of a story, unless its source is as it was when it was last asked for."""
        asked = hash((story.id, story.status, *map(_source, story.rows))) if story else 0
        if asked == self._asked:
            return
        self._asked = asked
        if story is None:
            self.told.emit(None)
        else:
            self._tasks.work(partial(_facts, self._path, story.id), partial(self._tell, asked))

    def _tell(self, asked: int, facts: SourceFacts) -> None:
        if asked == self._asked:
            self.told.emit(facts)


class TakenOutModel(RecordList):
    """What cleaning took out."""

    def words(self, record: TakenOut) -> str:
        """Return the words themselves."""
        return record.text


class AlikeModel(RecordList):
    """The stories that are like the one in hand."""

    def words(self, record: Alike) -> str:
        """Return how much they share, and the other one's number and headline."""
        share = f"{record.share:.0%}".replace("%", " %")
        return f"{share} · {record.story} · {record.title}"


def _source(row: Row) -> str:
    return row.source


def _facts(path: Path, story_id: int) -> SourceFacts:
    with Library(path, read_only=True) as library:
        return source_facts(library, story_id)
