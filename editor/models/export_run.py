"""Several stories in several formats, written one after the other beside other work."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from db.copies import Copy
from db.errors import LibraryError
from db.library import Library
from editor.desk.annotating import with_findings
from editor.desk.exporting import (
    copy_of,
    digest_of,
    file_name,
    free_path,
    note_export,
    write_file,
)
from editor.exporting import naming
from editor.exporting.formats import Format, NotWritten
from editor.models.run import Run
from editor.models.spoken import fault_spoken
from editor.tasks import Job

FAULTS = (LibraryError, NotWritten, OSError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to leave. `digest` is None for a file a story, else what a digest is grouped by."""

    stories: tuple[int, ...]
    forms: tuple[Format, ...]
    folder: Path
    day: date
    digest: str | None = None
    draft: bool = False


@dataclass(slots=True)
class _Left:
    """What has left so far, and what did not."""

    written: list[tuple[int, Copy, Format, Path]] = field(default_factory=list)
    paths: set[Path] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)


class ExportRun(Run):
    """Runs orders; each is a job that can be cancelled. Says what was written, and what was not."""

    def start(self, order: Order) -> Job:
        """Begin an order; return its job."""
        job = Job(self.tr("Exporting"))
        self._tasks.run(
            job, partial(self._write, order, job), partial(self._finish, job), self.fail
        )
        return job

    def _write(self, order: Order, job: Job) -> _Left:
        """Write file after file; one that cannot be written keeps no other from being so."""
        left = _Left()
        with Library(self._path, read_only=True) as library:
            copies = _copies(library, order, left)
        steps = _steps(order, copies)
        for done, (form, some) in enumerate(steps, 1):
            if job.cancel.is_set():
                break
            try:
                _write_one(order, form, some, left)
            except FAULTS as fault:
                left.faults.append(fault_spoken(fault))
            self._tasks.progress(job, done, len(steps))
        return left

    def _finish(self, job: Job, left: _Left) -> None:
        self._tasks.write(partial(_note_all, left))
        told = self.tr("Files written: %1").replace("%1", str(len(left.paths)))
        self.tell(job, told, left.faults)


def _copies(library: Library, order: Order, left: _Left) -> list[tuple[int, Copy]]:
    found: list[tuple[int, Copy]] = []
    for story_id in order.stories:
        try:
            copy = copy_of(library, story_id, draft=order.draft)
            found.append((story_id, with_findings(library, story_id, copy, order.forms)))
        except LibraryError as fault:
            left.faults.append(fault_spoken(fault))
    return found


def _steps(
    order: Order, copies: Sequence[tuple[int, Copy]]
) -> list[tuple[Format, Sequence[tuple[int, Copy]]]]:
    if order.digest is not None:
        return [(form, copies) for form in order.forms]
    return [(form, [one]) for one in copies for form in order.forms]


def _write_one(order: Order, form: Format, some: Sequence[tuple[int, Copy]], left: _Left) -> None:
    if order.digest is not None:
        laid = digest_of([copy for _, copy in some], group=order.digest, day=order.day)
        name, content = f"{naming.stem(laid.title)}{form.suffix}", form.render(laid)
    else:
        [(story_id, copy)] = some
        name, content = file_name(copy, story_id, form), form.write(copy)
    path = free_path(order.folder / name, left.paths)
    write_file(path, content)
    left.paths.add(path)
    left.written += [(story_id, copy, form, path) for story_id, copy in some]


def _note_all(left: _Left, library: Library) -> None:
    with library.write():
        for story_id, copy, form, path in left.written:
            note_export(library, story_id, copy, form, str(path))
