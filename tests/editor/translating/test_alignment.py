import pytest

from editor.translating.alignment import sentence_pairs

RUSSIAN = (
    "Цены на нефть выросли на 5,5% в понедельник. Эксперты ждут дальнейшего роста цен. "
    "В 2026 году рост замедлится, считают в Центральном банке страны."
)
ENGLISH = (
    "Oil prices rose 5.5% on Monday. Experts expect further price growth. "
    "In 2026 growth will slow down, according to the country's central bank."
)


def aligned(source, target, names=()):
    return sentence_pairs(source, target, "ru", "en", names)


def test_each_sentence_goes_with_its_english():
    assert [target for _, target in aligned(RUSSIAN, ENGLISH)] == [
        "Oil prices rose 5.5% on Monday.",
        "Experts expect further price growth.",
        "In 2026 growth will slow down, according to the country's central bank.",
    ]
    assert aligned(RUSSIAN, ENGLISH)[1][0] == "Эксперты ждут дальнейшего роста цен."


def test_joined_sentences_are_left_out_and_the_rest_still_goes_together():
    joined = ENGLISH.replace("Monday. Experts expect", "Monday and experts expect")
    assert [target for _, target in aligned(RUSSIAN, joined)] == [
        "In 2026 growth will slow down, according to the country's central bank."
    ]


def test_sentences_with_other_numbers_do_not_go_together():
    assert len(aligned(RUSSIAN, ENGLISH.replace("5.5", "6.5"))) == 2


def test_small_numbers_may_be_spelt_out():
    pairs = aligned("Пришли 5 человек. Ушли все.", "Five people came. All of them left.")
    assert len(pairs) == 2


def test_names_confirm_and_strange_ones_forbid():
    names = [("Токаев", "Tokayev")]
    source = "Токаев прибыл в Вену вчера. Министр остался в столице."
    good = "Tokayev arrived in Vienna yesterday. The minister stayed in the capital."
    bad = "The minister stayed in the capital. Tokayev arrived in Vienna yesterday."
    assert len(aligned(source, good, names)) == 2
    assert aligned(source, bad, names) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("", ""),
        ("Одно предложение.", "One sentence."),
        ("Одно. Два тут.", "Only one of them is left here."),
        ("Раз. Два. Три.", ""),
        ("Первое тут. " * 100, "The first. " * 100),
        ("Да. " + "Очень длинное предложение о погоде в городе. ", "A very long one is here. No."),
    ],
)
def test_in_doubt_there_are_no_pairs(source, target):
    assert aligned(source, target) == []


def test_a_sentence_much_longer_than_its_source_is_left_out():
    source = (
        "Это стало известно. Министр добавил, что дороги в области чистят, хотя не хватает людей."
    )
    first = "This became known late last night in the city itself."
    second = "The minister added that roads are cleared."
    assert [other for _, other in aligned(source, f"{first} {second}")] == [second]
