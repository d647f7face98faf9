import pytest
from sqlite_utils import Database, Migrations

from db.library import Library, sqlite3  # pyright: ignore[reportPrivateImportUsage]
from db.migrations import migrations
from db.schema import APPLICATION_ID, SCHEMA_VERSION

STARTER = """
import sys
from pathlib import Path
from db.library import Library, sqlite3  # pyright: ignore[reportPrivateImportUsage]
print("ready", flush=True)
for line in sys.stdin:
    with Library(Path(line.strip())) as library:
        library.set_setting(sys.argv[1], "here")
    print("opened", flush=True)
"""


@pytest.fixture
def fails():
    """Migrations like ours, of which one more fails half way."""
    broken = Migrations("dateline")
    blank = Database(memory=True)
    for each in migrations.pending(blank):
        broken(name=each.name)(each.fn)
    blank.close()

    @broken(name="9999_fails")
    def half(db):
        db.executescript("CREATE TABLE half(a); INSERT INTO half VALUES (1); CREATE TABLE half(b);")

    return broken


def test_the_file_says_whose_it_is_and_how_new(library):
    assert library.value("PRAGMA application_id") == APPLICATION_ID
    assert APPLICATION_ID.to_bytes(4) == b"DLNE"
    assert library.value("PRAGMA user_version") == SCHEMA_VERSION
    assert library.value("SELECT count(*) FROM _sqlite_migrations") == SCHEMA_VERSION


def test_every_table_of_ours_is_strict(library):
    lax = library.rows(
        """SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
             AND NOT strict AND name NOT LIKE 'sqlite_%' AND name <> '_sqlite_migrations'"""
    )
    assert lax == []


def test_every_link_is_indexed(library):
    """Without it, deleting what is linked to reads the whole table."""
    for table in library.rows("SELECT name FROM pragma_table_list WHERE type = 'table'"):
        for link in library.rows("SELECT * FROM pragma_foreign_key_list(?)", (table["name"],)):
            if table["name"] == "story" and link["from"] == "original_id":
                continue  # originals are never deleted
            plan = library.rows(
                f"EXPLAIN QUERY PLAN SELECT 1 FROM {table['name']} WHERE {link['from']} = 1"
            )
            assert plan[0]["detail"].startswith("SEARCH"), (table, link)


@pytest.mark.parametrize(
    ("table", "record"),
    [
        ("topic", {"code": "", "label": "x"}),
        ("topic", {"code": 5, "label": b"bytes"}),
        ("setting", {"key": "a", "value": None}),
        ("pair", {"source_lang": "ru", "target_lang": "en", "source": "а", "target": "", "at": ""}),
        ("mention", {"segment_id": 999}),
        ("story_topic", {"story_id": 999, "topic_id": 999, "state": "confirmed"}),
        ("audit", {"at": "", "by": "", "action": "x", "detail": "no json"}),
    ],
)
def test_the_file_itself_refuses_what_makes_no_sense(library, table, record):
    with pytest.raises(sqlite3.IntegrityError), library.write():
        library.insert(table, record)


@pytest.mark.parametrize(
    "change",
    [
        "published = '2026-02-30'",
        "dateline_date = '5 December'",
        "urgency = 10",
        "status = 'lost'",
        "uid = 'short'",
        "lang = NULL",
    ],
)
def test_a_story_refuses_what_makes_no_sense(library, take_in, change):
    story_id = take_in("Заголовок")
    with pytest.raises(sqlite3.IntegrityError), library.write():
        library.execute(f"UPDATE story SET {change} WHERE id = ?", (story_id,))


@pytest.mark.parametrize(
    "change",
    ["target = 'English'", "state = 'confirmed'", "score = 101", "source = ''", "kind = 'poem'"],
)
def test_a_row_refuses_what_makes_no_sense(library, take_in, change):
    story_id = take_in("Заголовок")
    with pytest.raises(sqlite3.IntegrityError), library.write():
        library.execute(f"UPDATE segment SET {change} WHERE story_id = ?", (story_id,))


def test_a_story_is_never_deleted_from_under_its_trail(library, take_in):
    story_id = take_in("Заголовок")
    with pytest.raises(sqlite3.IntegrityError), library.write():
        library.execute("DELETE FROM story WHERE id = ?", (story_id,))


def test_programs_that_start_at_once_on_a_new_file_all_succeed(tmp_path, program):
    starters = [program(STARTER, name) for name in "abcd"]
    for starter in starters:
        assert starter.stdout.readline() == "ready\n"
    for round_number in range(12):
        path = tmp_path / f"round{round_number}.sqlite"
        for starter in starters:
            starter.stdin.write(f"{path}\n")
            starter.stdin.flush()
        assert [starter.stdout.readline() for starter in starters] == ["opened\n"] * 4
        with Library(path) as library:
            assert library.value("SELECT count(*) FROM setting") == 4
            assert library.value("SELECT count(*) FROM _sqlite_migrations") == SCHEMA_VERSION


def test_a_migration_that_fails_leaves_nothing_in_a_new_file(path, raw, fails, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr("db.migrations.migrations", fails)
        with pytest.raises(sqlite3.OperationalError, match="half"):
            Library(path)
    assert raw("SELECT name FROM sqlite_schema") == []
    with Library(path) as library:
        assert library.faults() == []


def test_a_migration_that_fails_leaves_the_library_as_it_was(
    path, take_in, library, raw, fails, monkeypatch
):
    story_id = take_in("Заголовок")
    library.close()
    before = raw("SELECT * FROM sqlite_schema")
    with monkeypatch.context() as patch:
        patch.setattr("db.migrations.migrations", fails)
        patch.setattr("db.library.SCHEMA_VERSION", SCHEMA_VERSION + 1)
        with pytest.raises(sqlite3.OperationalError, match="half"):
            Library(path)
    assert raw("SELECT * FROM sqlite_schema") == before
    assert raw("PRAGMA user_version") == [(SCHEMA_VERSION,)]
    with Library(path) as reopened:
        assert reopened.value("SELECT title FROM story WHERE id = ?", (story_id,)) == "Заголовок"
