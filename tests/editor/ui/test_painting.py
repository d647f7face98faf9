"""What the lists' delegates paint with: lines that fit, badges, bars."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from editor.ui.painting import Paragraph, badge, bar, font_like, letter

RED, WHITE, BLACK = QColor("red"), QColor("white"), QColor("black")
TEXT = st.text(alphabet="аб wx😀नм-\u0301\n", max_size=80)


@pytest.fixture
def paint(qapp):
    """Return a function that lets something paint; it gives the picture."""

    def run(act, width=200, height=60):
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(WHITE)
        painter = QPainter(image)
        act(painter)
        painter.end()
        return image

    return run


def share_of(image, colour):
    return sum(image.pixelColor(x, 2) == colour for x in range(image.width())) / image.width()


@given(text=TEXT, width=st.floats(-50, 400), most=st.integers(1, 4))
def test_a_paragraph_takes_no_more_lines_than_allowed(text, width, most):
    font = QFont()
    one = Paragraph("x", font, 1000, 1).height
    assert 0 < Paragraph(text, font, width, most).height <= most * one + 0.01


def test_a_paragraph_is_cut_with_an_ellipsis_and_stays_within_its_width(paint):
    def act(painter):
        Paragraph("Долгая строка " * 9, QFont("", 12), 100, 2).draw(painter, 0, 0, BLACK)

    image = paint(act)
    assert any(image.pixelColor(x, y) == BLACK for x in range(100) for y in range(60))
    assert all(image.pixelColor(x, y) == WHITE for x in range(106, 200) for y in range(60))


def test_drawing_tells_where_the_lines_end(paint):
    ends = []

    def act(painter):
        paragraph = Paragraph("One two three", QFont(), 40, 5)
        ends.append(paragraph.draw(painter, 0, 7, BLACK) - 7 - paragraph.height)

    paint(act)
    assert ends == [pytest.approx(0)]


def test_a_font_like_another_has_its_family(qapp):
    font = font_like(QFont("serif"), 12.4, bold=True)
    assert (font.family(), font.pixelSize(), font.weight()) == (
        "serif",
        12,
        QFont.Weight.DemiBold,
    )


@pytest.mark.parametrize("share", [0, 0.25, 1])
def test_a_bar_is_filled_to_its_share(paint, share):
    image = paint(lambda painter: bar(painter, QRectF(0, 0, 200, 5), share, RED, BLACK))
    assert share_of(image, RED) == pytest.approx(share, abs=0.01)
    assert share_of(image, BLACK) == pytest.approx(1 - share, abs=0.01)


def test_a_badge_tells_where_it_ends(paint):
    ends = []
    paint(lambda painter: ends.append(badge(painter, 5, 5, "RU", QFont(), BLACK)))
    paint(lambda painter: ends.append(badge(painter, 5, 5, "RU-KZ", QFont(), BLACK)))
    assert 15 < ends[0] < ends[1]


def test_a_letter_stands_on_its_ground(paint):
    image = paint(lambda painter: letter(painter, QRectF(0, 0, 40, 40), "P", RED, BLACK))
    assert image.pixelColor(20, 2) == RED
    assert image.pixelColor(60, 20) == WHITE
    inside = [image.pixelColor(x, y) for x in range(5, 35) for y in range(5, 35)]
    assert BLACK in inside


def test_painting_leaves_no_brush_behind(paint):
    def act(painter):
        letter(painter, QRectF(0, 0, 10, 10), "P", RED, BLACK)
        assert painter.brush().style() == Qt.BrushStyle.NoBrush

    paint(act)
