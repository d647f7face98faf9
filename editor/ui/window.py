"""The main window: builds its parts and connects them, sorted by emitter."""

import logging
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QSplitter

from db.library import Library
from db.records import Changes, Story
from editor.desk.engines import Engines
from editor.models.open_story import OpenStory
from editor.models.remembering import Remembering
from editor.models.searching import Searching
from editor.models.shaping import Shaping
from editor.models.source_desk import SourceDesk
from editor.models.tag_desk import TagDesk
from editor.models.watching import Watching
from editor.settings import Settings
from editor.tasks import Job, Tasks
from editor.ui import remembering
from editor.ui.actions import SUGGESTIONS, Actions
from editor.ui.appearance import Appearance
from editor.ui.command_palette import CommandPalette
from editor.ui.comparing import Comparing
from editor.ui.docks import Docks
from editor.ui.entity_panel import SHORTCUTS
from editor.ui.export_desk import ExportDesk
from editor.ui.feed_reader import FeedReader
from editor.ui.first_paint import FirstPaint, begin_after
from editor.ui.hints import Hints
from editor.ui.importer import Importer
from editor.ui.memory_desk import MemoryDesk
from editor.ui.registry_desk import RegistryDesk
from editor.ui.safekeeping import Safekeeping
from editor.ui.story_browser import StoryBrowser
from editor.ui.story_page import StoryPage
from editor.ui.story_way import StoryWay
from editor.ui.tagger import Tagger
from editor.ui.top_bar import TopBar
from editor.ui.topic_desk import TopicDesk
from editor.ui.translator import Translator
from editor.ui.work_bar import WorkBar
from editor.ui.workplace import Parts, Workplace

log = logging.getLogger(__name__)


