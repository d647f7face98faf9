"""The glossary at work: in the rows that hold its terms, and in what engines are told."""

from dataclasses import replace

import pytest

from db import audit, glossary, stories
from db.errors import Conflict, NotFound, Refused
from db.terms import Term
from editor.desk.interchange import add_term
from editor.desk.terms import change, drop, listed, terms_in
from editor.desk.wanted_names import wanted_names
from editor.translating.engine import Term as Wanted


def enter(library, source, wanted, **known):
    term = Term(source_lang="ru", target_lang="en", source=source, wanted=wanted, **known)
    return add_term(library, term)


def test_terms_are_found_by_row(library):
    enter(library, "министр", "minister")
    found = terms_in(library, "ru", {0: "Слова министра", 1: "Снег", 2: "Министры ушли"})
    assert {
        position: [(hit.start, hit.end) for hit in hits] for position, hits in found.items()
    } == {
        0: [(6, 14)],
        2: [(0, 8)],
    }
    assert terms_in(library, "kk", {0: "Слова министра"}) == {}


def test_engines_are_told_the_terms_that_the_story_holds(library, story):
    enter(library, "переговоры", "talks")
    enter(library, "снег", "snow")
    enter(library, "инфляция", "", forbidden=("price rise",))
    told = wanted_names(library, stories.get(library, story))
    assert told == (Wanted("переговоры", "talks"),)


class TestUpkeep:
    def test_terms_are_listed_by_part_of_any_wording_note_or_topic(self, library):
        enter(library, "аким", "mayor", forbidden=("Boss",), note="of a city")
        enter(library, "Счёт", "bill", topic="finance")
        found = {
            typed: [term.source for term in listed(library, typed)]
            for typed in ("", "АК", "счет", "boss", "city", "FINANCE", "snow")
        }
        assert found == {
            "": ["аким", "Счёт"],
            "АК": ["аким"],
            "счет": ["Счёт"],
            "boss": ["аким"],
            "city": ["аким"],
            "FINANCE": ["Счёт"],
            "snow": [],
        }

    def test_a_wording_taken_away_is_gone_and_who_did_it_is_known(self, library, colleague):
        term = enter(library, "аким", "mayor", allowed=("akim",), note="of a city")
        changed = change(colleague, replace(term, wanted=" governor ", allowed=(), note=""))
        assert (changed.wanted, changed.allowed, changed.note) == ("governor", (), "")
        assert changed.by == "day desk"
        assert changed.at >= term.at
        assert glossary.listing(library) == [changed]

    def test_what_was_changed_meanwhile_is_not_overwritten(self, library, colleague):
        term = enter(library, "аким", "mayor")
        change(colleague, replace(term, wanted="governor"))
        with pytest.raises(Conflict, match="аким was changed elsewhere"):
            change(library, replace(term, wanted="head"))
        assert glossary.listing(library)[0].wanted == "governor"

    def test_half_a_term_and_one_known_for_the_topic_are_refused(self, library):
        term = enter(library, "аким", "mayor")
        other = enter(library, "мэр", "mayor")
        with pytest.raises(Refused, match="A term needs"):
            change(library, replace(term, wanted=" "))
        with pytest.raises(Refused, match="Аким is in the glossary already"):
            change(library, replace(other, source="Аким"))
        change(library, replace(other, source="Аким", topic="sport"))
        assert len(glossary.find(library, "аким", "ru", "en")) == 2

    def test_a_term_taken_out_is_in_no_row_any_more(self, library):
        term = enter(library, "министр", "minister")
        drop(library, term.id)
        assert terms_in(library, "ru", {0: "Слова министра"}) == {}
        assert audit.history(library)[-1].action == "remove term"
        with pytest.raises(NotFound):
            drop(library, term.id)
