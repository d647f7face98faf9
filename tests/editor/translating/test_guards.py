import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.translating.guards import has_letters, is_echo, is_written_in, numbers, warnings

SOURCE = "Министр сообщил о росте экономики страны."
ENGLISH = "The minister reported that the economy had grown."


def test_a_good_translation_has_no_warnings():
    assert warnings(SOURCE, ENGLISH, "en") == ()


@pytest.mark.parametrize(
    ("source", "translation", "warning"),
    [
        (SOURCE, SOURCE, "The translation is the source itself."),
        (SOURCE, "The minister, the minister, the minister said.", "repeats “the minister”"),
        (SOURCE, "The minister.", "much shorter"),
        (SOURCE, ENGLISH + " And it was added that " + ENGLISH * 2, "much longer"),
        ("Погибли 17 человек.", "71 people died.", "missing 17; new 71"),
        ("Погибли 17 человек.", "People died.", "missing 17."),
        ("A soma é R$ 1.234.567,89.", "The sum is R$ 1.234,567.89.", "mixed in 1.234,567.89"),
        (SOURCE, "The министр reported that the economy had grown.", "untranslated: министр"),
        (SOURCE, "The ministеr reported that the economy had grown.", "ministеr"),  # Cyrillic е
    ],
)
def test_warns(source, translation, warning):
    assert any(warning in found for found in warnings(source, translation, "en"))


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Рост 2,5%", "Growth of 2.5%"),
        ("Выделено 1 234 567,89 тенге", "1,234,567.89 tenge allotted"),
        ("В 9:30 утра", "At 09:30 a.m."),
        ("Нет, нет, нет и нет", "No, no, no and no"),
        ("Да.", "Yes, that is how it is."),
        ("Rio de Janeiro", "Rio de Janeiro"),
        (
            "经济增长了百分之五,部长在新闻发布会上说。",
            "The economy grew by five per cent, the minister said.",
        ),
    ],
)
def test_does_not_warn(source, translation):
    assert warnings(source, translation, "en") == ()


def test_echo_of_other_letters_or_of_many_words():
    assert is_echo("Алматы", "Алматы", "en")
    assert is_echo("O governo disse ontem", "O governo disse  ontem", "en")
    assert not is_echo("BMW", "BMW", "en")
    assert not is_echo("Алматы", "Almaty", "en")


def test_script_of_a_language():
    assert is_written_in("Министр прибыл на BMW", "ru")
    assert not is_written_in("Министр прибыл", "pt")
    assert is_written_in("123 —", "pt")
    assert is_written_in("anything", "tlh")


@given(st.integers(0, 10**12), st.sampled_from([",", ".", " ", "\u00a0", "\u202f", ""]))
def test_grouping_marks_do_not_matter(number, mark):
    assert numbers(f"a {number:,} b".replace(",", mark)) == numbers(str(number))


@given(st.text(), st.text(), st.sampled_from(["en", "ru", "xx"]))
def test_any_two_texts_can_be_judged(source, translation, lang):
    assert all(warning.endswith(".") for warning in warnings(source, translation, lang))
    assert is_echo(source, source, lang) <= has_letters(source)
