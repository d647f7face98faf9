import pytest

from db import audit, glossary
from db.errors import Conflict, NotFound
from db.terms import Term


@pytest.fixture
def put(library):
    """Put a term into the glossary; return what is stored of it."""

    def run(source, wanted="", **changes):
        known = {"source_lang": "ru", "target_lang": "en"} | changes
        with library.write():
            glossary.add(library, [Term(**(known | {"source": source, "wanted": wanted}))])
        return glossary.find(library, source, known["source_lang"], "en")[-1]

    return run


def test_a_term_comes_back_whole(library, put):
    term = put(
        "Совет министров",
        "Council of Ministers",
        allowed=("Cabinet", "the Cabinet"),
        forbidden=("Soviet of Ministers",),
        part_of_speech="noun",
        note="Before 1991",
        topic="politics",
        by="day desk",
        at="2026-01-31T10:00:00.000Z",
    )
    assert glossary.listing(library) == [term]
    assert (term.wanted, term.allowed) == ("Council of Ministers", ("Cabinet", "the Cabinet"))
    assert term.forbidden == ("Soviet of Ministers",)
    assert (term.part_of_speech, term.note, term.topic) == ("noun", "Before 1991", "politics")
    assert (term.by, term.at) == ("day desk", "2026-01-31T10:00:00.000Z")


def test_who_and_when_are_told_where_nobody_said(put):
    term = put("акимат", "akimat")
    assert term.by == "night desk"
    assert term.at.endswith("Z")


def test_a_term_given_again_gets_what_is_new_and_keeps_the_rest(library, put):
    put("аким", "mayor", allowed=("akim",), note="of a city")
    term = put("Аким", "governor", forbidden=("mayor",), part_of_speech="noun")
    assert len(glossary.listing(library)) == 1
    assert (term.wanted, term.allowed, term.forbidden) == ("governor", ("akim",), ("mayor",))
    assert (term.note, term.part_of_speech) == ("of a city", "noun")


def test_what_was_wanted_before_is_allowed_from_then_on(put):
    put("аким", "mayor")
    term = put("аким", "governor")
    assert (term.wanted, term.allowed) == ("governor", ("mayor",))


def test_a_term_may_mean_another_thing_in_another_topic(library, put):
    put("ставка", "rate", topic="finance")
    put("ставка", "headquarters", topic="war")
    assert [(each.topic, each.wanted) for each in glossary.find(library, "СТАВКА", "ru", "en")] == [
        ("finance", "rate"),
        ("war", "headquarters"),
    ]


def test_forbidden_wordings_alone_make_a_term(put):
    assert put("террорист", forbidden=("freedom fighter",)).wanted == ""


def test_what_is_said_twice_of_a_term_stands_once(put):
    term = put("аким", "mayor", allowed=("mayor", "akim", "akim"), forbidden=("akim",))
    assert (term.wanted, term.allowed, term.forbidden) == ("mayor", ("akim",), ())


def test_terms_of_a_language_are_listed_by_their_wording(library, put):
    put("ячмень", "barley")
    put("Азот", "nitrogen")
    put("су", "water", source_lang="kk")
    assert [each.source for each in glossary.listing(library, "ru", "en")] == ["Азот", "ячмень"]
    assert len(glossary.listing(library)) == 3
    assert glossary.listing(library, "ru", "de") == []


def test_an_edited_term_is_stored_unless_it_was_changed_meanwhile(library, put):
    from dataclasses import replace

    term = put("аким", "mayor")
    with library.write():
        saved = glossary.save(library, replace(term, wanted="governor"))
    assert saved.wanted == "governor"
    assert saved.allowed == ()
    with pytest.raises(Conflict), library.write():
        glossary.save(library, replace(term, wanted="chief"))


def test_a_removed_term_is_gone_and_the_history_tells(library, put):
    term = put("аким", "mayor")
    with library.write():
        glossary.remove(library, term.id)
    assert glossary.listing(library) == []
    with pytest.raises(NotFound):
        glossary.get(library, term.id)
    assert [act.action for act in audit.history(library)] == ["add term", "remove term"]


def test_whoever_asked_hears_of_a_change(library, put):
    library.taken_changes()
    put("аким", "mayor")
    assert library.taken_changes().glossary
