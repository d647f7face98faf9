"""The three lanes: what runs where, in which order it is told, and what is left at the end."""

import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication

from db.library import Library
from db.records import Changes
from editor import tasks as tasks_module
from editor.tasks import WORKERS, Job, Tasks

PATIENCE = 5.0


class HastyPool(ThreadPoolExecutor):
    """A pool so quick that everything is done before `submit` returns."""

    def submit(self, /, *arguments, **words):
        future = super().submit(*arguments, **words)
        future.exception()
        return future


@pytest.fixture
def path(tmp_path):
    return tmp_path / "desk.sqlite"


@pytest.fixture
def library(path):
    with Library(path) as opened:
        yield opened


@pytest.fixture
def tasks(qapp, path, library):
    tasks = Tasks(path, "night desk")
    yield tasks
    tasks.close()


@pytest.fixture
def told(tasks):
    """All that the tasks tell, in order, each with whether it was told on the GUI thread."""
    heard = Heard()
    tasks.changed.connect(heard.changed)
    tasks.failed.connect(heard.failed)
    tasks.job_started.connect(heard.started)
    tasks.job_progressed.connect(heard.progressed)
    tasks.job_ended.connect(heard.ended)
    return heard


class Heard(list):
    """Notes what is told; fails on any thread but the GUI's."""

    def changed(self, changes):
        self._note("changed", changes)

    def failed(self, words):
        self._note("failed", words)

    def started(self, job):
        self._note("started", job.title)

    def progressed(self, job, done, of):
        self._note("progressed", (done, of))

    def ended(self, job):
        self._note("ended", job.title)

    def then(self, result):
        self._note("then", result)

    def fault(self, fault):
        self._note("fault", str(fault))

    def kinds(self):
        return [kind for kind, _ in self]

    def _note(self, kind, what):
        assert threading.current_thread() is threading.main_thread()
        self.append((kind, what))


def put(library, value, touched=1):
    """Write a setting, and say that stories were touched."""
    library.set_setting("word", value)
    library.touch(*range(1, touched + 1))
    return value


def wait_for(event):
    """Wait for a thread to come by; what never comes is an error rather than a hanging test."""
    assert event.wait(PATIENCE)


def threads_of_tasks():
    return [
        thread.name
        for thread in threading.enumerate()
        if thread.name.startswith(("library", "work"))
    ]


@pytest.mark.parametrize("lane", ["write", "work"])
def test_work_is_done_elsewhere_and_told_on_the_gui_thread(tasks, told, qtbot, lane):
    def where(*_):
        return threading.current_thread().name

    getattr(tasks, lane)(where, told.then)
    qtbot.waitUntil(lambda: bool(told))
    [(_, name)] = told
    assert name.startswith("library" if lane == "write" else "work")


def test_lanes_that_are_held_begin_when_they_may(tasks, told, qtbot):
    tasks.hold()
    held = [tasks.look(lambda _: "found"), tasks.work(lambda: "worked")]
    assert tasks.write(lambda library: put(library, "written")).result(PATIENCE) == "written"
    assert not any(each.done() for each in held)
    tasks.go()
    assert [each.result(PATIENCE) for each in held] == ["found", "worked"]


def test_whoever_waits_for_a_lane_that_is_held_does_not_wait_for_ever(tasks, monkeypatch):
    monkeypatch.setattr(tasks_module, "HELD_AT_MOST_S", 0.01)
    tasks.hold()
    assert tasks.work(lambda: "done").result(PATIENCE) == "done"


def test_what_a_write_changed_is_told_once_and_before_its_result(tasks, told, qtbot):
    def act(library):
        put(library, "one", 1)
        put(library, "two", 3)
        return "done"

    tasks.write(act, told.then)
    qtbot.waitUntil(lambda: "then" in told.kinds())
    assert told == [("changed", Changes(frozenset({1, 2, 3}))), ("then", "done")]


def test_a_write_that_touched_nothing_tells_no_change(tasks, told, qtbot):
    tasks.write(lambda library: library.setting("word", "none"), told.then)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("then", "none")]


def test_nothing_is_told_before_the_call_returns_however_quick_the_write(
    qtbot, path, library, monkeypatch
):
    monkeypatch.setattr(tasks_module, "ThreadPoolExecutor", HastyPool)
    tasks, told = Tasks(path, "night desk"), Heard()
    tasks.changed.connect(told.changed)
    try:
        tasks.write(partial(put, value="quick"), told.then)
        assert told == []
        qtbot.waitUntil(lambda: "then" in told.kinds())
        assert told.kinds() == ["changed", "then"]
    finally:
        tasks.close()


