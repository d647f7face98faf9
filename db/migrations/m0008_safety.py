"""Texts that found no place, who is at work where, embargo and kill, and a chained trail.

The acts already on the trail are chained as they stand.
"""

from sqlite_utils import Database

from db.chain import GENESIS, act_hash


def migrate(db: Database) -> None:
    """Add the columns, make the tables, chain the trail."""
    db.executescript("""
ALTER TABLE story ADD COLUMN embargo TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN killed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE story ADD COLUMN kill_note TEXT NOT NULL DEFAULT '';

CREATE TABLE clash(
  id INTEGER PRIMARY KEY,
  story_id INTEGER NOT NULL REFERENCES story(id),
  row_uid TEXT NOT NULL CHECK(length(row_uid) = 32),
  text TEXT NOT NULL,
  by TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL
) STRICT;
CREATE INDEX clash_by_story ON clash(story_id, id);

CREATE TABLE at_work(
  session TEXT PRIMARY KEY CHECK(session <> ''),
  story_id INTEGER NOT NULL REFERENCES story(id),
  by TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX at_work_by_story ON at_work(story_id);

ALTER TABLE audit ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
DROP TRIGGER audit_unchanged;
""")
    previous = GENESIS
    query = "SELECT id, at, by, action, story_id, detail FROM audit ORDER BY id"
    for number, *act in db.conn.execute(query).fetchall():
        previous = act_hash(previous, *act)
        db.conn.execute("UPDATE audit SET sha256 = ? WHERE id = ?", (previous, number))
    db.executescript("""
CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END;
""")
