"""All ways out at the window: files, several at once, the clipboard, a drag; and a way back in."""

import tempfile
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow

from db import stories
from db.errors import LibraryError
from db.library import Library
from db.records import Story, StoryCard, StoryStatus
from editor.desk.exporting import copy_of
from editor.exporting import formats
from editor.exporting.formats import Format, by_name
from editor.models.export_run import ExportRun
from editor.models.open_story import OpenStory
from editor.models.previewing import Preview, Previews
from editor.models.spoken import fault_spoken
from editor.settings import PREVIEW_FORMAT, Settings
from editor.tasks import Tasks
from editor.ui.export_panel import ExportPanel
from editor.ui.exporter import Exporter
from editor.ui.file_dialog import file_dialog, last_folder
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.desk.returning import Clash, TakenBack
    from editor.ui.publish_desk import PublishDesk

MOST_LISTED = 500
USUAL = "docx"
XLIFF = ("XLIFF (*.xlf *.xliff)",)


class ExportDesk(QObject):
    """Builds the panel and the dialogs, and does what the actions about export are for."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        open_story: OpenStory,
        tasks: Tasks,
        settings: Settings,
        theme: Theme,
        window: QMainWindow,
        library: Library,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._open_story = open_story
        self._tasks = tasks
        self._settings = settings
        self._window = window
        self._exporter = Exporter(library, tasks, settings, window)
        self._run = ExportRun(library.path, tasks, self)
        self._previews = Previews(library.path, tasks, self)
        self._preview: Preview | None = None
        self._dragged: tempfile.TemporaryDirectory[str] | None = None
        self.panel = ExportPanel(theme, self._file_to_drag)
        self.dock = self._docked()
        self._connect()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what each action about export does, by the action's id."""
        return {
            "copy_story": self.copy,
            "export_draft": partial(self._ask, USUAL, draft=True),
            "distribute_stories": self.ask_many,
            "export_story": partial(self._ask, USUAL),
            "preview_story": self._toggle,
            "send_to_wordpress": self.ask_site,
            "take_back": self.ask_back,
        }

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self.panel.set_theme(theme)

    def close(self) -> None:
        """End what makes PDFs, and remove what was dragged out."""
        formats.close()
        if self._dragged:
            self._dragged.cleanup()

    @Slot(str)
    def export_as(self, format_name: str) -> None:
        """Ask for a file and write the story in hand there."""
        self._ask(format_name)

    @Slot()
    def copy(self) -> None:
        """Put the story on the clipboard, as rich text and as plain."""
        from editor.exporting import html, plain
        from editor.exporting.document import document

        story = self._open_story.story
        if story is None:
            return
        try:
            copy = copy_of(self._library, story.id, draft=story.status is not StoryStatus.APPROVED)
        except LibraryError as fault:
            self.failed.emit(fault_spoken(fault))
            return
        laid = document(copy)
        carried = QMimeData()
        carried.setHtml(html.article(laid.blocks))
        carried.setText(plain.render(laid).decode())
        QGuiApplication.clipboard().setMimeData(carried)
        self.said.emit(self.tr("Copied as a draft.") if laid.stamp else self.tr("Copied."))

    @Slot()
    def ask_many(self) -> None:
        """Ask which stories leave in which formats."""
        from editor.ui.export_many import ExportMany

        folder = last_folder(self._settings)
        dialog = ExportMany(self._approved(), self._exporter.formats(), folder, self._window)
        dialog.decided.connect(self._run.start)
        dialog.open()

    @Slot()
    def ask_site(self) -> None:
        """Ask which stories go to which WordPress site."""
        story = self._open_story.story
        self._publishing.ask(story.id if story else None)

    @Slot()
    def ask_back(self) -> None:
        """Ask for a translator's file and put its English into the rows it is about."""
        title = self.tr("A translator's file")
        dialog = file_dialog("back_dialog", title, self._settings, self._window, XLIFF)
        dialog.fileSelected.connect(self._take_back)
        dialog.open()

    @cached_property
    def _publishing(self) -> "PublishDesk":
        from editor.models.publish_run import PublishRun
        from editor.ui.publish_desk import PublishDesk

        run = PublishRun(self._library.path, self._tasks, self)
        desk = PublishDesk(run, self._settings, self._approved, self._window)
        desk.failed.connect(self.failed)
        desk.said.connect(self.said)
        return desk

    def _docked(self) -> QDockWidget:
        dock = QDockWidget(self.tr("Preview"), self._window)
        dock.setObjectName("export_dock")
        heading = QLabel(self.tr("Preview").upper(), dock)
        heading.setProperty("heading", True)
        heading.setContentsMargins(16, 12, 16, 4)
        dock.setTitleBarWidget(heading)
        dock.setWidget(self.panel)
        beside = Qt.Orientation.Horizontal
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock, beside)
        dock.hide()
        return dock

    def _connect(self) -> None:
        self._exporter.failed.connect(self.failed)
        self._exporter.said.connect(self.said)
        self._open_story.opened.connect(self._show)
        self._open_story.refreshed.connect(self._show)
        self._previews.failed.connect(self._show_fault)
        self._previews.ready.connect(self._show_preview)
        self._run.failed.connect(self.failed)
        self._run.said.connect(self.said)
        self.dock.visibilityChanged.connect(self._shown)
        self.panel.copy_asked.connect(self.copy)
        self.panel.export_asked.connect(self._export_shown)
        self.panel.format_chosen.connect(self._choose)

    def _approved(self) -> list[StoryCard]:
        """Return the newest approved stories, and the one in hand if it is one."""
        listed = [*stories.ids(self._library, StoryStatus.APPROVED)[:MOST_LISTED]]
        story = self._open_story.story
        if story and story.status is StoryStatus.APPROVED and story.id not in listed:
            listed.insert(0, story.id)
        return stories.cards(self._library, listed)

    def _ask(self, format_name: str, *, draft: bool = False) -> None:
        story = self._open_story.story
        if story is not None:
            self._open_story.drafts.flush()
            form = by_name(format_name, self._exporter.formats())
            self._exporter.ask(story, form, draft=draft)

    @Slot(object)
    def _export_shown(self, form: Format | None) -> None:
        story = self._open_story.story
        if form is not None and story is not None:
            self._ask(form.name, draft=story.status is not StoryStatus.APPROVED)

    @Slot()
    def _toggle(self) -> None:
        self.dock.setVisible(not self.dock.isVisible())

    @Slot(bool)
    def _shown(self, visible: bool) -> None:
        if visible:
            chosen = self._settings.get(PREVIEW_FORMAT)
            self.panel.show_formats(self._exporter.formats(), chosen)
            self._show(self._open_story.story)

    @Slot(object)
    def _show(self, story: Story | None) -> None:
        """Show a story in the panel, if that is to be seen."""
        self._preview = None
        form = self.panel.form
        if not self.dock.isVisible() or form is None:
            return
        self.panel.exported.show_story(self._library, story.id if story else None)
        if story is None:
            self.panel.show_words("")
        else:
            self._previews.ask(story.id, form)

    @Slot(object)
    def _choose(self, form: Format) -> None:
        try:
            self._settings.set(PREVIEW_FORMAT, form.name)
        except OSError as fault:
            self.failed.emit(fault_spoken(fault))
        self.panel.show_words("")  # not the format before, until this one is there
        self._show(self._open_story.story)

    @Slot(Preview)
    def _show_preview(self, preview: Preview) -> None:
        self._preview = preview
        self.panel.show_preview(preview)

    @Slot(str)
    def _show_fault(self, words: str) -> None:
        self.panel.show_words(words)

    def _file_to_drag(self) -> Path | None:
        """Write the file that the preview shows where other programs can take it from."""
        if self._preview is None:
            return None
        if self._dragged is None:
            self._dragged = tempfile.TemporaryDirectory(prefix="dateline-")
        path = Path(self._dragged.name) / self._preview.name
        try:
            path.write_bytes(self._preview.content)
        except OSError as fault:
            self.failed.emit(fault_spoken(fault))
            return None
        return path

    @Slot(str)
    def _take_back(self, chosen: str) -> None:
        self._open_story.drafts.once_stored(
            partial(
                self._tasks.write,
                partial(_taken_back, Path(chosen)),
                self._tell_back,
                self._fail,
            )
        )

    def _tell_back(self, taken: "list[TakenBack]") -> None:
        from editor.ui.clashes import Clashes

        filled = sum(len(each.filled) for each in taken)
        left = sum(len(each.clashes) for each in taken)
        told = self.tr("Rows filled: %1. Rows left alone: %2.")
        self.said.emit(told.replace("%1", str(filled)).replace("%2", str(left)))
        for each in taken:
            if each.clashes:
                dialog = Clashes(each, self._window)
                dialog.chosen.connect(self._settle)
                dialog.open()

    @Slot(int, list)
    def _settle(self, story_id: int, clashes: "list[Clash]") -> None:
        self._tasks.write(partial(_settled, story_id, clashes), self._tell_settled, self._fail)

    def _tell_settled(self, version: int) -> None:
        told = self.tr("Taken. Version %1 keeps what stood there.")
        self.said.emit(told.replace("%1", str(version)))

    def _fail(self, fault: BaseException) -> None:
        self.failed.emit(fault_spoken(fault))


def _taken_back(path: Path, library: Library) -> "list[TakenBack]":
    from editor.desk.returning import take_back
    from editor.importing.errors import RefusedFile
    from editor.importing.reading import LARGEST_FILE

    with path.open("rb") as file:
        raw = file.read(LARGEST_FILE + 1)
    if len(raw) > LARGEST_FILE:
        raise RefusedFile(path.name, "is too large for a translator's file. Choose another.")
    return take_back(library, raw, path.name)


def _settled(story_id: int, clashes: "list[Clash]", library: Library) -> int:
    from editor.desk.returning import settle

    return settle(library, story_id, clashes)
