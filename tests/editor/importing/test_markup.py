"""Fragments of markup become paragraphs: nothing of the markup is left, nothing hostile hangs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import RowKind
from editor.importing.markup import plain, rows


def texts(markup):
    return [" ".join(row.source.split()) for row in rows(markup)]


def test_blocks_are_paragraphs_and_inline_tags_go():
    assert texts("<p>Снег <b>выпал</b> в <a href='x'>столице</a>.</p><p>Дороги чистят.</p>") == [
        "Снег выпал в столице.",
        "Дороги чистят.",
    ]


def test_line_breaks_and_lists_part_paragraphs():
    assert texts("Первый<br>второй<ul><li>третий<li>четвёртый</ul>") == [
        "Первый",
        "второй",
        "третий",
        "четвёртый",
    ]


def test_scripts_styles_and_comments_are_not_text():
    assert texts("<script>alert('x')</script>Да<style>p{}</style><!-- нет --> и нет") == [
        "Да и нет"
    ]


def test_captions_are_captions():
    found = rows("<figure><img src='a.jpg'><figcaption>Фото: МИД РК</figcaption></figure><p>Да</p>")
    assert [row.kind for row in found] == [RowKind.CAPTION, RowKind.PARAGRAPH]


def test_entities_are_letters_once():
    assert texts("5 &lt; 6 &amp;amp; 7 &laquo;да&raquo;") == ["5 < 6 &amp; 7 «да»"]


def test_text_without_markup_stays():
    assert texts("Просто текст & знак < меньше") == ["Просто текст & знак < меньше"]


def test_a_title_is_one_line():
    assert plain("<p>Снег</p><p>и дождь</p>") == "Снег и дождь"


@pytest.mark.parametrize(
    "piece", ["<!", "<a ", "</a", "<!--", "<?", '<a b="', "<div>", "&", "<p", "<table><td>"]
)
def test_hostile_markup_ends(piece):
    assert isinstance(rows(piece * 200_000), tuple)


@given(st.text())
def test_any_text_gives_rows_that_hold_words(markup):
    assert all(row.source.strip() for row in rows(markup))
