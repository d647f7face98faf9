"""Suggestions for the active row: what the memory knows, then what the engine said."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.pairs import Match, MatchKind, Pair
from db.records import MachineAnswer, Row, RowKind, RowState
from editor.models.suggestion_list import SuggestionListModel
from editor.text import Edit
from tests.offered import offer

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30)
ROW = Row(id=1, uid="u", position=1, kind=RowKind.PARAGRAPH, source="Переговоры начнутся завтра.")


def match(english, score=100, kind=MatchKind.EXACT, source=ROW.source, **known):
    pair = {"source_lang": "ru", "target_lang": "en", "source": source, "target": english}
    more = {name: known.pop(name) for name in ("penalty", "repairs", "repaired") if name in known}
    return Match(Pair(**(pair | known)), score, kind, **more)


@pytest.fixture
def offered(qapp):
    """Return a function that lists matches for a row; it gives the suggestions."""

    def run(row, *matches):
        model = SuggestionListModel()
        model.show_row(row)
        model.show_matches(row.source, matches)
        return model.records()

    return run


def test_the_memory_comes_first_then_what_the_engine_said(offered):
    row = replace(ROW, machine="The talks will start.", machine_origin="Google")
    known = {"by": "day desk", "at": "2025-12-04T08:00:00.000Z", "story": 7}
    first, second = offered(row, match("The talks begin tomorrow.", **known))
    assert (first.number, first.text, first.score) == (1, "The talks begin tomorrow.", 100)
    assert first.origin == "memory · day desk · 2025-12-04 · story 7"
    assert (second.number, second.text, second.score) == (2, "The talks will start.", None)
    assert second.origin == "Google"


def test_what_engine_and_memory_say_alike_stands_once(offered):
    row = replace(ROW, machine="Talks.", machine_origin="Google")
    (only,) = offered(row, match("Talks."))
    assert only.score == 100


def test_what_other_engines_said_stands_last_and_once(qapp):
    def answer(text, origin):
        known = {"source": ROW.source, "source_lang": "ru", "target_lang": "en", "model": ""}
        return MachineAnswer(text=text, origin=origin, engine=origin, **known)

    model = SuggestionListModel()
    model.show_row(replace(ROW, machine="Talks.", machine_origin="Google"))
    answers = [answer("Talks.", "DeepL"), answer("Parleys.", "Firefox")]
    model.show_matches(ROW.source, [match("The talks begin.")], answers)
    assert [(each.number, each.text, each.origin) for each in model.records()[1:]] == [
        (2, "Talks.", "Google"),
        (3, "Parleys.", "Firefox"),
    ]


def test_what_a_confirmed_row_says_already_is_no_suggestion(offered):
    row = replace(ROW, target="Talks.", state=RowState.CONFIRMED)
    assert offered(row, match("Talks.")) == []
    assert len(offered(replace(row, state=RowState.FUZZY), match("Talks."))) == 1


def test_what_differs_in_the_source_is_told_word_by_word(offered):
    near = match("Talks.", 85, MatchKind.FUZZY, source="Переговоры начнутся вчера.")
    exact, fuzzy = offered(ROW, match("The same."), near)
    assert exact.source == ()
    assert Edit("removed", "вчера") in fuzzy.source
    assert Edit("added", "завтра") in fuzzy.source


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ({"kind": MatchKind.CONTEXT}, "memory · same context"),
        ({"penalty": 10, "origin": "machine import"}, "memory · \u221210 % · a machine's"),
        ({"file": "old.tmx"}, "memory · old.tmx"),
        (
            {"kind": MatchKind.REPAIRED, "repairs": (("5", "7"), ("May", "June"))},
            "memory · set right: 5 → 7, May → June",
        ),
    ],
)
def test_a_suggestion_says_how_it_came_about(offered, known, words):
    (suggestion,) = offered(ROW, match("Talks.", **known))
    assert suggestion.origin == words


def test_a_repaired_pair_is_offered_as_it_was_set_right(offered):
    (suggestion,) = offered(ROW, match("5 talks", kind=MatchKind.REPAIRED, repaired="7 talks"))
    assert suggestion.text == "7 talks"


def test_an_answer_that_comes_too_late_is_not_shown_beside_another_row(qapp):
    model = SuggestionListModel()
    model.show_row(ROW)
    model.show_row(replace(ROW, source="Другая строка."))
    model.show_matches(ROW.source, [match("Talks.")])
    assert model.records() == []


def test_what_was_found_stays_while_the_same_row_is_typed_in(qapp):
    model = SuggestionListModel()
    model.show_row(ROW)
    model.show_matches(ROW.source, [match("The talks begin.")])
    model.show_row(replace(ROW, target="The talks"))
    (suggestion,) = model.records()
    assert Edit("added", " begin.") in suggestion.edits or suggestion.edits[0].op == "same"
    model.show_row(None)
    assert model.records() == []


def test_suggestions_are_numbered_and_say_where_they_come_from(lines, qapp):
    model = SuggestionListModel()
    offer(model, "", [("The sea rises.", 96, ""), ("Sea level up.", None, "Google")])
    assert lines(model) == ["The sea rises. (memory)", "Sea level up. (Google)"]
    assert [(each.number, each.score) for each in lines(model, "records")] == [(1, 96), (2, None)]


def test_a_suggestion_marks_what_differs_from_the_english_that_stands(lines, qapp):
    model = SuggestionListModel()
    offer(model, "The sea rises fast.", [("The sea rises slowly.", 90, "")])
    [suggestion] = lines(model, "records")
    assert Edit("removed", "fast") in suggestion.edits
    assert Edit("added", "slowly") in suggestion.edits


def test_a_suggestion_that_shares_little_is_shown_as_it_is(lines, qapp):
    model = SuggestionListModel()
    offer(model, "Snow.", [("The minister arrived in Vienna.", None, "Google")])
    [suggestion] = lines(model, "records")
    assert suggestion.edits == (Edit("same", "The minister arrived in Vienna."),)


@given(current=TEXT, text=TEXT)
def test_the_marked_text_without_what_goes_is_the_suggestion(current, text):
    model = SuggestionListModel()
    offer(model, current, [(text, None, "Google")])
    suggestion = model.record(model.index(0))
    stays = "".join(edit.text for edit in suggestion.edits if edit.op != "removed")
    assert stays == suggestion.text == text


def test_qt_finds_no_fault_with_suggestions(qtmodeltester):
    texts = SuggestionListModel()
    offer(texts, "", [("One", 100, "")])
    qtmodeltester.check(texts)


def test_what_other_engines_answered_is_offered_too(qapp):
    answer = MachineAnswer(
        source=ROW.source,
        source_lang="ru",
        target_lang="en",
        engine="deepl",
        model="",
        origin="DeepL",
        text="Talks start tomorrow.",
    )
    model = SuggestionListModel()
    model.show_row(replace(ROW, machine="Talks begin.", machine_origin="Google"))
    model.show_matches(ROW.source, [], [answer])
    assert [(each.text, each.origin) for each in model.records()] == [
        ("Talks begin.", "Google"),
        ("Talks start tomorrow.", "DeepL"),
    ]