class Window(QMainWindow):
    """One window on one library."""

    def __init__(
        self, library: Library, tasks: Tasks, engines: Engines, settings: Settings
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(f"{library.path.stem} - Dateline")
        self.setAcceptDrops(True)
        self._library = library
        self._tasks = tasks
        self._engines = engines
        self._settings = settings
        begin_after(FirstPaint(self), tasks)
        self._appearance = Appearance(settings, _application(), self)
        self.acts = Actions(self)
        self.addActions(list(self.acts))
        self._make_models()
        self._make_widgets()
        self._connect_actions()
        self._connect_models()
        self._connect_translator()
        self._connect_widgets()
        self._start()

    @property
    def library(self) -> Library:
        """The library as the window reads it."""
        return self._library

    def open_story(self, story_id: int) -> None:
        """Open a story."""
        self.browser.choose(story_id)

    def _make_models(self) -> None:
        self._open_story = OpenStory(self._library, self._tasks, self._settings.path, self)
        self._shaping = Shaping(self._open_story, self._tasks, self)
        self._feeds = FeedReader(self._library.path, self._tasks, self)
        self._importer = Importer(self._tasks, self._settings, self)
        self._searching = Searching(self._library.path, self._tasks, self)
        self._source_desk = SourceDesk(self._library.path, self._tasks, self)
        self._tag_desk = TagDesk(self._library.path, self._tasks, self._open_story, self._settings)
        self._watching = Watching(self._library, self._tasks, self)
        self._reading = self._open_story, Remembering(self._tasks, self._settings, self)
        self._translator = Translator(
            self._library, self._tasks, self._engines, self._settings, self._reading, self
        )

    def _make_widgets(self) -> None:
        theme = self._appearance.theme
        self.browser = StoryBrowser(self._library, theme)
        self.page = StoryPage(self._open_story, self._shaping, theme)
        self.safekeeping = Safekeeping(self._open_story, self.page, self._tasks, self._settings)
        self._comparing = Comparing(self._open_story, theme, self)
        self._way = StoryWay(self._open_story, self.page)
        self.top_bar = TopBar(self.acts, theme, self)
        self.work_bar = WorkBar(self)
        self._columns = QSplitter(self)
        self._columns.addWidget(self.browser)
        self._columns.addWidget(self.page)
        self._columns.setStretchFactor(1, 1)
        self._columns.setChildrenCollapsible(False)
        self.setCentralWidget(self._columns)
        self.addToolBar(self.top_bar)
        self.setStatusBar(self.work_bar)
        self.docks = Docks(self._open_story, theme, self)
        self.docks.list_in(self.top_bar.main_menu.panels)
        path, parts = self._library.path, (self.page, self.docks)
        self._memory_desk = MemoryDesk(
            path, self._reading, self._tasks, self._settings, parts, self
        )
        self.exports = ExportDesk(
            self._open_story, self._tasks, self._settings, theme, self, self._library
        )
        self.top_bar.main_menu.panels.addAction(self.exports.dock.toggleViewAction())
        self.docks.entities.add_actions(self.acts.some(*SHORTCUTS))
        self._tagger = Tagger(
            self._library, self._tag_desk, self._open_story, self.page, self.docks
        )
        messages, topics = self.page.messages, self.docks.topics
        desk = (self._library, self._tasks, self._settings)
        self._topics = TopicDesk(*desk, self._open_story, (topics, messages))
        self._registry = RegistryDesk(*desk, messages, self)
        self.palette_card = CommandPalette(list(self.acts), self)
        wearing = (self.browser, self.page, self.docks, self._comparing, self.exports)
        self._appearance.dress(wearing, self.page.rows, self.top_bar, self.acts)
        self.workplace = Workplace(self._parts(), self)

    def _parts(self) -> Parts:
        return Parts(
            library=self._library,
            tasks=self._tasks,
            settings=self._settings,
            actions=self.acts,
            open_story=self._open_story,
            searching=self._searching,
            translator=self._translator,
            browser=self.browser,
            page=self.page,
            findings=self.docks.findings,
            top_bar=self.top_bar,
            work_bar=self.work_bar,
            window=self,
        )

    def _connect_actions(self) -> None:
        rows = self.page.rows
        connections: dict[str, Callable[[], object]] = {
            **self._comparing.acts(),
            **self._way.acts(),
            **self.safekeeping.acts(),
            "command_palette": self.palette_card.ask,
            "confirm_row": self.page.confirm_row,
            "find_stories": self._focus_search,
            "import_files": self._importer.ask_files,
            "next_row": rows.next_row,
            "next_story": partial(self.browser.story_list.step, 1),
            "paste_story": self._importer.paste,
            "preferences": self._translator.show_preferences,
            "preview_files": self._importer.ask_and_preview,
            "previous_row": rows.previous_row,
            "previous_story": partial(self.browser.story_list.step, -1),
            "put_samples": self._importer.take_samples,
            "quit": self.close,
            "refresh_feeds": self._feeds.refresh,
            "show_feeds": self._feeds.show,
            "second_opinion": self._ask_another,
            "translate_row": self._translate_row,
            "translate_selection": self._translate_selection,
            "translate_story": self._translator.translate_story,
            "watch_folder": self._importer.ask_watched_folder,
            "watch_no_folder": self._importer.watch_no_folder,
        }
        connections |= self._memory_desk.acts()
        connections |= self.exports.acts()
        connections |= self._tagger.acts()
        connections |= self._topics.acts() | self._registry.acts()
        for number in range(1, SUGGESTIONS + 1):
            connections[f"use_suggestion_{number}"] = partial(self.docks.suggestions.take, number)
        for action_id, act in connections.items():
            self.acts[action_id].triggered.connect(partial(self._run, act))

    def _connect_models(self) -> None:
        messages, header = self.page.messages, self.page.header
        self._appearance.failed.connect(messages.warn)
        self.exports.failed.connect(messages.warn)
        self.exports.said.connect(messages.say)
        self._feeds.failed.connect(messages.warn)
        self._feeds.said.connect(messages.say)
        self._feeds.taken.connect(self._importer.tell)
        self._importer.arrived.connect(self._show_arrived)
        self._importer.failed.connect(messages.warn)
        self._importer.offered.connect(messages.offer)
        self._importer.said.connect(messages.say)
        self._memory_desk.story_asked.connect(self.open_story)
        self._open_story.failed.connect(messages.warn)
        self._open_story.looked_at.connect(self.page.show_version)
        self._open_story.opened.connect(self._show_story)
        self._open_story.opened.connect(self._source_desk.look_at)
        self._open_story.refreshed.connect(self._refresh_story)
        self._open_story.refreshed.connect(self._source_desk.look_at)
        self._open_story.said.connect(messages.say)
        self._open_story.saved.connect(partial(header.say_saved, saved=True))
        self._open_story.saving.connect(header.say_saving)
        self.safekeeping.failed.connect(messages.warn)
        self.safekeeping.offered.connect(messages.offer)
        self.safekeeping.said.connect(messages.say)
        self._searching.found.connect(self.browser.show_found)
        self._source_desk.told.connect(self.docks.source.show_facts)
        self._tagger.stories_found.connect(self.browser.show_found)
        self._tasks.changed.connect(self._follow)
        self._tasks.failed.connect(messages.warn)
        self._tasks.job_ended.connect(self.work_bar.stop)
        self._tasks.job_progressed.connect(self.work_bar.advance)
        self._tasks.job_started.connect(self.work_bar.start)
        self._watching.changed_elsewhere.connect(self._follow_others)

    def _connect_translator(self) -> None:
        messages = self.page.messages
        self._translator.engine_chosen.connect(self.top_bar.engine_menu.show_engine)
        self._translator.engine_shown.connect(self.work_bar.show_engine)
        self._translator.failed.connect(messages.warn)
        self._translator.offered.connect(messages.offer)
        self._translator.said.connect(messages.say)
        self._translator.settings_changed.connect(self._appearance.follow_settings)
        self._translator.settings_changed.connect(self._show_row)
        self._translator.settings_changed.connect(self.workplace.follow_settings)
        self._translator.states_shown.connect(self.top_bar.engine_menu.show_states)
        self._translator.words_translated.connect(self.docks.show_part)

    def _connect_widgets(self) -> None:
        self.browser.paste_asked.connect(self._importer.paste)
        self.browser.story_chosen.connect(self.docks.details.finish)
        self.browser.story_chosen.connect(self._open_story.open)
        self.docks.details.field_edited.connect(self._open_story.set_field)
        self.docks.source.fold_asked.connect(self._open_story.fold)
        self.docks.source.put_back_asked.connect(self._open_story.put_back)
        self.docks.source.story_asked.connect(self.browser.choose)
        self.docks.suggestions.suggestion_chosen.connect(self._use_suggestion)
        self.docks.versions.version_chosen.connect(self._open_story.look_at)
        self.page.row_chosen.connect(self._show_row)
        self.palette_card.left.connect(self.page.rows.target_text.setFocus)
        self.top_bar.engine_menu.about_to_open.connect(self._translator.refresh_states)
        self.top_bar.engine_menu.engine_chosen.connect(self._translator.choose_engine)
        self.top_bar.format_chosen.connect(self.exports.export_as)
        self.top_bar.search_field.textChanged.connect(self._searching.look_for)
        self._way.approved.connect(self._open_next)
        self._way.left.connect(self.page.rows.target_text.setFocus)
        self.work_bar.cancel_asked.connect(self._cancel)

    def _start(self) -> None:
        """Be where the person left off."""
        remembering.restore_window(self, self._columns, self._settings)
        Hints(self.page.messages, self._settings).start()
        self._importer.start()
        self._translator.start()
        begin = remembering.start(self._library, self._settings, self.safekeeping.place)
        if begin.story is None:
            self.browser.choose_first()
        else:
            self.browser.choose(begin.story)
            self.page.go_back_to(begin.row, begin.caret)
        self.safekeeping.start()
        self.acts.enable_for(self._open_story.story)
        self.page.rows.target_text.setFocus()

    def _run(self, act: Callable[[], object], _: bool = False) -> None:
        """Run what an action is for, once what is typed into a field is told."""
        self.docks.details.finish()
        act()

    @Slot(object)
    def _show_story(self, story: Story | None) -> None:
        self.page.show_story(story)
        self.docks.show_story(story)
        self.work_bar.show_story(story)
        self._translator.follow(story)
        self._show_row()
        self.acts.enable_for(self._open_story.story)

    @Slot(Story)
    def _refresh_story(self, story: Story) -> None:
        self.page.refresh(story)
        self.docks.show_story(story)
        self.work_bar.show_story(story)
        self._show_row()
        self.acts.enable_for(self._open_story.story)

    @Slot()
    def _show_row(self, _: int = 0) -> None:
        self.docks.show_row(self.page.active_row())
        self._memory_desk.look_up(self.page.active_row())

    @Slot(Changes)
    def _follow(self, changes: Changes) -> None:
        self.browser.follow(changes)
        if changes.memory:
            self._show_row()

    @Slot()
    def _follow_others(self) -> None:
        self.browser.refresh()
        self.workplace.follow_others()
        self._open_story.read_again()
        self._topics.read_again()

    @Slot(int)
    def _show_arrived(self, story_id: int) -> None:
        self.browser.refresh()
        self.browser.choose(story_id)
        if isinstance(QApplication.focusWidget(), QAbstractButton | None):
            self.page.rows.target_text.setFocus()  # so that a space typed next presses no button

    def _translate_row(self) -> None:
        self._translator.translate_row(self.page.active_row(), self.page.selected_source())

    def _translate_selection(self) -> None:
        self._translator.translate_words(self.page.active_row(), self.page.selected_source())

    def _ask_another(self) -> None:
        self._translator.ask_another(self.page.active_row())

    @Slot(int)
    def _open_next(self, after: int) -> None:
        following = self.browser.next_waiting(after)
        if following is not None:
            self.browser.choose(following)

    @Slot(str)
    def _use_suggestion(self, text: str) -> None:
        if not self._open_story.closed:
            self.page.rows.replace_target(text)
            self.page.rows.target_text.setFocus()

    @Slot(Job)
    def _cancel(self, job: Job) -> None:
        job.cancel.set()

    @Slot()
    def _focus_search(self) -> None:
        self.top_bar.search_field.setFocus()
        self.top_bar.search_field.selectAll()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and text can be dropped anywhere on the window."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        event.acceptProposedAction()
        self._importer.take(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is typed, remember where everything is, end every thread and process."""
        self.docks.details.finish()
        if not self._open_story.close():
            event.ignore()
            return
        self.hide()
        self._watching.stop()
        self.page.stop()
        self._memory_desk.close()
        self._translator.stop()
        self.workplace.close()
        self._shaping.hand_over()
        row = max(0, self.page.rows.active_position())
        try:
            remembering.remember(self, self._columns, self._settings, self._open_story.story, row)
        except OSError as fault:
            log.warning("The window's place was not stored: %s", fault)
        self._engines.close()
        self._tag_desk.close()  # so that no lane waits for it
        self._tasks.close()
        self.exports.close()
        self.safekeeping.end()
        self._importer.close()
        self._library.close()
        event.accept()


def _application() -> QApplication:
    """Return the application every widget lives in."""
    running = QApplication.instance()
    if not isinstance(running, QApplication):
        raise RuntimeError("A window needs a QApplication.")
    return running
