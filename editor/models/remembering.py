"""What memory and glossary know of the story in hand, looked up off the GUI thread."""

import threading
from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from db import answers, rows
from db.library import Library
from db.pairs import Match, Pair
from db.records import MachineAnswer, Row, Story
from db.terms import Term
from editor.desk import twins
from editor.desk.memory_lookup import MemoryLookup, Question, rules
from editor.desk.opening import target_lang
from editor.desk.recalling import Matches, for_filling
from editor.desk.remembering import concord, context_of
from editor.desk.terms import Hits, listed, terms_in
from editor.desk.twins import Twin
from editor.settings import Settings
from editor.tasks import Tasks
from editor.translating.matching import Rules


class Remembering(QObject):
    """Asks memory and glossary. A question that was left is not answered any more.

    `answered` carries a source, the matches for it, and what engines answered to it;
    `terms_found` a story's id and its terms; `twins_found` a confirmed row and the rows elsewhere
    that wait for its English; `concorded` what was typed and the pairs that hold it;
    `terms_listed` likewise the terms of the glossary.
    """

    answered = Signal(str, object, object)
    terms_found = Signal(int, object)
    twins_found = Signal(Row, object)
    concorded = Signal(str, object)
    terms_listed = Signal(str, object)

    def __init__(self, tasks: Tasks, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._settings = settings
        self._lookup: MemoryLookup | None = None
        self._asked: Question | None = None
        self._cancel = threading.Event()
        self._reading = ""
        self._typed = ""

    def ask(self, story: Story | None, row: Row | None) -> None:
        """Ask what the memory knows of a row, and of nothing else any more."""
        self._cancel.set()
        self._cancel = threading.Event()
        if story is None or row is None or not story.fields.lang:
            self._asked = None
            if row is not None:
                self.answered.emit(row.source, [], [])
            return
        context = context_of(story, row.position)
        self._ask(Question(text=row.source, lang=story.fields.lang, context=context))

    def find_terms(self, story: Story) -> None:
        """Look for the glossary's terms in a story."""
        sources = {row.position: row.source for row in story.rows}
        self._tasks.look(
            lambda library: terms_in(library, story.fields.lang, sources),
            partial(self._tell_terms, story.id),
        )

    def find_twins(self, story_id: int, position: int) -> None:
        """Look for rows that wait for the English of a row just confirmed."""
        self._tasks.look(partial(_twins, story_id, position), self._tell_twins)

    def concord(self, typed: str, *, machine: bool) -> None:
        """Look for pairs that hold these words."""
        self._typed = typed
        self._tasks.look(
            partial(self._concord, typed, machine), partial(self._tell_concorded, typed)
        )

    def list_terms(self, typed: str) -> None:
        """Look for terms with these words."""
        self._tasks.look(
            lambda library: listed(library, typed), lambda found: self._tell_listed(typed, found)
        )

    def find_all(self, asked: Sequence[Question], cancel: threading.Event) -> Matches:
        """Answer several questions, in a thread that can wait; others are answered between."""
        worth = for_filling(rules(self._settings, date.today()))
        for lang in {question.lang for question in asked}:
            while not cancel.is_set() and self._tasks.look(partial(self._read, lang)).result():
                continue
        found: dict[str, list[Match]] = {}
        for question in asked:
            look = partial(self._match, question, worth, cancel)
            found[question.text] = self._tasks.look(look).result()
        return found

    def _ask(self, question: Question) -> None:
        self._asked = question
        worth = rules(self._settings, date.today())
        self._tasks.look(
            partial(self._find, question, worth, self._cancel), partial(self._tell, question)
        )

    def _find(
        self, question: Question, worth: Rules, cancel: threading.Event, library: Library
    ) -> tuple[list[Match], list[MachineAnswer]]:
        """Answer a question, in the lookup lane; leave it when nobody waits any more."""
        if cancel.is_set():
            return [], []
        said = answers.to_text(library, question.text, question.lang, target_lang(library))
        return self._match(question, worth, cancel, library), said

    def _match(
        self, question: Question, worth: Rules, cancel: threading.Event, library: Library
    ) -> list[Match]:
        return [] if cancel.is_set() else self._memory(library).find(question, worth, cancel)

    def _read(self, lang: str, library: Library) -> bool:
        """Read some of the memory, in the lookup lane; return whether there may be more."""
        return self._memory(library).read_on(lang)

    def _memory(self, library: Library) -> MemoryLookup:
        if self._lookup is None:
            self._lookup = MemoryLookup(library)
        return self._lookup

    def _tell(self, question: Question, found: tuple[list[Match], list[MachineAnswer]]) -> None:
        if question is not self._asked:
            return
        self.answered.emit(question.text, *found)
        if self._reading != question.lang:
            self._read_on(question.lang)

    def _read_on(self, lang: str) -> None:
        """Read the memory of a language bit by bit, so that questions are answered between."""
        self._reading = lang
        self._tasks.look(partial(self._read, lang), partial(self._go_on, lang))

    def _go_on(self, lang: str, more: bool) -> None:
        if more:
            self._read_on(lang)
        elif self._asked is not None and self._asked.lang == lang:
            self._ask(self._asked)

    def _tell_terms(self, story_id: int, hits: Hits) -> None:
        self.terms_found.emit(story_id, hits)

    def _tell_twins(self, found: tuple[Row, list[Twin]]) -> None:
        if found[1]:
            self.twins_found.emit(*found)

    def _concord(self, typed: str, machine: bool, library: Library) -> list[Pair]:
        """Find pairs, in the lookup lane; leave it when other words were typed meanwhile."""
        return concord(library, typed, machine=machine) if typed == self._typed else []

    def _tell_listed(self, typed: str, found: list[Term]) -> None:
        self.terms_listed.emit(typed, found)

    def _tell_concorded(self, typed: str, found: object) -> None:
        if typed == self._typed:
            self.concorded.emit(typed, found)


def _twins(story_id: int, position: int, library: Library) -> tuple[Row, list[Twin]]:
    row = rows.get(library, story_id, position)
    return row, twins.twins(library, story_id, row)
