"""What can still be read of a damaged library is saved; the damaged file is left as it is."""

import pytest

from db import audit, rows, search, stories, topics, versions
from db.errors import LibraryError
from db.library import Library
from db.records import RowState, Topic, VersionReason
from db.salvage import salvage
from db.search import Word

STORIES = 60
PAGE = 4096
INTERIOR = 5  # a page of a table that points to others


@pytest.fixture
def full(library, take_in, save):
    """A library with many stories, each with rows, a version and a topic."""
    with library.write():
        topics.learn(library, [Topic("medtop:1", "politics")])
    for number in range(1, STORIES + 1):
        story = take_in(f"Заголовок {number}", "Первый абзац. " * 60, "Второй абзац. " * 60)
        save(story, 1, f"English of story {number}. " * 40, RowState.CONFIRMED)
        with library.write():
            topics.put(library, story, "medtop:1")
            versions.keep(library, story, VersionReason.KEPT)
    library.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    library.close()


@pytest.fixture
def damage(path, raw):
    """Return a function that overwrites some pages of a table with nonsense."""

    def run(table, every):
        ((root,),) = raw("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,))
        content = bytearray(path.read_bytes())
        leaves = leaves_under(content, root)
        for page in leaves[1::every]:
            content[(page - 1) * PAGE : page * PAGE] = b"\xee" * PAGE
        path.write_bytes(content)
        return len(leaves[1::every])

    return run


def leaves_under(content, page):
    """Give the leaf pages of a table's b-tree (SQLite file format, 1.6)."""
    start = (page - 1) * PAGE
    if content[start] != INTERIOR:
        return [page]
    cells = int.from_bytes(content[start + 3 : start + 5])
    places = [start + 12 + 2 * cell for cell in range(cells)]
    pointers = [start + int.from_bytes(content[at : at + 2]) for at in places] + [start + 8]
    children = [int.from_bytes(content[at : at + 4]) for at in pointers]
    return [leaf for child in children for leaf in leaves_under(content, child)]


def test_a_sound_library_is_saved_whole(full, path, tmp_path):
    found = salvage(path, tmp_path / "saved.sqlite")
    assert found.unread == ()
    assert found.stories == STORIES
    with Library(path, read_only=True) as old, Library(tmp_path / "saved.sqlite") as new:
        for table in ("story", "segment", "version", "audit", "story_topic", "original"):
            everything = f"SELECT * FROM {table}"
            assert new.rows(everything) == old.rows(everything)
        assert new.faults() + versions.faults(new) + audit.faults(new) == []
        assert search.find(new, [Word("english")]) == search.find(old, [Word("english")])
        with pytest.raises(Exception, match="never changed"), new.write():
            new.execute("UPDATE version SET note = 'x'")


@pytest.mark.parametrize("table", ["segment", "version", "story"])
def test_what_lies_beside_damaged_pages_is_saved(full, path, tmp_path, damage, table):
    assert damage(table, 3)
    before = path.read_bytes()
    found = salvage(path, tmp_path / "saved.sqlite")
    assert table in found.unread
    assert path.read_bytes() == before
    with Library(tmp_path / "saved.sqlite") as new:
        assert new.faults() == []
        assert STORIES / 3 <= len(stories.ids(new)) <= STORIES
        assert new.value("SELECT count(*) FROM segment") >= STORIES
        for story in stories.ids(new):
            kept = rows.of_story(new, story)
            card = stories.cards(new, [story])[0]
            assert card.rows == len(kept)
            assert all(row.source for row in kept)


def test_nothing_is_written_over(full, path, tmp_path):
    target = tmp_path / "saved.sqlite"
    target.write_text("mine")
    with pytest.raises(LibraryError, match="is there already"):
        salvage(path, target)
    assert target.read_text() == "mine"


def test_a_file_of_which_nothing_can_be_read_is_told(path, tmp_path):
    path.write_bytes(b"SQLite format 3\x00" + b"\xee" * 50_000)
    with pytest.raises(LibraryError, match="Not one story"):
        salvage(path, tmp_path / "saved.sqlite")


def test_a_file_that_is_not_there_is_told(path, tmp_path):
    with pytest.raises(LibraryError, match="no such file"):
        salvage(path, tmp_path / "saved.sqlite")
    assert list(tmp_path.iterdir()) == []
