"""Several engines as one: where one fails, the next goes on from there."""

import math
import threading
from collections.abc import Iterator, Sequence

from editor.translating.engine import (
    NO_BRIEF,
    Brief,
    Engine,
    EngineError,
    Outcome,
    Unsupported,
)


class Fallback:
    """Translates with the first of some engines that can; its names are that one's."""

    def __init__(self, engines: Sequence[Engine], source: str, target: str) -> None:
        self._engines = tuple(engines)
        usable = (engine for engine in engines if not engine.why_not(source, target))
        self._first = next(usable, engines[0] if engines else None)
        self.name = self._first.name if self._first else "auto"
        self.label = self._first.label if self._first else "Automatic"
        self.local = all(engine.local for engine in engines)

    def model(self, source: str, target: str) -> str:
        """Name the model of the first engine that can."""
        return self._first.model(source, target) if self._first else ""

    def why_not(self, source: str, target: str) -> str:
        """Say why the first engine cannot, where none can."""
        if self._first is None:
            return "No engine may be used. Look at the order under Preferences, Engines."
        return self._first.why_not(source, target)

    def translate(
        self,
        texts: Sequence[str],
        source: str,
        target: str,
        cancel: threading.Event,
        brief: Brief = NO_BRIEF,
        deadline: float = math.inf,
    ) -> Iterator[Outcome]:
        """Translate with each engine in turn, from the text at which the one before failed.

        Raises:
            EngineError: the first engine's, where the others fail too or cannot do the pair.
        """
        done = 0
        fault: EngineError | None = None
        for engine in self._engines:
            if engine.why_not(source, target):
                continue
            try:
                for outcome in engine.translate(
                    texts[done:], source, target, cancel, brief, deadline
                ):
                    yield outcome
                    done += 1
                return
            except EngineError as failure:
                fault = fault or failure
        raise fault or Unsupported(self.why_not(source, target))

    def close(self) -> None:
        """Leave the engines to their owner."""
