"""The engines a person can choose from, made from the settings, and whether they can be used."""

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from db.errors import Refused
from editor.keys import Keys
from editor.said import reason_of, said
from editor.settings import (
    AUTO,
    CHAT_MODEL,
    CHAT_URL,
    ENGINE,
    ENGINE_ORDER,
    GOOGLE_URL,
    LIBRE_URL,
    PRIVATE,
    PROXY,
    Settings,
)
from editor.translating.chat import Chat
from editor.translating.deep import KINDS, DeepTranslator, Kind
from editor.translating.deepl import DeepL
from editor.translating.engine import Engine, EngineError
from editor.translating.fallback import Fallback
from editor.translating.firefox import NO_MODEL_ANYWHERE, Firefox
from editor.translating.libre import LibreTranslate
from editor.translating.models import bundled_folders
from editor.translating.online import Online

PRIVATE_MODE = said("Private mode is on: no text leaves this machine.")
_ORDER = (
    "firefox google deepl microsoft libretranslate chat mymemory yandex papago qcri baidu".split()
)
KEY_PARTS: dict[str, Mapping[str, str]] = {
    "deepl": {"key": "Key"},
    "libretranslate": {"key": "Key (where the server wants one)"},
    "chat": {"key": "Key (where the server wants one)"},
} | {kind.name: kind.keys for kind in KINDS if kind.keys}
_NEEDED = {"deepl": frozenset({"key"})} | {
    kind.name: frozenset(kind.keys) - kind.optional for kind in KINDS
}


class State(StrEnum):
    """Whether an engine can be used."""

    READY = "ready"
    NEEDS_KEY = "needs a key"
    NO_MODEL = "no model"
    OFFLINE = "offline"
    PRIVATE = "private mode"
    NOT_THIS_PAIR = "not this language"


@dataclass(frozen=True, slots=True)
class EngineState:
    """An engine as a menu shows it. `reason` is a sentence, "" for one that is ready."""

    name: str
    label: str
    local: bool
    state: State
    reason: str = ""


