import pytest

from db import audit
from db.audit import Act
from db.library import sqlite3  # pyright: ignore[reportPrivateImportUsage]


def test_acts_are_told_in_the_order_they_were_done(library, take_in):
    story_id = take_in("Заголовок")
    with library.write():
        audit.record(library, "translate", story_id, engine="Google", rows=[0, 1])
        audit.record(library, "approve", story_id)
    acts = audit.history(library, story_id)
    assert [act.action for act in acts] == ["take in", "translate", "approve"]
    assert acts[1] == Act(
        acts[1].at, "night desk", "translate", story_id, {"engine": "Google", "rows": [0, 1]}
    )


def test_the_history_of_a_story_is_its_own_and_that_of_the_library_is_all(library, take_in):
    first, second = take_in("Первый"), take_in("Второй")
    with library.write():
        audit.record(library, "learn vocabulary", note="новости 😀")
    assert {act.story for act in audit.history(library, second)} == {second}
    everything = audit.history(library)
    assert [act.story for act in everything] == [first, second, None]
    assert everything[-1].detail == {"note": "новости 😀"}


def test_a_story_nobody_touched_has_no_history(library):
    assert audit.history(library, 99) == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE audit SET by = 'somebody else'",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit(id, at, by, action) SELECT id, at, 'x', action FROM audit",
    ],
)
def test_the_trail_is_never_changed(library, take_in, change):
    story_id = take_in("Заголовок")
    before = audit.history(library, story_id)
    with pytest.raises(sqlite3.IntegrityError, match="never"), library.write():
        library.execute(change)
    assert audit.history(library, story_id) == before


@pytest.mark.parametrize("change", ["UPDATE audit SET by = 'x'", "DELETE FROM audit"])
def test_the_file_refuses_other_programs_too(library, take_in, raw, change):
    take_in("Заголовок")
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        raw(change)


def test_an_act_that_fails_is_not_on_record(library, take_in):
    story_id = take_in("Заголовок")

    def approve_and_stop():
        with library.write():
            audit.record(library, "approve", story_id)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        approve_and_stop()
    assert [act.action for act in audit.history(library, story_id)] == ["take in"]


def test_a_history_is_found_by_index(take_in, plans):
    take_in("Заголовок")
    assert all(step.startswith("SEARCH") for step in plans(audit.history, 1))
