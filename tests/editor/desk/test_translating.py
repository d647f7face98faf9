"""Translating: memory first, then an engine, never over what a person wrote."""

from functools import partial

import pytest

from db import audit, memory, stories, versions
from db.errors import NotFound, Refused
from db.pairs import Pair
from db.records import EntityType, RowState, Side, StoryStatus, VersionReason
from editor.desk import tagging, workflow
from editor.desk.editing import set_field, write_draft, write_row
from editor.desk.recalling import Recall
from editor.desk.translating import Report, ask, fill, fill_known, plan, translate
from editor.translating.engine import TimedOut, Translated, Untranslated
from editor.translating.matching import Rules
from tests.google_stand_in import OWN_LINES

FIRST, SECOND, THIRD = OWN_LINES


@pytest.fixture
def state(row):
    """Return a function that gives what may change in a row."""

    def read(story, position):
        found = row(story, position)
        return found.target, found.state, found.row_version

    return read


@pytest.fixture
def learn(library):
    """Return a function that puts English for a source into the memory."""

    def run(source, english):
        with library.write():
            pair = Pair(source_lang="ru", target_lang="en", source=source, target=english)
            memory.add(library, [pair])

    return run


class TestFilling:
    def test_an_engine_fills_all_rows(self, library, story, english, row, phrasebook):
        report = translate(library, story, phrasebook())
        assert english(story) == [
            "Minister in Vienna",
            "The minister arrived in Vienna.",
            "The talks begin tomorrow.",
            "Inflation was 8.4%.",
        ]
        assert (report.filled, report.left, report.fault) == ({"Phrasebook": 4}, {}, "")
        filled = row(story, 1)
        assert (filled.state, filled.origin, filled.score) == (RowState.MACHINE, "Phrasebook", None)
        assert (filled.machine, filled.machine_origin) == (filled.target, "Phrasebook")
        assert stories.status(library, story) is StoryStatus.TRANSLATING
        assert audit.history(library, story)[-1].detail == {"filled": {"Phrasebook": 4}}

    def test_what_the_memory_knows_is_not_asked_for(
        self, library, story, learn, row, phrasebook, english
    ):
        learn(SECOND, "Talks start tomorrow.")
        engine = phrasebook()
        report = translate(library, story, engine)
        assert SECOND not in engine.asked
        assert report.filled == {"memory": 1, "Phrasebook": 3}
        known = row(story, 2)
        assert (known.target, known.state) == ("Talks start tomorrow.", RowState.FUZZY)
        assert (known.origin, known.score) == ("memory", 100)

    def test_the_memorys_latest_wording_is_taken(self, library, story, take, phrasebook, row):
        other = take(f"Раньше\n\n{SECOND}\n\nКонец.")
        write_row(library, other, 1, "Older.", confirm=True)
        third = take(f"Позже\n\n{SECOND}\n\nНачало.")
        write_row(library, third, 1, "Newer.", confirm=True)
        translate(library, story, phrasebook())
        assert row(story, 2).target == "Newer."

    def test_only_the_rows_asked_for(self, library, story, english, phrasebook):
        engine = phrasebook()
        translate(library, story, engine, positions=[2])
        assert engine.asked == [SECOND]
        assert english(story) == ["", "", "The talks begin tomorrow.", ""]

    def test_machine_english_is_made_anew(self, library, story, phrasebook, row):
        translate(library, story, phrasebook({SECOND: "Old."}))
        translate(library, story, phrasebook({SECOND: "New."}))
        assert row(story, 2).target == "New."

    def test_names_are_marked_in_what_an_engine_wrote(self, library, story, phrasebook):
        span = tagging.Span(row=1, side=Side.SOURCE, start=17, end=21)
        tagging.mention(library, story, span, EntityType.PLACE, english="Vienna")
        translate(library, story, phrasebook())
        sides = [mention.side for mention in stories.get(library, story).mentions]
        assert sides == [Side.SOURCE, Side.TARGET]

    def test_into_the_language_the_library_is_set_to(self, library, story, learn, phrasebook):
        library.set_setting("target_lang", "pt")
        learn(SECOND, "English.")
        engine = phrasebook()
        translate(library, story, engine)
        assert SECOND in engine.asked
        assert plan(library, story).target_lang == "pt"

    def test_progress_counts_what_the_engine_does(self, library, story, learn, phrasebook):
        learn(SECOND, "Known.")
        seen = []
        translate(library, story, phrasebook(), progress=lambda *done: seen.append(done))
        assert seen == [(1, 3), (2, 3), (3, 3)]

    def test_warnings_name_their_row(self, library, story, phrasebook):
        book = {THIRD: Translated("Inflation was 84%.", "Phrasebook", ("Numbers differ.",))}
        report = translate(library, story, phrasebook(book))
        assert report.warnings == ["row 3: Numbers differ."]

    @pytest.mark.parametrize("nothing", [Untranslated("No idea."), "", " \n"])
    def test_a_row_without_an_answer_is_left(self, library, story, state, phrasebook, nothing):
        before = state(story, 2)
        report = translate(library, story, phrasebook({FIRST: "One.", SECOND: nothing}))
        assert report.filled == {"Phrasebook": 1}
        assert set(report.left) == {0, 2, 3}
        assert report.left[2]
        assert state(story, 2) == before


