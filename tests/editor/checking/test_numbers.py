import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.checking.amounts import amounts, missing, values

SAME = [
    ("8,4%", "8.4%"),
    ("1,5 млн тенге", "1.5 million tenge"),
    ("1,5 млн тенге", "1,500,000 tenge"),
    ("12 тыс. тонн", "12,000 tonnes"),
    ("4 млрд", "£4bn"),
    ("2,3 трлн рублей", "2.3 trillion roubles"),
    ("40 000 человек", "40,000 people"),
    ("5-6 млн", "5 million to 6 million"),
    ("15-ти миллионов", "15 million"),
    ("десять лет", "10 years"),
    ("12 лет", "twelve years"),
    ("двадцать пять", "25"),
    ("двести пятьдесят тысяч", "250,000"),
    ("в XXI веке", "in the 21st century"),
    ("90-е годы", "the 1990s"),
    ("2014-15 гг.", "2014 and 2015"),
    ("в 22.00", "at 10 p.m."),
    ("в 10:18 утра", "at 10:18 a.m."),
    ("в 22:18", "at 10:18 p.m."),
    ("24.09.2015", "September 24, 2015"),
    ("со счетом 3:2", "3-2"),
    ("1/4 финала", "the quarter-finals"),
    ("1/8 финала", "the last 16"),
    ("полтора года", "18 months"),
    ("5-летний мальчик", "a 5-year-old boy"),
    ("полмиллиона и 3", "half a million and 3"),
    ("1-е место", "first place"),
    ("вдвое", "2 times"),
]


@pytest.mark.parametrize(("source", "target"), SAME)
def test_a_number_is_known_however_it_is_written(check, source, target):
    assert check("numbers", source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("Погибли 15 человек.", "51 people died.", [("15", "51")]),
        ("Погибли 15 человек.", "People died.", [("15", "")]),
        ("Погибли люди.", "15 people died.", [("", "15")]),
        ("1,5 млн тенге", "1.5 billion tenge", [("1,5 млн", "1.5 billion")]),
        ("8,4%", "84%", [("8,4", "84")]),
        ("в 10:18", "at 10:19", [("18", "19")]),
        ("24.09.2015", "September 25, 2015", [("24", "25")]),
        ("в 2014 и 2015 годах", "in 2014 and 2016", [("2015", "2016")]),
        ("2 из 7 и 9", "2 of 8", [("7", ""), ("9", ""), ("", "8")]),
    ],
)
def test_a_number_changed_lost_or_gained_is_marked(check, source, target, found):
    assert check("numbers", source, target) == found


def test_portuguese_and_ukrainian_numbers_are_read_too(check):
    assert check("numbers", "1,5 milhão de reais", "1.5 million reais", lang="pt") == []
    assert check("numbers", "2 млн гривень", "2 million hryvnias", lang="uk") == []
    assert check("numbers", "12 мың теңге", "12,000 tenge", lang="kk") == []


def test_numbers_in_words_are_asked_for(check):
    assert check("number_words", "Прошло десять лет.", "Years passed.") == [("десять", "")]
    assert check("number_words", "Прошли годы.", "After seven years.") == [("", "seven")]
    assert check("number_words", "Вот отель.", "The Four Seasons is here.") == []


def test_the_sources_number_is_put_in(fixed):
    assert fixed("numbers", "Погибли 15 человек.", "51 people died.") == "15 people died."
    assert fixed("numbers", "Это 12 000 рублей.", "It is 13,000 roubles.") == (
        "It is 12,000 roubles."
    )


def test_a_number_with_its_scale_is_left_to_the_person(context):
    from editor.checking.findings import Bitext
    from editor.checking.numbers import figures

    [fault] = figures(Bitext(source="5 млн", target="6 million"), context())
    assert fault.fix is None


@given(st.integers(0, 10**12), st.sampled_from(["{}", "{:,}"]))
def test_a_whole_number_is_read_by_its_value(number, form):
    written = form.format(number)
    source = f"{number:,}".replace(",", " ")
    assert not list(missing(amounts(source, "ru"), values(amounts(written, "en"))))
    assert not list(missing(amounts(written, "en"), values(amounts(source, "ru"))))


@given(st.integers(10, 10**9), st.integers(1, 9))
def test_another_number_is_not(number, more):
    source, target = amounts(str(number), "ru"), amounts(str(number + more), "en")
    assert list(missing(source, values(target)))


@given(st.text("0123456789 .,:/-млнэтысXV%sе", max_size=60))
def test_any_mix_of_figures_can_be_read(text):
    for each in amounts(text, "ru"):
        assert 0 <= each.start < each.end <= len(text)
        assert each.values or each.parts