def test_writes_run_one_after_another_in_the_order_asked(tasks, told, qtbot):
    running: list[int] = []
    most: list[int] = []

    def act(number, library):
        running.append(number)
        most.append(len(running))
        put(library, str(number))
        running.remove(number)
        return number

    for number in range(40):
        tasks.write(partial(act, number), told.then)
    qtbot.waitUntil(lambda: told.kinds().count("then") == 40)
    assert [result for kind, result in told if kind == "then"] == list(range(40))
    assert max(most) == 1


def test_a_write_may_be_asked_for_in_the_work_lane(tasks, told, qtbot, library):
    def act():
        return tasks.write(partial(put, value="from afar")).result(PATIENCE)

    tasks.work(act, told.then)
    qtbot.waitUntil(lambda: "then" in told.kinds())
    assert told.kinds() == ["changed", "then"]
    assert library.setting("word", "") == "from afar"


def test_slow_work_holds_up_no_write(tasks, told, qtbot):
    release = threading.Event()
    for _ in range(WORKERS + 2):
        tasks.work(lambda: wait_for(release))
    tasks.write(partial(put, value="meanwhile"), told.then)
    qtbot.waitUntil(lambda: "then" in told.kinds())
    release.set()


@pytest.mark.parametrize("lane", ["write", "work"])
def test_a_failure_goes_to_whoever_handles_it(tasks, told, qtbot, lane):
    def act(*_):
        raise ValueError("the ink is out")

    getattr(tasks, lane)(act, told.then, told.fault)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("fault", "the ink is out")]


@pytest.mark.parametrize("lane", ["write", "work"])
def test_a_failure_nobody_handles_is_told_and_the_lane_goes_on(tasks, told, qtbot, lane):
    def act(*_):
        raise ValueError("the ink is out")

    getattr(tasks, lane)(act, told.then)
    getattr(tasks, lane)(lambda *_: "next", told.then)
    qtbot.waitUntil(lambda: "then" in told.kinds())
    assert told == [("failed", "the ink is out"), ("then", "next")]


def test_what_was_stored_before_a_failure_is_told_as_changed(tasks, told, qtbot, library):
    def act(writing):
        put(writing, "half")
        raise ValueError("the ink is out")

    tasks.write(act, told.then)
    qtbot.waitUntil(lambda: "failed" in told.kinds())
    assert told.kinds() == ["changed", "failed"]
    assert library.setting("word", "") == "half"


def test_a_library_whose_file_is_gone_is_told_and_not_made_anew(tasks, told, qtbot, path, library):
    away = path.with_name("away.sqlite")
    path.rename(away)
    tasks.write(partial(put, value="lost"), told.then)
    qtbot.waitUntil(lambda: bool(told))
    [(kind, words)] = told
    assert kind == "failed"
    assert str(path) in words
    assert not path.exists()
    away.rename(path)
    tasks.write(partial(put, value="kept"), told.then)
    qtbot.waitUntil(lambda: "then" in told.kinds())
    assert library.setting("word", "") == "kept"


def test_a_library_that_goes_while_it_is_open_takes_no_more_writes(tasks, told, qtbot, path):
    tasks.write(partial(put, value="here"), told.then)
    qtbot.waitUntil(lambda: "then" in told.kinds())
    path.rename(path.with_name("away.sqlite"))
    tasks.write(partial(put, value="into the void"), told.then)
    qtbot.waitUntil(lambda: "failed" in told.kinds())
    assert str(path) in told[-1][1]


def test_a_job_is_shown_from_begin_to_end_with_progress_from_any_thread(tasks, told, qtbot):
    job = Job("Counting")
    tasks.begin(job)

    def act():
        for done in (1, 2):
            tasks.progress(job, done, 2)

    tasks.work(act, lambda _: tasks.end(job))
    qtbot.waitUntil(lambda: "ended" in told.kinds())
    assert told == [
        ("started", "Counting"),
        ("progressed", (1, 2)),
        ("progressed", (2, 2)),
        ("ended", "Counting"),
    ]


