"""Many sources are read at once, in order, and each that cannot be read is refused by itself."""

import threading
from functools import partial

import pytest

from db.stories import Original
from editor.desk.reading_ahead import AHEAD, How, in_order, read_source
from editor.desk.taking_in import Outcome
from editor.fetching.errors import FetchCancelled, FetchError

SNOW = "Снег в столице\n\nДороги чистят с утра.\n\nСнег выпал ночью.\n"


def bringing(what):
    """A source that gives text, or raises what it is given."""

    def bring(cancel):
        if isinstance(what, Exception):
            raise what
        return Original("snow.txt", what), ""

    return bring


def test_results_come_in_order_whoever_is_done_first():
    done = [threading.Event() for _ in range(3)]

    def act(number):
        if number + 1 < len(done):
            assert done[number + 1].wait(5)
        done[number].set()
        return number

    assert list(in_order([partial(act, n) for n in range(3)], at_once=3)) == [0, 1, 2]


def test_several_are_done_at_once():
    together = threading.Barrier(2)
    acts = [partial(together.wait, 5) for _ in range(4)]
    assert sorted(in_order(acts, at_once=2)) == [0, 0, 1, 1]


def test_only_a_few_are_done_ahead():
    begun = []

    def acts():
        for number in range(100):
            begun.append(number)
            yield partial(int, number)

    results = in_order(acts(), at_once=1)
    assert next(results) == 0
    assert len(begun) <= AHEAD
    results.close()
    assert len(begun) <= AHEAD


def test_what_goes_wrong_goes_to_whoever_asks():
    def fail():
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(in_order([partial(int, 1), fail], at_once=1))


def test_a_source_is_read_as_it_is_told(cancel):
    read = read_source(bringing(SNOW.encode()), cancel, How(lang="kk"))
    assert read.original.name == "snow.txt"
    assert [story.lang for story in read.stories] == ["kk"]
    assert read.refused == ()


@pytest.mark.parametrize(
    ("what", "reason"),
    [
        (b"", "is empty"),
        (FileNotFoundError(2, "No such file or directory", "snow.txt"), "snow.txt cannot be read"),
        (FetchError("https://example.org/1", "is not there."), "https://example.org/1 is not"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(what, reason, cancel):
    read = read_source(bringing(what), cancel)
    assert (read.original, read.stories) == (None, ())
    [refusal] = read.refused
    assert refusal.outcome is Outcome.REFUSED
    assert reason in refusal.reason


def test_what_is_cancelled_is_neither_read_nor_refused(cancel):
    cancelled = FetchCancelled("https://example.org/1")
    read = read_source(bringing(cancelled), cancel)
    assert (read.stories, read.refused) == ((), ())
