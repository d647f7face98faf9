"""Translating at the window: engines, several stories, a second opinion, models, privacy."""

import json

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QListView, QMenu, QPushButton, QSpinBox

from db import answers, memory, stories
from db.pairs import Pair
from db.records import RowState
from editor.desk.gists import store
from tests import engine_stand_ins as speak
from tests.google_stand_in import google_stand_in
from tests.model_stand_in import STAND_IN, open_shop

ENGLISH = {
    "Министр в Вене": "Minister in Vienna",
    "Министр прибыл в Вену.": "The minister arrived in Vienna.",
    "Переговоры начнутся завтра.": "The talks begin tomorrow.",
    "Инфляция составила 8,4%.": "Inflation was 8.4%.",
    "Снег в столице": "Snow in the capital",
    "Дороги чистят с утра.": "Roads are being cleared.",
    "Снег выпал ночью.": "Snow fell at night.",
}


@pytest.fixture
def google(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with google_stand_in() as server:
        server.lines = dict(ENGLISH)
        yield server


@pytest.fixture
def chat():
    """A language model that is wrong about everything."""
    with speak.stand_in(speak.Chat()) as server:
        server.say = lambda text: "Completely different words stand here"
        yield server


@pytest.fixture
def at_google(open_window, snow, google, chat, hands):
    """A person at a window that translates with Google, with a language model beside it."""
    settings = {"google_url": google.url, "engine": "google", "inbox_english": False}
    settings |= {"chat_url": f"{chat.url}/v1", "chat_model": "llama"}
    return hands(open_window(**settings))


def states(person, story):
    return {row.state for row in person.stored(story).rows}


def test_all_stories_selected_are_translated_as_one_job(at_google, wire, snow):
    view = at_google.child("story_list")
    for place in range(2):
        view.selectionModel().select(
            view.model().index(place), QItemSelectionModel.SelectionFlag.Select
        )
    at_google.do("translate_selected")
    at_google.wait(lambda: states(at_google, wire) == states(at_google, snow) == {RowState.MACHINE})
    at_google.wait(lambda: at_google.message()[0] == "Rows filled: 7 · Google")


class TestSelection:
    @pytest.fixture
    def selected(self, at_google, google):
        """A person who has selected two words in the source of the second paragraph."""
        google.lines["чистят с утра"] = "being cleared since morning"
        rows = at_google.window.page.rows
        rows.go_to(1)
        rows.replace_target("Roads are ")
        at_google.wait(lambda: at_google.window.page.active_row().target == "Roads are ")
        cursor = rows.source_text.textCursor()
        cursor.setPosition(7)
        cursor.setPosition(20, cursor.MoveMode.KeepAnchor)
        rows.source_text.setTextCursor(cursor)
        return at_google

    @pytest.mark.parametrize("action", ["translate_selection", "translate_row"])
    def test_is_offered_first_and_goes_in_at_the_caret(self, selected, google, action):
        selected.do(action)
        origin = "being cleared since morning (Google)"
        selected.wait(lambda: selected.listed("suggestion_list")[:1] == [origin])
        assert google.asked == ["чистят с утра"]
        page = selected.window.page
        assert page.active_row().target == "Roads are "
        target = page.rows.target_text
        target.moveCursor(QTextCursor.MoveOperation.End)
        selected.do("use_suggestion_1")
        assert page.active_row().target == "Roads are being cleared since morning"

    def test_is_gone_with_the_row(self, selected):
        selected.do("translate_selection")
        selected.wait(lambda: selected.listed("suggestion_list") != [])
        selected.window.page.rows.go_to(2)
        assert selected.listed("suggestion_list") == []

    def test_of_nothing_asks_for_words(self, at_google, google):
        at_google.do("translate_selection")
        assert "Select words in the source" in at_google.message()[0]
        assert google.asked == []

    def test_a_fault_is_told_and_the_row_stays(self, selected, google):
        google.answer = lambda handler, question: handler.page("", 403)
        selected.do("translate_selection")
        selected.wait(lambda: "HTTP 403" in selected.message()[0])
        assert selected.window.page.active_row().target == "Roads are "


def test_a_second_opinion_stands_among_the_suggestions_and_marks_the_row(at_google, snow):
    at_google.do("translate_row")
    at_google.wait(lambda: at_google.stored(snow).rows[1].state is RowState.MACHINE)
    at_google.wait(lambda: at_google.listed("suggestion_list") != [])
    at_google.window.acts["second_opinion"].trigger()
    at_google.wait(lambda: len(at_google.listed("suggestion_list")) == 2)
    first, second = at_google.listed("suggestion_list")
    assert first.startswith("Roads are being cleared.")
    assert second == "Completely different words stand here (Language model llama)"
    row = at_google.stored(snow).rows[1]
    assert row.target == "Roads are being cleared."
    assert row.origin == "Google, look closely"
    assert row.machine_at


def test_a_language_model_is_told_what_was_confirmed_before_and_what_stands_before(
    open_window, hands, chat, library, snow
):
    alike = {"source": "Снег выпал утром.", "target": "Snow fell in the morning."}
    with library.write():
        memory.add(library, [Pair(source_lang="ru", target_lang="en", **alike)])
    settings = {"chat_url": f"{chat.url}/v1", "chat_model": "llama", "engine": "chat"}
    person = hands(open_window(**settings, inbox_english=False))
    person.window.page.rows.go_to(2)
    person.do("translate_row")
    person.wait(lambda: person.stored(snow).rows[2].state is RowState.MACHINE)
    told = chat.seen[-1].json["messages"][0]["content"]
    assert "Снег выпал утром.\n=> Snow fell in the morning." in told
    assert told.endswith("Снег в столице\nДороги чистят с утра.")


def test_the_same_text_is_not_asked_for_twice(at_google, snow, google):
    at_google.do("translate_story")
    at_google.wait(lambda: states(at_google, snow) == {RowState.MACHINE})
    asked = len(google.asked)
    at_google.do("translate_story")
    at_google.wait(lambda: "Rows filled: 3" in at_google.message()[0])
    assert len(google.asked) == asked


def test_private_mode_is_said_plainly_and_nothing_is_sent(at_google, snow, google):
    at_google.do("preferences")
    dialog = at_google.child("preferences_dialog")
    dialog.go_to("Privacy")
    dialog.findChild(QCheckBox, "setting_private_mode").setChecked(True)
    at_google.wait(lambda: at_google.child("engine_text").text() == "")
    at_google.do("translate_story")
    at_google.wait(lambda: "no text leaves this machine" in at_google.message()[0])
    assert google.asked == []
    dialog.close()


class TestPreferences:
    @pytest.fixture
    def dialog(self, at_google):
        at_google.do("preferences")
        dialog = at_google.child("preferences_dialog")
        yield dialog
        dialog.close()

    def test_every_setting_with_a_page_has_its_field(self, dialog):
        from editor.settings import ALL

        for setting in ALL:
            field = dialog.findChild(object, f"setting_{setting.key}")
            assert (field is not None) == bool(setting.page), setting.key

    def test_what_is_changed_holds_at_once_and_the_next_time(self, at_google, dialog, tmp_path):
        dialog.findChild(QLineEdit, "setting_name").setText("Night desk")
        dialog.findChild(QLineEdit, "setting_name").editingFinished.emit()
        dialog.findChild(object, "setting_text_size").setValue(20)
        dialog.findChild(object, "setting_theme").setCurrentText("dark")
        kept = json.loads((tmp_path / "settings.json").read_text("utf-8"))
        assert (kept["name"], kept["text_size"], kept["theme"]) == ("Night desk", 20, "dark")
        assert at_google.window.page.rows.font_size() == 20

    def test_another_typeface_sets_the_rows_anew(self, at_google, dialog, tmp_path):
        rows, box = at_google.window.page.rows, dialog.findChild(object, "setting_text_family")
        usual = rows.target_text.document().defaultFont().families()
        box.setCurrentIndex(box.count() - 1)
        assert rows.target_text.document().defaultFont().families() == [box.currentText(), *usual]
        kept = json.loads((tmp_path / "settings.json").read_text("utf-8"))
        assert kept["text_family"] == box.currentText()
        box.setCurrentIndex(0)
        assert rows.target_text.document().defaultFont().families() == usual

    def test_a_key_is_dots_and_goes_nowhere_without_a_keyring(self, at_google, dialog, tmp_path):
        field = dialog.findChild(QLineEdit, "key_deepl_key")
        assert field.echoMode() is QLineEdit.EchoMode.Password
        field.setText("planted-SECRET-7361")
        field.editingFinished.emit()
        written = [p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()]
        assert not any(b"planted" in each for each in written)

    def test_the_servers_models_are_there_to_choose_from(self, at_google, dialog, tmp_path):
        dialog.go_to("Engines")
        line = dialog.findChild(QLineEdit, "setting_chat_model")
        line.setText("")
        line.editingFinished.emit()
        dialog.findChild(QPushButton, "chat_models_ask").click()
        at_google.wait(lambda: dialog.findChild(QMenu, "chat_models") is not None)
        menu = dialog.findChild(QMenu, "chat_models")
        assert [action.text() for action in menu.actions()] == ["llama"]
        menu.actions()[0].trigger()
        menu.close()
        assert line.text() == "llama"
        kept = json.loads((tmp_path / "settings.json").read_text("utf-8"))
        assert kept["chat_model"] == "llama"

    def test_a_server_that_does_not_answer_is_told_of(self, at_google, dialog):
        dialog.go_to("Engines")
        address = dialog.findChild(QLineEdit, "setting_chat_url")
        address.setText("")
        address.editingFinished.emit()
        ask = dialog.findChild(QPushButton, "chat_models_ask")
        ask.click()
        said = dialog.findChild(QLabel, "chat_models_said")
        at_google.wait(ask.isEnabled)
        assert said.text() == "A server is set under Preferences, Engines."
        assert said.isVisible()

    def test_the_memory_offers_as_much_as_it_is_told_to(self, at_google, library):
        alike = {"source": "Дороги чистили с утра.", "target": "Roads were cleared."}
        with library.write():
            memory.add(library, [Pair(source_lang="ru", target_lang="en", **alike)])
        at_google.wait(lambda: len(at_google.listed("suggestion_list")) == 1)
        at_google.do("preferences")
        dialog = at_google.child("preferences_dialog")
        likeness = dialog.findChild(QSpinBox, "setting_memory_threshold")
        assert (likeness.minimum(), likeness.maximum(), likeness.value()) == (30, 100, 70)
        likeness.setValue(99)
        at_google.wait(lambda: at_google.listed("suggestion_list") == [])
        dialog.close()

    @pytest.mark.parametrize(
        ("setting", "action"),
        [("as_you_type", "style_as_typed"), ("spelling", "check_spelling")],
    )
    def test_typing_follows(self, at_google, dialog, setting, action):
        switch = dialog.findChild(QCheckBox, f"setting_{setting}")
        for on in (not switch.isChecked(), switch.isChecked()):
            switch.setChecked(on)
            assert at_google.window.acts[action].isChecked() is on

    def test_it_opens_once(self, at_google, dialog):
        at_google.do("preferences")
        assert at_google.child("preferences_dialog") is dialog


class TestModels:
    @pytest.fixture
    def shop(self, tmp_path, monkeypatch):
        from tests.editor.translating.conftest import spm

        package = tmp_path / "packages" / "fxtranslate"
        package.mkdir(parents=True)
        (package / "__init__.py").write_text(STAND_IN)
        monkeypatch.setenv("PYTHONPATH", str(package.parent))
        with open_shop() as opened:
            opened.sell("model.ruen.intgemm.alphas.bin", b"model", pair="ru-en", version="3.1")
            vocabulary = spm(f"piece{number}" for number in range(150))
            opened.sell("vocab.ruen.spm", vocabulary, pair="ru-en", version="3.1")
            yield opened

    @pytest.fixture
    def person(self, open_window, snow, google, shop, hands, tmp_path):
        return hands(
            open_window(
                google_url=google.url,
                model_catalogue=f"{shop.url}/records",
                model_files=f"{shop.url}/files",
                models=str(tmp_path / "models"),
            )
        )

    def test_google_translates_meanwhile_and_a_click_brings_the_model(self, person, snow, wire):
        assert person.child("engine_text").text() == "Google · sends the text"
        person.do("translate_story")
        person.wait(lambda: states(person, snow) == {RowState.MACHINE})
        assert {row.origin for row in person.stored(snow).rows} == {"Google"}
        button = person.child("message_button")
        person.wait(button.isVisible)
        assert button.text() == "Download it (0 MB)"
        button.click()
        person.wait(
            lambda: (
                person.child("engine_text").text()
                == "Firefox (local) · nothing leaves this machine"
            ),
            seconds=10,
        )
        assert "model ru-en is here" in person.message()[0]

    def test_the_page_lists_downloads_and_removes(self, person, tmp_path):
        person.do("preferences")
        dialog = person.child("preferences_dialog")
        dialog.go_to("Models")
        offers = dialog.findChild(QListView, "models_offered")
        here = dialog.findChild(QListView, "models_here")
        dialog.findChild(QPushButton, "models_look").click()
        person.wait(lambda: offers.model().rowCount() == 1)
        assert offers.model().index(0, 0).data() == "ru-en · 3.1 · 0 MB"
        offers.setCurrentIndex(offers.model().index(0, 0))
        dialog.findChild(QPushButton, "model_install").click()
        shown = lambda: [here.model().index(n, 0).data() for n in range(here.model().rowCount())]  # noqa: E731
        person.wait(lambda: "ru-en · 3.1" in shown(), seconds=10)
        here.setCurrentIndex(here.model().index(shown().index("ru-en · 3.1"), 0))
        dialog.findChild(QPushButton, "model_remove").click()
        person.wait(lambda: "ru-en · 3.1" not in shown())
        dialog.close()

    def test_headlines_are_in_english_as_they_arrive(self, person, wire, snow, tmp_path):
        """Once the model is there, and marked as a machine's."""
        person.do("preferences")
        dialog = person.child("preferences_dialog")
        offers = dialog.findChild(QListView, "models_offered")
        dialog.findChild(QPushButton, "models_look").click()
        person.wait(lambda: offers.model().rowCount() == 1)
        offers.setCurrentIndex(offers.model().index(0, 0))
        dialog.findChild(QPushButton, "model_install").click()
        dialog.close()
        view = person.child("story_list")

        def gists():
            return [view.model().index(n, 0).data(0x0100).gist for n in range(2)]

        said = "It was said yesterday. — It was said yesterday."
        person.wait(lambda: gists() == [said] * 2, seconds=15)
        assert {row.target for row in person.stored(wire).rows} == {""}
        spoken = view.model().index(0, 0).data(11)
        assert f"M · {said}" in spoken


def test_a_gist_is_found_by_its_words_and_never_the_storys_english(at_google, library, snow):
    with library.write():
        store(library, snow, "Avalanche warning", "Firefox ru-en (local)")
    at_google.child("search_field").setText("avalanche")
    at_google.wait(lambda: at_google.listed("story_list") == ["Снег в столице"])
    assert stories.get(library, snow).english_title == ""
    assert answers.gist(library, snow)[1] == "Firefox ru-en (local)"


def test_without_a_local_model_headlines_stay_on_this_machine(open_window, snow, google, hands):
    person = hands(open_window(google_url=google.url))
    person.bot.wait(700)
    assert google.asked == []


def test_headlines_go_to_an_online_engine_where_that_was_switched_on(
    open_window, snow, google, hands, library
):
    person = hands(open_window(google_url=google.url, inbox_online=True))
    person.wait(lambda: answers.gist(library, snow)[0] != "")
    assert answers.gist(library, snow) == (
        "Snow in the capital — Roads are being cleared.",
        "Google",
    )
