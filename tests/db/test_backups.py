"""Backups: made in time, proved, few enough to keep, and brought back."""

import sys
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import backups
from db.backups import Backup, BackupReason
from db.errors import LibraryDamaged, LibraryError, NotFound
from db.library import Library

NOW = datetime(2026, 1, 31, 18, tzinfo=UTC)
OTHER = """
import sys
from pathlib import Path
from db.library import Library
with Library(Path(sys.argv[1])) as library:
    print(library.setting("word", ""), flush=True)
    sys.stdin.readline()
    print(library.setting("word", ""), *library.faults(), flush=True)
    library.set_setting("other", "writes on")
"""


@pytest.fixture
def folder(path):
    return backups.default_folder(path)


@pytest.fixture
def clock(monkeypatch):
    """Return a function that sets the clock so many days on, or back."""

    def turn(days):
        class Clock(datetime):
            @classmethod
            def now(cls, tz=None):
                return NOW + timedelta(days=days)

        monkeypatch.setattr(backups, "datetime", Clock)

    return turn


def daily(days, path="x"):
    return Backup(path, NOW - timedelta(days=days), BackupReason.DAILY)


def test_a_backup_says_what_it_is_and_opens_as_a_library(library, folder, take_in):
    story = take_in("Заголовок")
    made = backups.make(library, folder, BackupReason.ASKED)
    assert backups.listing(folder, library.path) == [made]
    assert made.path.parent == library.path.parent / "desk.backups"
    assert made.size > 0
    with Library(made.path) as copy:
        assert copy.value("SELECT title FROM story WHERE id = ?", (story,)) == "Заголовок"


@pytest.mark.parametrize(
    "name",
    [
        "desk.sqlite",
        "desk.20260131T180000Z.never.sqlite",
        "desk.soon.daily.sqlite",
        "night desk.20260131T180000Z.daily.sqlite",
        "desk.20260131T180000Z.daily.txt",
    ],
)
def test_other_files_in_the_folder_are_none_of_ours(library, folder, name):
    folder.mkdir()
    (folder / name).write_text("x")
    assert backups.listing(folder, library.path) == []


def test_one_is_due_a_day_after_the_last(library, folder, clock):
    clock(0)
    assert backups.due(folder, library.path)
    backups.make(library, folder, BackupReason.DAILY)
    assert not backups.due(folder, library.path)
    clock(0.99)
    assert not backups.due(folder, library.path)
    clock(1.01)
    assert backups.due(folder, library.path)


def test_a_clock_set_back_does_not_stop_them(library, folder, clock):
    clock(30)
    backups.make(library, folder, BackupReason.DAILY)
    clock(0)
    assert backups.due(folder, library.path)


def test_one_that_was_asked_for_does_not_stand_for_the_day(library, folder):
    backups.make(library, folder, BackupReason.ASKED)
    assert backups.due(folder, library.path)


def test_seven_days_and_four_weeks_are_kept(library, folder, clock):
    for day in range(60):
        clock(day)
        backups.make(library, folder, BackupReason.DAILY)
    days = [
        (NOW + timedelta(days=59) - each.at).days for each in backups.listing(folder, library.path)
    ]
    assert days[:7] == [0, 1, 2, 3, 4, 5, 6]
    weeks = {each.at.isocalendar()[:2] for each in backups.listing(folder, library.path)}
    assert len(weeks) == 4
    assert len(days) <= 7 + 4


@given(st.lists(st.integers(0, 10_000), unique=True, max_size=60))
def test_the_latest_always_stays_and_removing_again_removes_nothing(hours):
    made = [daily(hour / 24, hour) for hour in sorted(hours)]
    gone = backups.superfluous(made)
    kept = [each for each in made if each not in gone]
    assert kept[:1] == made[:1]
    assert len(kept) <= 11
    assert backups.superfluous(kept) == []


def test_the_last_of_the_others_are_kept_beside_the_daily_ones(library, folder, clock):
    for day in range(8):
        clock(day)
        backups.make(library, folder, BackupReason.ASKED)
    assert len(backups.listing(folder, library.path)) == 5


def test_a_folder_that_cannot_be_made_is_told(library, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="file"):
        backups.make(library, tmp_path / "file" / "backups", BackupReason.DAILY)


def test_what_is_brought_back_is_seen_at_once_by_all(library, folder, path, program):
    library.set_setting("word", "old")
    made = backups.make(library, folder, BackupReason.DAILY)
    library.set_setting("word", "new")
    other = program(OTHER, path)
    assert other.stdout.readline() == "new\n"
    before = backups.bring_back(path, made.path, folder, "desk")
    assert library.setting("word", "") == "old"
    other.stdin.write("\n")
    other.stdin.flush()
    assert other.stdout.readline() == "old\n"
    other.wait()
    assert library.setting("other", "") == "writes on"
    assert before.reason is BackupReason.RESTORE
    backups.bring_back(path, before.path, folder, "desk")
    assert library.setting("word", "") == "new"
    assert library.faults() == []


@pytest.mark.parametrize("damage", ["header", "cut"])
def test_a_damaged_library_is_put_aside_for_the_backup(library, folder, path, damage):
    library.set_setting("word", "old")
    made = backups.make(library, folder, BackupReason.DAILY)
    library.close()
    content = path.read_bytes()
    path.write_bytes(b"x" * 100 + content[100:] if damage == "header" else content[:5000])
    broken = path.read_bytes()
    assert backups.bring_back(path, made.path, folder, "desk") is None
    with Library(path) as back:
        assert back.setting("word", "") == "old"
    [aside] = path.parent.glob("desk.damaged-*.sqlite")
    assert aside.read_bytes() == broken


def test_an_unsound_backup_is_not_brought_back(library, folder, path):
    library.set_setting("word", "now")
    made = backups.make(library, folder, BackupReason.DAILY)
    content = bytearray(made.path.read_bytes())
    content[8192:40000] = bytes(40000 - 8192)
    made.path.write_bytes(content)
    with pytest.raises(LibraryDamaged):
        backups.bring_back(path, made.path, folder, "desk")
    assert library.setting("word", "") == "now"
    assert sorted(each.name for each in folder.iterdir()) == [made.path.name]


def test_a_backup_that_is_not_there(library, folder, path):
    with pytest.raises(NotFound, match="backup"):
        backups.bring_back(path, folder / "none.sqlite", folder, "desk")


def test_before_a_migration_the_library_is_backed_up(path, folder, raw):
    Library(path).close()
    raw("DELETE FROM _sqlite_migrations WHERE name = '0008_safety'")
    for table in ("clash", "at_work"):
        raw(f"DROP TABLE {table}")
    for table, column in (
        ("audit", "sha256"),
        ("story", "embargo"),
        ("story", "killed"),
        ("story", "kill_note"),
    ):
        raw(f"ALTER TABLE {table} DROP COLUMN {column}")
    raw("PRAGMA user_version = 7")

    def keep(library):
        backups.make(library, folder, BackupReason.MIGRATION)

    with Library(path, before_migration=keep) as library:
        assert library.value("SELECT count(*) FROM clash") == 0
    [made] = backups.listing(folder, path)
    assert made.reason is BackupReason.MIGRATION
    assert made.path.read_bytes()[60:64] == (7).to_bytes(4)
    Library(path, before_migration=keep).close()
    assert backups.listing(folder, path) == [made]


def test_a_new_library_has_nothing_to_back_up(path, folder):
    Library(path, before_migration=lambda library: sys.exit("asked")).close()
    assert not folder.exists()
