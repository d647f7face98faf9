"""Every setting once: typed, the environment first, kept whole or not at all."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from editor.settings import (
    ALL,
    LAST_FOLDER,
    LAST_ROW,
    NAME,
    TEXT_SIZE,
    THEME,
    Settings,
    default_library,
    default_settings,
)


@pytest.fixture(autouse=True)
def _no_say_of_the_tests(monkeypatch):
    """Tests have names suggested only when asked, and speak English; here the defaults count."""
    monkeypatch.delenv("DATELINE_SUGGEST")
    monkeypatch.delenv("DATELINE_LANGUAGE")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "folder" / "settings.json"


@pytest.fixture
def write(path):
    """Return a function that puts a file in place."""

    def run(content):
        path.parent.mkdir()
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return Settings(path)

    return run


def values(settings):
    """Give what every setting is."""
    return [settings.get(setting) for setting in ALL]


def test_each_setting_stands_once_and_says_what_it_is_for():
    keys = [setting.key for setting in ALL]
    assert len(set(keys)) == len(keys)
    assert all(setting.help.endswith(".") for setting in ALL)


def test_nothing_set_gives_the_defaults_and_makes_no_file(path):
    assert values(Settings(path)) == [setting.default for setting in ALL]
    assert not path.parent.exists()


def test_what_is_set_is_there_the_next_time(path):
    Settings(path).set(NAME, "Ночной редактор 😀")
    Settings(path).set(LAST_ROW, 7)
    settings = Settings(path)
    assert (settings.get(NAME), settings.get(LAST_ROW)) == ("Ночной редактор 😀", 7)
    assert "Ночной редактор" in path.read_text("utf-8")
    assert os.listdir(path.parent) == ["settings.json"]


def test_several_are_stored_in_one_go(path):
    Settings(path).store({"theme": "dark", "text_size": 20})
    settings = Settings(path)
    assert (settings.get(THEME), settings.get(TEXT_SIZE)) == ("dark", 20)


def test_what_another_version_stored_is_kept(write):
    settings = write({"colour_of_marks": "red", "theme": "dark"})
    settings.set(THEME, "light")
    assert json.loads(settings.path.read_text("utf-8")) == {
        "colour_of_marks": "red",
        "theme": "light",
    }


def test_the_same_value_again_writes_nothing(write):
    settings = write({"theme": "dark"})
    before = settings.path.stat().st_mtime_ns, settings.path.stat().st_ino
    settings.set(THEME, "dark")
    assert (settings.path.stat().st_mtime_ns, settings.path.stat().st_ino) == before


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.text(max_size=20), st.integers())
def test_any_text_and_number_comes_back(path, name, row):
    settings = Settings(path)
    settings.set(NAME, name)
    settings.set(LAST_ROW, row)
    again = Settings(path)
    assert (again.get(NAME), again.get(LAST_ROW)) == (name, row)


def test_a_folder_whose_name_is_no_unicode_comes_back(path):
    folder = b"/srv/\xcd\xee\xe2\xee\xf1\xf2\xfc".decode("utf-8", "surrogateescape")
    Settings(path).set(LAST_FOLDER, folder)
    assert Settings(path).get(LAST_FOLDER) == folder


class TestTypes:
    @pytest.mark.parametrize("wrong", ["20", 20.5, None, [20], {"a": 1}, True])
    def test_a_value_of_another_type_in_the_file_counts_as_unset(self, write, wrong):
        assert write({"text_size": wrong}).get(TEXT_SIZE) == TEXT_SIZE.default

    @pytest.mark.parametrize("wrong", [20, None, ["dark"], False])
    def test_a_text_that_is_none_counts_as_unset(self, write, wrong):
        assert write({"theme": wrong}).get(THEME) == THEME.default


class TestEnvironment:
    def test_wins_over_the_file_and_is_not_stored(self, write, monkeypatch):
        settings = write({"theme": "dark", "text_size": 20})
        monkeypatch.setenv("DATELINE_THEME", "light")
        monkeypatch.setenv("DATELINE_TEXT_SIZE", "30")
        assert (settings.get(THEME), settings.get(TEXT_SIZE)) == ("light", 30)
        settings.set(NAME, "Somebody")
        monkeypatch.delenv("DATELINE_THEME")
        monkeypatch.delenv("DATELINE_TEXT_SIZE")
        assert (Settings(settings.path).get(THEME), settings.get(TEXT_SIZE)) == ("dark", 20)

    def test_may_empty_a_text(self, write, monkeypatch):
        monkeypatch.setenv("DATELINE_THEME", "")
        assert write({"theme": "dark"}).get(THEME) == ""

    @pytest.mark.parametrize("wrong", ["", "big", "1.5", "--5", "²", "9" * 5000])
    def test_what_is_no_number_counts_as_unset(self, path, monkeypatch, wrong):
        monkeypatch.setenv("DATELINE_TEXT_SIZE", wrong)
        assert Settings(path).get(TEXT_SIZE) == TEXT_SIZE.default

    def test_a_number_may_be_negative(self, path, monkeypatch):
        monkeypatch.setenv("DATELINE_LAST_ROW", "-3")
        assert Settings(path).get(LAST_ROW) == -3


class TestFile:
    @pytest.mark.parametrize(
        "content",
        [b"", b"{", b"null", b"[1]", b'"text"', b"\xff\xfe\x00", b"\x00" * 64, b'{"theme": }'],
    )
    def test_a_damaged_one_counts_as_empty_and_is_replaced(self, write, content):
        settings = write(content)
        assert settings.get(THEME) == THEME.default
        settings.set(THEME, "dark")
        assert Settings(settings.path).get(THEME) == "dark"

    @hypothesis_settings(
        suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50
    )
    @given(st.binary(max_size=40))
    def test_any_bytes_can_be_read(self, tmp_path, content):
        path = tmp_path / "any.json"
        path.write_bytes(content)
        assert values(Settings(path)) == [setting.default for setting in ALL]

    def test_a_folder_in_its_place_counts_as_empty_and_cannot_be_written(self, path):
        path.mkdir(parents=True)
        settings = Settings(path)
        assert settings.get(THEME) == "system"
        with pytest.raises(OSError, match=r"settings\.json"):
            settings.set(THEME, "dark")
        assert settings.get(THEME) == "system"

    def test_a_folder_that_cannot_be_made(self, tmp_path):
        (tmp_path / "file").write_text("")
        settings = Settings(tmp_path / "file" / "settings.json")
        with pytest.raises(OSError, match="file"):
            settings.set(THEME, "dark")
        assert settings.get(THEME) == "system"

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a disk that is full")
    def test_a_full_disk_leaves_what_was_there(self, write):
        settings = write({"theme": "dark"})
        (settings.path.parent / ".settings.json.part").symlink_to("/dev/full")
        with pytest.raises(OSError, match="No space left"):
            settings.set(THEME, "light")
        assert Settings(settings.path).get(THEME) == settings.get(THEME) == "dark"


class TestPlaces:
    def test_the_name_is_the_one_set_or_the_machines(self, path, monkeypatch):
        monkeypatch.setenv("LOGNAME", "desk3")
        settings = Settings(path)
        assert settings.editor_name == "desk3"
        settings.set(NAME, "A. Editor")
        assert settings.editor_name == "A. Editor"
        monkeypatch.setenv("DATELINE_NAME", "B. Editor")
        assert settings.editor_name == "B. Editor"

    def test_the_library_and_the_settings_can_be_named(self, monkeypatch, tmp_path, home):
        assert default_library() == home / "dateline.sqlite"
        monkeypatch.setenv("DATELINE_SETTINGS", str(tmp_path / "mine.json"))
        assert default_settings() == tmp_path / "mine.json"

    @pytest.mark.parametrize("named", [None, ""])
    def test_unnamed_they_lie_among_the_persons_own_files(self, monkeypatch, home, named):
        for name in ("DATELINE_LIBRARY", "DATELINE_SETTINGS"):
            monkeypatch.delenv(name, raising=False)
            if named is not None:
                monkeypatch.setenv(name, named)
        assert default_library().name == "dateline.sqlite"
        assert default_settings().name == "settings.json"
        if os.name == "posix":
            assert home in default_library().parents
            assert home in default_settings().parents

    def test_models_can_lie_elsewhere(self, path, tmp_path):
        settings = Settings(path)
        assert settings.models_folder.name == "models"
        Settings(path).store({"models": str(tmp_path)})
        assert Settings(path).models_folder == Path(tmp_path)
