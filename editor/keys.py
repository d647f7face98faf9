"""The keys of engines: in the system's keyring or the environment, and nowhere else.

A variable `DATELINE_<ENGINE>_<PART>`, such as `DATELINE_DEEPL_KEY`, wins over the keyring.
"""

import os
import threading

_SERVICE = "dateline"


class NoKeyring(Exception):
    """The machine has no keyring, or it is locked; the message says what to do instead."""


class Keys:
    """The parts of keys, by engine and part. What the keyring said is remembered for this run."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return "Keys()"

    def get(self, engine: str, part: str) -> str:
        """Return a part of a key, "" where there is none. May ask the person to unlock it."""
        given = os.environ.get(variable(engine, part))
        if given is not None:
            return given.strip()
        name = _name(engine, part)
        with self._lock:
            if name not in self._known:
                self._known[name] = _read(name)
            return self._known[name]

    def put(self, engine: str, part: str, key: str) -> None:
        """Put a part of a key into the keyring, or take it out where it is "".

        Raises `NoKeyring`.
        """
        import keyring
        import keyring.errors

        name = _name(engine, part)
        try:
            if key:
                keyring.set_password(_SERVICE, name, key)
            elif _read(name):
                keyring.delete_password(_SERVICE, name)
        except keyring.errors.KeyringError:
            raise NoKeyring(
                "This machine has no keyring that can be used. Put the key into the variable "
                f"{variable(engine, part)} instead."
            ) from None
        with self._lock:
            self._known[name] = key


def variable(engine: str, part: str) -> str:
    """Return the environment variable that holds a part of a key."""
    return f"DATELINE_{engine}_{part}".upper()


def _name(engine: str, part: str) -> str:
    return f"{engine}.{part}"


def _read(name: str) -> str:
    import keyring
    import keyring.errors

    try:
        return keyring.get_password(_SERVICE, name) or ""
    except keyring.errors.KeyringError:
        return ""
