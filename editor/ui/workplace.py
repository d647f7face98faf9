"""What makes the window a place to work in all day: row commands, replacing, the list, searches."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMainWindow, QWidget

from db.library import Library
from db.listing import Order
from editor.desk.spelling import OWN_WORDS
from editor.models.kept_feeds import KeptFeeds
from editor.models.open_story import OpenStory
from editor.models.saved_searches import SavedSearches
from editor.models.searching import Searching
from editor.models.spelling import Spelling
from editor.models.spoken import fault_spoken
from editor.settings import AS_YOU_TYPE, COMPACT_LIST, SPELLING, STORY_ORDER, Setting, Settings
from editor.tasks import Tasks
from editor.ui.actions import Actions
from editor.ui.checker import Checker
from editor.ui.finding_list import FindingList
from editor.ui.focus_round import FocusRound
from editor.ui.library_desk import LibraryDesk
from editor.ui.live_counts import LiveCounts
from editor.ui.many import Many
from editor.ui.quiet_mode import QuietMode
from editor.ui.replacer import Replacer
from editor.ui.row_desk import RowDesk
from editor.ui.saving_searches import SavingSearches
from editor.ui.shortcuts import Shortcuts
from editor.ui.snippet_desk import SnippetDesk
from editor.ui.spell_desk import SpellDesk
from editor.ui.story_browser import StoryBrowser
from editor.ui.story_page import StoryPage
from editor.ui.top_bar import TopBar
from editor.ui.translator import Translator
from editor.ui.triage import Triage
from editor.ui.work_bar import WorkBar

if TYPE_CHECKING:
    from editor.ui.help_dialog import HelpDialog
    from editor.ui.shortcuts_dialog import ShortcutsDialog


@dataclass(frozen=True)
class Parts:
    """The parts of the window that the workplace joins."""

    library: Library
    tasks: Tasks
    settings: Settings
    actions: Actions
    open_story: OpenStory
    searching: Searching
    translator: Translator
    browser: StoryBrowser
    page: StoryPage
    findings: FindingList
    top_bar: TopBar
    work_bar: WorkBar
    window: QMainWindow


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
        self._triage = Triage(parts.library, parts.tasks, parts.open_story, parts.browser, messages)
        self._round = FocusRound(parts.window, _around(parts))
        self._saved = SavedSearches(path, parts.tasks, self)
        self._saving = SavingSearches(
            self._saved, parts.browser.saved_list, parts.top_bar.search_field
        )
        self._feeds = KeptFeeds(path, parts.tasks, self)
        self._feeds.counted.connect(parts.browser.feed_list.show_lines)
        parts.browser.feed_list.ask_in(parts.top_bar.search_field)
        own_words = parts.settings.path.with_name(OWN_WORDS)
        self._spelling = Spelling(path, own_words, parts.tasks, self)
        self.spell_desk = SpellDesk(self._spelling, parts.page.rows, parts.settings, messages)
        followers = parts.work_bar, self._spelling
        self._library = LibraryDesk(
            parts.library, parts.tasks, parts.settings, followers, parts.window
        )
        self._snippets = SnippetDesk(parts.library, parts.tasks, parts.open_story, parts.page)
        self._shortcuts = Shortcuts(parts.actions, parts.settings, self)
        self._quiet = QuietMode(parts.window, (parts.top_bar, parts.work_bar, parts.browser))
        self._counts = LiveCounts(parts.page.rows, parts.work_bar)
        self._help: HelpDialog | None = None
        self._keys: ShortcutsDialog | None = None
        self.checker = Checker(
            parts.library,
            parts.tasks,
            parts.open_story,
            parts.page,
            parts.findings,
            parts.settings,
        )
        self._connect()
        self._be_as_left()

    def close(self) -> None:
        """Close what is open beside the window."""
        self._parts.searching.stop()
        self._saved.stop()
        self._feeds.stop()
        self._spelling.forget()
        self._counts.stop()
        self.checker.checks.stop()
        self._replacer.close()
        self._library.close()
        if self._parts.actions["quiet_mode"].isChecked():
            self._parts.actions["quiet_mode"].trigger()  # what is remembered is the whole window
        for dialog in (self._help, self._keys):
            if dialog:
                dialog.close()

    @Slot()
    def follow_others(self) -> None:
        """Count anew what stands beside the stories, follow what is settled: others wrote."""
        self._library.read_again()
        self._saved.count_later()
        self._feeds.count_later()

    @Slot()
    def follow_settings(self) -> None:
        """Write as the settings say now: somebody changed them in Preferences."""
        actions, settings = self._parts.actions, self._parts.settings
        actions["style_as_typed"].setChecked(settings.get(AS_YOU_TYPE))
        actions["check_spelling"].setChecked(settings.get(SPELLING))

    def _connect(self) -> None:
        actions, browser = self._parts.actions, self._parts.browser
        actions["compact_list"].toggled.connect(browser.story_list.set_compact)
        actions["compact_list"].toggled.connect(partial(self._remember, COMPACT_LIST))
        actions["keep_search"].triggered.connect(self._saving.ask_name)
        actions["help"].triggered.connect(self._show_help)
        actions["insert_snippet"].triggered.connect(self._snippets.insert)
        actions["keep_snippet"].triggered.connect(self._snippets.keep)
        actions["library_settings"].triggered.connect(self._library.show)
        actions["quiet_mode"].toggled.connect(self._quiet.switch)
        actions["shortcuts"].triggered.connect(self._show_keys)
        self._shortcuts.failed.connect(self._parts.page.messages.warn)
        actions["replace_text"].triggered.connect(self._replacer.ask)
        actions["translate_selected"].triggered.connect(self._translate_selected)
        browser.order_chosen.connect(self._parts.searching.sort_by)
        browser.order_chosen.connect(partial(self._remember, STORY_ORDER))
        for action_id, act in self._round.acts().items():
            actions[action_id].triggered.connect(act)
        actions["go_to_stories"].triggered.connect(browser.story_list.setFocus)
        browser.story_list.rows_asked.connect(self._parts.page.rows.setFocus)
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
        self._feeds.count()

    @Slot()
    def _translate_selected(self) -> None:
        self._parts.translator.translate_all(self._parts.browser.story_list.selected())

    @Slot()
    def _show_help(self) -> None:
        from editor.ui.help_dialog import HelpDialog

        self._help = self._help or HelpDialog(self._shortcuts, self._parts.window)
        self._help.start()

    @Slot()
    def _show_keys(self) -> None:
        from editor.ui.shortcuts_dialog import ShortcutsDialog

        self._keys = self._keys or ShortcutsDialog(self._shortcuts, self._parts.window)
        self._keys.show()
        self._keys.raise_()

    def _remember(self, setting: Setting[str] | Setting[bool], value: str | bool) -> None:
        try:
            self._parts.settings.store({setting.key: value})
        except OSError as fault:
            self._parts.page.messages.warn(fault_spoken(fault))


def _around(parts: Parts) -> tuple[QWidget, ...]:
    """The parts the keyboard goes round, before the docks."""
    browser = parts.browser
    beside = browser.status_list, browser.saved_list, browser.feed_list
    return parts.top_bar.search_field, *beside, browser.story_list, parts.page.rows
