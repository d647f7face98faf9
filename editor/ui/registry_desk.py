"""The registry at the window: files in and out, vocabularies of topics, how new names are spelt."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from db.library import Library
from editor.desk import registry, topics
from editor.models.spoken import fault_spoken
from editor.settings import Settings
from editor.tagging.transliteration import SCHEMES
from editor.tasks import Job, Tasks
from editor.ui.file_dialog import file_dialog
from editor.ui.message_bar import MessageBar, Offer
from editor.ui.scheme_names import scheme_names

if TYPE_CHECKING:
    from editor.desk.sharing import Shared

REGISTRIES = "TSV, JSON, SKOS, Wikidata, JRC-Names (*.tsv *.txt *.json *.jsonl *.jsonld)"
VOCABULARIES = "IPTC, SKOS, TSV (*.json *.jsonld *.tsv *.txt)"
WRITTEN = {"TSV (*.tsv)": "tsv", "JSON (*.jsonl)": "jsonl", "SKOS (*.jsonld)": "jsonld"}


class RegistryDesk(QObject):
    """Asks which file or scheme, and has it done beside other work, with progress and cancel."""

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        settings: Settings,
        messages: MessageBar,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._messages = messages
        self._library = library
        self._tasks = tasks
        self._settings = settings
        self._window = parent
        self._schemes: dict[str, str] = {}

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what each of the actions for registry and vocabulary does."""
        return {
            "choose_scheme": self.ask_scheme,
            "export_registry": self.ask_where,
            "import_registry": partial(self._ask_which, REGISTRIES, self.take_in),
            "import_topics": partial(self._ask_which, VOCABULARIES, self.take_topics),
        }

    @Slot()
    def ask_where(self) -> None:
        """Ask for the file that the registry is to be written to."""
        dialog = self._dialog(self.tr("Export names"), list(WRITTEN))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("tsv")
        dialog.selectFile("names")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(WRITTEN[chosen]))
        dialog.fileSelected.connect(self.write_out)
        dialog.open()

    @Slot()
    def ask_scheme(self) -> None:
        """Ask by which scheme new names are to be spelt, and show what each makes of some."""
        self._schemes = {words: name for name, words in scheme_names().items()}
        dialog = QInputDialog(self._window)
        dialog.setObjectName("scheme_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Transliteration"))
        dialog.setLabelText(
            self.tr(
                "How new names are spelt in English. Names that were accepted stay as they are."
            )
        )
        dialog.setComboBoxItems(list(self._schemes))
        chosen = SCHEMES.index(registry.scheme(self._library))
        dialog.setTextValue(list(self._schemes)[chosen])
        dialog.textValueSelected.connect(self._set_scheme)
        dialog.open()

    @Slot(str)
    def take_in(self, chosen: str) -> None:
        """Take the entities of a file in, whole or not at all."""
        path = Path(chosen)
        job = Job(self.tr("Importing %1").replace("%1", path.name))
        self._tasks.run(job, partial(self._share, path, job), self._tell_shared, self._fail)

    @Slot(str)
    def write_out(self, chosen: str) -> None:
        """Write the registry to a file, whole or not at all."""
        path = Path(chosen)
        job = Job(self.tr("Exporting %1").replace("%1", path.name))
        self._tasks.run(job, partial(self._write, path, job), self._tell_written, self._fail)

    @Slot(str)
    def take_topics(self, chosen: str) -> None:
        """Take a vocabulary of topics in: it is read beside other work, and stored in one go."""
        self._tasks.work(partial(topics.read_file, Path(chosen)), self._learn, self._fail)

    def _ask_which(self, filters: str, take: Callable[[str], None]) -> None:
        dialog = self._dialog(self.tr("Import"), [filters, self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(take)
        dialog.open()

    def _dialog(self, title: str, filters: Sequence[str]) -> QFileDialog:
        return file_dialog("registry_dialog", title, self._settings, self._window, filters)

    def _share(self, path: Path, job: Job) -> "Shared":
        from editor.desk import sharing

        return sharing.take_in(
            lambda act: self._tasks.write(act).result(),
            path,
            progress=partial(self._tasks.progress, job),
            cancel=job.cancel,
        )

    def _write(self, path: Path, job: Job) -> int | None:
        from editor.desk import sharing

        with Library(self._library.path, read_only=True) as library:
            progress = partial(self._tasks.progress, job)
            return sharing.write_out(library, path, progress=progress, cancel=job.cancel)

    def _tell_shared(self, shared: "Shared") -> None:
        if shared.cancelled:
            self._messages.say(self.tr("Cancelled. The registry is as it was."))
            return
        words = self.tr("Names that are new: %1. Known before: %2.")
        told = words.replace("%1", str(shared.added)).replace("%2", str(shared.known))
        if not shared.left_out:
            self._messages.say(told)
            return
        left = self.tr("Left out: %1.").replace("%1", str(shared.left_out))
        nothing = not (shared.added or shared.known)
        show = partial(self._report, shared)
        self._messages.offer(Offer(f"{told} {left}", self.tr("Show why"), show, nothing))

    def _report(self, shared: "Shared") -> None:
        from editor.ui.line_report import LineReport

        more = shared.left_out - len(shared.left)
        lines = [*shared.left]
        if more:
            lines.append(self.tr("and %1 more").replace("%1", str(more)))
        report = LineReport("registry", self._window)
        report.fill(self.tr("What was left out"), self.tr("What was left out, and why"), lines)
        report.open()

    def _tell_written(self, count: int | None) -> None:
        if count is None:
            self._messages.say(self.tr("Cancelled. Nothing was written."))
        else:
            self._messages.say(self.tr("Names written: %1").replace("%1", str(count)))

    def _learn(self, vocabulary: topics.Vocabulary) -> None:
        self._tasks.write(
            lambda library: topics.learn(library, vocabulary), self._tell_learned, self._fail
        )

    def _tell_learned(self, learned: topics.Learned) -> None:
        words = self.tr("Topics that are new: %1. Known before: %2. Retired: %3.")
        counts = (learned.new, learned.known, learned.retired)
        for sign, count in zip(("%1", "%2", "%3"), counts, strict=True):
            words = words.replace(sign, str(count))
        self._messages.say(words)

    @Slot(str)
    def _set_scheme(self, chosen: str) -> None:
        scheme = self._schemes.get(chosen)
        if scheme:
            words = self.tr("New names are spelt by %1.").replace("%1", chosen.partition(":")[0])
            self._tasks.write(
                lambda library: registry.set_scheme(library, scheme),
                lambda _: self._messages.say(words),
                self._fail,
            )

    def _fail(self, fault: BaseException) -> None:
        self._messages.warn(fault_spoken(fault))
