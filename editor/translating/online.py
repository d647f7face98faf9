"""What all engines over the network share: cutting, asking, judging, names put right."""

import math
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from editor.translating.engine import (
    NO_BRIEF,
    BadReply,
    Brief,
    Cancelled,
    Outcome,
    Translated,
    Unsupported,
    Untranslated,
)
from editor.translating.guards import has_letters, is_notice, refusal, warnings
from editor.translating.names import force
from editor.translating.network import Line, quota
from editor.translating.protection import Kept, mask
from editor.translating.sentences import Cut, pack

_MOST_CONTEXT = 3  # paragraphs
SAME_LANGUAGE = "The story is already in the language wanted."


@dataclass(frozen=True, slots=True)
class Call:
    """One call of `translate`: the languages, what the engine is told, when it must be over."""

    source: str
    target: str
    cancel: threading.Event
    brief: Brief
    end: float

    def is_cancelled(self) -> bool:
        """Tell whether nobody waits any more."""
        return self.cancel.is_set()


class Online:
    """An engine behind a `Line`. Its kinds say what one request sends and what its answer means.

    A request holds up to `batch` pieces of text, and no piece is longer than `fits` allows.
    """

    name = ""
    label = ""
    local = False
    batch = 1

    def __init__(self, line: Line) -> None:
        self._line = line

    @property
    def line(self) -> Line:
        """The way to the service."""
        return self._line

    def model(self, source: str, target: str) -> str:  # noqa: ARG002 - some have one for each pair
        """Name what the service translates with; "" where there is no choice."""
        return ""

    def why_not(self, source: str, target: str) -> str:
        """Say why this pair cannot be translated; "" when it can, as far as known offline."""
        return SAME_LANGUAGE if source == target else ""

    def fits(self, text: str) -> bool:
        """Tell whether a piece can be sent in one request."""
        raise NotImplementedError

    def request(self, pieces: Sequence[str], call: Call) -> list[str]:
        """Ask for the translations of pieces, in order. Raises `EngineError`, `Cancelled`."""
        raise NotImplementedError

    def translate(
        self,
        texts: Sequence[str],
        source: str,
        target: str,
        cancel: threading.Event,
        brief: Brief = NO_BRIEF,
        deadline: float = math.inf,
    ) -> Iterator[Outcome]:
        """Translate texts in order, as many in a request as the service takes.

        Raises:
            EngineError: after the last attempt.
        """
        if reason := self.why_not(source, target):
            raise Unsupported(reason)
        call = Call(source, target, cancel, brief, time.monotonic() + deadline)
        for first in range(0, len(texts), self.batch):
            if cancel.is_set():
                return
            before = (*brief.context, *texts[max(0, first - _MOST_CONTEXT) : first])
            here = replace(call, brief=replace(brief, context=before[-_MOST_CONTEXT:]))
            try:
                yield from self._translate(texts[first : first + self.batch], here)
            except Cancelled:
                return

    def close(self) -> None:
        """Close the connections kept open."""
        self._line.close()

    def _translate(self, texts: Sequence[str], call: Call) -> Iterator[Outcome]:
        cuts = [pack(text, call.source, self.fits) for text in texts]
        pieces = [piece for cut in cuts for piece, _ in cut if self._is_sent(piece)]
        answers = iter(self._ask(pieces, call))
        for text, cut in zip(texts, cuts, strict=True):
            yield self._outcome(text, cut, answers, call)

    def _is_sent(self, piece: str) -> bool:
        return has_letters(piece) and self.fits(piece)

    def _ask(self, pieces: Sequence[str], call: Call) -> list[str]:
        """Ask for pieces, a request's worth at a time."""
        answers: list[str] = []
        for first in range(0, len(pieces), self.batch):
            answers += self._matched(pieces[first : first + self.batch], call)
        return answers

    def _matched(self, pieces: Sequence[str], call: Call) -> list[str]:
        """Ask in one request; where its answers do not match the pieces, for each by itself."""
        try:
            answers = self.request(pieces, call)
            if any(is_notice(*both) for both in zip(pieces, answers, strict=False)):
                raise quota(self.label)
            if len(answers) == len(pieces):
                return answers
        except BadReply:
            if len(pieces) == 1:
                raise
        if len(pieces) == 1:
            raise self._line.unreadable()
        return [self._matched((piece,), call)[0] for piece in pieces]

    def _outcome(
        self, text: str, cut: Sequence[Cut], answers: Iterator[str], call: Call
    ) -> Outcome:
        """Put a text's pieces together again, each judged and its names put right."""
        english = ""
        forced: list[str] = []
        missing: list[str] = []
        refused = ""
        for piece, separator in cut:
            answer = next(answers) if self._is_sent(piece) else piece
            if self._is_sent(piece):
                refused = refused or refusal(piece, answer, call.target)
            if not refused and self._is_sent(piece):
                right = force(piece, answer, call.brief.terms, call.source, self._sayer(call))
                answer = right.text
                forced += right.forced
                missing += right.missing
            english += answer + separator
        if refused:
            return Untranslated(f"{self.label} {refused}.")
        return self.translated(text, english, call, forced=forced, missing=missing)

    def translated(
        self,
        text: str,
        english: str,
        call: Call,
        *,
        forced: Sequence[str] = (),
        missing: Sequence[str] = (),
    ) -> Translated:
        """Make a finished translation of a text."""
        model = self.model(call.source, call.target)
        return Translated(
            english,
            f"{self.label} {model}".strip(),
            (*warnings(text, english, call.target), *map(not_as_wanted, missing)),
            self.name,
            model,
            tuple(dict.fromkeys(forced)),
        )

    def _sayer(self, call: Call) -> Callable[[str, Sequence[Kept]], str]:
        def say(text: str, kept: Sequence[Kept]) -> str:
            """Ask again with names masked; "" where the service lost a placeholder."""
            masked = mask(text, kept)
            return masked.restore(self._ask([masked.text], call)[0]) or ""

        return say


def not_as_wanted(name: str) -> str:
    """Warn of a name that could not be put right."""
    return f"“{name}” is wanted, and the engine wrote something else."
