"""Keeps the person's work safe at the window: backups, what a crash left, whose name signs."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from db import backups
from db.backups import Backup, BackupReason
from db.library import Library
from editor.crash import Place, Trace, left_behind
from editor.desk import unsaved
from editor.models.open_story import OpenStory
from editor.models.spoken import fault_spoken
from editor.settings import NAME, Settings
from editor.tasks import Tasks
from editor.ui.backup_list import BackupList
from editor.ui.message_bar import Offer
from editor.ui.sign_bar import SignBar
from editor.ui.story_page import StoryPage

BACKUP_AFTER_MS = 4000  # the daily backup waits until the window has long been up
NOTE_AFTER_MS = 500


class Safekeeping(QObject):
    """What the window does by itself so that nothing is lost.

    `said`, `failed` and `offered` are for the message bar.
    """

    said = Signal(str)
    failed = Signal(str)
    offered = Signal(Offer)

    def __init__(
        self, open_story: OpenStory, page: StoryPage, tasks: Tasks, settings: Settings
    ) -> None:
        super().__init__(page)
        self._library = open_story.library
        self._open_story = open_story
        self._page = page
        self._tasks = tasks
        self._settings = settings
        self._left = left_behind(settings.path, self._library.path)
        self._trace = Trace(settings.path, self._library.session)
        self._noting = self._timer(NOTE_AFTER_MS, self._note_place)
        self._daily = self._timer(BACKUP_AFTER_MS, self._back_up_for_the_day)
        open_story.opened.connect(self._noting.start)
        page.rows.active_changed.connect(self._noting.start)
        page.rows.target_text.cursorPositionChanged.connect(self._noting.start)

    @property
    def place(self) -> Place | None:
        """Where the person was when a window on this library died."""
        return self._left.place

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what each action does, by the action's id."""
        return {"back_up": self._back_up_now, "restore_backup": self._show_backups}

    def start(self) -> None:
        """Bring in what was left, ask for a name where none is known, and watch over the day."""
        self._tasks.write(
            partial(unsaved.bring_in, beside=self._settings.path), self._tell_left, self._warn
        )
        self._daily.start()
        if not self._settings.get(NAME):
            bar = SignBar(self._settings.editor_name, self._page)
            bar.signed.connect(self._sign)
            self._page.add_bar(bar)

    def catch_errors(self) -> None:
        """Write down errors and crashes from now on."""
        self._trace.catch(self._tell_error)

    def end(self) -> None:
        """The window closes as it should."""
        self._noting.stop()
        self._daily.stop()
        self._trace.end()

    @property
    def _folder(self) -> Path:
        return self._settings.backup_folder or backups.default_folder(self._library.path)

    def _timer(self, milliseconds: int, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    @Slot()
    def _note_place(self) -> None:
        story = self._open_story.story
        if story:
            row = max(0, self._page.rows.active_position())
            caret = self._page.rows.target_text.textCursor().position()
            library = str(self._library.path.absolute())
            self._trace.note_place(Place(library, story.uid, row, caret))

    @Slot()
    def _back_up_for_the_day(self) -> None:
        if backups.due(self._folder, self._library.path):
            self._tasks.work(self._making(BackupReason.DAILY), failed=self._warn)

    def _back_up_now(self) -> None:
        self._open_story.drafts.once_stored(
            lambda: self._tasks.work(
                self._making(BackupReason.ASKED), self._say_backed_up, self._warn
            )
        )

    def _making(self, reason: BackupReason) -> Callable[[], Backup]:
        return partial(_make, self._library.path, self._folder, reason)

    def _show_backups(self) -> None:
        found = BackupList(backups.listing(self._folder, self._library.path), self._page)
        found.restore_asked.connect(self._restore)
        found.show()

    @Slot(Backup)
    def _restore(self, backup: Backup) -> None:
        act = partial(
            backups.bring_back,
            self._library.path,
            backup.path,
            self._folder,
            self._settings.editor_name,
        )
        self._open_story.drafts.once_stored(
            lambda: self._tasks.work(act, self._say_restored, self._warn)
        )

    @Slot(str)
    def _sign(self, name: str) -> None:
        self._tasks.sign_as(name)
        try:
            self._settings.set(NAME, name)
        except OSError as fault:
            self.failed.emit(fault_spoken(fault))

    def _tell_left(self, texts: int) -> None:
        """Say what was brought back, once the library has it."""
        words: list[str] = []
        if self._left.anything:
            words.append(self.tr("Dateline ended without closing. You are where you were."))
        if texts:
            back = self.tr("Texts not stored then and brought back now: %1.")
            words.append(back.replace("%1", str(texts)))
        if self._left.reports:
            label = self.tr("Show the report")
            show = partial(_show_file, self._left.reports[-1])
            self.offered.emit(Offer(" ".join(words), label, show))
        elif words:
            self.said.emit(" ".join(words))

    def _tell_error(self, kind: str) -> None:
        words = self.tr("Something went wrong (%1). What you typed is safe; a report is kept.")
        self.failed.emit(words.replace("%1", kind))

    def _say_backed_up(self, backup: Backup) -> None:
        self.said.emit(self.tr("Backed up: %1").replace("%1", str(backup.path)))

    def _say_restored(self, before: Backup | None) -> None:
        words = self.tr("The backup is back. What stood before is in %1.")
        self.said.emit(words.replace("%1", before.path.name if before else "-"))

    def _warn(self, fault: BaseException) -> None:
        self.failed.emit(fault_spoken(fault))


def _make(path: Path, folder: Path, reason: BackupReason) -> Backup:
    with Library(path, read_only=True) as library:
        return backups.make(library, folder, reason)


def _show_file(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
