"""Questions to memory and glossary, answered off the GUI thread; those left are not answered."""

import pytest

from db import glossary, memory, stories
from db.pairs import MatchKind, Pair
from db.terms import Term
from editor.desk.editing import write_row
from editor.models.remembering import Remembering
from editor.settings import MEMORY_THRESHOLD, Settings


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def known(tasks, settings):
    return Remembering(tasks, settings)


@pytest.fixture
def answered(known, heard):
    return heard(known.answered, several=True)


@pytest.fixture
def learn(library):
    def run(*pairs):
        with library.write():
            memory.add(
                library,
                [
                    Pair(source_lang="ru", target_lang="en", source=source, target=target)
                    for source, target in pairs
                ],
            )

    return run


@pytest.fixture
def ask(known, library, story):
    """Return a function that asks about a row of the wire story."""

    def run(position):
        current = stories.get(library, story)
        known.ask(current, current.rows[position])
        return current.rows[position].source

    return run


def kinds(answer):
    return [match.kind for match in answer[1]]


def test_what_is_alike_comes_once_the_memory_is_read(qtbot, ask, answered, learn):
    learn(("Инфляция составила 8,5%.", "Inflation was 8.5%."), ("Нефть", "Oil"))
    source = ask(3)
    qtbot.waitUntil(lambda: len(answered) == 2)
    assert answered[-1][0] == source
    assert [match.english for match in answered[-1][1]] == ["Inflation was 8.4%."]
    assert kinds(answered[-1]) == [MatchKind.REPAIRED]


def test_a_row_that_was_left_is_not_answered(qtbot, ask, answered, learn):
    learn(("Переговоры начнутся завтра.", "Talks begin tomorrow."))
    ask(1)
    source = ask(2)
    qtbot.waitUntil(lambda: len(answered) == 2)
    assert {told for told, *_ in answered} == {source}


def test_what_another_program_adds_is_known_at_the_next_question(
    qtbot, ask, answered, learn, colleague
):
    ask(3)
    qtbot.waitUntil(lambda: len(answered) == 2)
    with colleague.write():
        pair = Pair(source_lang="ru", target_lang="en", source="Инфляция составила!", target="It!")
        memory.add(colleague, [pair])
    ask(3)
    qtbot.waitUntil(lambda: len(answered) == 3)
    assert [match.english for match in answered[-1][1]] == ["It!"]


def test_the_threshold_of_the_settings_counts(qtbot, ask, answered, learn, settings):
    settings.set(MEMORY_THRESHOLD, 95)
    learn(("Инфляция составила всё же 8,4%.", "Inflation was 8.4% after all."))
    ask(3)
    qtbot.waitUntil(lambda: len(answered) == 2)
    assert answered[-1][1] == []


def test_without_a_row_nothing_is_asked(known, answered, library, story):
    known.ask(stories.get(library, story), None)
    assert answered == []


def test_a_story_of_unknown_language_has_no_matches(known, answered, library, story):
    from dataclasses import replace

    current = stories.get(library, story)
    known.ask(replace(current, fields=replace(current.fields, lang="")), current.rows[1])
    assert answered == [(current.rows[1].source, [], [])]


def test_terms_are_found_in_the_rows_that_hold_them(qtbot, known, heard, library, story):
    with library.write():
        term = Term(source_lang="ru", target_lang="en", source="министр", wanted="minister")
        glossary.add(library, [term])
    found = heard(known.terms_found, several=True)
    known.find_terms(stories.get(library, story))
    qtbot.waitUntil(lambda: len(found) == 1)
    story_id, hits = found[0]
    assert story_id == story
    assert {position: len(each) for position, each in hits.items()} == {0: 1, 1: 1}


def test_rows_elsewhere_that_wait_for_the_same_english_are_told(
    qtbot, known, heard, library, story, take
):
    other = take("Другая новость дня\n\nПереговоры начнутся завтра.\n\nКонец этой новости.")
    write_row(library, story, 2, "Talks begin tomorrow.", confirm=True)
    found = heard(known.twins_found, several=True)
    known.find_twins(story, 2)
    qtbot.waitUntil(lambda: len(found) == 1)
    row, waiting = found[0]
    assert (row.target, [twin.story for twin in waiting]) == ("Talks begin tomorrow.", [other])


def test_words_are_answered_for_what_was_typed_last(qtbot, known, heard, learn):
    learn(("Нефть", "Oil"), ("Газ", "Gas"))
    found = heard(known.concorded, several=True)
    known.concord("нефть", machine=False)
    known.concord("газа", machine=False)
    qtbot.waitUntil(lambda: len(found) == 1)
    assert found[0][0] == "газа"
    assert [pair.target for pair in found[0][1]] == ["Gas"]
