"""Where everything was is found again; nonsense in the settings does no harm."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QSplitter, QWidget

from db import stories
from editor.crash import Place
from editor.settings import LAST_STORY, Settings
from editor.ui.remembering import SIZE, Start, remember, restore_window, start

PLACES = ("window_geometry", "window_state", "window_columns")


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def make(qtbot):
    """Return a function that makes a window with two columns and a dock."""

    def run():
        window, columns = QMainWindow(), QSplitter()
        for _ in range(2):
            column = QWidget()
            column.setMinimumWidth(50)
            columns.addWidget(column)
        window.setCentralWidget(columns)
        dock = QDockWidget("Versions", window)
        dock.setObjectName("versions_dock")
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        qtbot.addWidget(window)
        return window, columns, dock

    return run


def test_a_first_window_has_a_size_of_its_own(make, settings):
    window, columns, _ = make()
    restore_window(window, columns, settings)
    assert (window.width(), window.height()) == SIZE


def test_size_columns_and_docks_come_back(make, settings, qtbot):
    window, columns, dock = make()
    window.setGeometry(40, 30, 700, 500)
    with qtbot.waitExposed(window):
        window.show()
    dock.hide()
    columns.setSizes([120, 580])
    remember(window, columns, settings, None, 0)
    other, other_columns, other_dock = make()
    restore_window(other, other_columns, Settings(settings.path))
    with qtbot.waitExposed(other):
        other.show()
    assert other.size() == window.size()
    assert other_columns.sizes() == columns.sizes()
    assert not other_dock.isVisible()


def test_the_story_in_hand_is_found_by_its_uid(make, settings, library, wire, snow):
    window, columns, _ = make()
    assert start(library, settings, None).story is None
    remember(window, columns, settings, stories.get(library, wire), 2)
    assert start(library, Settings(settings.path), None) == Start(wire, 2, 0)
    remember(window, columns, settings, None, 0)
    assert start(library, settings, None).story is None


def test_a_window_that_died_counts_more_than_one_that_closed(settings, library, wire, snow):
    settings.store({"last_story": stories.uid(library, wire), "last_row": 2})
    left = Place(str(library.path), stories.uid(library, snow), 1, 7)
    assert start(library, settings, left) == Start(snow, 1, 7)


@pytest.mark.parametrize("uid", ["0" * 32, "nonsense", "7", "ы", "\x00"])
def test_a_story_that_is_gone_is_no_fault(settings, library, uid):
    settings.set(LAST_STORY, uid)
    assert start(library, settings, None).story is None


@pytest.mark.parametrize("nonsense", ["x", "////", "AAAA", "не base64", "A" * 5000, 7, None, []])
def test_nonsense_in_the_settings_is_no_fault(make, settings, nonsense):
    settings.path.write_text(json.dumps(dict.fromkeys(PLACES, nonsense)))
    window, columns, _ = make()
    restore_window(window, columns, Settings(settings.path))
    assert (window.width(), window.height()) == SIZE


def test_settings_that_cannot_be_written_are_told(make, tmp_path):
    window, columns, _ = make()
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"):
        remember(window, columns, Settings(tmp_path / "file" / "settings.json"), None, 0)
