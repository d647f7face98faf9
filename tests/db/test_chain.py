"""The trail proves itself: no act can be changed, removed or slipped in without a trace."""

import pytest

from db import audit
from db.chain import GENESIS, act_hash, link


@pytest.fixture
def acts(library, take_in):
    story = take_in("Заголовок")
    with library.write():
        for action in ("submit", "approve", "reopen"):
            audit.record(library, action, story)
    return story


@pytest.fixture
def tamper(raw):
    """Return a function that changes the trail as a program would that drops our triggers."""

    def run(sql):
        for trigger in ("audit_unchanged", "audit_kept"):
            raw(f"DROP TRIGGER IF EXISTS {trigger}")
        raw(sql)

    return run


def test_a_sound_trail_has_no_fault(library, acts):
    assert audit.faults(library) == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE audit SET by = 'somebody else' WHERE action = 'submit'",
        "UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE action = 'submit'",
        "UPDATE audit SET story_id = NULL WHERE action = 'submit'",
        "UPDATE audit SET detail = '{\"note\": \"never said\"}' WHERE action = 'submit'",
        "UPDATE audit SET action = 'return' WHERE action = 'submit'",
        "DELETE FROM audit WHERE action = 'submit'",
        "INSERT INTO audit(at, by, action) VALUES ('2026-01-01T00:00:00.000Z', 'x', 'approve')",
    ],
)
def test_what_was_done_to_the_trail_is_named_once(library, acts, tamper, change):
    tamper(change)
    [fault] = audit.faults(library)
    assert fault.startswith("history: act ")


def test_the_order_is_that_of_the_acts_whatever_the_clock_says(library, acts, monkeypatch):
    monkeypatch.setattr(audit, "now", lambda: "1999-12-31T23:59:59.000Z")
    with library.write():
        audit.record(library, "approve", acts)
    assert audit.history(library, acts)[-1].at.startswith("1999")
    assert audit.last(library, acts, "approve", "reopen").at.startswith("1999")
    assert audit.faults(library) == []


def test_the_last_of_several_kinds_of_act(library, acts):
    assert audit.last(library, acts, "submit", "approve").action == "approve"
    assert audit.last(library, acts, "kill") is None


def test_each_link_stands_for_all_before_it():
    one, other = link(GENESIS, b"one"), link(GENESIS, b"other")
    assert one != other
    assert link(one, b"two") != link(other, b"two")
    assert act_hash(one, "at", "by", "act", 1, "{}") != act_hash(one, "at", "by", "act", None, "{}")
