"""Of Markdown the words stay and the marks go, and asterisks in prose are left alone."""

import contextlib
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.records import RowKind
from editor.importing.errors import RefusedFile
from editor.importing.markdown import FORMATS, read, recognise
from editor.importing.source import Source

TODAY = date(2026, 2, 1)
HEADLINE = "Порт принял первый контейнерный поезд"
LEAD = "В порту Актау встретили первый контейнерный поезд нового маршрута."
SECOND = "Состав прошёл три тысячи километров за шесть дней."


def story(text, name="story.md"):
    raw = text if isinstance(text, bytes) else text.encode()
    assert recognise(raw, name) == "markdown"
    (found,) = read(Source(raw=raw, name=name, today=TODAY), "markdown")
    assert found.format in FORMATS
    return found


def texts(text):
    """Return the paragraphs below a headline."""
    return [row.source for row in story(f"# {HEADLINE}\n\n{text}").rows[1:]]


@pytest.mark.parametrize(
    "heading",
    [f"# {HEADLINE}", f"# {HEADLINE} #", f"#\t{HEADLINE}", f"{HEADLINE}\n===", f"# **{HEADLINE}**"],
)
def test_the_first_heading_is_the_headline(heading):
    found = story(f"{heading}\n\n{LEAD}\n\n## Подробности\n{SECOND}\n")
    assert [row.source for row in found.rows] == [HEADLINE, LEAD, "Подробности", SECOND]
    assert not found.headline_proposed


def test_without_a_heading_it_is_read_as_plain_text_is():
    found = story(f"{HEADLINE}\n\nАКТАУ, 12 января. /ТАСС/. {LEAD}\n")
    assert [row.source for row in found.rows] == [HEADLINE, LEAD]
    assert found.agency == "ТАСС"


def test_front_matter_says_what_it_knows():
    found = story(
        f'---\ntitle: "{HEADLINE}"\ndate: 2025-12-06T10:00:00+05:00\n'
        "author: Пресс-служба порта\nlang: ru-RU\nurl: https://example.org/train\nid: 41\n"
        f"description: Маршрут открыт\n---\n{LEAD}\n"
    )
    assert [(row.kind, row.source) for row in found.rows] == [
        (RowKind.HEADLINE, HEADLINE),
        (RowKind.SUMMARY, "Маршрут открыт"),
        (RowKind.PARAGRAPH, LEAD),
    ]
    assert (found.published, found.byline) == (date(2025, 12, 6), "Пресс-служба порта")
    assert (found.lang, found.url, found.guid) == ("ru", "https://example.org/train", "41")


@pytest.mark.parametrize(
    "field",
    ["authors: [Порт, Дорога]", "authors:\n  - Порт\n  - Дорога", 'authors: ["Порт", "Дорога"]'],
)
def test_several_authors_are_one_byline(field):
    assert story(f"---\ntitle: {HEADLINE}\n{field}\n---\n{LEAD}").byline == "Порт, Дорога"


def test_front_matter_with_equals_signs_is_read():
    found = story(f'+++\ntitle = "{HEADLINE}"\ndate = 2025-12-06\n+++\n\n{LEAD}')
    assert (found.rows[0].source, found.published) == (HEADLINE, date(2025, 12, 6))


def test_the_headline_again_below_the_front_matter_is_not_a_paragraph():
    found = story(f"---\ntitle: {HEADLINE}\n---\n# {HEADLINE}\n\n{LEAD}")
    assert [row.source for row in found.rows] == [HEADLINE, LEAD]


def test_a_rule_at_the_top_is_no_front_matter():
    assert LEAD in [row.source for row in story(f"---\n\n{LEAD}\n\n---\n\n{SECOND}").rows]


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("**Поезд** прибыл *вовремя*, __сообщил__ _порт_.", "Поезд прибыл вовремя, сообщил порт."),
        ("***Поезд*** и **его *новый* маршрут**.", "Поезд и его новый маршрут."),
        ("Поезд ~~опоздал~~ прибыл.", "Поезд опоздал прибыл."),
        ("Адрес `https://example.org` нов.", "Адрес https://example.org нов."),
        ("«**Порт**» (*Актау*)", "«Порт» (Актау)"),
        ("Всего 5 * 3 * 2 тонн", "Всего 5 * 3 * 2 тонн"),
        ("Это 2*2=4 и 3*3=9", "Это 2*2=4 и 3*3=9"),
        ("Цена* указана без налога*", "Цена* указана без налога*"),
        ("файл snake_case_name и a__b__c", "файл snake_case_name и a__b__c"),
        ("Это \\*не\\* курсив и \\# не заголовок", "Это *не* курсив и # не заголовок"),
        ("Доставка ~5 км и ~10 км", "Доставка ~5 км и ~10 км"),
        ("[Порт](https://example.org/a_(b)) принял", "Порт принял"),
        ('[Порт](https://example.org "Сайт *порта*") принял', "Порт принял"),
        ("[Порт](<https://example.org/a b>) принял", "Порт принял"),
        ("[Порт][1] принял\n\n[1]: https://example.org", "Порт принял"),
        ("Поезд [новый] прибыл", "Поезд [новый] прибыл"),
        ("Сайт <https://example.org/a> открыт", "Сайт https://example.org/a открыт"),
        ("Порт &laquo;Актау&raquo; &amp; дорога", "Порт «Актау» & дорога"),
        ("Порт<br>и <b>дорога</b> если a < b", "Порт"),
        ("Порт  \nи дорога", "Порт и дорога"),
    ],
)
def test_marks_go_and_words_stay(marked, plain):
    assert texts(marked)[0] == plain


