"""The engines a person can choose from."""

import pytest

from db.errors import Refused
from editor.desk.engines import Engines, model_folders
from editor.desk.translating import translate
from editor.settings import ENGINE, GOOGLE_URL, MODELS, Settings


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def engines(settings):
    chosen = Engines(settings)
    yield chosen
    chosen.close()


def test_the_local_engine_is_the_one_unless_set_otherwise(settings, engines):
    assert engines.get() is engines.get("firefox")
    assert engines.get().local
    settings.set(ENGINE, "google")
    assert engines.get() is engines.get("google")
    assert not engines.get().local


def test_each_has_a_name_and_a_label(engines):
    assert {engine.name: engine.label for engine in engines} == {
        "firefox": "Firefox (local)",
        "google": "Google",
    }


@pytest.mark.parametrize("name", ["bing", "Google", " "])
def test_an_unknown_engine_is_refused_with_the_list(engines, name):
    with pytest.raises(Refused, match=r"no engine .*\. Engines are: firefox, google\."):
        engines.get(name)


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