class Engines:
    """All engines of one run. Close them to end their workers."""

    def __init__(self, settings: Settings, keys: Keys | None = None) -> None:
        self.keys = keys or Keys()
        self._settings = settings
        self._made_for: tuple[object, ...] = ()
        self._engines: dict[str, Engine] = {}
        self._dictionaries: dict[str, Engine] = {}
        self.refresh()

    def __iter__(self) -> Iterator[Engine]:
        return iter(self._engines.values())

    def refresh(self) -> None:
        """Follow the settings: engines are made anew where an address was changed."""
        addresses = (GOOGLE_URL, LIBRE_URL, CHAT_URL, CHAT_MODEL, PROXY)
        values = (self._settings.models_folder, *map(self._settings.get, addresses))
        if values == self._made_for:
            return
        self.close()
        self._made_for = values
        self._engines = {name: make() for name, make in self._makers().items()}
        self._dictionaries = {kind.name: self._deep(kind) for kind in KINDS if kind.dictionary}

    def get(self, name: str = "") -> Engine:
        """Return the engine of this name, or the one in the settings.

        Raises `Refused` for one that is not there, or that private mode forbids.
        """
        wanted = name or self._settings.get(ENGINE)
        every = self._engines | self._dictionaries
        if wanted not in every:
            raise Refused(
                said("There is no engine {0}. Engines are: {1}.", wanted, ", ".join(every))
            )
        engine = every[wanted]
        if self._settings.get(PRIVATE) and not engine.local:
            raise Refused(said("{0}. {1} would send it.", PRIVATE_MODE, engine.label))
        return engine

    def for_pair(self, source: str, target: str, name: str = "") -> Engine:
        """Return the engine of this name, or of the settings, for a pair of languages.

        Where none is chosen, that is all of the order that may be used, the next for where one
        fails; but after a local engine only local ones, so that nothing leaves the machine
        because something went wrong on it. Raises `Refused` as `get` does.
        """
        wanted = name or self._settings.get(ENGINE)
        if wanted != AUTO:
            return self.get(wanted)
        order = self._in_order()
        first = next((each for each in order if not each.why_not(source, target)), None)
        if first and first.local:
            order = [each for each in order if each.local]
        return Fallback(order, source, target)

    def wants_model(self, source: str, target: str, name: str = "") -> bool:
        """Tell whether the local engine would translate a pair, had it a model that there is."""
        wanted = name or self._settings.get(ENGINE)
        order = self._settings.get(ENGINE_ORDER).replace(",", " ").split()
        asked = "firefox" in (order if wanted == AUTO else [wanted])
        local = self._engines["firefox"]
        missing = bool(source) and source != target and bool(local.why_not(source, target))
        return asked and missing and source not in NO_MODEL_ANYWHERE

    def states(self, source: str, target: str) -> list[EngineState]:
        """Say of each engine whether it can be used now. Asks the keyring for all keys."""
        for name, parts in KEY_PARTS.items():
            for part in parts:
                self.keys.get(name, part)
        return [self._state(engine, source, target) for engine in self]

    def chat_models(self) -> list[str]:
        """Ask the server of language models which it has. Raises `EngineError`, `Refused`."""
        chat = self.get("chat")
        return chat.models(threading.Event()) if isinstance(chat, Chat) else []

    def key_parts(self, name: str) -> Mapping[str, str]:
        """Return the parts of an engine's key, with words for people."""
        return KEY_PARTS.get(name, {})

    def close(self) -> None:
        """End what the engines run."""
        for engine in (*self._engines.values(), *self._dictionaries.values()):
            engine.close()

    def _in_order(self) -> list[Engine]:
        private = self._settings.get(PRIVATE)
        names = self._settings.get(ENGINE_ORDER).replace(",", " ").split()
        engines = [self._engines[name] for name in names if name in self._engines]
        return [
            engine
            for engine in engines
            if (engine.local or not private) and not self._lacks_key(engine.name)
        ]

    def _state(self, engine: Engine, source: str, target: str) -> EngineState:
        state = partial(EngineState, engine.name, engine.label, engine.local)
        if self._settings.get(PRIVATE) and not engine.local:
            return state(State.PRIVATE, PRIVATE_MODE)
        if reason := engine.why_not(source, target):
            kind = State.NO_MODEL if engine.name == "firefox" else State.NOT_THIS_PAIR
            return state(kind, reason)
        if self._lacks_key(engine.name):
            needed = said("{0} needs a key: Preferences, Engines.", engine.label)
            return state(State.NEEDS_KEY, needed)
        fault = _last_fault(engine)
        return state(State.OFFLINE, reason_of(fault)) if fault else state(State.READY)

    def _lacks_key(self, name: str) -> bool:
        return any(not self.keys.get(name, part) for part in _NEEDED.get(name, ()))

    def _makers(self) -> dict[str, Callable[[], Engine]]:
        get, proxy = self._settings.get, self._settings.get(PROXY)
        makers: dict[str, Callable[[], Engine]] = {
            kind.name: partial(self._deep, kind) for kind in KINDS if not kind.dictionary
        }
        makers |= {
            "firefox": lambda: Firefox(model_folders(self._settings)),
            "deepl": lambda: DeepL(self._key("deepl"), proxy=proxy),
            "libretranslate": lambda: LibreTranslate(
                get(LIBRE_URL), self._key("libretranslate"), proxy=proxy
            ),
            "chat": lambda: Chat(get(CHAT_URL), get(CHAT_MODEL), self._key("chat"), proxy=proxy),
        }
        return {name: makers[name] for name in _ORDER}

    def _deep(self, kind: Kind) -> Engine:
        address = self._settings.get(GOOGLE_URL) if kind.name == "google" else ""
        return DeepTranslator(
            kind, partial(self.keys.get, kind.name), address, proxy=self._settings.get(PROXY)
        )

    def _key(self, name: str) -> Callable[[], str]:
        return partial(self.keys.get, name, "key")


def model_folders(settings: Settings) -> list[Path]:
    """Return where models for the local engine may lie: the person's own first."""
    return [settings.models_folder, *bundled_folders()]


def _last_fault(engine: Engine) -> EngineError | None:
    return engine.line.fault if isinstance(engine, Online) else None
