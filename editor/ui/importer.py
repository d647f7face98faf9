"""Taking stories in at the window: files chosen or dropped, text pasted, a folder watched."""

from collections import Counter
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from editor import importing
from editor.models.spoken import fault_spoken, spoken
from editor.models.watched_folder import WatchedFolder
from editor.settings import LAST_FOLDER, WATCHED_FOLDER, Settings
from editor.tasks import Tasks
from editor.ui.file_dialog import file_dialog
from editor.ui.message_bar import Offer

if TYPE_CHECKING:
    from editor.desk.taking_in import Arrival
    from editor.models.intake import Intake, Understood

REASONS_SHOWN = 3


class Importer(QObject):
    """Asks what to take in, has it taken in, and says what became of it.

    `arrived` carries the id of the first story that came.
    """

    arrived = Signal(int)
    said = Signal(str)
    failed = Signal(str)
    offered = Signal(Offer)

    def __init__(self, tasks: Tasks, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._settings = settings
        self._tasks = tasks
        self._watched = WatchedFolder(self)
        self._watched.failed.connect(self.failed)
        self._watched.landed.connect(self._take_landed)

    def start(self) -> None:
        """Watch the folder that was watched before."""
        named = self._settings.get(WATCHED_FOLDER)
        self._watched.watch(Path(named) if named else None)

    def close(self) -> None:
        """Watch no more, and end the processes that read files."""
        self._watched.watch(None)
        importing.close()

    @Slot()
    def ask_files(self) -> None:
        """Ask for files and take them in."""
        self._dialog("import_dialog", self.tr("Take stories in")).filesSelected.connect(self._take)

    @Slot()
    def ask_and_preview(self) -> None:
        """Ask for files and show what is in them before it goes in."""
        dialog = self._dialog("preview_dialog", self.tr("Look at stories before they go in"))
        dialog.filesSelected.connect(self._look)

    @Slot()
    def ask_watched_folder(self) -> None:
        """Ask for a folder whose new files are taken in by themselves."""
        dialog = QFileDialog(self._window, self.tr("Watch a folder"))
        dialog.setObjectName("watch_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setDirectory(self._settings.get(WATCHED_FOLDER) or str(Path.home()))
        dialog.fileSelected.connect(self._watch)
        dialog.open()

    @Slot()
    def watch_no_folder(self) -> None:
        """Watch no folder any more."""
        self._watch("")

    @Slot()
    def paste(self) -> None:
        """Take in what was copied: text as a story, files as files."""
        copied = QGuiApplication.clipboard().mimeData()
        if copied.hasUrls() or copied.text().strip():
            self.take(copied)
        else:
            self.failed.emit(self.tr("There is no text on the clipboard to take in."))

    def take(self, brought: QMimeData) -> None:
        """Take in what was dropped or pasted: files, addresses of the web, or a story's text."""
        from editor.desk.addresses import is_address

        files = [url.toLocalFile() for url in brought.urls() if url.isLocalFile()]
        text = brought.text().strip()
        if files:
            self._take(files)
        elif text and all(map(is_address, text.split())):
            self._intake.take_addresses(text.split())
        else:
            self._intake.take_text(brought.text())

    @Slot()
    def take_samples(self) -> None:
        """Take the samples in."""
        self._intake.take_samples()

    @cached_property
    def _intake(self) -> "Intake":
        from editor.models.intake import Intake

        intake = Intake(self._tasks, self)
        intake.failed.connect(self.failed)
        intake.folded.connect(self._say_folded)
        intake.taken.connect(self.tell)
        intake.understood.connect(self._preview)
        return intake

    def _dialog(self, name: str, title: str) -> QFileDialog:
        dialog = file_dialog(name, title, self._settings, self._window)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.open()
        return dialog

    @Slot(list)
    def _take(self, chosen: list[str]) -> None:
        self._remember(chosen)
        self._intake.take_files([Path(each) for each in chosen])

    @Slot(list)
    def _take_landed(self, paths: list[Path]) -> None:
        self._intake.take_files(paths)

    @Slot(list)
    def _look(self, chosen: list[str]) -> None:
        self._remember(chosen)
        self._intake.look_into([Path(each) for each in chosen])

    @Slot(str)
    def _watch(self, folder: str) -> None:
        self._store(WATCHED_FOLDER.key, folder)
        self._watched.watch(Path(folder) if folder else None)
        if self._watched.folder:
            told = self.tr("What lands in %1 from now on is taken in.")
            self.said.emit(told.replace("%1", folder))
        elif not folder:
            self.said.emit(self.tr("No folder is watched any more."))

    @Slot(list, list)
    def _preview(self, understood: "list[Understood]", refused: list[str]) -> None:
        if not understood:
            self.failed.emit("\n".join(refused))
            return
        from editor.ui.import_preview import ImportPreview

        preview = ImportPreview(understood, refused, self._window)
        preview.decided.connect(self._intake.store)
        preview.open()

    @Slot(list)
    def tell(self, arrivals: "list[Arrival]") -> None:
        """Say what became of the stories taken in, and go to the first."""
        from editor.desk.taking_in import Outcome

        said = self._summary(arrivals)
        refused = [each for each in arrivals if each.outcome is Outcome.REFUSED]
        reasons = [spoken(each.reason) for each in arrivals if each.reason]
        alike = [each for each in arrivals if each.outcome is Outcome.IMPORTED and each.of]
        if len(reasons) > REASONS_SHOWN:
            report = partial(self._report, arrivals)
            self.offered.emit(Offer(said, self.tr("Show each"), report, bool(refused)))
        elif refused:
            self.failed.emit("\n".join([said, *reasons]))
        elif len(arrivals) == len(alike) == 1:
            fold = partial(self._intake.fold, alike[0])
            self.offered.emit(Offer("\n".join([said, *reasons]), self.tr("Fold it in"), fold))
        elif said:
            self.said.emit("\n".join([said, *reasons]))
        first = next((each.story for each in arrivals if each.story), None)
        if first is not None:
            self.arrived.emit(first)

    def _summary(self, arrivals: "list[Arrival]") -> str:
        from editor.desk.taking_in import Outcome

        words = {
            Outcome.IMPORTED: self.tr("%1 taken in"),
            Outcome.UPDATED: self.tr("%1 brought up to date"),
            Outcome.DUPLICATE: self.tr("%1 in the library already"),
            Outcome.REFUSED: self.tr("%1 refused"),
        }
        counts = Counter(each.outcome for each in arrivals)
        return ", ".join(
            words[outcome].replace("%1", str(counts[outcome]))
            for outcome in Outcome
            if counts[outcome]
        )

    def _report(self, arrivals: "list[Arrival]") -> None:
        from editor.ui.arrival_report import ArrivalReport

        ArrivalReport(arrivals, self._window).open()

    @Slot(int)
    def _say_folded(self, into: int) -> None:
        told = self.tr("Folded into story %1. The other copy is spiked; unspiking brings it back.")
        self.said.emit(told.replace("%1", str(into)))
        self.arrived.emit(into)

    def _remember(self, chosen: list[str]) -> None:
        if chosen:
            self._store(LAST_FOLDER.key, str(Path(chosen[0]).parent))

    def _store(self, key: str, value: str) -> None:
        try:
            self._settings.store({key: value})
        except OSError as fault:
            self.failed.emit(fault_spoken(fault))
