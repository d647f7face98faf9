"""The versions of the story in the dock."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.records import Version, VersionReason
from editor.models.tag_lists import VersionListModel
from editor.ui.theme import DARK, LIGHT
from editor.ui.version_list import VersionList


def version(number, note="", at="2025-12-05T09:30:00.000Z", by="night desk"):
    return Version(
        number=number,
        at=at,
        by=by,
        note=note,
        reason=VersionReason.KEPT,
        approved=False,
        sha256="0" * 64,
    )


@pytest.fixture
def versions(show, qapp):
    model = VersionListModel()
    today = datetime.now(UTC).isoformat()
    model.show([version(3, at=today), version(2, "<b>note</b> &amp; " * 30), version(1)])
    versions = show(VersionList(model, LIGHT))
    model.setParent(versions)
    versions.setFocus()
    versions.setCurrentIndex(model.index(0))
    return versions


@pytest.fixture
def chosen(versions, heard):
    return heard(versions.version_chosen)


@pytest.fixture
def person(hands, versions):
    return hands(versions)


def test_enter_shows_a_version(person, chosen):
    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Return)
    assert chosen == [2]


def test_a_double_click_shows_a_version_once(versions, chosen):
    place = versions.visualRect(versions.model().index(2, 0)).center()
    for act in (QTest.mouseClick, QTest.mouseDClick):
        act(versions.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [1]


def test_moving_along_shows_nothing_yet(person, chosen):
    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Up)
    assert chosen == []


@pytest.mark.parametrize("width", [1, 40, 90, 200, 900])
def test_it_can_be_painted_at_any_width(versions, width):
    versions.setMinimumWidth(0)
    versions.resize(width, 200)
    assert not versions.grab().isNull()


def test_the_chosen_version_is_seen_and_another_theme_repaints_it(versions):
    row = versions.visualRect(versions.model().index(0, 0))
    spot = row.left() + 6, row.center().y()
    assert versions.viewport().grab().toImage().pixelColor(*spot) == LIGHT.selection
    versions.set_theme(DARK)
    assert versions.viewport().grab().toImage().pixelColor(*spot) == DARK.selection
