"""Translating at the window: which engine, what it may do, models on offer, Preferences."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.errors import Refused
from db.library import Library
from db.records import Row, Story
from editor.desk.engines import Engines, EngineState, State
from editor.desk.opening import target_lang
from editor.models.engine_states import EngineStates
from editor.models.gists import Gists
from editor.models.model_shelf import ModelShelf, megabytes
from editor.models.open_story import OpenStory
from editor.models.remembering import Remembering
from editor.models.spoken import fault_spoken, spoken
from editor.models.translation import Translation
from editor.settings import ENGINE, PRIVATE, Settings
from editor.tasks import Tasks
from editor.translating.catalogue import Offer
from editor.ui.message_bar import Offer as MessageOffer

if TYPE_CHECKING:
    from editor.ui.preferences import Preferences


class Translator(QObject):
    """Has stories translated with the engine chosen.

    `engine_shown` carries words for the foot of the window, `states_shown` what the menu lists,
    `settings_changed` that Preferences changed something, `words_translated` what `Translation`
    tells of a selection.
    """

    said = Signal(str)
    failed = Signal(str)
    offered = Signal(object)
    engine_chosen = Signal(str)
    engine_shown = Signal(str)
    states_shown = Signal(list)
    settings_changed = Signal()
    words_translated = Signal(Row, str, str)

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        engines: Engines,
        settings: Settings,
        reading: tuple[OpenStory, Remembering],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._engines = engines
        self._settings = settings
        self._open_story, known = reading
        self._window = parent
        self._states: list[EngineState] = []
        self._waiting_row: Row | None = None
        self._refused: set[str] = set()
        self._translation = Translation(tasks, engines, known, self)
        self._gists = Gists(library, tasks, engines, settings, self._translation)
        self._engine_states = EngineStates(tasks, engines, self)
        self._shelf = ModelShelf(tasks, settings, self)
        self._preferences: Preferences | None = None
        self._connect()

    def start(self) -> None:
        """Show the engine chosen, and begin with the inbox."""
        try:
            self._engines.for_pair("", target_lang(self._library))
        except Refused as fault:
            self.failed.emit(fault_spoken(fault))
        self._show_engine()
        self._gists.start()

    def stop(self) -> None:
        """Make no more gists, and ask no engine how it stands."""
        self._gists.stop()
        self._engine_states.stop()

    def follow(self, story: Story | None) -> None:
        """Ask which engines can do the story in hand."""
        lang = story.fields.lang if story else ""
        self._engine_states.look_at(lang, target_lang(self._library))

    @Slot()
    def refresh_states(self) -> None:
        """Ask anew which engines can be used."""
        self._engine_states.refresh()

    def translate_story(self) -> None:
        """Fill the story in hand."""
        self._translate(None)

    def translate_row(self, row: Row | None, words: str) -> None:
        """Fill one row, or have those words of its source translated that are selected."""
        if words:
            self.translate_words(row, words)
        elif row is not None:
            self._translate((row.position,))

    def translate_words(self, row: Row | None, words: str) -> None:
        """Offer the words selected in a row's source in English."""
        story = self._open_story.story
        if row is None or story is None:
            return
        if not words:
            self.failed.emit(self.tr("Select words in the source of the row first."))
            return
        self._translation.translate_words(story.id, row, words, self._settings.get(ENGINE))

    def translate_all(self, story_ids: Sequence[int]) -> None:
        """Fill several stories as one job."""
        if story_ids:
            self._open_story.drafts.flush()
            self._translation.start_all(story_ids, self._settings.get(ENGINE))

    def ask_another(self, row: Row | None) -> None:
        """Ask the next engine that can, other than the one whose English the row has."""
        story = self._open_story.story
        if row is None or story is None:
            return
        if not self._states:
            self._waiting_row = row
            self._engine_states.refresh()
            return
        ready = [each for each in self._states if each.state is State.READY]
        other = [each for each in ready if each.label.split()[0] not in row.machine_origin]
        if not other:
            self.failed.emit(self.tr("There is no other engine that can be asked now."))
            return
        self._open_story.drafts.flush()
        self._translation.compare(story.id, other[0].name, (row.position,))

    @Slot(str)
    def choose_engine(self, name: str) -> None:
        """Have this engine translate from now on."""
        try:
            self._settings.set(ENGINE, name)
        except OSError as fault:
            self.failed.emit(fault_spoken(fault))
        self._show_engine()

    def show_preferences(self) -> None:
        """Show the dialog, once at a time."""
        from editor.ui.preferences import Preferences

        if self._preferences is None:
            self._preferences = Preferences(
                self._settings, self._engines, self._engine_states, self._shelf, self._window
            )
            self._preferences.setting_changed.connect(self._follow_settings)
            self._preferences.failed.connect(self.failed)
            self._preferences.finished.connect(self._forget_preferences)
        self._preferences.show()
        self._preferences.raise_()
        self._preferences.activateWindow()

    def _connect(self) -> None:
        self._engine_states.changed.connect(self._show_states)
        self._shelf.changed.connect(self._follow_models)
        self._shelf.failed.connect(self.failed)
        self._shelf.found.connect(self._offer_model)
        self._shelf.said.connect(self.said)
        self._translation.failed.connect(self.failed)
        self._translation.failed.connect(self.refresh_states)
        self._translation.model_wanted.connect(self._look_for_model)
        self._translation.said.connect(self.said)
        self._translation.words_translated.connect(self.words_translated)

    def _translate(self, positions: tuple[int, ...] | None) -> None:
        story = self._open_story.story
        if story is not None:
            self._open_story.drafts.flush()
            self._translation.start(story.id, self._settings.get(ENGINE), positions)

    @Slot(list)
    def _show_states(self, states: list[EngineState]) -> None:
        self._states = states
        self.states_shown.emit(states)
        self._show_engine()
        waiting, self._waiting_row = self._waiting_row, None
        self.ask_another(waiting)

    def _show_engine(self) -> None:
        """Say which engine translates and, plainly, whether the text leaves the machine."""
        name = self._settings.get(ENGINE)
        self.engine_chosen.emit(name)
        engine = self._engine_now(name)
        if engine is None:
            self.engine_shown.emit("")
            return
        away = self.tr("nothing leaves this machine") if engine.local else self.tr("sends the text")
        private = self.tr("private mode") if self._settings.get(PRIVATE) else ""
        self.engine_shown.emit(" · ".join(filter(None, (spoken(engine.label), away, private))))

    def _engine_now(self, name: str) -> EngineState | None:
        """Return the engine that would translate the story in hand."""
        story = self._open_story.story
        try:
            engine = self._engines.for_pair(
                story.fields.lang if story else "", target_lang(self._library), name
            )
        except Refused:
            return None
        return EngineState(engine.name, engine.label, engine.local, State.READY)

    @Slot(str, str)
    def _look_for_model(self, source: str, target: str) -> None:
        if f"{source}-{target}" not in self._refused:
            self._shelf.look_for(source, target)

    @Slot(Offer)
    def _offer_model(self, offer: Offer) -> None:
        """Offer the download once for each pair; the story was translated meanwhile."""
        self._refused.add(offer.pair)
        words = self.tr("A model for %1 would translate on this machine, privately.")
        label = self.tr("Download it (%1)").replace("%1", megabytes(offer))
        self.offered.emit(
            MessageOffer(
                words.replace("%1", offer.pair), label, partial(self._shelf.install, offer)
            )
        )

    @Slot()
    def _follow_models(self) -> None:
        self._engine_states.refresh()
        self._gists.retry()

    @Slot()
    def _follow_settings(self) -> None:
        self._engines.refresh()
        self._engine_states.refresh()
        self._gists.retry()
        self._show_engine()
        self.settings_changed.emit()

    @Slot()
    def _forget_preferences(self) -> None:
        if self._preferences is not None:
            self._preferences.deleteLater()
        self._preferences = None
