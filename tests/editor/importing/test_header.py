"""Lines about a story are understood and kept out of it; lines of it are left alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importing.header import Header, take_header

BODY = ["Министр выступил на заседании в Вене.", "", "Он ответил на вопросы."]
DAY = date(2025, 12, 6)


@pytest.mark.parametrize(
    ("line", "header"),
    [
        ("date 2025-12-06 Фото: МИД РК", Header(published=DAY, credit="МИД РК")),
        ("2025-12-06", Header(published=DAY)),
        ("Дата: 06.12.2025, 14:30", Header(published=DAY)),
        ("Опубликовано 6 декабря 2025 года", Header(published=DAY)),
        ("Күні: 2025 жылғы 6 желтоқсан", Header(published=DAY)),
        ("Publicado em 6 de dezembro de 2025", Header(published=DAY)),
        ("Published December 6, 2025", Header(published=DAY)),
        ("Фото: МИД РК.", Header(credit="МИД РК")),
        ("Сурет: СІМ баспасөз қызметі", Header(credit="СІМ баспасөз қызметі")),
        ("Foto: Divulgação", Header(credit="Divulgação")),
        ("Photo by Press Office", Header(credit="Press Office")),
        ("Фото: © МИД РК", Header(credit="МИД РК")),
        ("© МИД РК", Header(credit="МИД РК")),
        ("Автор: Отдел новостей", Header(byline="Отдел новостей")),
        ("By News Desk", Header(byline="News Desk")),
        ("https://example.org/a?b=1", Header(url="https://example.org/a?b=1")),
        ("Источник: https://example.org/news/", Header(url="https://example.org/news/")),
        ("Источник: Казинформ", Header(agency="Казинформ")),
        (
            "6 декабря 2025, 14:30 | Автор: Отдел новостей | Фото: МИД РК",
            Header(published=DAY, byline="Отдел новостей", credit="МИД РК"),
        ),
    ],
)
def test_lines_about_a_story(line, header):
    assert take_header([line, "", *BODY]) == (header, BODY)


@pytest.mark.parametrize(
    "line",
    [
        "2025-12-06 стало днём победы",
        "6 декабря 2025 года министр выступил на заседании.",
        "Министр показал фото: на нём горы.",
        "Фото: на снимке горы Алатау. Их вершины покрыты снегом, и туристы едут туда",
        "Источник: сотрудник министерства, который просил не называть его",
        "Автор: " + "очень " * 30,
        "By the evening the talks were over.",
        "By Monday",
        "© 2025 SAMPLE NEWS",
        "Фото:",
        "date 2025-13-45 Фото: МИД РК",
        "date",
    ],
)
def test_lines_of_a_story_stay(line):
    assert take_header([line, "", *BODY]) == (Header(), [line, "", *BODY])


def test_a_header_may_take_several_lines_and_stand_under_the_headline():
    lines = ["", "Заголовок без точки", "2025-12-06", "", "Фото: МИД РК", *BODY]
    header, rest = take_header(lines)
    assert header == Header(published=DAY, credit="МИД РК")
    assert [line for line in rest if line] == ["Заголовок без точки", *filter(None, BODY)]


def test_the_first_of_two_answers_counts():
    header, _ = take_header(["Фото: МИД РК", "Фото: Пресс-служба", *BODY])
    assert header.credit == "МИД РК"


def test_credits_at_the_end_are_taken_and_a_date_there_is_not():
    header, rest = take_header([*BODY, "", "Фото: МИД РК", "Источник: https://example.org/1", ""])
    assert header == Header(credit="МИД РК", url="https://example.org/1")
    assert [line for line in rest if line] == [*filter(None, BODY)]
    assert take_header([*BODY, "6 декабря 2025"])[0] == Header()


def test_a_text_of_nothing_else_keeps_its_words():
    assert take_header(["Фото: МИД РК", ""]) == (Header(), ["Фото: МИД РК", ""])
    assert take_header([]) == (Header(), [])


@pytest.mark.parametrize("beat", ["Фото: ", "© ", "date ", "By A ", "https://a.b", "2025-12-06 "])
def test_hostile_lines_are_worked_off(beat):
    lines = [beat.strip() * 40_000, *BODY]
    assert take_header(lines) == (Header(), lines)
    take_header([beat.strip()] * 50_000)


@given(st.lists(st.sampled_from(["", "Фото: МИД РК", "2025-12-06", "Слово", "Второе слово."])))
def test_words_of_the_story_are_never_lost(lines):
    _, rest = take_header(lines)
    words = [line for line in lines if "ово" in line]
    assert [line for line in rest if "ово" in line] == words
    assert any(rest) == any(lines)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("вчера в 15:40", date(2025, 12, 5)),
        ("Сегодня, 15:40", DAY),
        ("2 часа назад", DAY),
        ("5 декабря, 15:40", date(2025, 12, 5)),
        ("Опубликовано: вчера", date(2025, 12, 5)),
        ("Жарияланды: кеше, 15:40", date(2025, 12, 5)),
        ("Опубліковано: 5 грудня", date(2025, 12, 5)),
        ("Updated: 2 days ago", date(2025, 12, 4)),
        ("Posted on Friday", date(2025, 12, 5)),
        ("há 2 horas", DAY),
        ("Обновлено 06.12.2025 10:00", DAY),
        ("Fri, 05 Dec 2025 15:40:00 +0500", date(2025, 12, 5)),
    ],
)
def test_dates_given_the_day_of_import(line, day):
    assert take_header([line, "", *BODY], DAY) == (Header(published=day), BODY)


@pytest.mark.parametrize("line", ["Вчера", "Пятница", "5 декабря", "Сегодня", "Кеше", "Monday"])
def test_a_bare_day_may_be_a_heading_and_stays(line):
    assert take_header([line, "", *BODY], DAY) == (Header(), [line, "", *BODY])


@pytest.mark.parametrize("line", ["вчера в 15:40", "2 часа назад", "Опубликовано: вчера"])
def test_a_day_that_hangs_on_today_stays_where_today_is_not_known(line):
    assert take_header([line, "", *BODY]) == (Header(), [line, "", *BODY])


@pytest.mark.parametrize(
    ("line", "header"),
    [
        ("Сегодня, 15:40 | Автор: Отдел новостей", Header(published=DAY, byline="Отдел новостей")),
        ("Текст: Отдел новостей", Header(byline="Отдел новостей")),
        ("Коллаж: SAMPLE NEWS", Header(credit="SAMPLE NEWS")),
        ("Видео: Пресс-служба", Header(credit="Пресс-служба")),
        ("Світлина: Пресслужба", Header(credit="Пресслужба")),
        ("Imagem: Divulgação", Header(credit="Divulgação")),
    ],
)
def test_more_words_for_credits_and_authors(line, header):
    assert take_header([line, "", *BODY], DAY) == (header, BODY)
