"""Writing copy to a file: asks where, writes in the background, says what was written."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from db.errors import LibraryError
from db.library import Library
from db.records import Story
from editor.desk import profiles
from editor.desk.annotating import with_findings
from editor.desk.exporting import copy_of, file_name, note_export, write_file
from editor.exporting.formats import Format, UnknownFormat, by_suffix
from editor.models.spoken import fault_spoken, spoken
from editor.settings import LAST_FOLDER, Settings
from editor.tasks import Tasks
from editor.ui.file_dialog import file_dialog


class Exporter(QObject):
    """Exports a story's copy."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, library: Library, tasks: Tasks, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._settings = settings
        self._window = parent

    def formats(self) -> tuple[Format, ...]:
        """Return the formats there are now, the desk's own among them."""
        from editor.exporting import template

        return template.formats(self._settings.templates_folder)

    def ask(self, story: Story, form: Format, *, draft: bool) -> None:
        """Ask for a file and write the story's copy there."""
        try:
            copy = copy_of(self._library, story.id, draft=draft)
        except LibraryError as fault:
            self.failed.emit(fault_spoken(fault))
            return
        kinds = [_filter(each) for each in self.formats()]
        dialog = file_dialog(
            "export_dialog", self.tr("Export"), self._settings, self._window, kinds
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectNameFilter(_filter(form))
        dialog.setDefaultSuffix(form.suffix.lstrip("."))
        dialog.selectFile(file_name(copy, story.id, form))
        dialog.filterSelected.connect(partial(self._follow_kind, dialog))
        dialog.fileSelected.connect(partial(self._write, story.id, form, draft))
        dialog.open()

    @Slot(str)
    def _write(self, story_id: int, form: Format, draft: bool, chosen: str) -> None:
        path = Path(chosen)
        try:
            form = by_suffix(path, self.formats())
            self._settings.set(LAST_FOLDER, str(path.parent))
        except UnknownFormat:
            path = path.with_name(path.name + form.suffix)
        except OSError as fault:
            self.failed.emit(fault_spoken(fault))
        self._tasks.write(
            partial(_write_copy, story_id, form, path, draft),
            partial(self._say_written, path),
            self._fail,
        )

    def _follow_kind(self, dialog: QFileDialog, chosen: str) -> None:
        """Give a name without an ending that of the kind chosen."""
        form = next(each for each in self.formats() if _filter(each) == chosen)
        dialog.setDefaultSuffix(form.suffix.lstrip("."))

    def _say_written(self, path: Path, lacks: str) -> None:
        told = self.tr("Written: %1").replace("%1", str(path))
        if lacks:
            told += "\n" + self.tr("Required by profiles and not there: %1").replace("%1", lacks)
        self.said.emit(told)

    def _fail(self, fault: BaseException) -> None:
        self.failed.emit(fault_spoken(fault))


def _write_copy(story_id: int, form: Format, path: Path, draft: bool, library: Library) -> str:
    """Write a story's copy; return what profiles require and it does not have."""
    copy = with_findings(library, story_id, copy_of(library, story_id, draft=draft), [form])
    write_file(path, form.write(copy))
    note_export(library, story_id, copy, form, str(path))
    return profiles.told_lacking(library, copy)


def _filter(form: Format) -> str:
    return f"{spoken(form.label)} (*{form.suffix})"
