"""Stories, their rows, the bytes they came from."""

from sqlite_utils import Database


def migrate(db: Database) -> None:
    """Make the tables."""
    db.executescript("""
CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE original(
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK(length(sha256) = 64),
  name TEXT NOT NULL,
  size INTEGER NOT NULL CHECK(size >= 0),
  zlib BLOB NOT NULL,
  taken_at TEXT NOT NULL
) STRICT;

CREATE TABLE story(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK(length(uid) = 32),
  status TEXT NOT NULL DEFAULT 'new'
    CHECK(status IN ('new', 'translating', 'review', 'approved', 'spiked')),
  spiked_from TEXT NOT NULL DEFAULT '',
  format TEXT NOT NULL,
  original_id INTEGER REFERENCES original(id),
  fingerprint TEXT NOT NULL,
  headline_proposed INTEGER NOT NULL DEFAULT 0 CHECK(headline_proposed IN (0, 1)),
  lang TEXT NOT NULL DEFAULT '',
  agency TEXT NOT NULL DEFAULT '',
  agency_english TEXT NOT NULL DEFAULT '',
  dateline_place TEXT NOT NULL DEFAULT '',
  dateline_place_english TEXT NOT NULL DEFAULT '',
  dateline_date TEXT CHECK(dateline_date IS date(dateline_date)),
  published TEXT CHECK(published IS date(published)),
  credit TEXT NOT NULL DEFAULT '',
  byline TEXT NOT NULL DEFAULT '',
  url TEXT NOT NULL DEFAULT '',
  urgency INTEGER NOT NULL DEFAULT 0 CHECK(urgency BETWEEN 0 AND 9),
  slug TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  english_title TEXT NOT NULL DEFAULT '',
  row_count INTEGER NOT NULL DEFAULT 0,
  confirmed_count INTEGER NOT NULL DEFAULT 0,
  row_version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX story_by_status ON story(status, id DESC);
CREATE INDEX story_by_fingerprint ON story(fingerprint);

CREATE TABLE segment(
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK(length(uid) = 32),
  story_id INTEGER NOT NULL REFERENCES story(id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK(position >= 0),
  kind TEXT NOT NULL CHECK(kind IN ('headline', 'summary', 'paragraph', 'caption')),
  source TEXT NOT NULL CHECK(source <> ''),
  target TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'empty'
    CHECK(state IN ('empty', 'machine', 'fuzzy', 'edited', 'confirmed', 'stale')),
  origin TEXT NOT NULL DEFAULT '',
  score INTEGER CHECK(score BETWEEN 0 AND 100),
  machine TEXT NOT NULL DEFAULT '',
  machine_origin TEXT NOT NULL DEFAULT '',
  row_version INTEGER NOT NULL DEFAULT 1,
  updated_by TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL,
  UNIQUE(story_id, position),
  CHECK((state = 'empty') = (target = ''))
) STRICT;
CREATE TRIGGER segment_added AFTER INSERT ON segment BEGIN
  UPDATE story SET row_count = row_count + 1,
    confirmed_count = confirmed_count + (new.state = 'confirmed'),
    title = iif(new.position = 0, new.source, title),
    english_title = iif(new.position = 0, new.target, english_title)
  WHERE id = new.story_id;
END;
CREATE TRIGGER segment_changed AFTER UPDATE OF source, target, state ON segment BEGIN
  UPDATE story SET
    confirmed_count = confirmed_count + (new.state = 'confirmed') - (old.state = 'confirmed'),
    title = iif(new.position = 0, new.source, title),
    english_title = iif(new.position = 0, new.target, english_title)
  WHERE id = new.story_id;
END;
CREATE TRIGGER segment_removed AFTER DELETE ON segment BEGIN
  UPDATE story SET row_count = row_count - 1,
    confirmed_count = confirmed_count - (old.state = 'confirmed'),
    title = iif(old.position = 0, '', title),
    english_title = iif(old.position = 0, '', english_title)
  WHERE id = old.story_id;
END;
""")
