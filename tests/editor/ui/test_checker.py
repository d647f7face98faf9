"""The checks in the window: found while typing, marked, gone through, put right, let pass."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox

from db import dismissals, stories
from db.records import DismissalScope
from editor.desk import editing
from editor.models.roles import RECORD
from editor.ui.marks import FINDINGS
from tests.plain_english import plain_english
from tests.web_stand_in import web_stand_in

WAIT = 3000
NUMBERS = "blocks: row 3: 8,4 in the source is 4.8 in the English"


@pytest.fixture
def written(library, wire):
    """The wire story in English with nothing grave in it."""
    for row in stories.get(library, wire).rows:
        editing.write_row(library, wire, row.position, plain_english(row.source))
    return wire


@pytest.fixture
def window(open_window, written):
    return open_window()


@pytest.fixture
def listed(person):
    """Return a function that gives the findings listed."""

    def read():
        return person.listed("finding_list")

    return read


@pytest.fixture
def type_row(window, qtbot, listed):
    """Return a function that types English into a row and waits until it was read."""

    def run(position, text, expected):
        window.page.rows.go_to(position)
        window.page.rows.replace_target(text)
        qtbot.waitUntil(lambda: expected(listed()), timeout=WAIT)

    return run


def choose(window, place):
    findings = window.docks.findings
    findings.setCurrentIndex(findings.model().index(place, 0))
    return findings.currentIndex().data(RECORD)


def test_a_slip_is_found_while_typing_and_goes_when_it_is_mended(type_row):
    type_row(3, "English 4.8", lambda found: NUMBERS in found)
    type_row(3, "English 8.4", lambda found: NUMBERS not in found)


def test_lines_lie_under_the_very_words_on_both_sides(window, type_row, qtbot):
    type_row(3, "English 4.8", lambda found: NUMBERS in found)
    fields = window.page.rows.source_text, window.page.rows.target_text

    def marked():
        return [
            [(mark.start, mark.end) for mark in field.document().marks(FINDINGS)]
            for field in fields
        ]

    qtbot.waitUntil(lambda: marked() == [[(19, 22)], [(8, 11)]], timeout=WAIT)


def test_a_term_just_entered_counts_at_once(window, type_row, qtbot, listed, person, tmp_path):
    type_row(3, "English words 8.4", lambda found: not any("row 3" in each for each in found))
    terms = tmp_path / "terms.tsv"
    terms.write_text("ru\ten\nинфляция\tinflation\n")
    person.do("import_glossary")
    dialog = window.findChild(QFileDialog, "interchange_dialog")
    dialog.fileSelected.emit(str(terms))
    dialog.close()
    told = "warns: row 3: инфляция is inflation in the glossary"
    qtbot.waitUntil(lambda: told in listed(), timeout=WAIT)
    type_row(3, "English inflation 8.4", lambda found: told not in found)


def test_f8_goes_from_finding_to_finding(window, type_row, qtbot):
    type_row(1, "English  words", lambda found: any("blank" in each for each in found))
    type_row(3, "English 4.8", lambda found: NUMBERS in found)
    window.page.rows.go_to(2)
    window.docks.findings.setCurrentIndex(window.docks.findings.model().index(-1, 0))
    window.acts["next_finding"].trigger()
    assert window.page.rows.active_position() == 3
    window.acts["next_finding"].trigger()
    assert window.page.rows.active_position() == 1
    window.acts["next_finding"].trigger()
    assert window.page.rows.active_position() == 3


def test_f7_says_how_the_story_stands(window, type_row, qtbot):
    type_row(3, "English 4.8", lambda found: NUMBERS in found)
    with qtbot.waitSignal(window.workplace.checker.checks.said, timeout=WAIT) as told:
        window.acts["run_checks"].trigger()
    assert told.args == ["1 found: 1 block approval, 0 let pass."]


def test_a_key_puts_a_finding_right_and_undo_takes_it_back(window, type_row, qtbot):
    type_row(3, "English 4.8", lambda found: NUMBERS in found)
    choose(window, 0)
    qtbot.keyClick(window.docks.findings, Qt.Key.Key_F4)
    assert window.page.rows.target(3) == "English 8.4"
    window.page.rows.undo()
    assert window.page.rows.target(3) == "English 4.8"


def test_all_that_is_certain_is_put_right_after_a_look(window, type_row, qtbot, library, written):
    type_row(1, "English  words", lambda found: any("blank" in each for each in found))
    type_row(3, "English 4.8", lambda found: NUMBERS in found)
    window.acts["fix_findings"].trigger()
    box = window.findChild(QMessageBox, "fix_preview")
    assert "English 4.8" in box.text()
    assert "English 8.4" in box.text()
    qtbot.mouseClick(box.button(QMessageBox.StandardButton.Apply), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page.rows.target(3) == "English 8.4", timeout=WAIT)
    assert window.page.rows.target(1) == "English words"


@pytest.fixture
def let_pass(window, type_row, qtbot, listed):
    """Return a function that makes a slip and lets it pass."""

    def run():
        type_row(3, "English 4.8", lambda found: NUMBERS in found)
        choose(window, 0)
        qtbot.keyClick(window.docks.findings, Qt.Key.Key_Delete)
        dialog = window.findChild(QInputDialog, "dismissal_reason")
        dialog.setTextValue("The minister said so.")
        dialog.done(QDialog.DialogCode.Accepted)
        qtbot.waitUntil(lambda: NUMBERS not in listed(), timeout=WAIT)

    return run


def test_a_finding_is_let_pass_with_its_reason(let_pass, library, written):
    let_pass()
    [made] = dismissals.of_story(library, written)
    assert (made.scope, made.reason) == (DismissalScope.ROW, "The minister said so.")


def test_undo_in_the_list_brings_it_back(window, let_pass, qtbot, person, listed):
    let_pass()
    window.docks.findings.setFocus()
    qtbot.keyClick(window.docks.findings, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: NUMBERS in listed(), timeout=WAIT)
    assert person.message()[0].startswith("Brought back: 8,4")
    assert window.page.rows.target(3) == "English 4.8"
    qtbot.keyClick(window.docks.findings, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert person.message()[0] == "Nothing was let pass in this story since the window opened."
    assert window.page.rows.target(3) == "English 4.8"


def test_undo_is_the_list_s_while_it_has_the_focus(window):
    findings = window.docks.findings
    control = Qt.KeyboardModifier.ControlModifier
    for key, taken in ((Qt.Key.Key_Z, True), (Qt.Key.Key_Y, False)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, control)
        event.ignore()
        QCoreApplication.sendEvent(findings, event)
        assert event.isAccepted() is taken


def test_the_message_s_button_brings_it_back(window, let_pass, qtbot, person, listed):
    let_pass()
    assert person.message()[0].startswith("Let pass: 8,4")
    person.child("message_button").click()
    qtbot.waitUntil(lambda: NUMBERS in listed(), timeout=WAIT)


def test_approval_tells_what_blocks(window, type_row, person, qtbot):
    type_row(3, "English 4.8", lambda found: NUMBERS in found)
    with qtbot.waitSignal(window._open_story.failed, timeout=WAIT) as told:
        window.acts["approve_story"].trigger()
    assert "1 finding that blocks approval: row 3" in told.args[0]


def test_rows_not_translated_yet_are_listed_only_when_asked_for(window, person, snow):
    window.open_story(snow)
    seen = window.docks.findings.model()
    person.wait(lambda: window.workplace.checker.checks.report is not None)
    assert not [line for line in person.listed("finding_list") if "no English" in line]
    marks = window.page.rows.source_text.document().marks(FINDINGS)
    assert list(marks) == []
    person.press(Qt.Key.Key_F7)
    person.wait(lambda: seen.rowCount() >= 3)
    assert [line for line in person.listed("finding_list") if "no English" in line]


@pytest.fixture
def web(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with web_stand_in() as stand_in:
        yield stand_in


def test_dead_links_are_listed_once_somebody_asks(window, type_row, listed, person, web, qtbot):
    gone = web.address("/gone")
    type_row(3, f"English 8.4 {gone}", lambda found: any("/gone" in each for each in found))
    told = f"warns: row 3: {gone} is not there. Check how it is spelt"
    assert told not in listed()
    assert web.asked == []
    person.do("check_links")
    person.wait(lambda: told in listed())
    assert person.message() == ("Links asked for: 1. Dead: 1.", False)
    choose(window, listed().index(told))
    qtbot.keyClick(window.docks.findings, Qt.Key.Key_Delete)
    window.findChild(QInputDialog, "dismissal_reason").done(QDialog.DialogCode.Accepted)
    person.wait(lambda: told not in listed())


def test_asking_for_links_is_a_job_that_can_be_cancelled(window, type_row, person, web):
    slow = web.address("/slow")
    web.pages["/slow"] = lambda _: web.released.wait(10)
    type_row(3, f"English 8.4 {slow}", lambda found: any("/slow" in each for each in found))
    person.do("check_links")
    person.wait(lambda: bool(web.asked))
    cancel = person.child("job_cancel")
    person.wait(cancel.isVisible)
    cancel.click()
    person.wait(lambda: not cancel.isVisible())
    assert person.message() == ("Cancelled. Dead links until then: 0.", False)


def test_another_story_in_hand_ends_the_asking(window, type_row, person, web, snow):
    slow = web.address("/slow")
    web.pages["/slow"] = lambda _: web.released.wait(10)
    type_row(3, f"English 8.4 {slow}", lambda found: any("/slow" in each for each in found))
    person.do("check_links")
    person.wait(lambda: bool(web.asked))
    window.open_story(snow)
    person.wait(lambda: not person.child("job_cancel").isVisible())
    assert not person.message()[0].startswith("Links asked for")


def test_what_was_found_is_asked_for_anew_in_a_story_opened_anew(
    window, type_row, listed, person, web, written, snow
):
    gone = web.address("/gone")
    type_row(3, f"English 8.4 {gone}", lambda found: any("/gone" in each for each in found))
    person.do("check_links")
    person.wait(lambda: any("is not there" in each for each in listed()))
    window.open_story(snow)
    window.open_story(written)
    person.wait(lambda: any("/gone is not in the source" in each for each in listed()))
    assert not any("is not there" in each for each in listed())


def test_a_story_without_links_says_so(window, type_row, person, web):
    type_row(3, "English 8.4", lambda found: not any("row 3" in each for each in found))
    person.do("check_links")
    assert person.message() == ("There are no links in this story.", False)


def test_private_mode_asks_for_no_links(window, type_row, person, web, monkeypatch):
    monkeypatch.setenv("DATELINE_PRIVATE_MODE", "yes")
    address = web.address("/gone")
    type_row(3, f"English 8.4 {address}", lambda found: any("/gone" in each for each in found))
    person.do("check_links")
    assert person.message() == ("Private mode is on: no link is asked for.", True)
    assert web.asked == []


def test_what_was_found_before_a_row_was_split_marks_no_other_row(window, type_row, person):
    type_row(3, "English 4.8", lambda found: NUMBERS in found)
    rows, checks = window.page.rows, window.workplace.checker.checks
    rows.go_to(1, focus=True)
    cursor = rows.source_text.textCursor()
    cursor.setPosition(len("Министр"))
    rows.source_text.setTextCursor(cursor)
    rows.source_text.setFocus()
    person.do("split_row")
    assert rows.model().rowCount() == 5
    checks.found.emit(checks.report)  # what is known yet is about the four rows there were
    assert checks.row_read(4) is None
    rows.go_to(3)
    assert not rows.source_text.document().marks(FINDINGS)
