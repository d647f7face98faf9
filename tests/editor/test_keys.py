"""Keys of engines: in the keyring or the environment, and nowhere that is written."""

import json
import logging
import threading
import traceback

import keyring
import keyring.backend
import keyring.errors
import pytest

from editor.desk.engines import Engines
from editor.keys import Keys, NoKeyring, variable
from editor.settings import GOOGLE_URL, Settings
from editor.translating.deep import KINDS, DeepTranslator
from editor.translating.engine import EngineError
from editor.translating.network import Limits
from tests import engine_stand_ins as speak

PLANTED = "planted-SECRET-7361"


class Chest(keyring.backend.KeyringBackend):
    """A keyring in memory, which counts how often it is asked."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.held = {}
        self.asked = 0

    def get_password(self, service, username):
        self.asked += 1
        return self.held.get((service, username))

    def set_password(self, service, username, password):
        self.held[service, username] = password

    def delete_password(self, service, username):
        del self.held[service, username]


class Locked(Chest):
    def get_password(self, service, username):
        raise keyring.errors.KeyringLocked

    def set_password(self, service, username, password):
        raise keyring.errors.KeyringLocked


@pytest.fixture
def use():
    """Return a function that puts another keyring in the system's place."""
    before = keyring.get_keyring()

    def put(chest):
        keyring.set_keyring(chest)
        return chest

    yield put
    keyring.set_keyring(before)


def test_a_key_is_kept_in_the_keyring_and_asked_for_once(use):
    chest = use(Chest())
    Keys().put("deepl", "key", PLANTED)
    keys = Keys()
    assert [keys.get("deepl", "key") for _ in range(3)] == [PLANTED] * 3
    assert chest.asked == 1
    keys.put("deepl", "key", "")
    assert (keys.get("deepl", "key"), chest.held) == ("", {})


def test_the_environment_wins(use, monkeypatch):
    use(Chest()).set_password("dateline", "papago.client_id", "other")
    monkeypatch.setenv(variable("papago", "client_id"), f" {PLANTED} ")
    assert variable("papago", "client_id") == "DATELINE_PAPAGO_CLIENT_ID"
    assert Keys().get("papago", "client_id") == PLANTED


def test_without_a_keyring_the_variable_is_named(use):
    use(Locked())
    assert Keys().get("deepl", "key") == ""
    with pytest.raises(NoKeyring, match="DATELINE_DEEPL_KEY") as raised:
        Keys().put("deepl", "key", PLANTED)
    assert PLANTED not in "".join(traceback.format_exception(raised.value))


def test_a_planted_key_is_nowhere_that_is_written(use, tmp_path, caplog, monkeypatch):
    """Settings, logs at their most talkative, errors with their traces, and what objects show."""
    use(Chest())
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    caplog.set_level(logging.DEBUG)
    settings = Settings(tmp_path / "settings.json")
    settings.set(GOOGLE_URL, "http://127.0.0.1:9/m")
    engines = Engines(settings)
    written = []
    for name in ("deepl", "microsoft", "yandex", "qcri", "papago", "baidu", "libretranslate"):
        for part in engines.key_parts(name):
            engines.keys.put(name, part, PLANTED)
    for kind, protocol in (("yandex", speak.Yandex), ("qcri", speak.Qcri), ("baidu", speak.Baidu)):
        with speak.stand_in(protocol()) as server:
            for fault in (None, lambda handler: handler.answer("", 500), speak_nonsense):
                server.fault = fault
                written.append(ask(kind, server.url, engines))
            assert any(PLANTED in handler.path + handler.content for handler in server.seen) or (
                kind == "baidu"  # which is sent a signature
            )
        written.append(ask(kind, "http://127.0.0.1:9", engines))
    written += [repr(engines.keys), repr(vars(engines)["_settings"].__dict__), caplog.text]
    written += [path.read_text("utf-8") for path in tmp_path.rglob("*") if path.is_file()]
    engines.close()
    assert PLANTED not in json.dumps(written)
    assert "urllib3" not in caplog.text


def speak_nonsense(handler):
    handler.answer("<html>")


def ask(name, address, engines):
    """Translate a line; return the error with its trace, or what came."""
    kind = next(kind for kind in KINDS if kind.name == name)
    source = "es" if name == "qcri" else "ru"
    engine = DeepTranslator(
        kind, lambda part: engines.keys.get(name, part), address, Limits(attempts=1)
    )
    try:
        return repr(list(engine.translate(["Texto de hoy"], source, "en", threading.Event())))
    except EngineError as fault:
        return "".join(traceback.format_exception(fault, limit=None)) + repr(vars(fault))
    finally:
        engine.close()
