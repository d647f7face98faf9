"""Firefox's translation models on this computer: no word leaves it.

The engine runs in processes of its own (see `firefox_worker`), sentence by sentence, because it
holds the interpreter's lock, cannot be interrupted, and on some texts would never end.
"""

import importlib.util
import math
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from editor.processes import Pool, RanAway, WorkerDied
from editor.translating.engine import (
    NO_BRIEF,
    Brief,
    Cancelled,
    EngineCrashed,
    ModelMissing,
    Outcome,
    TimedOut,
    Translated,
    Unsupported,
    Untranslated,
)
from editor.translating.firefox_model import Speech, best_forms, translated
from editor.translating.guards import is_written_in, refusal, warnings
from editor.translating.models import ModelFiles, find_models
from editor.translating.names import Forced, force
from editor.translating.online import SAME_LANGUAGE, not_as_wanted
from editor.translating.protection import Kept, protected, render
from editor.translating.sentences import split

NO_MODEL_ANYWHERE = {"kk": "Kazakh", "ky": "Kyrgyz"}
"""Languages that Mozilla makes no model into English for, and their names."""

_GLANCE = 0.05  # seconds between looks at the cancel event
_AHEAD = 3  # sentences in hand for each process, so that none waits for the reader
_ENGLISH = "en"


class _Refused(Exception):
    """One sentence could not be translated; the message says why."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence as it came out, and the protected tokens that did not."""

    right: Forced
    lost: tuple[str, ...]


@dataclass(slots=True)
class _Text:
    """A text on its way: its sentences, each still to come, and what stands between them."""

    source: str
    sentences: list[tuple["Future[_Sentence]", str]]