@pytest.mark.parametrize(
    ("act", "told_last"),
    [
        (lambda: "seven", ("then", "seven")),
        (lambda: 1 // 0, ("fault", "integer division or modulo by zero")),
    ],
)
def test_a_job_that_is_run_is_over_before_its_end_is_told(tasks, told, qtbot, act, told_last):
    tasks.run(Job("Counting"), act, told.then, told.fault)
    qtbot.waitUntil(lambda: told[-1] == told_last)
    assert told == [("started", "Counting"), ("ended", "Counting"), told_last]


def test_work_not_begun_can_be_called_off(tasks, told, qtbot):
    release = threading.Event()
    held = [tasks.work(lambda: wait_for(release), told.then) for _ in range(WORKERS)]
    called_off: Future = tasks.work(lambda: "never", told.then, told.fault)
    assert called_off.cancel()
    release.set()
    qtbot.waitUntil(lambda: len(told) == len(held))
    tasks.work(lambda: "after", told.then)
    qtbot.waitUntil(lambda: len(told) > len(held))
    assert told == [("then", None)] * WORKERS + [("then", "after")]


def test_closing_finishes_what_is_being_written(qapp, path, library):
    tasks = Tasks(path, "night desk")
    begun = threading.Event()

    def slowly(writing):
        begun.wait(PATIENCE)
        return put(writing, "first")

    def add(number, writing):
        put(writing, f"{writing.setting('word', '')} {number}")

    tasks.write(slowly)
    for number in range(5):
        tasks.write(partial(add, number))
    threading.Timer(0.1, begun.set).start()
    tasks.close()
    assert library.setting("word", "") == "first 0 1 2 3 4"
    assert threads_of_tasks() == []


def test_closing_cancels_jobs_drops_what_waits_and_tells_nothing_more(qapp, path, library):
    tasks, told = Tasks(path, "night desk"), Heard()
    tasks.changed.connect(told.changed)
    tasks.failed.connect(told.failed)
    tasks.job_progressed.connect(told.progressed)
    job, begun, ran = Job("Reading"), threading.Event(), []
    tasks.begin(job)

    def act(number):
        ran.append(number)
        tasks.progress(job, number, 10)
        if len(ran) == WORKERS:
            begun.set()
        wait_for(job.cancel)
        raise ValueError("stopped half way")

    for number in range(10):
        tasks.work(partial(act, number), told.then, told.fault)
    tasks.write(partial(put, value="last"), told.then)
    wait_for(begun)
    started = time.monotonic()
    tasks.close()
    assert time.monotonic() - started < 1
    assert threads_of_tasks() == []
    QCoreApplication.sendPostedEvents()
    assert sorted(ran) == list(range(WORKERS))
    assert told == []
    assert library.setting("word", "") == "last"


def test_writes_of_running_work_are_finished_too(qapp, path, library):
    tasks, begun, job = Tasks(path, "night desk"), threading.Event(), Job("Translating")
    tasks.begin(job)

    def act():
        begun.set()
        wait_for(job.cancel)
        tasks.write(partial(put, value="the last answer")).result(PATIENCE)

    tasks.work(act)
    wait_for(begun)
    tasks.close()
    assert library.setting("word", "") == "the last answer"


def test_closing_twice_is_closing_once(qapp, path):
    tasks = Tasks(path, "night desk")
    tasks.close()
    tasks.close()
    assert threads_of_tasks() == []


def test_the_library_is_written_under_the_editors_name(tasks, told, qtbot):
    tasks.write(lambda library: library.by, told.then)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("then", "night desk")]


def test_lookups_read_the_same_library_in_a_lane_of_their_own(tasks, library, qtbot):
    found = []
    for _ in range(3):
        tasks.look(lambda seen: (threading.current_thread().name, id(seen)), found.append)
    qtbot.waitUntil(lambda: len(found) == 3)
    (thread, _) = found[0]
    assert thread.startswith("lookup")
    assert set(found) == {found[0]}


def test_a_lookup_sees_what_was_written_and_waits_for_no_write(tasks, library, qtbot):
    found = []
    begun, go_on = threading.Event(), threading.Event()

    def write(own):
        with own.write():
            own.set_setting("written", "yes")
        begun.set()
        go_on.wait(PATIENCE)

    tasks.write(write)
    assert begun.wait(PATIENCE)
    tasks.look(lambda seen: seen.setting("written", "no"), found.append)
    qtbot.waitUntil(lambda: found == ["yes"])
    go_on.set()


def test_a_lookup_cannot_write(tasks, qtbot):
    faults = []
    tasks.look(lambda seen: seen.set_setting("a", "b"), failed=faults.append)
    qtbot.waitUntil(lambda: len(faults) == 1)
