"""Names of agencies are told from other names."""

import pytest

from editor.importing.agencies import is_agency, is_written_like_one


@pytest.mark.parametrize(
    "name",
    [
        *("ТАСС", "тасс", "РИА Новости", "РИА «Новости»", "«Азия-Плюс»", "НИАТ «Ховар»", "ЎзА"),
        *("Reuters", "AP", "Agência Lusa", "ИА «Лента гор»", "Sample News Agency", "Пресс.kz"),
        *("ГорИнформ", "Степь Ақпарат", "Kazakhstan Today", "24.kg", "dpa"),
    ],
)
def test_known_or_saying_so(name):
    assert is_agency(name)


@pytest.mark.parametrize(
    "name",
    [
        *("", "А", "Президент", "ЦСКА", "МИД РК", "Дворец Независимости", "ПРЕССА", "новости дня"),
        *("Это Новости Которые Мы Ждали Давно", "и ТАСС", "ООН", "Минск", "informed"),
    ],
)
def test_other_names(name):
    assert not is_agency(name)


def test_capitals_inside_a_word():
    assert is_written_like_one("ДагИнформ")
    assert is_written_like_one("УзА")
    assert not is_written_like_one("ЦСКА")
    assert not is_written_like_one("Тюменская Линия")
    assert not is_written_like_one("как ДагИнформ")
    assert not is_written_like_one("")
