"""What a story looks like in a format, made beside other work and shown when it is ready."""

import json
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db import stories
from db.library import Library
from db.records import StoryStatus
from editor.desk import profiles
from editor.desk.annotating import with_findings
from editor.desk.exporting import Exported, copy_of, exports, file_name
from editor.exporting.formats import Format, Use
from editor.models.roles import RecordList
from editor.models.spoken import fault_spoken
from editor.tasks import Tasks

MOST_SHOWN = 200_000
"""Characters of a file that are shown; more would make the panel slow and nobody reads it."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A story's file and what is shown of it: a piece of HTML for a page, else its text.

    `lacks` says what takers' profiles require and the copy does not have, and whose, or is "".
    """

    name: str
    content: bytes
    shown: str
    is_page: bool
    lacks: str = ""


class Previews(QObject):
    """Makes previews. `ready` carries the last one asked for, `failed` why there is none."""

    ready = Signal(Preview)
    failed = Signal(str)

    def __init__(self, path: Path, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._tasks = tasks
        self._asked = 0

    def ask(self, story_id: int, form: Format) -> None:
        """Make a preview: of the approved copy where the story is approved, else of the draft."""
        self._asked += 1
        self._tasks.work(
            partial(_preview, self._path, story_id, form),
            partial(self._tell, self._asked),
            partial(self._fail, self._asked),
        )

    def _tell(self, asked: int, preview: Preview) -> None:
        if asked == self._asked:
            self.ready.emit(preview)

    def _fail(self, asked: int, fault: BaseException) -> None:
        if asked == self._asked:
            self.failed.emit(fault_spoken(fault))


class ExportedModel(RecordList):
    """When and where a story's copy left."""

    def words(self, record: Exported) -> str:
        """Return a line: format, version, when, who, where to."""
        version = self.tr("version %1").replace("%1", str(record.version))
        when = record.at[:16].replace("T", " ")
        parts = (
            record.format,
            version if record.version else self.tr("draft"),
            when,
            record.by,
            record.place,
        )
        return " · ".join(part for part in parts if part)

    def show_story(self, library: Library, story_id: int | None) -> None:
        """List what left of a story, or nothing."""
        self.show(exports(library, story_id) if story_id is not None else [])


def _preview(path: Path, story_id: int, form: Format) -> Preview:
    from editor.exporting import html
    from editor.exporting.document import document

    with Library(path, read_only=True) as library:
        approved = stories.status(library, story_id) is StoryStatus.APPROVED
        copy = copy_of(library, story_id, draft=not approved)
        copy = with_findings(library, story_id, copy, [form])
        lacks = profiles.told_lacking(library, copy)
    content = form.write(copy)
    is_page = form.use is Use.READERS
    shown = html.article(document(copy).blocks) if is_page else _laid_out(content, form)
    return Preview(file_name(copy, story_id, form), content, shown[:MOST_SHOWN], is_page, lacks)


def _laid_out(content: bytes, form: Format) -> str:
    """Return a file's text, XML and JSON with a line for each part: long lines are slow to show."""
    if form.binary:
        return ""
    if form.media_type.endswith("xml"):
        return _indented(content)
    if "json" in form.media_type:
        lines = content.decode().splitlines() if form.suffix.endswith("l") else [content.decode()]
        return "\n".join(
            json.dumps(json.loads(each), ensure_ascii=False, indent=1) for each in lines
        )
    return content.decode()


def _indented(content: bytes) -> str:
    import lxml.etree

    root = lxml.etree.fromstring(content)
    lxml.etree.indent(root)
    return lxml.etree.tostring(root, encoding="unicode")