class TestFromMemoryAlmost:
    """What differs in numbers alone fills a row; what is only alike is shown to the engine."""

    def test_a_pair_set_right_fills_its_row_and_shows_its_score(
        self, library, story, learn, row, phrasebook
    ):
        learn("Инфляция составила 7,2%.", "Inflation came to 7.2%.")
        engine = phrasebook()
        report = translate(library, story, engine)
        assert THIRD not in engine.asked
        assert report.filled == {"memory": 1, "Phrasebook": 3}
        filled = row(story, 3)
        assert (filled.target, filled.state) == ("Inflation came to 8.4%.", RowState.FUZZY)
        assert (filled.origin, filled.score) == ("memory, set right", 99)

    def test_the_very_text_is_taken_before_what_is_set_right(
        self, library, story, learn, row, phrasebook
    ):
        learn("Инфляция составила 7,2%.", "Inflation came to 7.2%.")
        learn(THIRD, "Inflation reached 8.4%.")
        translate(library, story, phrasebook())
        assert (row(story, 3).target, row(story, 3).score) == ("Inflation reached 8.4%.", 100)

    def test_what_is_only_alike_never_fills_a_row_and_is_an_example(
        self, library, story, learn, row, phrasebook
    ):
        learn("Переговоры начнутся сегодня.", "The talks begin today.")
        learn("Нефть дорожает третий день.", "Oil is up for a third day.")
        engine = phrasebook()
        translate(library, story, engine)
        assert row(story, 2).state is RowState.MACHINE
        [brief] = engine.briefs
        assert brief.examples == (("Переговоры начнутся сегодня.", "The talks begin today."),)

    def test_a_machines_pair_is_no_example(self, library, story, phrasebook):
        pair = Pair(
            source_lang="ru",
            target_lang="en",
            source="Переговоры начнутся сегодня.",
            target="The talks begin today.",
            origin="machine import",
        )
        with library.write():
            memory.add(library, [pair])
        engine = phrasebook()
        translate(library, story, engine, recall=Recall(library, Rules(threshold=50)))
        assert engine.briefs[0].examples == ()

    def test_a_pair_that_counts_for_too_little_fills_nothing(
        self, library, story, learn, phrasebook, row
    ):
        learn("Инфляция составила 7,2%.", "Inflation came to 7.2%.")
        strict = Recall(library, Rules(threshold=80, imported=30))
        translate(library, story, phrasebook(), recall=strict)
        assert row(story, 3).state is RowState.MACHINE

    def test_how_many_are_shown_beside_a_row_does_not_matter(
        self, library, story, learn, phrasebook, row
    ):
        learn("Инфляция составила 7,2%.", "Inflation came to 7.2%.")
        translate(library, story, phrasebook(), recall=Recall(library, Rules(most=0)))
        assert row(story, 3).target == "Inflation came to 8.4%."


