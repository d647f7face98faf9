"""The checks of the story in hand: read off the GUI thread, a moment after something changed."""

import pytest

from db import dismissals
from db.records import DismissalScope
from db.terms import Term
from editor.desk.editing import write_row
from editor.desk.interchange import add_term
from editor.models.open_story import OpenStory
from editor.models.story_checks import StoryChecks

WAIT = 5000
RIGHT = ("Minister in Vienna", "The minister arrived.", "The talks begin tomorrow.", "It was 8.4%.")


@pytest.fixture
def written(library, story):
    """The wire story in English in which nothing is wrong but one number."""
    for position, text in enumerate((*RIGHT[:3], "It was 4.8%.")):
        write_row(library, story, position, text)
    return story


@pytest.fixture
def open_story(library, tasks, beside):
    open_story = OpenStory(library, tasks, beside)
    yield open_story
    open_story.drafts.hand_over()


@pytest.fixture
def checks(library, tasks, open_story):
    checks = StoryChecks(library, tasks, open_story)
    open_story.opened.connect(checks.forget)
    open_story.refreshed.connect(checks.look_soon)
    yield checks
    checks.stop()


@pytest.fixture
def until(checks, qtbot):
    """Return a function that waits until these checks stand open; it gives what was found."""

    def run(*names):
        def is_so():
            report = checks.report
            return report is not None and [e.finding.check for e in report.open] == [*names]

        qtbot.waitUntil(is_so, timeout=WAIT)
        return checks.report

    return run


def test_a_story_taken_in_hand_is_read_at_once(checks, open_story, written, until, heard):
    found = heard(checks.found)
    open_story.open(written)
    report = until("numbers")
    assert found == [None, report]
    assert checks.text_read(3) == "It was 4.8%."


def test_what_is_typed_is_read_before_it_is_stored(checks, open_story, written, until, library):
    open_story.open(written)
    until("numbers")
    open_story.write(3, RIGHT[3])
    checks.run()
    until()
    assert checks.text_read(3) == RIGHT[3]


def test_what_was_asked_for_while_it_reads_is_read_after(checks, open_story, written, until):
    open_story.open(written)
    open_story.write(3, RIGHT[3])
    checks.run()
    until()


def test_a_term_just_entered_counts_at_once(checks, open_story, written, until, lane):
    open_story.open(written)
    until("numbers")
    term = Term(source_lang="ru", target_lang="en", source="инфляция", wanted="inflation")
    lane(lambda library: add_term(library, term))
    until("numbers", "term_wanted")


def test_no_story_has_no_report(checks, open_story, written, until):
    open_story.open(written)
    until("numbers")
    open_story.put_down()
    assert checks.report is None
    assert checks.text_read(3) == ""
    checks.run()
    assert checks.report is None


def test_it_says_how_the_story_stands_when_asked(checks, open_story, written, until, heard, qtbot):
    said = heard(checks.said)
    open_story.open(written)
    [noted] = until("numbers").open
    assert said == []
    checks.run()
    qtbot.waitUntil(lambda: said == ["1 found: 1 block approval, 0 let pass."], timeout=WAIT)
    checks.fix_all([noted])
    until()
    assert said[1:] == ["Put right: 1"]
    checks.run()
    qtbot.waitUntil(lambda: said[2:] == ["The checks found nothing."], timeout=WAIT)


@pytest.mark.parametrize("scope", DismissalScope)
def test_what_was_let_pass_can_be_brought_back(
    checks, open_story, written, until, library, heard, scope
):
    passed = heard(checks.passed)
    open_story.open(written)
    [noted] = until("numbers").open
    checks.dismiss(noted, scope, "as said")
    [waived] = until().waived
    assert waived.waived == passed[0].dismissal
    checks.bring_last_back()
    until("numbers")
    assert dismissals.of_story(library, written) == ()


def test_only_what_was_let_pass_in_this_story_is_brought_back(
    checks, open_story, written, take, until, library, heard
):
    said = heard(checks.said)
    open_story.open(written)
    [noted] = until("numbers").open
    checks.dismiss(noted, DismissalScope.ROW, "")
    until()
    other = take("Снег\n", "snow.txt")
    open_story.open(other)
    until("empty", "empty", "signature")
    checks.bring_last_back()
    assert said == ["Nothing was let pass in this story since the window opened."]
    assert len(dismissals.of_story(library, written)) == 1


def test_what_is_gone_already_is_told(checks, open_story, written, until, library, heard, qtbot):
    passed, failed = heard(checks.passed), heard(checks.failed)
    open_story.open(written)
    [noted] = until("numbers").open
    checks.dismiss(noted, DismissalScope.ROW, "")
    until()
    checks.bring_back(passed[0])
    until("numbers")
    checks.bring_back(passed[0])
    qtbot.waitUntil(lambda: len(failed) == 1, timeout=WAIT)
    assert "dismissal" in failed[0]


def test_settings_that_cannot_be_read_are_told(checks, open_story, written, library, heard, qtbot):
    library.set_setting("check_severities", "[1")
    failed = heard(checks.failed)
    open_story.open(written)
    qtbot.waitUntil(lambda: bool(failed), timeout=WAIT)
    assert "severities" in failed[0]
    assert checks.report is None
