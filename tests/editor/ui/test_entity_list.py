"""The names of the story: chosen, respelt and taken off with the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLabel, QLineEdit

from db.records import Entity, EntityType, Mention, Side
from editor.models.roles import SPOKEN
from editor.models.tag_lists import EntityListModel
from editor.ui.entity_list import EntityList
from editor.ui.theme import DARK, LIGHT

KEY = Qt.Key


def mention(number, kind, name, english):
    entity = Entity(id=number, uid=f"e{number}", type=kind, name=name, lang="ru", english=english)
    return Mention(
        id=number,
        uid=f"m{number}",
        row=number,
        side=Side.SOURCE,
        start=0,
        end=len(name),
        type=kind,
        surface=name,
        entity=entity,
    )


MENTIONS = (
    mention(1, EntityType.PERSON, "Ермек Кошербаев", "Yermek Kosherbayev"),
    mention(2, EntityType.ORGANISATION, "<b>ОБСЕ</b> &amp; Ко", "<b>OSCE</b> &amp; Co"),
    mention(3, EntityType.PLACE, "Вена " * 60, "Vienna " * 60),
    mention(4, EntityType.EVENT, "Саммит", ""),
)


@pytest.fixture
def model(qapp):
    model = EntityListModel()
    model.show_mentions(MENTIONS)
    return model


@pytest.fixture
def names(show, model):
    names = show(EntityList(model, LIGHT))
    names.setFocus()
    names.setCurrentIndex(model.index(0))
    return names


@pytest.fixture
def person(hands, names):
    return hands(names)


@pytest.fixture
def asked(names, heard):
    return heard(names.respelling_asked)


@pytest.fixture
def respell(names, person, qtbot):
    """Return a function that presses F2 and types an English name; it gives the dialog's label."""

    def run(english, key=KEY.Key_Return):
        person.press(KEY.Key_F2)
        dialog = names.findChild(QInputDialog)
        label, field = dialog.findChild(QLabel), dialog.findChild(QLineEdit)
        shown = label.text(), label.textFormat(), field.text()
        field.setText(english)
        QTest.keyClick(field, key)
        qtbot.waitUntil(lambda: names.findChild(QInputDialog) is None)
        return shown

    return run


def test_enter_goes_to_where_the_name_is_first_found(names, person, heard):
    chosen = heard(names.entity_chosen)
    person.press(KEY.Key_Down)
    person.press(KEY.Key_Return)
    assert [line.first.row for line in chosen] == [2]


def test_delete_takes_the_marks_of_the_chosen_name_off(names, person, heard):
    removed = heard(names.removal_asked)
    person.press(KEY.Key_Delete)
    assert removed == [MENTIONS[0].entity]


def test_keys_do_nothing_without_a_name(names, person, model, heard, asked):
    removed = heard(names.removal_asked)
    model.show([])
    for key in (KEY.Key_Delete, KEY.Key_F2, KEY.Key_Return):
        person.press(key)
    assert removed == asked == []
    assert names.findChild(QInputDialog) is None


def test_f2_respells_a_name(respell, asked):
    _, _, before = respell(" Ermek Kosherbayev ")
    assert before == "Yermek Kosherbayev"
    assert asked == [(MENTIONS[0].entity, "Ermek Kosherbayev")]


@pytest.mark.parametrize("english", ["", "   ", "Yermek Kosherbayev", " Yermek Kosherbayev"])
def test_no_spelling_or_the_same_asks_for_nothing(respell, asked, english):
    respell(english)
    assert asked == []


def test_esc_leaves_the_spelling(respell, asked):
    respell("Ermek", KEY.Key_Escape)
    assert asked == []


def test_the_question_shows_a_name_as_it_is(names, person, respell):
    person.press(KEY.Key_Down)
    label, form, _ = respell("OSCE")
    assert "<b>ОБСЕ</b> &amp; Ко" in label
    assert form == Qt.TextFormat.PlainText


def test_a_name_is_read_out_with_type_and_source(model):
    assert model.index(0).data(SPOKEN) == "Yermek Kosherbayev, person, Ермек Кошербаев"
    assert model.index(1).data(SPOKEN) == "<b>OSCE</b> &amp; Co, organisation, <b>ОБСЕ</b> &amp; Ко"


@pytest.mark.parametrize("width", [1, 30, 60, 150, 900])
def test_it_can_be_painted_at_any_width(names, width):
    names.setMinimumWidth(0)
    names.resize(width, 200)
    assert not names.grab().isNull()


def test_each_type_has_its_letter_in_its_colour(names):
    image = names.viewport().grab().toImage()
    for place, kind in enumerate(("person", "organisation", "place", "event")):
        middle = names.visualRect(names.model().index(place, 0)).center().y()
        assert image.pixelColor(13, middle) == getattr(LIGHT, kind)


def test_another_theme_repaints_it(names):
    names.set_theme(DARK)
    image = names.viewport().grab().toImage()
    assert image.pixelColor(13, names.visualRect(names.model().index(3, 0)).center().y()) == (
        DARK.event
    )
