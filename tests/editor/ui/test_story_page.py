"""The middle of the window: the story, its rows, what is asked and said about it."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel

from db import rows, stories
from db.records import EntityType, RowState, Side
from editor.desk import editing, tagging, workflow
from editor.models.shaping import Shaping
from editor.ui.story_page import StoryPage
from editor.ui.theme import DARK, LIGHT

VIENNA = tagging.Span(row=1, side=Side.SOURCE, start=17, end=21)
LONG = "Заголовок\n\n" + "\n\n".join(
    f"Абзац {number}. " + "Вода прибывает. " * 9 for number in range(40)
)


@pytest.fixture
def page(show, open_story, tasks):
    """The page, wired as the window does."""
    page = show(StoryPage(open_story, Shaping(open_story, tasks), LIGHT), 900, 600)
    open_story.opened.connect(page.show_story)
    open_story.refreshed.connect(page.refresh)
    open_story.looked_at.connect(page.show_version)
    open_story.saving.connect(page.header.say_saving)
    open_story.saved.connect(partial(page.header.say_saved, saved=True))
    return page


@pytest.fixture
def at_story(page, open_story, wire):
    """The page with the wire story."""
    open_story.open(wire)
    return page


@pytest.fixture
def person(hands, page):
    page.rows.target_text.setFocus()
    return hands(page)


@pytest.fixture
def done(open_story, tasks, qtbot):
    """Return a function that waits until all that was asked for is written and told."""

    def wait():
        ended = []
        open_story.drafts.once_stored(lambda: tasks.write(lambda _: None, ended.append))
        qtbot.waitUntil(lambda: bool(ended), timeout=5000)

    return wait


@pytest.fixture
def select(page):
    """Return a function that selects words in the active row."""

    def run(words, side=Side.SOURCE):
        field = page.rows.source_text if side is Side.SOURCE else page.rows.target_text
        cursor = field.textCursor()
        cursor.setPosition(field.toPlainText().index(words))
        cursor.movePosition(
            QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, len(words)
        )
        field.setTextCursor(cursor)

    return run


def test_without_a_story_it_says_what_to_do(page, person):
    assert "Drop files here" in person.child("empty_hint").text()
    assert person.child("empty_hint").isVisible()
    assert page.active_row() is None
    page.confirm_row()
    page.ask_for_name(EntityType.PLACE)
    assert not page.prompt.isVisible()


def test_a_story_is_shown_with_its_header_and_first_paragraph(at_story, person):
    assert not person.child("empty_hint").isVisible()
    assert "Kazakhstan Today" in person.child("story_about").text()
    assert at_story.active_row().position == 1
    assert person.child("source_text").toPlainText() == "Министр прибыл в Вену."


def test_no_story_any_more_shows_the_hint_again(at_story, open_story, person):
    open_story.put_down()
    assert person.child("empty_hint").isVisible()
    assert at_story.active_row() is None


def test_each_story_is_found_where_it_was_left(page, open_story, wire, take):
    long = take(LONG, "long.txt")
    open_story.open(long)
    page.rows.go_to(30)
    place = page.rows.scroll_place()
    open_story.open(wire)
    page.rows.go_to(3)
    open_story.open(long)
    assert (page.rows.active_position(), page.rows.scroll_place()) == (30, place)
    open_story.open(wire)
    assert page.rows.active_position() == 3


def test_typing_is_stored_and_said(at_story, person, library, done):
    person.type("The minister – Вена.!")
    assert person.child("saved_text").text() == "saving …"
    done()
    assert person.child("saved_text").text() == "saved ✓"
    assert rows.get(library, 1, 1).target == "The minister – Вена.!"


def test_confirming_goes_round_the_rows_that_are_left(at_story, person, open_story, done):
    visited = []
    for position in (2, 3, 0, 1):
        at_story.rows.go_to(position)
        person.type("English")
        at_story.confirm_row()
        done()
        visited.append(at_story.rows.active_position())
    assert visited == [3, 0, 1, 1]
    assert {row.state for row in open_story.story.rows} == {RowState.CONFIRMED}


def test_a_row_without_english_is_not_confirmed(at_story, person, open_story):
    person.type("   ")
    at_story.confirm_row()
    assert at_story.messages.text == "This row has no English to confirm."
    assert at_story.rows.active_position() == 1


def test_a_new_name_is_asked_for_and_marked(at_story, person, select, done, open_story):
    select("Вену")
    at_story.ask_for_name(EntityType.PLACE)
    assert person.focus() == "name_field"
    person.type("Vienna")
    person.press(Qt.Key.Key_Return)
    done()
    [mention] = open_story.story.mentions
    assert (mention.surface, mention.entity.english) == ("Вену", "Vienna")
    assert person.focus() == "target_text"


def test_part_of_a_word_marks_the_whole_word(at_story, select, person, done, open_story):
    select("ен")
    at_story.ask_for_name(EntityType.PLACE)
    person.press(Qt.Key.Key_Return)
    done()
    assert open_story.story.mentions[0].surface == "Вену"


def test_a_known_name_is_marked_without_asking(at_story, select, done, open_story, library, person):
    tagging.enter(library, EntityType.PLACE, "Вену", "Vienna", lang="ru")
    select("Вену")
    at_story.ask_for_name(EntityType.PLACE)
    assert not at_story.prompt.isVisible()
    done()
    assert open_story.story.mentions[0].entity.english == "Vienna"


def test_a_name_in_the_english_proposes_itself(at_story, person, select, done, open_story):
    person.type("In Vienna.")
    select("Vienna", Side.TARGET)
    at_story.ask_for_name(EntityType.PLACE)
    assert person.child("name_field").text() == "Vienna"
    person.press(Qt.Key.Key_Return)
    done()
    assert {mention.side for mention in open_story.story.mentions} == {Side.TARGET}


def test_nothing_selected_is_told(at_story):
    at_story.ask_for_name(EntityType.PERSON)
    assert at_story.messages.text == "Select a name in a row first, on either side."
    assert not at_story.prompt.isVisible()


def test_blanks_are_no_name(at_story, select):
    select(" ")
    at_story.ask_for_name(EntityType.PERSON)
    assert not at_story.prompt.isVisible()


def test_esc_leaves_the_name_and_gives_the_row_the_keyboard(at_story, person, select, open_story):
    select("Вену")
    at_story.ask_for_name(EntityType.PLACE)
    person.press(Qt.Key.Key_Escape)
    assert person.focus() == "target_text"
    assert open_story.story.mentions == ()


@pytest.mark.parametrize("change", ["another story", "a version", "typing"])
def test_a_question_about_a_name_goes_with_the_text_it_is_about(
    at_story, select, person, open_story, snow, change, library
):
    workflow.keep(library, 1)
    person.type("In Vienna")
    select("Вену")
    at_story.ask_for_name(EntityType.PLACE)
    if change == "another story":
        open_story.open(snow)
    elif change == "a version":
        open_story.look_at(1)
    else:
        at_story.rows.target_text.setFocus()
        person.type("x")
    assert not at_story.prompt.isVisible()


def test_a_version_is_read_only_until_one_goes_back(at_story, person, open_story, done, select):
    person.type("First wording")
    open_story.keep()
    done()
    person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.type("Second wording")
    done()
    open_story.look_at(1)
    assert "version 1" in at_story.banner.findChild(QLabel).text()
    at_story.rows.go_to(1)
    assert at_story.rows.target(1) == "First wording"
    person.type("x")
    at_story.confirm_row()
    select("Вену")
    at_story.ask_for_name(EntityType.PLACE)
    assert not at_story.prompt.isVisible()
    assert open_story.drafts.clean
    at_story.banner.closed.emit()
    assert not at_story.banner.isVisible()
    assert at_story.rows.target(1) == "Second wording"
    assert not at_story.rows.target_text.isReadOnly()


def test_what_arrives_while_a_version_is_shown_leaves_it_alone(at_story, open_story, library, done):
    open_story.keep()
    done()
    open_story.look_at(1)
    editing.write_row(library, 1, 2, "From elsewhere")
    open_story.read_again()
    assert at_story.rows.target(2) == ""
    open_story.look_away()
    assert at_story.rows.target(2) == "From elsewhere"


def test_a_version_is_brought_back(at_story, person, open_story, done, qtbot):
    person.type("First wording")
    open_story.keep()
    done()
    editing_done = at_story.rows.target_text
    person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.type("Second wording")
    done()
    open_story.look_at(1)
    at_story.banner.restore_asked.emit(1)
    done()
    assert not at_story.banner.isVisible()
    assert at_story.rows.target(1) == "First wording"
    assert not editing_done.isReadOnly()


def test_a_closed_story_is_read_only(page, open_story, library, wire, person):
    workflow.spike(library, wire)
    open_story.open(wire)
    person.type("x")
    page.confirm_row()
    assert page.rows.target(1) == ""
    assert page.rows.target_text.isReadOnly()
    workflow.unspike(library, wire)
    open_story.read_again()
    assert not page.rows.target_text.isReadOnly()


def test_the_row_of_a_name_is_gone_to(at_story, library, open_story, person):
    mention = tagging.mention(library, 1, VIENNA, EntityType.PLACE, english="Vienna")
    at_story.rows.go_to(3)
    person.child("row_editor").setFocus()
    at_story.go_to_mention(mention)
    assert at_story.rows.active_position() == 1
    assert person.focus() == "target_text"


def test_names_are_underlined_on_both_sides(at_story, open_story, library):
    editing.write_row(library, 1, 1, "He came to Vienna.")
    open_story.read_again()
    before = at_story.rows.viewport().grab().toImage()
    tagging.mention(library, 1, VIENNA, EntityType.PLACE, english="Vienna")
    open_story.read_again()
    after = at_story.rows.viewport().grab().toImage()
    changed = {
        at_story.rows.viewport().childAt(QPoint(x, y)).parent().objectName()
        for x in range(0, after.width(), 2)
        for y in range(after.height())
        if before.pixelColor(x, y) != after.pixelColor(x, y)
        and at_story.rows.viewport().childAt(QPoint(x, y)) is not None
    }
    assert changed == {"source_text", "target_text"}


def test_another_theme_repaints_the_rows(at_story):
    at_story.set_theme(DARK)
    assert at_story.rows.viewport().grab().toImage().pixelColor(60, 4) == DARK.paper


def test_markup_in_a_story_is_text(page, open_story, take, library):
    story = take(
        "<b>Снег</b> &amp; лёд\n\nДороги <i>чистят</i> с утра &lt;весь&gt; день.\n\nСнег.\n"
    )
    editing.write_row(library, story, 1, "Roads <u>are</u> cleared &amp; salted.")
    open_story.open(story)
    page.rows.go_to(1)
    assert page.rows.source_text.toPlainText() == stories.get(library, story).rows[1].source
    assert page.rows.target_text.toPlainText() == "Roads <u>are</u> cleared &amp; salted."
