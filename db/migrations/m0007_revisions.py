"""What a source said earlier, what cleaning took out, and by which words stories are alike.

A story of which the words changed has its shingles counted anew: until then it has no count.
"""

from sqlite_utils import Database


def migrate(db: Database) -> None:
    """Add the columns, make the tables."""
    db.executescript("""
ALTER TABLE story ADD COLUMN guid TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN invisible INTEGER NOT NULL DEFAULT 0;
ALTER TABLE story ADD COLUMN damaged INTEGER NOT NULL DEFAULT 0;
ALTER TABLE story ADD COLUMN shingle_count INTEGER;
ALTER TABLE story ADD COLUMN sampled_count INTEGER;
CREATE INDEX story_by_guid ON story(guid) WHERE guid <> '';
CREATE INDEX story_by_url ON story(url) WHERE url <> '';
CREATE INDEX story_uncounted ON story(id) WHERE shingle_count IS NULL;

ALTER TABLE segment ADD COLUMN source_before TEXT NOT NULL DEFAULT '';

CREATE TABLE revision(
  story_id INTEGER NOT NULL REFERENCES story(id),
  number INTEGER NOT NULL CHECK(number > 0),
  original_id INTEGER REFERENCES original(id),
  at TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  headline TEXT NOT NULL,
  PRIMARY KEY(story_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX revision_by_fingerprint ON revision(fingerprint, story_id);
CREATE INDEX revision_by_original ON revision(original_id);
INSERT INTO revision(story_id, number, original_id, at, fingerprint, headline)
  SELECT id, 1, original_id, created_at, fingerprint, iif(headline_proposed, '', title) FROM story;

CREATE TABLE story_removed(
  story_id INTEGER NOT NULL REFERENCES story(id),
  place INTEGER NOT NULL CHECK(place >= 0),
  reason TEXT NOT NULL,
  text TEXT NOT NULL CHECK(text <> ''),
  before_uid TEXT NOT NULL,
  row_uid TEXT NOT NULL DEFAULT '',
  PRIMARY KEY(story_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE shingle(
  hash INTEGER NOT NULL,
  story_id INTEGER NOT NULL REFERENCES story(id),
  PRIMARY KEY(hash, story_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shingle_by_story ON shingle(story_id);
CREATE TRIGGER words_added AFTER INSERT ON segment BEGIN
  UPDATE story SET shingle_count = NULL WHERE id = new.story_id AND shingle_count IS NOT NULL;
END;
CREATE TRIGGER words_changed AFTER UPDATE OF source ON segment BEGIN
  UPDATE story SET shingle_count = NULL WHERE id = new.story_id AND shingle_count IS NOT NULL;
END;
CREATE TRIGGER words_removed AFTER DELETE ON segment BEGIN
  UPDATE story SET shingle_count = NULL WHERE id = old.story_id AND shingle_count IS NOT NULL;
END;
""")
