"""Tests that leave something behind fail, and no test can reach the user's own files."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
LEAVING = """
import subprocess, sys, threading

KEPT = []

def test_thread():
    thread = threading.Thread(target=threading.Event().wait, name="forgotten", daemon=True)
    thread.start()

def test_process():
    KEPT.append(subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE))

def test_window(qapp):
    from PySide6.QtWidgets import QLabel
    KEPT.append(QLabel("Approve"))
    KEPT[-1].setObjectName("approve_label")
    KEPT[-1].show()

def test_pool(qapp):
    from PySide6.QtCore import QThreadPool
    never = threading.Event()
    KEPT.append(never)
    QThreadPool.globalInstance().start(lambda: never.wait())

def test_pool_ends(qapp):
    KEPT[-1].set()

def test_process_ends():
    KEPT[0].communicate()
"""
TIDY = """
import subprocess, sys, threading

def test_thread_that_is_ending():
    threading.Thread(target=threading.Event().wait, args=(0.05,)).start()

def test_process_waited_for():
    subprocess.run([sys.executable, "-c", ""], check=True)

def test_window_closed(qtbot):
    from PySide6.QtWidgets import QLabel
    label = QLabel("Approve")
    qtbot.addWidget(label)
    label.show()

def test_nothing():
    pass
"""


@pytest.fixture
def outcome(tmp_path):
    """Run a file of tests beside a copy of our conftest that loses patience sooner."""

    def run(text):
        ours = (TESTS / "conftest.py").read_text("utf-8")
        assert "PATIENCE = 3.0" in ours
        (tmp_path / "conftest.py").write_text(ours.replace("PATIENCE = 3.0", "PATIENCE = 0.3"))
        (tmp_path / "test_it.py").write_text(text)
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-rE", "-p", "no:cacheprovider", "test_it.py"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout

    return run


def test_what_is_left_behind_is_named(outcome):
    text = outcome(LEAVING)
    for name, left in {
        "thread": "thread forgotten",
        "process": "process ",
        "window": "window QLabel approve_label",
        "pool": "work in Qt's thread pool",
    }.items():
        if name == "process" and sys.platform != "linux":
            continue
        assert f"ERROR test_it.py::test_{name} - Failed: left behind: {left}" in text
    assert "6 passed" in text


def test_tidy_tests_pass(outcome):
    text = outcome(TIDY)
    assert "4 passed" in text
    assert "error" not in text


def test_nobodys_own_files_can_be_reached(home):
    from platformdirs import user_config_path, user_data_path

    assert Path(os.environ["DATELINE_LIBRARY"]).parent == home
    assert Path.home() == home
    if sys.platform != "win32":
        assert home in user_data_path("dateline").parents
        assert home in user_config_path("dateline").parents


def test_qt_draws_to_memory_unless_told_otherwise():
    assert os.environ["QT_QPA_PLATFORM"]
