import hashlib
import os

import pytest

from db.errors import (
    DiskFull,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryMissing,
    LibraryReadOnly,
    NewerLibrary,
    NotALibrary,
)
from db.library import Library, sqlite3  # pyright: ignore[reportPrivateImportUsage]
from db.schema import SCHEMA_VERSION

HOLDER = """
import sys
from pathlib import Path
from db.library import Library, sqlite3  # pyright: ignore[reportPrivateImportUsage]
with Library(Path(sys.argv[1])) as library, library.write():
    library.execute("INSERT INTO setting VALUES ('held', 'yes')")
    print("held", flush=True)
    sys.stdin.readline()
"""

COUNTER = """
import sys
from pathlib import Path
from db.library import Library, sqlite3  # pyright: ignore[reportPrivateImportUsage]
with Library(Path(sys.argv[1])) as library:
    for _ in range(int(sys.argv[2])):
        with library.write():
            count = int(library.setting("count", "0"))
            library.set_setting("count", str(count + 1))
"""


@pytest.fixture
def foreign(path):
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE invoice(total)")
    connection.commit()
    connection.close()
    return path


class Stopped(Exception):
    """Something of our own that goes wrong while writing."""


def store_and_stop(library, key):
    with library.write():
        library.set_setting(key, "1")
        raise Stopped


def store_much(library):
    with library.write():
        library.execute("INSERT INTO setting VALUES ('first', '1')")
        library.execute("INSERT INTO setting VALUES ('second', ?)", ("x" * 500_000,))


def refused(path, **how):
    """Try to open a file; return what was said, after checking that the file is untouched."""
    before = path.read_bytes() if path.is_file() else None
    beside = sorted(path.parent.iterdir()) if path.parent.is_dir() else None
    with pytest.raises(LibraryError) as caught:
        Library(path, **how)
    assert str(path) in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert (sorted(path.parent.iterdir()) if path.parent.is_dir() else None) == beside
    return type(caught.value)


