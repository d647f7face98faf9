"""The line above the rows while a version is looked at."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from editor.ui.version_banner import VersionBanner


@pytest.fixture
def ground(show):
    return show(QWidget(), 700, 80)


@pytest.fixture
def banner(ground):
    return VersionBanner(ground)


def press(banner, name):
    QTest.mouseClick(banner.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_it_says_which_version_is_shown(banner):
    assert not banner.isVisible()
    banner.show_version(3)
    assert banner.isVisible()
    assert "version 3" in banner.findChild(QLabel).text()


def test_the_version_can_be_brought_back_or_left(banner, heard):
    restored, closed = heard(banner.restore_asked), heard(banner.closed)
    banner.show_version(3)
    banner.show_version(2)
    press(banner, "restore_version")
    assert restored == [2]
    press(banner, "close_version")
    assert len(closed) == 1
