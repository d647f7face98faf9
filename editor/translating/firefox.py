"""Firefox's translation models on this computer: no word leaves it.

The engine runs in a process of its own (see `firefox_worker`), sentence by sentence, because it
holds the interpreter's lock, cannot be interrupted, and on some texts would never end.
"""

import importlib.util
import threading
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from editor.translating.engine import (
    BadModel,
    Cancelled,
    EngineCrashed,
    ModelMissing,
    Outcome,
    Translated,
    Unsupported,
    Untranslated,
)
from editor.translating.firefox_process import RanAway, WorkerDied, WorkerProcess
from editor.translating.guards import has_letters, is_written_in, warnings
from editor.translating.models import ModelFiles, find_models, unusable
from editor.translating.protection import render
from editor.translating.sentences import split

_LOAD_DEADLINE = 60.0  # seconds for starting and reading 25 MB from a slow disk; usually 0.2

# A sentence with no name in it, so that a sound model into English leaves none of its words.
_PROBES = {
    "ru": "Президент вчера говорил об экономике страны.",
    "uk": "Президент учора говорив про економіку країни.",
    "pt": "O presidente falou ontem sobre a economia do país.",
    "es": "El presidente habló ayer sobre la economía del país.",
}


class _Refused(Exception):
    """One sentence could not be translated; the message says why."""


class Firefox:
    """Translates with the Firefox models found in the given folders; the first folder wins.

    `deadline` is the time for one sentence in seconds. The process starts when first needed.
    """

    name = "firefox"
    label = "Firefox (local)"
    local = True

    def __init__(self, models: Sequence[Path], deadline: float = 20.0) -> None:
        self._folders = tuple(models)
        self._deadline = deadline
        self._turn = threading.Lock()  # held while a sentence is with the process
        self._worker: WorkerProcess | None = None
        self._loaded: dict[str, ModelFiles] = {}
        self._closed = False

    @property
    def pid(self) -> int | None:
        """The number of the worker process, while there is one."""
        worker = self._worker
        return worker.pid if worker else None

    def why_not(self, source: str, target: str) -> str:
        """Say why this pair cannot be translated now; "" when it can."""
        try:
            self._find(source, target)
        except (ModelMissing, Unsupported) as missing:
            return str(missing)
        return ""

    def translate(
        self, texts: Sequence[str], source: str, target: str, cancel: threading.Event
    ) -> Iterator[Outcome]:
        """Translate texts one by one; blanks and line breaks stay as they are.

        Raises:
            Unsupported: the engine is not installed, or the languages are the same or unknown.
            ModelMissing: no folder has a model for the pair.
            BadModel: the model's files are damaged.
            EngineCrashed: the process ended twice on the same sentence, or the engine is closed.
        """
        model = self._find(source, target)
        for text in texts:
            if cancel.is_set():
                return
            try:
                yield self._translate(text, source, target, model, cancel)
            except Cancelled:
                return
            except _Refused as refused:
                yield Untranslated(str(refused))

    def close(self) -> None:
        """End the process, even while it works. The engine cannot be used after that."""
        self._closed = True
        if worker := self._worker:
            worker.kill()
        with self._turn:
            self._end_worker()

    def _find(self, source: str, target: str) -> ModelFiles:
        if not source:
            raise Unsupported("The language of the story is not known; the local engine needs it.")
        if source == target:
            raise Unsupported("The story is already in the language wanted.")
        if importlib.util.find_spec("fxtranslate") is None:
            raise Unsupported(
                "The local engine is not installed: the package fxtranslate is missing."
            )
        model = find_models(self._folders).get(f"{source}-{target}")
        if model is None:
            raise ModelMissing(
                f"There is no Firefox model from “{source}” to “{target}” on this computer. "
                "Add one, or choose another engine."
            )
        return model

    def _translate(
        self, text: str, source: str, target: str, model: ModelFiles, cancel: threading.Event
    ) -> Outcome:
        if not is_written_in(text, source):
            return Untranslated(f"The text is not written in the letters of “{source}”.")
        say = partial(self._say, model)
        english = ""
        doubts: list[str] = []
        for sentence, separator in split(text, source):
            if cancel.is_set():
                raise Cancelled
            rendering, lost = render(sentence, say)
            english += rendering + separator
            doubts += [f"“{token}” was lost or changed by the engine." for token in lost]
        if has_letters(text) and not has_letters(english):
            return Untranslated("The local engine answered without a word.")
        found = (*warnings(text, english, target), *doubts)
        return Translated(english, f"Firefox {model.pair} (local)", found)

    def _say(self, model: ModelFiles, sentence: str) -> str:
        """Translate one sentence in the process, which is restarted once should it end.

        Raises:
            _Refused: the sentence took too long, or the engine failed on it.
        """
        question = {"op": "translate", "pair": model.pair, "text": sentence}
        for _ in range(2):
            try:
                reply = self._ask(model, question)
            except RanAway:
                raise _Refused(
                    f"A sentence took the local engine more than {self._deadline:g} seconds."
                ) from None
            except WorkerDied:
                continue
            if "error" in reply:
                raise _Refused(f"The local engine failed on a sentence ({reply['error']}).")
            return reply["text"]
        raise EngineCrashed(
            "The local engine stopped twice on the same sentence. Choose another engine."
        )

    def _ask(self, model: ModelFiles, question: dict[str, str]) -> dict[str, str]:
        """Ask the process, started and loaded with the model.

        Whatever interrupts a question ends the process: its answer would be taken for the next.
        """
        with self._turn:
            try:
                return self._ready(model).ask(question, self._deadline)
            except BaseException:
                self._end_worker()
                raise

    def _ready(self, model: ModelFiles) -> WorkerProcess:
        """Return the process with the model loaded."""
        if self._closed:
            raise EngineCrashed("The local engine was closed.")
        if self._worker is None:
            self._worker = WorkerProcess()
        if self._loaded.get(model.pair) != model:
            _load(self._worker, model)
            self._loaded[model.pair] = model
        return self._worker

    def _end_worker(self) -> None:
        if self._worker is not None:
            self._worker.close()
        self._worker = None
        self._loaded.clear()


