"""Dates as agencies write them, and the year they leave out."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importing.dates import is_month, nearest_year, read_date, read_full_date

TODAY = date(2025, 12, 31)
DECEMBER_5 = date(2025, 12, 5)


@pytest.mark.parametrize(
    "phrase",
    [
        *("5 декабря", "5 дек", "5 дек.", "05 декабря", "5 желтоқсан", "5-желтоқсан", "5 грудня"),
        *("5 dez", "5 de dezembro", "Dec 5", "Dec. 5", "December 5", "5 December", "December 5th"),
    ],
)
def test_a_day_and_a_month_in_five_languages(phrase):
    assert read_date(phrase, TODAY) == DECEMBER_5


@pytest.mark.parametrize(
    "phrase",
    [
        *("5 декабря 2019", "5 декабря 2019 года", "5 декабря 2019 г.", "5 грудня 2019 року"),
        *("2019 жылғы 5 желтоқсан", "5 желтоқсан 2019 жыл", "5 de dezembro de 2019"),
        *("5 dez 2019", "Dec 5, 2019", "December 5 2019", "5 December 2019"),
    ],
)
def test_a_year_that_is_written_counts(phrase):
    assert read_date(phrase, TODAY) == date(2019, 12, 5)
    assert read_full_date(phrase) == date(2019, 12, 5)


@pytest.mark.parametrize(
    ("number", "months"),
    [
        (1, "января қаңтар січня janeiro January"),
        (2, "февраля ақпан лютого fevereiro February"),
        (3, "марта наурыз березня março March"),
        (4, "апреля сәуір квітня abril April"),
        (5, "мая мамыр травня maio May"),
        (6, "июня маусым червня junho June"),
        (7, "июля шілде липня julho July"),
        (8, "августа тамыз серпня agosto August"),
        (9, "сентября қыркүйек вересня setembro Sept"),
        (10, "октября қазан жовтня outubro October"),
        (11, "ноября қараша листопада novembro November"),
        (12, "декабря желтоқсан грудня dezembro December"),
    ],
)
def test_every_month_in_every_language(number, months):
    for month in months.split():
        assert read_full_date(f"3 {month} 2024") == date(2024, number, 3)
        assert is_month(month.upper())


@pytest.mark.parametrize("phrase", ["31 февраля", "0 мая", "99 мая", "5 слонов", "мая", "5", ""])
def test_what_is_no_day_is_no_date(phrase):
    assert read_date(phrase, TODAY) is None


def test_at_new_year_the_dateline_is_of_the_year_before():
    assert nearest_year(31, 12, date(2026, 1, 1)) == date(2025, 12, 31)
    assert nearest_year(1, 1, date(2026, 1, 1)) == date(2026, 1, 1)
    assert nearest_year(2, 1, date(2026, 1, 1)) == date(2025, 1, 2)


def test_the_29th_of_february_is_of_a_leap_year():
    assert nearest_year(29, 2, date(2026, 3, 1)) == date(2024, 2, 29)
    assert nearest_year(29, 2, date(1904, 2, 28)) == date(1896, 2, 29)
    assert nearest_year(29, 2, date(3, 1, 1)) is None


@given(st.dates(), st.integers(0, 360))
def test_the_year_found_is_the_nearest_that_has_passed(day, later):
    not_after = day + timedelta(later) if day < date(9990, 1, 1) else day
    if (day.month, day.day) != (2, 29):
        assert nearest_year(day.day, day.month, not_after) == day


@pytest.mark.parametrize(
    "phrase",
    [
        *("2025-12-05", "05.12.2025", "5.12.2025", " 2025-12-05 ", "2025-12-05 14:30"),
        *("2025-12-05T10:15:00+05:00", "2025-12-05T10:15:00.123Z", "05.12.2025, 14:30"),
        *("5 декабря 2025, 14:30", "5 декабря 2025 года в 9:05", "December 5, 2025 at 10:15 GMT"),
        *("5 de dezembro de 2025 às 10h15", "2025 жылғы 5 желтоқсан, 10:15"),
    ],
)
def test_full_dates_with_and_without_a_time(phrase):
    assert read_full_date(phrase) == DECEMBER_5


@pytest.mark.parametrize(
    "phrase",
    ["5 декабря", "12/06/2025", "2025-13-01", "2025-12-06 и ещё", "Итоги 2025", "31.02.2025", ""],
)
def test_what_is_not_surely_a_full_date_is_none(phrase):
    assert read_full_date(phrase) is None


def test_strokes_are_read_where_only_one_reading_is_possible():
    assert read_full_date("25/12/2025") == date(2025, 12, 25)
    assert read_full_date("06/06/2025") == date(2025, 6, 6)


@given(st.text())
def test_no_text_makes_it_fail(text):
    read_date(text, TODAY)
    read_full_date(text)


SATURDAY = date(2025, 12, 6)


@pytest.mark.parametrize(
    ("phrase", "days_ago"),
    [
        ("13:00 5 декабря 2025", 1),
        ("15.40, 5 декабря 2025 г.", 1),
        ("05.12.2025 15:40", 1),
        ("05.12.25", 1),
        ("15:40 | 05.12.2025", 1),
        ("2025.12.05", 1),
        ("2025-12-05T23:40:00+05:00", 1),
        ("2025-12-05T00:10:00-08:00", 1),
        ("2025-12-05 15:40:07.123456", 1),
        ("Fri, 05 Dec 2025 15:40:00 +0500", 1),
        ("Friday, December 5, 2025", 1),
        ("December 5, 2025 3:40 p.m. EST", 1),
        ("Dec. 5, 2025", 1),
        ("5th December 2025", 1),
        ("5th of December 2025", 1),
        ("05-Dec-2025", 1),
        ("5 декабря 2025 г.", 1),
        ("5 декабря 2025-го года", 1),
        ("5 декабря 2025, пятница, 15:40", 1),
        ("пятница, 5 декабря 2025 года, 15:40 (МСК)", 1),
        ("5 декабря 2025 15:40 по времени Астаны", 1),
        ("2025 жылғы 5 желтоқсан", 1),
        ("2025 ж. 5 желтоқсан", 1),
        ("2025 жылдың 5 желтоқсаны, сағат 15:40", 1),
        ("5 желтоқсан 2025 жыл", 1),
        ("2025-жылдын 5-декабры", 1),
        ("5 грудня 2025 р., 15:40", 1),
        ("п’ятниця, 5 грудня 2025 року", 1),
        ("5 снежня 2025 года", 1),
        ("sexta-feira, 5 de dezembro de 2025, 15h40", 1),
        ("5-dekabr 2025-yil", 1),
        ("5 декабря, 15:40", 1),
        ("5 желтоқсан, 15:40", 1),
        ("сегодня", 0),
        ("Сегодня, 15:40", 0),
        ("вчера в 15:40", 1),
        ("Вчера, 15.40", 1),
        ("15:40 вчера", 1),
        ("позавчера", 2),
        ("бүгін", 0),
        ("кеше", 1),
        ("кеше сағат 15:40", 1),
        ("сьогодні о 09:05", 0),
        ("вчора", 1),
        ("yesterday at 3:40 pm", 1),
        ("Today 15:40", 0),
        ("ontem às 15h40", 1),
        ("2 часа назад", 0),
        ("30 часов назад", 1),
        ("час назад", 0),
        ("45 минут назад", 0),
        ("3 дня назад", 3),
        ("неделю назад", 7),
        ("2 сағат бұрын", 0),
        ("3 күн бұрын", 3),
        ("2 години тому", 0),
        ("2 дні тому", 2),
        ("2 hours ago", 0),
        ("an hour ago", 0),
        ("2 days ago", 2),
        ("há 2 horas", 0),
        ("há um dia", 1),
        ("пятница", 1),
        ("в пятницу, 15:40", 1),
        ("в воскресенье", 6),
        ("суббота", 0),
        ("жұма күні", 1),
        ("у п'ятницю", 1),
        ("Friday", 1),
        ("on Monday", 5),
        ("na quarta-feira", 3),
    ],
)
def test_dates_given_the_day_of_import(phrase, days_ago):
    assert read_full_date(phrase, SATURDAY) == SATURDAY - timedelta(days_ago)


@pytest.mark.parametrize(
    "phrase",
    [
        *(
            "вчера в",
            "завтра",
            "Вчера министр",
            "2 года назад",
            "два слона назад",
            "часа",
            "2 часа",
        ),
        *("Пятница, 13", "25:99", "15:40", "há 2 horas ago", "сегодня и вчера", "05/12/2025"),
        *("31.02.2025", "5 декабря 1925-2025", "May", "март", "мая", "Sun Microsystems"),
    ],
)
def test_what_no_day_of_import_makes_a_date(phrase):
    assert read_full_date(phrase, SATURDAY) is None


def test_relative_days_need_the_day_of_import():
    for phrase in ("вчера в 15:40", "2 часа назад", "пятница", "5 декабря, 15:40"):
        assert read_full_date(phrase) is None


@given(st.text(st.sampled_from("0123456789 .:-/декабряago вчера"), max_size=60), st.dates())
def test_no_phrase_and_no_day_make_it_fail(phrase, today):
    found = read_full_date(phrase, today)
    assert found is None or isinstance(found, date)