class Firefox:
    """Translates with the Firefox models found in the given folders; the first folder wins.

    `deadline` is the time for one sentence in seconds. The processes, at most `processes` or one
    for each core, start when first needed and end after `idle` seconds without work.
    """

    name = "firefox"
    label = "Firefox (local)"
    local = True

    def __init__(
        self,
        models: Sequence[Path],
        deadline: float = 20.0,
        processes: int = 0,
        idle: float = 300.0,
    ) -> None:
        self._folders = tuple(models)
        self._deadline = deadline
        self._pool = Pool("editor.translating.firefox_worker", processes, idle)
        self._forms: dict[ModelFiles, tuple[str, ...]] = {}
        self._closed = False

    @property
    def pids(self) -> list[int]:
        """The numbers of the worker processes there are."""
        return self._pool.pids

    def model(self, source: str, target: str) -> str:
        """Name the models for a pair with their versions; "" where there is none."""
        try:
            return " ".join(
                f"{model.pair} {model.version}" for model in self._route(source, target)
            )
        except (ModelMissing, Unsupported):
            return ""

    def why_not(self, source: str, target: str) -> str:
        """Say why this pair cannot be translated now; "" when it can."""
        try:
            self._route(source, target)
        except (ModelMissing, Unsupported) as missing:
            return str(missing)
        return ""

    def translate(
        self,
        texts: Sequence[str],
        source: str,
        target: str,
        cancel: threading.Event,
        brief: Brief = NO_BRIEF,
        deadline: float = math.inf,
    ) -> Iterator[Outcome]:
        """Translate texts sentence by sentence; blanks and line breaks stay as they are.

        Raises:
            Unsupported: the engine is not installed, or the languages are the same or unknown.
            ModelMissing: no folder has a model for the pair, nor two that meet in English.
            BadModel: the model's files are damaged.
            EngineCrashed: the process ended twice on the same sentence, or the engine is closed.
            TimedOut: `deadline` passed.
        """
        route = self._route(source, target)
        end = time.monotonic() + deadline
        threads = ThreadPoolExecutor(self._pool.size, thread_name_prefix="firefox")
        say = partial(self._say_well, route, source, brief)
        try:
            for text in self._ahead(texts, source, partial(threads.submit, say)):
                try:
                    yield self._outcome(text, route, target, cancel, end)
                except _Refused as refused:
                    yield Untranslated(str(refused))
        except Cancelled:
            return
        finally:
            threads.shutdown(wait=False, cancel_futures=True)

    def close(self) -> None:
        """End the processes, even while they work. The engine cannot be used after that."""
        self._closed = True
        self._pool.close()

    def _route(self, source: str, target: str) -> tuple[ModelFiles, ...]:
        """Find the model for a pair, or the two that lead there through English."""
        if not source:
            raise Unsupported("The language of the story is not known; the local engine needs it.")
        if source == target:
            raise Unsupported(SAME_LANGUAGE)
        if importlib.util.find_spec("fxtranslate") is None:
            raise Unsupported(
                "The local engine is not installed: the package fxtranslate is missing."
            )
        models = find_models(self._folders)
        for pairs in ([f"{source}-{target}"], [f"{source}-{_ENGLISH}", f"{_ENGLISH}-{target}"]):
            if all(pair in models for pair in pairs):
                return tuple(models[pair] for pair in pairs)
        if source in NO_MODEL_ANYWHERE:
            raise ModelMissing(
                f"There is no Firefox model for {NO_MODEL_ANYWHERE[source]}, here or elsewhere. "
                "Google, DeepL, Microsoft or a language model can translate it."
            )
        raise ModelMissing(
            f"There is no Firefox model from “{source}” to “{target}” on this computer. "
            "Install one, or choose another engine."
        )

    def _ahead(
        self, texts: Sequence[str], lang: str, begin: "Callable[[str], Future[_Sentence]]"
    ) -> Iterator[_Text | Untranslated]:
        """Yield texts in order, with enough sentences begun that every process has work."""
        begun: deque[_Text | Untranslated] = deque()
        sentences = 0
        for text in texts:
            if is_written_in(text, lang):
                cuts = split(text, lang)
                sentences += len(cuts)
                begun.append(_Text(text, [(begin(each), between) for each, between in cuts]))
            else:
                begun.append(Untranslated(f"The text is not written in the letters of “{lang}”."))
            while begun and sentences > _AHEAD * self._pool.size:
                first = begun.popleft()
                sentences -= len(first.sentences) if isinstance(first, _Text) else 0
                yield first
        yield from begun

    def _outcome(
        self,
        text: _Text | Untranslated,
        route: Sequence[ModelFiles],
        target: str,
        cancel: threading.Event,
        end: float,
    ) -> Outcome:
        """Wait for a text's sentences, and judge them as one."""
        if cancel.is_set():
            raise Cancelled
        if isinstance(text, Untranslated):
            return text
        done = [(_awaited(future, cancel, end), between) for future, between in text.sentences]
        english = "".join(sentence.right.text + between for sentence, between in done)
        if reason := refusal(text.source, english, target):
            return Untranslated(f"The local engine {reason}.")
        doubts = [
            *(f"“{token}” was lost or changed." for each, _ in done for token in each.lost),
            *(not_as_wanted(name) for each, _ in done for name in each.right.missing),
        ]
        pairs = ", ".join(model.pair for model in route)
        return Translated(
            english,
            f"Firefox {pairs} (local)",
            (*warnings(text.source, english, target), *doubts),
            self.name,
            self.model(route[0].source, target),
            tuple(dict.fromkeys(name for each, _ in done for name in each.right.forced)),
        )

    def _say_well(
        self, route: Sequence[ModelFiles], lang: str, brief: Brief, sentence: str
    ) -> _Sentence:
        """Translate a sentence with its addresses kept and its names as the desk wants them."""
        say = partial(self._say_all, route)
        forms = partial(self._calibrated, route[0])
        english, lost = _rendered(sentence, say, forms)

        def again(text: str, kept: Sequence[Kept]) -> str:
            return render(text, say, kept, forms())[0]

        return _Sentence(force(sentence, english, brief.terms, lang, again), lost)

    def _say_all(self, route: Sequence[ModelFiles], sentence: str) -> str:
        for model in route:
            sentence = self._say(model, sentence)
        return sentence

    def _calibrated(self, model: ModelFiles) -> tuple[str, ...]:
        """Return the placeholders a model keeps, the best first; tried out once for each model."""
        if model not in self._forms:
            self._forms[model] = best_forms(model.source, partial(self._say, model))
        return self._forms[model]

    def _say(self, model: ModelFiles, sentence: str) -> str:
        """Translate one sentence in a process; once more should the process end over it.

        Raises:
            _Refused: the sentence took too long, or the engine failed on it.
        """
        for _ in range(2):
            if self._closed:
                raise EngineCrashed("The local engine was closed.")
            try:
                reply: Speech = self._pool.run(partial(translated, model, sentence, self._deadline))
            except RanAway:
                raise _Refused(
                    f"A sentence took the local engine more than {self._deadline:g} seconds."
                ) from None
            except WorkerDied:
                continue
            if reply.failure:
                raise _Refused(f"The local engine failed on a sentence ({reply.failure}).")
            return reply.text
        if self._closed:
            raise EngineCrashed("The local engine was closed.")
        raise EngineCrashed(
            "The local engine stopped twice on the same sentence. Choose another engine."
        )


def _rendered(
    sentence: str, say: Callable[[str], str], forms: Callable[[], Sequence[str]]
) -> tuple[str, tuple[str, ...]]:
    """Translate a sentence with what must be kept; models are tried out only where that is."""
    return render(sentence, say, (), forms() if protected(sentence) else ())


def _awaited(future: "Future[_Sentence]", cancel: threading.Event, end: float) -> _Sentence:
    while not future.done():
        if cancel.is_set():
            raise Cancelled
        if time.monotonic() > end:
            raise TimedOut("The local engine did not come to the end in the time it was given.")
        wait((future,), timeout=_GLANCE)
    return future.result()
