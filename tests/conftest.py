"""What holds for every test: Qt draws to memory, nobody's own files are touched, nothing is left.

A test fails when it leaves behind a running thread, a child process or a window on the screen.
"""

import os
import select
import sys
import threading
import time

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

PATIENCE = 3.0  # seconds that what is already ending may take


@pytest.fixture(scope="session", autouse=True)
def _home_of_the_session(tmp_path_factory):
    """Keep what is shared by several tests out of the user's folders."""
    with pytest.MonkeyPatch.context() as patch:
        move_home(patch, tmp_path_factory.mktemp("home"))
        yield


@pytest.fixture(autouse=True)
def home(tmp_path_factory, monkeypatch):
    """Give each test an empty home with a library of its own; the value is its folder."""
    folder = tmp_path_factory.mktemp("home")
    move_home(monkeypatch, folder)
    return folder


@pytest.fixture(autouse=True)
def _nothing_left_behind(home):
    """Fail the test that leaves a thread, a process or a window to those after it."""
    threads, children, windows = set(threading.enumerate()), child_processes(), visible_windows()
    yield
    patience_ends = time.monotonic() + PATIENCE
    left = [
        *threads_left(threads, patience_ends),
        *children_left(children, patience_ends),
        *windows_left(windows),
    ]
    if left:
        pytest.fail("left behind: " + ", ".join(left), pytrace=False)


def move_home(patch, folder):
    """Point at `folder` all variables that lead programs to the user's files, Dateline's too."""
    for name in [name for name in os.environ if name.startswith("DATELINE_")]:
        patch.delenv(name)
    patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    patch.setenv("DATELINE_LIBRARY", str(folder / "dateline.sqlite"))
    patch.setenv("DATELINE_LANGUAGE", "en")  # whatever the machine's locale is
    patch.setenv("DATELINE_SUGGEST", "asked")  # the recogniser's models take a second to load
    for name in ("HOME", "USERPROFILE"):
        patch.setenv(name, str(folder))
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        patch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    for name in ("APPDATA", "LOCALAPPDATA"):
        patch.setenv(name, str(folder / name.lower()))


def threads_left(before, patience_ends):
    """Name the threads begun since `before` that do not end in time.

    Threads of Qt's that ran some Python stand in the list as dummies, ended or not: for those the
    pool is asked.
    """
    begun = [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
    for thread in begun:
        thread.join(max(0, patience_ends - time.monotonic()))
    left = [f"thread {thread.name}" for thread in begun if thread.is_alive()]
    qt = sys.modules.get("PySide6.QtCore")
    if qt and not qt.QThreadPool.globalInstance().waitForDone(milliseconds_to(patience_ends)):
        left.append("work in Qt's thread pool")
    return left


def children_left(before, patience_ends):
    """Name the child processes started since `before` that do not end in time."""
    started = child_processes() - before
    return [f"process {pid}" for pid in started if not process_ends(pid, patience_ends)]


def windows_left(before):
    """Name the windows shown since `before`, and close them for the sake of the next test."""
    left = [window for window in visible_windows() if window not in before]
    for window in left:
        window.close()
    return [f"window {type(window).__name__} {window.objectName()}".strip() for window in left]


def child_processes():
    """Give the process ids of our children on Linux; elsewhere there is no cheap way to know.

    The one process that multiprocessing keeps for all of a program's life is left out.
    """
    tasks = f"/proc/{os.getpid()}/task"
    if not os.path.isdir(tasks):
        return set()
    tracker = sys.modules.get("multiprocessing.resource_tracker")
    kept = {tracker._resource_tracker._pid} if tracker else set()
    return {pid for task in os.listdir(tasks) for pid in children_of(f"{tasks}/{task}")} - kept


def children_of(task):
    """Give the process ids of the children one thread started; none once the thread is gone."""
    try:
        with open(f"{task}/children", encoding="ascii") as children:
            return [int(pid) for pid in children.read().split()]
    except OSError:
        return []


def process_ends(pid, patience_ends):
    """Wait for a process until the time given, and say whether it has ended."""
    try:
        watched = os.pidfd_open(pid)
    except OSError:
        return True
    try:
        return bool(select.select([watched], [], [], milliseconds_to(patience_ends) / 1000)[0])
    finally:
        os.close(watched)


def visible_windows():
    """List the windows now on the screen; none where the test does without widgets."""
    qt = sys.modules.get("PySide6.QtWidgets")
    if qt is None or qt.QApplication.instance() is None:
        return []
    return [window for window in qt.QApplication.topLevelWidgets() if window.isVisible()]


def milliseconds_to(moment):
    """Give the whole milliseconds from now to a moment of the monotonic clock, at least 0."""
    return max(0, int((moment - time.monotonic()) * 1000))
