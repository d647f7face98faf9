"""The story list: all ids at once, cards a page at a time, so that a million stories scroll."""

from array import array
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject

from db import stories
from db.library import Library
from db.listing import Order
from db.records import StoryCard
from editor.models.days import short_day
from editor.models.roles import DISPLAY, GROUP, NOWHERE, RECORD, SPOKEN, Index
from editor.models.spoken import spoken

PAGE = 64
PAGES_KEPT = 32


class StoryListModel(QAbstractListModel):
    """Cards of stories, read from the library when a view asks for them."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._ids: array[int] = array("q")
        self._pages: dict[int, dict[int, StoryCard]] = {}
        self._order = Order.NEWEST

    def show(self, story_ids: Iterable[int], order: Order = Order.NEWEST) -> None:
        """List these stories in this order. Unchanged lists keep the selection."""
        wanted, self._order = array("q", story_ids), order
        self._pages.clear()
        if wanted == self._ids:
            self._tell_all_changed()
            return
        self.beginResetModel()
        self._ids = wanted
        self.endResetModel()

    def refresh(self, story_ids: Iterable[int]) -> None:
        """Read these stories' cards again."""
        for story_id in story_ids:
            place = self.place_of(story_id)
            if place >= 0:
                self._pages.pop(place // PAGE, None)
                self.dataChanged.emit(self.index(place), self.index(place))

    def known(self, story_id: int) -> StoryCard | None:
        """Return a story's card as it was last read, where it was."""
        return next((page[story_id] for page in self._pages.values() if story_id in page), None)

    def story_id(self, index: Index) -> int:
        """Return the id of the story at an index."""
        return self._ids[index.row()]

    def place_of(self, story_id: int) -> int:
        """Return where a story stands in the list, or -1."""
        try:
            return self._ids.index(story_id)
        except ValueError:
            return -1

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of stories."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """Return what is shown, read out or painted of a story."""
        if role not in (DISPLAY, SPOKEN, RECORD, GROUP) or not 0 <= index.row() < len(self._ids):
            return None
        if role == GROUP:
            return self._heading(index.row())
        card = self._card(index.row())
        if role == RECORD or card is None:
            return card
        if role == DISPLAY:
            return card.title
        return self._spoken(card)

    def _heading(self, place: int) -> str:
        """Return the name of the group that begins at a place, or ""."""
        card = self._card(place)
        name = self._group(card) if card else ""
        if place and name:
            before = self._card(place - 1)
            return "" if before and self._group(before) == name else name
        return name

    def _group(self, card: StoryCard) -> str:
        if self._order is Order.DAY:
            return short_day(card.date)
        if self._order is Order.AGENCY:
            return card.agency or self.tr("No agency")
        if self._order is Order.URGENCY:
            urgency = self.tr("Urgency %1").replace("%1", str(card.urgency))
            return urgency if card.urgency else self.tr("No urgency")
        return ""

    def _card(self, place: int) -> StoryCard | None:
        number = place // PAGE
        if number not in self._pages:
            self._make_room()
            wanted = self._ids[number * PAGE : (number + 1) * PAGE]
            cards = stories.cards(self._library, wanted)
            self._pages[number] = {card.id: card for card in cards}
        return self._pages[number].get(self._ids[place])

    def _make_room(self) -> None:
        while len(self._pages) >= PAGES_KEPT:
            del self._pages[next(iter(self._pages))]

    def _spoken(self, card: StoryCard) -> str:
        progress = self.tr("%1 of %2 rows confirmed")
        progress = progress.replace("%1", str(card.confirmed)).replace("%2", str(card.rows))
        urgency = self.tr("urgency %1").replace("%1", str(card.urgency)) if card.urgency else ""
        english = card.english_title or machine_gist(card)
        words = (card.title, english, spoken(card.status.value), card.lang, urgency, progress)
        return ", ".join(part for part in words if part)

    def _tell_all_changed(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))


def machine_gist(card: StoryCard) -> str:
    """Return a story's gist marked as a machine's, where it has no English headline yet."""
    return f"M · {card.gist}" if card.gist and not card.english_title else ""
