from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.translating.sentences import pack, shorten, split

LANGUAGES = st.sampled_from(["ru", "uk", "kk", "pt", "en", "zh", ""])
WORDS = ["г.", "Алматы", "5", "К.", "слово", "Слово", "т.", "е.", "Dr.", "U.S.", "3.5", "😀"]
MARKS = list('«»“”()"—-.,!?…;:') + [" "] * 10 + ["\n", "\t", "\u00a0", "\r\n", "x" * 50]
NEWS = st.lists(st.sampled_from(MARKS + WORDS), max_size=60).map("".join)


def sentences(text, lang):
    return [sentence for sentence, _ in split(text, lang)]


def join(cuts):
    return "".join(text + separator for text, separator in cuts)


@given(st.text() | NEWS, LANGUAGES)
def test_no_character_is_lost(paragraph, lang):
    cuts = split(paragraph, lang)
    assert join(cuts) == paragraph
    assert all(not separator or separator.isspace() for _, separator in cuts)


@given(NEWS, LANGUAGES, st.integers(1, 60))
def test_packed_text_fits_and_loses_nothing(text, lang, longest):
    cuts = pack(text, lang, lambda piece: len(piece) <= longest)
    assert join(cuts) == text
    assert all(len(piece) <= longest or len(piece.split()) == 1 for piece, _ in cuts)


@given(NEWS, st.integers(2, 10))
def test_shortened_sentence_loses_nothing(sentence, words):
    cuts = shorten(sentence, words, 40)
    assert join(cuts) == sentence
    assert all(len(piece.split()) <= words for piece, _ in cuts)


@pytest.mark.parametrize(
    ("lang", "paragraph"),
    [
        ("ru", "Президент К. Токаев прибыл в г. Алматы."),
        ("ru", "Дом стоит на ул. Абая, д. 5, кв. 12."),
        ("ru", "Университет им. Аль-Фараби получил 3.5 млн. долларов, т. е. Больше."),
        ("ru", "Он ждал... и дождался."),
        ("ru", "«Что будет?» — спросил министр."),
        ("ru", "Он сказал: «Мы готовы. Это важно», — и вышел."),
        ("ru", 'Он сказал: "Мы готовы. Это важно", — и вышел.'),
        ("ru", "Подробности на сайте akorda.kz сообщил и.о. Министра."),
        ("ru", "1. Первый вопрос повестки"),
        ("kk", "Бұл туралы Қ. К. Тоқаев мәлімдеді."),
        ("uk", "Зустріч відбулася у м. Київ на вул. Хрещатик."),
        ("pt", "O Dr. Silva e a Sra. Ministra foram à Av. Paulista."),
        ("pt", "O prazo acaba em 5 de dez. 2025, segundo o art. 5 da lei."),
        ("en", "Mr. Speaker met John F. Kennedy and J. F. Dulles in the U.S. Senate."),
        ("en", "Room No. 5 (see p. 7) costs $3.50."),
    ],
)
def test_stays_one_sentence(lang, paragraph):
    assert sentences(paragraph, lang) == [paragraph]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("ru", ["Вена.", "5 декабря.", "KAZAKHSTAN TODAY - Министр прибыл."]),
        ("ru", ["Это было в 2024 г.", "Потом он уехал."]),
        ("ru", ["Купили хлеб, соль и т. д.", "Всё съели!", "Мы готовы…", "Он ушёл."]),
        ("ru", ["«Мы готовы. Это важно.»", "Министр вышел."]),
        ("ru", ["Мы победим, — сказал он.", "— Это важно."]),
        ("kk", ["Бұл 2024 ж.", "Ол келді."]),
        ("uk", ["Це було у 2024 р.", "Він пішов."]),
        ("pt", ["Ele disse não.", "Depois saiu.", "E agora?", "Nada!"]),
        ("pt", ["Que dia… 😀🔥 Vamos lá!", "#Brasil @imprensa"]),
        ("en", ["He said no.", "Then he left at 5 p.m. today."]),
    ],
)
def test_cuts_between_sentences(lang, expected):
    assert sentences(" ".join(expected), lang) == expected


def test_line_breaks_cut_and_blanks_stay():
    assert split("  Раз\n\nдва \n", "ru") == [("", "  "), ("Раз", "\n\n"), ("два", " \n")]


def test_a_quotation_that_never_closes_is_still_cut():
    assert len(sentences("Он сказал: «Раз два. Три четыре. Пять шесть.", "ru")) == 3


def test_packs_as_few_pieces_as_fit():
    text = "Один два. Три четыре. Пять шесть.\nСемь."
    cuts = pack(text, "ru", lambda piece: len(piece) <= 22)
    assert [piece for piece, _ in cuts] == ["Один два. Три четыре.", "Пять шесть.", "Семь."]


def test_long_sentence_is_cut_at_a_clause():
    sentence = "um dois três quatro, cinco seis sete oito nove dez"
    assert shorten(sentence, 6, 40)[0] == ("um dois três quatro,", " ")


def test_overlong_token_stands_alone():
    assert shorten(f"antes {'x' * 50} depois", 80, 40) == [
        ("antes", " "),
        ("x" * 50, " "),
        ("depois", ""),
    ]


def table() -> list[tuple[str, list[str]]]:
    """Paragraphs as the sentences they consist of, with their language."""
    path = Path(__file__).parent / "sentences.tsv"
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return [(lang, text.split(" | ")) for lang, text in rows]


@pytest.mark.parametrize(("lang", "expected"), table())
def test_the_table_of_paragraphs(lang, expected):
    assert sentences(" ".join(expected), lang) == expected


def test_the_table_has_enough_paragraphs_of_each_language():
    counted = Counter(lang for lang, _ in table())
    assert counted.total() >= 60
    assert all(counted[lang] >= 10 for lang in ("ru", "kk", "uk", "en", "pt"))


@pytest.mark.parametrize("beat", ["г. ", "в 2024 г. Он ", "«А? ", "» ", "5 т. ", "U.S. ", "и др. "])
def test_hostile_paragraphs_are_worked_off(beat):
    text = beat * (100_000 // len(beat))
    assert join(split(text, "ru")) == text
