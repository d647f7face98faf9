"""What makes the window a place to work in all day: row commands, replacing, the list, searches."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLineEdit

from db.library import Library
from db.listing import Order
from editor.desk.spelling import OWN_WORDS
from editor.models.open_story import OpenStory
from editor.models.saved_searches import SavedSearches
from editor.models.searching import Searching
from editor.models.spelling import Spelling
from editor.models.translation import Translation
from editor.settings import COMPACT_LIST, ENGINE, STORY_ORDER, Setting, Settings
from editor.tasks import Tasks
from editor.ui.actions import Actions
from editor.ui.checker import Checker
from editor.ui.finding_list import FindingList
from editor.ui.many import Many
from editor.ui.replacer import Replacer
from editor.ui.row_desk import RowDesk
from editor.ui.saving_searches import SavingSearches
from editor.ui.spell_desk import SpellDesk
from editor.ui.story_browser import StoryBrowser
from editor.ui.story_page import StoryPage


@dataclass(frozen=True)
class Parts:
    """The parts of the window that the workplace joins."""

    library: Library
    tasks: Tasks
    settings: Settings
    actions: Actions
    open_story: OpenStory
    searching: Searching
    translation: Translation
    browser: StoryBrowser
    page: StoryPage
    findings: FindingList
    search_field: QLineEdit


class Workplace(QObject):
    """Builds the commands and connects them to the window's parts."""

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        path, messages = parts.library.path, parts.page.messages
        self._rows = RowDesk(
            parts.library, parts.open_story, parts.page, parts.settings, parts.actions
        )
        self._replacer = Replacer(path, parts.tasks, parts.open_story, parts.page)
        self._many = Many(parts.library, parts.tasks, parts.open_story, parts.browser, messages)
        self._saved = SavedSearches(path, parts.tasks, self)
        self._saving = SavingSearches(self._saved, parts.browser.saved_list, parts.search_field)
        own_words = parts.settings.path.with_name(OWN_WORDS)
        self._spelling = Spelling(path, own_words, parts.tasks, self)
        self.spell_desk = SpellDesk(self._spelling, parts.page.rows, parts.settings, messages)
        self.checker = Checker(
            parts.library, parts.tasks, parts.open_story, parts.page, parts.findings
        )
        self._connect()
        self._be_as_left()

    def close(self) -> None:
        """Close what is open beside the window."""
        self._parts.searching.stop()
        self._saved.stop()
        self._spelling.forget()
        self.checker.checks.stop()
        self._replacer.close()

    def _connect(self) -> None:
        actions, browser = self._parts.actions, self._parts.browser
        actions["compact_list"].toggled.connect(browser.story_list.set_compact)
        actions["compact_list"].toggled.connect(partial(self._remember, COMPACT_LIST))
        actions["keep_search"].triggered.connect(self._saving.ask_name)
        actions["replace_text"].triggered.connect(self._replacer.ask)
        actions["translate_selected"].triggered.connect(self._translate_selected)
        browser.order_chosen.connect(self._parts.searching.sort_by)
        browser.order_chosen.connect(partial(self._remember, STORY_ORDER))
        self._many.connect_to(actions)
        self.checker.connect_to(actions)
        self.spell_desk.connect_to(actions)
        self._replacer.story_asked.connect(browser.choose)

    def _be_as_left(self) -> None:
        settings, browser = self._parts.settings, self._parts.browser
        self._parts.actions["compact_list"].setChecked(settings.get(COMPACT_LIST))
        order = settings.get(STORY_ORDER)
        if order in tuple(Order) and order != browser.order:
            browser.sort_by(Order(order))
        self._saved.count()

    @Slot()
    def _translate_selected(self) -> None:
        self._parts.open_story.drafts.flush()
        for story_id in self._parts.browser.story_list.selected():
            self._parts.translation.start(story_id, self._parts.settings.get(ENGINE))

    def _remember(self, setting: Setting[str] | Setting[bool], value: str | bool) -> None:
        try:
            self._parts.settings.store({setting.key: value})
        except OSError as fault:
            self._parts.page.messages.warn(str(fault))