class TestOpening:
    def test_a_new_library_is_made_with_its_folders(self, tmp_path):
        path = tmp_path / "desk" / "2026" / "desk.sqlite"
        with Library(path) as library:
            assert library.faults() == []
            assert path.is_file()

    def test_every_setting_of_the_connection_that_safety_rests_on(self, library):
        assert library.value("PRAGMA journal_mode") == "wal"
        assert library.value("PRAGMA synchronous") == 2
        assert library.value("PRAGMA foreign_keys") == 1

    def test_a_file_name_may_hold_what_a_uri_gives_a_meaning(self, tmp_path):
        path = tmp_path / "новости #1 ?mode=memory 100%.sqlite"
        with Library(path) as library:
            library.set_setting("a", "b")
        with Library(path, read_only=True) as library:
            assert library.setting("a", "") == "b"
        assert [each.name for each in tmp_path.iterdir()] == [path.name]

    def test_reopening_changes_nothing(self, path):
        Library(path).close()
        before = hashlib.sha256(path.read_bytes()).digest()
        for read_only in (False, True):
            Library(path, read_only=read_only).close()
            assert hashlib.sha256(path.read_bytes()).digest() == before

    def test_an_empty_file_becomes_a_library(self, path):
        path.touch()
        with Library(path) as library:
            assert library.value("PRAGMA user_version") == SCHEMA_VERSION

    @pytest.mark.parametrize(
        "stranger",
        [
            "Вена. 5 декабря. KAZAKHSTAN TODAY - Текст".encode(),
            b"x",
            bytes(range(256)) * 64,
            b"SQLite format 2\x00" + bytes(1000),
        ],
    )
    @pytest.mark.parametrize("read_only", [False, True])
    def test_another_kind_of_file_is_refused(self, path, stranger, read_only):
        path.write_bytes(stranger)
        assert refused(path, read_only=read_only) is NotALibrary

    @pytest.mark.parametrize("read_only", [False, True])
    def test_another_programs_database_is_refused(self, foreign, read_only):
        assert refused(foreign, read_only=read_only) is NotALibrary

    def test_another_programs_database_is_refused_in_wal_too(self, foreign, raw):
        raw("PRAGMA journal_mode = WAL")
        assert refused(foreign) is NotALibrary

    @pytest.mark.parametrize("pragma", ["application_id = 77", "user_version = 3"])
    def test_another_programs_empty_database_is_refused(self, path, raw, pragma):
        raw(f"PRAGMA {pragma}")
        assert refused(path) is NotALibrary

    def test_an_empty_file_is_no_library_to_somebody_who_only_reads(self, path):
        path.touch()
        assert refused(path, read_only=True) is NotALibrary

    @pytest.mark.parametrize("read_only", [False, True])
    def test_a_newer_programs_library_is_refused(self, path, raw, read_only):
        Library(path).close()
        raw(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        assert refused(path, read_only=read_only) is NewerLibrary

    @pytest.mark.parametrize("kept", [20, 100, 4096, 5000, 0.5])
    def test_a_truncated_library_is_refused(self, path, kept):
        Library(path).close()
        size = path.stat().st_size
        os.truncate(path, int(size * kept) if kept < 1 else kept)
        assert refused(path) is LibraryDamaged

    def test_a_library_whose_tables_are_overwritten_is_refused(self, path):
        Library(path).close()
        with path.open("r+b") as file:
            file.seek(100)
            file.write(b"\xff" * 3996)
        assert refused(path) is LibraryDamaged

    def test_damage_further_in_is_found_by_faults_and_told_when_read(self, path, library, take_in):
        take_in("Заголовок", *(f"Абзац {number} " + "слово " * 200 for number in range(60)))
        root = library.value("SELECT rootpage FROM sqlite_schema WHERE name = 'segment'")
        page = library.value("PRAGMA page_size")
        library.close()
        with path.open("r+b") as file:
            file.seek((root - 1) * page)
            file.write(b"\xff" * page)
        with Library(path) as reopened:
            assert reopened.faults()
            with pytest.raises(LibraryDamaged, match=path.name):
                reopened.rows("SELECT * FROM segment")

    def test_a_folder_is_no_library(self, tmp_path):
        assert refused(tmp_path) is LibraryMissing

    def test_a_folder_that_is_a_file_is_told(self, tmp_path):
        (tmp_path / "desk").touch()
        assert refused(tmp_path / "desk" / "desk.sqlite") is LibraryMissing

    def test_a_missing_file_is_not_made_by_somebody_who_only_reads(self, path):
        assert refused(path, read_only=True) is LibraryMissing

    @pytest.mark.skipif(
        os.name != "posix" or os.geteuid() == 0, reason="the superuser has all rights"
    )
    def test_a_folder_without_rights_is_told(self, tmp_path, path):
        folder = tmp_path / "locked"
        folder.mkdir(mode=0o500)
        with pytest.raises(LibraryMissing, match=path.name):
            Library(folder / path.name)

    def test_a_clone_is_the_same_library_under_the_same_name(self, library):
        library.set_setting("a", "b")
        with library.clone(read_only=True) as clone:
            assert clone.setting("a", "") == "b"
            assert clone.by == "night desk"


class TestWriting:
    def test_all_is_stored_or_nothing(self, library):
        with pytest.raises(Stopped):
            store_and_stop(library, "first")
        assert library.setting("first", "nothing") == "nothing"

    def test_an_inner_write_that_fails_takes_only_itself_back(self, library):
        with library.write():
            library.set_setting("outer", "1")
            with pytest.raises(Stopped):
                store_and_stop(library, "inner")
            library.set_setting("after", "1")
        stored = {row["key"] for row in library.rows("SELECT key FROM setting")}
        assert stored == {"outer", "after"}

    def test_an_outer_write_that_fails_takes_the_inner_back(self, library):
        with pytest.raises(Stopped), library.write():
            store_and_stop(library, "inner")
        assert library.rows("SELECT key FROM setting") == []

    def test_after_a_failed_write_the_next_one_works(self, library):
        with pytest.raises(sqlite3.IntegrityError), library.write():
            library.execute("INSERT INTO topic(code, label) VALUES ('', '')")
        library.set_setting("a", "b")
        assert library.setting("a", "") == "b"

    def test_writing_needs_write_around_it(self, library):
        with pytest.raises(RuntimeError):
            library.execute("INSERT INTO setting VALUES ('a', 'b')")
        with pytest.raises(RuntimeError):
            library.insert("setting", {"key": "a", "value": "b"})
        with pytest.raises(RuntimeError):
            library.execute_each("INSERT INTO setting VALUES (?, 'b')", [("a",)])
        assert library.setting("a", "nothing") == "nothing"

    def test_reading_is_not_writing(self, library):
        with library.reading(), pytest.raises(RuntimeError):
            library.execute("INSERT INTO setting VALUES ('a', 'b')")
        with library.reading(), pytest.raises(RuntimeError):
            library.set_setting("a", "b")
        assert library.setting("a", "nothing") == "nothing"

    def test_what_is_being_written_can_be_read(self, library):
        with library.write():
            library.set_setting("a", "b")
            with library.reading():
                assert library.setting("a", "") == "b"
        assert library.setting("a", "") == "b"

    def test_who_only_reads_cannot_write(self, library):
        with library.clone(read_only=True) as reader, pytest.raises(LibraryReadOnly):
            reader.set_setting("a", "b")
        assert library.setting("a", "nothing") == "nothing"

    def test_faults_of_other_files_are_not_blamed_on_the_library(self, library, tmp_path):
        with pytest.raises(FileNotFoundError), library.write():
            (tmp_path / "story.txt").read_bytes()

    def test_our_own_mistakes_stay_what_they_are(self, library):
        with pytest.raises(sqlite3.OperationalError, match="no such column: full"):
            library.rows("SELECT full FROM story")

    def test_a_full_disk_stores_nothing_and_is_told(self, library, path):
        library.value(f"PRAGMA max_page_count = {library.value('PRAGMA page_count') + 3}")
        with pytest.raises(DiskFull, match=path.name):
            store_much(library)
        assert library.rows("SELECT * FROM setting") == []
        library.value("PRAGMA max_page_count = 1000000")
        store_much(library)
        with Library(path) as other:
            assert other.setting("first", "") == "1"
            assert other.faults() == []

    def test_a_full_disk_inside_an_inner_write_is_told_as_such(self, library):
        library.value(f"PRAGMA max_page_count = {library.value('PRAGMA page_count') + 3}")
        with pytest.raises(DiskFull), library.write():
            store_much(library)
        assert library.rows("SELECT * FROM setting") == []


class TestBesideOthers:
    def test_a_lock_that_is_not_let_go_in_time_is_told(self, path, library, program, monkeypatch):
        holder = program(HOLDER, path)
        assert holder.stdout.readline() == "held\n"
        monkeypatch.setattr("db.library.BUSY_TIMEOUT_S", 0.1)
        with Library(path) as hasty:
            with pytest.raises(LibraryBusy, match=path.name):
                hasty.set_setting("a", "b")
            assert hasty.setting("held", "not yet") == "not yet"
            holder.communicate("done\n")
            hasty.set_setting("a", "b")
            assert hasty.setting("held", "") == "yes"

    def test_who_waits_gets_the_lock(self, path, library, program):
        holder = program(HOLDER, path)
        assert holder.stdout.readline() == "held\n"
        waiting = program(COUNTER, path, 1)
        holder.communicate("done\n")
        waiting.communicate()
        assert waiting.returncode == 0
        assert library.setting("count", "") == "1"

    def test_reading_then_writing_beside_another_writer_never_fails(self, path, library, program):
        others = [program(COUNTER, path, 300) for _ in range(2)]
        for _ in range(300):
            with library.write():
                count = int(library.setting("count", "0"))
                library.set_setting("count", str(count + 1))
        for other in others:
            other.communicate()
        assert [other.returncode for other in others] == [0, 0]
        assert library.setting("count", "") == "900"

    def test_reading_sees_one_state_throughout(self, library, writer):
        for _ in range(30):
            with library.reading():
                one = library.setting("one", "")
                while int(writer.stdout.readline()) <= int(one):
                    pass
                assert library.setting("other", "") == one

    def test_data_version_tells_that_somebody_else_wrote(self, path, library):
        before = library.data_version()
        library.set_setting("a", "b")
        assert library.data_version() == before
        with Library(path) as other:
            other.set_setting("a", "c")
        assert library.data_version() != before


class TestFaults:
    def test_a_sound_library_has_none(self, library, take_in):
        take_in("Заголовок", "Абзац")
        assert library.faults() == []

    def test_a_row_that_breaks_its_rules_is_named(self, library, take_in, raw):
        take_in("Заголовок", "Абзац")
        raw("UPDATE segment SET target = 'English' WHERE position = 1")
        assert library.faults() == ["CHECK constraint failed in segment"]

    def test_a_link_that_leads_nowhere_is_named(self, library, take_in, raw):
        raw("INSERT INTO story_topic VALUES (?, 99, 'confirmed')", (take_in("Заголовок"),))
        assert library.faults() == ["broken link in table story_topic"]


class TestSettings:
    def test_a_setting_is_its_default_until_stored(self, library):
        assert library.setting("target", "en") == "en"
        library.set_setting("target", "en-GB")
        library.set_setting("target", "")
        assert library.setting("target", "en") == ""
