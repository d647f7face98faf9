"""Feeds that are looked at again and again, and which of their entries were seen.

An entry that was refused has no story. A story of a feed that goes stays.
"""

from sqlite_utils import Database


def migrate(db: Database) -> None:
    """Make the tables."""
    db.executescript("""
CREATE TABLE feed(
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK(length(uid) = 32),
  address TEXT NOT NULL UNIQUE CHECK(address <> ''),
  title TEXT NOT NULL DEFAULT '',
  etag TEXT NOT NULL DEFAULT '',
  last_modified TEXT NOT NULL DEFAULT '',
  checked_at TEXT NOT NULL DEFAULT '',
  fault TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE feed_item(
  feed_id INTEGER NOT NULL REFERENCES feed(id) ON DELETE CASCADE,
  guid TEXT NOT NULL CHECK(guid <> ''),
  digest TEXT NOT NULL,
  story_id INTEGER REFERENCES story(id) ON DELETE SET NULL,
  seen_at TEXT NOT NULL,
  PRIMARY KEY(feed_id, guid)
) STRICT, WITHOUT ROWID;
CREATE INDEX feed_item_by_story ON feed_item(story_id);
""")
