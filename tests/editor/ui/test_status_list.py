"""The statuses: one is chosen, and says so."""

import pytest
from PySide6.QtCore import Qt

from db.records import StoryStatus
from editor.models.status_list import StatusListModel
from editor.ui.status_list import StatusList
from editor.ui.theme import DARK, LIGHT


@pytest.fixture
def model(qapp):
    model = StatusListModel()
    model.show_counts(dict.fromkeys(StoryStatus, 1_234_567))
    return model


@pytest.fixture
def statuses(show, model):
    statuses = show(StatusList(model, LIGHT), 165, 300)
    statuses.setFocus()
    statuses.setCurrentIndex(model.index(0))
    return statuses


@pytest.fixture
def person(hands, statuses):
    return hands(statuses)


def test_arrows_choose_a_status(statuses, person, heard):
    chosen = heard(statuses.status_chosen)
    assert statuses.status is None
    for _ in range(5):
        person.press(Qt.Key.Key_Down)
    assert chosen == list(StoryStatus)
    assert statuses.status is StoryStatus.SPIKED


def test_new_counts_keep_the_choice(statuses, model, heard):
    statuses.setCurrentIndex(model.index(3))
    chosen = heard(statuses.status_chosen)
    model.show_counts(dict.fromkeys(StoryStatus, 2))
    assert statuses.status is StoryStatus.REVIEW
    assert chosen == []


@pytest.mark.parametrize("width", [1, 60, 165, 900])
def test_it_can_be_painted_at_any_width(statuses, width):
    statuses.setMinimumWidth(0)
    statuses.resize(width, 200)
    assert not statuses.grab().isNull()


def test_the_chosen_status_is_seen_and_another_theme_repaints_it(statuses, model):
    row = statuses.visualRect(model.index(0))
    spot = row.left() + 6, row.center().y()
    assert statuses.viewport().grab().toImage().pixelColor(*spot) == LIGHT.selection
    statuses.set_theme(DARK)
    assert statuses.viewport().grab().toImage().pixelColor(*spot) == DARK.selection
