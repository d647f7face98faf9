import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.pairs import Match, MatchKind, Pair
from editor.translating.matching import Rules, fuzzy, ranked


def pair(source, target="English", **changes):
    known = {"source_lang": "ru", "target_lang": "en", "origin": "confirmed"}
    return Pair(**(known | {"source": source, "target": target} | changes))


def scores(text, *sources, threshold=70):
    return [match.score for match in fuzzy(text, [pair(each) for each in sources], threshold)]


def test_the_score_is_the_share_of_letters_alike():
    assert scores("абвгдежзик", "абвгдежзиx", "абвгдежзxx", "абвгдежxxx") == [90, 80, 70]


def test_what_is_below_the_threshold_is_left_out():
    assert scores("абвгдежзик", "абвгдеxxxx") == []
    assert scores("абвгдежзик", "абвгдеxxxx", threshold=60) == [60]


def test_only_the_same_text_is_a_hundred():
    assert scores("Нефть ещё дорожает", "нефть  еще дорожает") == [99]
    long = "слово " * 200
    assert scores(long + "а", long + "б") == [99]


@given(st.text(min_size=1), st.text(min_size=1))
def test_scores_keep_within_bounds(one, other):
    assert all(1 <= score <= 99 for score in scores(one, other, threshold=1))


def test_nobody_waits_for_what_was_cancelled():
    cancel = threading.Event()
    cancel.set()
    assert fuzzy("Нефть", [pair("Нефть")], 70, cancel) == []


def test_context_comes_first_then_the_same_then_what_was_repaired():
    given = [
        Match(pair("a", "fuzzy"), 99, MatchKind.FUZZY),
        Match(pair("a", "x"), 99, MatchKind.REPAIRED, repaired="repaired"),
        Match(pair("a", "exact"), 100),
        Match(pair("a", "context"), 100, MatchKind.CONTEXT),
    ]
    assert [match.english for match in ranked(given, Rules())] == [
        *("context", "exact", "repaired", "fuzzy"),
    ]


def test_penalties_count_in_the_order_and_leave_the_score_alone():
    given = [
        Match(pair("a", "machine", origin="machine import"), 100),
        Match(pair("a", "ours"), 92, MatchKind.FUZZY),
    ]
    first, second = ranked(given, Rules(machine=10))
    assert (first.english, first.score, first.penalty) == ("ours", 92, 0)
    assert (second.english, second.score, second.penalty) == ("machine", 100, 10)


@pytest.mark.parametrize(
    ("changes", "penalty"),
    [
        ({"origin": "confirmed", "at": "2026-01-01"}, 0),
        ({"origin": "sentence", "at": "2026-01-01"}, 0),
        ({"origin": "import", "at": "2026-01-01"}, 3),
        ({"origin": "machine import", "at": "2026-01-01"}, 23),
        ({"origin": "confirmed", "at": "2019-12-31"}, 5),
        ({"origin": "machine import", "at": ""}, 28),
    ],
)
def test_where_a_pair_comes_from_and_its_age_are_worth_what_the_rules_say(changes, penalty):
    rules = Rules(imported=3, machine=20, old=5, old_before="2020-01-01", threshold=0)
    (match,) = ranked([Match(pair("a", **changes), 100)], rules)
    assert match.penalty == penalty


def test_a_penalty_may_keep_a_pair_from_being_shown():
    given = [Match(pair("a", origin="machine import"), 75, MatchKind.FUZZY)]
    assert ranked(given, Rules(machine=10)) == []


def test_the_same_english_is_shown_once_with_its_best_score():
    given = [Match(pair("a"), 80, MatchKind.FUZZY), Match(pair("b"), 95, MatchKind.FUZZY)]
    assert [match.score for match in ranked(given, Rules())] == [95]


def test_of_equals_the_latest_comes_first_and_no_more_than_asked_for():
    given = [Match(pair("a", f"day {day}", at=f"2026-01-0{day}"), 100) for day in (2, 3, 1)]
    assert [match.english for match in ranked(given, Rules(most=2))] == ["day 3", "day 2"]
