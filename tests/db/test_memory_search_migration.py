"""A library from before the memory was searched by likeness keeps its pairs, and they are found."""

from sqlite_utils import Database

from db import concordance, memory, rows
from db.library import Library
from db.migrations import m0014_memory_search, migrations
from db.records import RowState
from db.schema import APPLICATION_ID
from db.sketch_index import SketchIndex
from db.sketches import folded

OLD = """
INSERT INTO story(id, uid, format, fingerprint, lang, created_at, updated_at)
  VALUES (1, printf('%032x', 1), 'text', 'f', 'ru', '2025-12-05', '2025-12-05');
INSERT INTO segment(id, uid, story_id, position, kind, source, target, state, updated_at)
  VALUES (1, printf('%032x', 7), 1, 0, 'headline', 'Нефть дорожает', 'Oil is up', 'confirmed',
    '2025-12-05');
INSERT INTO pair(source_lang, target_lang, source, target, hash, origin, story_id, at)
  VALUES ('ru', 'en', 'Нефть дорожает', 'Oil is up', :hash, 'confirmed', 1, '2025-12-05');
INSERT INTO saying(segment_uid, pair_id) VALUES (printf('%032x', 7), 1);
"""


def test_old_pairs_get_sketches_and_words_and_are_still_said_by_their_rows(path):
    db = Database(path, execute_plugins=False)
    new = m0014_memory_search.__name__.rpartition(".m")[2]
    for each in migrations.pending(db):
        if each.name < new:
            each.fn(db)
            db["_sqlite_migrations"].insert(
                {"migration_set": "dateline", "name": each.name, "applied_at": "2025-12-05"}
            )
    db.executescript(OLD.replace(":hash", str(memory.text_hash("Нефть дорожает"))))
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.conn.commit()
    db.close()
    with Library(path) as library:
        index = SketchIndex("ru", "en")
        index.read_on(library)
        (pair,) = memory.sketched(library, index.nearest(folded("нефть дорожала"), 0.6))
        assert pair.target == "Oil is up"
        assert [each.target for each in concordance.find(library, [["oil"]])] == ["Oil is up"]
        row = rows.get(library, 1, 0)
        assert row.state is RowState.CONFIRMED
        with library.write():
            memory.forget(library, row)
        assert memory.pairs(library) == []
        assert library.faults() == []
