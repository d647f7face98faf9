import shutil

import pytest

from db.errors import LibraryBusy, LibraryDamaged, LibraryError, LibraryMissing
from db.library import Library


def test_a_copy_taken_beside_a_writer_is_whole(library, writer, tmp_path):
    for number in range(5):
        target = tmp_path / f"copy{number}.sqlite"
        library.backup(target)
        writer.stdout.readline()
        with Library(target) as copy:
            assert copy.faults() == []
            assert copy.setting("one", "") == copy.setting("other", "nothing") != ""
    assert not list(tmp_path.glob("*.part"))


def test_a_copy_holds_everything(library, take_in, tmp_path):
    take_in("Заголовок", "Абзац")
    library.backup(tmp_path / "copy.sqlite")
    with Library(tmp_path / "copy.sqlite") as copy:
        for table in ("story", "segment", "story_text", "audit", "original", "setting"):
            everything = f"SELECT * FROM {table}"
            assert copy.rows(everything) == library.rows(everything)


def test_an_older_copy_gives_way(library, tmp_path):
    target = tmp_path / "copy.sqlite"
    library.backup(target)
    library.set_setting("a", "b")
    library.backup(target)
    with Library(target, read_only=True) as copy:
        assert copy.setting("a", "") == "b"


def test_who_only_reads_can_take_a_copy(library, tmp_path):
    with library.clone(read_only=True) as reader:
        reader.backup(tmp_path / "copy.sqlite")
    with Library(tmp_path / "copy.sqlite") as copy:
        assert copy.faults() == []


def test_a_folder_that_is_missing_is_told_and_nothing_is_left(library, tmp_path):
    target = tmp_path / "full and locked" / "copy.sqlite"
    with pytest.raises(LibraryMissing, match=target.name):
        library.backup(target)
    assert not target.parent.exists()


def test_a_target_that_is_a_folder_is_told_and_nothing_is_left(library, tmp_path):
    target = tmp_path / "copies"
    target.mkdir()
    with pytest.raises(LibraryError, match="copies"):
        library.backup(target)
    assert list(target.iterdir()) == []
    assert not list(tmp_path.glob("*.part"))


def test_a_part_that_an_interrupted_backup_left_does_not_hinder(library, tmp_path):
    target = tmp_path / "copy.sqlite"
    (tmp_path / "copy.sqlite.part").write_bytes(b"SQLite format 3\x00 and no more")
    library.backup(target)
    with Library(target) as copy:
        assert copy.faults() == []
    assert not list(tmp_path.glob("*.part"))


def test_the_library_itself_is_no_target(library, path):
    library.set_setting("a", "b")
    with pytest.raises(LibraryError, match=path.name):
        library.backup(path)
    library.set_setting("c", "d")
    with Library(path) as other:
        assert other.faults() == []
        assert (other.setting("a", ""), other.setting("c", "")) == ("b", "d")


def test_a_library_in_use_is_no_target(library, tmp_path):
    with Library(tmp_path / "other.sqlite") as other:
        other.set_setting("whose", "the other's")
        with pytest.raises(LibraryBusy, match=other.path.name):
            library.backup(other.path)
        assert other.setting("whose", "") == "the other's"


def test_a_damaged_library_gives_no_copy_and_is_named(library, path, take_in, tmp_path):
    take_in("Заголовок", *("слово " * 500 for _ in range(40)))
    root = library.value("SELECT rootpage FROM sqlite_schema WHERE name = 'segment'")
    page = library.value("PRAGMA page_size")
    library.close()
    damaged = shutil.copy(path, tmp_path / "damaged.sqlite")
    with damaged.open("r+b") as file:
        file.seek((root - 1) * page)
        file.write(b"\xff" * page)
    with Library(damaged) as opened, pytest.raises(LibraryDamaged, match=r"damaged\.sqlite is"):
        opened.backup(tmp_path / "copy.sqlite")
    assert not list(tmp_path.glob("copy*"))
