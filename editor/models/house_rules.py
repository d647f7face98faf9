"""What a library's desk has settled for all: house style, rules, checks, profiles of takers."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot

from db.errors import LibraryError
from db.library import Library
from db.records import Changes
from editor.checking.findings import Severity
from editor.desk import evidence, exporting, profiles, registry, workflow
from editor.desk.workflow import ApprovalRule
from editor.exporting.profile import Profile
from editor.exporting.style import HouseStyle
from editor.models.spoken import fault_spoken
from editor.tasks import Tasks


class HouseRules(QObject):
    """Read on the GUI thread, written in the library lane.

    `changed` says that something may be otherwise, whoever changed it; `failed`, which follows a
    `changed`, what could not be stored. Reading raises `LibraryError` for what cannot be read.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, library: Library, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._seen: list[object] | None = None  # a window is painted before all is read
        tasks.changed.connect(self._follow)

    def house(self) -> HouseStyle:
        """Return the house style."""
        return exporting.house_style(self._library)

    def scheme(self) -> str:
        """Return by which scheme new names are spelt."""
        return registry.scheme(self._library)

    def approval(self) -> ApprovalRule:
        """Return who may approve."""
        return workflow.approval_rule(self._library)

    def headline_limit(self) -> int:
        """Return how many characters a headline may have; 0 for any number."""
        return evidence.headline_limit(self._library)

    def severities(self) -> Mapping[str, Severity]:
        """Return the severities of checks that are not as shipped, or were set so."""
        return evidence.severities(self._library)

    def profiles(self) -> list[Profile]:
        """Return the profiles by name."""
        return profiles.listing(self._library)

    def write(self, act: Callable[[Library], object]) -> None:
        """Settle something otherwise."""
        self._tasks.write(act, self._tell, self._fail)

    def read_again(self) -> None:
        """Look whether somebody else settled something otherwise."""
        now = self._all()
        if now != self._seen:
            self._seen = now
            self.changed.emit()

    def _tell(self, _: object = None) -> None:
        self._seen = self._all()
        self.changed.emit()

    def _fail(self, fault: BaseException) -> None:
        self._tell()
        self.failed.emit(fault_spoken(fault))

    @Slot(Changes)
    def _follow(self, changes: Changes) -> None:
        if changes.registry:
            self.read_again()

    def _all(self) -> list[object]:
        readers = (self.house, self.scheme, self.approval, self.headline_limit)
        return [_read(each) for each in (*readers, self.severities, self.profiles)]


def _read(reader: Callable[[], object]) -> object:
    """Return what a reader reads, or what it says of a thing that cannot be read."""
    try:
        return reader()
    except LibraryError as fault:
        return str(fault)
