"""Pairs found by likeness and by word, with their context and where they came from; the glossary.

A pair's sketch is numbered anew whenever its source is: who has read all up to a number needs only
what follows.
"""

from sqlite_utils import Database

from db.sketches import folded, sketches

BATCH = 1_000


def migrate(db: Database) -> None:
    """Make the tables, and give the pairs already there their sketches and words."""
    db.executescript("""
CREATE TABLE intake(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  whole INTEGER NOT NULL DEFAULT 0 CHECK(whole IN (0, 1))
) STRICT;
ALTER TABLE pair ADD COLUMN intake_id INTEGER REFERENCES intake(id) ON DELETE SET NULL;
CREATE INDEX pair_by_intake ON pair(intake_id) WHERE intake_id IS NOT NULL;

CREATE INDEX segment_by_opening ON segment(substr(source, 1, 40));

CREATE TABLE sketch(
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  pair_id INTEGER NOT NULL UNIQUE REFERENCES pair(id) ON DELETE CASCADE,
  source_lang TEXT NOT NULL,
  target_lang TEXT NOT NULL,
  length INTEGER NOT NULL CHECK(length >= 0),
  bits BLOB NOT NULL CHECK(length(bits) = 64)
) STRICT;

CREATE VIRTUAL TABLE pair_fts USING fts5(
  source, target, content='pair', content_rowid='id', tokenize="unicode61 remove_diacritics 2"
);
INSERT INTO pair_fts(pair_fts) VALUES ('rebuild');
CREATE TRIGGER pair_words_added AFTER INSERT ON pair BEGIN
  INSERT INTO pair_fts(rowid, source, target) VALUES (new.id, new.source, new.target);
END;
CREATE TRIGGER pair_words_removed AFTER DELETE ON pair BEGIN
  INSERT INTO pair_fts(pair_fts, rowid, source, target)
  VALUES ('delete', old.id, old.source, old.target);
END;
CREATE TRIGGER pair_words_changed AFTER UPDATE OF source, target ON pair BEGIN
  INSERT INTO pair_fts(pair_fts, rowid, source, target)
  VALUES ('delete', old.id, old.source, old.target);
  INSERT INTO pair_fts(rowid, source, target) VALUES (new.id, new.source, new.target);
END;

CREATE TABLE said(
  segment_uid TEXT NOT NULL,
  part INTEGER NOT NULL CHECK(part >= 0),
  pair_id INTEGER NOT NULL REFERENCES pair(id) ON DELETE CASCADE,
  before INTEGER NOT NULL DEFAULT 0,
  after INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(segment_uid, part)
) STRICT, WITHOUT ROWID;
INSERT INTO said(segment_uid, part, pair_id) SELECT segment_uid, 0, pair_id FROM saying;
DROP TABLE saying;
ALTER TABLE said RENAME TO saying;
CREATE INDEX saying_by_pair ON saying(pair_id);

CREATE TABLE term(
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK(length(uid) = 32),
  source_lang TEXT NOT NULL CHECK(source_lang <> ''),
  target_lang TEXT NOT NULL CHECK(target_lang <> ''),
  source TEXT NOT NULL CHECK(source <> ''),
  folded TEXT NOT NULL CHECK(folded <> ''),
  part_of_speech TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  topic TEXT NOT NULL DEFAULT '',
  by TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL,
  row_version INTEGER NOT NULL DEFAULT 1,
  UNIQUE(source_lang, target_lang, folded, topic)
) STRICT;
CREATE TABLE wording(
  term_id INTEGER NOT NULL REFERENCES term(id) ON DELETE CASCADE,
  place INTEGER NOT NULL CHECK(place >= 0),
  status TEXT NOT NULL CHECK(status IN ('wanted', 'allowed', 'forbidden')),
  text TEXT NOT NULL CHECK(text <> ''),
  PRIMARY KEY(term_id, place),
  UNIQUE(term_id, text)
) STRICT, WITHOUT ROWID;
""")
    _sketch_what_is_there(db)


def _sketch_what_is_there(db: Database) -> None:
    pairs = db.conn.execute("SELECT id, source_lang, target_lang, source FROM pair ORDER BY id")
    while batch := pairs.fetchmany(BATCH):
        sources = [folded(source) for *_, source in batch]
        made = zip(batch, sources, sketches(sources), strict=True)
        db.conn.executemany(
            """INSERT INTO sketch(pair_id, source_lang, target_lang, length, bits)
               VALUES (?, ?, ?, ?, ?)""",
            [(*pair[:3], len(source), bits) for pair, source, bits in made],
        )
