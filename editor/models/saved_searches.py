"""The searches kept by name, each with how many stories it finds."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from db import saved_searches
from db.library import Library
from db.saved_searches import SavedSearch
from editor.desk.finding import find_stories
from editor.models.counted import LateCounts
from editor.tasks import Tasks


@dataclass(frozen=True, slots=True)
class SavedLine:
    """One line of the list."""

    label: str
    query: str
    count: int


class SavedSearches(LateCounts):
    """Keeps searches, and counts what they find."""

    def __init__(self, path: Path, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(_lines, path, tasks, parent)

    def keep(self, name: str, query: str) -> None:
        """Keep a search under a name."""
        search = SavedSearch(name.strip(), query.strip())
        self.tasks.write(partial(_keep, search=search), self._counted_anew)

    def drop(self, name: str) -> None:
        """Keep a search no longer."""
        self.tasks.write(partial(_drop, name=name), self._counted_anew)

    def _counted_anew(self, _: object) -> None:
        self.count()


def _keep(library: Library, search: SavedSearch) -> None:
    with library.write():
        saved_searches.keep(library, search)


def _drop(library: Library, name: str) -> None:
    with library.write():
        saved_searches.drop(library, name)


def _lines(path: Path) -> list[SavedLine]:
    with Library(path, read_only=True) as library:
        return [
            SavedLine(each.name, each.query, len(find_stories(library, each.query)))
            for each in saved_searches.listing(library)
        ]
