"""The colours: readable by measure, applied to real widgets, chosen as the system asks."""

import re
from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui import theme

GROUNDS = ("paper", "panel", "card", "tint")
WRITING = ("ink", "ink2", "accent", "ok", "warn", "bad")
MARKS = ("person", "organisation", "place", "event")


def channel(value):
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def luminance(colour):
    red, green, blue = (channel(part) for part in colour.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """Compare two colours as WCAG 2.2 does: from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def every_theme(test):
    return pytest.mark.parametrize("worn", theme.THEMES.values(), ids=theme.THEMES)(test)


@pytest.fixture
def app(qapp):
    """Give the application back in the clothes it came in."""
    font, colours = qapp.font(), qapp.palette()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setPalette(colours)
    qapp.setFont(font)


@every_theme
def test_text_is_readable_wherever_it_stands(worn):
    pairs = [(text, ground) for text in WRITING + MARKS for ground in GROUNDS]
    pairs += [("ink3", "paper"), ("ink3", "panel"), ("ink3", "card")]
    pairs += [("ink", "selection"), ("ink2", "selection"), ("paper", "accent")]
    poor = {
        pair: round(contrast(getattr(worn, pair[0]), getattr(worn, pair[1])), 2) for pair in pairs
    }
    assert {pair: measured for pair, measured in poor.items() if measured < 4.5} == {}


def test_the_measure_of_contrast_is_the_standards():
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


def test_high_contrast_is_black_white_and_one_accent_on_plain_grounds():
    worn = theme.HIGH_CONTRAST
    drawn = {getattr(worn, name).name() for name in (*WRITING, *MARKS, "ink3", "line", "paper")}
    assert drawn == {"#000000", "#ffffff", worn.accent.name()}
    assert contrast(worn.ink, worn.paper) == pytest.approx(21)


@every_theme
def test_the_palette_carries_the_theme(worn):
    colours = theme.palette(worn)
    assert colours.color(QPalette.ColorRole.Base) == worn.paper
    assert colours.color(QPalette.ColorRole.Text) == worn.ink
    disabled = colours.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == worn.ink3


@every_theme
def test_text_selected_in_the_active_row_is_readable_and_stands_out(worn):
    ground = theme.selected_text(worn)
    assert contrast(worn.ink, ground) >= 4.5
    assert contrast(ground, worn.tint) > 1.4


@every_theme
def test_selected_text_is_readable_in_qts_own_fields(worn):
    colours = theme.palette(worn)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        text = colours.color(group, QPalette.ColorRole.HighlightedText)
        assert contrast(text, colours.color(group, QPalette.ColorRole.Highlight)) >= 4.5


def a_form():
    form = QWidget()
    layout = QVBoxLayout(form)
    for primary in (True, False):
        button = QPushButton("Approve" if primary else "Cancel")
        button.setProperty("primary", primary)
        layout.addWidget(button)
    layout.addWidget(QLineEdit("Вена"))
    layout.addWidget(QLabel("quiet"))
    return form


def shares(widget, colour):
    """Say how much of a widget is of one colour."""
    image = widget.grab().toImage()
    spots = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return sum(image.pixelColor(*spot) == colour for spot in spots) / len(spots)


@every_theme
def test_one_button_is_filled_and_the_others_are_not(app, qtbot, worn):
    theme.apply(app, worn)
    form = a_form()
    qtbot.addWidget(form)
    primary, plain = form.findChildren(QPushButton)
    assert shares(primary, worn.accent) > 0.6
    assert shares(plain, worn.accent) < 0.2
    assert shares(plain, worn.card) > 0.5


@every_theme
def test_a_box_to_tick_is_seen_unticked(app, qtbot, worn):
    theme.apply(app, worn)
    window = QWidget()
    qtbot.addWidget(window)
    box = QCheckBox(window)
    box.resize(40, 40)
    window.show()
    seen = window.grab().toImage()
    drawn = {seen.pixelColor(x, y).name() for x in range(40) for y in range(40)}
    assert max(contrast(QColor(each), worn.panel) for each in drawn) >= 3


def test_changing_the_theme_changes_windows_that_are_open(app, qtbot):
    theme.apply(app, theme.LIGHT)
    form = a_form()
    qtbot.addWidget(form)
    assert shares(form, theme.LIGHT.panel) > 0.2
    theme.apply(app, theme.DARK)
    assert shares(form, theme.LIGHT.panel) == 0
    assert shares(form, theme.DARK.panel) > 0.2


@every_theme
def test_the_style_sheet_uses_no_colour_from_outside_the_theme(worn):
    known = {getattr(worn, field.name).name() for field in fields(worn) if field.name != "name"}
    sheet = theme.style_sheet(worn)
    used = set(re.findall(r"#[0-9a-f]{6}\b", sheet))
    assert used
    assert used <= known
    assert "$" not in sheet


def test_stories_are_read_in_the_first_serif_there_is(qapp):
    wanted = ("Noto Serif", "Source Serif 4", "Source Serif Pro", "Georgia", "DejaVu Serif")
    present = [family for family in wanted if family in QFontDatabase.families()]
    if not present:
        pytest.skip("none of the reading fonts is on this machine")
    font = theme.reading_font(19)
    assert QFontInfo(font).family() == present[0]
    assert QFontInfo(font).pixelSize() == 19


def test_the_person_may_choose_another_font(qapp):
    families = QFontDatabase.families()
    real = next(each for each in families if QFontInfo(QFont(each)).family() == each)
    assert QFontInfo(theme.reading_font(16, real)).family() == real
    assert QFontInfo(theme.reading_font(16, "No such font")).family() != "No such font"


def test_the_interface_is_smaller_than_the_story(qapp):
    assert theme.interface_font().pixelSize() == 13
    assert theme.reading_font().pixelSize() > 13


def test_the_theme_follows_the_system(qapp):
    assert isinstance(qapp, QApplication)
    assert theme.system_theme(qapp) in theme.THEMES.values()
