import re
import time
from datetime import UTC, datetime, timedelta
from uuid import RFC_4122, UUID

from db.clock import new_uid, now


def test_a_moment_is_utc_with_milliseconds_and_sorts_as_text():
    before = datetime.now(UTC) - timedelta(milliseconds=1)
    moments = [now() for _ in range(50)]
    after = datetime.now(UTC)
    assert all(
        re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", moment) for moment in moments
    )
    assert all(before <= datetime.fromisoformat(moment) <= after for moment in moments)
    assert moments == sorted(moments)


def test_a_uid_is_a_uuid_of_version_7():
    uid = UUID(new_uid())
    assert uid.version == 7
    assert uid.variant == RFC_4122


def test_a_uid_is_32_digits_in_lower_case_as_find_expects_them():
    assert re.fullmatch(r"[0-9a-f]{32}", new_uid())


def test_a_uid_begins_with_the_milliseconds_of_now():
    before = time.time_ns() // 1_000_000
    begins = int(new_uid()[:12], 16)
    assert before <= begins <= time.time_ns() // 1_000_000


def test_uids_differ():
    assert len({new_uid() for _ in range(5000)}) == 5000
