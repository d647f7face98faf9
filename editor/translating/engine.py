"""What every translation engine promises, and how its failures are told to people."""

import math
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Term:
    """A name or term that must come out as the desk writes it.

    `source` is its wording in the source language, in any of its forms; `english` the one wanted.
    """

    source: str
    english: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What an engine is told beside the texts.

    `terms` are those of the whole story; `examples` pairs of source and English that people
    confirmed for similar texts; `context` the paragraphs before, which are not translated.
    """

    terms: tuple[Term, ...] = ()
    examples: tuple[tuple[str, str], ...] = ()
    context: tuple[str, ...] = ()


NO_BRIEF = Brief()


@dataclass(frozen=True, slots=True)
class Translated:
    """A translation. `origin` and `warnings` are words an editor reads: "Firefox pt-en (local)".

    `engine` and `model` are the names by which the program knows its maker; `forced` the names
    that were put in as the desk writes them, because the engine had written something else.
    """

    text: str
    origin: str
    warnings: tuple[str, ...] = ()
    engine: str = ""
    model: str = ""
    forced: tuple[str, ...] = ()


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


class Quota(EngineError):
    """The characters or the money of the account are used up."""


class KeyRefused(EngineError):
    """There is no key, or the service does not take it."""


class TooLong(EngineError):
    """The service does not take a text of this length."""


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
    run at once in different threads, and each gets the translations of its own texts. `local` says
    that no word leaves this machine.
    """

    name: str
    label: str
    local: bool

    def model(self, source: str, target: str) -> str:
        """Name what the engine would translate this pair with; "" where there is no choice."""
        ...

    def why_not(self, source: str, target: str) -> str:
        """Say why the engine cannot translate this pair now; "" when it can. Asks no network."""
        ...

    def translate(
        self,
        texts: Sequence[str],
        source: str,
        target: str,
        cancel: threading.Event,
        brief: Brief = NO_BRIEF,
        deadline: float = math.inf,
    ) -> Iterator[Outcome]:
        """Translate lazily: one outcome a text, in order; ends early once `cancel` is set.

        `deadline` is in seconds, for all texts together.

        Raises:
            EngineError: while being iterated, when the whole job cannot go on.
        """
        ...

    def close(self) -> None:
        """End every connection and process of the engine."""
        ...