def test_pictures_are_captions_by_their_description():
    found = story(f"# {HEADLINE}\n\n![Поезд *на* причале](a.jpg)\n\n{LEAD} ![](b.jpg)\n")
    assert [(row.kind, row.source) for row in found.rows[1:]] == [
        (RowKind.CAPTION, "Поезд на причале"),
        (RowKind.PARAGRAPH, LEAD),
    ]


def test_a_picture_that_is_a_link_is_a_caption():
    found = story(f"# {HEADLINE}\n\n[![Поезд](a.jpg)](https://example.org)\n\n{LEAD}")
    assert [row.source for row in found.rows[1:]] == ["Поезд", LEAD]


def test_a_picture_in_a_heading_leaves_its_description():
    assert story(f"# ![Порт](a.png) принял поезд\n\n{LEAD}").rows[0].source == "Порт принял поезд"


def test_lists_are_paragraphs_without_bullets_but_with_numbers():
    assert texts("Итоги:\n- Первое\n  и ещё\n* Второе\n\n1. Третье\n2. Четвёртое") == [
        "Итоги:",
        "Первое и ещё",
        "Второе",
        "1. Третье",
        "2. Четвёртое",
    ]


def test_a_line_that_goes_on_with_a_number_is_no_list():
    assert texts("Это случилось в\n25. Столица была другой.") == [
        "Это случилось в 25. Столица была другой."
    ]


def test_quotes_rules_fences_tables_and_notes():
    text = (
        "> Цитата в *две*\n> строки\n\n***\n\n```\nкод\n```\n\n"
        "| Год | Тонн |\n| --- | ---: |\n| 2025 | 140 |\n\n"
        "Слово[^1] и дело.\n\n[^1]: Примечание.\n\nКонец."
    )
    assert texts(text) == [
        *("Цитата в две строки", "код", "Год", "Тонн", "2025", "140"),
        *("Слово и дело.", "Конец.", "Примечание."),
    ]


def test_html_within_is_read():
    figure = "<figure>\n<img src='a.jpg'>\n<figcaption>Поезд</figcaption>\n</figure>"
    text = f"{figure}\n\n<!--more-->\n\nДа."
    found = story(f"# {HEADLINE}\n\n{text}")
    assert [(row.kind, row.source) for row in found.rows[1:]] == [
        (RowKind.CAPTION, "Поезд"),
        (RowKind.PARAGRAPH, "Да."),
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1251", "utf-16"])
def test_any_encoding_and_newline(encoding):
    found = story(f"# {HEADLINE}\r\n\r\n{LEAD}\r\n".encode(encoding))
    assert [row.source for row in found.rows] == [HEADLINE, LEAD]


@pytest.mark.parametrize(
    "text",
    [
        f"# {HEADLINE}\n\n[Порт](https://example.org) принял поезд.",
        f"# {HEADLINE}\n\n## Подробности\n\n{LEAD}",
        f"---\ntitle: {HEADLINE}\n---\n{LEAD}",
    ],
)
def test_markdown_is_known_without_its_ending(text):
    assert recognise(text.encode(), "story") == "markdown"


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        f"# {HEADLINE}",
        "- Да, - сказал министр.\n- Нет, - ответил порт.",
        f"---\n{LEAD}\n---",
        "title: a\n---\n",
        "5 * 3",
        "",
    ],
)
def test_plain_text_is_not_taken_for_markdown(text):
    assert recognise(text.encode(), "story.txt") == ""


def test_nothing_but_marks_is_refused():
    with pytest.raises(RefusedFile, match="holds no text"):
        read(Source(raw=b"---\n\n***\n", name="a.md", today=TODAY), "markdown")


@pytest.mark.parametrize(
    "text",
    [
        *("*a " * 700_000, "**a **b " * 300_000, "_a" * 1_000_000, "[" * 2_000_000),
        *("[a](" * 500_000, "[a](b " * 400_000, '[a](b "' * 300_000, "![" * 1_000_000),
        *("`" * 2_000_000, "`a``b" * 400_000, " " * 2_000_000 + "x", "# " + " #" * 900_000 + "x"),
        *(
            "|" * 2_000_000,
            "> " * 1_000_000 + "x",
            "---\na: b\n" * 200_000,
            "[a](" + "x" * 2_000_000,
        ),
        *("\\*" * 1_000_000, "-" * 2_000_000 + "x", "| --" * 500_000, "[^" * 1_000_000),
        *("a\n" * 1_000_000, "- a\n" * 500_000, "***a" * 500_000, "**" + "a*b" * 600_000),
    ],
    ids=lambda text: text[:8],
)
def test_hostile_marks_take_seconds(text):
    began = time.monotonic()
    with contextlib.suppress(RefusedFile):
        read(Source(raw=text.encode(), name="a.md", today=TODAY), "markdown")
    assert time.monotonic() - began < 10


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from("# *_~`[]()!<>|-=\\:&\n \t1.aб\"'^+x\ue021"), max_size=60).map("".join)
)
def test_any_marks_are_read_or_refused(text):
    raw = text.encode()
    recognise(raw, "")
    with contextlib.suppress(RefusedFile):
        read(Source(raw=raw, name="a.md", today=TODAY), "markdown")


words = st.text("абвгд, .", min_size=1, max_size=40).filter(str.strip)


@given(st.lists(words, min_size=1, max_size=5))
def test_prose_without_marks_is_unchanged(paragraphs):
    plain = [f"Слово {' '.join(paragraph.split())}" for paragraph in paragraphs]
    assert texts("\n\n".join(plain)) == plain
