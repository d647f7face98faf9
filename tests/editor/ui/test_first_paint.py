"""The window comes first: what else is to be done waits until it has been painted."""

import threading

from PySide6.QtWidgets import QWidget

from editor.tasks import Tasks
from editor.ui.first_paint import FirstPaint, begin_after


class Picture(QWidget):
    """Notes when it is painted."""

    def __init__(self):
        super().__init__()
        self.done = []

    def paintEvent(self, event):
        self.done.append("painted")


def test_the_lanes_begin_once_the_window_has_been_painted(qtbot, tmp_path):
    picture, tasks = Picture(), Tasks(tmp_path / "desk.sqlite", "desk")
    qtbot.addWidget(picture)
    begin_after(FirstPaint(picture), tasks)
    tasks.work(lambda: picture.done.append("worked"))
    picture.show()
    qtbot.waitUntil(lambda: len(picture.done) > 1)
    tasks.close()
    assert picture.done[:2] == ["painted", "worked"]


def test_without_a_window_to_be_seen_they_begin_as_soon_as_there_is_time(qtbot, tmp_path):
    unseen, tasks = QWidget(), Tasks(tmp_path / "desk.sqlite", "desk")
    qtbot.addWidget(unseen)
    first_paint = FirstPaint(unseen)
    begin_after(first_paint, tasks)
    worked = threading.Event()
    tasks.work(worked.set)
    with qtbot.waitSignal(first_paint.over):
        assert not worked.is_set()
    assert worked.wait(5)
    tasks.close()


def test_it_is_told_once(qtbot):
    picture = Picture()
    qtbot.addWidget(picture)
    told = []
    first_paint = FirstPaint(picture)
    first_paint.over.connect(lambda: told.append(len(picture.done)))
    qtbot.waitUntil(lambda: bool(told))
    picture.show()
    qtbot.waitUntil(lambda: bool(picture.done))
    picture.repaint()
    qtbot.wait(1)
    assert told == [0]
