"""What every translation engine promises, and how its failures are told to people."""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Translated:
    """A translation. `origin` and `warnings` are words an editor reads: "Firefox pt-en (local)"."""

    text: str
    origin: str
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Untranslated:
    """This one text could not be translated, and why; the texts after it go on."""

    reason: str


Outcome = Translated | Untranslated


class EngineError(Exception):
    """The whole job cannot go on. The message is a sentence for a person, without the text sent."""


class Offline(EngineError):
    """The service cannot be reached."""


class TimedOut(EngineError):
    """The service did not answer in time."""


class RateLimited(EngineError):
    """The service wants fewer requests. `retry_after` is in seconds, 0 where it did not say."""

    def __init__(self, message: str, retry_after: float = 0.0) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class BadReply(EngineError):
    """The service answered with something that is not a translation."""


class ServerFault(BadReply):
    """The service says that it failed, which may pass."""


class ModelMissing(EngineError):
    """A local engine has no model for the pair of languages."""


class BadModel(EngineError):
    """The files of a local model are damaged; the message names the file."""


class Unsupported(EngineError):
    """The engine cannot translate this pair of languages, or cannot run here."""


class EngineCrashed(EngineError):
    """A local engine's process ended, and again after it was restarted; or it was closed."""


class Cancelled(Exception):
    """Leaves the work from inside an engine. It never reaches the engine's caller."""


class Engine(Protocol):
    """Something that translates texts from one language to another.

    Languages are ISO 639-1 codes; "" as the source means unknown. Several calls of `translate` may
    run at once in different threads, and each gets the translations of its own texts.
    """

    name: str
    label: str
    local: bool

    def why_not(self, source: str, target: str) -> str:
        """Say why the engine cannot translate this pair now; "" when it can. Asks no network."""
        ...

    def translate(
        self, texts: Sequence[str], source: str, target: str, cancel: threading.Event
    ) -> Iterator[Outcome]:
        """Translate lazily: one outcome a text, in order; ends early once `cancel` is set.

        Raises:
            EngineError: while being iterated, when the whole job cannot go on.
        """
        ...

    def close(self) -> None:
        """End every connection and process of the engine."""
        ...
