"""Memory and glossary in the window: suggestions, terms, twins, concordance, files."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from db.library import Library
from db.records import Changes, Row, Story
from db.terms import Term, TermHit
from editor.desk import remembering, twins
from editor.desk.opening import target_lang
from editor.desk.twins import Twin
from editor.models.open_story import OpenStory
from editor.models.remembering import Remembering
from editor.models.spoken import fault_spoken
from editor.settings import Settings
from editor.tasks import Job, Tasks
from editor.ui.docks import Docks
from editor.ui.file_dialog import file_dialog
from editor.ui.glossary_desk import GlossaryDesk
from editor.ui.message_bar import Offer
from editor.ui.story_page import StoryPage
from editor.ui.term_prompt import TermPrompt
from editor.ui.term_tips import TermTips

if TYPE_CHECKING:
    from editor.desk.interchange import Learned
    from editor.ui.memory_window import MemoryWindow

MEMORY_FILES = "TMX, TSV, CSV, XLSX (*.tmx *.tsv *.csv *.txt *.xlsx)"
GLOSSARY_FILES = "TBX, TSV, CSV, XLSX (*.tbx *.tbx2 *.tsv *.csv *.txt *.xlsx)"


class MemoryDesk(QObject):
    """Asks memory and glossary for the page and the docks, and does what the person decides."""

    story_asked = Signal(int)

    def __init__(
        self,
        path: Path,
        reading: tuple[OpenStory, Remembering],
        tasks: Tasks,
        settings: Settings,
        parts: tuple[StoryPage, Docks],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._path = path
        self._open_story, self._known = reading
        self._tasks = tasks
        self._settings = settings
        self._page, self._docks = parts
        self._window = parent
        self._prompt = TermPrompt(self._page)
        self._memory: MemoryWindow | None = None
        self._glossary = GlossaryDesk(tasks, self._known, self._selected, parent)
        TermTips(self._page.rows, self._page.terms)
        self._connect()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what each of the actions for memory and glossary does."""
        return {
            "add_term": self.add_term,
            "export_glossary": partial(self._ask_where, "glossary", GLOSSARY_FILES),
            "export_memory": partial(self._ask_where, "memory", MEMORY_FILES),
            "find_in_memory": self.find,
            "import_glossary": partial(self._ask_which, GLOSSARY_FILES, self._take_terms),
            "import_memory": partial(self._ask_which, MEMORY_FILES, self._take_pairs),
            "insert_term": self.insert_term,
            "show_glossary": self._glossary.show,
        }

    def look_up(self, row: Row | None) -> None:
        """Ask what the memory knows of the active row, and show its terms."""
        self._known.ask(self._open_story.story, row)
        self._docks.show_terms(self._terms_here())

    def find(self) -> None:
        """Find the words selected in the memory, or those to be typed."""
        self._memory = self._memory or self._made()
        self._memory.start(self._selected())

    def add_term(self) -> None:
        """Ask for a term, what is selected on either side filled in."""
        rows = self._page.rows
        source = rows.source_text.textCursor().selectedText()
        english = rows.target_text.textCursor().selectedText()
        self._prompt.ask(source.strip(), english.strip())

    def insert_term(self) -> None:
        """Put in the English of the first term that the row's English does not have yet."""
        row = self._page.active_row()
        if row is None or self._open_story.closed:
            return
        said = row.target.casefold()
        missing = (
            hit.term.wanted
            for hit in self._terms_here()
            if hit.term.wanted and hit.term.wanted.casefold() not in said
        )
        self._insert(next(missing, ""))

    def close(self) -> None:
        """Close the windows of memory and glossary."""
        if self._memory:
            self._memory.close()
        self._glossary.close()

    def _made(self) -> "MemoryWindow":
        from editor.ui.memory_window import MemoryWindow

        window = MemoryWindow(self._window)
        self._known.concorded.connect(window.show_pairs)
        window.asked.connect(self._concord)
        window.correction_asked.connect(self._correct)
        window.merge_asked.connect(self._merge)
        window.removal_asked.connect(self._drop)
        window.story_asked.connect(self.story_asked)
        window.use_asked.connect(self._insert_whole)
        return window

    def _connect(self) -> None:
        self._docks.suggestions.part_chosen.connect(self._insert)
        self._docks.terms.term_chosen.connect(self._insert)
        self._known.answered.connect(self._docks.show_matches)
        self._known.terms_found.connect(self._show_terms)
        self._known.twins_found.connect(self._offer_twins)
        self._open_story.confirmed.connect(self._known.find_twins)
        self._open_story.opened.connect(self._find_terms)
        self._open_story.refreshed.connect(self._find_terms)
        self._open_story.refreshed.connect(self._glossary.look_again)
        self._prompt.given.connect(self._enter)
        self._prompt.left.connect(self._page.rows.target_text.setFocus)
        self._tasks.changed.connect(self._follow)

    def _selected(self) -> str:
        selected = self._page.rows.selection()
        return selected[3] if selected else ""

    def _terms_here(self) -> list[TermHit]:
        return self._page.terms(self._page.rows.active_position())

    @Slot(object)
    def _find_terms(self, story: Story | None) -> None:
        if story is not None:
            self._known.find_terms(story)

    @Slot(int, object)
    def _show_terms(self, story_id: int, hits: dict[int, list[TermHit]]) -> None:
        self._page.show_terms(story_id, hits)
        self._docks.show_terms(self._terms_here())

    @Slot(str, bool)
    def _concord(self, typed: str, machine: bool) -> None:
        self._known.concord(typed, machine=machine)

    @Slot(Changes)
    def _follow(self, changes: Changes) -> None:
        if changes.glossary:
            self._find_terms(self._open_story.story)
        if changes.memory and self._memory:
            self._memory.look_again()

    @Slot(str)
    def _insert(self, words: str) -> None:
        """Put words in at the caret, as typing does, so that they can be taken back."""
        if words and not self._open_story.closed:
            self._page.rows.target_text.insertPlainText(words)
            self._page.rows.target_text.setFocus()

    @Slot(str)
    def _insert_whole(self, english: str) -> None:
        if not self._open_story.closed:
            self._page.rows.replace_target(english)

    @Slot(str, str)
    def _enter(self, source: str, english: str) -> None:
        story = self._open_story.story
        lang = story.fields.lang if story else ""
        self._tasks.write(partial(_add_term, source, english, lang), self._say_entered, self._fail)

    def _say_entered(self, term: Term) -> None:
        words = self.tr("In the glossary: %1 = %2")
        self._page.messages.say(words.replace("%1", term.source).replace("%2", term.wanted))

    @Slot(Row, object)
    def _offer_twins(self, row: Row, waiting: list[Twin]) -> None:
        words = self.tr("The same words wait in rows of other open stories: %1.")
        self._page.messages.offer(
            Offer(
                words.replace("%1", str(len(waiting))),
                self.tr("Fill them"),
                partial(self._spread, row, waiting),
            )
        )

    def _spread(self, row: Row, waiting: list[Twin]) -> None:
        self._tasks.write(
            lambda library: twins.spread(library, row, waiting), self._offer_undo, self._fail
        )

    def _offer_undo(self, filled: list[Twin]) -> None:
        words = self.tr("Rows filled in other stories: %1.").replace("%1", str(len(filled)))
        act = partial(self._tasks.write, lambda library: twins.take_back(library, filled))
        self._page.messages.offer(Offer(words, self.tr("Undo"), act))

    @Slot(int, str, str)
    def _correct(self, pair_id: int, source: str, english: str) -> None:
        self._tasks.write(
            lambda library: remembering.correct(library, pair_id, source, english),
            lambda _: None,
            self._tell_fault,
        )

    @Slot(int)
    def _drop(self, pair_id: int) -> None:
        self._tasks.write(
            lambda library: remembering.drop(library, pair_id), lambda _: None, self._tell_fault
        )

    @Slot()
    def _merge(self) -> None:
        self._tasks.write(remembering.merge_duplicates, self._say_merged, self._tell_fault)

    def _say_merged(self, gone: int) -> None:
        self._tell(self.tr("Duplicates merged: %1").replace("%1", str(gone)))

    def _tell_fault(self, fault: BaseException) -> None:
        self._tell(fault_spoken(fault))

    def _tell(self, words: str) -> None:
        if self._memory:
            self._memory.tell(words)

    def _ask_which(self, filters: str, take: Callable[[str], None]) -> None:
        dialog = self._dialog(self.tr("Import"), filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(take)
        dialog.open()

    def _ask_where(self, what: str, filters: str) -> None:
        from editor.desk import interchange

        dialog = self._dialog(self.tr("Export"), filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffix = "tmx" if what == "memory" else "tbx"
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{what}.{suffix}")
        write = interchange.export_memory if what == "memory" else interchange.export_glossary
        dialog.fileSelected.connect(partial(self._write_file, write))
        dialog.open()

    def _dialog(self, title: str, kinds: str) -> QFileDialog:
        return file_dialog("interchange_dialog", title, self._settings, self._window, [kinds])

    @Slot(str)
    def _take_terms(self, chosen: str) -> None:
        from editor.desk import interchange

        path, lang = Path(chosen), self._lang()
        self._tasks.write(
            lambda library: interchange.learn_terms(library, path, lang),
            partial(self._say, self.tr("New terms in the glossary: %1")),
            self._fail,
        )

    @Slot(str)
    def _take_pairs(self, chosen: str) -> None:
        """Take a memory in beside other work, with progress, until somebody cancels."""
        path, lang = Path(chosen), self._lang()
        job = Job(self.tr("Importing %1").replace("%1", path.name))
        self._tasks.run(job, partial(self._learn, path, lang, job), self._say_learned, self._fail)

    def _learn(self, path: Path, lang: str, job: Job) -> "Learned":
        from editor.desk import interchange
        from editor.importing.pairs import Languages

        into = self._tasks.write(target_lang).result()
        return interchange.learn_file(
            lambda act: self._tasks.write(act).result(),
            path,
            Languages(lang, into),
            progress=partial(self._tasks.progress, job),
            cancel=job.cancel,
        )

    def _say_learned(self, learned: "Learned") -> None:
        if learned.cancelled:
            self._page.messages.say(self.tr("Cancelled. The memory is as it was."))
        else:
            self._say(self.tr("New pairs in the memory: %1"), learned.added)

    def _write_file(self, write: Callable[[Library, Path], int], chosen: str) -> None:
        self._tasks.work(
            partial(_write, self._path, write, Path(chosen)),
            partial(self._say, self.tr("Written: %1")),
            self._fail,
        )

    def _lang(self) -> str:
        story = self._open_story.story
        return (story.fields.lang if story else "") or "ru"

    def _say(self, words: str, count: int) -> None:
        self._page.messages.say(words.replace("%1", str(count)))

    def _fail(self, fault: BaseException) -> None:
        self._page.messages.warn(fault_spoken(fault))


def _add_term(source: str, english: str, lang: str, library: Library) -> Term:
    from editor.desk import interchange

    term = Term(source_lang=lang, target_lang=target_lang(library), source=source, wanted=english)
    return interchange.add_term(library, term)


def _write(library_path: Path, write: Callable[[Library, Path], int], path: Path) -> int:
    with Library(library_path, read_only=True) as library:
        return write(library, path)
