"""Names at the window: suggested as a story opens, decided with keys and buttons, taken back."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QComboBox, QInputDialog, QToolButton

from db import entities, mentions
from db.records import EntityType, Side, TagState
from editor.desk import registry, suggesting
from editor.tagging.names import Name

PERSON, ORGANISATION, PLACE, EVENT = EntityType
TALKS = "Переговоры в Вене\n\nОлег Никитин прилетел в Вену.\n\nЗаседал Совет ветеранов в Вене.\n"
FOUND = (
    (0, 13, 17, PLACE, "Вена"),
    (1, 0, 12, PERSON, "Олег Никитин"),
    (1, 24, 28, PLACE, "Вена"),
    (2, 8, 23, ORGANISATION, "Совет ветеранов"),
)


@pytest.fixture
def talks(library, take):
    """A story in which four names are suggested: a person, a body, and a place twice."""
    story = take(TALKS)
    names = [
        Name(row=row, start=start, end=end, type=kind, normal=normal)
        for row, start, end, kind, normal in FOUND
    ]
    suggesting.store(library, suggesting.waiting(library, story), names)
    return story


@pytest.fixture
def window(open_window, talks):
    return open_window()


@pytest.fixture
def names(person):
    """Return a function that gives the lines of the list of names."""
    person.wait(lambda: len(person.listed("entity_list")) >= 3)

    def listed():
        return person.listed("entity_list")

    return listed


@pytest.fixture
def states(library, talks):
    """Return a function that gives the state of each name in the source."""

    def read():
        return {
            mention.surface: mention.state
            for mention in mentions.of_story(library, talks)
            if mention.side is Side.SOURCE
        }

    return read


@pytest.fixture
def choose(window):
    """Return a function that chooses a line of the list of names."""

    def run(place):
        view = window.docks.entities.list
        view.setFocus()
        view.selectionModel().setCurrentIndex(
            view.model().index(place, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    return run


@pytest.fixture
def click(window, qtbot):
    """Return a function that clicks a button of the panel."""

    def run(name):
        button = window.docks.entities.findChild(QToolButton, name)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    return run


def test_suggestions_are_listed_by_type_and_counted(names, person):
    assert names() == [
        "Oleg Nikitin, person, Олег Никитин, suggested",
        ", organisation, Совет ветеранов, suggested",
        "Vienna, place, Вена, suggested",
    ]
    assert person.child("tag_summary").text() == "Suggested: persons 1, organisations 1, places 1"


def test_ctrl_d_accepts_and_goes_on(names, person, states, library, choose):
    choose(0)
    person.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    person.wait(lambda: states()["Олег Никитин"] is TagState.CONFIRMED)
    person.wait(lambda: len([line for line in names() if "suggested" in line]) == 2)
    assert names()[-1] == "Oleg Nikitin, person, Олег Никитин"
    person.wait(lambda: person.window.page.rows.active_position() == 2)
    assert [each.english for each in entities.listing(library)] == ["Oleg Nikitin"]


def test_a_name_without_a_spelling_is_asked_for(names, person, choose, states, library):
    choose(1)
    person.do("accept_suggestion")
    dialog = person.window.findChild(QInputDialog)
    dialog.setTextValue("Veterans' Council")
    dialog.accept()
    person.wait(lambda: states()["Совет ветеранов"] is TagState.CONFIRMED)
    assert [each.english for each in entities.listing(library)] == ["Veterans' Council"]


def test_the_suggestion_under_the_cursor_is_meant(names, person, states):
    rows = person.window.page.rows
    rows.go_to(1)
    rows.source_text.setFocus()
    cursor = rows.source_text.textCursor()
    cursor.setPosition(25)
    cursor.setPosition(27, cursor.MoveMode.KeepAnchor)
    rows.source_text.setTextCursor(cursor)
    person.do("accept_suggestion")
    person.wait(lambda: states()["Вену"] is TagState.CONFIRMED)
    assert states()["Олег Никитин"] is TagState.SUGGESTED


def test_delete_rejects_and_it_can_be_taken_back(names, person, states, choose):
    choose(0)
    person.press(Qt.Key.Key_Delete)
    person.wait(lambda: states()["Олег Никитин"] is TagState.REJECTED)
    person.wait(lambda: len(names()) == 2)
    person.do("take_back_tagging")
    person.wait(lambda: states()["Олег Никитин"] is TagState.SUGGESTED)
    person.wait(lambda: len(names()) == 3)
    person.do("take_back_tagging")
    assert person.message()[0] == "There is no decision about names to take back."


def test_the_buttons_do_as_the_keys(names, choose, click, states, person):
    choose(0)
    click("accept_suggestion_button")
    person.wait(lambda: states()["Олег Никитин"] is TagState.CONFIRMED)
    person.wait(lambda: len([line for line in names() if "suggested" in line]) == 2)
    choose(1)
    click("reject_suggestion_button")
    person.wait(lambda: states()["Вену"] is TagState.REJECTED)


def test_a_kind_is_changed_from_the_menu(names, person, choose, library):
    choose(2)
    menu = person.child("type_button").menu()
    next(action for action in menu.actions() if action.data() == ORGANISATION).trigger()
    person.wait(lambda: sum("organisation" in line for line in names()) == 2)


def test_a_name_is_resized_to_the_selection(names, person, states):
    rows = person.window.page.rows
    rows.go_to(2)
    rows.source_text.setFocus()
    cursor = rows.source_text.textCursor()
    cursor.setPosition(8)
    cursor.setPosition(13, cursor.MoveMode.KeepAnchor)
    rows.source_text.setTextCursor(cursor)
    person.do("resize_name")
    person.wait(lambda: "Совет" in states())


def test_resizing_needs_words_that_touch_a_name(names, person):
    person.window.page.rows.go_to(2)
    person.do("resize_name")
    assert "name" in person.message()[0]


def test_all_are_accepted_or_rejected_at_once(names, person, states):
    person.do("accept_all_names")
    person.wait(lambda: states()["Вену"] is TagState.CONFIRMED)
    assert states()["Совет ветеранов"] is TagState.SUGGESTED
    person.do("reject_all_names")
    person.wait(lambda: states()["Совет ветеранов"] is TagState.REJECTED)
    assert states()["Вену"] is TagState.CONFIRMED


def test_two_names_are_merged(names, person, choose, click, library, states):
    registry.enter(library, PLACE, "Город Вена", "City of Vienna", lang="ru")
    person.do("accept_all_names")
    person.wait(lambda: states()["Вену"] is TagState.CONFIRMED)
    person.wait(lambda: any(line == "Vienna, place, Вена" for line in names()))
    choose(names().index("Vienna, place, Вена"))
    click("merge_button")
    dialog = person.child("merge_dialog")
    assert dialog.comboBoxItems() == ["City of Vienna · Город Вена"]
    dialog.accept()
    person.wait(lambda: "City of Vienna, place, Город Вена" in names())


def test_a_name_is_merged_with_one_that_is_typed(
    names, person, choose, click, library, states, monkeypatch
):
    monkeypatch.setattr("editor.ui.tagger.MOST_OFFERED", 2)
    for number in range(5):
        registry.enter(library, PLACE, f"Место {number}", f"Place {number}", lang="ru")
    registry.enter(library, PLACE, "Венский край", "Vienna Region", lang="ru")
    person.do("accept_all_names")
    person.wait(lambda: any(line == "Vienna, place, Вена" for line in names()))
    for typed in ("Nowhere", "место 4"):
        choose(names().index("Vienna, place, Вена"))
        click("merge_button")
        dialog = person.child("merge_dialog")
        assert dialog.comboBoxItems()[0] == "Vienna Region · Венский край"
        assert len(dialog.comboBoxItems()) == 2
        dialog.setTextValue(typed)
        dialog.accept()
        dialog.setObjectName("")
    assert person.message() == ("The registry does not know Nowhere.", True)
    person.wait(lambda: "Place 4, place, Место 4" in names())


def test_all_stories_of_a_name_are_listed(names, person, choose, click, library, take, states):
    take("Другое\n\nНичего о ней нет.")
    person.do("accept_all_names")
    person.wait(lambda: any(line == "Vienna, place, Вена" for line in names()))
    choose(names().index("Vienna, place, Вена"))
    click("stories_button")
    assert len(person.listed("story_list")) == 1
    assert "1 story names Vienna" in person.message()[0]


def test_a_story_is_read_as_it_opens(monkeypatch, open_window, take, hands, library):
    monkeypatch.setenv("DATELINE_SUGGEST", "opening")
    registry.enter(library, PLACE, "Вена", "Vienna", lang="ru")
    take("Переговоры в Вене\n\nМинистр Олег Никитин прилетел в Вену и сказал об этом.\n")
    person = hands(open_window())
    person.wait(lambda: "Vienna, place, Вена" in person.listed("entity_list"), seconds=20)
    person.wait(
        lambda: "Oleg Nikitin, person, Олег Никитин, suggested" in person.listed("entity_list")
    )
    assert person.window.acts["accept_suggestion"].isEnabled()


def test_preferences_say_whether_a_story_is_read_as_it_opens(
    monkeypatch, open_window, take, hands, library
):
    monkeypatch.delenv("DATELINE_SUGGEST")
    registry.enter(library, PLACE, "Вена", "Vienna", lang="ru")
    take("Переговоры в Вене\n\nМинистр прилетел в Вену и сказал об этом.\n")
    take("Снег в столице\n\nДороги чистят с утра.\n")
    person = hands(open_window(suggest="asked"))
    person.do("preferences")
    person.child("preferences_dialog").findChild(QComboBox, "setting_suggest").setCurrentText(
        "opening"
    )
    person.child("preferences_dialog").close()
    person.do("next_story")
    person.wait(lambda: person.listed("entity_list") == ["Vienna, place, Вена"], seconds=20)
