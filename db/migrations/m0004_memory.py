"""Confirmed pairs of texts, found again by a hash of the source, and the rows saying them."""

from sqlite_utils import Database


def migrate(db: Database) -> None:
    """Make the tables."""
    db.executescript("""
CREATE TABLE pair(
  id INTEGER PRIMARY KEY,
  source_lang TEXT NOT NULL CHECK(source_lang <> ''),
  target_lang TEXT NOT NULL CHECK(target_lang <> ''),
  source TEXT NOT NULL CHECK(source <> ''),
  target TEXT NOT NULL CHECK(target <> ''),
  hash INTEGER NOT NULL,
  origin TEXT NOT NULL DEFAULT '',
  story_id INTEGER REFERENCES story(id) ON DELETE SET NULL,
  by TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL,
  UNIQUE(source_lang, target_lang, hash, target)
) STRICT;
CREATE INDEX pair_by_story ON pair(story_id);

CREATE TABLE saying(
  segment_uid TEXT PRIMARY KEY,
  pair_id INTEGER NOT NULL REFERENCES pair(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX saying_by_pair ON saying(pair_id);
""")
