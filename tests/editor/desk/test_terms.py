"""The glossary at work: in the rows that hold its terms, and in what engines are told."""

from db import stories
from db.terms import Term
from editor.desk.interchange import add_term
from editor.desk.terms import terms_in
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
