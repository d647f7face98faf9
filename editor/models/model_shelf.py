"""Models of the local engine in the background: listed, downloaded with progress, removed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from editor.desk import model_shop
from editor.desk.engines import model_folders
from editor.models.roles import RecordList
from editor.models.spoken import fault_spoken
from editor.settings import Settings
from editor.tasks import Job, Tasks
from editor.translating.catalogue import Offer
from editor.translating.engine import Cancelled
from editor.translating.models import ModelFiles, find_models

MEGABYTE = 1_000_000


class ModelList(RecordList):
    """Models that are here, or that can be installed."""

    def words(self, record: ModelFiles | Offer) -> str:
        """Return a model's words: its pair, its version, the size of what would come."""
        if isinstance(record, ModelFiles):
            return f"{record.pair} · {record.version}"
        return f"{record.pair} · {record.version} · {megabytes(record)}"


class ModelShelf(QObject):
    """What there is and comes. `changed` follows every model that came or went."""

    offered = Signal(list)
    found = Signal(Offer)
    changed = Signal()
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, tasks: Tasks, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._settings = settings
        self._coming: set[str] = set()

    def installed(self) -> list[ModelFiles]:
        """Return the models that are here, by pair."""
        found = find_models(model_folders(self._settings))
        return [found[pair] for pair in sorted(found)]

    def ask_offers(self) -> None:
        """Fetch the list of what can be installed; `offered` carries it."""
        self._tasks.work(partial(model_shop.offers, self._settings), self._tell_offers, self._fail)

    def look_for(self, source: str, target: str) -> None:
        """Look for the model of a pair; `found` carries it if there is one and a network."""
        self._tasks.work(
            partial(model_shop.offers, self._settings),
            partial(self._tell_found, f"{source}-{target}"),
            lambda _: None,
        )

    def install(self, offer: Offer) -> None:
        """Download a model, as a job with bytes for progress."""
        if offer.pair in self._coming:
            return
        self._coming.add(offer.pair)
        title = self.tr("Downloading the model %1").replace("%1", offer.pair)
        job = Job(title)
        self._tasks.run(
            job,
            partial(self._download, job, offer),
            partial(self._end, offer, None),
            partial(self._end, offer),
        )

    def add(self, folder: Path) -> None:
        """Copy the models of a folder, once they are proven."""
        self._do(partial(model_shop.add, self._settings, folder))

    def remove(self, pair: str) -> None:
        """Remove a model of the person's own."""
        self._do(partial(model_shop.remove, self._settings, pair))

    def _do(self, act: Callable[[], object]) -> None:
        self._tasks.work(act, lambda _: self.changed.emit(), self._fail)

    def _download(self, job: Job, offer: Offer) -> None:
        def progress(done: int, of: int) -> None:
            self._tasks.progress(job, done // 1024, of // 1024)

        model_shop.install(self._settings, offer, job.cancel, progress)

    def _end(self, offer: Offer, fault: BaseException | None, _: object = None) -> None:
        self._coming.discard(offer.pair)
        if isinstance(fault, Cancelled):
            self.said.emit(self.tr("Cancelled. The next try goes on from here."))
        elif fault:
            self._fail(fault)
        else:
            words = self.tr("The model %1 is here. It translates from now on.")
            self.said.emit(words.replace("%1", offer.pair))
            self.changed.emit()

    def _tell_offers(self, offers: dict[str, Offer]) -> None:
        self.offered.emit([offers[pair] for pair in sorted(offers)])

    def _tell_found(self, pair: str, offers: dict[str, Offer]) -> None:
        if pair in offers:
            self.found.emit(offers[pair])

    def _fail(self, fault: BaseException) -> None:
        self.failed.emit(fault_spoken(fault))


def megabytes(offer: Offer) -> str:
    """Return how much is downloaded, for people."""
    words = QCoreApplication.translate("ModelShelf", "%1 MB")
    return words.replace("%1", f"{offer.size / MEGABYTE:.0f}")
