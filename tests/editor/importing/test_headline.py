"""A headline we propose reads as one, and holds nothing that the story does not say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importing.cleaning import fold
from editor.importing.headline import LONGEST_HEADLINE, propose


@pytest.mark.parametrize(
    ("lead", "headline"),
    [
        ("Цены на зерно выросли. Их рост ускорился.", "Цены на зерно выросли"),
        ("Цены на зерно выросли", "Цены на зерно выросли"),
        ("Выросли ли цены? Да.", "Выросли ли цены?"),
        ("«Цены выросли!» Так сказал министр.", "«Цены выросли!»"),
        ("Дом на ул. Абая построен в 2024 г. Министерством. Он нов.", None),
        ("Встреча с А. Б. Послом состоялась. Она была краткой.", None),
        ("Цены выросли на 2.5% за год. Это много.", "Цены выросли на 2.5% за год"),
        ("The U.S. Embassy in Astana opened. It is new.", "The U.S. Embassy in Astana opened"),
        ("Министр молчал... Потом ответил.", "Министр молчал..."),
        ("Кто сказал «нет!» вчера? Все.", "Кто сказал «нет!» вчера?"),
        ("Баға өсті. Бұл көп.", "Баға өсті"),
        (".", "."),
    ],
)
def test_the_first_sentence_without_its_full_stop(lead, headline):
    assert propose(lead) == (headline or lead[: lead.index(". Он")].rstrip("."))


def test_a_long_sentence_ends_with_its_last_whole_clause():
    lead = (
        "Страны региона договорились о совместном использовании рек и водохранилищ, "
        "говорится в заявлении, которое распространила пресс-служба министерства водных ресурсов."
    )
    assert propose(lead) == (
        "Страны региона договорились о совместном использовании рек и водохранилищ, "
        "говорится в заявлении"
    )


def test_a_long_clause_ends_with_a_whole_word_that_does_not_dangle():
    lead = "Участники переговоров обсудили вопросы восстановления дорог " * 2 + "и мостов в городе"
    assert propose(lead) == lead[:119].strip().removesuffix(" и")
    assert propose("слово " * 19 + "сло и в городе построят новый мост").endswith("сло")


def test_no_quotation_or_bracket_is_left_open():
    lead = (
        "Министерство транспорта и коммуникаций республики сообщило о начале проекта "
        "«Большая дорога через степи и горы региона от моря до моря»"
    )
    assert propose(lead) == (
        "Министерство транспорта и коммуникаций республики сообщило о начале проекта"
    )


def test_a_comma_inside_a_quotation_is_no_end():
    lead = (
        "Министерство транспорта и коммуникаций сообщило, что проект «Дорога через степи, горы, "
        "леса и реки» начнётся весной будущего года и продлится три года"
    )
    assert propose(lead).endswith("леса и реки» начнётся весной")


def test_one_endless_word_is_cut_all_the_same():
    assert len(propose("ы" * 200_000)) == LONGEST_HEADLINE


@pytest.mark.parametrize("beat", ["А. ", "а, ", "«", "...", "а - ", "(а "])
def test_hostile_leads_are_worked_off(beat):
    assert len(propose((beat * 100_000).strip())) <= LONGEST_HEADLINE


@given(st.text(st.sampled_from("абвАБ .,!?«»()-—5"), min_size=1, max_size=400))
def test_it_is_the_beginning_of_the_lead_and_never_empty(text):
    lead = fold(text)
    if lead:
        headline = propose(lead)
        assert headline
        assert lead.startswith(headline)
        assert len(headline) <= LONGEST_HEADLINE
