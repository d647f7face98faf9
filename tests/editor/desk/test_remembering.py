"""Words looked for in the memory, and its upkeep."""

import pytest

from db import audit, memory
from db.errors import NotFound, Refused
from db.pairs import Pair
from editor.desk.editing import write_row
from editor.desk.remembering import concord, correct, drop, merge_duplicates
from editor.desk.workflow import reopen, spike, submit


@pytest.fixture
def pair(library):
    """Return a function that stores a pair; it gives it as stored."""

    def run(source, target, **changes):
        known = {"source_lang": "ru", "target_lang": "en", "origin": "import"}
        with library.write():
            memory.add(library, [Pair(source=source, target=target, **(known | changes))])
        return memory.pairs(library)[-1]

    return run


def found(library, typed, **known):
    return [each.target for each in concord(library, typed, **known)]


@pytest.mark.parametrize(
    "typed", ["министры", "министру прибыл", "МИНИСТР", "minister arrives", "arriv", "ещё", "еще"]
)
def test_words_are_found_in_any_form_on_both_sides(library, pair, typed):
    pair("Министра ещё ждут: он прибывал и прибыл", "The ministers arrived")
    pair("Нефть", "Oil")
    assert found(library, typed) == ["The ministers arrived"]


def test_a_corrected_pair_answers_by_what_it_says_now(library, pair):
    stored = pair("Нефть", "Oyl")
    assert correct(library, stored.id, "Нефть", " Oil ").target == "Oil"
    assert found(library, "oyl") == []
    assert memory.exact(library, "Нефть", "ru", "en")[0].pair.target == "Oil"
    assert audit.history(library)[-1].detail["was"]["target"] == "Oyl"


def test_a_pair_corrected_into_another_becomes_that_one(library, pair):
    good, bad = pair("Нефть", "Oil"), pair("Нефть", "Oyl")
    assert correct(library, bad.id, "Нефть", "Oil").id == good.id
    assert len(memory.pairs(library)) == 1


@pytest.mark.parametrize(("source", "target"), [(" ", "Oil"), ("Нефть", "")])
def test_a_pair_needs_words_on_both_sides(library, pair, source, target):
    with pytest.raises(Refused):
        correct(library, pair("Нефть", "Oyl").id, source, target)


def test_a_dropped_pair_is_gone_and_the_history_tells(library, pair):
    stored = pair("Нефть", "Oil")
    assert drop(library, stored.id).target == "Oil"
    assert memory.pairs(library) == []
    assert audit.history(library)[-1].action == "drop pair"
    with pytest.raises(NotFound):
        drop(library, stored.id)


def test_pairs_that_differ_in_case_or_blanks_alone_become_one_the_latest(library, pair):
    pair("Нефть ещё дорожает", "Oil still up", at="2026-01-01T00:00:00.000Z")
    pair("нефть еще дорожает", "Oil still  up", at="2026-01-03T00:00:00.000Z")
    pair("НЕФТЬ ещё дорожает", "Oil Still Up", at="2026-01-02T00:00:00.000Z")
    pair("Нефть ещё дорожает", "Oil is dearer")
    assert merge_duplicates(library) == 2
    assert [each.target for each in memory.pairs(library)] == ["Oil still  up", "Oil is dearer"]
    assert merge_duplicates(library) == 0


def test_a_row_that_said_a_merged_pair_still_says_it(library, take, pair):
    story = take("Нефть дорожает\n\nДа", lang="ru")
    write_row(library, story, 0, "Oil is up", confirm=True)
    pair("нефть дорожает", "oil is up", at="2099-01-01T00:00:00.000Z")
    merge_duplicates(library)
    (left,) = memory.pairs(library)
    assert (left.target, left.origin) == ("oil is up", "confirmed")


def test_spiking_and_reopening_lose_nothing(library, take):
    story = take("Нефть дорожает\n\nДа", lang="ru")
    write_row(library, story, 0, "Oil is up", confirm=True)
    submit(library, story)
    reopen(library, story)
    spike(library, story)
    assert [each.target for each in memory.pairs(library)] == ["Oil is up"]