class TestWhatPeopleWrote:
    def test_is_never_overwritten(self, library, story, phrasebook, state, learn):
        write_row(library, story, 1, "By hand.")
        write_row(library, story, 2, "Confirmed.", confirm=True)
        learn(FIRST, "Remembered.")
        before = [state(story, 1), state(story, 2)]
        engine = phrasebook()
        translate(library, story, engine)
        assert [state(story, 1), state(story, 2)] == before
        assert engine.asked == ["Министр в Вене", THIRD]

    def test_stays_also_when_asked_for_by_number(self, library, story, phrasebook, row):
        write_row(library, story, 1, "By hand.")
        translate(library, story, phrasebook(), positions=[1, 2])
        assert row(story, 1).target == "By hand."

    def test_stays_when_written_while_the_engine_works(
        self, library, colleague, story, phrasebook, row
    ):
        def edit(text):
            if text == FIRST:
                write_row(colleague, story, 1, "By a colleague.")

        report = translate(library, story, phrasebook(meanwhile=edit))
        assert row(story, 1).target == "By a colleague."
        assert row(story, 1).state is RowState.EDITED
        assert report.left == {1: "it was changed meanwhile"}
        assert report.filled == {"Phrasebook": 3}

    def test_stays_when_another_row_is_written_than_the_one_at_work(
        self, library, colleague, story, phrasebook, row
    ):
        def edit(text):
            if text == FIRST:
                write_row(colleague, story, 3, "By a colleague.", confirm=True)

        report = translate(library, story, phrasebook(meanwhile=edit))
        assert row(story, 3).target == "By a colleague."
        assert set(report.left) == {3}

    def test_typing_over_a_row_just_translated_keeps_both(self, library, story, phrasebook, row):
        seen = row(story, 1)
        translate(library, story, phrasebook())
        written = write_draft(library, story, seen, "Typed.")
        assert (written.row.target, written.clash) == ("Typed.", None)
        assert written.row.machine == "The minister arrived in Vienna."

    def test_stays_when_written_between_plan_and_memory(self, library, story, learn, row):
        learn(FIRST, "Remembered.")
        planned = plan(library, story)
        write_row(library, story, 1, "By hand.")
        report = Report(story=story)
        fill_known(library, planned, report)
        assert row(story, 1).target == "By hand."
        assert (report.filled, report.left) == ({}, {1: "it was changed meanwhile"})

    @pytest.mark.parametrize("close", [workflow.spike, partial(workflow.approve, force=True)])
    def test_a_story_closed_meanwhile_is_not_written_to(
        self, library, colleague, story, phrasebook, english, close
    ):
        def act(text):
            if text == SECOND:
                close(colleague, story)

        report = translate(library, story, phrasebook(meanwhile=act))
        assert english(story)[2:] == ["", ""]
        assert set(report.left) == {2, 3}
        assert stories.status(library, story) in (StoryStatus.SPIKED, StoryStatus.APPROVED)

    def test_a_story_submitted_meanwhile_is_filled_further(
        self, library, colleague, story, phrasebook, english
    ):
        def submit(text):
            if text == SECOND:
                workflow.submit(colleague, story)

        translate(library, story, phrasebook(meanwhile=submit))
        assert "" not in english(story)
        assert stories.status(library, story) is StoryStatus.REVIEW

    def test_is_overwritten_only_when_asked_and_kept_as_a_version(
        self, library, story, phrasebook, english
    ):
        write_row(library, story, 1, "By hand.")
        translate(library, story, phrasebook(), overwrite=True)
        assert english(story)[1] == "The minister arrived in Vienna."
        [kept] = versions.of_story(library, story)
        assert kept.reason is VersionReason.BEFORE_OVERWRITE
        assert versions.load(library, story, kept.number).rows[1].target == "By hand."

    def test_is_not_overwritten_even_then_if_written_meanwhile(
        self, library, colleague, story, phrasebook, row
    ):
        def edit(text):
            write_row(colleague, story, 1, "By a colleague.")

        translate(library, story, phrasebook(meanwhile=edit), positions=[1], overwrite=True)
        assert row(story, 1).target == "By a colleague."


class TestStopping:
    def test_cancelling_keeps_what_is_done_and_asks_no_more(
        self, library, story, phrasebook, english, cancel
    ):
        def stop(text):
            if text == FIRST:
                cancel.set()

        engine = phrasebook(meanwhile=stop)
        planned, report = plan(library, story), Report(story=story)
        for each, outcome in ask(engine, planned, cancel):
            fill(library, planned, each, outcome, report)
        assert engine.asked == ["Министр в Вене", FIRST]
        assert english(story) == ["Minister in Vienna", "The minister arrived in Vienna.", "", ""]
        assert report.fault == ""

    def test_cancelled_before_it_began(self, library, story, phrasebook, learn, english, cancel):
        learn(FIRST, "Remembered.")
        cancel.set()
        engine = phrasebook()
        planned = plan(library, story)
        fill_known(library, planned, Report(story=story))
        assert list(ask(engine, planned, cancel)) == []
        assert engine.asked == []
        assert english(story) == ["", "Remembered.", "", ""]

    def test_a_fault_leaves_the_rows_not_reached(self, library, story, phrasebook, state, learn):
        learn(THIRD, "Remembered.")
        before = state(story, 2)
        book = {"Министр в Вене": "Minister", FIRST: "One.", SECOND: TimedOut("Too slow.")}
        report = translate(library, story, phrasebook(book))
        assert report.fault == "Too slow."
        assert report.filled == {"memory": 1, "Phrasebook": 2}
        assert state(story, 2) == before

    def test_an_engine_that_cannot_says_why_and_is_not_asked(
        self, library, story, phrasebook, english, learn
    ):
        learn(FIRST, "Remembered.")
        engine = phrasebook(why_not="No model for ru-en.")
        report = translate(library, story, engine)
        assert report.fault == "No model for ru-en."
        assert engine.asked == []
        assert english(story) == ["", "Remembered.", "", ""]

    def test_a_story_of_unknown_language(self, library, story, phrasebook):
        set_field(library, story, "lang", "")
        engine = phrasebook()
        report = translate(library, story, engine)
        assert "language is not known. Set it under Details" in report.fault
        assert engine.asked == []

    def test_nothing_to_do_asks_nothing(self, library, story, phrasebook):
        for position in range(4):
            write_row(library, story, position, "By hand.")
        engine = phrasebook(why_not="Broken.")
        report = translate(library, story, engine)
        assert (report.fault, report.filled, engine.asked) == ("", {}, [])

    def test_closed_stories_and_missing_rows_are_refused(self, library, story, phrasebook):
        with pytest.raises(Refused, match="has no row 7"):
            translate(library, story, phrasebook(), positions=[1, 7, 8])
        with pytest.raises(NotFound, match="no story 9"):
            translate(library, 9, phrasebook())
        workflow.spike(library, story)
        with pytest.raises(Refused, match="is spiked"):
            translate(library, story, phrasebook(), overwrite=True)
        assert versions.of_story(library, story) == []


