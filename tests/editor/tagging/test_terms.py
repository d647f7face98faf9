import pytest

from db.terms import Term
from editor.tagging.terms import TermMatcher


def matcher(*sources, lang="ru"):
    terms = [
        Term(source_lang=lang, target_lang="en", source=each, wanted=each.upper())
        for each in sources
    ]
    return TermMatcher(terms, lang)


def found(text, *sources, lang="ru"):
    return [text[hit.start : hit.end] for hit in matcher(*sources, lang=lang).find(text)]


@pytest.mark.parametrize(
    ("text", "source", "surface"),
    [
        ("Указ Совета министров принят", "Совет министров", "Совета министров"),
        ("Из Центрального банка сообщили", "центральный банк", "Центрального банка"),
        ("Счета банка закрыты", "банк", "банка"),
        ("Все ЕЩЁ идёт", "еще", "ЕЩЁ"),
        ("О премьер-министре, конечно", "премьер-министр", "премьер-министре"),
        ("Курс G20 ясен", "G20", "G20"),
    ],
)
def test_a_term_is_found_in_any_form(text, source, surface):
    assert found(text, source) == [surface]


def test_the_longest_term_wins_and_none_lies_within_another():
    text = "Глава Совета министров и министр"
    assert found(text, "министр", "совет", "Совет министров") == ["Совета министров", "министр"]


def test_words_apart_are_no_term():
    assert found("Совет одобрил министров", "Совет министров") == []
    assert found("министерство", "министр") == []


def test_terms_of_another_language_are_left_alone():
    term = Term(source_lang="kk", target_lang="en", source="су", wanted="water")
    assert TermMatcher([term], "ru").find("су") == []
    assert found("Су керек", "су", lang="kk") == ["Су"]


def test_a_glossary_of_signs_or_of_nothing_finds_nothing():
    assert found("Всё хорошо!", "!") == []
    assert found("Всё хорошо!") == []


def test_offsets_count_code_points():
    (hit,) = matcher("нефть").find("😀 нефть")
    assert (hit.start, hit.end, hit.term.wanted) == (2, 7, "НЕФТЬ")


def test_of_terms_that_begin_alike_the_longest_that_stands_there_is_found():
    sources = ("министр", "министр труда", "министр иностранных дел", "министр обороны")
    text = "Министру обороны, министрам иностранных дел и министру"
    assert found(text, *sources) == ["Министру обороны", "министрам иностранных дел", "министру"]


def test_of_terms_alike_the_first_is_found():
    terms = [
        Term(source_lang="ru", target_lang="en", source=source, wanted=wanted)
        for source, wanted in (("совет министра", "one"), ("Совет министров", "other"))
    ]
    assert [hit.term.wanted for hit in TermMatcher(terms, "ru").find("Совету министров")] == ["one"]