def _load(worker: WorkerProcess, model: ModelFiles) -> None:
    """Have the process load a model, and see that it translates.

    Raises:
        BadModel: it does not.
        Unsupported: the engine's package cannot be imported there.
    """
    model.check()
    paths = {
        "model": model.model,
        "source_vocab": model.source_vocab,
        "target_vocab": model.target_vocab,
        "shortlist": model.shortlist,
    }
    question = {kind: str(path.resolve()) if path else None for kind, path in paths.items()}
    reply = worker.ask({"op": "load", "pair": model.pair, **question}, _LOAD_DEADLINE)
    if "error" in reply:
        raise _load_error(model, reply)
    _probe(worker, model)


def _load_error(model: ModelFiles, reply: dict[str, str]) -> BadModel | Unsupported:
    """Tell what was wrong: the engine panics over a bad shortlist and objects to a bad model."""
    if reply["error"] in ("ImportError", "ModuleNotFoundError"):
        return Unsupported("The local engine cannot be loaded: fxtranslate does not run here.")
    if reply["error"] == "PanicException" and model.shortlist:
        return unusable(model.shortlist, "is damaged")
    return unusable(model.model, "is damaged")


def _probe(worker: WorkerProcess, model: ModelFiles) -> None:
    source, _, target = model.pair.partition("-")
    probe = _PROBES.get(source)
    if probe is None or target != "en":
        return
    question = {"op": "translate", "pair": model.pair, "text": probe}
    words = worker.ask(question, _LOAD_DEADLINE).get("text", "").casefold().split()
    kept = {word for word in probe.casefold().split() if len(word) > 3} & set(words)
    if not words or kept:
        raise unusable(model.source_vocab, "does not belong to its model")
