import pytest

from db import concordance, memory


@pytest.fixture(autouse=True)
def _some(learn):
    learn("Добыча нефти выросла", "Oil output grew", at="2026-01-01T00:00:00.000Z")
    learn("Экспорт газа упал", "Gas exports fell", at="2026-01-02T00:00:00.000Z")
    learn("Нефть и газ", "Oil and gas", origin="machine import", at="2026-01-03T00:00:00.000Z")


def found(library, *words, **known):
    return [pair.target for pair in concordance.find(library, words, **known)]


def test_words_are_found_on_either_side_in_any_of_their_forms(library):
    assert found(library, ["нефть", "нефти"]) == ["Oil output grew"]
    assert found(library, ["exports"]) == ["Gas exports fell"]
    assert found(library, ["OIL"]) == ["Oil output grew"]


def test_all_words_are_on_one_side(library):
    assert found(library, ["добыча"], ["нефти"]) == ["Oil output grew"]
    assert found(library, ["добыча"], ["oil"]) == []


def test_the_last_word_may_be_unfinished(library):
    assert found(library, ["gas"], ["exp"]) == ["Gas exports fell"]
    assert found(library, ["gas"], ["ex"]) == []
    assert found(library, ["ga"], ["exports"]) == []


def test_what_a_machine_made_is_shown_on_request(library):
    assert found(library, ["газ"], machine=True) == ["Oil and gas", "Gas exports fell"]
    assert found(library, ["газ"]) == ["Gas exports fell"]


def test_what_a_machine_made_and_a_person_confirmed_is_shown(library, take_in, save):
    row = save(take_in("Нефть и газ"), 0, "Oil and gas")
    with library.write():
        memory.remember(library, 1, row, "ru", "en")
    assert "Oil and gas" in found(library, ["нефть"])


def test_without_a_word_the_latest_are_shown(library):
    assert found(library, limit=1) == ["Gas exports fell"]
    assert found(library, ["?!"]) == ["Gas exports fell", "Oil output grew"]


@pytest.mark.parametrize("word", ['"', "газ\0", "NEAR(", "газ*", "source:газ", "-", "AND"])
def test_no_sign_has_a_meaning_of_its_own(library, word):
    found(library, [word])


def test_a_pair_gone_or_corrected_is_found_by_what_it_says_now(library):
    first, second, _ = memory.pairs(library)
    with library.write():
        memory.remove(library, first.id)
        memory.change(library, second.id, "Экспорт угля упал", "Coal exports fell")
    assert found(library, ["oil"]) == []
    assert found(library, ["gas"]) == []
    assert found(library, ["угля"]) == ["Coal exports fell"]
