"""The two columns on the left: which stories, and the list of them."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from db import listing, stories
from db.library import Library
from db.listing import Order
from db.records import Changes, StoryStatus
from editor.models.kept_feeds import FeedLineModel
from editor.models.status_list import StatusListModel
from editor.models.story_list import StoryListModel
from editor.ui.saved_list import SavedList
from editor.ui.side_list import QueryList
from editor.ui.sort_button import SortButton
from editor.ui.status_list import StatusList
from editor.ui.story_list import StoryList
from editor.ui.theme import Theme

WIDTHS = (165, 285)
FEW = 50  # more stories than this in one write, and the list is read anew


class StoryBrowser(QWidget):
    """Lists the stories of a status, or those a search found."""

    story_chosen = Signal(int)
    paste_asked = Signal()

    order_chosen = Signal(Order)
    """The person sorts the list: a search is to be asked again."""

    def __init__(self, library: Library, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._found: list[int] | None = None
        self._order = Order.NEWEST
        self._statuses = StatusListModel(self)
        self._stories = StoryListModel(library, self)
        self.status_list = StatusList(self._statuses, theme)
        self.story_list = StoryList(self._stories, theme)
        self.saved_list = SavedList(theme)
        self.feed_list = QueryList(FeedLineModel(), theme, "kept_feeds")
        self.feed_list.setAccessibleName(self.tr("Feeds"))
        self._sorting = SortButton(self)
        self._lay_out()
        self.refresh()
        self.status_list.setFixedHeight(self.status_list.height_of_all)
        self.status_list.setCurrentIndex(self._statuses.index(0))
        self.status_list.status_chosen.connect(self._show_status)
        self._sorting.order_chosen.connect(self.sort_by)
        self.story_list.paste_asked.connect(self.paste_asked)
        self.story_list.story_chosen.connect(self.story_chosen)

    def refresh(self) -> None:
        """Count and list the stories anew; those selected stay so if they are still listed."""
        chosen, selected = self.story_list.story_id, self.story_list.selected()
        self._statuses.show_counts(stories.counts(self._library))
        self._list()
        if chosen is not None and self.story_list.story_id != chosen:
            self._choose_quietly(chosen)
        if len(selected) > 1:
            self.story_list.select(selected)

    @property
    def order(self) -> Order:
        """What the list is sorted by."""
        return self._order

    def sort_by(self, order: Order) -> None:
        """Sort the list in another way."""
        self._order = order
        self._sorting.show_order(order)
        self.order_chosen.emit(order)
        if self._found is None:
            self.refresh()

    def follow(self, changes: Changes) -> None:
        """Show what a write changed: the whole list only where a story came, went or moved."""
        if changes.listing and self._moved(changes.stories):
            self.refresh()
        else:
            self._stories.refresh(changes.stories)

    def _moved(self, story_ids: frozenset[int]) -> bool:
        """Tell whether stories may stand elsewhere in the list, or be counted elsewhere.

        A card may have been read, for painting, after the write that is told only now.
        """
        known = {story_id: self._stories.known(story_id) for story_id in story_ids}
        if not story_ids or self._order is not Order.NEWEST or len(story_ids) > FEW:
            return True
        now = {card.id: card for card in stories.cards(self._library, tuple(story_ids))}
        return any(
            before is None
            or story_id not in now
            or now[story_id].status is not before.status
            or not self._lists(before.status)
            for story_id, before in known.items()
        )

    def _lists(self, status: StoryStatus) -> bool:
        chosen = self.status_list.status
        shown = status is chosen if chosen else status is not StoryStatus.SPIKED
        return shown or self._found is not None

    def show_found(self, story_ids: list[int] | None) -> None:
        """List what a search found; None lists the status chosen again."""
        self._found = story_ids
        self.refresh()

    def choose(self, story_id: int) -> None:
        """Choose a story; where the list does not show it, among all, or among the spiked."""
        if not self.story_list.choose(story_id):
            self._list_where(story_id)
            self.story_list.choose(story_id)

    def choose_first(self) -> None:
        """Choose the first story, if there is one."""
        self.story_list.step(1 if self.story_list.story_id is None else 0)

    def next_waiting(self, after: int) -> int | None:
        """Return the next listed story that waits for approval or work, cyclically."""
        place = self._stories.place_of(after)  # -1, before the first, when it has left the list
        count = self._stories.rowCount()
        order = [(place + step) % count for step in range(1, count + 1)]
        ids = [self._stories.story_id(self._stories.index(each)) for each in order]
        ids = [story_id for story_id in ids if story_id != after]
        waiting = {card.id for card in stories.cards(self._library, ids) if _waits(card.status)}
        return next((story_id for story_id in ids if story_id in waiting), None)

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self.status_list.set_theme(theme)
        self.saved_list.set_theme(theme)
        self.feed_list.set_theme(theme)
        self.story_list.set_theme(theme)

    def sizeHint(self) -> QSize:
        """Ask for room for both columns."""
        return QSize(sum(WIDTHS), 600)

    @Slot(object)
    def _show_status(self, _: StoryStatus | None) -> None:
        self._found = None
        self._list()

    def _list(self) -> None:
        if self._found is not None:
            self._stories.show(self._found, self._order)
        elif self._order is Order.NEWEST:
            self._stories.show(stories.ids(self._library, self.status_list.status))
        else:
            found = listing.of_status(self._library, self.status_list.status, self._order)
            self._stories.show(found, self._order)

    def _list_where(self, story_id: int) -> None:
        """List the stories among which one is, whatever was searched for."""
        found = stories.cards(self._library, [story_id])
        spiked = bool(found) and found[0].status is StoryStatus.SPIKED
        wanted = [line.status for line in self._statuses.records()].index(
            StoryStatus.SPIKED if spiked else None
        )
        self._found = None
        self.status_list.setCurrentIndex(self._statuses.index(wanted))
        self._list()

    def _choose_quietly(self, story_id: int) -> None:
        blocked = self.story_list.blockSignals(True)
        self.story_list.choose(story_id)
        self.story_list.blockSignals(blocked)

    def _lay_out(self) -> None:
        column = QWidget()
        column.setProperty("ground", "panel")
        down = QVBoxLayout(column)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(0, 12, 8, 0)
        head.addWidget(_heading(self.tr("STORIES"), (16, 6, 0, 6)), 1)
        head.addWidget(self._sorting)
        down.addLayout(head)
        down.addWidget(self.status_list)
        for listed, words in (
            (self.saved_list, self.tr("SEARCHES")),
            (self.feed_list, self.tr("FEEDS")),
        ):
            listed.heading = _heading(words, (16, 18, 16, 6))
            down.addWidget(listed.heading)
            down.addWidget(listed)
            listed.show_lines([])
        down.addStretch(1)
        splitter = QSplitter(self)
        splitter.addWidget(column)
        splitter.addWidget(self.story_list)
        splitter.setSizes(list(WIDTHS))
        splitter.setStretchFactor(1, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(splitter)


def _heading(words: str, margins: tuple[int, int, int, int]) -> QLabel:
    heading = QLabel(words)
    heading.setProperty("heading", True)
    heading.setContentsMargins(*margins)
    return heading


def _waits(status: StoryStatus) -> bool:
    return status in (StoryStatus.NEW, StoryStatus.TRANSLATING, StoryStatus.REVIEW)
