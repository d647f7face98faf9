"""Memory and glossary in the window, as a person uses them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFileDialog, QPushButton

from db import glossary, memory, rows, stories
from db.pairs import Pair
from db.records import RowState, Side
from db.terms import Term
from editor.desk import editing
from editor.ui.marks import MarkForm

SAME = "Дороги чистят с утра."


@pytest.fixture
def learn(library):
    """Return a function that puts a pair into the memory, as another program does."""

    def run(source, target, **known):
        pair = {"source_lang": "ru", "target_lang": "en", "source": source, "target": target}
        with library.write():
            memory.add(library, [Pair(**(pair | known))])

    return run


@pytest.fixture
def term(library):
    """Return a function that puts a term into the glossary."""

    def run(source, wanted):
        with library.write():
            known = Term(source_lang="ru", target_lang="en", source=source, wanted=wanted)
            glossary.add(library, [known])

    return run


@pytest.fixture
def press(person):
    """Return a function that presses a button by its name."""

    def run(name):
        person.window.findChild(QPushButton, name).click()

    return run


@pytest.fixture
def choose(person):
    """Return a function that names the file an open dialog asks for."""

    def run(path):
        person.wait(lambda: person.window.findChild(QFileDialog, "interchange_dialog") is not None)
        dialog = person.window.findChild(QFileDialog, "interchange_dialog")
        dialog.fileSelected.emit(str(path))
        dialog.close()

    return run


def select(field, words):
    start = field.toPlainText().index(words)
    cursor = field.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)


def test_what_is_alike_is_offered_and_put_in_by_its_number(learn, open_window, snow, hands):
    learn("Дороги чистили с утра.", "Roads were cleared from the morning.")
    window = open_window()
    person = hands(window)
    window.page.rows.go_to(1)
    person.wait(lambda: len(person.listed("suggestion_list")) == 1)
    person.do("use_suggestion_1")
    assert window.page.rows.target(1) == "Roads were cleared from the morning."


def test_a_pair_set_right_says_what_was_replaced_in_it(learn, take, open_window, hands):
    learn("На дороги вышло 5 машин.", "Five lorries took to the roads.", by="desk")
    take("Снег лёг в горах\n\nНа дороги вышло 14 машин.\n\nДороги чистят с утра.")
    window = open_window()
    person = hands(window)
    window.page.rows.go_to(1)
    person.wait(lambda: len(person.listed("suggestion_list")) == 1)
    (offered,) = person.listed("suggestion_list")
    assert offered.startswith("14 lorries took to the roads. (memory · set right: Five → 14 · desk")
    person.do("use_suggestion_1")
    assert window.page.rows.target(1) == "14 lorries took to the roads."


def test_a_pair_learnt_elsewhere_is_offered_without_moving(window, person, learn):
    window.page.rows.go_to(1)
    learn(SAME, "Roads are being cleared.")
    person.wait(lambda: person.listed("suggestion_list") != [])
    assert person.listed("suggestion_list")[0].startswith("Roads are being cleared.")


def test_terms_are_underlined_listed_and_put_in(window, person, term):
    term("дорога", "road")
    window.page.rows.go_to(1)
    person.wait(lambda: person.listed("term_list") == ["дорога → road"])
    hits = window.page.terms(1)
    assert [(hit.start, hit.end) for hit in hits] == [(0, 6)]
    person.do("insert_term")
    assert window.page.rows.target(1) == "road"
    person.do("insert_term")
    assert window.page.rows.target(1) == "road"


def test_a_term_that_is_in_the_glossary_is_marked_in_the_source(window, person, term, monkeypatch):
    marked = {}
    set_marks = window.page.rows.set_marks

    def note(position, side, marks, *layer):
        if not layer:
            marked[position, side] = [mark.form for mark in marks]
        set_marks(position, side, marks, *layer)

    monkeypatch.setattr(window.page.rows, "set_marks", note)
    term("дорога", "road")
    person.wait(lambda: marked.get((1, Side.SOURCE)) == [MarkForm.TERM])


def test_the_selection_becomes_a_term_in_two_keys(window, person):
    rows_ = window.page.rows
    rows_.go_to(1)
    person.type("roads")
    select(rows_.source_text, "Дороги")
    select(rows_.target_text, "roads")
    person.do("add_term")
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: person.message()[0] == "In the glossary: Дороги = roads")
    person.wait(lambda: person.listed("term_list") == ["Дороги → roads"])
    assert person.focus() == "target_text"


def test_a_term_without_english_is_asked_for_and_may_be_left(window, person):
    window.page.rows.go_to(1)
    select(window.page.rows.source_text, "Дороги")
    person.do("add_term")
    assert person.focus() == "term_english"
    person.press(Qt.Key.Key_Return)
    assert person.child("term_prompt").isVisible()
    person.press(Qt.Key.Key_Escape)
    assert not person.child("term_prompt").isVisible()


def test_the_same_row_elsewhere_is_filled_on_request_and_emptied_again(
    window, person, take, press, library
):
    other = take(f"Другая новость дня\n\n{SAME}\n\nКонец этой новости.")
    window.page.rows.go_to(1)
    person.type("Roads are being cleared.")
    person.do("confirm_row")
    person.wait(lambda: "wait in rows of other open stories: 1" in person.message()[0])
    assert rows.get(library, other, 1).state is RowState.EMPTY
    press("message_button")
    person.wait(lambda: rows.get(library, other, 1).target == "Roads are being cleared.")
    person.wait(lambda: person.message()[0] == "Rows filled in other stories: 1.")
    press("message_button")
    person.wait(lambda: rows.get(library, other, 1).state is RowState.EMPTY)


def test_words_are_found_and_lead_to_their_story(window, person, wire, press, library):
    editing.write_row(library, wire, 2, "The talks begin tomorrow.", confirm=True)
    person.do("find_in_memory")
    person.type("переговорами")
    table = person.child("memory_list").model()
    person.wait(lambda: table.rowCount() == 1)
    assert table.index(0, 1).data() == "The talks begin tomorrow."
    press("memory_story")
    person.wait(lambda: window.page.rows.model().row(0).source == "Министр в Вене")


def test_what_is_selected_is_looked_for_at_once(window, person, learn):
    learn("Снег лежал", "Snow lay")
    window.page.rows.go_to(2)
    select(window.page.rows.source_text, "Снег")
    person.do("find_in_memory")
    assert person.child("memory_search").text() == "Снег"
    person.wait(lambda: person.child("memory_list").model().rowCount() == 1)


def test_a_pair_is_corrected_and_deleted(window, person, learn, press, library):
    learn("Нефть", "Oyl")
    person.do("find_in_memory")
    table = person.child("memory_list").model()
    person.wait(lambda: table.rowCount() == 1)
    person.child("memory_english").setPlainText("Oil")
    press("memory_save")
    person.wait(lambda: table.rowCount() == 1 and table.index(0, 1).data() == "Oil")
    press("memory_delete")
    person.wait(lambda: table.rowCount() == 0)
    assert memory.pairs(library) == []
    assert not person.child("memory_delete").isEnabled()


def test_a_pair_found_goes_into_the_row(window, person, learn, press):
    learn("Нефть", "Oil")
    window.page.rows.go_to(1)
    person.do("find_in_memory")
    person.wait(lambda: person.child("memory_list").model().rowCount() == 1)
    press("memory_use")
    assert window.page.rows.target(1) == "Oil"


def test_what_cannot_be_corrected_is_told_and_duplicates_are_merged(window, person, learn, press):
    learn("Нефть", "Oil")
    learn("нефть", "oil")
    person.do("find_in_memory")
    table = person.child("memory_list").model()
    person.wait(lambda: table.rowCount() == 2)
    person.child("memory_english").setPlainText(" ")
    press("memory_save")
    person.wait(lambda: "words on both sides" in person.child("memory_told").text())
    press("memory_merge")
    person.wait(lambda: table.rowCount() == 1)


def test_what_machines_made_is_shown_on_request(window, person, learn):
    learn("Нефть", "Oil", origin="machine import")
    person.do("find_in_memory")
    table = person.child("memory_list").model()
    person.child("memory_machine").setChecked(True)
    person.wait(lambda: table.rowCount() == 1)
    person.child("memory_machine").setChecked(False)
    person.wait(lambda: table.rowCount() == 0)


class TestGlossaryWindow:
    @pytest.fixture
    def table(self, person, term):
        """The list of two terms, shown."""
        term("дорога", "rode")
        term("снег", "snow")
        person.do("show_glossary")
        table = person.child("glossary_list").model()
        person.wait(lambda: table.rowCount() == 2)
        return table

    def test_a_term_is_corrected_and_the_row_knows_it(self, window, person, table, press):
        window.page.rows.go_to(1)
        person.child("glossary_wanted").setText("road")
        person.child("glossary_allowed").setText("roadway ; street;")
        person.child("glossary_forbidden").setText("way")
        press("glossary_save")
        person.wait(lambda: table.index(0, 1).data() == "road")
        assert [table.index(0, at).data() for at in (2, 3)] == ["roadway; street", "way"]
        person.wait(
            lambda: person.listed("term_list") == ["дорога → road · or roadway, street · never way"]
        )

    def test_a_term_is_found_and_deleted(self, person, table, press, library):
        person.child("glossary_search").setText("SNO")
        person.wait(lambda: table.rowCount() == 1)
        press("glossary_delete")
        person.wait(lambda: table.rowCount() == 0)
        assert [each.source for each in glossary.listing(library)] == ["дорога"]
        assert not person.child("glossary_delete").isEnabled()
        assert person.child("glossary_source").text() == ""

    def test_what_cannot_be_is_told_and_nothing_is_lost(self, person, table, press, library):
        person.child("glossary_wanted").setText(" ")
        press("glossary_save")
        told = person.child("glossary_told")
        person.wait(lambda: told.text() == "A term needs its source wording and its English.")
        assert glossary.listing(library)[0].wanted == "rode"

    def test_a_term_entered_elsewhere_comes_in_and_what_is_typed_stays(self, person, table, term):
        person.child("glossary_list").selectRow(1)
        person.child("glossary_note").setText("as it lies")
        term("вода", "water")
        person.wait(lambda: table.rowCount() == 3)
        assert person.child("glossary_source").text() == "снег"
        assert person.child("glossary_note").text() == "as it lies"


def test_memories_go_out_and_come_in(window, person, learn, choose, tmp_path, library):
    learn("Нефть", "Oil")
    path = tmp_path / "out.tmx"
    person.do("export_memory")
    choose(path)
    person.wait(lambda: person.message()[0] == "Written: 1")
    with library.write():
        memory.remove(library, memory.pairs(library)[0].id)
    person.do("import_memory")
    choose(path)
    person.wait(lambda: person.message()[0] == "New pairs in the memory: 1")
    assert [pair.file for pair in memory.pairs(library)] == ["out.tmx"]


def test_glossaries_go_out_and_come_in(window, person, term, choose, tmp_path, library):
    term("снег", "snow")
    path = tmp_path / "out.tbx"
    person.do("export_glossary")
    choose(path)
    person.wait(lambda: person.message()[0] == "Written: 1")
    with library.write():
        glossary.remove(library, glossary.listing(library)[0].id)
    person.do("import_glossary")
    choose(path)
    person.wait(lambda: person.message()[0] == "New terms in the glossary: 1")


def test_a_file_that_is_no_memory_is_refused_in_the_window(window, person, choose, tmp_path):
    path = tmp_path / "letter.tmx"
    path.write_text("Dear editor")
    person.do("import_memory")
    choose(path)
    person.wait(lambda: person.message()[1] is True)
    assert person.message()[0].startswith("letter.tmx is not whole")


def test_a_closed_story_takes_no_terms_in(window, person, term, snow, library):
    term("дорога", "road")
    person.wait(lambda: window.page.terms(1) != [])
    person.do("spike_story")
    person.wait(lambda: stories.get(library, snow).status == "spiked")
    window.page.rows.go_to(1)
    person.wait(lambda: not window.acts["insert_term"].isEnabled())
