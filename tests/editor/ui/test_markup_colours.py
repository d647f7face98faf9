"""XML and JSON are told apart by colours."""

import pytest
from PySide6.QtGui import QTextDocument

from editor.ui.markup_colours import MarkupColours
from editor.ui.theme import DARK, LIGHT


@pytest.fixture
def painted(qapp):
    """Return a function that gives each coloured piece of a text with its colour."""
    document = QTextDocument()
    colours = MarkupColours(LIGHT, document)

    def pieces(text, theme=LIGHT):
        document.setPlainText(text)
        colours.set_theme(theme)
        formats = document.firstBlock().layout().formats()
        raw = text.encode("utf-16-le")
        return [
            (
                raw[2 * each.start : 2 * (each.start + each.length)].decode("utf-16-le"),
                each.format.foreground().color().name(),
            )
            for each in formats
        ]

    yield pieces
    document.deleteLater()


def test_tags_attributes_and_values_of_xml(painted):
    assert painted('<p class="a">text</p>') == [
        ("<p", LIGHT.accent.name()),
        ("class", LIGHT.person.name()),
        ('"a"', LIGHT.place.name()),
        (">", LIGHT.accent.name()),
        ("</p>", LIGHT.accent.name()),
    ]


def test_names_and_values_of_json(painted):
    assert painted('"name": "a \\" b"') == [
        ('"name"', LIGHT.accent.name()),
        ('"a \\" b"', LIGHT.place.name()),
    ]


def test_letters_beyond_the_first_plane_do_not_shift_colours(painted):
    assert painted('😀 "x"')[-1] == ('"x"', LIGHT.place.name())


def test_another_theme_recolours(painted):
    assert painted("<p", DARK) == [("<p", DARK.accent.name())]


def test_a_very_long_line_stays_as_it_is(painted):
    assert painted("<p>" * 5_000) == []
