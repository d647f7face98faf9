"""The engines a person can choose from."""

import pytest

from db.errors import Refused
from editor.desk.engines import Engines, State, model_folders
from editor.desk.translating import translate
from editor.settings import (
    CHAT_MODEL,
    CHAT_URL,
    ENGINE,
    ENGINE_ORDER,
    GOOGLE_URL,
    LIBRE_URL,
    MODELS,
    PRIVATE,
    Settings,
)
from editor.translating.network import Limits


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def models(tmp_path):
    """A folder with the files of a Russian model, empty of sense."""
    folder = tmp_path / "models" / "ru-en"
    folder.mkdir(parents=True)
    for name in ("model.ruen.intgemm.alphas.bin", "lex.50.50.ruen.s2t.bin", "vocab.ruen.spm"):
        (folder / name).write_bytes(b"model")
    return folder.parent


@pytest.fixture
def engines(settings):
    chosen = Engines(settings)
    yield chosen
    chosen.close()


def test_each_has_a_name_and_a_label_and_says_whether_it_is_local(engines):
    told = {engine.name: (engine.label, engine.local) for engine in engines}
    assert told["firefox"] == ("Firefox (local)", True)
    assert told["google"] == ("Google", False)
    assert told["chat"] == ("Language model", True)  # Ollama's own address
    assert list(told)[:3] == ["firefox", "google", "deepl"]
    assert len(told) == 11


def test_a_server_elsewhere_is_not_local(settings, engines):
    settings.set(CHAT_URL, "https://models.example.org/v1")
    settings.set(LIBRE_URL, "http://127.0.0.1:5000")
    engines.refresh()
    assert not engines.get("chat").local
    assert engines.get("libretranslate").local


@pytest.mark.parametrize("name", ["bing", "Google", " "])
def test_an_unknown_engine_is_refused_with_the_list(engines, name):
    with pytest.raises(Refused, match=r"no engine .*\. Engines are: firefox, google, deepl, "):
        engines.get(name)


class TestOrder:
    def test_the_local_engine_comes_first_where_it_has_a_model(self, settings, engines, models):
        settings.set(MODELS, str(models))
        engines.refresh()
        assert engines.for_pair("ru", "en").name == "firefox"
        assert engines.for_pair("uk", "en").name == "google"

    def test_the_persons_choice_is_the_only_one(self, settings, engines):
        settings.set(ENGINE, "deepl")
        assert engines.for_pair("ru", "en") is engines.get("deepl")
        assert engines.for_pair("ru", "en", "google") is engines.get("google")

    def test_engines_without_their_key_are_passed_over(self, settings, engines, monkeypatch):
        settings.set(ENGINE_ORDER, "deepl, google")
        assert engines.for_pair("ru", "en").name == "google"
        monkeypatch.setenv("DATELINE_DEEPL_KEY", "secret")
        assert engines.for_pair("ru", "en").name == "deepl"

    def test_the_next_one_goes_on_where_one_fails(self, settings, server, library, story, english):
        settings.store({GOOGLE_URL.key: server.url, ENGINE_ORDER.key: "chat google"})
        settings.store({CHAT_URL.key: "http://no-such-host.invalid/v1", CHAT_MODEL.key: "llama"})
        engines = Engines(settings)
        engines.get("chat").line.limits = Limits(attempts=1)
        report = translate(library, story, engines.for_pair("ru", "en"))
        engines.close()
        assert (report.filled, report.fault) == ({"Google": 4}, "")
        assert english(story)[0] == "Minister in Vienna"

    def test_nothing_leaves_the_machine_because_a_local_engine_failed(
        self, settings, server, library, story, english
    ):
        settings.store({GOOGLE_URL.key: server.url, ENGINE_ORDER.key: "chat google"})
        settings.store({CHAT_URL.key: "http://127.0.0.1:9/v1", CHAT_MODEL.key: "llama"})
        engines = Engines(settings)
        engines.get("chat").line.limits = Limits(attempts=1)
        report = translate(library, story, engines.for_pair("ru", "en"))
        engines.close()
        assert "cannot be reached" in report.fault
        assert server.asked == []


class TestPrivateMode:
    @pytest.fixture
    def private(self, settings, engines):
        settings.set(PRIVATE, True)
        return engines

    def test_engines_that_send_the_text_are_refused(self, private):
        with pytest.raises(Refused, match="no text leaves this machine"):
            private.get("google")
        assert private.get("firefox").local

    def test_the_order_holds_local_engines_alone(self, private, library, story, english):
        report = translate(library, story, private.for_pair("ru", "en"))
        assert "no Firefox model" in report.fault
        assert set(english(story)) == {""}

    def test_states_say_so(self, private):
        states = {each.name: each.state for each in private.states("ru", "en")}
        assert states["google"] is State.PRIVATE
        assert states["firefox"] is State.NO_MODEL


class TestStates:
    def test_each_engine_says_whether_it_can_and_why_not(self, settings, engines, models):
        settings.set(MODELS, str(models))
        engines.refresh()
        states = {each.name: each for each in engines.states("ru", "en")}
        assert states["firefox"].state is State.READY
        assert states["google"].state is State.READY
        assert states["deepl"].state is State.NEEDS_KEY
        assert states["papago"].state is State.NOT_THIS_PAIR
        assert all(bool(each.reason) == (each.state is not State.READY) for each in states.values())

    def test_what_could_not_be_reached_is_offline_until_it_answers(
        self, settings, server, library, story
    ):
        settings.set(GOOGLE_URL, "http://127.0.0.1:9/m")
        engines = Engines(settings)
        google = engines.get("google")
        google.line.limits = Limits(attempts=1)
        assert "cannot be reached" in translate(library, story, google).fault
        [state] = [each for each in engines.states("ru", "en") if each.name == "google"]
        assert (state.state, state.reason[:24]) == (State.OFFLINE, "Google cannot be reached")
        engines.close()

    @pytest.mark.parametrize(
        ("source", "name", "wanted"),
        [("ru", "", True), ("ru", "google", False), ("kk", "", False), ("", "", False)],
    )
    def test_a_model_is_wanted_where_the_local_engine_was_asked_first(
        self, engines, source, name, wanted
    ):
        assert engines.wants_model(source, "en", name) is wanted


def test_an_unknown_engine_in_the_settings_is_refused_too(settings, engines):
    settings.set(ENGINE, "bing")
    with pytest.raises(Refused, match="no engine bing"):
        engines.get()
    assert engines.get("google").name == "google"


def test_google_can_be_another_server(settings, server, library, story, monkeypatch):
    settings.set(GOOGLE_URL, server.url)
    engines = Engines(settings)
    try:
        assert translate(library, story, engines.get("google")).filled == {"Google": 4}
    finally:
        engines.close()


def test_models_lie_in_the_persons_own_folder_first(settings, tmp_path, home):
    assert home in model_folders(settings)[0].parents
    settings.set(MODELS, str(tmp_path / "models"))
    assert model_folders(settings)[0] == tmp_path / "models"


def test_without_a_model_the_local_engine_says_what_to_do(engines, library, story, english):
    report = translate(library, story, engines.get("firefox"))
    assert "no Firefox model from “ru” to “en”" in report.fault
    assert set(english(story)) == {""}
