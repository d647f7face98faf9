"""Captions are told from the paragraphs of a story."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importing.captions import is_caption


@pytest.mark.parametrize(
    "paragraph",
    [
        "На фото: участники форума на площади.",
        "На снимке: новый мост через реку. Его открыли в декабре.",
        "На фото слева: здание вокзала после ремонта",
        "На фотографии — делегация у входа в зал.",
        "Фото: участники форума на площади. Справа здание театра.",
        "Фото: МИД РК",
        "Архивное фото: паводок прошлой весной",
        "Иллюстративное фото: зерновой терминал",
        "Скриншот: страница министерства",
        "Участники форума на площади. Фото: Пресс-служба",
        "Новый мост через реку / Фото: Пресс-служба акимата",
        "Новый мост через реку (Фото: Пресс-служба акимата)",
        "Новый мост через реку © Пресс-служба акимата",
        "Суретте: форумға қатысушылар",
        "Сурет: форумға қатысушылар алаңда тұр.",
        "Форумға қатысушылар алаңда. Сурет: баспасөз қызметі",
        "На світлині: учасники форуму на площі",
        "Учасники форуму на площі. Світлина: пресслужба",
        "Na foto: participantes do fórum na praça",
        "Participantes do fórum na praça. Foto: Divulgação",
        "In this photo released by the ministry, delegates enter the hall.",
        "FILE PHOTO: A view of the new bridge",
        "FILE - A view of the new bridge in Astana, Dec. 5, 2025.",
        "Delegates enter the hall in Astana. (AP Photo/Press Office)",
        "A view of the new bridge. REUTERS/Press Office",
        "Pictured: the new bridge",
        "Photo: the new bridge at dawn",
    ],
)
def test_captions(paragraph):
    assert is_caption(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        "На фото, которое опубликовало министерство, виден новый мост.",
        "На снимке видно, как вода подходит к домам.",
        "Фото с места аварии опубликовали очевидцы.",
        "Фотографии пострадавших домов показали на совещании.",
        "Министр показал фото: на нём горы.",
        "Фотограф: так называлась его первая выставка — открылась в среду.",
        "Сурет көрмесі бүгін ашылды.",
        "Суретте бейнеленген көпір былтыр салынған.",
        "На світлині видно новий міст.",
        "A foto mostra a nova ponte sobre o rio.",
        "In this region, photographs of the bridge are popular.",
        "The photo was taken in December, police said.",
        "File the report by Friday, the ministry said.",
        "Фото и видео с камер изучает следствие.",
        "Картина: масло, холст.",
        "Кадры решают всё, напомнил министр.",
        "В кадре — только горы, говорит оператор.",
        "Права на текст и © описаны в законе. Закон вступил в силу.",
        "",
        "На фото: " + "очень длинный рассказ " * 40,
    ],
)
def test_paragraphs_of_a_story(paragraph):
    assert not is_caption(paragraph)


@given(st.text())
def test_any_text_is_worked_off(text):
    assert is_caption(text) in (True, False)