class TestInSteps:
    def test_the_slow_step_holds_no_lock(self, library, colleague, story, phrasebook, cancel):
        planned = plan(library, story)
        report = Report(story=story)
        for row, outcome in ask(phrasebook(), planned, cancel):
            write_row(colleague, story, 3, "In between.")
            fill(library, planned, row, outcome, report)
        assert report.filled == {"Phrasebook": 3}

    def test_asking_stores_nothing(self, library, story, phrasebook, contents, cancel):
        planned = plan(library, story)
        before = contents()
        assert len(list(ask(phrasebook(), planned, cancel))) == 4
        assert contents() == before


def page(body, status=200):
    def answer(handler, question):
        handler.page(body, status)

    return answer


def hang(handler, question):
    handler.server.released.wait(20)
    handler.close_connection = True


def echo(handler, question):
    handler.page(f'<div class="result-container">{question}</div>')


FAILURES = {
    "hang": (hang, "Google did not answer in time. Try again"),
    "429": (page("", 429), "Google wants fewer requests from here. Try again"),
    "500": (page("", 500), "Google has a fault of its own (HTTP 500). Try again later"),
    "captcha": (page("<form>Are you a robot?</form>"), "often a captcha"),
    "nothing": (page(""), "holds no translation"),
}
LEFT = {
    "empty": (page('<div class="result-container"></div>'), "without a word"),
    "blank": (page('<div class="result-container"> </div>'), "without a word"),
    "echo": (echo, "returned the text untranslated"),
}


class TestGoogle:
    def test_fills_a_story(self, library, story, google, english):
        assert translate(library, story, google).filled == {"Google": 4}
        assert english(story)[1:] == list(OWN_LINES.values())

    @pytest.mark.parametrize("failure", FAILURES)
    def test_a_failure_ends_in_words_and_the_rows_stay(
        self, library, story, google, server, state, learn, failure
    ):
        server.answer, says = FAILURES[failure]
        learn(SECOND, "Remembered.")
        write_row(library, story, 1, "By hand.")
        before = [state(story, position) for position in (0, 1, 3)]
        report = translate(library, story, google)
        assert says in report.fault
        assert FIRST not in report.fault
        assert (report.filled, report.left) == ({"memory": 1}, {})
        assert [state(story, position) for position in (0, 1, 3)] == before

    @pytest.mark.parametrize("answer", LEFT)
    def test_no_translation_leaves_the_row_and_says_so(
        self, library, story, google, server, state, answer
    ):
        server.answer, says = LEFT[answer]
        before = [state(story, position) for position in range(4)]
        report = translate(library, story, google)
        assert report.filled == {}
        assert set(report.left) == {0, 1, 2, 3}
        assert all(says in reason for reason in report.left.values()), report.left
        assert [state(story, position) for position in range(4)] == before

    def test_a_failure_halfway_keeps_the_first_half(self, library, story, google, server, english):
        def twice(handler, question):
            if len(server.asked) > 2:
                handler.page("", 503)
            else:
                server.recorded_line(handler, question)

        server.answer = twice
        report = translate(library, story, google)
        assert "HTTP 503" in report.fault
        assert english(story) == ["Minister in Vienna", OWN_LINES[FIRST], "", ""]
