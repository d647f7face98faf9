"""Processes that answer lines, are killed, end when idle, and come anew."""

import threading
from functools import partial

import pytest

from editor.processes import Pool, RanAway, WorkerDied

WORKER = "editor.translating.firefox_worker"
QUESTION = {"op": "translate", "pair": "xx-en", "text": "go on"}


@pytest.fixture
def pool():
    pool = Pool(WORKER, 2)
    yield pool
    pool.close()


def ask(pool, deadline=20.0):
    return pool.run(lambda worker: worker.ask(QUESTION, deadline))


def test_a_question_is_answered_and_the_process_kept(pool):
    assert ask(pool)["error"] == "KeyError"
    pids = pool.pids
    assert ask(pool)["error"] == "KeyError"
    assert pool.pids == pids
    assert len(pids) == 1


def test_a_process_over_its_time_is_ended(pool):
    with pytest.raises(RanAway):
        ask(pool, deadline=0.0)
    assert pool.pids == []
    assert ask(pool)


def test_an_exception_of_the_owner_ends_the_process(pool):
    ask(pool)

    def stumble(worker):
        raise LookupError

    with pytest.raises(LookupError):
        pool.run(stumble)
    assert pool.pids == []


def test_closing_ends_whoever_waits_and_the_pool_starts_anew(pool):
    closer = threading.Timer(0.3, pool.close)
    closer.start()
    with pytest.raises(WorkerDied):
        pool.run(partial(_wait_for_nothing))
    closer.join()
    assert pool.pids == []
    assert ask(pool)


def _wait_for_nothing(worker):
    """Ask nothing, and wait for an answer."""
    worker._exchange(b"")
    raise WorkerDied


def test_a_pool_closed_for_good_starts_no_process_any_more(pool):
    ask(pool)
    pool.close(for_good=True)
    with pytest.raises(WorkerDied):
        ask(pool)
    assert pool.pids == []
